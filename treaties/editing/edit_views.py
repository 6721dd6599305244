"""The pages of an edit as a whole: what it changes, and its way from its author to the readers."""

from collections.abc import Callable, Mapping
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from treaties.access import needs, needs_any, user_of
from treaties.choices import EditState
from treaties.editing.carrying import OWN, PUBLISHED, carried, carry
from treaties.editing.drafts import ClosedError, NewerError
from treaties.editing.finding import EDITOR, PUBLISHER, STAFF, edit_with, edits
from treaties.editing.forms import ReasonForm, SeenForm
from treaties.editing.handing import (
    ChangedMeanwhileError,
    NothingChangedError,
    NotSavedError,
    discard,
    hand_in,
    publish,
    seen_of,
    send_back,
    take_back,
)
from treaties.editing.history import revision
from treaties.editing.messages import closed_sentence, written_sentence
from treaties.editing.shown import kind_name, unit_lines, words_changed
from treaties.editing.texts import changes_by_unit, edited_text
from treaties.editing.written import WrittenError
from treaties.loading.edit import SameTextError
from treaties.models import TextEdit
from treaties.models.edits import OPEN_STATES

# So many edits that are done are listed.
MOST_DONE = 20
REMARK = gettext_lazy("Remark for the author")
OWN_ACTIONS = ("hand_in", "take_back")
DONE = (*OWN_ACTIONS, "send_back", "publish")
REFUSALS = (
    *(ClosedError, ChangedMeanwhileError, NewerError, NothingChangedError),
    *(NotSavedError, SameTextError, WrittenError),
)


