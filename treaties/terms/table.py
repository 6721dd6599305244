"""The term table as a file: one term a line, its renderings in three languages.

Columns: the key of the term, its subject, and for each language the usual renderings with ``|``
between them, the first the usual one.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from treaties.choices import Language, TermSubject

TABLE = Path(__file__).parent / "data" / "terms.tsv"
LANGUAGES = tuple(Language.values)
COLUMNS = ("key", "subject", *LANGUAGES)
BETWEEN = "|"
KEY = re.compile(r"[a-z]+(?:-[a-z]+)*")


class MalformedTableError(ValueError):
    """A line of the table that is no term; the message names it."""


@dataclass(frozen=True, slots=True)
class TermRow:
    """A term: its key, its subject, its renderings by language, the usual one first."""

    key: str
    subject: str
    renderings: Mapping[str, tuple[str, ...]]


def read_table(path: Path = TABLE) -> tuple[TermRow, ...]:
    """Return the terms of a file in their order.

    Raises MalformedTableError for a line with other columns, an unknown subject, a key or a
    rendering that is there twice, or a language without a rendering.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    if not lines or tuple(lines[0].split("\t")) != COLUMNS:
        raise MalformedTableError("line 1: the columns are " + ", ".join(COLUMNS))
    rows: dict[str, TermRow] = {}
    for number, line in enumerate(lines[1:], 2):
        row = _row(line, number)
        if row.key in rows:
            raise MalformedTableError(f"line {number}: {row.key} is there twice")
        rows[row.key] = row
    return tuple(rows.values())


def _row(line: str, number: int) -> TermRow:
    cells = line.split("\t")
    if len(cells) != len(COLUMNS) or not KEY.fullmatch(cells[0]):
        raise MalformedTableError(f"line {number}: not a term")
    if cells[1] not in TermSubject.values:
        raise MalformedTableError(f"line {number}: no such subject: {cells[1]}")
    renderings = {}
    for language, cell in zip(LANGUAGES, cells[2:], strict=True):
        listed = tuple(one.strip() for one in cell.split(BETWEEN))
        if not all(listed) or len(set(listed)) < len(listed):
            raise MalformedTableError(
                f"line {number}: {language} lacks a rendering, or has it twice"
            )
        renderings[language] = listed
    return TermRow(cells[0], cells[1], renderings)


def written(rows: Iterable[TermRow]) -> str:
    """Return terms as the text of a file; a language without a rendering is left empty."""
    lines = ["\t".join(COLUMNS)]
    for row in rows:
        cells = [f" {BETWEEN} ".join(row.renderings.get(language, ())) for language in LANGUAGES]
        lines.append("\t".join((row.key, row.subject, *cells)))
    return "\n".join(lines) + "\n"


@cache
def shipped() -> tuple[TermRow, ...]:
    """Return the table that comes with the portal."""
    return read_table()
