"""The pages of drafts: their list with the upload, one beside its source, what is done with it."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from django_htmx.http import HttpResponseClientRefresh

from treaties.access import needs, user_of
from treaties.drafts import saving
from treaties.drafts.asked import (
    MAY_CORRECT,
    MAY_PUBLISH,
    MAY_SEE,
    edition_of,
    find,
    number_in,
)
from treaties.drafts.listing import joined_agreement, listing, row_of
from treaties.drafts.others import at_work_on, same_file
from treaties.drafts.preview import Preview
from treaties.drafts.receiving import (
    MAY_UPLOAD,
    MEGABYTE,
    MOST_FILES,
    receive,
    refused_in,
)
from treaties.findings.note_words import provision_words
from treaties.models import AT_WORK, HEAVY, Draft, DraftState
from treaties.wording import reader_language


@needs(MAY_SEE)
@require_safe
def drafts(request: HttpRequest) -> HttpResponse:
    """List the drafts, and offer to upload more."""
    found = listing(request.GET)
    states = [
        (state.value, state.label, found.counts.get(state.value, 0), found.state == state.value)
        for state in DraftState
    ]
    context = {
        "listing": found,
        "states": states,
        "may_upload": request.user.has_perm(MAY_UPLOAD),
        "may_publish": request.user.has_perm(MAY_PUBLISH),
        "limit": settings.UPLOAD_LIMIT,
        "limit_mb": settings.UPLOAD_LIMIT // MEGABYTE,
        "most_files": MOST_FILES,
        "nothing_sent": request.GET.get("nothing") == "sent",
        "nothing_chosen": request.GET.get("nothing") == "chosen",
        "changed": number_in(request.GET.get("changed", "")),
    }
    return render(request, "treaties/drafts.html", context)


@needs(MAY_UPLOAD)
@require_POST
def upload(request: HttpRequest) -> HttpResponseBase:
    """Keep the files of a request; the worker reads them."""
    refused = refused_in(request)
    kept = receive(request.FILES.getlist("file"), refused, user_of(request))
    if request.headers.get("Accept", "").startswith("application/json"):
        return JsonResponse({"kept": len(kept) - len(refused), "refused": len(refused)})
    return redirect(reverse("drafts") + ("" if kept else "?nothing=sent"))


@needs(MAY_SEE)
@require_safe
def draft(request: HttpRequest, key: int) -> HttpResponse:
    """Show a draft beside its source, with what publishing it would change."""
    if request.headers.get("HX-Target") == "state":
        return _state(request, key)
    found = find(key, ["content"])
    plan = found.foreseen.get("plan", {})
    context: dict[str, Any] = {
        "draft": found,
        "row": row_of(found),
        "joined": joined_agreement(plan),
        "same": same_file(found),
        "others": at_work_on(found, user_of(request)),
        "preview": Preview(found, request.GET.get("part", "")) if found.was_read else None,
        "changes": _changes(found),
        "members": found.members.defer(*HEAVY) if found.state == DraftState.UNPACKED else (),
        "may_correct": request.user.has_perm(MAY_CORRECT) and found.state in saving.CORRECTED,
        "may_discard": request.user.has_perm(MAY_CORRECT) and found.state in saving.DISCARDED,
        "may_take_back": request.user.has_perm(MAY_CORRECT) and found.state in saving.TAKEN_BACK,
        "may_publish": request.user.has_perm(MAY_PUBLISH) and found.state == DraftState.READY,
        "meanwhile": "meanwhile" in request.GET,
    }
    return render(request, "treaties/draft.html", context)


def _state(request: HttpRequest, key: int) -> HttpResponse:
    """Answer a page that waits for the worker: how far it is, or that all is there to be shown."""
    found = find(key, HEAVY)
    if found.state not in AT_WORK:
        return HttpResponseClientRefresh()
    context = {"draft": found, "row": row_of(found)}
    return render(request, "treaties/_draft_state.html", context)


def _changes(found: Draft) -> list[tuple[str, int, list[Any]]]:
    """Return by language how many places a revised text changes, and the first of them."""
    reader = reader_language(get_language())
    counts = found.foreseen.get("counts") or {}
    return [
        (
            language,
            counts[language],
            [(provision_words(eid, reader), *told) for eid, *told in rows],
        )
        for language, rows in (found.foreseen.get("changes") or {}).items()
    ]


@needs(MAY_PUBLISH)
@require_POST
def publish(request: HttpRequest, key: int) -> HttpResponseBase:
    """Ask for a draft to be published."""
    return _act(request, key, saving.publish)


@needs(MAY_PUBLISH)
@require_POST
def publish_many(request: HttpRequest) -> HttpResponseBase:
    """Ask for all chosen drafts to be published, each as the list showed it."""
    changed = 0
    chosen = request.POST.getlist("draft")
    for one in chosen:
        key, _colon, edition = one.partition(":")
        try:
            saving.publish(number_in(key), user_of(request), number_in(edition))
        except saving.ChangedMeanwhileError:
            changed += 1
    told = f"?changed={changed}" if changed else "" if chosen else "?nothing=chosen"
    return redirect(reverse("drafts") + told)


@needs(MAY_CORRECT)
@require_POST
def discard(request: HttpRequest, key: int) -> HttpResponseBase:
    """Put a draft aside."""
    return _act(request, key, saving.discard)


@needs(MAY_CORRECT)
@require_POST
def read_again(request: HttpRequest, key: int) -> HttpResponseBase:
    """Take a draft back, or have it read again."""
    return _act(request, key, saving.read_again)


@needs(MAY_SEE)
@require_safe
def file(request: HttpRequest, key: int) -> HttpResponse:
    """Give the file of a draft as it was uploaded."""
    found = find(key, ["read", "findings"])
    if not found.has_file:
        raise Http404(_("Nothing of this file was kept."))
    name = found.name.rpartition("/")[2]
    return HttpResponse(
        bytes(found.content),
        content_type="application/octet-stream",
        headers={"Content-Disposition": content_disposition_header(True, name) or "attachment"},
    )


def _act(request: HttpRequest, key: int, act: Any) -> HttpResponseBase:
    find(key, HEAVY)
    address = reverse("draft", args=[key])
    try:
        act(key, user_of(request), edition_of(request))
    except saving.ChangedMeanwhileError:
        return redirect(f"{address}?meanwhile")
    return redirect(address)
