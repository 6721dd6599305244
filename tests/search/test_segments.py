"""A new index written by several processes is the one that a single process writes."""

import errno
import json
import signal
from collections.abc import Iterable, Iterator
from multiprocessing import Pipe
from typing import Any

import pytest

from search import indexing
from search.checking import compare
from search.engines.whoosh import segments, store, writer
from search.engines.whoosh.backend import Backend
from search.engines.whoosh.documents import Analysed, analysed
from search.engines.whoosh.schema import KEY
from search.errors import IndexUnwritableError
from search.models import PendingUpdate
from search.service import FACETS, Request, search
from tests.search.conftest import Library
from treaties.models import Article

QUERIES = ("", "чай", "озеро", "почтальон OR мёд", '"за чаем"', "омарт*", "party:Латвия", "lakes")


@pytest.fixture
def three_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the library were large and the machine had three cores."""
    monkeypatch.setattr(indexing, "WORTHWHILE", 1)
    monkeypatch.setattr(indexing, "cores", lambda: 3)
    monkeypatch.setattr(indexing, "BATCH", 4)
    monkeypatch.setattr(segments, "BATCH", 3)


def seen() -> dict[str, Any]:
    """Return what is found: in all queries, the results with their scores, and the counts."""
    answers = {query: search(Request(query, size=100)) for query in QUERIES}
    return {
        query: (
            {(hit.agreement.slug, hit.eid, hit.matched, hit.score) for hit in answer.hits},
            {facet: answer.facets[facet] for facet in FACETS},
        )
        for query, answer in answers.items()
    }


def entries(backend: Backend) -> list[str]:
    with store.opened(backend.path) as reader:
        return sorted(json.dumps(entry, sort_keys=True) for entry in store.entries(reader))


def test_the_index_is_the_same(library: Library, backend: Backend, three_processes: None) -> None:
    by_one, kept = seen(), entries(backend)
    assert len(store.snapshot(backend.path).segments) == 1
    assert indexing.rebuild() == Article.objects.count()
    assert len(store.snapshot(backend.path).segments) == 3
    assert seen() == by_one
    assert entries(backend) == kept
    assert compare().level


def test_progress_sees_each_article_once(library: Library, three_processes: None) -> None:
    passed: list[int] = []

    def progress(rows: Iterable[Article], total: int) -> Iterator[Article]:
        for row in rows:
            passed.append(row.pk)
            yield row

    indexing.rebuild(progress)
    assert sorted(passed) == list(Article.objects.order_by("pk").values_list("pk", flat=True))


@pytest.mark.parametrize(
    ("count", "kazakh", "russian"),
    [(1, [0], [0]), (2, [0], [1]), (3, [0, 2], [1]), (4, [0, 2], [1, 3])],
)
def test_a_slow_language_has_processes_of_its_own(
    count: int, kazakh: list[int], russian: list[int]
) -> None:
    processes = range(count)
    assert list(segments.processes_of("kk", processes)) == kazakh
    assert list(segments.processes_of("ru", processes)) == russian
    assert list(segments.processes_of("en", processes)) == list(processes)


def test_a_full_segment_is_followed_by_another(
    library: Library, backend: Backend, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_one, kept = seen(), entries(backend)
    monkeypatch.setattr(writer, "MOST_WORDS", 20)
    index = indexing.signed_index()
    fields = analysed(index.fields)
    prepared = [
        entry | {KEY: entry["id"]}
        for entry in map(index.full_prepare, indexing.loaded(indexing.all_rows()))
    ]
    batches = iter([[entry] for entry in prepared])
    with store.rebuilding(backend.path, backend.schema()) as committing:
        made = segments._segments(lambda: next(batches, None), committing.storage.folder, fields)
        committing.segments.extend(made)
    assert len(made) > 3
    assert seen() == by_one
    assert entries(backend) == kept


def test_a_killed_process_leaves_the_old_index(
    library: Library, backend: Backend, three_processes: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = entries(backend)
    PendingUpdate.objects.create(agreement_id=library.honey.pk)
    add = segments.Process.add

    def kill_and_add(process: segments.Process, *entry: Any) -> None:
        process._process.kill()
        process._process.join()
        add(process, *entry)

    monkeypatch.setattr(segments.Process, "add", kill_and_add)
    with pytest.raises(IndexUnwritableError, match="killed"):
        indexing.rebuild()
    assert entries(backend) == before
    assert [folder.name for folder in backend.path.glob("g-*")] == [store._current(backend.path)]
    assert PendingUpdate.objects.count() == 1


def test_a_process_that_fails_says_of_what(
    library: Library, three_processes: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What the processes are given has no key.
    monkeypatch.setattr(
        "search.engines.whoosh.backend.analysed", lambda fields: Analysed(("nothing",), "")
    )
    monkeypatch.setattr(
        "search.engines.whoosh.backend._prepared",
        lambda index, objects: iter([{"language": "kk"}]),
    )
    with pytest.raises(RuntimeError, match="KeyError"):
        indexing.rebuild()


def test_a_full_disk_is_told_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(segments, "_segments", full)
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    ours, theirs = Pipe()
    with ours, theirs:
        segments.write_segments(ours, theirs, "", Analysed((), ""))
        told = ours.recv()
    assert isinstance(told, OSError)
    assert told.errno == errno.ENOSPC
