"""A concordance as a file, at addresses beside its page's own."""

from collections.abc import Callable, Iterator

from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from search.concordance.answer import Answer, begin
from search.concordance.export import FORMATS, Export, chosen_words, csv_lines, tmx_pieces
from search.concordance.listing import State
from search.errors import IndexUnavailableError
from search.messages import fault_sentence
from treaties.downloads.names import file_name

Lines = Iterator[str] | Iterator[bytes]


@require_safe
def as_csv(request: HttpRequest) -> HttpResponseBase:
    """Give all lines of a concordance as CSV, sent line by line."""
    return _given(request, "csv", csv_lines)


@require_safe
def as_tmx(request: HttpRequest) -> HttpResponseBase:
    """Give the lines of a concordance as a translation memory, sent unit by unit."""
    return _given(request, "tmx", tmx_pieces)


def _given(request: HttpRequest, name: str, pieces: Callable[[Export], Lines]) -> HttpResponseBase:
    """Return a concordance in a format, or one sentence that says why it cannot be had."""
    state = State.read(request.GET)
    try:
        found = begin(state.request())
    except IndexUnavailableError:
        return _sentence(_("The search is not ready: its index is being prepared."), 503)
    if isinstance(found, Answer):
        no_words = _("Write a word or an expression to look for.")
        return _sentence(fault_sentence(found.fault) if found.fault else no_words, 400)
    export = Export.of(state, found, f"{request.scheme}://{request.get_host()}")
    disposition = content_disposition_header(True, _file_name(export, name)) or "attachment"
    return StreamingHttpResponse(
        pieces(export),
        content_type=FORMATS[name][1],
        headers={"Content-Disposition": disposition},
    )


def _file_name(export: Export, ending: str) -> str:
    words = " ".join([export.state.words, *chosen_words(export.state)])
    return file_name(words, export.moment[:10], ending, "shartnama-concordance")


def _sentence(text: str, status: int) -> HttpResponse:
    return HttpResponse(text, status=status, content_type="text/plain; charset=utf-8")
