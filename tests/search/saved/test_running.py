"""A run of a saved search: nothing is missed, nothing is told twice, whatever comes between."""

from typing import Any

import pytest

from search.errors import IndexMissingError
from search.indexing import newest_change, update_pending
from search.pieces import Fault
from search.saved.finding import found_in
from search.saved.models import SavedSearch
from tests.search.library import HONEY_RU
from tests.search.saved.conftest import Loading, Save
from tests.search.saved.runs import COFFEE, now, raising, run, told
from tests.search.saved.texts import BREAD_KK, BREAD_RU
from treaties.loading.candidates import Match
from treaties.loading.load import load
from treaties.loading.unite import unite
from treaties.models import Agreement

# What is told


def test_exactly_the_new_article_is_told(save: Save, add: Loading):
    search = save("чай")
    assert run(search).new == 0
    add(BREAD_RU)
    assert run(search).new == 1
    assert told(search) == [("ru", "art_1", "new_agreement")]
    assert now(search).total == 2
    assert run(search).new == 0
    assert len(told(search)) == 1


def test_what_was_found_before_the_search_was_saved_is_not_told(save: Save, add: Loading):
    add(BREAD_RU)
    search = save("чай")
    assert run(search).new == 0
    assert now(search).total == 2


def test_new_version_and_new_text_are_told_as_such(save: Save, add: Loading):
    add(BREAD_RU)
    search = save("нан OR чай")
    add(BREAD_KK)
    run(search)
    assert ("kk", "art_1", "new_version") in told(search)
    add(BREAD_RU.replace("пекут хлеб к чаю", "пекут хлеб и пироги к чаю"))
    run(search)
    assert told(search, number=2) == [("ru", "art_1", "new_text")]


def test_a_text_that_changed_twice_between_runs_is_told_once_as_it_now_is(save: Save, add: Loading):
    search = save("вода OR кофе")
    add(COFFEE)
    add(COFFEE.replace("за кофе", "за водой"))
    assert run(search).new == 1
    hit = search.hits.get()
    assert hit.change.revision == 3


def test_a_text_that_changes_after_each_run_is_told_after_each(save: Save, add: Loading):
    search = save("споры")
    for word in ("кофе", "водой", "кофе и водой"):
        add(HONEY_RU.replace("за чаем", f"за {word}"))
        assert run(search).new == 1
    revisions = search.hits.order_by("pk").values_list("change__revision", flat=True)
    assert list(revisions) == [2, 3, 4]


def test_a_text_that_was_put_back_between_runs_is_not_told_again(save: Save, add: Loading):
    add(COFFEE)
    search = save("споры")
    add(COFFEE.replace("за кофе", "за водой"))
    add(COFFEE.replace("Стороны защищают", "Стороны берегут"))
    assert run(search).new == 0


def test_a_text_in_which_the_words_stand_no_more_is_not_told(save: Save, add: Loading):
    search = save("чаем")
    add(BREAD_RU)
    add(BREAD_RU.replace("к чаю", "к обеду"))
    assert run(search).new == 0


def test_joining_two_agreements_tells_nothing_and_loses_nothing(
    save: Save, add: Loading, monkeypatch: pytest.MonkeyPatch
):
    search, later = save("чай OR нан"), save("чай OR нан", name="later")
    with monkeypatch.context() as patch:
        patch.setattr("treaties.loading.load.find_match", lambda parsed: Match())
        one, other = add(BREAD_RU), add(BREAD_KK)
    run(search)
    before = told(search)
    unite(one, other, {})
    update_pending()
    assert run(search).new == 0
    assert told(search) == before
    # Who looks only now is told the same, of one agreement.
    run(later)
    assert {row[:2] for row in told(later)} == {row[:2] for row in before}
    assert set(later.hits.values_list("change__agreement", flat=True)) == {one.pk}


def test_what_is_deleted_is_told_no_more_and_does_not_stop_a_run(save: Save, add: Loading):
    search = save("чай")
    add(BREAD_RU)
    run(search)
    Agreement.objects.latest("pk").delete()
    update_pending()
    assert run(search).new == 0
    assert told(search) == []
    assert now(search).total == 1


def test_the_owner_of_a_shared_search_alone_gets_what_it_finds_marked_once(
    save: Save, add: Loading
):
    searches = [save("чай"), save("чай", name="mine, too", shared=True)]
    add(BREAD_RU)
    for search in searches:
        assert run(search).new == 1
        assert run(search).new == 0


# The index


