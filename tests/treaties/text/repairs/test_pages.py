"""Numbers of pages among the lines."""

import pytest

from treaties.text.clean import clean

PAGE = "\n".join(["Стороны обмениваются информацией и опытом,"] * 12)


def book(*numbers: str, end: str = "\n\n", begin: str = "\n\n") -> str:
    """Return pages of text with a line between each two."""
    return "".join(f"{PAGE} а также{end}{number}{begin}прочим: " for number in numbers) + PAGE


def dropped(text: str) -> list[str]:
    """Return the lines that were dropped as page numbers."""
    return [row.before for row in clean(text).repairs if row.kind == "page-number"]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (book("1", "2", "3"), ["1", "2", "3"]),
        (book("- 12 -", "- 13 -"), ["- 12 -", "- 13 -"]),
        (book("— 12 —", " — 13 — "), ["— 12 —", "— 13 —"]),
        (book("7", "8", end="\n", begin="\f"), ["7", "8"]),
        (book("7", "8", end="\f", begin="\n"), ["7", "8"]),
        (book("7", "8", end="\r\n\r\n", begin="\r\n\r\n"), ["7", "8"]),
        (book("стр. 7", "стр. 8"), ["стр. 7", "стр. 8"]),
        # Not two that rise by one.
        (book("7"), []),
        (book("7", "9"), []),
        (book("8", "7"), []),
        (book("1998", "2000"), []),
        # Too near to each other.
        ("Стороны\n\n7\n\nи иные\n\n8\n\nлица", []),
        # Not apart from the text.
        (book("7", "8", end="\n", begin="\n"), []),
        # An exported text has none.
        (book("7", "8", end="\u2029\n\n", begin="\u2029\n\n"), []),
        # The articles of a treaty without the word.
        ("\n\n".join(f"{number}\n\n{PAGE}." for number in "12345"), []),
        ("\n\n".join(str(number) for number in range(30)), []),
        (f"{PAGE}.\n\n1\n\nПрочее\n{PAGE}.\n\n2\n\nИное\n{PAGE}", []),
    ],
)
def test_page_numbers(text, numbers):
    assert dropped(text) == numbers


def test_the_line_stays_empty():
    text = book("1", "2")
    lines = clean(text).lines
    assert len(lines) == len(text.split("\n"))
    assert "1" not in lines


def shelf(*gaps: int) -> str:
    """Return pages of so many lines, the numbers between them after whole sentences."""
    pages = ["Стороны обмениваются опытом.\n" * lines for lines in gaps]
    return "".join(f"{page}\n{number}\n\n" for number, page in enumerate(pages, 2)) + "Конец.\n"


def test_three_numbers_a_page_apart_are_pages():
    assert dropped(shelf(40, 45, 38)) == ["2", "3", "4"]
    # Two prove nothing, nor three at unlike distances, nor three in a list.
    assert dropped(shelf(40, 45)) == []
    assert dropped(shelf(40, 22, 90)) == []
    assert dropped(shelf(9, 9, 9)) == []
