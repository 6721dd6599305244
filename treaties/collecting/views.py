"""The pages of collections: the lists of them, one, what is written on it, and its files."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from treaties.access import needs, user_of
from treaties.collecting import writing
from treaties.collecting.files import ENDINGS, kept_items, memory
from treaties.collecting.forms import CoverForm
from treaties.collecting.listing import lines, own, page_number, shared_by_others
from treaties.downloads import kept, tmx
from treaties.downloads.answers import sent, sent_whole
from treaties.downloads.names import file_name
from treaties.models import Collection
from treaties.sharing import (
    ChangedMeanwhileError,
    GoneError,
    refuse_others,
    seen,
    visible_or_404,
)
from treaties.wording import reader_language

VIEW, ADD = "treaties.view_collection", "treaties.add_collection"
CHANGE, DELETE = "treaties.change_collection", "treaties.delete_collection"
WRITES = ["GET", "HEAD", "POST"]
# What was done before a page is shown, with the sentence that says so.
DONE = ("added", "moved", "removed", "remarked", "made", "stored", "copied")


@needs(VIEW)
@require_safe
def collections(request: HttpRequest) -> HttpResponse:
    """Show one's own collections, and those that others share."""
    user = user_of(request)
    context = {
        "own": own(user),
        "shared": shared_by_others(user),
        "deleted": "deleted" in request.GET,
        "makes": user.has_perm(ADD),
    }
    return render(request, "treaties/collecting/collections.html", context)


@needs(VIEW)
@require_safe
def collection(request: HttpRequest, key: int) -> HttpResponse:
    """Show a collection: what is written on it, and a page of its items."""
    return collection_page(request, find_or_404(request, key))


def collection_page(
    request: HttpRequest, found: Collection, meanwhile: bool = False
) -> HttpResponse:
    """Return the page of a collection.

    ``meanwhile``: nothing was changed, as it was changed since its owner looked.
    """
    user, address = user_of(request), reverse("collection", args=[found.pk])
    shown, listed = lines(found, page_number(request.GET), _reader())
    is_own = found.owner_id == user.pk
    context = {
        "collection": found,
        "lines": listed,
        "total": shown.paginator.count,
        "seen": seen(found),
        "changes": is_own and user.has_perm(CHANGE),
        "deletes": is_own and user.has_perm(DELETE),
        "copies": user.has_perm(ADD),
        "meanwhile": meanwhile,
        "done": next((one for one in DONE if one in request.GET), ""),
        "files": [
            (one.upper(), reverse("collection-file", args=[found.pk, one])) for one in ENDINGS
        ],
        "list": address,
        "page": shown.number,
        "pages": shown.paginator.num_pages,
        "previous": _page(shown.number - 1) if shown.has_previous() else None,
        "next": _page(shown.number + 1) if shown.has_next() else None,
    }
    status = 409 if meanwhile else 200
    return render(request, "treaties/collecting/collection.html", context, status=status)


def _page(number: int) -> dict[str, str]:
    return {"query": f"?page={number}" if number > 1 else ""}


@needs(VIEW, ADD)
@require_http_methods(WRITES)
def new(request: HttpRequest) -> HttpResponseBase:
    """Show the form of a new collection, and make it."""
    form = CoverForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        made = writing.create(user_of(request), form.cover)
        return redirect(reverse("collection", args=[made.pk]) + "?made")
    return render(request, "treaties/collecting/cover.html", {"form": form})


@needs(VIEW, CHANGE)
@require_http_methods(WRITES)
def edit(request: HttpRequest, key: int) -> HttpResponseBase:
    """Show what is written on a collection in a form, and store it."""
    found = own_or_404(request, key)
    context: dict[str, Any] = {"collection": found, "seen": seen(found)}
    if request.method != "POST":
        told = {name: getattr(found, name) for name in ("name", "description", "shared")}
        context["form"] = CoverForm(initial=told)
        return render(request, "treaties/collecting/cover.html", context)
    context["form"] = form = CoverForm(request.POST)
    if not form.is_valid():
        return render(request, "treaties/collecting/cover.html", context)
    try:
        writing.change(key, user_of(request), form.cover, request.POST.get("seen", ""))
    except ChangedMeanwhileError:
        found = own_or_404(request, key)
        context |= {"collection": found, "seen": seen(found), "meanwhile": True}
        return render(request, "treaties/collecting/cover.html", context, status=409)
    except GoneError as error:
        raise Http404(missing()) from error
    return redirect(reverse("collection", args=[key]) + "?stored")


@needs(VIEW, DELETE)
@require_http_methods(WRITES)
def delete(request: HttpRequest, key: int) -> HttpResponseBase:
    """Ask whether a collection is to be deleted, and do so."""
    found, meanwhile = own_or_404(request, key), False
    if request.method == "POST":
        try:
            writing.delete(key, user_of(request), request.POST.get("seen", ""))
        except ChangedMeanwhileError:
            found, meanwhile = own_or_404(request, key), True
        except GoneError as error:
            raise Http404(missing()) from error
        else:
            return redirect(reverse("collections") + "?deleted")
    context = {
        "collection": found,
        "total": found.items.count(),
        "seen": seen(found),
        "meanwhile": meanwhile,
    }
    status = 409 if meanwhile else 200
    return render(request, "treaties/collecting/delete.html", context, status=status)


@needs(VIEW, ADD)
@require_POST
def copy(request: HttpRequest, key: int) -> HttpResponseBase:
    """Make a collection of one's own of what is in another."""
    try:
        made = writing.copy(key, user_of(request))
    except GoneError as error:
        raise Http404(missing()) from error
    return redirect(reverse("collection", args=[made.pk]) + "?copied")


@needs(VIEW)
@require_safe
def as_file(request: HttpRequest, key: int, ending: str) -> HttpResponseBase:
    """Give a collection as CSV, XLSX, JSON or TMX."""
    found = find_or_404(request, key)
    if ending not in ENDINGS:
        raise Http404(_("This list is not to be had as “%(ending)s”.") % {"ending": ending})
    reader, origin = _reader(), f"{request.scheme}://{request.get_host()}"
    told = kept_items(found, reader, origin)
    name = file_name(found.name, told.moment[:10], ending)
    if ending == "tmx":
        return sent(memory(found, reader, origin), tmx.MEDIA_TYPE, name)
    if ending == "xlsx":
        return sent_whole(lambda file: kept.write_xlsx(told, file), name)
    pieces = kept.csv_lines(told) if ending == "csv" else kept.json_pieces(told)
    return sent(pieces, kept.MEDIA_TYPES[ending], name)


# Whose it is


def find_or_404(request: HttpRequest, key: int) -> Collection:
    """Return a collection that the user sees."""
    rows = Collection.objects.select_related("owner")
    return visible_or_404(rows, user_of(request), key, missing())


def own_or_404(request: HttpRequest, key: int) -> Collection:
    """Return a collection of the user's own; one that is only shared with them is refused."""
    found = find_or_404(request, key)
    refuse_others(found, user_of(request))
    return found


def missing() -> str:
    """Return the sentence for a collection that is not there for the user."""
    return _("There is no such collection, or it is not shared with you.")


def _reader() -> str:
    return reader_language(get_language())
