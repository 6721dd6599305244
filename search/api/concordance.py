"""The concordance, as its page has it."""

from typing import Any

from django.http import HttpResponse
from ninja import Query, Router

from search.api.addresses import Addresses, reader
from search.api.conditional import (
    ApiRequest,
    index_state,
    library_state,
    terms_state,
    unless_known,
)
from search.api.errors import no_index
from search.api.operations import resource
from search.api.paging import link_next
from search.api.schemas.found import AskedConcordance, ConcordanceAnswer
from search.api.searching import Walk, chosen_values, faulty
from search.concordance.answer import FACETS, Answer, Place, Request, answer
from search.concordance.listing import address_of_line
from search.concordance.translations import NONE
from search.errors import IndexUnavailableError
from search.pieces import Fault

router = Router(tags=["Search"])
KIND = "concordance"


@resource(router, "/concordance", ConcordanceAnswer, "Concordance", more=(409, 503))
def concordance(
    request: ApiRequest, query: Query[AskedConcordance], response: HttpResponse
) -> dict[str, Any]:
    """Where words stand, line by line beside the other languages, and what they are translated by.

    A page has the lines of `limit` articles.
    """
    try:
        walk = Walk(request, query, KIND, index_state())
        start = walk.start
        unless_known(request, walk.index, library_state(), terms_state())
        found = answer(_request(query, start))
    except IndexUnavailableError:
        raise no_index() from None
    if found.fault:
        raise faulty(found.fault, found.repaired)
    if not found.request.words:
        raise faulty(Fault("no-words"), "")
    further = walk.following(start, found.total)
    link_next(response, further)
    return _told(found, Addresses.of(request)) | {"next": further}


def _request(query: AskedConcordance, start: int) -> Request:
    filters = {name: chosen_values(getattr(query, name)) for name in FACETS}
    return Request(
        query.q.strip(),
        query.language or "",
        {name: values for name, values in filters.items() if values},
        page=start // query.limit + 1,
        reader=reader(),
        size=query.limit,
    )


def _told(found: Answer, addresses: Addresses) -> dict[str, Any]:
    return {
        "query": found.request.words,
        "language": found.language,
        "languages": [{"language": one, "count": count} for one, count in found.languages],
        "total": found.total,
        "counted": found.counted,
        "translations": {
            language: [
                {
                    "value": one.value,
                    "label": one.label,
                    "count": one.count,
                    "by_table": one.by_table,
                }
                for one in choices
                if one.value != NONE
            ]
            for language, choices in found.translations.items()
        },
        "lines": [_line(place, found.language, addresses) for place in found.places],
    }


def _line(place: Place, first: str, addresses: Addresses) -> dict[str, Any]:
    line, agreement = place.hit.line, place.agreement
    columns = [first, *(one for one in agreement.languages if one != first)]
    return {
        "agreement": agreement.slug,
        "title": agreement.title(reader()),
        "unit": line.unit.eid,
        "eid": line.eid,
        "texts": {
            language: {"text": line.texts[language], "marks": list(place.spans.get(language, ()))}
            for language in columns
            if language in line.texts
        },
        "page": addresses.origin + address_of_line(place, columns),
    }
