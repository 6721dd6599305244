"""The search, as its page has it."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from ninja import Query, Router

from search.api.addresses import Addresses, reader
from search.api.conditional import ApiRequest, index_state, library_state, unless_known
from search.api.errors import RefusedError, no_index
from search.api.operations import resource
from search.api.paging import cursor_of, link_next, misfit, next_page, values_in
from search.api.schemas.common import AskedList
from search.api.schemas.found import AskedSearch, SearchAnswer
from search.errors import IndexUnavailableError
from search.exports import Export, result
from search.hits import Hit
from search.leniency import MOST, RELATED, STRICT
from search.listing import FacetBox, State, facet_boxes
from search.messages import fault_sentence, remarks
from search.pieces import Fault
from search.service import FACETS, Answer
from search.service import search as ask
from search.snippets import Snippet

router = Router(tags=["Search"])
KIND = "search"
# A value that nothing has.
UNKNOWN = "-"
LENIENCY = {STRICT: "strict", RELATED: "related", MOST: "most"}


@resource(router, "/search", SearchAnswer, "Search", more=(409, 503))
def search(
    request: ApiRequest, query: Query[AskedSearch], response: HttpResponse
) -> dict[str, Any]:
    """Articles that have the words in any form and language, with snippets and facet counts.

    A faulty query is refused with a sentence and, in `repaired`, the query as it should be.
    """
    state = State(query.q.strip(), _filters(query), query.sort)
    try:
        walk = Walk(request, query, KIND, index_state())
        start = walk.start
        unless_known(request, walk.index, library_state())
        answer = ask(replace(state.request(), start=start, size=query.limit))
    except IndexUnavailableError:
        raise no_index() from None
    if answer.fault:
        raise faulty(answer.fault, answer.repaired)
    further = walk.following(start, answer.total)
    link_next(response, further)
    return _told(state, answer, Addresses.of(request)) | {"next": further}


def _filters(query: AskedSearch) -> dict[str, tuple[str, ...]]:
    chosen = {name: chosen_values(getattr(query, name)) for name in (*FACETS, "agreement")}
    return {name: values for name, values in chosen.items() if values}


def _told(state: State, answer: Answer, addresses: Addresses) -> dict[str, Any]:
    export = Export(state, reader(), addresses.origin, timezone.localtime(), answer)
    return {
        "query": state.words,
        "total": answer.total,
        "leniency": LENIENCY[answer.leniency],
        "remarks": remarks(answer),
        "corrections": list(answer.corrections),
        "facets": [_facet(box) for box in facet_boxes(state, answer)],
        "results": [_result(export, hit, addresses) for hit in answer.hits],
    }


def _facet(box: FacetBox) -> dict[str, Any]:
    values = [
        {"value": one.value, "label": one.label, "count": one.count}
        for one in (*box.choices, *box.more)
    ]
    return {"name": box.name, "label": box.label, "values": values}


def _result(export: Export, hit: Hit, addresses: Addresses) -> dict[str, Any]:
    told = result(export, hit)
    return told | {
        "kind": hit.agreement.kind,
        "signed_on": hit.agreement.signed_on,
        "snippets": {language: _snippet(one) for language, one in hit.snippets.items()},
        "page": told["address"],
        "address": addresses.api("article", hit.agreement.slug, hit.eid),
    }


def _snippet(snippet: Snippet) -> dict[str, Any]:
    marks = []
    place = 2 if snippet.cut_before else 0
    for run in snippet.runs:
        if run.marked:
            marks.append((place, place + len(run.text)))
        place += len(run.text)
    return {"eid": snippet.eid, "text": snippet.text, "marks": marks}


# What a search and a concordance have in common


def chosen_values(asked: Iterable[object]) -> tuple[str, ...]:
    """Return the chosen values of a filter, each once; what nothing has stays as such.

    No database looks for a NUL.
    """
    values = dict.fromkeys(str(one) if str(one).isprintable() else UNKNOWN for one in asked)
    return tuple(filter(None, values))


def faulty(fault: Fault, repaired: str) -> RefusedError:
    """Return what is said of a query that cannot be asked."""
    sentence = fault_sentence(fault)
    if fault.code == "too-slow":
        return RefusedError(503, fault.code, sentence, "q", headers={"Retry-After": "60"})
    return RefusedError(422, f"query-{fault.code}", sentence, "q", repaired=repaired)


@dataclass(frozen=True, slots=True)
class Walk:
    """A search that is read page by page, in one state of the index.

    ``kind`` is that of its cursors, ``index`` the state of the index.
    """

    request: ApiRequest
    query: AskedList
    kind: str
    index: str

    @property
    def start(self) -> int:
        """Return how many results stand before the page that is asked for.

        Raises RefusedError for the cursor of another search, or of this one in an index that has
        been changed since: the place would be another one there.
        """
        if not self.query.cursor:
            return 0
        asked, index, start = values_in(self.request, self.query.cursor, self.kind, 3)
        if (asked, index) != (self._digest, self.index):
            raise misfit(self.request)
        return int(start)

    def following(self, start: int, total: int) -> str | None:
        """Return the address of the page behind the one that begins at a place, if there is one."""
        behind = start + self.query.limit
        if behind >= total:
            return None
        return next_page(self.request, cursor_of(self.kind, self._digest, self.index, behind))

    @property
    def _digest(self) -> str:
        """Return what tells one search from another: all that is asked but the labels' language."""
        asked = sorted(
            (name, sorted(values))
            for name, values in self.request.GET.lists()
            if name not in {"cursor", "lang", "limit"}
        )
        words = repr((asked, self.query.limit))
        return hashlib.blake2b(words.encode(), digest_size=12).hexdigest()
