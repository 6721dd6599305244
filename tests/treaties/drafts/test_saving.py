"""What is done with a draft: only to the draft as it was shown, only in a state that allows it."""

import threading

import pytest
from django.db import connection, connections

from tests.treaties.drafts.conftest import act, drain, send, signed_in, user
from tests.treaties.drafts.filled import address, shown
from tests.treaties.samples import RUSSIAN, TEA, WORDS
from treaties.drafts import saving
from treaties.drafts.corrections import Corrected
from treaties.models import Draft, DraftState, DraftWork

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]
ACTS = {
    "publish": {DraftState.READY},
    "discard": {DraftState.READY, DraftState.WAITING, DraftState.REFUSED},
    "read": {DraftState.DISCARDED, DraftState.REFUSED},
}


def put(draft: Draft, state: str) -> None:
    told = {"published_at": draft.uploaded_at} if state == DraftState.PUBLISHED else {}
    Draft.objects.filter(pk=draft.pk).update(state=state, **told)


@pytest.mark.parametrize("name", ACTS)
@pytest.mark.parametrize("state", DraftState.values)
def test_each_thing_is_done_in_its_states_and_told_of_in_others(publishes, upload, name, state):
    draft = upload(RUSSIAN)
    put(draft, state)
    place = act(publishes, draft, name)
    if state in ACTS[name]:
        assert place == f"/en/desk/drafts/{draft.pk}/"
        assert draft.state != state
    else:
        assert place.endswith("?meanwhile")
        assert (draft.state, draft.edition) == (state, 1)
        assert "Somebody has changed this draft" in publishes.get(place).content.decode()


@pytest.mark.parametrize("name", ACTS)
@pytest.mark.parametrize("edition", [0, 2, 10**9, 10**30])
def test_what_was_meant_for_another_edition_is_not_done(publishes, upload, name, edition):
    draft = upload(RUSSIAN)
    put(draft, sorted(ACTS[name])[0])
    before = Draft.objects.get(pk=draft.pk).state
    assert act(publishes, draft, name, edition).endswith("?meanwhile")
    assert draft.state == before


@pytest.mark.parametrize("state", DraftState.values)
def test_a_correction_is_taken_only_of_what_is_open(edits, editor, upload, state):
    draft = upload(RUSSIAN)
    sent = shown(edits, draft) | {"kind": "treaty"}
    put(draft, state)
    answer = edits.post(address(draft), sent)
    draft.refresh_from_db()
    assert answer.status_code == 302
    if state in saving.CORRECTED:
        assert draft.corrections == {"facts": {"kind": "treaty"}}
        return
    assert answer.url == f"/en/desk/drafts/{draft.pk}/?meanwhile"
    assert (draft.corrections, draft.state) == ({}, state)
    # What was typed is not lost.
    assert draft.works.get(user=editor).form["kind"] == ["treaty"]


def test_of_two_editors_the_second_is_told_and_overwrites_nothing(upload, edits, publishes):
    draft = upload(TEA)
    first, second = shown(edits, draft), shown(publishes, draft)
    assert "aigerim has had the form" in publishes.get(address(draft)).content.decode()
    assert edits.post(address(draft), first | {"kind": "treaty"}).status_code == 302
    answer = publishes.post(address(draft), second | {"status": "ended"})
    html = answer.content.decode()
    assert answer.status_code == 409
    assert "Somebody has changed this draft meanwhile." in html
    assert "<title>Not stored" in html
    draft.refresh_from_db()
    assert draft.corrections == {"facts": {"kind": "treaty"}}
    # What the second has typed is on the page, and is there again.
    assert answer.context["form"].facts["status"].value() == "ended"
    assert shown(publishes, draft)["status"] == "ended"
    # Sent again, knowingly, it counts.
    drain()
    again = shown(publishes, draft) | {"kind": "treaty"}
    assert publishes.post(address(draft), again).status_code == 302
    draft.refresh_from_db()
    assert draft.corrections == {"facts": {"kind": "treaty", "status": "ended"}}


def test_the_second_is_told_even_where_the_first_changed_the_languages(upload, edits, publishes):
    draft = upload(RUSSIAN)
    sent = shown(publishes, draft)
    edits.post(address(draft), shown(edits, draft) | {"ru-language": "en"})
    drain()
    answer = publishes.post(address(draft), sent | {"ru-standing": "draft"})
    assert answer.status_code == 409
    (version,) = answer.context["form"].versions
    assert version.head["standing"].value() == "draft"
    assert not any(row.errors for row in version.marks)


