"""The revisions of a text: the current one and those before it, all alike."""

from dataclasses import dataclass

from django.db.models import QuerySet

from treaties.loading.values import revision_version, stored_version
from treaties.models import Agreement, LanguageVersion, Revision
from treaties.text.document import ParsedUnit, ParsedVersion


@dataclass(frozen=True, slots=True)
class Kept:
    """One revision of a text: its number, the row that keeps it, and whether it is the current."""

    number: int
    row: LanguageVersion | Revision
    is_current: bool

    def text(self) -> ParsedVersion:
        """Return its text."""
        if isinstance(self.row, Revision):
            return revision_version(self.row)
        return stored_version(self.row)


def history(agreement: Agreement, language: str) -> list[Kept]:
    """Return all revisions of a text, the current one first; none where there is no such text.

    Their texts are read from the rows when they are asked for.
    """
    current = _versions(agreement, language).first()
    if current is None:
        return []
    rows = _revisions(agreement, language).defer("text").order_by("-number")
    return [Kept(current.revision, current, True), *(Kept(row.number, row, False) for row in rows)]


def revision(agreement: Agreement, language: str, number: int | None = None) -> Kept | None:
    """Return a revision by its number, without one the current; None where there is none."""
    current = _versions(agreement, language).first()
    if current is not None and (number is None or number == current.revision):
        return Kept(current.revision, current, True)
    if number is None:
        return None
    row = _revisions(agreement, language).filter(number=number).first()
    return Kept(row.number, row, False) if row else None


def unit_of(text: ParsedVersion, eid: str) -> ParsedUnit | None:
    """Return the unit of a text with an eId."""
    return next((unit for unit in text.units if unit.eid == eid), None)


def _versions(agreement: Agreement, language: str) -> QuerySet[LanguageVersion]:
    rows = LanguageVersion.objects.filter(agreement=agreement, language=language)
    return rows.select_related("source", "author").defer("source__content")


def _revisions(agreement: Agreement, language: str) -> QuerySet[Revision]:
    rows = Revision.objects.filter(agreement=agreement, language=language)
    return rows.select_related("source", "author").defer("source__content")
