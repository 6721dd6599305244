"""Agreements: the list, one with its facts, its versions."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import Prefetch
from django.http import HttpResponse
from ninja import Query, Router

from search.api.addresses import Addresses, reader
from search.api.conditional import ApiRequest, unless_known
from search.api.finding_agreements import agreements as with_rows
from search.api.finding_agreements import find_agreement
from search.api.operations import resource
from search.api.paging import Column, after, cursor_of, link_next, next_page, values_in
from search.api.schemas.agreements import (
    AgreementAnswer,
    AgreementList,
    AskedAgreement,
    AskedAgreements,
    VersionList,
)
from search.api.schemas.common import Slug, names_of
from treaties.browse import matching
from treaties.downloads.single import text_state, version_record
from treaties.evidence import Stated, evidence
from treaties.models import Agreement, Fact, LanguageVersion
from treaties.relations import Relation, relations

router = Router(tags=["Agreements"])
KIND = "agreements"
ORDERS: Mapping[str, Sequence[Column]] = {
    "newest": (Column("signed_on", descending=True, nullable=True), Column("slug")),
    "oldest": (Column("signed_on", nullable=True), Column("slug")),
    "added": (Column("created_at", descending=True), Column("slug")),
    "changed": (Column("updated_at", descending=True), Column("slug")),
}
# All that any of the orders sorts by: a cursor holds the place of a row in each of them.
PLACE = ("signed_on", "slug", "created_at", "updated_at")
FILTERS = ("party", "year", "kind", "status", "prevailing")


@resource(router, "/agreements", AgreementList, "Agreements", more=(409,))
def agreements(
    request: ApiRequest, query: Query[AskedAgreements], response: HttpResponse
) -> dict[str, Any]:
    """The agreements that the filters let through, a page of them."""
    filters = {name: [str(one) for one in getattr(query, name)] for name in FILTERS}
    filters["with"] = query.together
    rows = matching({name: values for name, values in filters.items() if values})
    columns = ORDERS[query.sort]
    total = rows.count()
    if query.cursor:
        place = dict(zip(PLACE, values_in(request, query.cursor, KIND, len(PLACE)), strict=True))
        rows = rows.filter(after(columns, [place[column.name] for column in columns]))
    keys = list(
        rows.order_by(*(column.order for column in columns)).values_list("pk", flat=True)[
            : query.limit + 1
        ]
    )
    shown = with_rows().in_bulk(keys[: query.limit])
    listed = [shown[key] for key in keys[: query.limit] if key in shown]
    further = None
    if len(keys) > query.limit and listed:
        further = next_page(request, _cursor(listed[-1]))
    link_next(response, further)
    addresses = Addresses.of(request)
    return {
        "total": total,
        "agreements": [row_of(one, addresses) for one in listed],
        "next": further,
    }


def _cursor(row: Agreement) -> str:
    values = (getattr(row, name) for name in PLACE)
    return cursor_of(
        KIND, *(one.isoformat() if hasattr(one, "isoformat") else one for one in values)
    )


def row_of(agreement: Agreement, addresses: Addresses) -> dict[str, Any]:
    """Return an agreement as a list has it; it needs versions and parties."""
    return {
        "slug": agreement.slug,
        "titles": {
            version.language: version.title or agreement.slug
            for version in agreement.versions.all()
        },
        "kind": agreement.kind,
        "status": agreement.status,
        "multilateral": agreement.multilateral,
        "signed_on": agreement.signed_on,
        "in_force_on": agreement.in_force_on,
        "parties": [names_of(row.party) for row in agreement.party_rows.all()],
        "languages": agreement.languages,
        "authentic_languages": agreement.authentic_languages,
        "prevailing_languages": agreement.prevailing_languages,
        "created_at": agreement.created_at,
        "updated_at": agreement.updated_at,
        "page": addresses.page("agreement", agreement.slug),
        "address": addresses.api("agreement", agreement.slug),
    }


# One agreement


@resource(router, "/agreements/{slug}", AgreementAnswer, "One agreement", more=(301,))
def agreement(request: ApiRequest, slug: Slug, query: Query[AskedAgreement]) -> dict[str, Any]:
    """An agreement: its facts with the sentences that state them, its relations and versions.

    At the address that it had before it was joined to another one, you are led to that one.
    """
    told = ("facts", "acts", "amendments", "ends__ended__versions", "ended_by__agreement__versions")
    ending = Prefetch("ended_by__agreement__facts", Fact.objects.filter(name="ends"))
    found = find_agreement(request, slug, with_rows().prefetch_related(*told, ending))
    # What others tell of it changes without it: the words are the tag.
    request.changed_at = found.updated_at
    addresses, language = Addresses.of(request), reader()
    stated = evidence(found, [language])
    return {
        **row_of(found, addresses),
        "signed_place": found.signed_place,
        "entry": found.entry or None,
        "provisional": found.provisional,
        "duration": found.duration,
        "notice": found.notice,
        "reservations": found.reservations,
        "publication": found.publication,
        "acts": [_act(row) for row in found.acts.all()],
        "amendments": [{"number": row.number, "date": row.date} for row in found.amendments.all()],
        "evidence": {name: _evidence(rows, addresses) for name, rows in stated.items()},
        "relations": [
            _relation(row, language, addresses) for row in relations(found, language, stated).rows
        ],
        "versions": _versions(found, addresses),
    }


def _act(row: Any) -> dict[str, Any]:
    return {name: getattr(row, name) for name in ("kind", "issuer", "number", "date", "draft")}


def _evidence(rows: Iterable[Stated], addresses: Addresses) -> list[dict[str, Any]]:
    return [
        {
            "value": row.value,
            "language": row.language,
            "sentence": row.sentence,
            "page": addresses.at(row.address),
        }
        for row in rows
    ]


def _relation(row: Relation, language: str, addresses: Addresses) -> dict[str, Any]:
    return {
        "kind": row.kind,
        "name": row.name,
        "agreement": row.other.slug if row.other else None,
        "title": row.title or (row.other.title(language) if row.other else ""),
        "number": row.number,
        "date": row.day,
        "evidence": _evidence(row.stated, addresses),
    }


# Versions


@resource(
    router,
    "/agreements/{slug}/versions",
    VersionList,
    "The language versions of an agreement",
    more=(301,),
)
def versions(request: ApiRequest, slug: Slug, query: Query[AskedAgreement]) -> dict[str, Any]:
    """The language versions of an agreement, without their texts."""
    found = find_agreement(request, slug)
    states = [text_state(version) for version in found.versions.all()]
    unless_known(request, found.updated_at, states, changed_at=found.updated_at)
    return {"agreement": found.slug, "versions": _versions(found, Addresses.of(request))}


def _versions(found: Agreement, addresses: Addresses) -> list[dict[str, Any]]:
    there = {version.language: version for version in found.versions.all()}
    return [version_of(there[language], found, addresses) for language in found.languages]


def version_of(
    version: LanguageVersion, agreement: Agreement, addresses: Addresses
) -> dict[str, Any]:
    """Return a version without its text, with its addresses."""
    told = version_record(version, agreement)
    slug, language = agreement.slug, version.language
    source = told["source"]
    source["page"] = addresses.page("source-file", slug, source["sha256"])
    return told | {
        "page": addresses.page("agreement-text", slug, (language,)),
        "address": addresses.api("version", slug, language),
    }
