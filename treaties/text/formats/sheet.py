"""Paragraphs and tables of a document, written down as lines in reading order.

A paragraph may hold line ends of its own; an empty one is a blank line. Nothing but blanks is
added or left out. Running text is set in by six blanks and what is set otherwise stands between
blank lines, as legal texts are printed and as the later stages know headings.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import pairwise

from treaties.text.clean import BLOCK_END

INDENT = " " * 6
# A longer paragraph is running text, however it is set.
LONGEST_HEADING = 400
# A row of short cells is one line: a signature under each party. Longer ones are read one by one.
LONGEST_CELL = 160
# A table whose columns hold so many letters each, in different languages, is a text printed in
# columns: read down, not across.
FEWEST_LETTERS = 200
KAZAKH = re.compile(r"[әғқңөұүһіӘҒҚҢӨҰҮҺІ]")
CYRILLIC = re.compile(r"[\u0400-\u04ff]")
LATIN = re.compile(r"[A-Za-z]")
ENDS = re.compile(r"[.,;:!?…»”\")\]]\s*$")
SENTENCE_ENDS = re.compile(r"[.;:!?…][»”\")\]]*\s*$")
WRAPPED_AT = 130
FEWEST_WRAPPED = 6


class Setting(Enum):
    """How a paragraph is set: a heading is centred, wholly bold or marked as one."""

    RUNNING = auto()
    HEADING = auto()
    RIGHT = auto()
    AS_IS = auto()


# How a paragraph is set that an editor aligns so.
ALIGNMENTS = {
    "center": Setting.HEADING,
    "right": Setting.RIGHT,
    "end": Setting.RIGHT,
    "left": Setting.RUNNING,
    "start": Setting.RUNNING,
    "both": Setting.RUNNING,
    "justify": Setting.RUNNING,
}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a document.

    ``goes_on`` says that its end was deleted, so that the next one belongs to it.
    """

    text: str
    setting: Setting = Setting.RUNNING
    goes_on: bool = False


Cell = Sequence[Paragraph]


def write(paragraphs: Sequence[Paragraph]) -> str:
    """Return the paragraphs as lines, each ended as a finished block.

    Where most paragraphs break off in the middle of a sentence, they are the lines of a wrapped
    text (pasted from a PDF), and only their line ends are written.
    """
    texts = [paragraph.text for paragraph in paragraphs]
    if _wrapped(texts):
        return "".join(f"{text.rstrip()}\n" for text in texts)
    return "".join(_written(paragraphs))


def _written(paragraphs: Sequence[Paragraph]) -> Iterator[str]:
    above: Paragraph | None = None
    for paragraph in paragraphs:
        blank = not paragraph.text.strip()
        # A line between a heading and the text, and no second one where there is one.
        if blank or (above is not None and above.setting is not paragraph.setting):
            yield "\n"
        if not blank:
            yield "\n".join(_lines(paragraph)) + BLOCK_END + "\n"
        above = None if blank else paragraph


def _lines(paragraph: Paragraph) -> Iterator[str]:
    """Return the lines of a paragraph; one below a finished sentence begins a new indent."""
    long = paragraph.setting is Setting.HEADING and len(paragraph.text) > LONGEST_HEADING
    running = paragraph.setting is Setting.RUNNING or long
    finished = True
    for line in paragraph.text.rstrip().split("\n"):
        own = line.startswith(("    ", "\t", "\xa0\xa0"))
        yield (INDENT if running and finished and line.strip() and not own else "") + line.rstrip()
        finished = bool(SENTENCE_ENDS.search(line))


def _wrapped(paragraphs: Sequence[str]) -> bool:
    seams = [(above, below) for above, below in pairwise(paragraphs) if len(above.strip()) > 40]
    broken = sum(below.lstrip()[:1].islower() and not ENDS.search(above) for above, below in seams)
    widths = sorted(len(above) for above, _ in seams)
    return (
        broken >= FEWEST_WRAPPED
        and broken > 0.4 * len(seams)
        and widths[int(len(widths) * 0.9)] <= WRAPPED_AT
    )


def table(rows: Sequence[Sequence[Cell]]) -> list[Paragraph]:
    """Return the paragraphs of a table; a cell is the list of its paragraphs."""
    filled = [row for row in rows if any(_text(cell) for cell in row)]
    if _in_columns(filled):
        width = len(filled[0])
        columns = ([row[place] for row in filled if place < len(row)] for place in range(width))
        return [part for column in columns for cell in column for part in cell if part.text.strip()]
    return [paragraph for row in filled for paragraph in _row(row)]


def _row(row: Sequence[Cell]) -> list[Paragraph]:
    cells = [" ".join(_text(cell).split("\n")) for cell in row]
    if len(row) > 1 and all(len(cell) <= LONGEST_CELL for cell in cells):
        return [Paragraph("\t".join(cells).strip())]
    return [paragraph for cell in row for paragraph in cell if paragraph.text.strip()]


def _text(cell: Cell) -> str:
    return "\n".join(paragraph.text for paragraph in cell).strip()


def _in_columns(rows: Sequence[Sequence[Cell]]) -> bool:
    """Return whether a table is a text in two or three languages side by side."""
    width = len(rows[0]) if rows else 0
    if width not in {2, 3} or sum(len(row) == width for row in rows) < 0.8 * len(rows):
        return False
    columns = (
        "".join(_text(row[place]) for row in rows if place < len(row)) for place in range(width)
    )
    languages = {language_of(column) for column in columns}
    return len(languages) == width and "" not in languages


def language_of(text: str) -> str:
    """Return by what letters a column is written, or an empty string where they are few."""
    latin, cyrillic = len(LATIN.findall(text)), len(CYRILLIC.findall(text))
    if latin + cyrillic < FEWEST_LETTERS:
        return ""
    if latin > cyrillic:
        return "latin"
    return "kazakh" if len(KAZAKH.findall(text)) > 0.04 * cyrillic else "cyrillic"


def joined(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return the paragraphs, those whose end was deleted as one with the next."""
    whole: list[Paragraph] = []
    for paragraph in paragraphs:
        if whole and whole[-1].goes_on:
            before = whole.pop()
            whole.append(replace(paragraph, text=before.text + paragraph.text))
        else:
            whole.append(paragraph)
    return whole
