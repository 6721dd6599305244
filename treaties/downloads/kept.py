"""What staff keep at provisions, as files: CSV, JSON and XLSX, like those of a search.

CSV and JSON are written while they are sent, when the request is over and its language no longer
active: every function here takes the language from what it is given.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import IO, Any

from django.utils.translation import override, pgettext

from treaties.downloads import provisions
from treaties.downloads.spreadsheet import BEGINNING, csv_line
from treaties.downloads.workbook import add_table, workbook, xlsx_text
from treaties.models import AtProvision
from treaties.provisions import Told

ENDINGS = ("csv", "xlsx", "json")
MEDIA_TYPES = {"csv": "text/csv; charset=utf-8", "json": "application/json"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A row with its place, and what it has of its own: cells, and the same as JSON has it."""

    row: AtProvision
    told: Told
    cells: Sequence[str]
    record: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Kept:
    """What is taken away, by whom and from where.

    ``headings`` are those of the entries' own cells; ``about`` says, each with its name, of what
    all entries are, ``head`` says it as JSON has it; ``sheets`` are the names of the two sheets.
    ``entries`` begins to read them each time that it is called.
    """

    reader: str
    origin: str
    made_on: datetime
    sheets: tuple[str, str]
    headings: Sequence[str]
    about: Sequence[tuple[str, str]]
    head: Mapping[str, Any]
    entries: Callable[[], Iterator[Entry]]

    @property
    def moment(self) -> str:
        """Return when the file is made, to the second and with the offset."""
        return self.made_on.isoformat(timespec="seconds")


def _about(kept: Kept) -> list[tuple[str, str]]:
    with override(kept.reader):
        return [*kept.about, (pgettext("column", "Made on"), kept.moment)]


def _rows(kept: Kept) -> Iterator[list[str]]:
    for one in kept.entries():
        yield [*provisions.cells(one.row, one.told, kept.reader, kept.origin), *one.cells]


def csv_lines(kept: Kept) -> Iterator[str]:
    """Yield the lines of a CSV file; what all entries are of stands in the last columns of each."""
    about = _about(kept)
    names = [*provisions.headings(kept.reader), *kept.headings]
    yield BEGINNING + csv_line([*names, *(name for name, _ in about)])
    for row in _rows(kept):
        yield csv_line([*row, *(value for _, value in about)])


def json_pieces(kept: Kept) -> Iterator[str]:
    """Yield the pieces of a JSON object: of what the entries are, then these one by one."""
    yield _dumps({**kept.head, "made_on": kept.moment}).removesuffix("}") + ', "results": ['
    for place, one in enumerate(kept.entries()):
        told = provisions.record_of(one.row, one.told, kept.reader, kept.origin)
        yield (",\n" if place else "\n") + _dumps({**told, **one.record})
    yield "\n]}\n"


def _dumps(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)


def write_xlsx(kept: Kept, file: IO[bytes]) -> None:
    """Write a workbook: a sheet of entries, and one that says of what they are.

    Raises SheetFullError when the entries do not fit on a sheet.
    """
    with workbook(file) as book:
        names = [*provisions.headings(kept.reader), *kept.headings]
        add_table(book, kept.sheets[0], names, _rows(kept))
        bold = book.add_format({"bold": True})
        sheet = book.add_worksheet(kept.sheets[1])
        sheet.set_column(0, 1, 30)
        for place, (name, value) in enumerate(_about(kept)):
            sheet.write_string(place, 0, xlsx_text(name), bold)
            sheet.write_string(place, 1, xlsx_text(value))
