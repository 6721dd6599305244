"""Runs that are killed, or two of them at once: what is new is neither lost nor told twice."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from search.saved.finding import found_in
from search.saved.models import SavedHit, SavedSearch
from search.saved.running import MeanwhileError
from tests.search.saved.conftest import Loading, Save
from tests.search.saved.runs import COFFEE, now, raising, run, run_out, told
from tests.search.saved.texts import BREAD_KK, BREAD_RU

# Killed, twice at once


@pytest.mark.parametrize(
    "step",
    ["running.SavedHit.objects.bulk_create", "running.SavedSearch.save", "running._write_notice"],
)
def test_what_fails_in_the_middle_stores_nothing_and_is_done_by_the_next_run(
    save: Save, add: Loading, monkeypatch: pytest.MonkeyPatch, step: str
):
    search = save("чай")
    add(BREAD_RU)
    before = SavedSearch.objects.filter(pk=search.pk).values().get()
    with monkeypatch.context() as patch:
        patch.setattr(f"search.saved.{step}", raising(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            run(search, by_itself=True)
    assert SavedSearch.objects.filter(pk=search.pk).values().get() == before
    assert not SavedHit.objects.exists()
    assert run(search, by_itself=True).new == 1
    assert search.notices.count() == 1


@pytest.mark.parametrize("first_new", [True, False])
def test_of_two_runs_at_once_one_stores(
    save: Save, add: Loading, monkeypatch: pytest.MonkeyPatch, first_new: bool
):
    search = save("чай")
    if first_new:
        add(BREAD_RU)

    def meanwhile(*args: Any) -> Any:
        answer = found_in(*args)
        monkeypatch.setattr("search.saved.running.found_in", found_in)
        run(search, by_itself=True)
        return answer

    monkeypatch.setattr("search.saved.running.found_in", meanwhile)
    with pytest.raises(MeanwhileError):
        run(search, by_itself=True)
    assert now(search).runs == 1
    assert search.hits.count() == search.notices.count() == int(first_new)


def test_what_another_process_has_run_meanwhile_is_left_out(
    save: Save, add: Loading, monkeypatch: pytest.MonkeyPatch
):
    search = save("чай")
    add(BREAD_RU)

    def meanwhile(*args: Any) -> Any:
        monkeypatch.setattr("search.saved.running.found_in", found_in)
        run(search, by_itself=True)
        return found_in(*args)

    monkeypatch.setattr("search.saved.running.found_in", meanwhile)
    assert run_out() == []
    assert now(search).runs == 1


def test_what_its_owner_has_changed_meanwhile_is_run_as_it_now_is(
    save: Save, add: Loading, monkeypatch: pytest.MonkeyPatch
):
    search = save("чай")
    add(BREAD_RU)

    def meanwhile(*args: Any) -> Any:
        monkeypatch.setattr("search.saved.running.found_in", found_in)
        owners = SavedSearch.objects.filter(pk=search.pk)
        owners.update(words="соль", changed_at=timezone.now())
        return found_in(*args)

    monkeypatch.setattr("search.saved.running.found_in", meanwhile)
    (ran,) = run_out()
    assert (ran.new, told(search)) == (1, [("ru", "art_2", "new_agreement")])


def test_what_is_deleted_meanwhile_is_left_out(
    save: Save, add: Loading, monkeypatch: pytest.MonkeyPatch
):
    search = save("чай")
    add(BREAD_RU)

    def meanwhile(*args: Any) -> Any:
        search.delete()
        return found_in(*args)

    monkeypatch.setattr("search.saved.running.found_in", meanwhile)
    assert run_out() == []


def test_the_database_itself_keeps_no_hit_twice(save: Save, add: Loading):
    search = save("чай")
    add(BREAD_RU)
    run(search)
    hit = search.hits.get()
    hit.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        hit.save(force_insert=True)
    # Not even when somebody sets back what a search has seen.
    SavedSearch.objects.filter(pk=search.pk).update(seen_change=0)
    run(search)
    hits = search.hits.filter(eid="art_1", change__agreement=hit.change.agreement)
    assert hits.count() == 1


def test_much_that_is_new_is_told_in_steps_each_of_which_may_be_the_last(
    save: Save, add: Loading, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("search.saved.news.STEP", 1)
    search = save("чай OR кофе OR нан", frequency="daily")
    for text in (BREAD_RU, COFFEE, BREAD_KK):
        add(text)
    calls = []

    def killed(*args: Any) -> Any:
        calls.append(1)
        if len(calls) == 3:
            raise KeyboardInterrupt
        return found_in(*args)

    with monkeypatch.context() as patch:
        patch.setattr("search.saved.running.found_in", killed)
        with pytest.raises(KeyboardInterrupt):
            run(search, by_itself=True)
    assert len(told(search)) == 2
    assert now(search).last_due_run is None
    assert run(search, by_itself=True).new == 2
    assert len(set(told(search))) == len(told(search)) == 4
    # One mail tells them all.
    assert search.notices.get().hits.count() == 4
