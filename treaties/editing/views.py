"""The pages on which an editor writes: the units of a text, and one unit."""

import secrets
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from treaties.access import needs, user_of
from treaties.choices import EditState
from treaties.editing.drafts import (
    ClosedError,
    MeanwhileError,
    NewerError,
    NoUnitError,
    Place,
    Sent,
    forget,
    keep,
    open_edit,
    place_of,
    save,
)
from treaties.editing.finding import EDITOR, agreement_at, current_of, open_edits, revision_of
from treaties.editing.forms import UnitForm, form_of
from treaties.editing.history import Kept, unit_of
from treaties.editing.messages import closed_sentence, gone_sentence, written_sentence
from treaties.editing.shown import (
    drawn,
    kind_name,
    neighbours,
    source_of,
    unit_lines,
    words_changed,
)
from treaties.editing.texts import name_of
from treaties.editing.written import WrittenError, read_unit, write_unit
from treaties.models import Agreement
from treaties.views import at_former_address

SAVED = "saved"
# What the buttons of a unit's page do.
ACTIONS = {"save": save, "preview": keep, "forget": forget}


@require_safe
@needs(*EDITOR)
@at_former_address
def text(request: HttpRequest, slug: str, language: str) -> HttpResponseBase:
    """Show the units of a text, each leading to where it is edited."""
    agreement, user = agreement_at(slug), user_of(request)
    current = current_of(agreement, language)
    edit = open_edit(agreement, language, user)
    begun = revision_of(agreement, language, edit.base) if edit else current
    context = {
        "agreement": agreement,
        "language": language,
        "edit": edit,
        "current": current,
        "begun": begun,
        "lines": unit_lines(begun.text(), edit),
        "others": open_edits(agreement, language, user.pk),
    }
    return render(request, "treaties/editing/text.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@needs(*EDITOR)
@at_former_address
def unit(request: HttpRequest, slug: str, language: str, eid: str) -> HttpResponseBase:
    """Show a unit to be written, its source and how readers will see it; save what is sent."""
    agreement = agreement_at(slug)
    place = _place(request, agreement, language, eid)
    if request.method != "POST":
        return _page(request, place, form_of(place, _window()))
    form = UnitForm(request.POST)
    if not form.is_valid():
        return _page(request, place, form)
    sent, user = form.sent(), user_of(request)
    todo = ACTIONS.get(request.POST.get("action", ""), save)
    try:
        todo(agreement, language, eid, user, sent)
    except NoUnitError as error:
        raise Http404(gone_sentence()) from error
    except (WrittenError, MeanwhileError, NewerError, ClosedError) as error:
        return _refused(request, _place(request, agreement, language, eid), sent, error)
    if todo is save:
        return redirect(f"{request.path}?{SAVED}")
    place = _place(request, agreement, language, eid)
    return _page(request, place, form_of(place, _window()))


def _refused(request: HttpRequest, place: Place, sent: Sent, error: Exception) -> HttpResponse:
    """Say why nothing was saved; what was written stays in the form."""
    if isinstance(error, WrittenError):
        return _page(request, place, _again(place, sent, written_sentence(error)))
    if isinstance(error, MeanwhileError):
        return _meanwhile(request, place, sent, error)
    told = {"refusal": closed_sentence()} if isinstance(error, ClosedError) else {"told": True}
    return _page(request, place, _again(place, sent), told, 409)


@require_POST
@needs(*EDITOR)
@at_former_address
def typed(request: HttpRequest, slug: str, language: str, eid: str) -> HttpResponse:
    """Keep what is being typed in a unit, and show how readers will see it."""
    agreement = agreement_at(slug)
    place = _place(request, agreement, language, eid)
    form = UnitForm(request.POST)
    context: dict[str, Any] = {}
    status = 200
    if not form.is_valid():
        context["refusal"] = _("What you typed cannot be kept as it is.")
        status = 400
    else:
        try:
            place = keep(agreement, language, eid, user_of(request), form.sent())
            context["kept"] = place
        except NoUnitError as error:
            raise Http404(gone_sentence()) from error
        except WrittenError as error:
            context["refusal"] = written_sentence(error)
        except MeanwhileError:
            context["refusal"] = _meanwhile_sentence()
            status = 409
        except ClosedError:
            context["refusal"] = closed_sentence()
            status = 409
    context |= _preview(place, str(form["text"].value() or ""))
    return render(request, "treaties/editing/_typed.html", context, status=status)


def _place(request: HttpRequest, agreement: Agreement, language: str, eid: str) -> Place:
    try:
        return place_of(agreement, language, eid, user_of(request))
    except NoUnitError as error:
        raise Http404(gone_sentence()) from error


def _window() -> str:
    """Return a name for the window that a page is shown in."""
    return secrets.token_hex(8)


def _again(place: Place, sent: Sent, problem: str = "") -> UnitForm:
    """Return a form with what was sent that stands on what is stored now."""
    told = {"base": place.begun.number, "seen": place.seen, "window": _window()}
    form = UnitForm({"text": sent.text, **told})
    if form.is_valid() and problem:
        form.add_error("text", problem)
    return form


def _meanwhile(
    request: HttpRequest, place: Place, sent: Sent, error: MeanwhileError
) -> HttpResponse:
    """Show what was written elsewhere beside one's own words; sent again, these count."""
    told = {
        "refusal": _meanwhile_sentence(),
        "against": words_changed(error.text, sent.text),
    }
    return _page(request, place, _again(place, sent), told, 409)


def _meanwhile_sentence() -> str:
    return _("This text was written in another window meanwhile. Nothing was overwritten.")


def _page(
    request: HttpRequest,
    place: Place,
    form: UnitForm,
    more: dict[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    current = current_of(place.agreement, place.language)
    before, after = neighbours(place.text, place.unit.eid)
    context = {
        "agreement": place.agreement,
        "language": place.language,
        "place": place,
        "columns": (place.language,),
        "name": name_of(place.unit),
        "kind": kind_name(place.unit.kind),
        "form": form,
        "before": before,
        "after": after,
        "source": source_of(place.begun, place.unit),
        "current": current,
        "closed": bool(place.edit and place.edit.state != EditState.DRAFT),
        "unsaved": place.shown != place.saved,
        "others": open_edits(place.agreement, place.language, user_of(request).pk),
        "saved": request.method != "POST" and SAVED in request.GET,
        **_beside_newer(place, current),
        **_preview(place, str(form["text"].value() or "")),
        **(more or {}),
    }
    return render(request, "treaties/editing/unit.html", context, status=status)


def _beside_newer(place: Place, current: Kept) -> dict[str, Any]:
    """Return one's own text beside that of a revision that was published since it was begun."""
    if current.number == place.begun.number:
        return {}
    published = unit_of(current.text(), place.unit.eid)
    words = words_changed(write_unit(published) if published else "", place.shown)
    return {"newer": True, "beside": words}


def _preview(place: Place, written: str) -> dict[str, Any]:
    """Return how readers will see a text, and its words beside the published ones."""
    try:
        found = read_unit(written.replace("\r\n", "\n"), place.unit)
    except WrittenError as error:
        return {"unreadable": written_sentence(error)}
    return {
        "columns": (place.language,),
        "language": place.language,
        "agreement": place.agreement,
        "units": drawn(place.text, [found]),
        "differing": words_changed(write_unit(place.unit), write_unit(found)),
    }
