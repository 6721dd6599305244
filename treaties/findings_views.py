"""Where language versions differ: the findings of an agreement and of all, as pages and files."""

from contextlib import ExitStack
from dataclasses import replace
from tempfile import TemporaryFile
from typing import Any

from django.http import (
    FileResponse,
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    StreamingHttpResponse,
)
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from treaties.downloads.workbook import (
    SHEET_ROWS,
    XLSX_TYPE,
    SheetFullError,
    add_table,
    workbook,
)
from treaties.findings_listing import (
    Page,
    csv_lines,
    file_rows,
    first_page,
    headings,
    orders,
    selects,
    state_words,
)
from treaties.findings_shown import may_decide
from treaties.findings_table import table
from treaties.models import Agreement, Comparison
from treaties.views import at_former_address
from treaties.wording import reader_language

# The formats of files.
ENDINGS = ("csv", "xlsx")


@require_safe
def findings(request: HttpRequest) -> HttpResponse:
    """Show the findings of all agreements that the address lets through, a page of them."""
    page = Page.read(request.GET, may_decide(request.user))
    return render(request, "treaties/findings.html", _listed(page, reverse("findings")))


@require_safe
@at_former_address
def of_agreement(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the findings of one agreement, or say why there are none."""
    found = _agreement(slug)
    page = Page.read(request.GET, may_decide(request.user), slug)
    context = _listed(page, reverse("agreement-findings", args=[slug]), slug)
    compared = Comparison.objects.filter(agreement=found).exclude(texts="").exists()
    context |= {"agreement": found, "several": len(found.languages) > 1, "is_compared": compared}
    return render(request, "treaties/findings.html", context)


def _listed(page: Page, address: str, own: str = "") -> dict[str, Any]:
    reader = reader_language(get_language())
    shown = table(page.wanted, page.number, reader)
    first = first_page(page)

    def at(number: int) -> dict[str, str]:
        return {"query": replace(page, number=number).query_of(own)}

    return {
        "table": shown,
        "lines": [(line, state_words(line.finding)) for line in shown.lines],
        "selects": selects(page.wanted, reader, bool(own)),
        "orders": orders(page.wanted),
        "filtered": bool(first.query_of(own)),
        "decides": page.wanted.staff,
        "list": address,
        "files": [
            (ending.upper(), f"{address.removesuffix('/')}.{ending}{first.query_of(own)}")
            for ending in ENDINGS
        ],
        "canonical": address + replace(page, number=shown.page).query_of(own),
        "page": shown.page,
        "pages": shown.pages,
        "previous": at(shown.page - 1) if shown.page > 1 else None,
        "next": at(shown.page + 1) if shown.page < shown.pages else None,
    }


def _agreement(slug: str) -> Agreement:
    found = Agreement.objects.prefetch_related("versions").filter(slug=slug).first()
    if found is None:
        raise Http404(_("There is no agreement with this address."))
    return found


# Files


@require_safe
def as_file(request: HttpRequest, ending: str) -> HttpResponseBase:
    """Give the findings of all agreements that the address lets through as CSV or XLSX."""
    return _file(request, ending, "shartnama-findings")


@require_safe
@at_former_address
def of_agreement_as_file(request: HttpRequest, slug: str, ending: str) -> HttpResponseBase:
    """Give the findings of one agreement as CSV or XLSX."""
    _agreement(slug)
    return _file(request, ending, f"{slug}-findings", slug)


def _file(request: HttpRequest, ending: str, name: str, slug: str = "") -> HttpResponseBase:
    if ending not in ENDINGS:
        raise Http404(_("This list is not to be had as “%(ending)s”.") % {"ending": ending})
    wanted = Page.read(request.GET, may_decide(request.user), slug).wanted
    reader = reader_language(get_language())
    origin = f"{request.scheme}://{request.get_host()}"
    full = f"{name}-{timezone.localdate().isoformat()}.{ending}"
    headers = {"Content-Disposition": content_disposition_header(True, full) or "attachment"}
    if ending == "csv":
        lines = csv_lines(wanted, reader, origin)
        return StreamingHttpResponse(lines, "text/csv; charset=utf-8", headers=headers)
    with ExitStack() as opened:
        file = opened.enter_context(TemporaryFile())
        try:
            with workbook(file) as book:
                names, rows = headings(wanted.staff, reader), file_rows(wanted, reader, origin)
                add_table(book, pgettext("sheet", "Differences"), names, rows)
        except SheetFullError:
            return HttpResponse(
                _("A sheet has room for %(count)d results only. Narrow the search or take CSV.")
                % {"count": SHEET_ROWS - 1},
                "text/plain; charset=utf-8",
                status=400,
            )
        # From here on the response closes it.
        opened.pop_all()
    file.seek(0)
    return FileResponse(file, content_type=XLSX_TYPE, headers=headers)
