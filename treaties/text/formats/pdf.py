"""PDF with text: its lines in reading order, pages parted by form feeds.

The order is that of the file. Where a page is set in columns of different languages, all of the
first language comes before the second, on across the pages. Line indents and the gaps between
paragraphs are written as blanks and blank lines; running page numbers are left out.
"""

import re
import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from treaties.text.document import Refusal
from treaties.text.formats import pdf_pages
from treaties.text.formats.sheet import language_of
from treaties.text.formats.unreadable import UnreadableError

FEWEST_LETTERS = 20
# Measures of a page, in points.
TOLERANCE, FAIR_SHARE = 2, 0.06
LEAST_INDENT, LARGEST_INDENT = 8.0, 70.0
INDENT = " " * 6
# Lines so many times the usual distance apart have a blank line between them.
PARAGRAPH_GAP = 1.45
PAGE_NUMBER = re.compile(r"[-–—\s]*(\d{1,4})[-–—\s]*$")
FEWEST_LINES, MOST_LINES = 5, 1_000


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or a cell of one, with its place; ``row`` counts the lines of the page."""

    text: str
    row: int
    left: float
    right: float
    top: float


# The columns of a page; a page set in one has one.
Columns = list[list[Line]]


def read(data: bytes) -> str:
    """Return the text of a PDF file; raise UnreadableError for one that cannot be read."""
    code, found = pdf_pages.pages(data)
    if code != pdf_pages.DONE:
        raise UnreadableError(_refusal(code))
    pages = [[Line(*row) for row in page] for page in found]
    if sum(letter.isalpha() for lines in pages for line in lines for letter in line.text) < (
        FEWEST_LETTERS
    ):
        raise UnreadableError(Refusal("scan", "PDF"))
    columns = [columns_of(lines) for lines in without_numbers(pages)]
    return "\f".join(_written(column) for column in in_reading_order(columns))


def _refusal(code: int) -> Refusal:
    if code == pdf_pages.LOCKED:
        return Refusal("encrypted", "PDF")
    if code == pdf_pages.TOO_MUCH:
        return Refusal("archive-bomb", "PDF")
    return Refusal("damaged", "PDF")


def without_numbers(pages: Sequence[list[Line]]) -> list[list[Line]]:
    """Return the pages without their running numbers: counted on by one, at the same end."""
    kept = [list(lines) for lines in pages]
    for end in (0, -1):
        numbers = {
            page: int(match[1]) - page
            for page, lines in enumerate(kept)
            if lines and (match := PAGE_NUMBER.match(lines[end].text))
        }
        offset, times = Counter(numbers.values()).most_common(1)[0] if numbers else (0, 0)
        if times < 2 or times < 0.6 * (len(kept) - 1):
            continue
        for page, found in numbers.items():
            if found == offset:
                del kept[page][end]
    return kept


def columns_of(lines: list[Line]) -> Columns:
    """Return the columns of a page: two, where each is in a language of its own."""
    starts = sorted({round(line.left) for line in lines}) if len(lines) < MOST_LINES else []
    for start in starts[1:]:
        left = [line for line in lines if line.right <= start]
        right = [line for line in lines if line.left >= start - 1]
        if min(len(left), len(right)) < FEWEST_LINES or len(left) + len(right) < len(lines):
            continue
        languages = {language_of("".join(line.text for line in side)) for side in (left, right)}
        if len(languages) == 2 and "" not in languages:
            return [left, right]
    return [lines]


def in_reading_order(pages: Sequence[Columns]) -> Iterator[list[Line]]:
    """Return the columns: over pages set alike, the first ones before the second ones."""
    for width, group in groupby(pages, key=len):
        run = list(group)
        for place in range(width):
            yield from (columns[place] for columns in run)


def _written(lines: list[Line]) -> str:
    """Return a column as text, with its indents and the gaps between its paragraphs."""
    if not lines:
        return ""
    rows = [list(row) for _, row in groupby(lines, key=lambda line: line.row)]
    margin = _margin([row[0].left for row in rows])
    steps = [above[0].top - below[0].top for above, below in pairwise(rows)]
    usual = statistics.median([step for step in steps if step > 0] or [0.0])
    written = []
    for row, step in zip(rows, [0.0, *steps], strict=True):
        indent = LEAST_INDENT <= row[0].left - margin <= LARGEST_INDENT
        blank = "\n" if usual and step > PARAGRAPH_GAP * usual else ""
        text = "\t".join(line.text.strip() for line in row)
        written.append(f"{blank}{INDENT if indent else ''}{text}")
    return "\n".join(written)


def _margin(lefts: list[float]) -> float:
    """Return the leftmost place where a fair share of the lines begins."""
    places = Counter(map(round, lefts))
    fair = max(2, FAIR_SHARE * len(lefts))
    near = range(-TOLERANCE, TOLERANCE + 1)
    return min(
        (left for left in places if sum(places[left + step] for step in near) >= fair),
        default=min(places),
    )
