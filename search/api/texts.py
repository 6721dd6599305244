"""Texts: a version as a whole, the units of an agreement, one unit side by side."""

from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from ninja import Query, Router

from search.api.addresses import Addresses
from search.api.agreements import version_of
from search.api.conditional import ApiRequest, unless_known
from search.api.finding_agreements import MovedError, find_agreement, versions_in
from search.api.operations import resource
from search.api.paging import cursor_of, link_next, misfit, next_page, values_in
from search.api.schemas.common import Eid, Slug, TextLanguage
from search.api.schemas.texts import (
    ArticleAnswer,
    ArticleList,
    AskedArticle,
    AskedArticles,
    AskedText,
    TextAnswer,
)
from treaties.align import align
from treaties.downloads.content import Unit, build, side_by_side
from treaties.downloads.records import unit_record
from treaties.downloads.single import text_record, text_state
from treaties.models import Agreement, LanguageVersion, Paragraph

router = Router(tags=["Texts"])
KIND = "articles"


@resource(
    router,
    "/agreements/{slug}/versions/{language}",
    TextAnswer,
    "The whole text in one language",
    more=(301,),
)
def version(
    request: ApiRequest, slug: Slug, language: TextLanguage, query: Query[AskedText]
) -> dict[str, Any]:
    """A language version with its divisions, units and paragraphs, in the order of the text."""
    found = find_agreement(request, slug)
    (row,) = versions_in(found, [language])
    unless_known(request, found.updated_at, text_state(row), changed_at=found.updated_at)
    addresses = Addresses.of(request)
    (read,) = build(found, [row], addresses.origin).versions
    told = version_of(row, found, addresses)
    return {"agreement": found.slug, **told, **text_record(read)}


# Side by side


@resource(
    router,
    "/agreements/{slug}/articles",
    ArticleList,
    "The articles of an agreement",
    more=(301, 409),
)
def articles(
    request: ApiRequest, slug: Slug, query: Query[AskedArticles], response: HttpResponse
) -> dict[str, Any]:
    """The units of an agreement side by side, with their headings: articles, and what is beside."""
    found, rows, languages = _asked(request, slug, query)
    units = align(rows)
    start = 0
    if query.cursor:
        (last,) = values_in(request, query.cursor, KIND, 1)
        places = [place for place, unit in enumerate(units) if unit.eid == last]
        if not places:
            raise misfit(request)
        start = places[0] + 1
    shown = side_by_side(units)[start : start + query.limit]
    more = start + query.limit < len(units)
    further = next_page(request, cursor_of(KIND, shown[-1].eid)) if more else None
    link_next(response, further)
    addresses = Addresses.of(request)
    return {
        "agreement": found.slug,
        "total": len(units),
        "languages": languages,
        "articles": [_row(found, unit, languages, addresses) for unit in shown],
        "next": further,
    }


@resource(
    router,
    "/agreements/{slug}/articles/{eid}",
    ArticleAnswer,
    "One article side by side",
    more=(301, 302),
)
def article(
    request: ApiRequest, slug: Slug, eid: Eid, query: Query[AskedArticle]
) -> dict[str, Any]:
    """A unit with its paragraphs, set side by side in some languages or in all.

    The eId of a paragraph leads to the article that it stands in.
    """
    found, rows, languages = _asked(request, slug, query)
    aligned = align(rows, eid) if eid.isprintable() else []
    if not aligned:
        raise _of_paragraph(request, found, rows, eid)
    (unit,) = side_by_side(aligned, confident=True)
    told = unit_record(unit, languages)
    paragraphs = [
        {**record, "confidence": row.confidence}
        for record, row in zip(told["paragraphs"], unit.rows, strict=True)
    ]
    return {
        "agreement": found.slug,
        "languages": languages,
        "confidence": unit.confidence,
        "paragraphs": paragraphs,
        **_row(found, unit, languages, Addresses.of(request)),
    }


def _asked(
    request: ApiRequest, slug: str, query: AskedArticle
) -> tuple[Agreement, list[LanguageVersion], tuple[str, ...]]:
    """Return the agreement, the versions and their languages; KnownError if the text is known."""
    found = find_agreement(request, slug)
    rows = versions_in(found, query.language)
    states = [text_state(row) for row in rows]
    unless_known(request, found.updated_at, states, changed_at=found.updated_at)
    return found, rows, tuple(row.language for row in rows)


def _row(
    found: Agreement, unit: Unit, languages: tuple[str, ...], addresses: Addresses
) -> dict[str, Any]:
    told = unit_record(unit, languages)
    del told["paragraphs"]
    return told | {
        "page": addresses.page("article", found.slug, languages, unit.eid),
        "address": addresses.api("article", found.slug, unit.eid),
    }


def _of_paragraph(
    request: ApiRequest, found: Agreement, rows: Sequence[LanguageVersion], eid: str
) -> Exception:
    """Return what leads from a paragraph's address to its article, or says that it is not there."""
    owner = None
    if eid.isprintable():
        paragraphs = Paragraph.objects.filter(eid=eid, article__version__in=list(rows))
        owner = paragraphs.values_list("article__eid", flat=True).first()
    if owner is None:
        return Http404(_("This agreement has no provision with this address."))
    address = Addresses.of(request).api("article", found.slug, owner)
    query = request.META.get("QUERY_STRING", "")
    return MovedError(f"{address}?{query}" if query else address, permanent=False)
