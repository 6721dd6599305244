"""What an editor has typed is there when they come back, theirs alone; others are told of it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.treaties.drafts.conftest import act, drain
from tests.treaties.drafts.filled import add_row, address, shown
from tests.treaties.samples import RUSSIAN
from treaties.drafts import others
from treaties.models import Draft, DraftWork

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]


def typed(client, draft: Draft, sent) -> str:
    """Do what the page does while somebody types; return what it is told."""
    answer = client.post(f"/en/desk/drafts/{draft.pk}/work/", sent)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_what_was_typed_comes_back_field_by_field(edits, upload):
    draft = upload(RUSSIAN)
    sent = shown(edits, draft) | {
        "publication": "Бюллетень <b>",
        "authentic_languages": ["kk", "de"],
    }
    add_row(sent, "ru", line="17", kind="chapter", number="9", heading="Споры")
    assert "What you typed is kept" in typed(edits, draft, sent)
    page = edits.get(address(draft)).content.decode()
    assert "What you had typed and not stored is here again." in page
    assert "Бюллетень &lt;b&gt;" in page
    again = shown(edits, draft)
    assert {name: again.get(name) for name in sent} == {
        name: str(value) if isinstance(value, int) else value for name, value in sent.items()
    } | {"edition": 1}


def test_what_is_invalid_comes_back_too_with_its_errors(edits, upload):
    draft = upload(RUSSIAN)
    typed(edits, draft, shown(edits, draft) | {"duration": "five years", "parties": "Нарния"})
    page = edits.get(address(draft)).content.decode()
    assert "five years" in page
    assert "The portal knows no party of this name: Нарния." in page


def test_it_is_nobody_elses(edits, publishes, upload):
    draft = upload(RUSSIAN)
    typed(edits, draft, shown(edits, draft) | {"publication": "mine"})
    page = publishes.get(address(draft)).content.decode()
    assert "mine" not in page
    assert "aigerim has had the form of this draft open since" in page
    assert "is here again" not in page


def test_it_can_be_dropped(edits, upload):
    draft = upload(RUSSIAN)
    typed(edits, draft, shown(edits, draft) | {"publication": "mine"})
    answer = edits.post(f"/en/desk/drafts/{draft.pk}/work/forget/")
    assert answer.url == address(draft)
    assert "mine" not in edits.get(address(draft)).content.decode()


def test_a_form_that_was_only_opened_brings_nothing_back(edits, upload):
    draft = upload(RUSSIAN)
    edits.get(address(draft))
    assert "is here again" not in edits.get(address(draft)).content.decode()


def test_it_is_told_that_the_draft_was_changed_since(edits, publishes, upload):
    draft = upload(RUSSIAN)
    typed(edits, draft, shown(edits, draft) | {"publication": "mine"})
    publishes.post(address(draft), shown(publishes, draft) | {"kind": "treaty"})
    drain()
    page = edits.get(address(draft)).content.decode()
    assert "This draft was changed after you had begun." in page
    assert "mine" in page
    answer = edits.post(address(draft), shown(edits, draft))
    assert answer.status_code == 409


def test_what_comes_late_after_it_was_stored_is_not_kept(edits, upload):
    draft = upload(RUSSIAN)
    sent = shown(edits, draft) | {"kind": "treaty"}
    edits.post(address(draft), sent)
    typed(edits, draft, sent)
    assert not DraftWork.objects.exists()
    drain()
    assert "is here again" not in edits.get(address(draft)).content.decode()


def test_a_draft_that_was_put_aside_and_taken_back_has_it_still(edits, upload):
    draft = upload(RUSSIAN)
    typed(edits, draft, shown(edits, draft) | {"publication": "mine"})
    act(edits, draft, "discard")
    act(edits, draft, "read")
    drain()
    assert shown(edits, draft)["publication"] == "mine"


def test_who_left_long_ago_is_told_of_no_more(edits, publishes, upload):
    draft = upload(RUSSIAN)
    edits.get(address(draft))
    long_ago = timezone.now() - others.AT_WORK_FOR - timedelta(minutes=1)
    DraftWork.objects.update(opened_at=long_ago)
    assert "has had the form" not in publishes.get(address(draft)).content.decode()


def test_what_no_database_holds_is_left_out(edits, upload):
    draft = upload(RUSSIAN)
    typed(edits, draft, shown(edits, draft) | {"publication": "a\0b"})
    assert DraftWork.objects.get().form["publication"] == ["ab"]


def test_a_draft_that_is_gone_is_not_there(edits):
    assert edits.post("/en/desk/drafts/999/work/", {}).status_code == 404
