"""The analysis that index, query and highlighter share."""

import pytest

from search.language.analyse import (
    LANGUAGES,
    QueryWord,
    analyse,
    query_words,
    readings,
    stems,
)


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


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("казакстан", "Қазақстанның"),
        ("келисимди", "келісімдеріміздегі"),
        ("угымдар", "ұғымдардың"),
        ("онтустик", "оңтүстікте"),
        ("yntymaqtastyq", "ынтымақтастыққа"),
        ("memlekettik", "мемлекеттік"),
    ],
)
def test_kazakh_is_found_without_its_letters(query: str, text: str) -> None:
    weak = {stem for term in analyse(text, "kk") for stem in term.weak}
    assert weak.intersection(readings(query).weak)
    assert [term.weak for term in analyse(text, "ru")] == [()]


def test_a_word_typed_with_kazakh_letters_is_not_looked_for_without_them() -> None:
    assert readings("келісімді").weak == ()
    # A word that nobody knows may have been typed half with them.
    assert readings("казақстан").weak == ("казакстан",)


def test_a_latin_word_may_be_kazakh_only_where_it_is_no_word_as_it_is() -> None:
    assert readings("kelisim").latin
    assert not readings("келисим").latin
    assert readings("1998") == (dict.fromkeys(LANGUAGES, ("1998",)), (), True)


def test_a_homonym_has_both_stems() -> None:
    assert set(stems("негізде", "kk")) == {"негізде", "негіз"}
    assert stems("негізделген", "kk") == ("негізде",)


def terms_of(text: str, language: str) -> list[tuple[str, str, int]]:
    """Return the terms of a text: the form, what it is in the text, its place."""
    return [
        (term.form, text[term.start : term.end], term.place) for term in analyse(text, language)
    ]


def test_a_compound_is_one_term_beside_its_parts() -> None:
    assert terms_of("Қару-жарақты және", "kk") == [
        ("қаружарақты", "Қару-жарақты", 0),
        ("қару", "Қару", 0),
        ("жарақты", "жарақты", 1),
        ("және", "және", 2),
    ]


@pytest.mark.parametrize(
    ("text", "language", "date"),
    [
        ("2018 жылғы 9 шілдедегі", "kk", "2018 жылғы 9 шілдедегі"),
        ("2018 ж. 9 шілде", "kk", "2018 ж. 9 шілде"),
        ("9 июля 2018 года", "ru", "9 июля 2018"),
        ("«09» июля 2018 г.", "ru", "09» июля 2018"),
        ("09.07.2018", "ru", "09.07.2018"),
        ("July 9, 2018", "en", "July 9, 2018"),
        ("9th of July 2018", "en", "9th of July 2018"),
    ],
)
def test_a_date_is_one_term_in_every_language(text: str, language: str, date: str) -> None:
    written = f"a {text} a"
    found = [term for term in analyse(written, language) if term.form == "2018-07-09"]
    assert [(written[term.start : term.end], term.place) for term in found] == [(date, 1)]
    # The words of the date are there, too.
    assert "2018" in {term.form for term in analyse("a 2018 a", language)}


def test_many_dates_and_years_without_one() -> None:
    text = "1990 и 1991 годов; 8 ноября 1990 г. и 2 мая 2011 года; 30 февраля 2011 года"
    dates = [term.form for term in analyse(text, "ru") if term.form.count("-") == 2]
    assert dates == ["1990-11-08", "2011-05-02"]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("9 шілде 2018 келісім", ["2018-07-09", "келісім"]),
        ("договор от 9 июля 2018 года о чае", ["договор", "от", "2018-07-09", "о", "чае"]),
        ("9 July 2018", ["2018-07-09"]),
        ("№ 431-IV", ["431-iv"]),
        ("N 431 - IV", ["431-iv"]),
        ("no. 431-iv", ["431-iv"]),
        ("2018 жыл", ["2018", "жыл"]),
        ("", []),
    ],
)
def test_query_words(query: str, words: list[str]) -> None:
    assert [form for word in query_words(query) for form in word.forms] == words


def test_a_compound_of_a_query_has_its_parts_and_is_one() -> None:
    assert query_words("көші-қон") == [QueryWord(("көші", "қон"), "көшіқон")]


HOSTILE = [
    "",
    "ы" * 10_000,
    "и" * 10_000 + "ый" * 5_000,
    "келісім-" * 3_000,
    "0" * 10_000,
    "1998 " * 3_000,
    "9 июля " * 2_000 + "2018",
    "№" * 10_000,
    "\u0301" * 10_000,
    "а\u0301" * 5_000,
    "kелiсiм" * 1_000,
    "😀😀 ☭ \x00\x07 \u202e \ufeff",
    "\ud800",
    "'" * 5_000,
    "a'" * 5_000,
]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_texts_are_analysed(text: str, language: str) -> None:
    terms = list(analyse(text, language))
    assert all(0 <= term.start < term.end <= len(text) for term in terms)
    for word in query_words(text[:300]):
        for form in word.forms:
            assert readings(form).stems
