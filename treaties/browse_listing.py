"""The state of a list of agreements, in its address and as the page shows it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from treaties.browse import FACETS, FILTERS, SORTS, Counts, first_letter, name_key
from treaties.choices import AgreementKind, Status
from treaties.wording import language_name

FACET_NAMES = {
    "party": _("Party"),
    "year": _("Year"),
    "kind": _("Type"),
    "status": _("Status"),
    "prevailing": _("Prevailing language"),
}
SORT_NAMES = {
    "newest": _("newest first"),
    "oldest": _("oldest first"),
    "title": _("by title"),
    "added": _("by date added"),
}
LABELS: Mapping[str, Mapping[str, Any]] = {
    "kind": dict(AgreementKind.choices),
    "status": dict(Status.choices),
}
PARTY_FILTERS = ("party", "with")
# Values of a facet shown before "more".
FIRST_VALUES = 8


@dataclass(frozen=True, slots=True)
class State:
    """What the address of a list says."""

    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sort: str = SORTS[0]
    page: int = 1

    @classmethod
    def read(cls, query: QueryDict) -> "State":
        """Return the state in an address; what is not understood there is left out."""
        filters = {
            name: tuple(dict.fromkeys(filter(None, query.getlist(name))))
            for name in FILTERS
            if any(query.getlist(name))
        }
        sort = query.get("sort", SORTS[0])
        page = query.get("page", "1")
        return cls(
            filters,
            sort if sort in SORTS else SORTS[0],
            int(page) if page.isdecimal() and len(page) < 6 and int(page) else 1,
        )

    @property
    def query(self) -> str:
        """Return the query part of the address: the same for the same state, or nothing."""
        pairs = [(name, value) for name in FILTERS for value in sorted(self.filters.get(name, ()))]
        if self.sort != SORTS[0]:
            pairs.append(("sort", self.sort))
        if self.page > 1:
            pairs.append(("page", str(self.page)))
        return "?" + urlencode(pairs) if pairs else ""

    def toggled(self, name: str, value: str) -> "State":
        """Return the state with a value of a filter added or, if it is chosen, removed."""
        chosen = self.filters.get(name, ())
        rest = tuple(one for one in chosen if one != value)
        values = rest if value in chosen else (*chosen, value)
        filters = {**self.filters, name: values}
        return replace(self, filters={k: v for k, v in filters.items() if v}, page=1)


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a filter on the page, with its count and the query part that toggles it."""

    value: str
    label: str
    count: int
    chosen: bool
    query: str


@dataclass(frozen=True, slots=True)
class Box:
    """A facet on the page: the values that stand there at once, and the rest."""

    name: str
    label: str
    choices: Sequence[Choice]
    more: Sequence[Choice]


@dataclass(frozen=True, slots=True)
class Labels:
    """What the values of filters are called: the parties' names by code, the reader's language."""

    parties: Mapping[str, str]
    language: str

    def of(self, name: str, value: str) -> str:
        """Return what a value is called; of an unknown one, the value."""
        if name in PARTY_FILTERS:
            return self.parties.get(value, value)
        if name == "prevailing":
            return language_name(value, self.language)
        return str(LABELS.get(name, {}).get(value, value))


def boxes(
    state: State, counts: Counts, labels: Labels, first: Mapping[str, int] | None = None
) -> dict[str, Box]:
    """Return the counted facets that have values; chosen ones stay even at a count of nothing.

    ``first`` says how many values of a facet stand there at once, where that is not FIRST_VALUES.
    """
    found = {}
    for facet in filter(counts.__contains__, FACETS):
        choices = choices_of(state, facet, counts[facet], labels)
        if choices:
            size = (first or {}).get(facet, FIRST_VALUES)
            found[facet] = box_of(facet, str(FACET_NAMES[facet]), choices, size)
    return found


def box_of(name: str, label: str, choices: Sequence[Choice], size: int) -> Box:
    """Return a box in which so many values stand at once: of parties, those with most agreements.

    What is chosen always does.
    """
    ranked = sorted(choices, key=lambda one: -one.count) if name in PARTY_FILTERS else choices
    shown = {one.value for place, one in enumerate(ranked) if place < size or one.chosen}
    at_once = [one for one in choices if one.value in shown]
    return Box(name, label, at_once, [one for one in choices if one.value not in shown])


def choices_of(state: State, name: str, counts: Mapping[str, int], labels: Labels) -> list[Choice]:
    """Return the values of one filter in the order in which people look for them."""
    chosen = state.filters.get(name, ())
    values = [*counts, *(value for value in chosen if value not in counts)]
    found = [
        Choice(
            value,
            labels.of(name, value),
            counts.get(value, 0),
            value in chosen,
            state.toggled(name, value).query,
        )
        for value in values
    ]
    return sorted(found, key=_KEYS.get(name, _by_name))


def _by_name(choice: Choice) -> tuple[Any, ...]:
    return name_key(choice.label), choice.value


def _by_year(choice: Choice) -> tuple[Any, ...]:
    known = choice.value.isdecimal() and len(choice.value) < 5
    return (0, -int(choice.value), "") if known else (1, 0, choice.value)


def _as_declared(values: Sequence[str]) -> Callable[[Choice], tuple[Any, ...]]:
    places = {value: place for place, value in enumerate(values)}
    return lambda choice: (places.get(choice.value, len(places)), choice.value)


_KEYS: Mapping[str, Callable[[Choice], tuple[Any, ...]]] = {
    "year": _by_year,
    "kind": _as_declared(AgreementKind.values),
    "status": _as_declared(Status.values),
}


def by_letter(choices: Iterable[Choice]) -> list[tuple[str, list[Choice]]]:
    """Return choices that stand in the order of their names under their first letters."""
    groups = groupby(choices, key=lambda one: first_letter(one.label))
    return [(letter, list(members)) for letter, members in groups]


def chips(state: State, labels: Labels) -> list[Choice]:
    """Return the chosen filters, each with the query part without it."""
    found = []
    for name in FILTERS:
        for value in sorted(state.filters.get(name, ())):
            label = labels.of(name, value)
            if name == "with":
                label = gettext("together with %(party)s") % {"party": label}
            found.append(Choice(value, label, 0, True, state.toggled(name, value).query))
    return found


def sorts(state: State) -> list[tuple[str, str, str]]:
    """Return the orders of a list: each one's name, what it is called, its query part."""
    return [
        (name, str(label), replace(state, sort=name, page=1).query)
        for name, label in SORT_NAMES.items()
    ]


def at_page(state: State, page: int, pages: int) -> dict[str, Any]:
    """Return what the links to other pages need: this page, the query parts of its neighbours."""
    return {
        "page": page,
        "pages": pages,
        "previous": replace(state, page=page - 1) if page > 1 else None,
        "next": replace(state, page=page + 1) if page < pages else None,
    }
