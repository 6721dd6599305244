"""A collection as a file: a table or records of its items, or a translation memory."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override, pgettext

from treaties.align import AlignedUnit, align
from treaties.align.several import align_with
from treaties.choices import Language
from treaties.downloads import kept, tmx
from treaties.downloads.kept import Entry, Kept
from treaties.models import Collection, CollectionItem
from treaties.provisions import STEP, Told, Words, told, with_texts

ENDINGS = (*kept.ENDINGS, "tmx")
# Items that are read at a time.
CHUNK = 100
# Whether a row of a unit, or its heading, is given.
IsWanted = Callable[[tmx.Cells], bool]


def kept_items(collection: Collection, reader: str, origin: str) -> Kept:
    """Return the items of a collection as what is taken away."""
    keys = _keys(collection)
    with override(reader):
        address = origin + reverse("collection", args=[collection.pk])
        return Kept(
            reader=reader,
            origin=origin,
            made_on=timezone.localtime(),
            sheets=(pgettext("sheet", "Provisions"), pgettext("sheet", "Collection")),
            headings=[pgettext("column", "Comment")],
            about=[
                (pgettext("column", "Collection"), collection.name),
                (pgettext("column", "Description"), collection.description),
                (pgettext("column", "Address of the collection"), address),
            ],
            head={
                "collection": collection.name,
                "description": collection.description,
                "shared": collection.shared,
                "total": len(keys),
                "address": address,
            },
            entries=lambda: (
                Entry(row, place, [row.comment], {"comment": row.comment})
                for row, place in _items(keys, reader)
            ),
        )


def _keys(collection: Collection) -> list[int]:
    return list(collection.items.order_by("position").values_list("pk", flat=True))


def _items(keys: Sequence[int], reader: str) -> Iterator[tuple[CollectionItem, Told]]:
    """Yield items with their places; what was removed since is left out."""
    for some in _chunks(keys, reader):
        yield from some


def _chunks(keys: Sequence[int], reader: str) -> Iterator[list[tuple[CollectionItem, Told]]]:
    for start in range(0, len(keys), CHUNK):
        some = keys[start : start + CHUNK]
        rows = with_texts(CollectionItem.objects.filter(pk__in=some))
        found = {row.pk: row for row in rows.prefetch_related("agreement__party_rows__party")}
        listed = [found[key] for key in some if key in found]
        yield list(zip(listed, told(listed, reader), strict=True))


# Translation memories


def memory(collection: Collection, reader: str, origin: str) -> Iterator[bytes]:
    """Yield the provisions of a collection as TMX, unit by unit, each paragraph once.

    Of an agreement as a whole, all that is surely aligned is given.
    """
    return tmx.pieces(_entries(_keys(collection), reader, origin), tmx.ANY, reader)


def _entries(keys: Sequence[int], reader: str, origin: str) -> Iterator[tmx.Entry]:
    given: set[tuple[type, int]] = set()

    def only_once(is_wanted: IsWanted) -> IsWanted:
        def wanted(cells: tmx.Cells) -> bool:
            own = {(type(cell), cell.pk) for cell in cells.values()}
            if not is_wanted(cells) or own & given:
                return False
            given.update(own)
            return True

        return wanted

    for some in _chunks(keys, reader):
        wanted = {_unit_of(place) for _, place in some if place.words}
        units = align_with(wanted, Language.values[0], Language.values)
        for item, place in some:
            for unit, is_wanted in _units(item, place, units):
                slug = _slug(item)
                with override(reader):
                    path = reverse("article", args=[slug, tuple(unit.cells), unit.eid])
                yield from tmx.of_unit(slug, unit, origin + path, only_once(is_wanted))


def _slug(item: CollectionItem) -> str:
    return item.agreement.slug if item.agreement else item.slug


def _unit_of(place: Told) -> int:
    return place.words[place.language].article.pk


def _units(
    item: CollectionItem, place: Told, units: Mapping[int, AlignedUnit]
) -> Iterator[tuple[AlignedUnit, IsWanted]]:
    """Yield the units in which an item stands, each with what of its rows belongs to it."""
    if item.agreement and not item.eid:
        found = {one.language: one for one in item.agreement.versions.all()}
        for unit in align([found[one] for one in Language.values if one in found]):
            yield unit, _all_of_it
    elif place.words and _unit_of(place) in units:
        yield units[_unit_of(place)], _within(place.words[place.language], place.language)


def _all_of_it(cells: tmx.Cells) -> bool:
    return True


def _within(words: Words, language: str) -> IsWanted:
    """Return whether a row belongs to a provision: to the whole unit, or to one paragraph."""
    if words.eid == words.article.eid:
        return _all_of_it

    def wanted(cells: tmx.Cells) -> bool:
        cell = cells.get(language)
        return cell is not None and f"{cell.eid}{STEP}".startswith(words.eid + STEP)

    return wanted
