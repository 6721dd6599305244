"""The ranks of divisions, and the numbers that their eIds have."""

import pytest

from treaties.text.divisions import Letters, Ranks, division_eid, shown_number


@pytest.mark.parametrize(
    ("kinds", "outer", "inner"),
    [
        ("section chapter", "section", "chapter"),
        ("chapter section", "chapter", "section"),
        ("chapter part", "part", "chapter"),
        ("paragraph chapter", "chapter", "subsection"),
        ("title chapter", "section", "chapter"),
        ("title section", "part", "section"),
    ],
)
def test_which_kind_stands_in_which(kinds, outer, inner):
    ranks = Ranks(kinds.split())
    assert ranks.contains(outer, inner)
    assert not ranks.contains(inner, outer)
    assert not ranks.contains(inner, inner)


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ("Приложение А:A|Приложение Б:Б|Приложение В:B", "a b c"),
        ("А қосымшасы:A|Ә қосымшасы:Ә|Б қосымшасы:Б", "a b c"),
        ("Annex A:A|Annex B:B|Annex C:C|Annex D:D", "a b c d"),
        ("Annex I:I|Annex II:II|Annex V:V|Annex X:X", "1 2 5 10"),
        ("Annex H:H|Annex I:I", "h i"),
        ("Глава IV:IV|Глава 5:5|Глава 5-1:5-1|Глава 1.2:1.2", "4 5 5-1 1-2"),
    ],
)
def test_the_numbers_of_a_list(labels, expected):
    letters = Letters()
    rows = [row.rpartition(":") for row in labels.split("|")]
    found = [letters.eid_number("annex", label, number) for label, _, number in rows]
    assert " ".join(found) == expected


def test_each_list_has_its_own_sequence():
    letters = Letters()
    assert letters.eid_number("part", "Часть А", "A") == "a"
    assert letters.eid_number("part", "Часть Б", "Б") == "b"
    assert letters.eid_number("section", "Раздел В", "B") == "c"


@pytest.mark.parametrize(("number", "shown"), [("IV", "4"), ("C", "C"), ("I", "1"), ("2", "2")])
def test_the_number_shown(number, shown):
    assert shown_number(number) == shown


def test_an_eid_names_what_it_stands_in():
    assert division_eid(None, "chapter", "2") == "chp_2"
    assert division_eid("sec_1", "chapter", "2") == "sec_1__chp_2"
