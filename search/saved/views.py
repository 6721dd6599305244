"""The pages of saved searches: the list, one search, and what is done with it."""

from contextlib import suppress
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from search.errors import IndexLockedError, IndexUnavailableError
from search.indexing import update_pending
from search.saved import saving
from search.saved.asked import sentence_of
from search.saved.listing import feed_address, hits_of, listed, one, unsent
from search.saved.models import SavedSearch
from search.saved.news import Reader, level
from search.saved.running import MeanwhileError, Ran, run
from treaties.access import needs, user_of
from treaties.wording import reader_language

VIEW, ADD, CHANGE, DELETE = (
    f"search.{right}_savedsearch" for right in ("view", "add", "change", "delete")
)


@require_safe
@needs(VIEW)
def searches(request: HttpRequest) -> HttpResponse:
    """List the searches of the user, and those that colleagues share."""
    mine, shared = listed(user_of(request), reader_language(get_language()))
    return render(request, "search/saved_list.html", {"mine": mine, "shared": shared})


@require_safe
@needs(VIEW)
def search(request: HttpRequest, key: int) -> HttpResponse:
    """Show what a search has told: what its last run found, and what it told before."""
    found = visible(request, key)
    is_own = found.owner_id == user_of(request).pk
    hits = hits_of(found, request.GET.get("page", "1"))
    context: dict[str, Any] = {
        "line": one(found, reader_language(get_language())),
        "search": found,
        "is_own": is_own,
        "hits": hits,
        "page": hits.page.number,
        "pages": hits.page.paginator.num_pages,
        "list": request.path,
        "previous": _page(hits.page.number - 1) if hits.page.has_previous() else None,
        "next": _page(hits.page.number + 1) if hits.page.has_next() else None,
    }
    if is_own:
        context |= {"feed": feed_address(found), "unsent": unsent(found)}
    return render(request, "search/saved.html", context)


@require_POST
@needs(VIEW, CHANGE)
def run_now(request: HttpRequest, key: int) -> HttpResponseBase:
    """Run a search at once, and say what came of it."""
    found = own(request, key)
    # What stands in the way of the index, the run finds out and says.
    with suppress(IndexLockedError, IndexUnavailableError):
        update_pending()
    try:
        ran = run(found, Reader(level()))
        (messages.warning if ran.fault else messages.success)(request, _told(ran))
    except MeanwhileError:
        messages.warning(request, _("It was run or changed by somebody else at this moment."))
    except IndexUnavailableError:
        messages.error(request, _("The search is not ready: its index is being prepared."))
    return redirect("saved-search", found.pk)


@require_POST
@needs(VIEW, ADD)
def copy(request: HttpRequest, key: int) -> HttpResponseBase:
    """Save a search that a colleague shares, or an own one, as one's own, and show its form."""
    found = visible(request, key)
    try:
        made = saving.copy(found, user_of(request), reader_language(get_language()))
    except IndexUnavailableError:
        messages.error(request, _("The search is not ready: its index is being prepared."))
        return redirect("saved-search", found.pk)
    return redirect("saved-search-edit", made.pk)


@require_POST
@needs(VIEW, CHANGE)
def renew(request: HttpRequest, key: int) -> HttpResponseBase:
    """Give the feed of a search another address."""
    found = own(request, key)
    saving.renew_feed(found)
    messages.success(request, _("The feed has a new address; the former one no longer works."))
    return redirect(reverse("saved-search", args=[found.pk]) + "#feed")


@needs(VIEW, DELETE)
@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: HttpRequest, key: int) -> HttpResponseBase:
    """Ask whether a search is to be deleted, and delete it."""
    found = own(request, key)
    if request.method != "POST":
        return render(request, "search/saved_delete.html", {"search": found})
    found.delete()
    messages.success(request, _("The saved search “%(name)s” is deleted.") % {"name": found.name})
    return redirect("saved-searches")


def visible(request: HttpRequest, key: int) -> SavedSearch:
    """Return a search that the user may see; another's private one is not there."""
    return get_object_or_404(saving.visible_to(user_of(request)), pk=key)


def own(request: HttpRequest, key: int) -> SavedSearch:
    """Return a search of the user; one that a colleague shares can only be looked at."""
    found = visible(request, key)
    if found.owner_id != user_of(request).pk:
        raise PermissionDenied(_("Only its owner can change a saved search. You can copy it."))
    return found


def _page(number: int) -> dict[str, str]:
    return {"query": f"?page={number}"}


def _told(ran: Ran) -> str:
    if ran.fault:
        return sentence_of(ran.fault)
    told = ngettext("%(count)d new result.", "%(count)d new results.", ran.new)
    sentences = [told % {"count": ran.new}]
    if ran.waits:
        sentences.append(_("Some changes are not in the index yet; the next run will report them."))
    return " ".join(sentences)
