"""The index on disk: the one place that opens, writes and switches it.

The folder holds one folder for each generation and a file ``current`` that names the one in use.
Readers only read. There is one writer at a time, held by a lock. A rebuild writes a new generation
and switches to it by replacing ``current``; files, folder and parent are synced before that, so a
crash at any moment leaves the last good index in place.
"""

import fcntl
import os
import pickle
import re
import shutil
import struct
import threading
import weakref
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from whoosh import index as whoosh_index
from whoosh.fields import Schema
from whoosh.filedb.filestore import FileStorage

from search.engines.whoosh.snapshot import Snapshot
from search.errors import IndexLockedError, IndexUnavailableError

CURRENT = "current"
LOCK = "write.lock"
TOC = re.compile(r"_MAIN_(\d+)\.toc$")
CURE = "Run: manage.py rebuild_index"

_open: dict[Path, tuple[tuple[str, int], Snapshot]] = {}
_opening = threading.Lock()


def snapshot(path: Path) -> Snapshot:
    """Return the index as it stands, opened once and kept until it changes.

    Raises IndexUnavailableError when there is none or it cannot be read.
    """
    # A writer may remove files between the look at the folder and the opening: look again.
    for attempt in range(3):
        stamp = _stamp(path)
        known = _open.get(path)
        if known and known[0] == stamp:
            return known[1]
        try:
            with _opening:
                return _open_snapshot(path, stamp)
        except FileNotFoundError:
            if attempt == 2:
                raise IndexUnavailableError(f"The search index is incomplete. {CURE}") from None
    raise AssertionError("unreachable")


@contextmanager
def reading() -> Iterator[None]:
    """Turn what a broken file makes go wrong in reading into IndexUnavailableError."""
    try:
        yield
    except (OSError, EOFError, struct.error, zlib.error, pickle.UnpicklingError) as error:
        raise IndexUnavailableError(f"The search index cannot be read. {CURE}") from error


def _open_snapshot(path: Path, stamp: tuple[str, int]) -> Snapshot:
    known = _open.get(path)
    if known and known[0] == stamp:
        return known[1]
    try:
        opened = FileStorage(str(path / stamp[0]), readonly=True).open_index()
        reader = opened.reader()
        made = Snapshot(reader)
    except FileNotFoundError:
        raise
    except Exception as error:
        raise IndexUnavailableError(f"The search index cannot be read. {CURE}") from error
    # Closed when the last request that reads it is done.
    weakref.finalize(made, reader.close)
    _open[path] = (stamp, made)
    return made


def _stamp(path: Path) -> tuple[str, int]:
    """Return the name of the current generation and the number of its last commit."""
    try:
        name = (path / CURRENT).read_text().strip()
        commits = [int(match[1]) for file in os.listdir(path / name) if (match := TOC.search(file))]
    except (FileNotFoundError, NotADirectoryError):
        raise IndexUnavailableError(f"There is no search index yet. {CURE}") from None
    except (OSError, ValueError) as error:
        raise IndexUnavailableError(f"The search index cannot be read. {CURE}") from error
    if not commits:
        raise IndexUnavailableError(f"The search index is empty of any commit. {CURE}")
    return name, max(commits)


def exists(path: Path) -> bool:
    """Return whether there is an index to read."""
    try:
        _stamp(path)
    except IndexUnavailableError:
        return False
    return True


@contextmanager
def writing(path: Path, schema: Schema) -> Iterator[Any]:
    """Give a writer to the current index (made when missing); commit and sync at the end."""
    if not exists(path):
        with rebuilding(path, schema):
            pass
    with _locked(path):
        folder = path / _stamp(path)[0]
        writer = FileStorage(str(folder)).open_index().writer()
        with _committed(writer):
            yield writer
        _sync(folder)


@contextmanager
def rebuilding(path: Path, schema: Schema) -> Iterator[Any]:
    """Give a writer to a new, empty index; switch to it at the end, all at once."""
    with _locked(path):
        folder = path / _next_name(path)
        folder.mkdir()
        try:
            writer = whoosh_index.create_in(str(folder), schema).writer(limitmb=128)
            with _committed(writer):
                yield writer
            _sync(folder)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        _switch(path, folder.name)


@contextmanager
def _committed(writer: Any) -> Iterator[None]:
    try:
        yield
    except BaseException:
        writer.cancel()
        raise
    writer.commit()


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    path.mkdir(parents=True, exist_ok=True)
    with (path / LOCK).open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise IndexLockedError(
                "Another process is writing the search index. Wait until it is done."
            ) from None
        yield


def _next_name(path: Path) -> str:
    numbers = [int(folder.name[2:]) for folder in path.glob("g-*") if folder.name[2:].isdecimal()]
    return f"g-{max(numbers, default=0) + 1:06}"


def _switch(path: Path, name: str) -> None:
    """Make a generation the current one and remove the others."""
    fresh = path / f"{CURRENT}.new"
    with fresh.open("w") as handle:
        handle.write(name)
        handle.flush()
        os.fsync(handle.fileno())
    os.replace(fresh, path / CURRENT)
    _sync_folder(path)
    for folder in path.glob("g-*"):
        if folder.name != name:
            # Whoever still reads it keeps its open files until done.
            shutil.rmtree(folder, ignore_errors=True)


def _sync(folder: Path) -> None:
    for file in folder.iterdir():
        handle = os.open(file, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    _sync_folder(folder)
    _sync_folder(folder.parent)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
