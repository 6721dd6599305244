"""British and American spelling as one."""

import pytest

from search.language.english import stem
from search.language.english_spelling import SPELLINGS, american


@pytest.mark.parametrize("example", sorted({row.example for row in SPELLINGS}))
def test_each_row_does_what_its_example_says(example: str) -> None:
    british, _, expected = example.partition(" = ")
    assert american(british) == expected


def test_each_row_decides_its_example() -> None:
    for row in SPELLINGS:
        british, _, expected = row.example.partition(" = ")
        assert row.british.sub(row.american, british) == expected


@pytest.mark.parametrize(
    "word",
    [
        *("advise", "advised", "promise", "exercise", "supervised", "franchise", "raise", "wise"),
        *("hour", "source", "tourism", "course", "four", "your", "encourage", "journal"),
        *("there", "fire", "agree", "measures", "require", "entire", "acre", "were"),
        *("science", "evidence", "conference", "residence", "falling", "sellers", "analysis"),
        *("crises", "bases", "disease", "vision", "provisions", "is", "ll", ""),
    ],
)
def test_what_has_one_spelling_stays(word: str) -> None:
    assert american(word) == word


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("organised", "organized"),
        ("organisations", "organization"),
        ("recognising", "recognizes"),
        ("labour", "labor"),
        ("neighbouring", "neighbor"),
        ("centres", "center"),
        ("defence", "defense"),
        ("licences", "license"),
        ("programmes", "program"),
        ("travelled", "travel"),
        ("analysed", "analyze"),
        ("cheques", "check"),
        ("party's", "parties"),
    ],
)
def test_two_spellings_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)
