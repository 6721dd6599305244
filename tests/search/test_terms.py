"""Legal terms found in texts, in any form of their words."""

import time

import pytest

from search.terms import Finder, finder_in_use, shipped_keys
from treaties.models import Term
from treaties.terms.stored import load
from treaties.terms.table import TermRow, shipped

FINDER = Finder(shipped())


def found(text: str, language: str) -> list[tuple[str, str]]:
    """Return the words of each term in a text with its keys."""
    return [(text[one.start : one.end], " ".join(one.keys)) for one in FINDER.find(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "words", "key"),
    [
        ("kk", "мүлікті тәркілеуге", "тәркілеуге", "confiscation"),
        ("kk", "сұрау салушы Тараптың соты", "сұрау салушы Тараптың", "requesting-party"),
        ("kk", "сұрау салынатын Тарапқа", "сұрау салынатын Тарапқа", "requested-party"),
        ("kk", "құзыретті органдарының арасында", "құзыретті органдарының", "competent-authority"),
        ("kk", "шарт ратификациялансын", "ратификациялансын", "ratif"),
        ("kk", "ескертпелер жасалмайды", "ескертпелер", "reservation"),
        ("ru", "о конфискации доходов", "конфискации", "confiscation"),
        ("ru", "запрашивающей Стороне", "запрашивающей Стороне", "requesting-party"),
        ("ru", "компетентными органами", "компетентными органами", "competent-authority"),
        ("ru", "вступило в силу", "вступило в силу", "enter-into-force"),
        ("ru", "делать оговорки", "оговорки", "reservation"),
        ("en", "the requesting Parties", "requesting Parties", "requesting-party"),
        ("en", "the requested Party", "requested Party", "requested-party"),
        ("en", "it entered into force", "entered into force", "enter-into-force"),
        ("en", "reservations are made", "reservations", "reservation"),
    ],
)
def test_a_term_is_found_in_any_form(language, text, words, key):
    assert any(one == words and key in keys for one, keys in found(text, language))


@pytest.mark.parametrize(
    ("language", "text", "key"),
    [
        ("kk", "сұрау салушы Уағдаласушы Тараптың", "requesting-party"),
        ("ru", "запрашивающей Договаривающейся Стороны", "requesting-party"),
        ("en", "the requested Contracting Party", "requested-party"),
    ],
)
def test_a_few_words_may_stand_between(language, text, key):
    assert key in found(text, language)[0][1].split()


@pytest.mark.parametrize(
    ("language", "text", "key"),
    [
        ("ru", "Сторона, запрашивающая помощь", "requesting-party"),
        ("ru", "орган запрашивающий. Сторона отвечает", "requesting-party"),
        ("ru", "запрашивающая по многим давним делам Сторона", "requesting-party"),
        ("en", "The Party shall be requesting", "requesting-party"),
        ("en", "the requested Party", "requesting-party"),
    ],
    ids=["other order", "another sentence", "far apart", "other order in English", "other form"],
)
def test_what_is_no_term_is_not_found(language, text, key):
    assert key not in " ".join(keys for _, keys in found(text, language)).split()


def test_the_longest_term_is_taken_and_none_overlaps():
    text = "Постановление о конфискации исполняет суд запрашиваемой Стороны."
    assert found(text, "ru") == [
        ("Постановление о конфискации", "confiscation-order"),
        ("суд", "court"),
        ("запрашиваемой Стороны", "requested-party"),
    ]
    # To compare texts, those within a longer one count, too.
    assert {"confiscation", "confiscation-order", "party"} <= shipped_keys(text, "ru")


def test_an_unknown_language_has_no_terms():
    assert list(FINDER.find("тәркілеу", "cs")) == []
    assert FINDER.keys("", "ru") == set()


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_every_rendering_finds_its_own_term(language):
    missed = [
        (row.key, text)
        for row in shipped()
        for text in row.renderings[language]
        if row.key not in FINDER.keys(text, language)
    ]
    assert missed == []


def test_a_text_covered_by_terms():
    assert FINDER.covering("конфискация", "ru") == {"confiscation"}
    assert FINDER.covering("запрашивающая сторона оговорка", "ru") >= {
        *("requesting-party", "reservation")
    }
    assert FINDER.covering("порядок конфискации", "ru") == set()


@pytest.mark.django_db
def test_the_finder_follows_the_editors():
    load([TermRow("tea", "economy", {"kk": ("шай",), "ru": ("чай",), "en": ("tea",)})])
    assert finder_in_use().keys("чая", "ru") == {"tea"}
    assert finder_in_use() is finder_in_use()
    term = Term.objects.get()
    term.renderings.create(language="ru", text="самовар", position=3)
    assert finder_in_use().keys("самоваром", "ru") == {"tea"}
    Term.objects.update(in_use=False)
    assert finder_in_use().keys("чая", "ru") == set()


def test_a_whole_agreement_is_quick():
    text = "Запрашиваемая Сторона исполняет постановление о конфискации доходов. " * 1000
    begin = time.perf_counter()
    count = sum(1 for _ in FINDER.find(text, "ru"))
    print(f"{count} terms of {len(text):,} characters in {time.perf_counter() - begin:.2f} s")
    assert count >= 3000
