"""The analysis that index, query and highlighter share."""

import pytest

from search.language.analyse import LANGUAGES, analyse, readings, stems


@pytest.mark.parametrize(
    ("form", "language", "expected"),
    [
        ("келісімнің", "kk", ("келісім",)),
        ("договоров", "ru", ("договор",)),
        ("agreements", "en", ("agreement",)),
        # A Latin word in any text is stemmed as an English one.
        ("visas", "kk", ("visa",)),
        ("visas", "ru", ("visa",)),
        # A Russian word in an English text is read as the alphabet of that text cannot: as Kazakh.
        ("жасалды", "en", ("жаса",)),
        ("18", "kk", ("18",)),
        ("431-iv", "ru", ("431-iv",)),
        ("中国", "en", ("中国",)),
        ("αβγ", "ru", ("αβγ",)),
    ],
)
def test_stems(form: str, language: str, expected: tuple[str, ...]) -> None:
    assert stems(form, language) == expected


def test_terms_know_their_place_and_come_in_order() -> None:
    text = "1. Жасалған Келісімдер (2019)"
    terms = list(analyse(text, "kk"))
    assert [text[term.start : term.end] for term in terms] == [
        "1",
        "Жасалған",
        "Келісімдер",
        "2019",
    ]
    assert [term.form for term in terms] == ["1", "жасалған", "келісімдер", "2019"]
    assert terms[2].stems == ("келісім",)


def test_a_cyrillic_query_word_is_read_in_both_cyrillic_languages() -> None:
    assert readings("договоров").stems == {"kk": ("договоров",), "ru": ("договор",)}


def test_latin_words_and_numbers_are_read_in_every_language() -> None:
    assert set(readings("visas").stems) == set(readings("18").stems) == set(LANGUAGES)
    assert set(readings("visas").stems.values()) == {("visa",)}


@pytest.mark.parametrize(
    ("query", "text", "language"),
    [
        ("келісім", "Осы Келісімдеріміздегі ережелер", "kk"),
        ("споры", "Спор решается", "ru"),
        ("СПОРОВ", "о спорах", "ru"),
        ("disputes", "any dispute", "en"),
        ("cоглашение", "Настоящим Соглашением", "ru"),
        ("четырёх", "четырех сторон", "ru"),
    ],
)
def test_a_query_word_meets_every_form_of_a_text(query: str, text: str, language: str) -> None:
    wanted = {
        stem for word in analyse(query, language) for stem in readings(word.form).stems[language]
    }
    assert any(wanted.intersection(term.stems) for term in analyse(text, language))
