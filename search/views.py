"""The search page."""

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from search.concordance.listing import of_search
from search.errors import IndexUnavailableError
from search.exports import addresses, query_part
from search.listing import PAGE_SIZE, SORT_NAMES, State, chips, facet_boxes, grouped
from search.messages import fault_sentence, remarks
from search.places import place_of
from search.reading import address_of
from search.service import Answer, search
from search.suggestions import suggest
from treaties.wording import reader_language


@require_safe
def results(request: HttpRequest) -> HttpResponse:
    """Show what a search finds; its whole state is in the address."""
    state = State.read(request.GET)
    context: dict[str, Any] = {"state": state, "words": state.words}
    try:
        answer = search(state.request())
    except IndexUnavailableError:
        context["problem"] = _("The search is not ready: its index is being prepared.")
        return render(request, "search/results.html", context, status=503)
    if answer.jump and state.page == 1 and "all" not in request.GET:
        return redirect(place_of(answer.jump, answer.cited))
    last_page = max(1, -(-answer.total // PAGE_SIZE))
    if state.page > last_page:
        return redirect(request.path + replace(state, page=last_page).address())
    context |= {"answer": answer, "sorts": _sorts(state), **_fault(state, answer)}
    if not answer.fault:
        context |= {
            "groups": grouped(answer.hits),
            "facets": facet_boxes(state, answer),
            "chips": chips(state),
            "remarks": remarks(answer),
            "meant": [replace(state, words=words, page=1) for words in answer.corrections],
            "take_away": addresses(state),
            "query_part": query_part(state),
            "concordance": of_search(state) if answer.total else "",
            "marked_address": address_of(state.words) if state.words else "",
            **_paging(state, last_page),
        }
    return render(request, "search/results.html", context)


@require_safe
def suggestions(request: HttpRequest) -> HttpResponse:
    """Return the options that complete what is being typed."""
    return render(request, "search/_suggestions.html", {"suggestions": _suggested(request)})


@require_safe
def suggestions_json(request: HttpRequest) -> JsonResponse:
    """Return what completes the words, as browsers ask for it (OpenSearch Suggestions 1.1)."""
    return JsonResponse([request.GET.get("q", ""), _suggested(request)], safe=False)


@require_safe
def opensearch(request: HttpRequest) -> HttpResponse:
    """Tell browsers and feed readers how to search here (OpenSearch 1.1)."""
    context = {"origin": f"{request.scheme}://{request.get_host()}"}
    content_type = "application/opensearchdescription+xml"
    return render(request, "search/opensearch.xml", context, content_type=content_type)


def _suggested(request: HttpRequest) -> list[str]:
    try:
        return suggest(request.GET.get("q", ""), reader_language(get_language()))
    except IndexUnavailableError:
        # The page itself says that the search is not ready.
        return []


def _fault(state: State, answer: Answer) -> dict[str, Any]:
    if answer.fault is None:
        return {}
    repaired = replace(state, words=answer.repaired, page=1) if answer.repaired else None
    return {"fault": fault_sentence(answer.fault), "repaired": repaired}


def _sorts(state: State) -> list[tuple[str, str, str]]:
    return [
        (name, str(label), replace(state, sort=name, page=1).address())
        for name, label in SORT_NAMES.items()
    ]


def _paging(state: State, last: int) -> dict[str, Any]:
    page = state.page
    return {
        "page": page,
        "pages": last,
        "previous": replace(state, page=page - 1).address() if page > 1 else "",
        "next": replace(state, page=page + 1).address() if page < last else "",
    }
