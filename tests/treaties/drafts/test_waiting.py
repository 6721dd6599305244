"""No draft is stuck: a task that was lost, failed or left running is done again, but not for ever."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from tests.treaties.drafts.conftest import act, drain, send
from tests.treaties.samples import RUSSIAN, TEA
from treaties.drafts import publishing, reading, waiting
from treaties.drafts.keeping import MOST_ATTEMPTS
from treaties.drafts.preview import problem_of
from treaties.loading.reading import read_source
from treaties.models import Agreement, Draft, DraftState

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]


@pytest.fixture
def sent(edits) -> Draft:
    """A draft that waits to be read."""
    return send(edits, ("tea.txt", TEA.encode()))[0]


def state(draft: Draft) -> str:
    draft.refresh_from_db()
    return draft.state


def test_a_draft_that_waits_has_its_task(sent):
    sent.refresh_from_db()
    assert DBTaskResult.objects.get().pk.hex == sent.task.replace("-", "")
    assert waiting.enqueue_lost() == 0


@pytest.mark.parametrize("status", [None, TaskResultStatus.FAILED, TaskResultStatus.SUCCESSFUL])
def test_a_draft_whose_task_is_gone_gets_another(sent, status):
    if status is None:
        DBTaskResult.objects.all().delete()
    else:
        DBTaskResult.objects.update(status=status)
    assert waiting.enqueue_lost() == 1
    assert waiting.enqueue_lost() == 0
    drain()
    assert state(sent) == DraftState.READY


def test_a_task_that_was_running_when_the_worker_died_is_begun_again(sent):
    DBTaskResult.objects.update(status=TaskResultStatus.RUNNING)
    drain()
    assert state(sent) == DraftState.READY


def test_a_publishing_that_was_lost_is_done(upload, publishes):
    draft = upload(TEA)
    act(publishes, draft, "publish")
    DBTaskResult.objects.all().delete()
    drain()
    assert state(draft) == DraftState.PUBLISHED


def test_what_fails_again_and_again_is_given_up_with_a_sentence(sent, monkeypatch):
    tried = []

    def fails(*args):
        tried.append(args)
        raise MemoryError

    monkeypatch.setattr(reading, "read_source", fails)
    drain()
    assert len(tried) == MOST_ATTEMPTS
    assert state(sent) == DraftState.REFUSED
    assert problem_of(sent).startswith("The text could not be read because of an error")
    assert sent.attempts == 0
    assert waiting.enqueue_lost() == 0


def test_a_file_that_ends_the_process_is_given_up_too(sent, monkeypatch):
    """The process is gone before it can say anything: only the count of attempts tells."""
    for _ in range(MOST_ATTEMPTS):
        Draft.objects.update(attempts=sent.attempts + 1)
        sent.refresh_from_db()
    drain()
    assert state(sent) == DraftState.REFUSED


def test_one_bad_file_stops_no_other(edits, monkeypatch):
    bad, good = send(edits, ("bad", b"bad"), ("good", RUSSIAN.encode()))
    monkeypatch.setattr(
        reading,
        "read_source",
        lambda data, *rest: 1 / (data != b"bad") and read_source(data, *rest),
    )
    drain()
    assert (state(bad), state(good)) == (DraftState.REFUSED, DraftState.READY)


def test_a_publishing_that_fails_again_and_again_leaves_the_draft(upload, publishes, monkeypatch):
    draft = upload(TEA)
    act(publishes, draft, "publish")
    tried = []

    def fails(*args):
        tried.append(args)
        raise MemoryError

    monkeypatch.setattr(publishing, "load_read", fails)
    drain()
    assert len(tried) == MOST_ATTEMPTS
    assert state(draft) == DraftState.READY
    assert problem_of(draft).startswith("The text was read but could not be stored")
    assert draft.publishable
    assert draft.published_by is None
    assert not Agreement.objects.exists()


def test_corrections_that_end_the_process_leave_what_was_read(upload, monkeypatch):
    draft = upload(TEA)
    Draft.objects.update(state=DraftState.WAITING, edition=2, attempts=MOST_ATTEMPTS)
    drain()
    assert state(draft) == DraftState.READY
    assert draft.read
    assert not draft.publishable
    assert problem_of(draft).startswith("The text could not be read")


def test_old_tasks_are_forgotten_and_others_stay(sent):
    drain()
    waiting.forget_finished()
    assert DBTaskResult.objects.count() == 1
    long_ago = timezone.now() - waiting.KEPT - timedelta(minutes=1)
    DBTaskResult.objects.update(finished_at=long_ago)
    waiting.forget_finished()
    assert not DBTaskResult.objects.exists()
