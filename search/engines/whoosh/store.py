"""The index on disk: the one place that opens, writes and switches it.

The folder holds one folder for each generation and a file ``current`` that names the one in use;
a generation's file ``made-by`` tells which version of the portal made it. Readers only read. There
is one writer at a time, held by a lock. A rebuild writes a new generation and switches to it by
replacing ``current``; an update adds a commit to the generation and switches to it by renaming its
list of segments. Files, folder and parent are synced before a switch and nothing is removed before
the switch is synced, so a crash at any moment leaves the last good index in place.
"""

import fcntl
import json
import os
import pickle
import re
import shutil
import struct
import threading
import weakref
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

from django.utils.translation import gettext as _
from whoosh.fields import Schema
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC

from search.engines.whoosh import made_by
from search.engines.whoosh.schema import STORED
from search.engines.whoosh.snapshot import Snapshot
from search.engines.whoosh.writer import Writer
from search.errors import (
    IndexLockedError,
    IndexMissingError,
    IndexOutdatedError,
    IndexUnavailableError,
    IndexUnwritableError,
)

CURRENT = "current"
MADE_BY = "made-by"
LOCK = "write.lock"
# Whoosh's name for the one index in a folder; it begins the names of its files.
NAME = "MAIN"
GENERATION = re.compile(r"g-(\d+)")
COMMIT = re.compile(rf"_{NAME}_(\d+)\.toc$")
# What a file that is cut or altered makes go wrong in reading.
BROKEN = (OSError, EOFError, struct.error, zlib.error, pickle.UnpicklingError)
# How often a folder is looked at that a writer may be changing.
LOOKS = 5

Made = TypeVar("Made")
Stamp = tuple[str, int]

_open: dict[Path, tuple[Stamp, Snapshot]] = {}
_opening = threading.Lock()


# Reading


def snapshot(path: Path) -> Snapshot:
    """Return the index as it stands, opened once and kept until it changes.

    Raises IndexUnavailableError when there is none, it cannot be read, or another version of the
    portal made it.
    """
    return _as_it_stands(path, lambda stamp: _snapshot_at(path, stamp))


@contextmanager
def opened(path: Path) -> Iterator[Any]:
    """Give Whoosh's reader of the index as it stands, for a look at every entry.

    Raises IndexUnavailableError as ``snapshot`` does.
    """
    reader = _as_it_stands(path, lambda stamp: _reader(path / stamp[0]))
    try:
        with reading():
            yield reader
    finally:
        reader.close()


@contextmanager
def reading() -> Iterator[None]:
    """Turn what a broken file makes go wrong in reading into IndexUnavailableError."""
    try:
        yield
    except BROKEN as error:
        raise _unreadable() from error


def entries(reader: Any) -> Iterator[dict[str, Any]]:
    """Yield the values that are kept of each entry, one entry at a time."""
    for _number, stored in reader.iter_docs():
        yield json.loads(stored[STORED])


def check(path: Path) -> None:
    """Raise IndexUnavailableError unless there is an index that this version can read."""
    with opened(path):
        pass


def exists(path: Path) -> bool:
    """Return whether there is an index that this version can read."""
    try:
        check(path)
    except IndexUnavailableError:
        return False
    return True


def _as_it_stands(path: Path, make: Callable[[Stamp], Made]) -> Made:
    """Return what is made of the newest commit; a commit that comes in between is taken instead."""
    while True:
        stamp = stamp_of(path)
        try:
            return make(stamp)
        except (FileNotFoundError, IndexUnavailableError) as error:
            # Only what a writer has just replaced may be gone.
            if stamp_of(path) == stamp:
                raise _told(error) from error


def _snapshot_at(path: Path, stamp: Stamp) -> Snapshot:
    with _opening:
        known = _open.get(path)
        if known and known[0] == stamp:
            return known[1]
        reader = _reader(path / stamp[0])
        try:
            made = Snapshot(reader)
        except FileNotFoundError:
            raise
        except Exception as error:
            raise _unreadable() from error
        # Closed when the last request that reads it is done.
        weakref.finalize(made, reader.close)
        _open[path] = (stamp, made)
        return made


def _reader(folder: Path) -> Any:
    _check_made_by(folder)
    try:
        return FileStorage(str(folder), readonly=True).open_index(NAME).reader()
    except FileNotFoundError:
        raise
    except Exception as error:
        raise _unreadable() from error


def _check_made_by(folder: Path) -> None:
    try:
        maker = (folder / MADE_BY).read_text(errors="replace")
    except FileNotFoundError:
        maker = ""
    except OSError as error:
        raise _unreadable() from error
    if maker != made_by.MADE_BY:
        raise IndexOutdatedError(
            _(
                "The search index was made by another version of the portal. "
                "Run: manage.py rebuild_index"
            )
        )


def stamp_of(path: Path) -> Stamp:
    """Return the name of the current generation and the number of its last commit."""
    for _look in range(LOOKS):
        name = _current(path)
        # A generation may be replaced, and a commit by the next, while it is looked at.
        with reading(), suppress(FileNotFoundError, NotADirectoryError):
            files = os.listdir(path / name)
            commits = [int(match[1]) for file in files if (match := COMMIT.match(file))]
            if commits:
                return name, max(commits)
    raise _unreadable()


def _current(path: Path) -> str:
    try:
        name = (path / CURRENT).read_text().strip()
    except (FileNotFoundError, NotADirectoryError):
        raise IndexMissingError(
            _("There is no search index yet. Run: manage.py rebuild_index")
        ) from None
    except (OSError, ValueError) as error:
        raise _unreadable() from error
    if not GENERATION.fullmatch(name):
        raise _unreadable()
    return name