@require_safe
@needs_any(*STAFF)
def listed(request: HttpRequest) -> HttpResponse:
    """Show one's own edits, those that wait for a publisher, and the last that were published."""
    user = user_of(request)
    mine = edits().filter(author=user)
    context = {
        "mine": mine.filter(state__in=OPEN_STATES),
        "waiting": edits().filter(state=EditState.SUBMITTED).exclude(author=user),
        "others": edits().filter(state=EditState.DRAFT).exclude(author=user),
        "done": edits().filter(
            Q(state=EditState.PUBLISHED) | Q(state=EditState.DISCARDED, author=user)
        )[:MOST_DONE],
    }
    return render(request, "treaties/editing/edits.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@needs_any(*STAFF)
def edit(request: HttpRequest, key: int) -> HttpResponseBase:
    """Show what an edit changes; its author hands it in, a publisher publishes or returns it."""
    found = edit_with(key)
    if request.method != "POST":
        return _page(request, found)
    action = request.POST.get("action", "")
    _check_right(request, found, action)
    needs_words = action in {"hand_in", "send_back"}
    form = ReasonForm(request.POST) if needs_words else SeenForm(request.POST)
    if not form.is_valid():
        return _page(request, found, {f"{action}_form": form})
    data = form.cleaned_data
    steps: dict[str, Callable[[], TextEdit]] = {
        "hand_in": lambda: hand_in(key, data["comment"], data["seen"]),
        "take_back": lambda: take_back(key, data["seen"]),
        "send_back": lambda: send_back(key, data["comment"], data["seen"]),
        "publish": lambda: publish(key, user_of(request), data["seen"]),
    }
    try:
        steps[action]()
    except REFUSALS as error:
        more = {f"{action}_form": _again(form, key)} if needs_words else {}
        return _page(request, edit_with(key), {"refusal": _sentence(error), **more}, 409)
    return redirect(f"{request.path}?{action}")


@require_http_methods(["GET", "HEAD", "POST"])
@needs(*EDITOR)
def discarding(request: HttpRequest, key: int) -> HttpResponseBase:
    """Ask whether a draft is to be discarded, and do so."""
    found = edit_with(key)
    _check_author(request, found)
    context = {"edit": found, "agreement": found.agreement, "seen": seen_of(found)}
    if request.method != "POST":
        return render(request, "treaties/editing/discard.html", context)
    try:
        discard(key, request.POST.get("seen", ""))
    except (ClosedError, ChangedMeanwhileError) as error:
        found = edit_with(key)
        context |= {"edit": found, "seen": seen_of(found), "refusal": _sentence(error)}
        return render(request, "treaties/editing/discard.html", context, status=409)
    return redirect(reverse("edits"))


@require_http_methods(["GET", "HEAD", "POST"])
@needs(*EDITOR)
def carrying(request: HttpRequest, key: int) -> HttpResponseBase:
    """Show an edit beside a newer revision of its text, and take it over unit by unit."""
    found = edit_with(key)
    _check_author(request, found)
    if request.method != "POST":
        return _carry_page(request, found)
    chosen = {
        name.removeprefix("unit-"): value
        for name, value in request.POST.items()
        if name.startswith("unit-") and value in {OWN, PUBLISHED}
    }
    number = request.POST.get("number", "")
    try:
        carry(key, int(number) if number.isdecimal() else 0, chosen, request.POST.get("seen", ""))
    except KeyError:
        refusal = _("Choose a text for each provision.")
        return _carry_page(request, found, refusal, chosen)
    except (ClosedError, ChangedMeanwhileError, NewerError, WrittenError) as error:
        return _carry_page(request, edit_with(key), _sentence(error), chosen, 409)
    return redirect(reverse("edit", args=[key]))


def _carry_page(
    request: HttpRequest,
    found: TextEdit,
    refusal: str = "",
    chosen: dict[str, str] | None = None,
    status: int = 200,
) -> HttpResponse:
    number, _units = carried(found)
    context = {
        "edit": found,
        "agreement": found.agreement,
        "number": number,
        "newer": number != found.base,
        "made": revision(found.agreement, found.language),
        "rows": _beside(found, chosen or {}),
        "seen": seen_of(found),
        "refusal": refusal,
    }
    return render(request, "treaties/editing/carry.html", context, status=status)


def _beside(found: TextEdit, chosen: Mapping[str, str]) -> list[dict[str, Any]]:
    """Return the units of an edit beside the published ones, with what was chosen for each."""
    _, units = carried(found)
    return [
        {
            "unit": one,
            "kind": kind_name(one.kind),
            "words": words_changed(one.published or "", one.own),
            "chosen": chosen.get(one.eid, "" if one.differs else OWN),
        }
        for one in units
    ]


def _again(form: Any, key: int) -> ReasonForm:
    """Return a form with what was written that stands on what is stored now."""
    return ReasonForm({"comment": form.cleaned_data["comment"], "seen": seen_of(edit_with(key))})


def _check_author(request: HttpRequest, found: TextEdit) -> None:
    if found.author_id != user_of(request).pk:
        raise PermissionDenied(_("Only its author can change this edit."))


def _check_right(request: HttpRequest, found: TextEdit, action: str) -> None:
    """Refuse what only the author or only a publisher may do."""
    user = user_of(request)
    if action in OWN_ACTIONS and user.has_perms(EDITOR):
        _check_author(request, found)
    elif action not in {"publish", "send_back"} or not user.has_perm(PUBLISHER):
        raise PermissionDenied(_("Your account has no right to do this."))


def _sentence(error: Exception) -> str:
    """Return in the reader's language why nothing was done."""
    if isinstance(error, NewerError):
        return _(
            "The text has been published anew meanwhile, as revision %(number)d. "
            "The edit has to be taken over onto it first."
        ) % {"number": error.number}
    if isinstance(error, NotSavedError):
        return _("Something was typed and not saved. Save it or throw it away first.")
    if isinstance(error, WrittenError):
        return written_sentence(error)
    if isinstance(error, NothingChangedError | SameTextError):
        return _("This edit changes nothing.")
    if isinstance(error, ChangedMeanwhileError):
        return _("The edit was changed meanwhile. Look at it again; nothing was done.")
    return closed_sentence()


def _page(
    request: HttpRequest,
    found: TextEdit,
    more: dict[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    user = user_of(request)
    mine = found.author_id == user.pk and user.has_perms(EDITOR)
    current = revision(found.agreement, found.language)
    newer = found.is_open and current is not None and current.number != found.base
    told = {"seen": seen_of(found)}
    context = {
        "edit": found,
        "agreement": found.agreement,
        "language": found.language,
        "mine": mine,
        "publishes": user.has_perm(PUBLISHER),
        "newer": newer,
        "rows": _beside(found, {}) if newer else [],
        "current": current,
        "seen": told["seen"],
        "hand_in_form": ReasonForm(initial={**told, "comment": found.comment}),
        "send_back_form": ReasonForm(initial=told, label=REMARK, auto_id="id_back_%s"),
        "done": next(
            (name for name in DONE if request.method != "POST" and name in request.GET), ""
        ),
        "kind_name": kind_name,
        **_changes(found),
        **(more or {}),
    }
    return render(request, "treaties/editing/edit.html", context, status=status)


def _done(request: HttpRequest) -> str:
    """Return what was done just before the page was asked for."""
    return next((name for name in DONE if name in request.GET), "")


def _changes(found: TextEdit) -> dict[str, Any]:
    """Return what an edit changes, and where something is typed and not saved."""
    begun = revision(found.agreement, found.language, found.base)
    if begun is None:
        return {"changes": []}
    text = begun.text()
    typed = [line for line in unit_lines(text, found) if line.state == "typed"]
    try:
        changes = changes_by_unit(text, edited_text(text, found.texts))
    except WrittenError as error:
        # Saved by an earlier release of the portal, which read it otherwise.
        return {"changes": [], "typed": typed, "refusal": written_sentence(error)}
    return {"changes": changes, "typed": typed}
