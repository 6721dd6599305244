"""An agreement's text as a file, at an address beside the text's own."""

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from treaties.downloads.content import build
from treaties.downloads.formats import FORMATS, make_file
from treaties.models import Agreement
from treaties.views import Columns, at_former_address, versions_of


@require_safe
@at_former_address
def download(request: HttpRequest, slug: str, columns: Columns, ending: str) -> HttpResponse:
    """Give an agreement's text in some languages as a file of one of the formats."""
    if ending not in FORMATS:
        sentence = _("There is no download in this format. The formats are: %(formats)s.")
        names = ", ".join(form.label for form in FORMATS.values())
        raise Http404(sentence % {"formats": names})
    found = _agreements().filter(slug=slug).first()
    if found is None:
        raise Http404(_("There is no agreement with this address."))
    versions = versions_of(found, columns)
    side_by_side = FORMATS[ending].side_by_side
    if side_by_side and len(versions) == 1:
        raise Http404(_("A translation memory needs two languages: put both in the address."))
    origin = f"{request.scheme}://{request.get_host()}"
    file = make_file(build(found, versions, origin, side_by_side), ending)
    disposition = content_disposition_header(True, file.name) or "attachment"
    headers = {"Content-Disposition": disposition}
    return HttpResponse(file.content, content_type=file.media_type, headers=headers)


def _agreements() -> QuerySet[Agreement]:
    """Return the agreements with all that the head of a file tells."""
    return Agreement.objects.prefetch_related(
        *("versions", "party_rows__party", "acts", "ends", "amendments"),
        "ended_by__agreement__versions",
    )
