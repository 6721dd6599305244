"""The worker: one to a folder, begins again what another left, ends when it is told to."""

import os
import signal
import subprocess
import sys
from io import StringIO

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from portal import worker
from portal.worker import WorkerRunningError, only_worker, tidy, work
from search.errors import IndexLockedError, IndexUnwritableError
from search.models import PendingUpdate
from search.service import Request, search
from tests.treaties.samples import TEA, stored
from treaties.drafts.keeping import keep
from treaties.drafts.tasks import read_later
from treaties.models import Comparison, Draft, DraftState


def waiting() -> Draft:
    draft = keep(TEA.encode(), "tea.txt", None)
    read_later(draft)
    return draft


def state(draft: Draft) -> str:
    draft.refresh_from_db()
    return draft.state


# One worker only


def test_there_is_one_worker_to_a_folder(tmp_path):
    with only_worker(tmp_path), pytest.raises(WorkerRunningError), only_worker(tmp_path):
        pass
    with only_worker(tmp_path):
        pass


def test_a_worker_that_was_killed_keeps_nobody_out(tmp_path):
    code = (
        "import os, signal, sys; from pathlib import Path; sys.path.insert(0, '.');"
        "os.environ['DJANGO_SETTINGS_MODULE'] = 'tests.settings'; import django; django.setup();"
        "from portal.worker import only_worker; held = only_worker(Path(sys.argv[1]));"
        "held.__enter__(); os.kill(os.getpid(), signal.SIGKILL)"
    )
    run = [sys.executable, "-c", code, str(tmp_path)]
    ended = subprocess.run(run, cwd=settings.BASE_DIR, check=False)
    assert ended.returncode == -signal.SIGKILL
    with only_worker(tmp_path):
        pass


@pytest.mark.django_db
def test_a_second_worker_says_so_in_a_sentence():
    with only_worker(settings.DATA_DIR), pytest.raises(CommandError, match="Another worker"):
        call_command("worker", once=True)


# What it does


@pytest.mark.django_db
def test_it_does_what_waits_and_ends_when_asked_to(index_folder):
    draft = waiting()
    call_command("worker", once=True, stdout=StringIO())
    assert state(draft) == DraftState.READY
    assert DBTaskResult.objects.get().status == TaskResultStatus.SUCCESSFUL


@pytest.mark.django_db
def test_it_begins_again_what_nobody_is_at(index_folder):
    draft = waiting()
    DBTaskResult.objects.update(status=TaskResultStatus.RUNNING)
    work(once=True)
    assert state(draft) == DraftState.READY


@pytest.mark.django_db
def test_it_waits_and_looks_again_until_it_is_told_to_end(index_folder, monkeypatch):
    """A draft that comes while it waits is read; a signal ends it."""
    before = {one: signal.getsignal(one) for one in (signal.SIGTERM, signal.SIGINT, signal.SIGQUIT)}
    came, waited = [], []

    def wait(seconds: float) -> None:
        waited.append(seconds)
        if len(waited) == 2:
            came.append(waiting())
        if len(waited) == 4:
            os.kill(os.getpid(), signal.SIGTERM)

    try:
        with pytest.raises(SystemExit) as ended:
            work(wait=wait)
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
    assert ended.value.code == 0
    assert state(came[0]) == DraftState.READY
    assert set(waited) == {worker.PAUSE}


# What an ended process left


@pytest.mark.django_db
def test_what_was_not_indexed_and_compared_is(index_folder):
    tea = stored(TEA)
    assert PendingUpdate.objects.exists()
    tidy()
    assert not PendingUpdate.objects.exists()
    assert [hit.eid for hit in search(Request("самовар")).hits] == ["art_2"]
    assert Comparison.objects.filter(agreement=tea).exclude(texts="").exists()


@pytest.mark.django_db
@pytest.mark.parametrize("error", [IndexLockedError, IndexUnwritableError])
def test_an_index_that_cannot_be_written_stops_nothing(index_folder, monkeypatch, error):
    tea = stored(TEA)

    def fails() -> None:
        raise error("no")

    monkeypatch.setattr(worker, "update_pending", fails)
    tidy()
    assert PendingUpdate.objects.exists()
    assert Comparison.objects.filter(agreement=tea).exclude(texts="").exists()
    monkeypatch.undo()
