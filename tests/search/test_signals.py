"""Changes of the documents find their way into the index."""

from pathlib import Path

import pytest
from pytest_django import DjangoCaptureOnCommitCallbacks

from search import indexing
from search.engines.whoosh import store
from search.engines.whoosh.backend import Backend
from search.errors import IndexUnavailableError
from search.models import PendingUpdate
from search.service import Request, search
from tests.search.conftest import Library
from tests.search.library import HONEY_RU
from tests.search.test_indexing import another_writer
from treaties.choices import Status
from treaties.loading.load import load
from treaties.signals import run_finished


def total(words: str) -> int:
    return search(Request(words)).total


def in_index(backend: Backend, words: str) -> int:
    """Return how many entries the index itself finds, whatever the database holds."""
    return int(backend.search(words)["hits"])


def test_an_agreement_deleted_in_the_database_leaves_the_index(
    library: Library,
    backend: Backend,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    assert in_index(backend, "озеро") > 0
    with django_capture_on_commit_callbacks(execute=True):
        library.lakes.delete()
    assert in_index(backend, "озеро") == 0
    assert in_index(backend, "чай") == 1
    assert indexing.is_level()


def test_before_the_commit_nothing_leaves_the_index(library: Library, backend: Backend) -> None:
    library.lakes.delete()
    assert in_index(backend, "озеро") > 0
    assert PendingUpdate.objects.count() == 1


def test_a_run_is_indexed_at_its_end(library: Library) -> None:
    load(HONEY_RU.replace("за чаем", "за кофе").encode(), "later.txt")
    assert total("кофе") == 0
    run_finished.send(None)
    assert total("кофе") == 1


def test_an_update_waits_while_the_index_is_locked(library: Library, backend: Backend) -> None:
    load(HONEY_RU.replace("за чаем", "за кофе").encode(), "later.txt")
    with another_writer(backend):
        run_finished.send(None)
        assert total("кофе") == 0
        assert PendingUpdate.objects.exists()
    run_finished.send(None)
    assert total("кофе") == 1
    assert not PendingUpdate.objects.exists()


def test_a_deletion_waits_too(
    library: Library,
    backend: Backend,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    with another_writer(backend), django_capture_on_commit_callbacks(execute=True):
        library.lakes.delete()
    assert in_index(backend, "озеро") > 0
    run_finished.send(None)
    assert in_index(backend, "озеро") == 0


def test_a_saved_agreement_is_noted(library: Library) -> None:
    library.honey.save()
    assert [row.agreement_id for row in PendingUpdate.objects.all()] == [library.honey.pk]


def test_a_saved_agreement_is_indexed_after_the_commit(
    library: Library, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    library.honey.status = Status.ENDED
    with django_capture_on_commit_callbacks(execute=True):
        library.honey.save()
    assert total("чай status:ended") == 1


def test_a_broken_index_does_not_break_the_editors_work(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(path: Path) -> None:
        raise IndexUnavailableError

    monkeypatch.setattr(store, "snapshot", broken)
    PendingUpdate.objects.create(agreement_id=library.honey.pk)
    run_finished.send(None)
