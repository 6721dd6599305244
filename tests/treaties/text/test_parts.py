"""Where the parts of a source begin; blocks are written one after another, parted by ``|``."""

import pytest

from treaties.text.document import Block
from treaties.text.parts import cuts_of, end_of_acts, heading_places


def blocks(text: str) -> tuple[Block, ...]:
    return tuple(Block(piece, n, n, False, False) for n, piece in enumerate(text.split("|"), 1))


def cuts(text: str) -> list[tuple[int, str, int]]:
    found = blocks(text)
    return [(cut.place, cut.kind, cut.named) for cut in cuts_of(found, heading_places(found), "ru")]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Статья 1|Чай.|Статья 2|Мед.", "1 2"),
        ("Статья 1 Чай пьют.|Статья 2 Мед едят.", "1 2"),
        ("Статья 1|Чай.|Статья 2 Мед едят.|Статья 3|Хлеб.", "1 2 3"),
        ("Статья 1|Статья 5 Европейской конвенции применяется.|Статья 2|Мед.", "1 2"),
        ("Статья 1|Чай.|Статья 2 Конвенции применяется.", "1"),
        ("Статья 1|Статья 2 Европейской конвенции применяется.|Статья 2|Мед.", "1 2"),
        ("Section 2.01. The Bank agrees to lend to the|Borrower the amount.", ""),
        ("Статья 1 Чай пьют.", ""),
        ("Article 1 - definitions|Tea.|Article 2 - scope|Honey.", "1 2"),
        ("Статья II|Раздел 2.1. Чай пьют.|Раздел 2.2. Мед едят.", "II"),
        ("Глава 1|Статья 1|Чай.", "1 1"),
        ("Статья 1|Чай:|«Статья 5|Мед.»|Статья 2|Хлеб.", "1 2"),
    ],
)
def test_the_headings_of_a_text(text, numbers):
    assert " ".join(row.number for row in heading_places(blocks(text)).values()) == numbers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Статья 1|Чай.|Совершено в Вене.|Приложение 1|Чай.", [(3, "annex", 3)]),
        ("Статья 1|Чай.|Совершено в Вене.|Протокол|Чай.", [(3, "protocol", 3)]),
        ("Статья 1|Приложения 1 и 2 являются частью Договора.", []),
        ("Приложение 1|Чай.", []),
        ("Статья 1|Чай.|Совершено в Вене.|2001 жылғы 9 мамырдағы|№ 7 қаулысына|2-қосымша|Чай.",
         [(3, "annex", 5)]),
    ],
)  # fmt: skip
def test_the_parts_below_a_treaty(text, expected):
    assert cuts(text) == expected


LAW = "О ратификации Договора о чае|Закон Республики Казахстан от 5 мая 2010 года № 2-IV"
RATIFIES = "Статья 1. Ратифицировать Договор.|Статья 2. Закон вводится в действие."


@pytest.mark.parametrize(
    ("text", "end"),
    [
        (f"{LAW}|{RATIFIES}|Президент|Договор о чае|Статья 1|Чай.", 5),
        (f"{LAW}|{RATIFIES}|Договор о чае|Статья 1|Чай.", 4),
        (f"{LAW}|{RATIFIES}|Президент", 0),
        (f"{LAW}|Договор о чае|Статья 1|Чай.|Протокол|Статья 1|Мед.", 0),
        ("Договор о чае|Статья 1|Чай.|Протокол|Статья 1|Мед.", 0),
        ("О чае|Закон Республики Казахстан от 5 мая 2010 года № 2|Статья 1|Чай.|Договор о чае", 0),
    ],
)
def test_where_an_act_with_articles_of_its_own_ends(text, end):
    found = blocks(text)
    assert end_of_acts(found, heading_places(found), "ru") == end
