"""The tables: every row matches its own example, no row twice, none malformed."""

import re
from collections import Counter

import pytest

from treaties.text import heading_tables, markers
from treaties.text.markers import CYRILLIC_TO_LATIN, LATIN_TO_CYRILLIC, TYPE_WORD, Marker
from treaties.text.phrases import LANGUAGE_NAMES
from treaties.text.places import PLACES
from treaties.text.states import STATES

LANGUAGES = {"kk", "ru", "en"}
TABLES = {
    name: table
    for name, table in (vars(markers) | vars(heading_tables)).items()
    if isinstance(table, tuple) and table and isinstance(table[0], Marker)
}
ROWS = [
    pytest.param(row, id=f"{name}-{row.language}-{row.marks}-{row.example[:20]}")
    for name, table in TABLES.items()
    for row in table
]
# Kazakh acts have an enacting line ("...бекітілсін."); Russian and English ones do not need it.
ONE_LANGUAGE = {"ENACTING"}


def test_the_tables_are_found():
    assert {"ARTICLE_HEADINGS", "NOTES", "CLOSINGS", "ACT_KINDS", "SIGNATURES"} <= set(TABLES)


@pytest.mark.parametrize("row", ROWS)
def test_a_row_matches_its_own_example(row):
    assert row.pattern.search(row.example)


@pytest.mark.parametrize("row", ROWS)
def test_a_row_is_well_formed(row):
    assert row.language in LANGUAGES
    assert re.fullmatch(r"[a-z]+", row.marks)
    assert row.example == row.example.strip() != ""
    assert row.pattern.flags & re.IGNORECASE
    assert not row.pattern.search(""), "a pattern that matches nothing matches everything"
    assert not row.pattern.search("ъ 0 ъ"), "a pattern that matches anything marks nothing"


@pytest.mark.parametrize("name", TABLES)
def test_no_row_stands_twice(name):
    rows = Counter((row.language, row.marks, row.pattern.pattern) for row in TABLES[name])
    assert [row for row, count in rows.items() if count > 1] == []


@pytest.mark.parametrize("name", TABLES)
def test_no_example_stands_twice(name):
    examples = [(row.language, row.example) for row in TABLES[name]]
    assert len(examples) == len(set(examples))


@pytest.mark.parametrize("name", sorted(set(TABLES) - ONE_LANGUAGE))
def test_a_table_speaks_all_three_languages(name):
    assert {row.language for row in TABLES[name]} == LANGUAGES


@pytest.mark.parametrize("name", ["ACT_KINDS", "ACT_ISSUERS", "AGREEMENT_KINDS", "STANDINGS"])
def test_a_kind_is_known_in_all_three_languages(name):
    kinds = {
        language: {row.marks for row in TABLES[name] if row.language == language}
        for language in LANGUAGES
    }
    assert kinds["kk"] == kinds["ru"] == kinds["en"]


@pytest.mark.parametrize("name", ["ARTICLE_HEADINGS", "DIVISION_HEADINGS"])
def test_heading_patterns_name_their_pieces(name):
    for row in TABLES[name]:
        assert {"label", "number", "rest"} <= set(row.pattern.groupindex)


@pytest.mark.parametrize("row", markers.AGREEMENT_KINDS, ids=lambda row: row.example)
def test_an_agreement_kind_is_a_type_word(row):
    assert TYPE_WORD[row.language].search(row.example)


def test_look_alikes_lead_back():
    assert len(LATIN_TO_CYRILLIC) == len(CYRILLIC_TO_LATIN)
    for latin, cyrillic in LATIN_TO_CYRILLIC.items():
        assert latin.isascii()
        assert "\u0400" <= cyrillic <= "\u04ff"
        assert latin.islower() == cyrillic.islower()
        assert CYRILLIC_TO_LATIN[cyrillic] == latin


@pytest.mark.parametrize("row", [*STATES, *PLACES], ids=lambda row: row.en + "-" + row.kk)
def test_a_name_is_written_in_its_own_letters(row):
    assert not re.search(r"[A-Za-z]", row.kk + row.ru)
    assert not re.search(r"[\u0400-\u04ff]", row.en)
    assert not re.search(r"[әғқңөұүһі]", row.ru.lower())
    for name in (row.kk, row.ru, row.en):
        assert name == " ".join(name.split()) != ""


def test_state_codes_are_iso():
    assert [row.code for row in STATES if not re.fullmatch(r"[A-Z]{2}", row.code)] == []


@pytest.mark.parametrize("table", [STATES, PLACES], ids=["states", "places"])
def test_no_name_stands_twice(table):
    assert [row for row, count in Counter(table).items() if count > 1] == []


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_a_name_means_one_state_and_one_place(language):
    for table, key in ((STATES, "code"), (PLACES, "en")):
        meant: dict[str, set[str]] = {}
        for row in table:
            meant.setdefault(getattr(row, language).lower(), set()).add(getattr(row, key))
        assert [name for name, keys in meant.items() if len(keys) > 1] == []


def test_a_language_has_a_name_in_all_three():
    codes = [sorted(names.values()) for names in LANGUAGE_NAMES.values()]
    assert codes[0] == codes[1] == codes[2]
    assert all(name == name.lower() for names in LANGUAGE_NAMES.values() for name in names)
