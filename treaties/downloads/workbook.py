"""Workbooks (XLSX) whose cells are nothing but text, written row by row."""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from tempfile import TemporaryDirectory
from typing import IO, Any

import xlsxwriter  # type: ignore[import-untyped]

from treaties.downloads.characters import allowed

XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# What Excel takes, https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3
SHEET_ROWS = 1_048_576
CELL_UNITS = 32_767
COLUMN_WIDTH = 18
OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


class SheetFullError(Exception):
    """There are more rows than a sheet has room for."""


@contextmanager
def workbook(file: IO[bytes]) -> Iterator[Any]:
    """Open a workbook that is written to a file when it is closed.

    Rows wait in a folder of their own, which goes away also when the writing fails half way.
    """
    with (
        TemporaryDirectory() as folder,
        xlsxwriter.Workbook(file, {**OPTIONS, "tmpdir": folder}) as book,
    ):
        yield book


def add_table(book: Any, name: str, headings: Sequence[str], rows: Iterable[Iterable[str]]) -> None:
    """Add a sheet with headings that stay in view and a filter over its rows.

    Raises SheetFullError for more rows than a sheet has.
    """
    bold = book.add_format({"bold": True})
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, len(headings) - 1, COLUMN_WIDTH)
    last = 0
    for column, heading in enumerate(headings):
        sheet.write_string(0, column, xlsx_text(heading), bold)
    for last, row in enumerate(rows, start=1):
        if last >= SHEET_ROWS:
            raise SheetFullError
        for column, text in enumerate(row):
            sheet.write_string(last, column, xlsx_text(text))
    sheet.autofilter(0, 0, last, len(headings) - 1)


def xlsx_text(text: str) -> str:
    """Return a text that fits into a cell and is nothing but text."""
    text = re.sub(r"\r\n?", "\n", allowed(text))
    if text.startswith("<r>") and text.endswith("</r>"):
        # XlsxWriter would take this for the markup of a rich text.
        text += " "
    units = text.encode("utf-16-le")
    if len(units) <= 2 * CELL_UNITS:
        return text
    return units[: 2 * (CELL_UNITS - 1)].decode("utf-16-le", "ignore") + "…"
