"""The page on which a reader reports an error at a place of a text."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from treaties.citing import Cited, citations
from treaties.columns import SEPARATOR
from treaties.models import Agreement
from treaties.reports import TRAP, ReportForm, TooManyError, keep_report, sender_of
from treaties.views import Columns, at_former_address, versions_of

SENT = "sent"


@require_http_methods(["GET", "HEAD", "POST"])
@at_former_address
def report(request: HttpRequest, slug: str, columns: Columns, eid: str = "") -> HttpResponseBase:
    """Show the form beside the words of the provision, keep what is sent, and say thanks."""
    found = Agreement.objects.prefetch_related("versions").filter(slug=slug).first()
    if found is None:
        raise Http404(_("There is no agreement with this address."))
    cited = _cited(found, columns, eid)
    form = ReportForm(request.POST if request.method == "POST" else None)
    form.use_required_attribute = False
    context = {
        "agreement": found,
        "columns": columns,
        "cited": cited,
        "form": form,
        "written": [form["text"], form["contact"]],
        "trap": TRAP,
        "back": _place(found, columns, eid),
        "sent": request.method != "POST" and SENT in request.GET,
    }
    if request.method != "POST" or not form.is_valid():
        return render(request, "treaties/report.html", context)
    try:
        keep_report(found, eid, SEPARATOR.join(columns), form.cleaned_data, sender_of(request))
    except TooManyError as error:
        return _too_many(request, context, error)
    return redirect(f"{request.path}?{SENT}")


def _cited(found: Agreement, columns: Columns, eid: str) -> list[Cited]:
    """Return the provision as it is cited, with its words; nothing for the whole agreement."""
    versions = versions_of(found, columns)
    cited = citations(found, versions, eid) if eid else []
    if eid and not cited:
        raise Http404(_("This agreement has no provision with this address."))
    return cited


def _place(found: Agreement, columns: Columns, eid: str) -> str:
    """Return the address of what is reported, in the text."""
    text = reverse("agreement-text", args=[found.slug, columns])
    return f"{text}#{eid}" if eid else text


def _too_many(request: HttpRequest, context: dict[str, Any], error: TooManyError) -> HttpResponse:
    """Say when the next report can be sent; the form keeps what was written."""
    seconds = max(1, round((error.until - timezone.now()).total_seconds()))
    minutes, hours = -(-seconds // 60), -(-seconds // 3600)
    if hours > 1:
        sentence = _(
            "Many reports were sent from your address. Please send this one in %(hours)d h."
        )
    else:
        sentence = _(
            "Many reports were sent from your address. Please send this one in %(minutes)d min."
        )
    context["refusal"] = sentence % {"minutes": minutes, "hours": hours}
    answer = render(request, "treaties/report.html", context, status=429)
    answer.headers["Retry-After"] = str(seconds)
    return answer
