"""Quotations over several blocks; the tests read as texts, ``|`` stands between blocks."""

import pytest

from treaties.text.document import Block
from treaties.text.quotations import quoted


def inside(text: str) -> list[int]:
    blocks = [Block(piece, n, n, True, False) for n, piece in enumerate(text.split("|"), 1)]
    return sorted(quoted(blocks))


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ('в редакции:|"1. Чай.|2. Мед.";|2) слова', [2]),
        ("в редакции:|«1. Чай.|2. Мед.|3. Хлеб.»;|2) слова", [2, 3]),
        ("as follows:|“Article 5|Tea.”|Article 2", [2]),
        ('понятия:|"чай" - чай;|"мед" - мед.', []),
        ('в редакции:|"1. Чай.|2. Мед.', []),
        ('Чай.|"Чай.|Мед."', []),
        ("", []),
    ],
)
def test_what_stands_in_a_quotation(text, places):
    assert inside(text or "-") == places


def test_a_quotation_that_is_too_long_is_none():
    assert inside('в редакции:|"Чай.|' + "Мед.|" * 60 + 'Хлеб."') == []
