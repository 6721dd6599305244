"""Characters without a form, and blanks of every kind."""

import unicodedata

import pytest

from treaties.text.clean import clean, restore
from treaties.text.document import Repair
from treaties.text.repairs.characters import INVISIBLE, ODD_BLANK

EVERY = [chr(code) for code in range(0x2FFFF)]


def test_every_control_and_format_character_is_dropped():
    known = {letter for letter in EVERY if unicodedata.category(letter) in {"Cf", "Cc"}}
    found = {letter for letter in EVERY if INVISIBLE.fullmatch(letter)}
    assert known - found == {"\t"}
    assert all(unicodedata.category(letter) in {"Cf", "Cc", "Cn"} for letter in found)


def test_every_blank_is_known():
    blanks = {letter for letter in EVERY if letter.isspace() and not INVISIBLE.match(letter)}
    assert blanks - set(" \u2028\u2029") == {
        letter for letter in EVERY if ODD_BLANK.fullmatch(letter)
    }


@pytest.mark.parametrize(
    ("line", "repairs"),
    [
        ("келі\u00adсім", [Repair(1, 4, "invisible", "\u00ad", "")]),
        ("\ufeff\u200bа", [Repair(1, 0, "invisible", "\ufeff\u200b", "")]),
        ("1998\u00a0ж", [Repair(1, 4, "blank", "\u00a0", " ")]),
        # From the first to the last of a line.
        ("а\u00a0б\tв г", [Repair(1, 1, "blank", "\u00a0б\t", " б    ")]),
        ("а б", []),
    ],
)
def test_one_repair_for_a_run(line, repairs):
    assert list(clean(line).repairs) == repairs


def test_letters_and_their_marks_are_one():
    source = "Казахстанский договор: ёлка, café"
    taken_apart = unicodedata.normalize("NFD", source)
    cleaned = clean(taken_apart)
    assert cleaned.lines == (source,)
    assert {repair.kind for repair in cleaned.repairs} == {"composition"}
    assert restore(cleaned.lines[0], cleaned.repairs) == taken_apart
    # A stress mark that makes no letter of its own stays.
    assert clean("за́мок").lines == ("за́мок",)


def test_ligatures_are_letters():
    cleaned = clean("The ﬁrst ﬂight of the oﬃce")
    assert cleaned.lines == ("The first flight of the office",)
    assert restore(cleaned.lines[0], cleaned.repairs) == "The ﬁrst ﬂight of the oﬃce"
