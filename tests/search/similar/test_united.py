"""Versions that number otherwise are one result."""

from search import indexing
from search.similar.find import similar
from search.similar.united import united
from tests.search.similar.conftest import (
    FISH_RU,
    ROADS_KK,
    ROADS_RU,
    commission,
    kazakh,
    russian,
    unit,
)
from tests.search.similar.test_find import Shelf
from treaties.loading.load import load

# The Russian text has an article more, so that the commission has another number there.
FERRIES = (
    russian(
        "Республики Молдова", "о паромах", "8 июля 2012",
        ROADS_RU, FISH_RU, commission("ru", "Соглашения"),
    )
    + "\n\n"
    + kazakh(
        "Молдова Республикасы", "паромдар", "2012 жылғы 8 шілдеде",
        ROADS_KK, commission("kk", "Келісімді"),
    )
)  # fmt: skip


def test_a_provision_with_two_numbers_is_listed_once(shelf_of_four: Shelf) -> None:
    ferries = load(FERRIES.encode(), "ferries.txt").agreement
    assert ferries
    assert set(ferries.versions.values_list("language", flat=True)) == {"kk", "ru"}
    indexing.update_pending()
    fish = shelf_of_four["fish"]
    found = similar(unit(fish, "art_2"), fish.pk)
    twice = [one for one in found if one.agreement == ferries.pk]
    assert {(one.eid, *one.likeness) for one in twice} == {("art_3", "ru"), ("art_2", "kk")}
    (once,) = [one for one in united(found) if one.agreement == ferries.pk]
    assert set(once.likeness) == {"kk", "ru"}
    assert set(once.keys.values()) == {key for one in twice for key in one.keys.values()}
    # All others stay as they are, in their order.
    others = [one for one in found if one.agreement != ferries.pk]
    assert [one for one in united(found) if one.agreement != ferries.pk] == others
