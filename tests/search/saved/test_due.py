"""When a saved search is run by itself, and what is put into a mail."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from search.indexing import newest_change, update_pending
from search.saved.models import SavedHit, SavedNotice, SavedSearch
from search.saved.news import Reader, level
from search.saved.running import due, run_all, try_out
from tests.search.conftest import Library
from tests.search.saved.conftest import Loading, Save
from tests.search.saved.runs import run, run_out
from tests.search.saved.texts import BREAD_KK, BREAD_RU
from treaties.loading.load import load
from treaties.models import TextChange

# When it is due


@pytest.mark.parametrize(
    ("frequency", "hours", "is_due"),
    [
        ("daily", None, True),
        ("daily", 24, True),
        ("daily", 23.5, True),
        ("daily", 22, False),
        ("weekly", 7 * 24, True),
        ("weekly", 7 * 24 - 0.5, True),
        ("weekly", 6 * 24, False),
        ("never", None, False),
        ("never", 1000, False),
    ],
)
def test_a_search_is_due(save: Save, frequency: str, hours: float | None, is_due: bool):
    at = timezone.now()
    last = at - timedelta(hours=hours) if hours is not None else None
    search = save("чай", frequency=frequency, last_due_run=last, last_run=at)
    assert list(due(at)) == ([search] if is_due else [])


def test_a_run_by_hand_does_not_put_off_the_next(save: Save):
    search = save("чай", frequency="daily")
    run(search)
    assert list(due(timezone.now())) == [search]
    run(search, by_itself=True)
    assert list(due(timezone.now())) == []


def test_while_changes_wait_for_the_index_a_run_is_not_the_one_that_was_due(
    save: Save, add: Loading
):
    search = save("чай OR нан", frequency="weekly")
    add(BREAD_RU)
    load(BREAD_KK.encode(), "bread.txt")
    assert run(search, by_itself=True).new == 1
    assert list(due(timezone.now())) == [search]
    # What it has found is told, and mailed with the rest.
    assert not SavedNotice.objects.exists()
    update_pending()
    assert run(search, by_itself=True).new == 2
    assert list(due(timezone.now())) == []
    assert SavedNotice.objects.get().hits.count() == 3


def test_what_comes_while_searches_run_is_left_to_the_next_time(save: Save, add: Loading):
    search = save("чай")
    begun = newest_change()
    add(BREAD_RU)
    ran = list(run_all(Reader(level(begun))))
    assert [(one.new, one.waits) for one in ran] == [(0, False)]
    assert run(search).new == 1


def test_the_searches_of_who_is_gone_are_not_run(save: Save, aigerim: User):
    save("чай")
    User.objects.filter(pk=aigerim.pk).update(is_active=False)
    assert run_out() == run_out(every=True) == []


def test_all_are_run_once_when_asked_for(save: Save):
    searches = [save("чай", frequency="never"), save("мед", last_due_run=timezone.now())]
    assert {ran.search.pk for ran in run_out(every=True)} == {one.pk for one in searches}


def test_trying_out_stores_nothing(save: Save, add: Loading):
    search = save("чай")
    add(f"{BREAD_KK}\n\n{BREAD_RU}")
    before = SavedSearch.objects.filter(pk=search.pk).values().get()
    assert [ran.new for ran in run_out(dry=True)] == [1]
    assert SavedSearch.objects.filter(pk=search.pk).values().get() == before
    assert not SavedHit.objects.exists()
    faulty = save('"чай')
    assert try_out(faulty, Reader(level())).fault


# What a mail is written for


def test_what_a_run_by_hand_finds_is_mailed_with_the_next_mail(save: Save, add: Loading):
    search = save("чай OR нан", frequency="daily")
    add(BREAD_RU)
    run(search)
    assert not SavedNotice.objects.exists()
    add(BREAD_KK)
    run(search, by_itself=True)
    notice = SavedNotice.objects.get()
    assert {(row.change.language, row.eid) for row in notice.hits.all()} == {
        ("ru", "art_1"),
        ("kk", "art_1"),
        ("kk", "title"),
    }
    run(search, by_itself=True)
    assert SavedNotice.objects.count() == 1


@pytest.mark.parametrize(
    "more", [{"frequency": "never"}, {"by_mail": False}], ids=["never", "not by mail"]
)
def test_who_wants_no_mail_gets_none_not_even_later(save: Save, add: Loading, more: dict[str, Any]):
    search = save("чай OR нан", **more)
    add(BREAD_RU)
    run(search, by_itself=True)
    SavedSearch.objects.filter(pk=search.pk).update(frequency="daily", by_mail=True)
    run(search, by_itself=True)
    assert not SavedNotice.objects.exists()
    add(BREAD_KK)
    run(search, by_itself=True)
    assert {hit.change.language for hit in SavedNotice.objects.get().hits.all()} == {"kk"}


def test_who_has_no_address_gets_what_was_found_when_there_is_one(
    save: Save, add: Loading, aigerim: User
):
    User.objects.update(email="")
    search = save("чай")
    add(BREAD_RU)
    assert run(search, by_itself=True).new == 1
    assert not SavedNotice.objects.exists()
    User.objects.update(email="a@example.kz")
    run(search, by_itself=True)
    assert SavedNotice.objects.get().hits.count() == 1


def test_each_mail_has_an_id_of_its_own(save: Save, add: Loading):
    searches = [save("чай"), save("чай", name="again")]
    add(BREAD_RU)
    run_out()
    add(BREAD_RU.replace("к чаю", "к горячему чаю"))
    for search in searches:
        run(search, by_itself=True)
    ids = set(SavedNotice.objects.values_list("message_id", flat=True))
    assert len(ids) == 4
    assert all(one.startswith("<saved-search.") and one.endswith("@127.0.0.1>") for one in ids)


def test_many_agreements_at_once(save: Save, library: Library, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("search.saved.running.BATCH", 2)
    monkeypatch.setattr("search.saved.news.BATCH", 2)
    search = save("почта OR чай OR шай OR озера OR көл")
    SavedSearch.objects.filter(pk=search.pk).update(seen_change=0)
    run(search)
    assert search.hits.count() == SavedHit.objects.count() > 25
    assert TextChange.objects.count() == 6
