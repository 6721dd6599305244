"""The pages of the revisions of a text: listed, compared word by word, read and restored."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from treaties.access import needs_any, user_of
from treaties.contents import divisions_before
from treaties.editing.drafts import NewerError
from treaties.editing.finding import RESTORER, STAFF, agreement_at, current_of, revision_of
from treaties.editing.forms import ReasonForm
from treaties.editing.history import Kept, history
from treaties.editing.restoring import Asked, restore
from treaties.editing.shown import drawn
from treaties.editing.texts import changes_by_unit
from treaties.loading.edit import SameTextError
from treaties.models import Agreement
from treaties.views import at_former_address

RESTORED = "restored"


@require_safe
@needs_any(*STAFF)
@at_former_address
def revisions(request: HttpRequest, slug: str, language: str) -> HttpResponseBase:
    """Show the revisions of a text, and two of them compared: the last two, unless others are."""
    agreement = agreement_at(slug)
    current_of(agreement, language)
    rows = history(agreement, language)
    numbers = [row.number for row in rows]
    new = _number(request, "new", numbers[0])
    old = _number(request, "old", next((one for one in numbers if one < new), numbers[-1]))
    context = {
        "agreement": agreement,
        "language": language,
        "rows": rows,
        "old": old,
        "new": new,
        "changes": changes_by_unit(
            revision_of(agreement, language, old).text(),
            revision_of(agreement, language, new).text(),
        ),
        "restores": request.user.has_perm(RESTORER),
        "restored": RESTORED in request.GET,
    }
    return render(request, "treaties/editing/revisions.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@needs_any(*STAFF)
@at_former_address
def revision(request: HttpRequest, slug: str, language: str, number: int) -> HttpResponseBase:
    """Show a revision as it was read; who may restores it."""
    agreement = agreement_at(slug)
    kept = revision_of(agreement, language, number)
    current = current_of(agreement, language)
    if request.method != "POST":
        return _page(request, agreement, kept, ReasonForm(initial={"seen": current.number}))
    if not request.user.has_perm(RESTORER):
        raise PermissionDenied(_("Your account has no right to do this."))
    form = ReasonForm(request.POST)
    if not form.is_valid():
        return _page(request, agreement, kept, form)
    seen = form.cleaned_data["seen"]
    asked = Asked(number, form.cleaned_data["comment"], int(seen) if seen.isdecimal() else 0)
    try:
        restore(agreement, language, asked, user_of(request))
    except SameTextError:
        form.add_error(None, _("This is the current text already."))
        return _page(request, agreement, kept, form)
    except NewerError as error:
        again = ReasonForm({"comment": asked.comment, "seen": error.number})
        told = {"refusal": _meanwhile(error), "status": 409}
        return _page(request, agreement, kept, again, told)
    return redirect(f"{reverse('revisions', args=[agreement.slug, language])}?{RESTORED}")


def _meanwhile(error: NewerError) -> str:
    return _(
        "Another text was published meanwhile, as revision %(number)d. Nothing was changed; look "
        "at the changes and send yours again if it should count."
    ) % {"number": error.number}


def _number(request: HttpRequest, name: str, default: int) -> int:
    """Return the number of a revision in an address."""
    told = request.GET.get(name, "")
    if told and not (told.isascii() and told.isdecimal() and len(told) < 10):
        raise Http404(_("There is no revision %(number)s of this text.") % {"number": told[:20]})
    return int(told) if told else default


def _page(
    request: HttpRequest,
    agreement: Agreement,
    kept: Kept,
    form: ReasonForm,
    more: dict[str, Any] | None = None,
) -> HttpResponse:
    """Show a revision; ``more`` may have a refusal and its status."""
    text = kept.text()
    current = current_of(agreement, text.language)
    units = drawn(text, text.units)
    context = {
        "agreement": agreement,
        "language": text.language,
        "kept": kept,
        "current": current,
        "columns": (text.language,),
        "units": units,
        "divisions": divisions_before(units),
        "changes": [] if kept.is_current else changes_by_unit(current.text(), text),
        "form": form,
        "restores": request.user.has_perm(RESTORER) and not kept.is_current,
        "status": 200,
        **(more or {}),
    }
    status = int(context["status"])
    return render(request, "treaties/editing/revision.html", context, status=status)