def test_a_publisher_publishes_what_was_shown_and_nothing_newer(upload, edits, publishes):
    draft = upload(RUSSIAN)
    edits.post(address(draft), shown(edits, draft) | {"kind": "treaty"})
    assert act(publishes, draft, "publish", 1).endswith("?meanwhile")
    # Before the correction is read there is nothing to publish.
    assert act(publishes, draft, "publish").endswith("?meanwhile")
    drain()
    assert act(publishes, draft, "publish") == f"/en/desk/drafts/{draft.pk}/"


def test_several_are_published_and_those_that_changed_are_told_of(upload, edits, publishes):
    one, two = upload(RUSSIAN, "1"), upload(TEA, "2")
    edits.post(address(two), shown(edits, two) | {"kind": "treaty"})
    chosen = {"draft": [f"{one.pk}:1", f"{two.pk}:1"]}
    answer = publishes.post("/en/desk/drafts/publish/", chosen, follow=True)
    assert "1 of the chosen texts was changed meanwhile" in answer.content.decode()
    one.refresh_from_db()
    two.refresh_from_db()
    assert (one.state, two.state) == (DraftState.PUBLISHING, DraftState.WAITING)


@pytest.mark.parametrize("odd", ["", "x", "1", ":", "1:x", "9" * 30 + ":1", "-1:1", "²:1"])
def test_odd_choices_publish_nothing(publishes, upload, odd):
    draft = upload(RUSSIAN)
    answer = publishes.post("/en/desk/drafts/publish/", {"draft": [odd]}, follow=True)
    assert answer.status_code == 200
    draft.refresh_from_db()
    assert draft.state == DraftState.READY


def test_where_none_is_chosen_one_is_asked_for(publishes):
    answer = publishes.post("/en/desk/drafts/publish/", {}, follow=True)
    assert "No text was chosen." in answer.content.decode()


def test_what_was_put_aside_comes_back_with_its_corrections(upload, edits):
    draft = upload(RUSSIAN)
    edits.post(address(draft), shown(edits, draft) | {"kind": "treaty"})
    act(edits, draft, "discard")
    act(edits, draft, "read")
    drain()
    draft.refresh_from_db()
    assert (draft.state, draft.publishable) == (DraftState.READY, True)
    assert draft.corrections == {"facts": {"kind": "treaty"}}


def test_a_file_that_was_never_kept_cannot_be_read_again(edits, settings):
    settings.UPLOAD_LIMIT = 10
    (draft,) = send(edits, ("big.txt", WORDS.encode()))
    assert act(edits, draft, "read").endswith("?meanwhile")
    assert draft.state == DraftState.REFUSED


def test_a_correction_says_who_made_it_and_ends_the_work(upload, edits, editor):
    draft = upload(RUSSIAN)
    edits.post(address(draft), shown(edits, draft) | {"kind": "treaty"})
    draft.refresh_from_db()
    assert draft.changed_by == editor
    assert draft.changed_at is not None
    assert not DraftWork.objects.exists()


# Really at once


@pytest.mark.django_db(transaction=True)
def test_of_many_corrections_at_once_one_is_stored(index_folder):
    if connection.vendor != "postgresql":
        pytest.skip("this database has but one writer")
    editors = [user(f"editor{n}", "add_draft", "change_draft", "view_draft") for n in range(4)]
    (draft,) = send(signed_in(editors[0]), ("tea.txt", RUSSIAN.encode()))
    drain()
    begun, told = threading.Barrier(len(editors)), []

    def correct(number: int) -> None:
        begun.wait()
        facts = {"publication": f"from {number}"}
        try:
            saving.correct(draft.pk, editors[number], 1, Corrected(facts=facts))
            told.append(number)
        except saving.ChangedMeanwhileError:
            pass
        finally:
            connections.close_all()

    threads = [threading.Thread(target=correct, args=(number,)) for number in range(len(editors))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    (winner,) = told
    draft.refresh_from_db()
    assert draft.corrections == {"facts": {"publication": f"from {winner}"}}
    assert draft.edition == 2
