"""The pages of what is in a collection: putting a place into one, moving, remarking, removing."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from treaties.access import needs, user_of
from treaties.collecting import writing
from treaties.collecting.forms import AddForm, CommentForm
from treaties.collecting.listing import page_of
from treaties.collecting.views import (
    ADD,
    CHANGE,
    VIEW,
    WRITES,
    collection_page,
    missing,
    own_or_404,
)
from treaties.desk_places import cited_at, own_citation, place_or_404, text_address
from treaties.models import Collection, CollectionItem
from treaties.provisions import told, with_texts
from treaties.sharing import ChangedMeanwhileError, GoneError, seen
from treaties.views import Columns
from treaties.wording import reader_language


@needs(VIEW, ADD, CHANGE)
@require_http_methods(WRITES)
def add(request: HttpRequest, slug: str, columns: Columns, eid: str = "") -> HttpResponseBase:
    """Ask into which collection a provision or an agreement is put, and put it there."""
    place, versions = place_or_404(slug, columns, eid)
    user = user_of(request)
    form = AddForm(user, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        key = None if data["name"] else data["collection"]
        try:
            item = writing.add(user, key, data["name"], place, data["comment"])
        except writing.AlreadyThereError:
            form.add_error(
                "name" if data["name"] else "collection",
                _("It is in this collection already. Its comment can be changed there."),
            )
        except GoneError as error:
            raise Http404(missing()) from error
        else:
            return redirect(_place_of(item, "added"))
    context = {
        "agreement": place.agreement,
        "cited": cited_at(place, versions, eid),
        "back": text_address(place, columns, eid),
        "form": form,
    }
    return render(request, "treaties/collecting/add.html", context)


@needs(VIEW, CHANGE)
@require_POST
def move(request: HttpRequest, key: int, item: int) -> HttpResponseBase:
    """Move an item one place up or down."""
    found = own_or_404(request, key)
    up, shown = request.POST.get("to") == "up", request.POST.get("seen", "")
    return _changed(
        request, found, lambda: writing.move(key, item, user_of(request), up, shown), item, "moved"
    )


@needs(VIEW, CHANGE)
@require_http_methods(WRITES)
def remove(request: HttpRequest, key: int, item: int) -> HttpResponseBase:
    """Ask whether an item is to be taken out of its collection, and do so."""
    found = own_or_404(request, key)
    row = _item(found, item)
    if request.method != "POST":
        return _item_page(request, "remove", row)
    shown = request.POST.get("seen", "")
    return _changed(
        request, found, lambda: writing.remove(key, item, user_of(request), shown), None, "removed"
    )


@needs(VIEW, CHANGE)
@require_http_methods(WRITES)
def remark(request: HttpRequest, key: int, item: int) -> HttpResponseBase:
    """Show the comment on an item in a form, and store it."""
    found = own_or_404(request, key)
    row = _item(found, item)
    if request.method != "POST":
        return _item_page(request, "remark", row, CommentForm(initial={"comment": row.comment}))
    form = CommentForm(request.POST)
    if not form.is_valid():
        return _item_page(request, "remark", row, form)
    comment, shown = form.cleaned_data["comment"], request.POST.get("seen", "")
    try:
        writing.remark(key, item, user_of(request), comment, shown)
    except ChangedMeanwhileError:
        row = _item(own_or_404(request, key), item)
        return _item_page(request, "remark", row, form, status=409)
    except GoneError as error:
        raise Http404(missing()) from error
    return redirect(_place_of(row, "remarked"))


def _changed(
    request: HttpRequest,
    found: Collection,
    change: Callable[[], None],
    item: int | None,
    done: str,
) -> HttpResponseBase:
    """Change a collection and lead to it; say so where it was changed in another window."""
    try:
        change()
    except ChangedMeanwhileError:
        return collection_page(request, own_or_404(request, found.pk), meanwhile=True)
    except GoneError as error:
        raise Http404(_no_item()) from error
    if item is None:
        return redirect(reverse("collection", args=[found.pk]) + f"?{done}")
    return redirect(_place_of(_item(found, item), done))


def _item_page(
    request: HttpRequest,
    name: str,
    row: CollectionItem,
    form: CommentForm | None = None,
    status: int = 200,
) -> HttpResponse:
    (place,) = told([row], _reader())
    context = {
        "collection": row.collection,
        "item": row,
        "place": place,
        "cited": own_citation(row, place),
        "form": form,
        "seen": seen(row.collection),
        "meanwhile": status == 409,
        "back": _place_of(row, ""),
    }
    return render(request, f"treaties/collecting/{name}.html", context, status=status)


def _item(found: Collection, item: int) -> CollectionItem:
    rows = CollectionItem.objects.filter(collection=found, pk=item).select_related("collection")
    row = with_texts(rows).first()
    if row is None:
        raise Http404(_no_item())
    return row


def _no_item() -> str:
    return _("This is no longer in the collection.")


def _place_of(item: CollectionItem, done: str) -> str:
    """Return where an item stands in its collection, with what was done."""
    page = page_of(item)
    told = "&".join(filter(None, (f"page={page}" if page > 1 else "", done)))
    address = reverse("collection", args=[item.collection_id])
    return f"{address}{'?' if told else ''}{told}#item-{item.pk}"


def _reader() -> str:
    return reader_language(get_language())
