"""The files of all texts that are kept: their names, and which days have all of theirs.

A day's files count when their list of checksums is there, which is written last. It is what
``sha256sum --check`` reads.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.conf import settings

FOLDER = "bulk"
PREFIX = "shartnama-texts-"
ENDINGS = {"zip": "application/zip", "jsonl": "application/jsonl"}
SUMS = "sha256"
SUMS_TYPE = "text/plain; charset=utf-8"
NAME = re.compile(rf"{PREFIX}(\d{{4}}-\d\d-\d\d)\.({'|'.join((*ENDINGS, SUMS))})")
# A line of checksums: the sum, two blanks, the name.
LINE = re.compile(r"([0-9a-f]{64})  (\S+)")


@dataclass(frozen=True, slots=True)
class File:
    """A file of all texts."""

    path: Path
    sha256: str
    size: int

    @property
    def name(self) -> str:
        """Return the name that the address ends with."""
        return self.path.name

    @property
    def media_type(self) -> str:
        """Return what the file is."""
        return ENDINGS[self.path.suffix.removeprefix(".")]


@dataclass(frozen=True, slots=True)
class Dump:
    """The files of one day, and their list of checksums."""

    day: date
    files: tuple[File, ...]
    sums: Path


def folder() -> Path:
    """Return the folder of the files."""
    return Path(settings.DATA_DIR) / FOLDER


def name_of(day: date, ending: str) -> str:
    """Return the name of a day's file: ``shartnama-texts-2026-11-28.zip``."""
    return f"{PREFIX}{day.isoformat()}.{ending}"


def dumps(place: Path | None = None) -> list[Dump]:
    """Return the days whose files are all there, the newest first."""
    found = (place or folder()).glob(f"{PREFIX}*.{SUMS}")
    read = map(_read, found)
    return sorted((dump for dump in read if dump), key=lambda dump: dump.day, reverse=True)


def find(name: str) -> tuple[Path, str, str] | None:
    """Return the path, the media type and the checksum of a kept file, or None.

    The list of checksums has none of its own.
    """
    match = NAME.fullmatch(name)
    if match is None:
        return None
    for dump in dumps():
        for file in dump.files:
            if file.name == name:
                return file.path, file.media_type, file.sha256
        if dump.sums.name == name:
            return dump.sums, SUMS_TYPE, ""
    return None


def _read(sums: Path) -> Dump | None:
    """Return the files of a list of checksums; None when one is gone or cut."""
    match = NAME.fullmatch(sums.name)
    if match is None:
        return None
    try:
        # A name may look like a day and be none.
        day = date.fromisoformat(match[1])
        files = tuple(_files(sums))
    except (OSError, ValueError):
        return None
    return Dump(day, files, sums) if len(files) == len(ENDINGS) else None


def _files(sums: Path) -> Iterator[File]:
    for line in sums.read_text().splitlines():
        match = LINE.fullmatch(line)
        if match and NAME.fullmatch(match[2]):
            path = sums.parent / match[2]
            yield File(path, match[1], path.stat().st_size)
