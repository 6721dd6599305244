"""The page of the files of all texts, and the files themselves."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from treaties.bulk.about import licence
from treaties.bulk.kept import dumps, find
from treaties.bulk.serving import file_answer


@require_safe
def bulk(request: HttpRequest) -> HttpResponse:
    """Show the files of all texts, with their sizes and checksums."""
    return render(request, "treaties/bulk.html", {"dumps": dumps(), "licence": licence()})


@require_safe
def bulk_file(request: HttpRequest, name: str) -> HttpResponseBase:
    """Give a file of all texts, or a part of it."""
    found = find(name)
    if found is None:
        raise Http404(_("There is no such file. The files of all texts are kept for some days."))
    path, media_type, checksum = found
    try:
        return file_answer(request, path, media_type, checksum)
    except FileNotFoundError:
        # It was taken away this moment.
        raise Http404(
            _("There is no such file. The files of all texts are kept for some days.")
        ) from None
