"""The page on which a draft is corrected: what is typed is kept, what is sent is stored."""

from contextlib import suppress
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from treaties.access import needs, user_of
from treaties.drafts import saving
from treaties.drafts.asked import MAY_CORRECT, edition_of, find
from treaties.drafts.correcting import Correction
from treaties.drafts.listing import row_of
from treaties.drafts.others import at_work_on
from treaties.drafts.work import restored
from treaties.models import HEAVY, Agreement, Draft


@needs(MAY_CORRECT)
@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: HttpRequest, key: int) -> HttpResponseBase:
    """Show the form of a draft, filled with what was read or typed, and store what is sent."""
    found = find(key, ["content"])
    if request.method == "POST":
        return _sent_back(request, found)
    if not found.was_read or found.state not in saving.CORRECTED:
        return redirect(reverse("draft", args=[key]))
    return _opened(request, found)


def _sent_back(request: HttpRequest, found: Draft) -> HttpResponseBase:
    """Store what was sent, unless somebody else was first; what was typed is kept in any case."""
    edition, user = edition_of(request), user_of(request)
    saving.keep_work(found.pk, user, edition, _sent(request))
    if not found.was_read or found.state not in saving.CORRECTED:
        return redirect(reverse("draft", args=[found.pk]) + "?meanwhile")
    form = Correction(found, request.POST)
    if edition == found.edition:
        if not form.is_valid():
            return _page(request, form, found, {"edition": edition}, 422)
        with suppress(saving.ChangedMeanwhileError):
            saving.correct(found.pk, user, edition, form.corrected())
            return redirect(reverse("draft", args=[found.pk]))
        found = find(found.pk, ["content"])
        form = Correction(found, request.POST)
    saving.keep_work(found.pk, user, found.edition, _sent(request))
    return _page(request, form, found, {"edition": found.edition, "meanwhile": True}, 409)


def _opened(request: HttpRequest, found: Draft) -> HttpResponse:
    """Show the form as it was left, and tell others that it is open."""
    user = user_of(request)
    typed = restored(found, user)
    saving.keep_work(found.pk, user, typed.edition, typed.form)
    form = Correction(found, typed.data)
    if typed.data is not None:
        form.is_valid()
    told = {"edition": typed.edition, "came_back": typed.data is not None}
    return _page(request, form, found, told)


def _page(
    request: HttpRequest, form: Correction, found: Draft, told: dict[str, Any], status: int = 200
) -> HttpResponse:
    context = {
        "draft": found,
        "row": row_of(found),
        "form": form,
        "stale": told["edition"] != found.edition,
        "others": at_work_on(found, user_of(request)),
        "suggested": Agreement.objects.filter(slug__in=found.foreseen.get("doubts", ())),
        **told,
    }
    return render(request, "treaties/draft_correct.html", context, status=status)


@needs(MAY_CORRECT)
@require_POST
def work(request: HttpRequest, key: int) -> HttpResponse:
    """Keep what an editor has typed, while it is typed."""
    found = find(key, HEAVY)
    saving.keep_work(found.pk, user_of(request), edition_of(request), _sent(request))
    moment = timezone.localtime().strftime("%H:%M")
    sentence = _("What you typed is kept (%(time)s).") % {"time": moment}
    return HttpResponse(format_html('<span class="kept">{}</span>', sentence))


@needs(MAY_CORRECT)
@require_POST
def forget_work(request: HttpRequest, key: int) -> HttpResponseBase:
    """Begin the form anew: what was typed and not stored is dropped."""
    find(key, HEAVY).works.filter(user=user_of(request)).delete()
    return redirect(reverse("correct-draft", args=[key]))


def _sent(request: HttpRequest) -> dict[str, list[str]]:
    names = (name for name in request.POST if name not in {"csrfmiddlewaretoken", "edition"})
    # The databases hold no character of value 0 in JSON; a form refuses it with a sentence.
    return {name: [one.replace("\0", "") for one in request.POST.getlist(name)] for name in names}
