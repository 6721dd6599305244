"""The page on which staff decide about a finding."""

from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from treaties.choices import FindingState
from treaties.deciding import DecidedMeanwhileError, DecisionForm, GoneError, decide, seen
from treaties.findings_listing import state_words
from treaties.findings_shown import may_decide
from treaties.findings_table import Wanted, lines_of, matching, with_agreements
from treaties.models import Finding
from treaties.wording import reader_language

DONE = "done"


@require_http_methods(["GET", "HEAD", "POST"])
def decision(request: HttpRequest, key: int) -> HttpResponseBase:
    """Show a finding with the form in which staff decide about it, and store what they decide."""
    user = request.user
    if not user.is_authenticated:
        return redirect_to_login(request.get_full_path())
    if not may_decide(user):
        raise PermissionDenied(_("Only editors who have the right decide about differences."))
    finding = _finding(key)
    if request.method != "POST":
        told = {"decision": finding.state, "reason": finding.reason, "seen": seen(finding)}
        return _page(request, finding, DecisionForm(finding, initial=told))
    form = DecisionForm(finding, request.POST)
    if not form.is_valid():
        return _page(request, finding, form)
    data = form.cleaned_data
    try:
        decide(key, user, data["decision"], data["reason"], data["seen"])
    except DecidedMeanwhileError:
        return _decided_meanwhile(request, key)
    except GoneError as error:
        raise Http404(_gone()) from error
    return redirect(f"{request.path}?{DONE}")


def _decided_meanwhile(request: HttpRequest, key: int) -> HttpResponse:
    """Show what another has decided beside one's own words; sent again, these count."""
    finding = _finding(key)
    data = request.POST.copy()
    data["seen"] = seen(finding)
    return _page(request, finding, DecisionForm(finding, data), {"meanwhile": True}, status=409)


def _page(
    request: HttpRequest,
    finding: Finding,
    form: DecisionForm,
    more: dict[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    (line,) = lines_of([finding], reader_language(get_language()))
    after = matching(Wanted(finding.agreement.slug, state=FindingState.OPEN, staff=True))
    following = after.filter(position__gt=finding.position).first() or after.first()
    context = {
        "agreement": finding.agreement,
        "line": line,
        "state": state_words(finding),
        "form": form,
        "done": request.method != "POST" and DONE in request.GET,
        "following": following if following and following.pk != finding.pk else None,
        **(more or {}),
    }
    return render(request, "treaties/decision.html", context, status=status)


def _finding(key: int) -> Finding:
    found = with_agreements(Finding.objects.filter(pk=key)).first()
    if found is None:
        raise Http404(_gone())
    return found


def _gone() -> str:
    return _("This difference is there no more: the versions were compared again.")
