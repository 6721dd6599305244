"""The table of letter pairs."""

import pytest

from treaties.text.formats.letters import FOLLOWERS, NEIGHBOURS, plausibility

LETTERS = set("абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі")


def test_every_letter_has_a_row():
    assert set(FOLLOWERS) == LETTERS | {" "}


@pytest.mark.parametrize("letter", FOLLOWERS)
def test_rows_are_well_formed(letter):
    often, seldom = FOLLOWERS[letter]
    assert len(set(often + seldom)) == len(often + seldom)
    assert set(often + seldom) <= LETTERS | {" "}


def test_neighbours_are_no_letters_of_ours():
    assert not set(NEIGHBOURS) & LETTERS


@pytest.mark.parametrize(
    ("plausible", "less"),
    [
        ("Договор", "дОГОВОР"),
        ("келісім", "келїсїм"),
        ("қазақ", "ќазаќ"),
        ("Соглашение", "яНЦКЮЬЕМХЕ"),
        ("тiлiнде", "тLлLнде"),
        ("ҚАУЛЫ", "ҚЌУЛЫ"),
    ],
)
def test_true_words_are_more_plausible(plausible, less):
    assert plausibility([(plausible, 1)]) > plausibility([(less, 1)]) + 0.3


def test_plain_latin_says_nothing():
    assert plausibility([("Agreement", 5), ("Договор", 1)]) == plausibility([("Договор", 1)])
