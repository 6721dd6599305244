"""The state of a list of findings in its address, its form, and its rows as files."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext, override, pgettext
from django.utils.translation import gettext_lazy as _

from treaties.choices import FindingKind, FindingState, Language
from treaties.downloads.spreadsheet import BEGINNING, csv_line
from treaties.findings_shown import READERS_STATES
from treaties.findings_table import (
    GONE,
    ORDERS,
    STATES,
    WEIGHTS,
    Line,
    Wanted,
    agreements,
    kinds,
    line_of,
    matching,
    quoted,
    states,
    with_agreements,
)
from treaties.models import Finding
from treaties.wording import language_name

WEIGHT_NAMES: Mapping[str, str | Promise] = {
    "": _("likely ones"),
    "sure": _("very likely ones"),
    "all": _("all, also unlikely ones"),
}
ORDER_NAMES: Mapping[str, str | Promise] = {
    "text": _("in the order of the text"),
    "weight": _("likeliest first"),
}
GONE_NAME = _("No longer found")
FIELDS = ("kind", "agreement", "state", "weight", "sort")
# Findings that are read at a time for a file.
CHUNK = 200


@dataclass(frozen=True, slots=True)
class Page:
    """What the address of a list says: which findings, and which page of them."""

    wanted: Wanted
    number: int = 1

    @classmethod
    def read(cls, query: QueryDict, staff: bool, agreement: str = "") -> "Page":
        """Return the state in an address; what is not understood there is left out.

        ``agreement`` is the one whose page it is; then the address names none.
        """
        kind, state, weight, sort = (
            query.get(name, "") for name in ("kind", "state", "weight", "sort")
        )
        page = query.get("page", "1")
        wanted = Wanted(
            agreement or _slug(query),
            kind if kind in FindingKind.values else "",
            state if state in (STATES if staff else READERS_STATES) else "",
            weight if weight in WEIGHTS else "",
            sort if sort in ORDERS else "text",
            staff,
        )
        known = page.isdecimal() and len(page) < 6 and int(page)
        return cls(wanted, int(page) if known else 1)

    def query_of(self, own: str = "") -> str:
        """Return the query part of the address; the agreement ``own`` is not named in it."""
        wanted = self.wanted
        values = {
            "kind": wanted.kind,
            "agreement": "" if own else wanted.agreement,
            "state": wanted.state,
            "weight": wanted.weight,
            "sort": "" if wanted.sort == "text" else wanted.sort,
            "page": str(self.number) if self.number > 1 else "",
        }
        pairs = [(name, value) for name, value in values.items() if value]
        return "?" + urlencode(pairs) if pairs else ""


def _slug(query: QueryDict) -> str:
    # What no address holds is not asked for: PostgreSQL refuses a NUL.
    slug = query.get("agreement", "").strip()
    return slug if slug.isprintable() else ""


@dataclass(frozen=True, slots=True)
class Option:
    """A value that can be chosen in the form."""

    value: str
    label: str
    chosen: bool


Select = tuple[str, str, list[Option]]


def selects(wanted: Wanted, reader: str, alone: bool) -> list[Select]:
    """Return the filters of the form: name, what it is called, the values with their counts.

    ``alone``: it is the page of one agreement.
    """
    found: list[Select] = [("kind", gettext("Kind of difference"), _kinds(wanted))]
    if not alone:
        options = [
            Option(one.slug, _with(one.title(reader), number), one.slug == wanted.agreement)
            for one, number in agreements(wanted)
        ]
        found.append(("agreement", gettext("Agreement"), options))
    found.append(("state", gettext("State"), _states(wanted)))
    weights = [
        Option(value, str(name), value == wanted.weight) for value, name in WEIGHT_NAMES.items()
    ]
    found.append(("weight", gettext("How likely"), weights))
    return found


def orders(wanted: Wanted) -> list[Option]:
    """Return the orders of the list."""
    return [Option(value, str(name), value == wanted.sort) for value, name in ORDER_NAMES.items()]


def _kinds(wanted: Wanted) -> list[Option]:
    counted = kinds(wanted)
    return [
        Option(one.value, _with(str(one.label), counted.get(one.value, 0)), one == wanted.kind)
        for one in FindingKind
        if one.value in counted or one == wanted.kind
    ]


def _states(wanted: Wanted) -> list[Option]:
    counted = states(wanted)
    allowed = list(FindingState) if wanted.staff else list(READERS_STATES)
    options = [
        Option(
            one.value,
            _with(str(one.label), counted[one.value]) if one.value in counted else str(one.label),
            one == wanted.state,
        )
        for one in allowed
    ]
    if wanted.staff:
        options.append(Option(GONE, str(GONE_NAME), wanted.state == GONE))
    return options


def _with(label: str, number: int) -> str:
    return f"{label} ({number})"


# Files


def headings(staff: bool, reader: str) -> list[str]:
    """Return what the columns of ``cells`` are called in the reader's language."""
    with override(reader):
        words = pgettext("column", "Words: %(language)s")
        return [
            pgettext("column", "Agreement"),
            pgettext("column", "Short name"),
            pgettext("column", "Source files"),
            pgettext("column", "Provision"),
            gettext("eId"),
            pgettext("column", "Kind of difference"),
            pgettext("column", "Weight"),
            pgettext("column", "State"),
            *(words % {"language": language_name(one, reader)} for one in Language.values),
            pgettext("column", "Note"),
            *([pgettext("column", "Editor's reason")] if staff else []),
            pgettext("column", "Address of the provision"),
        ]


def file_rows(wanted: Wanted, reader: str, origin: str) -> Iterator[list[str]]:
    """Yield all wanted findings as rows of a table, in the reader's language.

    They are read some at a time, so memory does not grow with their number.
    """
    for row in with_agreements(matching(wanted)).iterator(chunk_size=CHUNK):
        # The language is not active while a line is sent.
        with override(reader):
            cells = _cells(line_of(row, reader), wanted.staff, reader, origin)
        yield cells


def _cells(line: Line, staff: bool, reader: str, origin: str) -> list[str]:
    row = line.finding
    agreement = row.agreement
    return [
        agreement.title(reader),
        agreement.slug,
        "; ".join(sources_of(row)),
        line.place,
        row.eid,
        str(row.get_kind_display()),
        f"{row.weight:.2f}",
        state_words(row),
        *(quoted(row, language) for language in Language.values),
        line.note,
        *([row.reason] if staff else []),
        origin + line.address,
    ]


def sources_of(row: Finding) -> list[str]:
    """Return the names of the files that the versions of a finding's agreement came from."""
    return sorted({version.source.name for version in row.agreement.versions.all()})


def state_words(row: Finding) -> str:
    """Return the state of a finding in words; of one that is found no more, that too."""
    state = str(row.get_state_display())
    return state if row.found else f"{state}, {str(GONE_NAME).lower()}"


def csv_lines(wanted: Wanted, reader: str, origin: str) -> Iterator[str]:
    """Yield the lines of a CSV file of all wanted findings."""
    yield BEGINNING + csv_line(headings(wanted.staff, reader))
    for row in file_rows(wanted, reader, origin):
        yield csv_line(row)


def first_page(page: Page) -> Page:
    """Return the state with the first page, for links that go to all findings."""
    return replace(page, number=1)
