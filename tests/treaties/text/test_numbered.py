"""Articles without their word; a text is its lines, the result each heading's kind and number."""

import pytest

from treaties.text.document import Block
from treaties.text.numbered import numbered_headings
from treaties.text.parts import heading_places


def numbered(text: str) -> str:
    blocks = [Block(piece, n, n, True, False) for n, piece in enumerate(text.split("|"), 1)]
    found = numbered_headings(blocks, heading_places(blocks))
    return " ".join(f"{row.kind[:3]}-{row.number}" for row in found.values())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. Чай.|2. Мед.|3. Хлеб.", "art-1 art-2 art-3"),
        ("1. Чай.|Мед.", ""),
        ("Чай.|Мед.", ""),
        ("1. Чай:|1. зеленый;|2. черный.|3. Мед.", "art-1 art-2 art-3"),
        ("I. Чай|Пьют.|II. Мед|Едят.", "art-I art-II"),
        ("I. Чай|1. Пьют.|2. Льют.|II. Мед|1. Едят.|2. Дают.", "art-I art-II"),
        ("I. Чай|1. Пьют.|2. Льют.|II. Мед|3. Едят.", "sec-I art-1 art-2 sec-II art-3"),
        ("Раздел 1|1. Пьют.|2. Льют.|Раздел 2|1. Едят.|2. Дают.", "art-1 art-2"),
        ("Глава 1|1. Пьют.|Глава 2|2. Едят.", "cha-1 art-1 cha-2 art-2"),
        ("Глава 1|Пьют.|Глава 2|Едят.", "art-1 art-2"),
        ("Часть 1|Раздел 1|Пьют.|Часть 2|Раздел 1|Едят.", "par-1 sec-1 par-2 sec-1"),
        ('1. Внести:|"1. Чай.|2. Мед.";|2. Протокол вступает в силу.', "art-1 art-2"),
        ("IV. Чай|Пьют.", ""),
    ],
)
def test_numbers_without_the_word(text, expected):
    assert numbered(text) == expected
