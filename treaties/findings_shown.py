"""The findings of a page: which words of its texts differ, and the notes beside its rows.

All findings of the agreement are read in one query. A finding has its place by the addresses of its
words in each version, as the columns of a page may stand in any order; where the page has none of
the versions with words, by the unit that it belongs to. Words that the text no longer has are not
marked, and their finding is left out until the versions are compared again.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser, User
from django.db.models import QuerySet
from django.http import QueryDict

from treaties.align import AlignedUnit
from treaties.choices import FindingKind, FindingState, Language
from treaties.columns import changed
from treaties.findings.notes import note
from treaties.findings.values import SHOWN
from treaties.models import Agreement, Article, Finding, Paragraph
from treaties.repaired import Row, text_of
from treaties.repaired_html import Differing, in_order

# By which the address of a text asks for it without them.
FINDINGS, WITHOUT = "findings", "0"
DECIDE = "treaties.decide_finding"
READERS_STATES = (FindingState.OPEN, FindingState.ACCEPTED)
Cell = tuple[str, str]


def may_decide(user: User | AnonymousUser) -> bool:
    """Return whether a user decides on findings and sees all of them."""
    return user.is_staff and user.has_perm(DECIDE)


def for_readers() -> QuerySet[Finding]:
    """Return the findings that readers see, of any weight: neither dismissed nor found no more."""
    return Finding.objects.filter(found=True, state__in=READERS_STATES)


def are_hidden(query: QueryDict) -> bool:
    """Return whether an address asks for a text without its findings."""
    return query.get(FINDINGS) == WITHOUT


def with_or_without_findings(query: QueryDict, shown: bool) -> str:
    """Return the part of an address by which a text is shown with its findings, or without."""
    return changed(query, findings="" if shown else WITHOUT)


@dataclass(frozen=True, slots=True)
class Beside:
    """A finding as it stands beside a row.

    ``elsewhere`` are its words in the languages that the page has not, each with its language.
    """

    key: int
    kind: str
    state: str
    note: str
    elsewhere: Sequence[tuple[str, str]]

    @property
    def accepted(self) -> bool:
        """Return whether the editors confirm it."""
        return self.state == FindingState.ACCEPTED


class FindingsShown:
    """The findings of an agreement in the units of a page.

    ``columns`` are the page's languages, ``reader`` is that of the notes. ``count`` is how many
    the agreement has, wherever they stand.
    """

    def __init__(
        self,
        agreement: Agreement,
        columns: Sequence[str],
        units: Sequence[AlignedUnit],
        reader: str,
    ) -> None:
        self._columns = columns
        self._reader = reader
        self._differing: dict[tuple[type, int], list[Differing]] = {}
        self._beside: dict[str, list[Beside]] = {}
        self._rows, self._addresses = _places(units)
        rows = list(for_readers().filter(agreement=agreement, weight__gte=SHOWN))
        self.count = len(rows)
        for row in rows:
            self._add(row)

    def differing(self, row: Row) -> Sequence[Differing]:
        """Return the words that differ in the heading of a unit or the text of a paragraph."""
        return self._differing.get((type(row), row.pk), ())

    def beside(self, address: str) -> Sequence[Beside]:
        """Return the findings beside the row, or beside the heading of the unit, of an address."""
        return self._beside.get(address, ())

    def _add(self, finding: Finding) -> None:
        marked: list[tuple[Article | Paragraph, Differing]] = []
        for language in self._columns:
            for eid, start, end, text in finding.quotes.get(language, ()):
                row = self._rows.get((language, eid))
                if row is None:
                    continue
                if text_of(row)[start:end] != text:
                    return
                marked.append((row, Differing(start, end, lacks(finding, language))))
        address = self._address(finding)
        if address is None:
            return
        self._beside.setdefault(address, []).append(self._told(finding))
        for cell, stretch in marked:
            stretches = self._differing.setdefault((type(cell), cell.pk), [])
            stretches[:] = in_order([*stretches, stretch])

    def _address(self, finding: Finding) -> str | None:
        """Return where in the page a finding stands, None where it has no place there."""
        for language in self._columns:
            for eid, *_ in finding.quotes.get(language, ()):
                if (language, eid) in self._addresses:
                    return self._addresses[language, eid]
        for language in self._columns:
            unit = finding.units.get(language, "")
            if (language, unit) in self._addresses:
                return self._addresses[language, unit]
        return None

    def _told(self, finding: Finding) -> Beside:
        kind = FindingKind(finding.kind)
        return Beside(
            finding.pk,
            str(kind.label),
            finding.state,
            note(kind, finding.values, self._reader),
            [
                (language, words)
                for language, words in words_of(finding).items()
                if language not in self._columns
            ],
        )


def lacks(finding: Finding, language: str) -> bool:
    """Return whether the words in a language are those beside which something is missing."""
    return not finding.values.get(language, "")


def words_of(finding: Finding) -> Mapping[str, str]:
    """Return the words of a finding by language in their order, several of one joined."""
    return {
        language: " … ".join(text for *_, text in finding.quotes[language])
        for language in Language.values
        if finding.quotes.get(language)
    }


def _places(
    units: Sequence[AlignedUnit],
) -> tuple[Mapping[Cell, Article | Paragraph], Mapping[Cell, str]]:
    """Return the rows of a page by language and own address, and their addresses in the page."""
    rows: dict[Cell, Article | Paragraph] = {}
    addresses: dict[Cell, str] = {}
    for unit in units:
        for language, article in unit.cells.items():
            rows[language, article.eid] = article
            addresses[language, article.eid] = unit.eid
        for row in unit.rows:
            for language, paragraph in row.cells.items():
                rows[language, paragraph.eid] = paragraph
                addresses[language, paragraph.eid] = row.eid
    return rows, addresses
