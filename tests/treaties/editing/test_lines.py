"""Which lines are the same: the stretches spell both texts, however long they are."""

import random

import pytest

from treaties.editing import lines
from treaties.editing.lines import Stretch, stretches
from treaties.editing.shown import words_changed


def spelled(left: list[str], right: list[str]) -> list[Stretch]:
    found = list(stretches(left, right))
    assert [line for row in found for line in left[row.begin : row.end]] == left
    assert [line for row in found for line in right[row.start : row.stop]] == right
    for row in found:
        same = left[row.begin : row.end] == right[row.start : row.stop]
        assert row.same == same
    return found


@pytest.mark.parametrize("seed", range(40))
def test_the_stretches_spell_both_texts(seed):
    luck = random.Random(seed)
    left, right = ([luck.choice("абвг") for _ in range(luck.randrange(12))] for _ in range(2))
    spelled(left, right)


def test_what_begins_and_ends_alike_is_not_looked_at():
    left, right = list("абвгд"), list("абxгд")
    assert spelled(left, right) == [
        Stretch(True, 0, 2, 0, 2),
        Stretch(False, 2, 3, 2, 3),
        Stretch(True, 3, 5, 3, 5),
    ]


def test_texts_that_differ_in_too_many_lines_differ_as_a_whole(monkeypatch):
    monkeypatch.setattr(lines, "MOST_PAIRS", 3)
    assert spelled(list("авбд"), list("аxбyд"))[1] == Stretch(False, 1, 3, 1, 4)


def told(old: str, new: str) -> list[str]:
    marks = {"equal": "", "removed": "-", "added": "+"}
    return [
        "".join(f"{marks[span.kind]}{span.text}{marks[span.kind]}" for span in line)
        for line in words_changed(old, new)
    ]


@pytest.mark.parametrize(
    ("old", "new", "lines"),
    [
        ("a\nb\nc", "a\nb\nc", []),
        ("Чай.\nСад.", "Чай.\nЛуг.", ["-Сад-+Луг+."]),
        ("Чай.\nСад.", "Чай.\nКофе.\nСад.", ["+Кофе.+"]),
        ("Чай.\nСад.\nЛуг.", "Чай.\nЛуг.", ["-Сад.-"]),
        # A line that was parted is the same words in two lines.
        ("Чай горяч. Сад велик.", "Чай горяч.\nСад велик.", ["Чай горяч.- Сад-", "+Сад+ велик."]),
    ],
)
def test_lines_that_differ_are_told_word_by_word(old, new, lines):
    assert told(old, new) == lines


def test_many_lines_that_stand_together_are_paired():
    old = "\n".join(f"{n}. чай" for n in range(30))
    new = "\n".join(f"{n}. кофе" for n in range(30))
    assert told(old, new)[7] == "7.- чай-+ кофе+"
