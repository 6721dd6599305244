"""The paragraphs of a unit; blocks are written one after another, parted by ``|``."""

import pytest

from treaties.text.document import Block, ParsedParagraph
from treaties.text.headings import Heading
from treaties.text.paragraphs import Setting, paragraphs


def read(text: str, **setting: object) -> list[ParsedParagraph]:
    blocks = [Block(piece, n, n, True, False) for n, piece in enumerate(text.split("|"), 1)]
    places = {id(block): block.first_line for block in blocks}
    found = Setting("x", places, **setting)  # type: ignore[arg-type]
    return list(paragraphs(found, blocks, lambda eid, _: eid, lambda line, eid: None))


def eids(text: str, **setting: object) -> str:
    return " ".join(row.eid.removeprefix("x__") for row in read(text, **setting))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. Чай.|Мед.", "para_1 para_1__p_1"),
        ("1. Чай.|Президент|Республики Казахстан", "para_1 p_1 p_2"),
        ("2. Шай.|Қазақстан Республикасының|Премьер-Министрі", "para_2 p_1 p_2"),
        ("1. Чай.|Совершено в Вене 3 мая 2001 года.", "para_1 p_1"),
        ("1. Чай.|Утвержден|постановлением Правительства", "para_1 p_1 p_2"),
    ],
)
def test_a_signature_stands_under_no_number(text, expected):
    assert eids(text, signed=True) == expected


def test_in_an_article_a_plain_paragraph_stays_under_its_number():
    assert eids("1. Чай.|Президент пьет чай.") == "para_1 para_1__p_1"


def test_in_a_note_a_plain_paragraph_stands_under_no_number():
    text = "Имею честь предложить:|1. Чай.|2. (1) Мед.|(2) Хлеб.|Имею честь."
    assert eids(text, letters=True) == "p_1 para_1 para_2 para_2__point_2 p_2"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Section 2.01. Tea:|(a) green;|(b) black.", "subpara_2-01 subpara_2-01__point_a subpara_2-01__point_b"),
        ("2.01-бөлім. Шай.|2.02-бөлім. Бал.", "subpara_2-01 subpara_2-02"),
        ("Раздел 2.01. Чай.|2.02. Мед.", "subpara_2-01 subpara_2-02"),
    ],
)  # fmt: skip
def test_sections_inside_an_article(text, expected):
    assert eids(text) == expected
    assert {row.kind for row in read(text)} <= {"subparagraph", "point"}


HEADINGS = {
    0: Heading("part", "Часть I", "I", ""),
    2: Heading("chapter", "Глава 1.", "1", "Чай"),
    4: Heading("chapter", "Глава 2.", "2", "Мед"),
    6: Heading("part", "Часть II", "II", ""),
}


def test_the_divisions_of_an_annex():
    text = "Часть I|Общее|Глава 1. Чай|1. Лист.|Глава 2. Мед|1. Сот.|Часть II|Конец."
    assert eids(text, headings=HEADINGS).split() == [
        *("part_1", "part_1__p_1", "part_1__chp_1", "part_1__chp_1__para_1"),
        *("part_1__chp_2", "part_1__chp_2__para_1", "part_2", "part_2__p_1"),
    ]
    rows = read(text, headings=HEADINGS)
    assert [row.level for row in rows] == [0, 1, 1, 2, 1, 2, 0, 1]
    assert [row.text for row in rows][2] == "Глава 1. Чай"


def test_numbers_may_go_on_from_division_to_division():
    told: list[str] = []
    text = "Часть I|1. Чай.|Глава 1. Мед|2. Мед.|Глава 2. Хлеб|3. Хлеб.|Часть II|7. Соль."
    blocks = [Block(piece, n, n, True, False) for n, piece in enumerate(text.split("|"), 1)]
    setting = Setting("x", {id(block): block.first_line for block in blocks}, headings=HEADINGS)
    list(paragraphs(setting, blocks, lambda eid, _: eid, lambda line, eid: told.append(eid)))
    assert told == ["x__part_2__para_7"]
