"""The index on disk: one writer, whole generations, errors that say the cure."""

import fcntl
import gc
import json
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from search.engines.whoosh import store
from search.engines.whoosh.schema import KEY, STORED, build_schema
from search.engines.whoosh.snapshot import Snapshot
from search.errors import IndexLockedError

SCHEMA = build_schema({})


def rebuild(path: Path, *names: str) -> None:
    """Write a new index with some entries."""
    with store.rebuilding(path, SCHEMA) as writer:
        for name in names:
            add(writer, name)


def add(writer: Any, name: str) -> None:
    writer.add_document(**{KEY: name, STORED: json.dumps({KEY: name})})


def add_and_fail(writer: Any, name: str, fault: type[BaseException]) -> None:
    add(writer, name)
    raise fault


def names(path: Path) -> list[str]:
    """Return the entries that a reader finds now."""
    return entries(store.snapshot(path))


def entries(snapshot: Snapshot) -> list[str]:
    """Return the entries of a state of the index."""
    return sorted(str(snapshot.entry(int(number))[KEY]) for number in np.flatnonzero(snapshot.live))


def generations(path: Path) -> list[str]:
    return sorted(folder.name for folder in path.glob("g-*"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "index"


@contextmanager
def another_writer(path: Path) -> Iterator[None]:
    """Hold the lock as another process does that writes the index."""
    with (path / store.LOCK).open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def test_a_rebuild_takes_the_place_of_the_old_index(path: Path) -> None:
    rebuild(path, "a", "b")
    rebuild(path, "c")
    assert names(path) == ["c"]
    assert generations(path) == [(path / store.CURRENT).read_text()]


def test_a_reader_keeps_what_it_reads_over_a_rebuild(path: Path) -> None:
    rebuild(path, "a")
    before = store.snapshot(path)
    rebuild(path, "b")
    assert entries(before) == ["a"]
    assert [stored[STORED] for _, stored in before.reader.iter_docs()] == ['{"id": "a"}']


def test_a_snapshot_is_kept_until_the_index_changes(path: Path) -> None:
    rebuild(path, "a")
    first = store.snapshot(path)
    assert store.snapshot(path) is first
    with store.writing(path, SCHEMA) as writer:
        add(writer, "b")
        assert names(path) == ["a"]
    assert store.snapshot(path) is not first
    assert names(path) == ["a", "b"]


def test_a_snapshot_goes_with_its_last_reader(path: Path) -> None:
    rebuild(path, "a")
    old = weakref.ref(store.snapshot(path))
    rebuild(path, "b")
    gc.disable()
    try:
        store.snapshot(path)
        assert old() is None
    finally:
        gc.enable()


def test_a_removed_entry_leaves_a_gap_not_a_ghost(path: Path) -> None:
    rebuild(path, "a", "b", "c")
    with store.writing(path, SCHEMA) as writer:
        writer.delete_by_term(KEY, "b")
    snapshot = store.snapshot(path)
    assert names(path) == ["a", "c"]
    assert (snapshot.size, snapshot.live.tolist()) == (3, [True, False, True])


@pytest.mark.parametrize("fault", [RuntimeError, KeyboardInterrupt])
def test_a_rebuild_that_fails_midway_leaves_the_old_index(
    path: Path, fault: type[BaseException]
) -> None:
    rebuild(path, "a")
    with pytest.raises(fault), store.rebuilding(path, SCHEMA) as writer:
        add_and_fail(writer, "b", fault)
    assert names(path) == ["a"]
    assert len(generations(path)) == 1


def test_a_failed_update_changes_nothing(path: Path) -> None:
    rebuild(path, "a")
    with pytest.raises(RuntimeError), store.writing(path, SCHEMA) as writer:
        add_and_fail(writer, "b", RuntimeError)
    assert names(path) == ["a"]
    with store.writing(path, SCHEMA) as writer:
        add(writer, "c")
    assert names(path) == ["a", "c"]


def test_what_a_killed_rebuild_left_is_in_nobodys_way(path: Path) -> None:
    rebuild(path, "a")
    (path / "g-000002").mkdir()
    (path / "g-000002" / "half.seg").write_bytes(b"half")
    (path / f"{store.CURRENT}.new").write_text("g-000002")
    assert names(path) == ["a"]
    rebuild(path, "b")
    assert names(path) == ["b"]
    assert len(generations(path)) == 1


def test_there_is_one_writer_at_a_time(path: Path) -> None:
    rebuild(path, "a")
    with another_writer(path):
        with pytest.raises(IndexLockedError):
            rebuild(path, "b")
        with pytest.raises(IndexLockedError), store.writing(path, SCHEMA):
            pass
        assert names(path) == ["a"]
    rebuild(path, "b")
    assert names(path) == ["b"]


def test_the_lock_is_free_after_a_failure(path: Path) -> None:
    with pytest.raises(RuntimeError), store.rebuilding(path, SCHEMA):
        raise RuntimeError
    rebuild(path, "a")
    assert names(path) == ["a"]


def test_writing_makes_a_missing_index(path: Path) -> None:
    assert not store.exists(path)
    with store.writing(path, SCHEMA) as writer:
        add(writer, "a")
    assert store.exists(path)
    assert names(path) == ["a"]


def test_reading_writes_nothing(path: Path) -> None:
    rebuild(path, "a")
    before = sorted(path.rglob("*"))
    names(path)
    assert sorted(path.rglob("*")) == before


def test_an_empty_index_is_an_index(path: Path) -> None:
    rebuild(path)
    assert store.exists(path)
    assert names(path) == []
