"""Lists in pages that follow each other by cursors.

A cursor is the place behind which the next page begins: what the last row of a page is sorted by.
So each row comes exactly once, also when rows are added or taken away between two pages. It is
signed: nobody else writes one. Where a place cannot be told by a row, as among the results of a
search, the cursor also says which search it was and in which state of the index, and is refused in
any other.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.core.signing import BadSignature, Signer
from django.db.models import F, OrderBy, Q
from django.http import HttpRequest, HttpResponse
from django.utils.encoding import escape_uri_path
from django.utils.translation import gettext as _

from search.api.errors import RefusedError

SIGNER = Signer(salt="search.api.cursor")
CURSOR = "cursor"


@dataclass(frozen=True, slots=True)
class Column:
    """What rows are sorted by; ``nullable`` ones have those without a value at the end."""

    name: str
    descending: bool = False
    nullable: bool = False

    @property
    def order(self) -> OrderBy:
        """Return the column as a queryset is ordered by it."""
        last = True if self.nullable else None
        field = F(self.name)
        return field.desc(nulls_last=last) if self.descending else field.asc(nulls_last=last)


def cursor_of(kind: str, *values: object) -> str:
    """Return the cursor of a list of some kind; the values are those of JSON."""
    return SIGNER.sign_object([kind, *values])


def values_in(request: HttpRequest, cursor: str, kind: str, count: int) -> list[Any]:
    """Return the values in a cursor.

    Raises RefusedError: 422 for what is none of our cursors, 409 for that of another list.
    """
    try:
        found = SIGNER.unsign_object(cursor)
    except (BadSignature, ValueError):
        sentence = _("This cursor was not given out here: begin with the first page.")
        raise RefusedError(422, "bad-cursor", sentence, CURSOR) from None
    if found[0] != kind or len(found) != count + 1:
        raise misfit(request)
    return list(found[1:])


def misfit(request: HttpRequest) -> RefusedError:
    """Return what is said of a cursor of another list, or of one that was changed since.

    It names the address of the first page.
    """
    sentence = _("This cursor is of another list, or the list was changed: begin again.")
    return RefusedError(409, "cursor-misfit", sentence, CURSOR, address=_at(request, ""))


def after(columns: Sequence[Column], values: Sequence[Any]) -> Q:
    """Return the condition of the rows behind the one with these values."""
    behind = Q(pk__in=[])
    equal = Q()
    for column, value in zip(columns, values, strict=True):
        name = column.name
        if value is None:
            # Nothing is behind those without a value but others of them.
            equal &= Q(**{f"{name}__isnull": True})
            continue
        further = Q(**{f"{name}__{'lt' if column.descending else 'gt'}": value})
        if column.nullable:
            further |= Q(**{f"{name}__isnull": True})
        behind |= equal & further
        equal &= Q(**{name: value})
    return behind


def next_page(request: HttpRequest, cursor: str) -> str:
    """Return the absolute address of the page behind a cursor."""
    return _at(request, cursor)


def link_next(response: HttpResponse, address: str | None) -> None:
    """Name the next page in a header, as RFC 8288 has it."""
    if address:
        response.headers["Link"] = f'<{address}>; rel="next"'


def _at(request: HttpRequest, cursor: str) -> str:
    pairs = [
        (name, value) for name, values in request.GET.lists() for value in values if name != CURSOR
    ]
    if cursor:
        pairs.append((CURSOR, cursor))
    query = f"?{urlencode(pairs)}" if pairs else ""
    return request.build_absolute_uri(escape_uri_path(request.path)) + query