def test_what_is_not_in_the_index_yet_is_told_by_the_next_run(save: Save):
    search = save("чай")
    load(BREAD_RU.encode(), "bread.txt")
    ran = run(search)
    assert (ran.new, ran.waits) == (0, True)
    update_pending()
    ran = run(search)
    assert (ran.new, ran.waits) == (1, False)


def test_of_two_changes_the_one_that_is_in_the_index_is_told(save: Save, add: Loading):
    search = save("чай OR көл OR кофе")
    add(BREAD_RU)
    load(COFFEE.encode(), "coffee.txt")
    assert run(search).new == 1
    update_pending()
    assert run(search).new == 1
    assert told(search) == [("ru", "art_1", "new_agreement"), ("ru", "art_2", "new_text")]


def test_without_an_index_nothing_is_passed_over(
    save: Save, add: Loading, monkeypatch: pytest.MonkeyPatch
):
    search = save("чай")
    add(BREAD_RU)
    with monkeypatch.context() as patch:
        patch.setattr("search.saved.running.measure", raising(IndexMissingError))
        with pytest.raises(IndexMissingError):
            run(search)
    assert now(search).runs == 0
    assert run(search).new == 1


def test_a_text_that_comes_while_a_search_runs_is_told_once(
    save: Save, add: Loading, monkeypatch: pytest.MonkeyPatch
):
    """The index shows the later text already; the change that says so is beyond the news."""
    search = save("споры")
    add(COFFEE)

    def meanwhile(*args: Any) -> Any:
        with monkeypatch.context() as patch:
            patch.setattr("search.saved.running.found_in", found_in)
            add(COFFEE.replace("за кофе", "за водой"))
        return found_in(*args)

    with monkeypatch.context() as patch:
        patch.setattr("search.saved.running.found_in", meanwhile)
        assert run(search).new == 0
    assert run(search).new == 1
    assert run(search).new == 0


def test_a_text_that_comes_after_a_search_was_asked_is_told_by_the_next_run(
    save: Save, add: Loading, monkeypatch: pytest.MonkeyPatch
):
    search = save("споры OR пасеки")
    add(COFFEE.replace("защищают", "берегут"))

    def meanwhile(*args: Any) -> Any:
        answer = found_in(*args)
        add(COFFEE.replace("за кофе", "за водой").replace("защищают", "берегут"))
        return answer

    with monkeypatch.context() as patch:
        patch.setattr("search.saved.running.found_in", meanwhile)
        # Article 1 has not changed again; article 2 has.
        assert run(search).new == 1
    assert told(search) == [("ru", "art_1", "new_text")]
    assert run(search).new == 1
    assert told(search, number=2) == [("ru", "art_2", "new_text")]


def test_an_agreement_that_is_deleted_while_a_search_runs_stops_nothing(
    save: Save, add: Loading, monkeypatch: pytest.MonkeyPatch
):
    search = save("чай")
    add(BREAD_RU)

    def meanwhile(*args: Any) -> Any:
        answer = found_in(*args)
        Agreement.objects.latest("pk").delete()
        return answer

    with monkeypatch.context() as patch:
        patch.setattr("search.saved.running.found_in", meanwhile)
        assert run(search).new == 0
    assert now(search).seen_change == newest_change() + 1


# What has become invalid


def test_a_faulty_query_is_kept_and_looks_at_nothing(save: Save, add: Loading):
    search = save("чай", filters={"party": ["EE"]})
    SavedSearch.objects.filter(pk=search.pk).update(words='"чай')
    add(BREAD_RU)
    ran = run(search, by_itself=True)
    assert ran.fault is not None
    assert (now(search).fault, search.runs) == ("quote", 1)
    assert search.last_due_run is not None
    # Set right, it tells what came in between.
    SavedSearch.objects.filter(pk=search.pk).update(words="чай")
    assert run(search).new == 1
    assert now(search).fault == ""


def test_a_query_that_takes_too_long_looks_at_nothing(
    save: Save, add: Loading, monkeypatch: pytest.MonkeyPatch
):
    search = save("чай")
    add(BREAD_RU)
    with monkeypatch.context() as patch:
        patch.setattr("search.saved.running.SECONDS", -1.0)
        ran = run(search)
    assert ran.fault
    assert ran.fault.code == "too-slow"
    assert run(search).new == 1


def test_at_night_a_query_may_take_longer(
    save: Save, add: Loading, monkeypatch: pytest.MonkeyPatch
):
    search = save("чай")
    add(BREAD_RU)
    with monkeypatch.context() as patch:
        patch.setattr("search.saved.running.SECONDS", -1.0)
        assert run(search, by_itself=True).new == 1
        patch.setattr("search.saved.running.PATIENCE", -1.0)
        assert run(search, by_itself=True).fault == Fault("too-slow", "-1")
