"""The text as lines of cells: what the formats that show it side by side have in common."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from django.utils.translation import gettext as _

from treaties.choices import UnitKind
from treaties.downloads.content import Division, Download, Heading, Unit


class Style(Enum):
    """What a line is."""

    DIVISION = "division"
    KIND = "kind"
    HEADING = "heading"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class Cell:
    """What a line has in one column: its words and their language, empty where it is not known.

    ``missing``: the words only say that the version lacks the provision.
    """

    words: str
    language: str
    missing: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A heading or paragraph in each column; None is a cell that stays empty.

    ``level`` is that of the heading, from 1, or how far the paragraph is set in. ``entry`` is the
    line of the contents that leads here, empty where none does.
    """

    style: Style
    level: int
    cells: tuple[Cell | None, ...]
    entry: str = ""


def lines(download: Download) -> Iterator[Line]:
    """Yield the lines of a download, with a cell for each of its columns."""
    for unit in download.units:
        for division in unit.begins:
            yield _division(download, division)
        yield from _unit(download, unit)


def facts(download: Download) -> Iterator[tuple[str, str]]:
    """Yield the head of a file: each fact's name and value, then what each version is worth."""
    yield from download.told
    for version in download.versions:
        words = [version.standing_words]
        if version.prevails:
            words.append(_("prevails"))
        yield version.name, ", ".join(words)


def _missing(download: Download) -> Cell:
    return Cell(_("not in this version"), download.reader, missing=True)


def _division(download: Download, division: Division) -> Line:
    first = next(iter(division.cells.values()))
    cells = _headings(download, division.cells, _missing(download))
    return Line(Style.DIVISION, division.depth + 1, cells, first.words)


def _headings(
    download: Download, there: Mapping[str, Heading], absent: Cell | None, foreign: bool = False
) -> tuple[Cell | None, ...]:
    return tuple(
        Cell(there[language].words, "" if foreign else language) if language in there else absent
        for language in download.columns
    )


def _unit(download: Download, unit: Unit) -> Iterator[Line]:
    """Yield the lines of a unit; its first says of each version whether that lacks the unit."""
    level = len(unit.chain) + 1
    absent: Cell | None = _missing(download)
    entry = "" if unit.kind == UnitKind.NOTE else unit.entry
    if unit.kind != UnitKind.ARTICLE:
        name = Cell(unit.name, download.reader)
        cells = tuple(name if one in unit.cells else absent for one in download.columns)
        yield Line(Style.KIND, level, cells, entry)
        absent, entry = None, ""
    headed = any(heading.words for heading in unit.cells.values())
    lacking = absent is not None and len(unit.cells) < len(download.columns)
    if headed or lacking or entry:
        foreign = unit.kind == UnitKind.FOREIGN
        yield Line(Style.HEADING, level, _headings(download, unit.cells, absent, foreign), entry)
    yield from _paragraphs(download, unit)


def _paragraphs(download: Download, unit: Unit) -> Iterator[Line]:
    foreign = unit.kind == UnitKind.FOREIGN
    for row in unit.rows:
        cells: list[Cell | None] = []
        for language in download.columns:
            there = row.cells.get(language)
            if there:
                cells.append(Cell(there.words, "" if foreign else language))
            else:
                # What lacks the unit has said so above.
                cells.append(_missing(download) if language in unit.cells else None)
        yield Line(Style.PARAGRAPH, row.level, tuple(cells))
