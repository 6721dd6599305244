"""The files and the feed of any search, at addresses beside the search page's own."""

import re
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import replace
from tempfile import TemporaryFile
from urllib.parse import quote, urlsplit

from django.http import (
    FileResponse,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    StreamingHttpResponse,
)
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import format_html, format_html_join
from django.utils.http import content_disposition_header
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_safe

from search import exports
from search.errors import IndexUnavailableError
from search.export_tmx import tmx_pieces
from search.exports import ChangedMeanwhileError, Export
from search.listing import State
from search.messages import fault_sentence
from search.snippets import Snippet
from treaties.downloads import tmx
from treaties.downloads.characters import allowed
from treaties.downloads.spreadsheet import one_line
from treaties.downloads.workbook import XLSX_TYPE, SheetFullError

# The newest results that a feed has.
FEED_LENGTH = 100
# A tag: URI names a time at which the host was the portal's (RFC 4151); another one would change
# every id.
TAG_YEAR = "2026"


@require_safe
def as_csv(request: HttpRequest) -> HttpResponseBase:
    """Give all results of a search as CSV, sent line by line."""
    return _given(request, _csv)


@require_safe
def as_json(request: HttpRequest) -> HttpResponseBase:
    """Give all results of a search as JSON, sent result by result."""
    return _given(request, _json)


@require_safe
def as_xlsx(request: HttpRequest) -> HttpResponseBase:
    """Give all results of a search as a workbook."""
    return _given(request, _xlsx)


@require_safe
def as_tmx(request: HttpRequest) -> HttpResponseBase:
    """Give the paragraphs with the words of a search as a translation memory, unit by unit."""
    return _given(request, _tmx)


@require_safe
def feed(request: HttpRequest) -> HttpResponseBase:
    """Give the newest results of a search as an Atom feed."""
    return _given(request, _atom, FEED_LENGTH, sort="newest")


def _given(
    request: HttpRequest,
    give: Callable[[Export], HttpResponseBase],
    size: int | None = None,
    sort: str = "",
) -> HttpResponseBase:
    """Return a search in a format, or one sentence that says why it cannot be had."""
    state = State.read(request.GET)
    if sort:
        state = replace(state, sort=sort)
    try:
        export = exports.begin(state, f"{request.scheme}://{request.get_host()}", size)
        if export.first.fault:
            return _sentence(fault_sentence(export.first.fault), 400)
        return give(export)
    except IndexUnavailableError:
        return _sentence(_("The search is not ready: its index is being prepared."), 503)
    except ChangedMeanwhileError:
        sentence = _("The treaties were changed while the file was being made. Try again.")
        return _sentence(sentence, 503)
    except SheetFullError:
        sentence = _("A sheet has room for %(count)d results only. Narrow the search or take CSV.")
        return _sentence(sentence % {"count": exports.SHEET_ROWS - 1}, 400)


def _sentence(text: str, status: int) -> HttpResponse:
    return HttpResponse(text, status=status, content_type="text/plain; charset=utf-8")


def _csv(export: Export) -> HttpResponseBase:
    return StreamingHttpResponse(
        exports.csv_lines(export),
        content_type="text/csv; charset=utf-8",
        headers=_attachment(export, "csv"),
    )


def _json(export: Export) -> HttpResponseBase:
    return StreamingHttpResponse(
        exports.json_pieces(export),
        content_type="application/json",
        headers=_attachment(export, "json"),
    )


def _tmx(export: Export) -> HttpResponseBase:
    return StreamingHttpResponse(
        tmx_pieces(export), content_type=tmx.MEDIA_TYPE, headers=_attachment(export, "tmx")
    )


def _attachment(export: Export, ending: str) -> dict[str, str]:
    name = exports.file_name(export, ending)
    return {"Content-Disposition": content_disposition_header(True, name) or "attachment"}


def _xlsx(export: Export) -> HttpResponseBase:
    with ExitStack() as opened:
        file = opened.enter_context(TemporaryFile())
        exports.write_xlsx(export, file)
        # From here on the response closes it.
        opened.pop_all()
    file.seek(0)
    name = exports.file_name(export, "xlsx")
    return FileResponse(file, as_attachment=True, filename=name, content_type=XLSX_TYPE)


def _atom(export: Export) -> HttpResponseBase:
    return HttpResponse(atom(export), content_type="application/atom+xml; charset=utf-8")


def atom(export: Export) -> str:
    """Return an Atom 1.0 feed of the first results of an export that is sorted by ``newest``."""
    with override(export.reader):
        asked = exports.summary(export)
        feed = Atom1Feed(
            title=_("Shartnama") + f": {asked}",
            link=export.address,
            description="",
            subtitle=" · ".join(
                f"{name}: {one_line(str(value))}" for name, value in exports.about(export)
            ),
            language=export.reader,
            author_name=_("Shartnama"),
            author_link=export.origin + reverse("home"),
            feed_url=export.origin + exports.addresses(export.state)["atom"],
            feed_guid=_feed_id(export),
        )
        for hit in export.first.hits[:FEED_LENGTH]:
            feed.add_item(
                title=one_line(f"{hit.shown} · {hit.agreement.title(export.reader)}"),
                link=exports.article_address(export, hit),
                description=_marked(hit.snippets),
                unique_id=_tag(export, f"{hit.agreement.slug}/{hit.eid}"),
                pubdate=hit.agreement.created_at,
                updateddate=hit.agreement.updated_at,
            )
    text: str = feed.writeString("utf-8")
    return text


def _marked(snippets: Mapping[str, Snippet]) -> SafeString:
    """Return snippets as HTML, a paragraph for each language, with what was found marked."""
    return format_html_join(
        "",
        '<p lang="{}">{}{}{}</p>',
        (
            (
                language,
                "… " if snippet.cut_before else "",
                _runs(snippet),
                " …" if snippet.cut_after else "",
            )
            for language, snippet in snippets.items()
        ),
    )


def _runs(snippet: Snippet) -> SafeString:
    return format_html_join(
        "",
        "{}",
        (
            (
                format_html("<mark>{}</mark>", allowed(run.text))
                if run.marked
                else allowed(run.text),
            )
            for run in snippet.runs
        ),
    )


def _feed_id(export: Export) -> str:
    """Return the id of a search: the same in whatever order its filters were chosen."""
    filters = {facet: tuple(sorted(values)) for facet, values in export.state.filters.items()}
    state = replace(export.state, filters=filters, sort="relevance")
    return _tag(export, f"search/{export.reader}{exports.query_part(state)}")


def _tag(export: Export, name: str) -> str:
    host = re.sub(r"[^a-z0-9.-]", "-", urlsplit(export.origin).hostname or "")
    return f"tag:{host},{TAG_YEAR}:{quote(name, safe='/?=&%+')}"
