"""The words that the highlighter marks."""

from search.language.kazakh import stem
from search.query import parse
from search.wanted import wanted_words


def test_words_are_wanted_in_every_language_of_their_letters() -> None:
    wanted = wanted_words(parse("пасекам visas").node)
    assert wanted.stems == {
        "ru": frozenset({"пасека", "visa"}),
        "kk": frozenset({stem("пасекам"), "visa"}),
        "en": frozenset({"visa"}),
    }
    assert (wanted.forms, wanted.prefixes) == (frozenset(), ())


def test_phrases_are_wanted_as_forms_and_near_words_as_stems() -> None:
    wanted = wanted_words(parse('"за чаем" OR "Споры решаются"~5 OR пче*').node)
    assert wanted.forms == {"за", "чаем"}
    assert {"спор", "решаться"} <= wanted.stems["ru"]
    assert wanted.prefixes == ("пче",)


def test_what_is_excluded_and_what_is_a_fact_is_not_wanted() -> None:
    wanted = wanted_words(parse('-спор NOT "за чаем" NOT (пче* OR озеро) party:LT year:1998').node)
    assert (dict(wanted.stems), wanted.forms, wanted.prefixes) == ({}, frozenset(), ())
