"""What a writer leaves when it fails, and what readers see while others write."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from search.engines.whoosh import store
from search.errors import IndexMissingError, IndexUnavailableError, IndexUnwritableError
from tests.search.test_store import SCHEMA, add, generations, names, rebuild


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "index"


def update(path: Path, *new: str) -> None:
    with store.writing(path, SCHEMA) as writer:
        for name in new:
            add(writer, name)


def files(path: Path) -> list[str]:
    """Return the files of the current generation."""
    folder = path / (path / store.CURRENT).read_text()
    return sorted(file.name for file in folder.iterdir())


def failing(times: int = 1) -> Callable[..., Any]:
    """Return what stands in for a call that says that the disk is full."""
    left = [times]

    def fail(*arguments: Any, **more: Any) -> None:
        if left[0]:
            left[0] -= 1
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    return fail


@pytest.mark.parametrize("change", [rebuild, update])
def test_a_full_disk_is_said_and_the_index_stays(
    path: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[..., None]
) -> None:
    rebuild(path, "a")
    before = files(path)
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", failing(times=100))
        with pytest.raises(IndexUnwritableError, match="No space left on device"):
            change(path, "b")
    assert names(path) == ["a"]
    change(path, "c")
    assert names(path) == (["c"] if change is rebuild else ["a", "c"])
    assert len(generations(path)) == 1
    assert len(files(path)) <= len(before) + 1


def test_a_switch_that_may_not_be_on_disk_removes_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rebuild(path, "a")
    replaced = os.replace

    def replace_and_break(one: Path, other: Path) -> None:
        replaced(one, other)
        monkeypatch.setattr(store, "_sync_folder", failing())

    monkeypatch.setattr(os, "replace", replace_and_break)
    with pytest.raises(IndexUnwritableError):
        rebuild(path, "b")
    assert len(generations(path)) == 2
    monkeypatch.undo()
    assert names(path) == ["b"]
    rebuild(path, "c")
    assert names(path) == ["c"]
    assert len(generations(path)) == 1


def test_what_a_killed_update_left_is_removed(path: Path) -> None:
    rebuild(path, "a")
    folder = path / (path / store.CURRENT).read_text()
    before = files(path)
    (folder / "MAIN_0123456789abcdef.seg").write_bytes(b"half")
    (folder / "_MAIN_2.toc.1700000000.5").write_bytes(b"half")
    (folder / "MAIN.tmp").mkdir()
    (folder / "MAIN.tmp" / "run").write_bytes(b"half")
    update(path)
    # Without a change there is no commit.
    assert files(path) == before
    assert names(path) == ["a"]


def test_what_a_killed_rebuild_left_makes_room_for_the_next(path: Path) -> None:
    rebuild(path, "a")
    (path / "g-000007").mkdir()
    with store.rebuilding(path, SCHEMA) as writer:
        assert "g-000007" not in generations(path)
        add(writer, "b")
    assert names(path) == ["b"]


def test_without_a_current_generation_nothing_is_removed(path: Path) -> None:
    """It may be the good one whose name cannot be read at this moment."""
    rebuild(path, "a")
    (path / store.CURRENT).write_text("")
    (old,) = generations(path)
    with pytest.raises(RuntimeError), store.rebuilding(path, SCHEMA):
        raise RuntimeError
    assert generations(path) == [old]


def test_a_missing_index_is_told_from_a_broken_one(path: Path) -> None:
    with pytest.raises(IndexMissingError):
        store.check(path)
    rebuild(path, "a")
    (path / store.CURRENT).write_text("g-000099")
    with pytest.raises(IndexUnavailableError) as caught:
        store.check(path)
    assert not isinstance(caught.value, IndexMissingError)


def test_a_broken_index_is_not_added_to(path: Path) -> None:
    """Else the few new entries would pass for all there are."""
    rebuild(path, "a")
    (path / store.CURRENT).write_text("g-000099")
    with pytest.raises(IndexUnavailableError):
        update(path, "b")
    (path / store.CURRENT).write_text(generations(path)[0])
    for file in path.rglob("*.seg"):
        file.unlink()
    with pytest.raises(IndexUnavailableError), store.writing(path, SCHEMA) as writer:
        writer.delete_by_term("id", "a")


@pytest.mark.parametrize("change", [rebuild, update])
def test_a_reader_that_is_overtaken_takes_the_newer_state(
    path: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[..., None]
) -> None:
    """What it was about to open is gone: that is not an error."""
    rebuild(path, "a")
    real = store._reader
    pending = ["b"]

    def overtaken(folder: Path) -> Any:
        if pending:
            change(path, pending.pop())
        return real(folder)

    monkeypatch.setattr(store, "_reader", overtaken)
    assert names(path) == (["b"] if change is rebuild else ["a", "b"])


def test_a_generation_that_goes_while_it_is_looked_at_is_no_error(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rebuild(path, "a")
    real = store._current
    pending = ["b"]

    def overtaken(path: Path) -> str:
        name = real(path)
        if pending:
            rebuild(path, pending.pop())
        return name

    monkeypatch.setattr(store, "_current", overtaken)
    assert names(path) == ["b"]


def test_everything_is_synced_before_a_commit_takes_effect(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rebuild(path, "a")
    (folder,) = path.glob("g-*")
    synced: set[str] = set()
    real_sync, real_rename = os.fsync, os.rename
    checked = []

    def sync(handle: int) -> None:
        synced.add(os.readlink(f"/proc/self/fd/{handle}"))
        real_sync(handle)

    def rename(old: str, new: str) -> None:
        there = {str(file) for file in folder.rglob("*") if file.is_file()}
        assert there | {str(folder), str(path)} <= synced
        checked.append(new)
        real_rename(old, new)
        synced.clear()

    monkeypatch.setattr(os, "fsync", sync)
    monkeypatch.setattr(os, "rename", rename)
    update(path, "b")
    assert len(checked) == 1
    assert str(folder) in synced
