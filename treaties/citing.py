"""The citations of a provision of an agreement, with its words, in the languages that have it."""

from collections.abc import Sequence
from dataclasses import dataclass

from treaties.align import AlignedUnit, align
from treaties.citation import Part, Provision, Treaty, cite
from treaties.models import Agreement, Article, LanguageVersion, Paragraph


@dataclass(frozen=True, slots=True)
class Cited:
    """How a provision is cited in one language, and its words as the source has them."""

    language: str
    citation: str
    quotation: str

    @property
    def whole(self) -> str:
        """Return both as they are copied."""
        return f"{self.citation}:\n{self.quotation}"


def citations(agreement: Agreement, versions: Sequence[LanguageVersion], eid: str) -> list[Cited]:
    """Return the citations in the order of the versions; a version without the provision has none.

    ``eid`` is that of a unit or of a paragraph in it, in the page of these versions. Where a
    version numbers otherwise, its own provision beside that one is cited, by its own number.
    """
    unit = unit_at(versions, eid)
    found = []
    for version in versions:
        article = unit.cells.get(version.language) if unit else None
        own = own_eid(unit, eid, version.language) if unit else ""
        if article is None or not own:
            continue
        chain = [one for one in article.body if _is_in(own, one.eid)]
        treaty = Treaty(agreement.title(version.language), agreement.signed_on)
        citation = cite(_provision(article, chain), treaty, version.language)
        within = [one for one in article.body if _is_in(one.eid, own)]
        quotation = article.text if article.eid == own else _lines(within)
        found.append(Cited(version.language, citation, quotation))
    return found


def unit_at(versions: Sequence[LanguageVersion], eid: str) -> AlignedUnit | None:
    """Return the unit with an address, or in which the address is."""
    parts = eid.split("__")
    for size in range(len(parts), 0, -1):
        units = align(versions, "__".join(parts[:size]))
        if units:
            return units[0]
    return None


def own_eid(unit: AlignedUnit, eid: str, language: str) -> str:
    """Return the eId that one version has for an address in the page; empty without any."""
    cell = unit.cells.get(language)
    units = {unit.eid, *unit.anchors.values(), *(one.eid for one in unit.cells.values())}
    if cell and eid in units:
        return cell.eid
    by_address = [row for row in unit.rows if row.eid == eid]
    by_cell = [
        row
        for row in unit.rows
        if eid in {*row.anchors.values(), *(one.eid for one in row.cells.values())}
    ]
    for row in (by_address or by_cell)[:1]:
        return row.cells[language].eid if language in row.cells else ""
    return ""


def _is_in(eid: str, other: str) -> bool:
    """Return whether an address is that of something or of a part of it."""
    return eid == other or eid.startswith(f"{other}__")


def _provision(article: Article, chain: Sequence[Paragraph]) -> Provision:
    parts = [Part(one.kind, one.label, one.eid) for one in chain]
    return Provision(article.kind, article.number, parts)


def _lines(paragraphs: Sequence[Paragraph]) -> str:
    return "\n".join(f"{one.label} {one.text}".strip() for one in paragraphs)
