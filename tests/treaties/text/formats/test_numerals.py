"""Numbers as lists draw them."""

import pytest

from treaties.text.formats.numerals import lowered, numeral, raised


@pytest.mark.parametrize(
    ("number", "style", "repeated", "written"),
    [
        (3, "decimal", False, "3"),
        (3, "zero", False, "03"),
        (4, "roman", False, "iv"),
        (1999, "ROMAN", False, "MCMXCIX"),
        (0, "roman", False, "0"),
        (5000, "roman", False, "5000"),
        (3, "latin", False, "c"),
        (27, "latin", False, "aa"),
        (28, "latin", False, "ab"),
        (28, "latin", True, "bb"),
        (702, "LATIN", False, "ZZ"),
        (999999, "latin", True, "999999"),
        (0, "latin", False, "0"),
        (-2, "LATIN", False, "-2"),
        (7, "russian", False, "ж"),
        (10, "russian", False, "к"),
        (29, "RUSSIAN", False, "Я"),
    ],
)
def test_numbers_are_written_in_their_style(number, style, repeated, written):
    assert numeral(number, style, repeated=repeated) == written


def test_digits_are_raised_and_letters_are_not():
    assert (raised("10"), raised("й"), raised("a1"), lowered("2")) == ("¹⁰", "й", "a1", "₂")
