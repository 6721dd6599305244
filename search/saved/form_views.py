"""The form in which a search is saved and changed."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from search.errors import IndexUnavailableError
from search.listing import State
from search.saved import saving
from search.saved.forms import SavedSearchForm, told_by, told_by_address
from search.saved.models import SavedSearch
from search.saved.views import ADD, CHANGE, VIEW, own
from treaties.access import needs, user_of
from treaties.wording import reader_language


@require_http_methods(["GET", "HEAD", "POST"])
@needs(VIEW, ADD)
def new(request: HttpRequest) -> HttpResponseBase:
    """Show the form for the search that the address holds as the search page's does; save it."""
    reader = reader_language(get_language())
    told = told_by_address(State.read(request.GET), reader)
    if request.method != "POST":
        return _page(request, SavedSearchForm(reader, initial=told))
    form = SavedSearchForm(reader, request.POST, initial=told)
    if not form.is_valid():
        return _page(request, form)
    try:
        made = saving.create(user_of(request), form.said())
    except IndexUnavailableError:
        return _not_ready(request, form)
    messages.success(request, _("The search is saved."))
    return redirect("saved-search", made.pk)


@require_http_methods(["GET", "HEAD", "POST"])
@needs(VIEW, CHANGE)
def edit(request: HttpRequest, key: int) -> HttpResponseBase:
    """Show the form of a saved search and change it."""
    found = own(request, key)
    reader = reader_language(get_language())
    told = told_by(found)
    if request.method != "POST":
        return _page(request, SavedSearchForm(reader, initial=told), found)
    form = SavedSearchForm(reader, request.POST, initial=told)
    if not form.is_valid():
        return _page(request, form, found)
    try:
        saving.change(key, user_of(request), form.said(), form.cleaned_data["seen"])
    except saving.MeanwhileChangedError:
        return _meanwhile(request, key)
    except IndexUnavailableError:
        return _not_ready(request, form, found)
    messages.success(request, _("The search is saved."))
    return redirect("saved-search", key)


def _meanwhile(request: HttpRequest, key: int) -> HttpResponse:
    """Show the form as it was sent, and how the search is now; sent again, it counts."""
    found = own(request, key)
    data = request.POST.copy()
    data["seen"] = saving.seen(found)
    form = SavedSearchForm(reader_language(get_language()), data, initial=told_by(found))
    form.is_valid()
    return _page(request, form, found, {"meanwhile": True}, status=409)


def _not_ready(
    request: HttpRequest, form: SavedSearchForm, found: SavedSearch | None = None
) -> HttpResponse:
    sentence = _("The search is not ready: its index is being prepared.")
    return _page(request, form, found, {"problem": sentence}, status=503)


def _page(
    request: HttpRequest,
    form: SavedSearchForm,
    found: SavedSearch | None = None,
    more: dict[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    context = {
        "form": form,
        "search": found,
        "address": user_of(request).email,
        # As the address of the page, which holds the query of a new one.
        "action": request.get_full_path(),
        **(more or {}),
    }
    return render(request, "search/saved_form.html", context, status=status)
