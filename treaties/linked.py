"""The cross-references of a page: where they stand in its texts, and what refers to its articles.

All references of the versions that are shown are read at once; so are those that lead here, and the
languages and labels of the other agreements in both. The number of queries does not depend on how
many there are.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Q
from django.urls import reverse

from treaties.choices import Language, UnitKind
from treaties.margin import Margin
from treaties.models import (
    Agreement,
    Article,
    Division,
    LanguageVersion,
    Paragraph,
    Reference,
)
from treaties.repaired import Row, text_of
from treaties.repaired_html import Link

Columns = Sequence[str]
# More provisions than these are folded.
MOST_SHOWN = 6
FIELDS = ("version_id", "eid", "unit", "start", "end", "quote", "target_id", "target_eid")


@dataclass(frozen=True, slots=True)
class Citing:
    """A unit in which an article is referred to: its address, its name and its language.

    ``title`` is that of another agreement, in ``title_language``; empty for the own one.
    """

    address: str
    label: str
    language: str
    title: str = ""
    title_language: str = ""


class Linked:
    """The links of a page's texts, and by what its articles are referred to.

    ``margin`` is what the page shows, ``columns`` and ``reader`` its languages; with ``whole`` it
    shows the whole text, else one unit.
    """

    def __init__(
        self,
        agreement: Agreement,
        versions: Sequence[LanguageVersion],
        margin: Margin,
        reader: str,
        whole: bool = True,
    ) -> None:
        self.agreement = agreement
        self.columns = tuple(version.language for version in versions)
        self.reader = reader
        self._base = reverse("agreement-text", args=[agreement.slug, self.columns])
        self._here = set(addresses(margin)) if whole else set()
        self._page = set(addresses(margin))
        self._links: dict[tuple[int, str], list[Reference]] = {}
        units = [unit.eid for unit in margin.units]
        own = Reference.objects.filter(version__in=versions, target__isnull=False)
        own = (own if whole else own.filter(unit__in=units)).only(*FIELDS).order_by("start", "end")
        for row in own:
            if row.end > row.start:
                self._links.setdefault((row.version_id, row.eid), []).append(row)
        citing = list(self._citing(units, whole))
        self._others = _agreements(
            {row.target_id for row in own} | {row.version.agreement_id for row in citing},
            agreement,
        )
        self._versions = {cell.pk: unit_version for unit_version, cell in _cells(margin)}
        self.cited = self._cited(citing, _divisions(margin) if whole else {}, margin)

    def links(self, row: Row) -> list[Link]:
        """Return the links in the text of a paragraph or the heading of a unit."""
        version = self._versions.get(row.article_id if isinstance(row, Paragraph) else row.pk)
        here = version is not None and not isinstance(row, Division)
        rows = self._links.get((version, row.eid), ()) if here and version else ()
        if not rows:
            return []
        text, found, end = text_of(row), [], 0
        for one in rows:
            # A text that an editor has changed since has its references elsewhere.
            if one.start >= end and text[one.start : one.end] == one.quote:
                address = self._address(one)
                if address:
                    found.append(Link(one.start, one.end, address))
                    end = one.end
        return found

    def _address(self, row: Reference) -> str:
        if row.target_id != self.agreement.pk:
            other = self._others.get(row.target_id or 0)
            return _address_in(other, self.columns, row.target_eid) if other else ""
        if row.target_eid in self._page:
            return f"#{row.target_eid}"
        # A provision that no column has leads nowhere in the whole text.
        return "" if self._here else f"{self._base}#{row.target_eid}"

    def _citing(self, units: Sequence[str], whole: bool) -> Iterable[Reference]:
        rows = Reference.objects.filter(target=self.agreement)
        if not whole:
            within = Q()
            for unit in units:
                within |= Q(target_eid=unit) | Q(target_eid__startswith=f"{unit}__")
            rows = rows.filter(within)
        rows = rows.select_related("version").order_by("version__agreement", "pk")
        return rows.only(*FIELDS, "version__agreement_id", "version__language")

    def _cited(
        self, rows: Sequence[Reference], divisions: Mapping[str, Collection[str]], margin: Margin
    ) -> Mapping[str, Sequence[Citing]]:
        """Return by unit or division what refers to it.

        Each unit that does so is told once, in the best language; what stands in itself is not.
        ``divisions`` are those that each unit of the page is in.
        """
        names = _names(rows, margin, self.agreement)
        wanted = (self.reader, *self.columns, *Language.values)
        there = {unit.eid for unit in margin.units}.union(*divisions.values())
        best: dict[tuple[str, int, str], Reference] = {}
        for row in rows:
            unit = _unit_of(row.target_eid, there)
            own = row.version.agreement_id == self.agreement.pk
            if unit is None or (own and unit in {row.unit, *divisions.get(row.unit, ())}):
                continue
            key = (unit, row.version.agreement_id, row.unit)
            rank = wanted.index(row.version.language)
            if key not in best or rank < wanted.index(best[key].version.language):
                best[key] = row
        found: dict[str, list[Citing]] = {}
        for (unit, _, _), row in best.items():
            found.setdefault(unit, []).append(self._told(row, names))
        return found

    def _told(self, row: Reference, names: Mapping[tuple[int, str], str]) -> Citing:
        label = names.get((row.version_id, row.unit), "") or row.unit
        language = row.version.language
        if row.version.agreement_id == self.agreement.pk:
            here = row.eid in self._page
            address = f"#{row.eid}" if here else f"{self._base}#{row.eid}"
            return Citing(address, label, language)
        other = self._others[row.version.agreement_id]
        shown = other.version(self.reader)
        title_language = shown.language if shown else language
        address = _address_in(other, self.columns, row.eid)
        return Citing(address, label, language, other.title(self.reader), title_language)


def addresses(margin: Margin) -> Iterator[str]:
    """Yield the addresses inside a page: of its units, rows and their cells, divisions, notes."""
    for unit in margin.units:
        yield unit.eid
        for article in unit.cells.values():
            division = article.division
            while division:
                yield division.eid
                division = division.parent
        for row in unit.rows:
            yield row.eid
            yield from row.anchors.values()


def _divisions(margin: Margin) -> dict[str, set[str]]:
    """Return the divisions that each unit of a page stands in, in any language."""
    found: dict[str, set[str]] = {}
    for unit in margin.units:
        for article in unit.cells.values():
            division = article.division
            while division:
                found.setdefault(unit.eid, set()).add(division.eid)
                division = division.parent
    return found


def _cells(margin: Margin) -> Iterator[tuple[int, Article]]:
    """Yield the units of a page in each language, and those of the notes, with their versions."""
    for unit in margin.units:
        for article in unit.cells.values():
            yield article.version_id, article


def _unit_of(eid: str, units: Collection[str]) -> str | None:
    """Return the unit in which an address is, or the division that it is."""
    parts = eid.split("__")
    above = ("__".join(parts[:size]) for size in range(len(parts), 0, -1))
    return next((one for one in above if one in units), None)


def _agreements(keys: Iterable[int | None], own: Agreement) -> Mapping[int, Agreement]:
    others = {key for key in keys if key and key != own.pk}
    if not others:
        return {}
    return Agreement.objects.prefetch_related("versions").in_bulk(others)


def _address_in(other: Agreement, columns: Columns, eid: str) -> str:
    """Return a place in another agreement, in those of the reader's languages that it has."""
    there = other.languages
    chosen = tuple(language for language in columns if language in there) or tuple(there[:1])
    address = reverse("agreement-text", args=[other.slug, chosen])
    return f"{address}#{eid}" if eid else address


def _names(
    rows: Sequence[Reference], margin: Margin, own: Agreement
) -> Mapping[tuple[int, str], str]:
    """Return the labels of the units in which references stand, by version and address."""
    known = {
        (article.version_id, article.eid): _name(article)
        for unit in margin.units
        for article in unit.cells.values()
    }
    asked = {(row.version_id, row.unit) for row in rows} - set(known)
    if asked:
        articles = Article.objects.filter(
            version__in={version for version, _ in asked}, eid__in={eid for _, eid in asked}
        )
        for article in articles.only("version_id", "eid", "label", "number", "kind"):
            known[article.version_id, article.eid] = _name(article)
    return known


def _name(article: Article) -> str:
    return article.label.rstrip(". ") or str(UnitKind(article.kind).label)
