"""What is new since one last looked, and how far the index is."""

import pytest

from search.indexing import newest_change, update_pending
from search.models import IndexedChange, PendingUpdate
from search.saved import news as news_module
from search.saved.news import Level, New, News, Place, Reader, level, news
from tests.search.conftest import Library
from tests.search.library import HONEY_KK, HONEY_RU
from tests.search.saved.texts import BREAD_KK, BREAD_RU
from treaties.choices import Status
from treaties.loading.candidates import Match
from treaties.loading.load import load
from treaties.loading.unite import unite
from treaties.models import Agreement, TextChange

COFFEE = HONEY_RU.replace("за чаем", "за кофе")
TEA_AGAIN = COFFEE.replace("за кофе", "за чаем").replace("защищают", "берегут")


def after(change: int) -> News:
    return news(change, newest_change())


def told(found: News) -> dict[tuple[str, str], str]:
    """Return the kinds of what is new by language and eId."""
    return {(place.language, place.eid): new.kind for place, new in found.units.items()}


def store(text: str) -> Agreement:
    found = load(text.encode(), "later.txt").agreement
    assert found
    return found


# What is new


def test_nothing_is_new_without_a_change(library: Library):
    found = after(newest_change())
    assert (found.units, found.last, found.upto) == ({}, True, newest_change())


def test_a_changed_unit_is_new_text(library: Library):
    before = newest_change()
    store(COFFEE)
    assert told(after(before)) == {("ru", "art_2"): "new_text"}


def test_of_several_changes_the_newest_counts_and_the_kind_that_says_most(library: Library):
    before = newest_change()
    agreement = store(BREAD_RU)
    store(BREAD_RU.replace("хлеб к чаю", "хлеб к кофе"))
    found = after(before)
    assert set(told(found).values()) == {"new_agreement"}
    newest = found.units[Place(agreement.pk, "ru", "art_1")]
    assert newest == New(newest_change(), "new_agreement")
    assert found.units[Place(agreement.pk, "ru", "art_2")].change < newest_change()


def test_a_text_that_came_back_meanwhile_is_not_new(library: Library):
    store(COFFEE)
    before = newest_change()
    store(COFFEE.replace("за кофе", "за водой"))
    store(TEA_AGAIN.replace("за чаем", "за кофе"))
    # Article 2 says what it said; article 1 does not.
    assert told(after(before)) == {("ru", "art_1"): "new_text"}


def test_a_text_that_came_back_after_one_looked_is_new(library: Library):
    store(COFFEE)
    store(COFFEE.replace("за кофе", "за водой"))
    before = newest_change()
    store(TEA_AGAIN.replace("за чаем", "за кофе"))
    assert ("ru", "art_2") in told(after(before))


def test_joined_agreements_bring_nothing_new(library: Library, monkeypatch: pytest.MonkeyPatch):
    with monkeypatch.context() as patch:
        patch.setattr("treaties.loading.load.find_match", lambda parsed: Match())
        one, other = store(BREAD_RU), store(BREAD_KK)
    before = newest_change()
    unite(one, other, {})
    assert after(before).units == {}
    # To whoever has not looked yet, both are new, and of one agreement.
    assert set(after(before - 2).agreements) == {one.pk}
    assert after(before - 2).languages == ["ru", "kk"]


def test_of_two_texts_in_one_language_the_one_that_gave_way_is_never_told(
    library: Library, monkeypatch: pytest.MonkeyPatch
):
    before = newest_change()
    with monkeypatch.context() as patch:
        patch.setattr("treaties.loading.load.find_match", lambda parsed: Match())
        one, other = store(BREAD_RU), store(BREAD_RU.replace("Соль подается", "Соль не подается"))
    unite(one, other, {"ru": one})
    found = after(before)
    keys = {new.change for new in found.units.values()}
    assert [row.pk for row in TextChange.objects.filter(pk__in=keys)] == [before + 1]


def test_what_is_deleted_is_not_new(library: Library):
    before = newest_change()
    store(BREAD_RU).delete()
    assert after(before).units == {}


def test_many_changes_are_read_in_steps(library: Library, monkeypatch: pytest.MonkeyPatch):
    whole = news(0, newest_change())
    monkeypatch.setattr(news_module, "STEP", 2)
    place: dict[Place, New] = {}
    seen = steps = 0
    while True:
        found = after(seen)
        place |= found.units
        seen, steps = found.upto, steps + 1
        if found.last:
            break
    assert (place, seen) == (whole.units, newest_change())
    assert steps == 3


def test_news_are_read_in_two_questions(library: Library, django_assert_num_queries):
    newest = newest_change()
    for seen in (1, newest - 1):
        with django_assert_num_queries(2):
            assert news(seen, newest).units


def test_for_searches_that_looked_last_at_the_same_it_is_read_once(
    library: Library, django_assert_num_queries
):
    reader = Reader(level())
    reader.after(1)
    with django_assert_num_queries(0):
        assert reader.after(1).units


# How far the index is


def test_all_is_in_the_index_that_was_brought_level(library: Library):
    store(COFFEE)
    update_pending()
    assert level() == Level(newest_change(), ())
    assert IndexedChange.objects.get().change == newest_change()


def test_what_waits_to_be_indexed_is_not_passed_over(library: Library):
    known = newest_change()
    store(COFFEE)
    waiting = newest_change()
    store(BREAD_RU)
    assert level().bound(0) == known
    assert level().bound(waiting) == waiting
    update_pending()
    assert level().bound(0) == newest_change()


def test_a_change_of_an_agreement_that_was_indexed_long_ago_holds_nothing_up(library: Library):
    store(COFFEE)
    update_pending()
    library.honey.status = Status.ENDED
    library.honey.save()
    assert PendingUpdate.objects.exists()
    # Else whoever looks from the beginning would be told all later texts once more.
    assert level().bound(0) == newest_change()


def test_one_waits_only_for_what_comes_after_what_one_has_seen():
    waits = Level(9, (4, 7))
    assert [waits.bound(seen) for seen in (0, 3, 4, 6, 7, 9)] == [3, 3, 6, 6, 9, 9]


def test_a_change_between_two_questions_is_not_taken_for_indexed(
    library: Library, monkeypatch: pytest.MonkeyPatch
):
    before = newest_change()

    def later() -> int:
        # Committed by another process right after the newest was asked for.
        found = newest_change()
        store(f"{HONEY_KK}\n\n{COFFEE}")
        return found

    monkeypatch.setattr(news_module, "newest_change", later)
    assert level().bound(before) == before