def _unreadable() -> IndexUnavailableError:
    return IndexUnavailableError(_("The search index cannot be read. Run: manage.py rebuild_index"))


def _told(error: Exception) -> IndexUnavailableError:
    return error if isinstance(error, IndexUnavailableError) else _unreadable()


# Writing


@contextmanager
def writing(path: Path, schema: Schema) -> Iterator[Any]:
    """Give a writer to the current index (made when missing); commit at the end, all at once.

    Raises IndexLockedError beside another writer, IndexUnwritableError when the disk is full or
    broken, and IndexUnavailableError for an index that cannot be read or that another version of
    the portal made. In each case the index stays as it was.
    """
    with _telling(), _locked(path):
        if not (path / CURRENT).exists():
            with _building(path, schema):
                pass
        folder = path / stamp_of(path)[0]
        _check_made_by(folder)
        _sweep(folder)
        writer = Writer(_SyncedStorage(str(folder)).open_index(NAME))
        try:
            with _committed(writer):
                yield writer
            if not writer.changed:
                _sweep(folder)
        except BaseException:
            # What was half written takes room. The first fault is the one to be told.
            with suppress(Exception):
                _sweep(folder)
            raise


@contextmanager
def rebuilding(path: Path, schema: Schema) -> Iterator[Any]:
    """Give a writer to a new, empty index; switch to it at the end, all at once.

    Raises IndexLockedError and IndexUnwritableError as ``writing`` does.
    """
    with _telling(), _locked(path), _building(path, schema) as writer:
        yield writer


def part_writer(folder: str) -> Any:
    """Return a writer of one more segment of a new index, which another process commits."""
    return Writer(FileStorage(folder).open_index(NAME))


@contextmanager
def _building(path: Path, schema: Schema) -> Iterator[Any]:
    _remove_unused(path)
    folder = path / _next_name(path)
    try:
        folder.mkdir()
        (folder / MADE_BY).write_text(made_by.MADE_BY)
        storage = FileStorage(str(folder))
        writer = Writer(storage.create_index(schema, NAME))
        writer.changed = True
        with _committed(writer):
            yield writer
        _sync(folder)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    try:
        _switch(path, folder.name)
    except BaseException:
        # Whether the switch is on disk is not known: the former generation stays in any case.
        if (path / CURRENT).exists() and _current(path) != folder.name:
            shutil.rmtree(folder, ignore_errors=True)
        raise
    _remove_unused(path)


class _SyncedStorage(FileStorage):  # type: ignore[misc]
    """Syncs what a commit has written before the commit takes effect, and then that it does.

    Whoosh renames one file for each commit, the list of segments, and then removes what no longer
    belongs to the index; it syncs nothing by itself.
    """

    def rename_file(self, oldname: str, newname: str, safe: bool = False) -> None:
        """Make a list of segments the current one."""
        _sync(Path(self.folder))
        super().rename_file(oldname, newname, safe=safe)
        _sync_folder(Path(self.folder))


@contextmanager
def _committed(writer: Any) -> Iterator[None]:
    try:
        yield
        # Without a change readers need not open the index anew.
        (writer.commit if writer.changed else writer.cancel)()
    except BaseException:
        # Closing its files may fail again; the first fault is the one to be told.
        with suppress(Exception):
            writer.cancel()
        raise


@contextmanager
def _telling() -> Iterator[None]:
    """Turn what a full or broken disk makes go wrong in writing into a sentence."""
    try:
        yield
    except (FileNotFoundError, EOFError, struct.error, zlib.error, pickle.UnpicklingError) as error:
        # Files of the index that is to be changed are gone or broken.
        raise _unreadable() from error
    except OSError as error:
        raise IndexUnwritableError(
            _("The search index cannot be written: %(reason)s. It stays as it was.")
            % {"reason": error.strerror or str(error)}
        ) from error


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    if not path.is_dir():
        path.mkdir(parents=True, exist_ok=True)
        _sync_folder(path.parent)
    with (path / LOCK).open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise IndexLockedError(
                _("Another process is writing the search index. Wait until it is done.")
            ) from None
        yield


def _sweep(folder: Path) -> None:
    """Remove what a killed or failed writer has left beside the last commit."""
    # The last commit may have failed in its very end: it must be on disk before others go.
    _sync(folder)
    commit = TOC.read(FileStorage(str(folder)), NAME)
    segments = {segment.segment_id() for segment in commit.segments}
    kept = {MADE_BY, f"_{NAME}_{commit.generation}.toc"}
    for file in list(folder.iterdir()):
        if file.is_dir():
            shutil.rmtree(file)
        elif file.name not in kept and file.name.partition(".")[0] not in segments:
            file.unlink()


def _remove_unused(path: Path) -> None:
    """Remove the generations that are not the current one; none when it is not known which is."""
    try:
        current = _current(path)
    except IndexUnavailableError:
        return
    if (path / current).is_dir():
        # The last switch may have failed in its very end: it must be on disk before others go.
        _sync_folder(path)
        for folder in path.glob("g-*"):
            if folder.name != current:
                # Whoever still reads it keeps its open files until done.
                shutil.rmtree(folder, ignore_errors=True)


def _next_name(path: Path) -> str:
    numbers = [int(match[1]) for name in os.listdir(path) if (match := GENERATION.fullmatch(name))]
    return f"g-{max(numbers, default=0) + 1:06}"


def _switch(path: Path, name: str) -> None:
    """Make a generation the current one."""
    fresh = path / f"{CURRENT}.new"
    with fresh.open("w") as handle:
        handle.write(name)
        handle.flush()
        os.fsync(handle.fileno())
    os.replace(fresh, path / CURRENT)
    _sync_folder(path)


def _sync(folder: Path) -> None:
    """Sync the files of a folder, the folder, and its name in the folder above."""
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
