"""Source files on the disk: which ones are meant, and their bytes, without ever being stuck."""

import errno
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from treaties.text.decode import LARGEST_MB
from treaties.text.document import Refusal

MEGABYTE = 1_000_000


class NoFilesError(Exception):
    """A path that names nothing to load: ``missing``, ``empty`` (a folder) or ``blank``."""

    def __init__(self, code: str, path: str = "") -> None:
        super().__init__(f"{code} {path}".strip())
        self.code = code
        self.path = path


@dataclass(frozen=True, slots=True)
class Found:
    """A file to load, or a place below a folder that cannot be looked into."""

    path: Path
    refusal: Refusal | None = None

    @property
    def shown(self) -> str:
        """Return the path in characters that can be printed and stored, whatever its bytes."""
        return printable(str(self.path))

    @property
    def name(self) -> str:
        """Return the name of the file alone, in such characters."""
        return printable(self.path.name)


def printable(name: str) -> str:
    r"""Return a file's name; what is no readable character is written out: `\xff`, `\n`."""
    text = os.fsencode(name).decode("utf-8", "backslashreplace")
    return "".join(
        sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in text
    )


def find_files(paths: Sequence[str]) -> list[Found]:
    """Return the files named and those in the folders named, hidden ones not, in a fixed order.

    A link to a folder is followed where it is named, not below a folder: so no walk goes round in
    circles. Raises NoFilesError for an empty path, one that is not there, a folder without files.
    """
    found: list[Found] = []
    for path in paths:
        # An empty path, as of an unset variable, would be the current folder.
        if not path.strip():
            raise NoFilesError("blank")
        if not os.path.lexists(path):
            raise NoFilesError("missing", printable(path))
        inside = sorted(_inside(path), key=lambda one: one.path) if os.path.isdir(path) else None
        if inside is not None and not inside:
            raise NoFilesError("empty", printable(path))
        found += [Found(Path(path))] if inside is None else inside
    return found


def _inside(folder: str) -> Iterator[Found]:
    """Yield what is in a folder and the folders below."""
    failed: list[OSError] = []
    for place, folders, files in os.walk(folder, onerror=failed.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Found(Path(place, name)) for name in files if not name.startswith("."))
    for error in failed:
        yield Found(Path(str(error.filename)), unreadable(error))


def read_file(found: Found) -> bytes | Refusal:
    """Return the bytes of a file, or why there are none. Never waits for a pipe or a device."""
    if found.refusal:
        return found.refusal
    try:
        # Without O_NONBLOCK the opening of a pipe waits until somebody writes to it.
        with open(found.path, "rb", opener=_open_at_once) as file:
            state = os.fstat(file.fileno())
            if not stat.S_ISREG(state.st_mode):
                return Refusal("not-a-file")
            limit = LARGEST_MB * MEGABYTE
            # A file that grows while it is read is not read further than the limit.
            data = file.read(limit + 1) if state.st_size <= limit else None
    except OSError as error:
        return unreadable(error)
    if data is None or len(data) > limit:
        return Refusal("too-large", str(LARGEST_MB))
    return data


def unreadable(error: OSError) -> Refusal:
    """Return the refusal of a file that the system does not let be read."""
    return Refusal("unreadable", errno.errorcode.get(error.errno or 0, ""))


def _open_at_once(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
