"""The state of the table of final clauses in its address, its words, and its lines as CSV."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext, override, pgettext
from django.utils.translation import gettext_lazy as _

from treaties import browse, browse_listing
from treaties.choices import Amending, EntryIntoForce, Settlement
from treaties.downloads.spreadsheet import BEGINNING, csv_line
from treaties.final_clauses import (
    BROWSED,
    BY_PERIOD,
    CLAUSES,
    FILTERS,
    SORTS,
    Clause,
    Row,
    ordered,
    rows,
)
from treaties.templatetags.treaty_words import period_words
from treaties.wording import language_names

CLAUSE_NAMES = {
    "entry": _("Entry into force"),
    "provisional": _("Provisional application"),
    "duration": _("Duration"),
    "notice": _("Notice of denunciation"),
    "disputes": _("Settlement of disputes"),
    "prevailing_languages": _("Prevailing language"),
    "amendment_clause": _("How it is amended"),
}
SORT_NAMES = {
    "newest": _("newest first"),
    "oldest": _("oldest first"),
    "title": _("by title"),
    "shortest": _("shortest duration first"),
    "longest": _("longest duration first"),
    "soonest": _("shortest notice first"),
    "latest": _("longest notice first"),
}
YES = "1"
# Filters of yes or no.
HAVING = {
    "provisional": _("provides for provisional application"),
    "notice": _("sets a period of notice"),
}
# Agreements that are read at a time for a file.
CHUNK = 200


@dataclass(frozen=True, slots=True)
class State:
    """What the address of the table says: a value a filter, the order, the page."""

    filters: Mapping[str, str] = field(default_factory=dict)
    sort: str = SORTS[0]
    page: int = 1

    @classmethod
    def read(cls, query: QueryDict) -> "State":
        """Return the state in an address; what is not understood there is left out."""
        filters = {name: query.get(name, "").strip() for name in FILTERS}
        filters = {name: value for name, value in filters.items() if value}
        sort, page = query.get("sort", ""), query.get("page", "1")
        known = page.isdecimal() and len(page) < 6 and int(page)
        return cls(
            {name: YES if name in HAVING else value for name, value in filters.items()},
            sort if sort in SORTS else SORTS[0],
            int(page) if known else 1,
        )

    @property
    def query(self) -> str:
        """Return the query part of the address: the same for the same state, or nothing."""
        pairs = [(name, self.filters[name]) for name in FILTERS if name in self.filters]
        if self.sort != SORTS[0]:
            pairs.append(("sort", self.sort))
        if self.page > 1:
            pairs.append(("page", str(self.page)))
        return "?" + urlencode(pairs) if pairs else ""


@dataclass(frozen=True, slots=True)
class Option:
    """A value that can be chosen in the form."""

    value: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a column: what it is called, how it is sorted now, where another order is."""

    label: str
    sorted: str = ""
    query: str = ""


# The form


def selects(state: State, labels: browse_listing.Labels) -> list[tuple[str, str, list[Option]]]:
    """Return the filters of the form that have values: name, what it is called, the values."""
    counts = browse.counts({}, BROWSED)
    chosen = browse_listing.State(
        {name: (value,) for name, value in state.filters.items() if name in BROWSED}
    )
    found = []
    for name in BROWSED:
        values = browse_listing.choices_of(chosen, name, counts[name], labels)
        options = [Option(one.value, one.label, one.chosen) for one in values]
        found.append((name, str(browse_listing.FACET_NAMES[name]), options))
    found.insert(2, ("entry", str(CLAUSE_NAMES["entry"]), _entries(state)))
    return [row for row in found if row[2]]


def _entries(state: State) -> list[Option]:
    asked = state.filters.get("entry", "")
    options = [Option(one.value, str(one.label), one.value == asked) for one in EntryIntoForce]
    if asked and asked not in EntryIntoForce.values:
        options.append(Option(asked, asked, True))
    return options


def having(state: State) -> list[Option]:
    """Return the filters of yes or no: name, what it is called, whether it is chosen."""
    return [Option(name, str(label), name in state.filters) for name, label in HAVING.items()]


def sorts(state: State) -> list[Option]:
    """Return the orders of the table."""
    return [Option(name, str(label), name == state.sort) for name, label in SORT_NAMES.items()]


def headings(state: State) -> list[Heading]:
    """Return the headings of the columns; a click on one that can be sorted sorts by it."""
    title = _heading(state, pgettext("column", "Agreement"), ("title",))
    found = [title]
    for name in CLAUSES:
        orders = [sort for sort, (column, _) in BY_PERIOD.items() if column == name]
        found.append(_heading(state, str(CLAUSE_NAMES[name]), orders))
    return found


def _heading(state: State, label: str, orders: Sequence[str]) -> Heading:
    if not orders:
        return Heading(label)
    now = ""
    if state.sort in orders:
        now = ("ascending", "descending")[orders.index(state.sort)]
    other = orders[-1] if now == "ascending" else orders[0]
    return Heading(label, now, replace(state, sort=other, page=1).query)


# Words


def clause_words(clause: Clause, language: str) -> str:
    """Return what a clause provides in words of the active language, which is given."""
    value = clause.value
    if not value:
        return ""
    if clause.name == "entry":
        return str(EntryIntoForce(value).label)
    if clause.name == "provisional":
        return gettext("provided for")
    if clause.name == "prevailing_languages":
        return language_names(value.split(), language)
    if clause.name == "disputes":
        return ", ".join(str(Settlement(way).label) for way in value.split())
    if clause.name == "amendment_clause":
        return ", ".join(str(Amending(way).label) for way in value.split())
    return str(period_words(value))


# CSV


def csv_lines(state: State, reader: str, origin: str) -> Iterator[str]:
    """Yield the lines of a CSV file of all agreements of a state, in the reader's language.

    They are asked for some at a time, so memory does not grow with their number.
    """
    with override(reader):
        yield BEGINNING + csv_line(_names())
        keys = iter(ordered(state.filters, state.sort, reader))
    while chunk := list(islice(keys, CHUNK)):
        # The language is not active while the line is sent.
        with override(reader):
            lines = [csv_line(_fields(row, reader, origin)) for row in rows(chunk, reader)]
        yield from lines


def _names() -> list[str]:
    clauses = []
    for name in CLAUSES:
        label = str(CLAUSE_NAMES[name])
        clauses += [label, gettext("%(clause)s: address") % {"clause": label}]
    return [
        pgettext("column", "Agreement"),
        pgettext("column", "Short name"),
        gettext("Type"),
        gettext("Parties"),
        pgettext("column", "Signed on"),
        gettext("Status"),
        *clauses,
        pgettext("column", "Address of the agreement"),
    ]


def _fields(row: Row, reader: str, origin: str) -> list[str]:
    agreement = row.agreement
    clauses = []
    for clause in row.clauses:
        clauses += [clause_words(clause, reader), clause.address and origin + clause.address]
    return [
        agreement.title(reader),
        agreement.slug,
        str(agreement.get_kind_display()),
        "; ".join(one.party.name(reader) for one in agreement.party_rows.all()),
        agreement.signed_on.isoformat() if agreement.signed_on else "",
        str(agreement.get_status_display()),
        *clauses,
        origin + reverse("agreement", args=[agreement.slug]),
    ]
