"""The state of a search page, in its address and as the page shows it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import quote_plus, urlencode

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from search.hits import Hit
from search.service import FACETS, SORTS, Answer, Request
from treaties.choices import AgreementKind, Language, Status, UnitKind
from treaties.models import Agreement, Party
from treaties.wording import language_name, reader_language

PAGE_SIZE = 20
FACET_NAMES = {
    "language": _("Language"),
    "kind": _("Type"),
    "party": _("Party"),
    "year": _("Year"),
    "status": _("Status"),
    "unit": _("Part of the text"),
    "prevailing": _("Prevailing language"),
}
SORT_NAMES = {
    "relevance": _("by relevance"),
    "newest": _("newest first"),
    "oldest": _("oldest first"),
    "title": _("by title"),
}
LABELS: Mapping[str, Mapping[str, Any]] = {
    "language": dict(Language.choices),
    "kind": dict(AgreementKind.choices),
    "status": dict(Status.choices),
    "unit": dict(UnitKind.choices),
}
# Values of a facet shown before "more".
FIRST_VALUES = 8


@dataclass(frozen=True, slots=True)
class State:
    """What the address of a search page says."""

    words: str = ""
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sort: str = "relevance"
    page: int = 1

    @classmethod
    def read(cls, query: QueryDict) -> "State":
        """Return the state in an address; what is not understood there is left out."""
        filters = {
            facet: tuple(dict.fromkeys(filter(None, query.getlist(facet))))
            for facet in (*FACETS, "agreement")
            if any(query.getlist(facet))
        }
        sort = query.get("sort", "relevance")
        page = query.get("page", "1")
        return cls(
            query.get("q", "").strip(),
            filters,
            sort if sort in SORTS else "relevance",
            int(page) if page.isdecimal() and len(page) < 6 and int(page) else 1,
        )

    def address(self) -> str:
        """Return the query part of the page's address."""
        return "?" + urlencode(self._pairs())

    def _pairs(self) -> list[tuple[str, str]]:
        pairs = [("q", self.words)] if self.words else []
        pairs += [(facet, value) for facet, values in self.filters.items() for value in values]
        if self.sort != "relevance":
            pairs.append(("sort", self.sort))
        if self.page > 1:
            pairs.append(("page", str(self.page)))
        return pairs

    def around(self, facet: str) -> tuple[str, str]:
        """Return what stands before and after a value in the address that adds it to a facet."""
        pairs = self.toggled(facet, "")._pairs()
        place = pairs.index((facet, ""))
        before, after = urlencode(pairs[: place + 1]), urlencode(pairs[place + 1 :])
        return f"?{before}", f"&{after}" if after else ""

    def toggled(self, facet: str, value: str) -> "State":
        """Return the state with a facet value added or, if it is chosen, removed."""
        chosen = self.filters.get(facet, ())
        values = (
            tuple(one for one in chosen if one != value) if value in chosen else (*chosen, value)
        )
        filters = {**self.filters, facet: values}
        return replace(self, filters={k: v for k, v in filters.items() if v}, page=1)

    def request(self) -> Request:
        """Return what to ask the search for."""
        return Request(
            self.words,
            self.filters,
            self.sort,
            (self.page - 1) * PAGE_SIZE,
            PAGE_SIZE,
            reader_language(get_language()),
        )


@dataclass(frozen=True, slots=True)
class Choice:
    """A facet value on the page, with its count and the address that toggles it."""

    value: str
    label: str
    count: int
    chosen: bool
    address: str


@dataclass(frozen=True, slots=True)
class FacetBox:
    """A facet on the page."""

    name: str
    label: str
    choices: Sequence[Choice]
    more: Sequence[Choice]


@dataclass(frozen=True, slots=True)
class Group:
    """Results of one agreement that stand together, with the address of its page."""

    agreement: Agreement
    title: str
    title_language: str
    address: str
    hits: Sequence[Hit]


def facet_boxes(state: State, answer: Answer) -> list[FacetBox]:
    """Return the facets that have values; chosen values stay even at a count of nothing."""
    boxes = []
    parties = _party_names({*dict(answer.facets.get("party", ())), *state.filters.get("party", ())})
    for facet in FACETS:
        chosen = state.filters.get(facet, ())
        counts = dict(answer.facets.get(facet, ()))
        values = [*counts, *(value for value in chosen if value not in counts)]
        if facet == "year":
            values.sort(reverse=True)
        # To make an address takes long, and all that add a value differ in the value alone.
        before, after = state.around(facet)
        choices = [
            Choice(
                value,
                label_of(facet, value, parties),
                counts.get(value, 0),
                value in chosen,
                state.toggled(facet, value).address()
                if value in chosen
                else before + quote_plus(value) + after,
            )
            for value in values
        ]
        if choices:
            rest = choices[FIRST_VALUES:]
            more = [one for one in rest if not one.chosen]
            first = choices[:FIRST_VALUES] + [one for one in rest if one.chosen]
            boxes.append(FacetBox(facet, str(FACET_NAMES[facet]), first, more))
    return boxes


def chips(state: State) -> list[Choice]:
    """Return the chosen filters, each with the address without it."""
    parties = _party_names(state.filters.get("party", ()))
    found = []
    for facet, values in state.filters.items():
        for value in values:
            label = label_of(facet, value, parties)
            address = state.toggled(facet, value).address()
            found.append(Choice(value, label, 0, True, address))
    return found


def _party_names(codes: Iterable[str]) -> dict[str, str]:
    wanted = list(codes)
    if not wanted:
        return {}
    reader = reader_language(get_language())
    return {party.code: party.name(reader) for party in Party.objects.filter(code__in=wanted)}


def label_of(facet: str, value: str, parties: Mapping[str, str]) -> str:
    """Return what a facet value is called on the page."""
    if facet == "party":
        return parties.get(value, value)
    if facet == "prevailing":
        return language_name(value, reader_language(get_language()))
    if facet == "agreement":
        found = Agreement.objects.filter(slug=value).prefetch_related("versions").first()
        return str(found) if found else value
    return str(LABELS.get(facet, {}).get(value, value))


def grouped(hits: Sequence[Hit]) -> list[Group]:
    """Return the hits of a page under their agreements, in the order of each one's best hit."""
    groups: dict[int, list[Hit]] = {}
    for hit in hits:
        groups.setdefault(hit.agreement.pk, []).append(hit)
    # To make an address from its pattern takes long; a page has many of this one.
    pattern = reverse("agreement", args=["-"]).removesuffix("-/")
    return [_group(members, pattern) for members in groups.values()]


def _group(hits: Sequence[Hit], pattern: str) -> Group:
    agreement = hits[0].agreement
    reader = reader_language(get_language())
    version = agreement.version(reader)
    return Group(
        agreement,
        agreement.title(reader),
        version.language if version else reader,
        f"{pattern}{agreement.slug}/",
        hits,
    )
