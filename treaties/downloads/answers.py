"""Files as answers: with their names, sent piece by piece or made whole first."""

from collections.abc import Callable, Iterable
from contextlib import ExitStack
from tempfile import TemporaryFile
from typing import IO

from django.http import FileResponse, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from treaties.downloads.workbook import SHEET_ROWS, XLSX_TYPE, SheetFullError


def sent(pieces: Iterable[str | bytes], media_type: str, name: str) -> HttpResponseBase:
    """Return an answer that sends a file piece by piece."""
    return StreamingHttpResponse(pieces, content_type=media_type, headers=_attached(name))


def sent_whole(write: Callable[[IO[bytes]], None], name: str) -> HttpResponseBase:
    """Return an answer with a workbook that a function writes, or a sentence if it is too long."""
    with ExitStack() as opened:
        file = opened.enter_context(TemporaryFile())
        try:
            write(file)
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
    return FileResponse(file, content_type=XLSX_TYPE, headers=_attached(name))


def _attached(name: str) -> dict[str, str]:
    return {"Content-Disposition": content_disposition_header(True, name) or "attachment"}
