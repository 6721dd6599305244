"""The final clauses of agreements side by side: which agreements, and what each provides.

No HTTP here: filters go in, rows come out. What a clause provides is the agreement's column where
there is one, else what its text states; where it stands in the text is told by the facts.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.db.models import Q

from treaties import browse
from treaties.choices import Language
from treaties.constraints import UNLIMITED
from treaties.evidence import address_in, eids_of, line_of
from treaties.models import Agreement, Fact

PAGE_SIZE = 25
# The clauses in the order of the columns, by the names of their facts.
CLAUSES = (
    *("entry", "provisional", "duration", "notice"),
    *("disputes", "prevailing_languages", "amendment_clause"),
)
BROWSED = ("party", "kind", "prevailing", "year")
# Filters of one value each; those of yes or no let through what has the clause.
CONDITIONS: Mapping[str, Callable[[str], Q]] = {
    "entry": lambda value: Q(entry=value),
    "provisional": lambda value: Q(provisional=True),
    "notice": lambda value: ~Q(notice=""),
}
FILTERS = (*BROWSED, *CONDITIONS)
# Orders by a column that holds a period, the shortest or the longest first.
BY_PERIOD = {
    "shortest": ("duration", False),
    "longest": ("duration", True),
    "soonest": ("notice", False),
    "latest": ("notice", True),
}
SORTS = ("newest", "oldest", "title", *BY_PERIOD)
PERIOD_PART = re.compile(r"(\d+)([YMWD])")
DAYS = {"Y": 365.25, "M": 365.25 / 12, "W": 7, "D": 1}


@dataclass(frozen=True, slots=True)
class Clause:
    """What an agreement provides in one final clause, and the address of the clause.

    ``value`` is as the column or the fact has it, empty where no text states it; ``address`` is
    that of the paragraph in one language, empty where no text is known to state it.
    """

    name: str
    value: str = ""
    language: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """An agreement with its final clauses, in the order of CLAUSES."""

    agreement: Agreement
    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """One page of the table: how many agreements there are, which page this is, its rows."""

    total: int
    page: int
    pages: int
    rows: tuple[Row, ...]


def table(filters: Mapping[str, str], sort: str, language: str, page: int) -> Table:
    """Return a page of the agreements that match; after the last page there is the last."""
    shown = Paginator(ordered(filters, sort, language), PAGE_SIZE).get_page(page)
    found = tuple(rows(shown.object_list, language))
    return Table(shown.paginator.count, shown.number, shown.paginator.num_pages, found)


def ordered(filters: Mapping[str, str], sort: str, language: str) -> Sequence[int]:
    """Return the keys of the agreements that all filters let through, in one of SORTS.

    What has no period stands last in an order of periods, whichever way it goes.
    """
    browsed = {name: (value,) for name, value in filters.items() if name in BROWSED}
    found = browse.matching(browsed)
    for name, value in filters.items():
        if name in CONDITIONS:
            # What no text holds is not asked for: PostgreSQL refuses a NUL.
            found = found.filter(CONDITIONS[name](value if value.isprintable() else " "))
    if sort == "title":
        return browse.by_title(found, language)
    if sort in browse.ORDERS:
        return list(found.order_by(*browse.ORDERS[sort]).values_list("pk", flat=True))
    column, longest_first = BY_PERIOD[sort]
    periods = found.order_by(*browse.ORDERS["newest"]).values_list("pk", column)
    stated = [(key, period) for key, period in periods if period]
    stated.sort(key=lambda row: days(row[1]), reverse=longest_first)
    return [key for key, _ in stated] + [key for key, period in periods if not period]


def days(period: str) -> float:
    """Return about how many days a period of ISO 8601 has; an unlimited one has no end."""
    if period == UNLIMITED:
        return float("inf")
    return sum(int(count) * DAYS[unit] for count, unit in PERIOD_PART.findall(period))


def rows(keys: Iterable[int], language: str) -> list[Row]:
    """Return the rows of agreements, each clause with its place in the reader's language.

    Where no text in that language states it, it is the place in the first that does. However many
    agreements there are, the number of queries is the same.
    """
    agreements = list(browse.in_order(keys))
    told: dict[tuple[int, str], list[Fact]] = {}
    for fact in Fact.objects.filter(agreement__in=agreements, name__in=CLAUSES).order_by("line"):
        told.setdefault((fact.agreement_id, fact.name), []).append(fact)
    chosen = {
        (one.pk, name): _clause_of(one, name, told.get((one.pk, name), ()), language)
        for one in agreements
        for name in CLAUSES
    }
    eids = eids_of(fact for _, fact in chosen.values() if fact)
    return [
        Row(one, tuple(_placed(one, name, *chosen[one.pk, name], eids) for name in CLAUSES))
        for one in agreements
    ]


def _clause_of(
    agreement: Agreement, name: str, facts: Sequence[Fact], language: str
) -> tuple[str, Fact | None]:
    """Return what a clause provides, and the fact that tells of it.

    A text that states it just so counts before one that states it otherwise, then the reader's.
    """
    value = _column(agreement, name)
    order = (language, *(one for one in Language.values if one != language))
    stating = sorted(
        facts, key=lambda one: (value is not None and one.value != value, order.index(one.language))
    )
    if value is None:
        return (stating[0].value, stating[0]) if stating else ("", None)
    return value, stating[0] if value and stating else None


def _column(agreement: Agreement, name: str) -> str | None:
    """Return what the agreement's column says, as a fact would; None where there is no column."""
    if name == "provisional":
        return "true" if agreement.provisional else ""
    if name == "prevailing_languages":
        return " ".join(agreement.prevailing_languages)
    return str(getattr(agreement, name)) if hasattr(agreement, name) else None


def _placed(
    agreement: Agreement,
    name: str,
    value: str,
    fact: Fact | None,
    eids: Mapping[tuple[int, str, int], str],
) -> Clause:
    if fact is None:
        return Clause(name, value)
    address = address_in(agreement.slug, fact.language, eids.get(line_of(fact), ""))
    return Clause(name, value, fact.language, address)
