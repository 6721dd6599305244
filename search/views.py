"""The search page."""

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from search.errors import IndexUnavailableError
from search.listing import PAGE_SIZE, SORT_NAMES, State, chips, facet_boxes, grouped
from search.messages import fault_sentence
from search.service import Answer, search


def results(request: HttpRequest) -> HttpResponse:
    """Show what a search finds; its whole state is in the address."""
    state = State.read(request.GET)
    context: dict[str, Any] = {"state": state, "words": state.words}
    try:
        answer = search(state.request())
    except IndexUnavailableError:
        context["problem"] = _("The search is not ready: its index is being prepared.")
        return render(request, "search/results.html", context, status=503)
    last_page = max(1, -(-answer.total // PAGE_SIZE))
    if state.page > last_page:
        return redirect(request.path + replace(state, page=last_page).address())
    context |= {"answer": answer, "sorts": _sorts(state), **_fault(state, answer)}
    if not answer.fault:
        context |= {
            "groups": grouped(answer.hits),
            "facets": facet_boxes(state, answer),
            "chips": chips(state, answer),
            **_paging(state, last_page),
        }
    return render(request, "search/results.html", context)


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
