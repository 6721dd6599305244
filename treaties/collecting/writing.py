"""Collections are made, filled, put in order and deleted by those who own them.

Whatever changes a collection, or what is in it, makes it another one: ``shown`` is what
``sharing.seen`` gave of it when its owner looked. All but ``add`` raise ChangedMeanwhileError when
it was changed since; all raise GoneError when the collection or the item is there no more.
"""

from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db.models import Max
from django.utils.translation import gettext as _

from treaties.loading.writing import one_writer
from treaties.models import Collection, CollectionItem
from treaties.provisions import Place
from treaties.sharing import GoneError, check_seen, own_row, visible

LONGEST_NAME = 200
LONGEST_WORDS = 2000


class AlreadyThereError(Exception):
    """The provision is in the collection already."""


@dataclass(frozen=True, slots=True)
class Cover:
    """What is written on a collection: its name, a description, whether others see it."""

    name: str
    description: str = ""
    shared: bool = False


def create(by: User, cover: Cover) -> Collection:
    """Store a new empty collection and return it. The same one sent twice is one."""
    told = {"name": cover.name, "description": cover.description, "shared": cover.shared}
    with one_writer():
        there = Collection.objects.filter(owner=by, items=None, **told).first()
        return there or Collection.objects.create(owner=by, **told)


def change(key: int, by: User, cover: Cover, shown: str) -> None:
    """Store other words on a collection. The same words again, sent twice, are no other ones."""
    with one_writer():
        found = _own(key, by)
        if Cover(found.name, found.description, found.shared) == cover:
            return
        check_seen(found, shown)
        found.name, found.description, found.shared = cover.name, cover.description, cover.shared
        found.save()


def delete(key: int, by: User, shown: str) -> None:
    """Delete a collection with all that is in it."""
    with one_writer():
        found = _own(key, by)
        check_seen(found, shown)
        found.delete()


def copy(key: int, by: User) -> Collection:
    """Make a private collection of the same items, with their comments, and return it."""
    with one_writer():
        found = visible(Collection.objects.all(), by).filter(pk=key).first()
        if found is None:
            raise GoneError(key)
        name = _("%(name)s (copy)") % {"name": found.name}
        own = Collection.objects.create(
            owner=by, name=name[:LONGEST_NAME], description=found.description
        )
        items = list(found.items.order_by("position"))
        for position, item in enumerate(items):
            item.pk, item.collection, item.position = None, own, position
        CollectionItem.objects.bulk_create(items)
        return own


# What is in it


def add(by: User, key: int | None, name: str, place: Place, comment: str) -> CollectionItem:
    """Put a place at the end of a collection and return it.

    Without a key it is the collection with a name, which is made when there is none. Raises
    AlreadyThereError when the place is in it with another comment; with the same one it was sent
    twice.
    """
    with one_writer():
        found = _own(key, by) if key else _named(by, name)
        there = found.items.filter(agreement=place.agreement, eid=place.eid).first()
        if there is None:
            item = found.items.create(
                agreement=place.agreement,
                slug=place.agreement.slug,
                # In the language of the one who adds it.
                title=str(place.agreement),
                eid=place.eid,
                eids=place.eids,
                comment=comment,
                position=_end(found),
            )
            found.save(update_fields=["changed_at"])
            return item
        if there.comment != comment:
            raise AlreadyThereError(there.pk)
        return there


def remark(key: int, item: int, by: User, comment: str, shown: str) -> None:
    """Store another comment of an item."""
    with one_writer():
        found, row = _own_item(key, item, by)
        if row.comment == comment:
            return
        check_seen(found, shown)
        row.comment = comment
        row.save(update_fields=["comment"])
        found.save(update_fields=["changed_at"])


def remove(key: int, item: int, by: User, shown: str) -> None:
    """Take an item out of its collection."""
    with one_writer():
        found, row = _own_item(key, item, by)
        check_seen(found, shown)
        row.delete()
        found.save(update_fields=["changed_at"])


def move(key: int, item: int, by: User, up: bool, shown: str) -> None:
    """Let an item change places with the one before it, or after it; at the end nothing changes."""
    with one_writer():
        found, row = _own_item(key, item, by)
        check_seen(found, shown)
        others = found.items
        before = others.filter(position__lt=row.position).order_by("-position").first()
        after = others.filter(position__gt=row.position).order_by("position").first()
        other = before if up else after
        if other is None:
            return
        own, others_place = row.position, other.position
        # No two ever stand at one place.
        for one, position in ((row, _end(found)), (other, own), (row, others_place)):
            one.position = position
            one.save(update_fields=["position"])
        found.save(update_fields=["changed_at"])


def _end(collection: Collection) -> int:
    """Return the first place behind all items of a collection."""
    last = collection.items.aggregate(last=Max("position"))["last"]
    return 0 if last is None else int(last) + 1


def _named(by: User, name: str) -> Collection:
    found = Collection.objects.filter(owner=by, name=name).first()
    return found or Collection.objects.create(owner=by, name=name)


def _own(key: int, by: User) -> Collection:
    return own_row(Collection.objects.all(), by, key)


def _own_item(key: int, item: int, by: User) -> tuple[Collection, CollectionItem]:
    found = _own(key, by)
    row = found.items.filter(pk=item).first()
    if row is None:
        raise GoneError(item)
    return found, row
