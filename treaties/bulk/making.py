"""The files of all texts of one day: written beside, synced, and put in place as a whole.

Killed at any moment, it leaves the files of earlier days, and nothing that looks like a day's files
and is not: the list of checksums, without which they do not count, comes last. What was left
behind, the next run takes away. Memory does not grow with the texts.
"""

import fcntl
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from treaties.bulk.about import Counts, readme
from treaties.bulk.kept import ENDINGS, NAME, PREFIX, SUMS, Dump, dumps, name_of
from treaties.bulk.reading import entries

KEPT = 7
LOCK = "dump.lock"
UNFINISHED = ".making-"
CHUNK = 1 << 20
README, MANIFEST = "README.txt", "manifest.jsonl"
# A file that anybody may read, in the system of Unix.
UNIX, MODE = 3, 0o100644 << 16


class BusyError(Exception):
    """Another process is making the files."""


@dataclass(frozen=True, slots=True)
class Made:
    """What was made, and how much is in it."""

    dump: Dump
    counts: Counts


def make(place: Path, day: date, origin: str) -> Made:
    """Make the files of a day in a folder, and take away those of all but the last days.

    ``origin`` is the scheme and host of the portal's addresses. The same texts give the same bytes
    on the same day. Raises BusyError while another process does so.
    """
    place.mkdir(parents=True, exist_ok=True)
    with _alone(place):
        _sweep(place)
        making = Path(tempfile.mkdtemp(prefix=UNFINISHED, dir=place))
        try:
            counts = _write(making, day, origin)
            _put_in_place(making, place, day)
        finally:
            shutil.rmtree(making, ignore_errors=True)
        (dump,) = (dump for dump in dumps(place) if dump.day == day)
        _forget(place)
    return Made(dump, counts)


@contextmanager
def _alone(place: Path) -> Iterator[None]:
    handle = os.open(place / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError:
        raise BusyError from None
    finally:
        os.close(handle)


# Writing


def _write(making: Path, day: date, origin: str) -> Counts:
    """Write the archive and the records into a folder; return how much is in them."""
    agreements = texts = 0
    manifest = making / MANIFEST
    with (
        ZipFile(making / name_of(day, "zip"), "w", ZIP_DEFLATED) as archive,
        (making / name_of(day, "jsonl")).open("wb") as records,
        manifest.open("wb") as listed,
    ):
        for entry in entries(origin):
            agreements += 1
            records.write(_line(entry.record))
            for text in entry.texts:
                texts += 1
                archive.writestr(_info(text.path, day), text.content)
                listed.write(_line(text.told))
        counts = Counts(agreements, texts)
        listed.flush()
        with (
            manifest.open("rb") as whole,
            archive.open(_info(MANIFEST, day), "w", force_zip64=True) as member,
        ):
            shutil.copyfileobj(whole, member, CHUNK)
        archive.writestr(_info(README, day), readme(day, counts, origin).encode())
    manifest.unlink()
    return counts


def _line(told: dict[str, Any]) -> bytes:
    text = json.dumps(told, ensure_ascii=False, default=date.isoformat, separators=(",", ":"))
    return text.encode() + b"\n"


def _info(path: str, day: date) -> ZipInfo:
    """Return the head of a file in the archive: nothing in it depends on when it was written."""
    info = ZipInfo(path, (day.year, day.month, day.day, 0, 0, 0))
    info.compress_type = ZIP_DEFLATED
    info.create_system, info.external_attr = UNIX, MODE
    return info


# Putting in place


def _put_in_place(making: Path, place: Path, day: date) -> None:
    """Put finished files where they are found: those of a day that are there count no more first.

    Who is just reading the old ones reads them to their end.
    """
    names = [name_of(day, ending) for ending in ENDINGS]
    sums = name_of(day, SUMS)
    (making / sums).write_text("".join(f"{_sum(making / name)}  {name}\n" for name in names))
    for name in (*names, sums):
        _sync(making / name)
    (place / sums).unlink(missing_ok=True)
    _sync(place)
    for name in names:
        (making / name).replace(place / name)
    _sync(place)
    (making / sums).replace(place / sums)
    _sync(place)


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


# Taking away


def _sweep(place: Path) -> None:
    """Take away what killed runs left behind."""
    for left in place.glob(f"{UNFINISHED}*"):
        shutil.rmtree(left, ignore_errors=True)
    whole = {file.name for dump in dumps(place) for file in dump.files}
    whole |= {dump.sums.name for dump in dumps(place)}
    for path in place.glob(f"{PREFIX}*"):
        if NAME.fullmatch(path.name) and path.name not in whole:
            _remove(path)


def _forget(place: Path) -> None:
    """Take away the files of all but the last days, their checksums first."""
    for dump in dumps(place)[KEPT:]:
        _remove(dump.sums)
        for file in dump.files:
            _remove(file.path)


def _remove(path: Path) -> None:
    path.unlink(missing_ok=True)
