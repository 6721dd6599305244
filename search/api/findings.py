"""Where the language versions differ: what readers see of it, and nothing else."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpResponse
from ninja import Query, Router

from search.api.addresses import Addresses, reader
from search.api.conditional import ApiRequest
from search.api.operations import resource
from search.api.paging import Column, after, cursor_of, link_next, next_page, values_in
from search.api.schemas.others import AskedFindings, FindingList, FindingWeight
from treaties.choices import Language
from treaties.findings_table import Wanted, line_of, matching, with_agreements
from treaties.models import Finding

router = Router(tags=["Findings"])
KIND = "findings"
# The same as the lists of readers have, so that a cursor can tell a place in them.
ORDERS: Mapping[str, Sequence[Column]] = {
    "text": (
        Column("agreement__signed_on", descending=True, nullable=True),
        Column("agreement__slug"),
        Column("position"),
        Column("pk"),
    ),
    "weight": (
        Column("weight", descending=True),
        Column("agreement__slug"),
        Column("position"),
        Column("pk"),
    ),
}
PLACE = ("agreement__signed_on", "agreement__slug", "position", "pk", "weight")


@resource(router, "/findings", FindingList, "Differences of versions", more=(409,))
def findings(
    request: ApiRequest, query: Query[AskedFindings], response: HttpResponse
) -> dict[str, Any]:
    """Differences between language versions that a lawyer should look at.

    They are found by rules, and a rule can be wrong: of two versions, none says which is right.
    What the editors dismissed is left out.
    """
    rows = with_agreements(matching(_wanted(query)))
    columns = ORDERS[query.sort]
    total = rows.count()
    if query.cursor:
        place = dict(zip(PLACE, values_in(request, query.cursor, KIND, len(PLACE)), strict=True))
        rows = rows.filter(after(columns, [place[column.name] for column in columns]))
    listed = list(rows.order_by(*(column.order for column in columns))[: query.limit + 1])
    shown = listed[: query.limit]
    further = next_page(request, _cursor(shown[-1])) if len(listed) > query.limit else None
    link_next(response, further)
    addresses = Addresses.of(request)
    return {
        "total": total,
        "findings": [_row(row, addresses) for row in shown],
        "next": further,
    }


def _wanted(query: AskedFindings) -> Wanted:
    weight = "" if query.weight == FindingWeight.LIKELY else str(query.weight)
    # What no address holds matches nothing: PostgreSQL refuses a NUL.
    agreement = query.agreement if query.agreement.isprintable() else "-"
    return Wanted(agreement, query.kind or "", query.state or "", weight, query.sort, staff=False)


def _cursor(row: Finding) -> str:
    day = row.agreement.signed_on
    slug = row.agreement.slug
    return cursor_of(KIND, day and day.isoformat(), slug, row.position, row.pk, row.weight)


def _row(row: Finding, addresses: Addresses) -> dict[str, Any]:
    language = reader()
    line = line_of(row, language)
    return {
        "agreement": row.agreement.slug,
        "title": row.agreement.title(language),
        "kind": row.kind,
        "kind_name": str(row.get_kind_display()),
        "weight": row.weight,
        "state": row.state,
        "eid": row.eid,
        "unit": row.unit,
        "quotes": {
            one: [
                {"eid": eid, "start": start, "end": end, "text": text}
                for eid, start, end, text in row.quotes[one]
            ]
            for one in Language.values
            if row.quotes.get(one)
        },
        "note": line.note,
        "page": addresses.at(line.address),
    }
