"""Parties: the list, and one with its agreements in numbers."""

from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from ninja import Query, Router

from search.api.addresses import Addresses, reader
from search.api.conditional import ApiRequest
from search.api.operations import resource
from search.api.paging import Column, after, cursor_of, link_next, next_page, values_in
from search.api.schemas.common import Code, names_of
from search.api.schemas.others import AskedParties, AskedParty, PartyAnswer, PartyList
from treaties.browse import counts, party_names, party_treaties
from treaties.browse_listing import Labels
from treaties.models import Party

router = Router(tags=["Parties"])
KIND = "parties"
COLUMNS = (Column("code"),)


@resource(router, "/parties", PartyList, "Parties", more=(409,))
def parties(
    request: ApiRequest, query: Query[AskedParties], response: HttpResponse
) -> dict[str, Any]:
    """The states and organisations, by their codes, each with how many agreements it has."""
    rows = Party.objects.order_by("code")
    total = rows.count()
    if query.cursor:
        rows = rows.filter(after(COLUMNS, values_in(request, query.cursor, KIND, 1)))
    listed = list(rows[: query.limit + 1])
    shown = listed[: query.limit]
    more = len(listed) > query.limit
    further = next_page(request, cursor_of(KIND, shown[-1].code)) if more else None
    link_next(response, further)
    counted = counts({}, ["party"])["party"]
    addresses = Addresses.of(request)
    return {
        "total": total,
        "parties": [_row(one, counted.get(one.code, 0), addresses) for one in shown],
        "next": further,
    }


# A code that an editor writes may hold anything.
@resource(router, "/parties/{path:code}", PartyAnswer, "One party")
def party(request: ApiRequest, code: Code, query: Query[AskedParty]) -> dict[str, Any]:
    """A party: its names, and its agreements by status, type, year and partner."""
    found = Party.objects.filter(code=code).first() if code.isprintable() else None
    if found is None:
        raise Http404(_("There is no party with this code."))
    language = reader()
    labels = Labels(party_names(language), language)
    treaties = party_treaties(code)
    return {
        **_row(found, treaties.total, Addresses.of(request)),
        **{name: _counts(name, values, labels) for name, values in treaties.counts.items()},
        "partners": _counts("party", treaties.others, labels),
        "years": [{"year": year, "count": count} for year, count in treaties.years],
        "undated": treaties.undated,
    }


def _row(party: Party, agreements: int, addresses: Addresses) -> dict[str, Any]:
    return {
        **names_of(party),
        "agreements": agreements,
        "page": addresses.page("party", party.code),
        "address": addresses.api("party", party.code),
    }


def _counts(name: str, counted: Mapping[str, int], labels: Labels) -> list[dict[str, Any]]:
    """Return values with their counts, the most first."""
    order = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return [
        {"value": value, "label": labels.of(name, value), "count": count} for value, count in order
    ]
