"""Which blocks head a unit; blocks are written one after another, parted by ``|``."""

import pytest

from tests.treaties.text.reading import outline_of
from treaties.text.document import Block
from treaties.text.heading_lines import hanging, heading_text
from treaties.text.parts import heading_places


def headings(text: str, indented: bool = False) -> list[str]:
    """Return the heading of each unit; with ``indented``, text that begins with ``>`` is."""
    pieces = text.split("|")
    blocks = [
        Block(piece.removeprefix(">"), n, n, piece.startswith(">"), False)
        for n, piece in enumerate(pieces, 1)
    ]
    places = heading_places(blocks)
    hangs = hanging(blocks, places)
    assert hangs.indented == indented
    ends = [*list(places)[1:], len(blocks)]
    return [
        heading_text(heading, blocks[start:end], hangs)[0]
        for (start, heading), end in zip(places.items(), ends, strict=True)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Статья 1. Чай|Чай пьют.", ["Чай"]),
        ("Статья 1|Чай|Чай пьют.", ["Чай"]),
        ("Статья 1|Чай пьют.|Мед едят.", [""]),
        ("Статья 1. Чай пьют.|Мед едят.", [""]),
        ("Статья 1. Чай.|Пьют.|Статья 2. Мед.|Едят.|Статья 3. Хлеб.|Пекут.",
         ["Чай.", "Мед.", "Хлеб."]),
        ("Статья 1. Чай пьют.|Статья 2. Мед едят.|Статья 3. Хлеб пекут.", ["", "", ""]),
        ("Статья 1. Чай.|Пьют.|Статья 2. Мед едят.|Статья 3. Хлеб.|Пекут.|Статья 4. Соль.|Солят.",
         ["", "", "", ""]),
        ("ARTICLE 1|TERMS AND|DEFINITIONS|Tea.", ["TERMS AND DEFINITIONS"]),
        ("ARTICLE 1|TERMS|DEFINITIONS OF TEA.", ["TERMS"]),
        ("Глава 1. Чай|Статья 1|Чай пьют.", ["Чай", ""]),
        ("Глава 1. Правительства Сторон пьют чай и едят мед в городе Астане и в городе Вене по "
         "утрам.|Статья 1|Чай пьют.", ["", ""]),
    ],
)  # fmt: skip
def test_headings(text, expected):
    assert headings(text) == expected


def test_a_line_at_the_margin_goes_on_with_the_heading_of_indented_text():
    text = "Статья 1. Чай|Мед|>Чай пьют.|>Мед едят.|Статья 2|>Хлеб.|>Соль."
    assert headings(text, indented=True) == ["Чай Мед", ""]


def test_an_indented_heading_on_two_lines_is_set_apart():
    text = (
        "     Статья 1\n     Наблюдение за лицами, товарами\n     и средствами\n\n"
        "     Стороны наблюдают.\n\n     Статья 2\n     Споры\n\n     Стороны спорят.\n"
    )
    articles = [unit.heading for unit in outline_of(text, "ru").units if unit.kind == "article"]
    assert articles == ["Наблюдение за лицами, товарами и средствами", "Споры"]
