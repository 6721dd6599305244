"""The page of a concordance."""

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from search.concordance.answer import SAMPLE, Answer, answer
from search.concordance.export import FORMATS
from search.concordance.listing import State, chips, facet_boxes, groups, languages, translated
from search.errors import IndexUnavailableError
from search.messages import fault_sentence


@require_safe
def concordance(request: HttpRequest) -> HttpResponse:
    """Show where words stand, line by line beside the other languages."""
    state = State.read(request.GET)
    context: dict[str, Any] = {"state": state, "words": state.words}
    try:
        found = answer(state.request())
    except IndexUnavailableError:
        context["problem"] = _("The search is not ready: its index is being prepared.")
        return render(request, "search/concordance.html", context, status=503)
    if state.page > found.pages:
        return redirect(replace(state, page=found.pages).address)
    if found.fault:
        context["fault"] = fault_sentence(found.fault)
        context["repaired"] = replace(state, words=found.repaired) if found.repaired else None
    elif state.words:
        context |= _shown(state, found)
    return render(request, "search/concordance.html", context)


def _shown(state: State, found: Answer) -> dict[str, Any]:
    first = replace(state, page=1)
    return {
        "answer": found,
        "sample": SAMPLE,
        "groups": groups(found),
        "languages": languages(state, found),
        "translated": translated(first, found),
        "facets": facet_boxes(state, found),
        "chips": chips(state),
        "without_filters": replace(first, filters={}, translations={}),
        "files": {name: reverse(route) + first.query for name, (route, _type) in FORMATS.items()},
        "canonical": state.address,
        "list": reverse("concordance"),
        "page": state.page,
        "pages": found.pages,
        "previous": replace(state, page=state.page - 1) if state.page > 1 else None,
        "next": replace(state, page=state.page + 1) if state.page < found.pages else None,
    }
