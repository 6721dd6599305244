"""The lines of a PDF with their places, read in a process of its own.

``pages`` starts this file as a program. PDFium is not safe for threads, a crafted file can make it
fill the memory or crash, and a page of one kilobyte can unpack to one gigabyte: all that ends the
small process, not ours.
"""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from typing import Any

# What the program answers with; any other code means that the file is damaged.
DONE, TOO_MUCH, LOCKED = 0, 3, 4
WRONG_PASSWORD = 4
MOST_PAGES, MOST_LETTERS = 3_000, 30_000_000
MEMORY, SECONDS = 1 << 30, 60
# A gap of so many points parts the cells of a line.
CELL_GAP = 18.0
# PDFium writes a hyphen at a line's end, with the line end, as this sign.
HYPHEN = "\ufffe"
LINE = re.compile(rf"[^\r\n{HYPHEN}]+{HYPHEN}?")

# A line, or a cell of one: its text, the number of its line on the page, left, right and top.
Row = tuple[str, int, float, float, float]


def pages(data: bytes) -> tuple[int, list[list[Row]]]:
    """Return a code and, where it is ``DONE``, the lines of each page of a PDF."""
    # Isolated: the modules of this folder must not stand in for those of the standard library.
    command = [sys.executable, "-I", __file__]
    try:
        done = subprocess.run(
            command, input=data, capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return TOO_MUCH, []
    if done.returncode != DONE:
        return done.returncode, []
    return DONE, [[tuple(row) for row in page] for page in json.loads(done.stdout)]


def rows_of(page: Any) -> Iterator[Row]:
    """Return the lines of a page of PDFium; a gap as between cells parts a line."""
    text = page.get_text_range()
    placed = len(text) == page.count_chars()
    for number, match in enumerate(LINE.finditer(text)):
        line = match.group()
        if not line.strip():
            continue
        start = match.start() + len(line) - len(line.lstrip())
        end = match.start() + len(line.rstrip())
        if not placed:
            yield line.replace(HYPHEN, "-"), number, 0.0, 0.0, -float(number)
            continue
        for first, last in _cells(page, start, end):
            left, _, _, top = page.get_charbox(first)
            right = page.get_charbox(last - 1)[2]
            yield text[first:last].replace(HYPHEN, "-"), number, left, right, top


def _cells(page: Any, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Return the ends of the cells of a line; most lines are one."""
    if page.count_rects(start, end - start) > 1:
        boxes = [page.get_charbox(place) for place in range(start, end)]
        first = start
        for place in range(start + 1, end):
            if boxes[place - start][0] - boxes[place - start - 1][2] > CELL_GAP:
                yield first, place
                first = place
        start = first
    yield start, end


def all_rows(document: Any) -> list[list[Row]] | None:
    """Return the lines of all pages of a PDFium document, or None where they are too many."""
    found: list[list[Row]] = []
    letters = 0
    if len(document) > MOST_PAGES:
        return None
    for number in range(len(document)):
        with closing(document[number]) as page, closing(page.get_textpage()) as text:
            found.append(list(rows_of(text)))
        letters += sum(len(row[0]) for row in found[-1])
        if letters > MOST_LETTERS:
            return None
    return found


def main() -> int:
    """Read a PDF from standard input, write its lines to standard output as JSON."""
    _limit()
    import pypdfium2  # noqa: PLC0415 (only this process may load it, and under its limits)

    try:
        with closing(pypdfium2.PdfDocument(sys.stdin.buffer.read())) as document:
            found = all_rows(document)
    except pypdfium2.PdfiumError as error:
        return LOCKED if getattr(error, "err_code", None) == WRONG_PASSWORD else 1
    if found is None:
        return TOO_MUCH
    json.dump(found, sys.stdout)
    return DONE


def _limit() -> None:
    """Limit memory and time, where the system can."""
    try:
        import resource  # noqa: PLC0415 (there is none on Windows)
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    sys.exit(main())
