"""What a file of an agreement's text holds, as one frozen value that knows no format.

``build`` asks the database for everything; the writers are given the value and ask nothing. Words
of the interface are in the language that was active then.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language

from treaties.align import AlignedUnit, align
from treaties.choices import UnitKind
from treaties.contents import HEADED, chain_of, divisions_before
from treaties.downloads.facts import Facts, in_words
from treaties.models import Agreement, Article, LanguageVersion
from treaties.models import Division as DivisionRow
from treaties.models import Paragraph as ParagraphRow
from treaties.wording import language_name, reader_language


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a unit or division in one language: ``Статья 1`` and ``Цель``.

    ``eid`` is its address in that version, which may number otherwise than the others.
    """

    label: str
    number: str
    heading: str
    eid: str = ""

    @property
    def words(self) -> str:
        """Return label and heading as the page shows them."""
        return f"{self.label} {self.heading}".strip()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One numbered or unnumbered block of a unit in one language."""

    eid: str
    kind: str
    label: str
    text: str

    @property
    def words(self) -> str:
        """Return label and text as the page shows them."""
        return f"{self.label} {self.text}".strip()


@dataclass(frozen=True, slots=True)
class Row:
    """One paragraph in each language that has it; ``level`` is how far it is set in.

    ``confidence`` is how sure that is (``treaties.align``), nought where nobody asked.
    """

    eid: str
    level: int
    cells: Mapping[str, Paragraph]
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class Division:
    """A division in each language that has it; ``parent`` is the eId of what it stands in."""

    eid: str
    kind: str
    parent: str
    depth: int
    cells: Mapping[str, Heading]


@dataclass(frozen=True, slots=True)
class Unit:
    """An article, or what stands outside the articles, in each language that has it.

    ``name`` says what it is, in the reader's language. ``chain`` has the eIds of the divisions that
    it stands in, the outermost first; ``begins`` the divisions that begin right before it.
    ``confidence`` is as that of rows.
    """

    eid: str
    kind: str
    name: str
    part: str
    chain: tuple[str, ...]
    begins: tuple[Division, ...]
    cells: Mapping[str, Heading]
    rows: tuple[Row, ...]
    confidence: float = 0.0

    @property
    def entry(self) -> str:
        """Return what the contents call it: articles and annexes by their headings."""
        first = next(iter(self.cells.values()))
        return (self.kind in HEADED and first.words) or self.name


@dataclass(frozen=True, slots=True)
class Version:
    """A language version: its page, what it is worth, and its units in its own order."""

    language: str
    address: str
    name: str
    title: str
    standing: str
    standing_words: str
    prevails: bool
    units: tuple[Unit, ...]


@dataclass(frozen=True, slots=True)
class Download:
    """An agreement's text in one or more languages.

    ``versions`` stand in the order of the columns; ``units`` are those of all of them, side by
    side. ``address`` is that of the page with this text, ``reader`` the language of the interface.
    """

    slug: str
    address: str
    made_on: date
    reader: str
    facts: Facts
    told: tuple[tuple[str, str], ...]
    versions: tuple[Version, ...]
    units: tuple[Unit, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """Return the languages in their order."""
        return tuple(version.language for version in self.versions)

    @property
    def title(self) -> str:
        """Return the title in the language of the first column."""
        return self.versions[0].title

    def alone(self, version: Version) -> "Download":
        """Return the download of one of the versions."""
        return replace(self, address=version.address, versions=(version,), units=version.units)


def build(
    agreement: Agreement, versions: Sequence[LanguageVersion], origin: str, confident: bool = False
) -> Download:
    """Return the download of some versions, in the order of the columns.

    ``origin`` is the scheme and host of the site's addresses; ``confident`` says whether the
    confidence of rows is asked for, which takes longer than all else. The number of queries depends
    on the number of versions only.
    """
    reader = reader_language(get_language())
    read = tuple(_version(agreement, version, reader, origin) for version in versions)
    columns = tuple(version.language for version in versions)
    return Download(
        slug=agreement.slug,
        address=_address(agreement, columns, origin),
        made_on=timezone.localdate(),
        reader=reader,
        facts=Facts.of(agreement),
        told=in_words(agreement, reader),
        versions=read,
        units=read[0].units if len(read) == 1 else side_by_side(align(versions), confident),
    )


def _address(agreement: Agreement, columns: tuple[str, ...], origin: str) -> str:
    return origin + reverse("agreement-text", args=[agreement.slug, columns])


def _version(agreement: Agreement, version: LanguageVersion, reader: str, origin: str) -> Version:
    return Version(
        language=version.language,
        address=_address(agreement, (version.language,), origin),
        name=language_name(version.language, reader),
        title=version.title or agreement.slug,
        standing=version.standing,
        standing_words=str(version.get_standing_display()),
        prevails=version.language in agreement.prevailing_languages,
        units=side_by_side(align([version])),
    )


def side_by_side(aligned: Sequence[AlignedUnit], confident: bool = False) -> tuple[Unit, ...]:
    """Return aligned units as a file has them; ``confident`` asks for the confidence of rows."""
    begun = divisions_before(aligned)
    return tuple(
        Unit(
            eid=unit.eid,
            kind=unit.kind,
            name=str(UnitKind(unit.kind).label),
            part=unit.shown.part,
            chain=tuple(row.eid for row in chain_of(unit.shown.division)),
            begins=tuple(
                _division(row.eid, row.depth, row.cells) for row in begun.get(unit.eid, ())
            ),
            cells={language: _heading(row) for language, row in unit.cells.items()},
            rows=tuple(
                Row(
                    row.eid,
                    row.level,
                    _paragraphs(row.cells),
                    row.confidence if confident else 0.0,
                )
                for row in unit.rows
            ),
            confidence=unit.confidence if confident else 0.0,
        )
        for unit in aligned
    )


def _division(eid: str, depth: int, cells: Mapping[str, DivisionRow]) -> Division:
    first = next(iter(cells.values()))
    parent = first.parent.eid if first.parent else ""
    headings = {language: _heading(row) for language, row in cells.items()}
    return Division(eid, first.kind, parent, depth, headings)


def _heading(row: Article | DivisionRow) -> Heading:
    return Heading(row.label, row.number, row.heading, row.eid)


def _paragraphs(cells: Mapping[str, ParagraphRow]) -> dict[str, Paragraph]:
    return {
        language: Paragraph(row.eid, row.kind, row.label, row.text)
        for language, row in cells.items()
    }
