"""Units while they are built: addresses that are given once, notes beside their unit."""

import pytest

from treaties.text.document import Block
from treaties.text.outline import Head, Outline


def blocks(text: str) -> tuple[Block, ...]:
    return tuple(Block(piece, n, n, True, False) for n, piece in enumerate(text.split("|"), 1))


def test_an_address_is_given_once_and_its_repetition_told():
    built = Outline()
    assert [built.free_eid("art_1", line) for line in (1, 2, 3)] == [
        *("art_1", "art_1__dup_2", "art_1__dup_3"),
    ]
    assert [(row.line, row.code, row.detail) for row in built.notices] == [
        *((2, "repeated-number", "art_1"), (3, "repeated-number", "art_1")),
    ]


def test_the_next_number_is_one_that_is_free():
    built = Outline(taken={"note_1", "note_3"})
    first = built.free_eid(built.next_eid("note"), 1)
    assert (first, built.next_eid("note")) == ("note_2", "note_4")
    assert built.notices == []


def test_units_of_an_annexed_part_begin_with_its_address():
    assert Outline(part="prot_1").within("art_1") == "prot_1__art_1"


@pytest.mark.parametrize(
    ("kind", "note", "expected"),
    [
        ("article", "Сноска. Чай.", ["x", "note_1"]),
        ("article", "Примечание: чай.", ["x", "note_1"]),
        ("annex", "Сноска. Чай.", ["x", "note_1"]),
        ("annex", "Примечание: чай.", ["x"]),
        ("annex", "Ескерту: шай.", ["x"]),
        ("annex", "Note: tea.", ["x"]),
    ],
)
def test_notes_beside_a_unit(kind, note, expected):
    built = Outline()
    built.add_unit(Head(kind, "x"), blocks(f"Чай.|{note}"))
    assert [unit.eid for unit in built.units] == expected


def test_a_note_alone_leaves_no_empty_unit():
    built = Outline()
    built.add_unit(Head("preamble", "preamble"), blocks("Сноска. Чай."))
    assert [unit.kind for unit in built.units] == ["note"]


def test_the_places_follow_the_source():
    built = Outline()
    built.add_unit(Head("article", "art_1"), blocks("Чай.|Сноска. Мед.|Хлеб."))
    orders = {part.text: part.order for unit in built.units for part in unit.paragraphs}
    assert orders["Чай."] < orders["Сноска. Мед."] < orders["Хлеб."]


def test_the_numbers_of_an_exchange_of_notes_are_paragraphs():
    built = Outline()
    built.add_unit(Head("article", "body", letters=True), blocks("1. Чай.|Имею честь."))
    assert [part.eid for part in built.units[0].paragraphs] == ["body__para_1", "body__p_1"]
