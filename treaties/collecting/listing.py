"""The list of collections, and one collection: its items with the words of their provisions."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.core.paginator import Page, Paginator
from django.db.models import Count, Q, QuerySet
from django.http import QueryDict

from treaties.models import Collection, CollectionItem
from treaties.provisions import Told, told, with_texts
from treaties.sharing import visible

PAGE_SIZE = 50


def page_number(query: QueryDict) -> int:
    """Return the page that an address asks for; the first when it is not understood."""
    page = query.get("page", "1")
    return int(page) if page.isdecimal() and len(page) < 6 and int(page) else 1


def own(user: User) -> QuerySet[Collection]:
    """Return a user's collections with their numbers of items, the last changed first."""
    return _counted(Collection.objects.filter(owner=user))


def shared_by_others(user: User) -> QuerySet[Collection]:
    """Return the collections that others share, as ``own`` does."""
    rows = visible(Collection.objects.all(), user).filter(~Q(owner=user) | Q(owner=None))
    return _counted(rows.select_related("owner"))


def _counted(rows: QuerySet[Collection]) -> QuerySet[Collection]:
    return rows.annotate(number=Count("items")).order_by("-changed_at", "-pk")


@dataclass(frozen=True, slots=True)
class Line:
    """An item as its collection shows it: its number there, and its place in words."""

    number: int
    item: CollectionItem
    place: Told


def lines(
    collection: Collection, number: int, reader: str
) -> tuple[Page[CollectionItem], Sequence[Line]]:
    """Return a page of a collection's items; after the last page there is the last."""
    items = with_texts(collection.items.order_by("position"))
    shown = Paginator(items, PAGE_SIZE).get_page(number)
    rows, first = list(shown), shown.start_index()
    return shown, [
        Line(first + place, row, words)
        for place, (row, words) in enumerate(zip(rows, told(rows, reader), strict=True))
    ]


def page_of(item: CollectionItem) -> int:
    """Return on which page of its collection an item stands."""
    before = CollectionItem.objects.filter(
        collection=item.collection_id, position__lt=item.position
    )
    return before.count() // PAGE_SIZE + 1
