"""The editor's notes of a text in its margin, each beside what it stands at in the source.

A note is a unit of its own among the rows of a text: ``Сноска. Подпункт 2) в редакции …``. It is no
part of the treaty, so a page sets it beside the unit in which it stands: beside the paragraph above
it where the unit goes on below, else beside the unit's heading. Certifications of a copy with
their signatures, and the cover of a printed series, stay where they are.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from treaties.align import AlignedUnit, align_paragraphs
from treaties.choices import UnitKind
from treaties.models import Agreement, Amendment, Article, LanguageVersion, Paragraph
from treaties.text.notes import is_note


@dataclass(frozen=True, slots=True)
class Note:
    """An editor's note in one language; ``address`` is its place in the page.

    ``paragraphs`` are its paragraphs, each with its own address; ``amendments`` the acts that it
    tells of.
    """

    eid: str
    address: str
    article: Article
    paragraphs: Sequence[tuple[str, Paragraph]]
    amendments: Sequence[Amendment]


# Notes by the address of the unit or row that they stand beside, then by language.
Beside = Mapping[str, Mapping[str, Sequence[Note]]]


@dataclass(frozen=True, slots=True)
class Margin:
    """The units that a page shows below each other, and the notes beside them."""

    units: Sequence[AlignedUnit]
    beside: Beside = field(default_factory=dict)


def margin(units: Sequence[AlignedUnit], agreement: Agreement) -> Margin:
    """Return the units of a page without the editor's notes, which stand beside the others.

    It needs the rows of the agreement's ``facts`` and ``amendments``.
    """
    notes = [unit for unit in units if _is_marginal(unit)]
    kept = [unit for unit in units if not _is_marginal(unit)]
    if not notes or not kept:
        return Margin(units)
    hosts = _hosts(kept)
    beside: dict[str, dict[str, list[Note]]] = {}
    for unit in notes:
        for language, article in unit.cells.items():
            host = _host_of(article, hosts.get(language, ()))
            address = _place(host, language, article) if host else kept[0].eid
            note = _note(unit, language, article, agreement)
            beside.setdefault(address, {}).setdefault(language, []).append(note)
    return Margin(kept, beside)


def margin_of_one(
    unit: AlignedUnit, versions: Sequence[LanguageVersion], agreement: Agreement
) -> tuple[Margin, list[AlignedUnit]]:
    """Return a unit that is shown alone with its notes beside it, and both as aligned units."""
    if unit.kind == UnitKind.NOTE:
        return Margin([unit]), [unit]
    rows = Article.objects.filter(version__in=versions, kind=UnitKind.NOTE)
    rows = rows.select_related("version").order_by("position").prefetch_related("paragraphs")
    found: dict[str, dict[str, Article]] = {}
    expected = {language: article.position + 1 for language, article in unit.cells.items()}
    for row in rows:
        language = row.version.language
        if expected.get(language) == row.position and _is_editors(row):
            expected[language] += 1
            found.setdefault(row.eid, {})[language] = row
    notes = [
        AlignedUnit(eid, UnitKind.NOTE, cells, align_paragraphs(cells))
        for eid, cells in found.items()
    ]
    units = [unit, *notes]
    return margin(units, agreement), units


def _is_marginal(unit: AlignedUnit) -> bool:
    return unit.kind == UnitKind.NOTE and all(map(_is_editors, unit.cells.values()))


def _is_editors(article: Article) -> bool:
    first = next(iter(article.body), None)
    return first is not None and is_note(first.text)


def _hosts(units: Iterable[AlignedUnit]) -> Mapping[str, Sequence[tuple[Article, AlignedUnit]]]:
    """Return the units of each language in the order of its version."""
    found: dict[str, list[tuple[Article, AlignedUnit]]] = {}
    for unit in units:
        for language, article in unit.cells.items():
            found.setdefault(language, []).append((article, unit))
    for listed in found.values():
        listed.sort(key=lambda row: row[0].position)
    return found


def _host_of(note: Article, hosts: Sequence[tuple[Article, AlignedUnit]]) -> AlignedUnit | None:
    """Return the unit before a note; for one above all units, the first."""
    before = [unit for article, unit in hosts if article.position < note.position]
    if before:
        return before[-1]
    return hosts[0][1] if hosts else None


def _place(host: AlignedUnit, language: str, note: Article) -> str:
    """Return the address beside which a note stands: of a row in its host, or of the host."""
    rows = [(row.eid, row.cells[language]) for row in host.rows if language in row.cells]
    above = [eid for eid, cell in rows if cell.first_line < note.first_line]
    goes_on = any(cell.first_line > note.last_line for _, cell in rows)
    return above[-1] if above and goes_on else host.eid


def _note(unit: AlignedUnit, language: str, article: Article, agreement: Agreement) -> Note:
    first = next(iter(unit.cells)) == language
    told = _told(article, language, agreement)
    return Note(
        unit.eid,
        unit.eid if first else f"{unit.eid}__{language}",
        article,
        list(_addressed(unit, language)),
        [row for row in agreement.amendments.all() if (row.number, str(row.date or "")) in told],
    )


def _addressed(unit: AlignedUnit, language: str) -> Iterator[tuple[str, Paragraph]]:
    """Yield the paragraphs of a note, each with the address that no other on the page has."""
    for row in unit.rows:
        if language in row.cells:
            first = next(iter(row.cells)) == language
            address = row.eid if first else row.anchors.get(language, f"{row.eid}__{language}")
            yield address, row.cells[language]


def _told(article: Article, language: str, agreement: Agreement) -> set[tuple[str, str]]:
    """Return number and date of the acts of which the facts say that a note tells them."""
    return {
        (number, day)
        for fact in agreement.facts.all()
        if fact.name == "amendment"
        and fact.language == language
        and article.first_line <= fact.line <= article.last_line
        for number, _, day in [fact.value.rpartition(" ")]
    }
