"""Terms that are rendered in more than one way: in one agreement, and over all."""

from dataclasses import replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from search.consistency import listing
from search.consistency.counting import waiting
from search.consistency.listing import State
from search.models import TermCount
from treaties.models import Agreement
from treaties.views import at_former_address
from treaties.wording import reader_language


@require_safe
def over_all(request: HttpRequest) -> HttpResponse:
    """Show which terms are rendered in more than one way over all agreements."""
    state = State.read(request.GET)
    found = listing.over_all(state)
    told = listing.shown_pages(found, state)
    context = _context(state, reverse("terms"), len(found), told) | {
        "entries": listing.entries(told["listed"]),
        "counted": TermCount.objects.count(),
        "waiting": waiting(),
        "file": reverse("terms-csv") + replace(state, page=1).query,
    }
    return render(request, "search/terms.html", context)


@require_safe
@at_former_address
def in_agreement(request: HttpRequest, slug: str) -> HttpResponse:
    """Show which terms an agreement renders in more than one way, with their places."""
    found = _find(slug)
    state = State.read(request.GET)
    entries = listing.in_agreement(found, state)
    told = listing.shown_pages(entries, state)
    here = reverse("agreement-terms", args=[slug])
    context = _context(state, here, len(entries), told) | {
        "agreement": found,
        "entries": told["listed"],
        "alone": len(found.languages) < 2,
        "file": reverse("agreement-terms-csv", args=[slug]) + replace(state, page=1).query,
    }
    return render(request, "search/terms.html", context)


@require_safe
def over_all_csv(request: HttpRequest) -> StreamingHttpResponse:
    """Give the terms over all agreements as CSV."""
    reader = reader_language(get_language())
    lines = listing.csv_over_all(State.read(request.GET), reader, _origin(request))
    return _file(lines, "shartnama-terms")


@require_safe
@at_former_address
def in_agreement_csv(request: HttpRequest, slug: str) -> StreamingHttpResponse:
    """Give the terms of an agreement as CSV."""
    reader = reader_language(get_language())
    state = State.read(request.GET)
    lines = listing.csv_of_agreement(_find(slug), state, reader, _origin(request))
    return _file(lines, f"{slug}-terms")


def _find(slug: str) -> Agreement:
    found = Agreement.objects.prefetch_related("versions").filter(slug=slug).first()
    if found is None:
        raise Http404(_("There is no agreement with this address."))
    return found


def _context(state: State, here: str, total: int, told: Any) -> dict[str, Any]:
    page, pages = told["page"], told["pages"]
    return {
        "state": state,
        "total": total,
        "list": here,
        "languages": listing.options(state.language),
        "others": listing.options(state.other),
        "canonical": here + replace(state, page=page).query,
        "page": page,
        "pages": pages,
        "previous": replace(state, page=page - 1) if page > 1 else None,
        "next": replace(state, page=page + 1) if page < pages else None,
    }


def _origin(request: HttpRequest) -> str:
    return f"{request.scheme}://{request.get_host()}"


def _file(lines: Any, name: str) -> StreamingHttpResponse:
    named = f"{name}-{timezone.localdate().isoformat()}.csv"
    return StreamingHttpResponse(
        lines,
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": content_disposition_header(True, named) or "attachment"},
    )
