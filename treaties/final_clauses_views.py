"""The table of final clauses, as a page and as a file."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from treaties import browse
from treaties.browse_listing import Labels
from treaties.final_clauses import CLAUSES, table
from treaties.final_clauses_listing import (
    CLAUSE_NAMES,
    State,
    clause_words,
    csv_lines,
    having,
    headings,
    selects,
    sorts,
)
from treaties.wording import reader_language


@require_safe
def final_clauses(request: HttpRequest) -> HttpResponse:
    """Show what the agreements that the address lets through provide, a page of them."""
    state, reader = State.read(request.GET), reader_language(get_language())
    shown = table(state.filters, state.sort, reader, state.page)
    lines = [
        (row.agreement, [(one, clause_words(one, reader)) for one in row.clauses])
        for row in shown.rows
    ]
    first = replace(state, page=1)
    context = {
        "state": state,
        "table": shown,
        "lines": lines,
        "names": {name: CLAUSE_NAMES[name] for name in CLAUSES},
        "headings": headings(first),
        "selects": selects(state, Labels(browse.party_names(reader), reader)),
        "having": having(state),
        "sorts": sorts(state),
        "file_query": first.query,
        "canonical": reverse("final-clauses") + replace(state, page=shown.page).query,
        "page": shown.page,
        "pages": shown.pages,
        "previous": replace(state, page=shown.page - 1) if shown.page > 1 else None,
        "next": replace(state, page=shown.page + 1) if shown.page < shown.pages else None,
    }
    return render(request, "treaties/final_clauses.html", context)


@require_safe
def as_csv(request: HttpRequest) -> StreamingHttpResponse:
    """Give all agreements that the address lets through as CSV, sent line by line."""
    state, reader = State.read(request.GET), reader_language(get_language())
    origin = f"{request.scheme}://{request.get_host()}"
    name = f"shartnama-final-clauses-{timezone.localdate().isoformat()}.csv"
    return StreamingHttpResponse(
        csv_lines(state, reader, origin),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": content_disposition_header(True, name) or "attachment"},
    )
