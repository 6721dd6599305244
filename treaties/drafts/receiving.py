"""Files on their way in: kept as drafts that wait for the worker, or refused with a sentence.

Nothing is read here: a request only stores bytes.
"""

import io
from collections.abc import Iterable
from dataclasses import dataclass
from tempfile import SpooledTemporaryFile
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.http import HttpRequest

from treaties.drafts.archives import shown_name
from treaties.drafts.keeping import keep, keep_refused
from treaties.drafts.tasks import read_later
from treaties.loading.writing import one_writer
from treaties.models import Draft
from treaties.text.document import Refusal

MEGABYTE = 1024 * 1024
# Files of one request; more come in a ZIP or in several requests.
MOST_FILES = 1_000
LARGEST_REQUEST_MB = 500
# So many bytes of a request are held in memory.
IN_MEMORY = 2 * MEGABYTE
MAY_UPLOAD = "treaties.add_draft"
# Where a request keeps what was not taken of it.
REFUSED = "shartnama.refused_files"


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that was not taken: its name, how much of it came, and why."""

    name: str
    size: int
    refusal: Refusal


class Whole:
    """The one file in which all files of a request are kept one after another.

    However many they are, they take one open file of the system's, and a small request none at all.
    """

    def __init__(self) -> None:
        self.file = SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115
        self.size = 0

    def __del__(self) -> None:
        self.file.close()

    def write(self, data: bytes) -> None:
        """Add to the end."""
        self.file.seek(self.size)
        self.size += self.file.write(data)

    def read(self, start: int, size: int) -> bytes:
        """Return a piece."""
        self.file.seek(start)
        return self.file.read(size)


class Piece(io.RawIOBase):
    """A stretch of the whole, to be read like a file."""

    def __init__(self, whole: Whole, start: int, size: int) -> None:
        self._whole, self._start, self._size = whole, start, size
        self._place = 0

    def readable(self) -> bool:
        """Return True."""
        return True

    def seekable(self) -> bool:
        """Return True."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place; return it."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._place, io.SEEK_END: self._size}[whence]
        self._place = min(max(base + offset, 0), self._size)
        return self._place

    def readinto(self, buffer: Any) -> int:
        """Read as much as there is room for; return how much."""
        size = min(len(buffer), self._size - self._place)
        data = self._whole.read(self._start + self._place, size)
        buffer[: len(data)] = data
        self._place += len(data)
        return len(data)


class LimitedUploadHandler(FileUploadHandler):
    """Keeps the files of a request, each within a limit, and no more than so many.

    A file that grows beyond the limit is dropped while it comes in, and noted with a refusal; the
    others of the request come in whole. Of somebody who may upload nothing, nothing is kept.
    """

    def __init__(self, request: HttpRequest | None = None) -> None:
        super().__init__(request)
        self._count = 0
        self._whole = Whole()
        self._start = self._size = 0

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Begin a file."""
        super().new_file(*args, **kwargs)
        self._start, self._size = self._whole.size, 0
        user = getattr(self.request, "user", None)
        if user is None or not user.has_perm(MAY_UPLOAD):
            raise SkipFile
        self._count += 1
        if self._count > MOST_FILES:
            self._refuse(Refusal("too-many", str(MOST_FILES)))

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Keep a piece unless the file, or all that came, has become too large."""
        self._size += len(raw_data)
        if self._size > settings.UPLOAD_LIMIT:
            self._refuse(Refusal("too-large", str(settings.UPLOAD_LIMIT // MEGABYTE)))
        if self._start + self._size > LARGEST_REQUEST_MB * MEGABYTE:
            self._refuse(Refusal("too-much", str(LARGEST_REQUEST_MB)))
        self._whole.write(raw_data)

    def file_complete(self, file_size: int) -> UploadedFile[Any]:
        """Return the file that has come in."""
        piece = io.BufferedReader(Piece(self._whole, self._start, file_size))
        return UploadedFile(piece, self.file_name, self.content_type, file_size)

    def _refuse(self, refusal: Refusal) -> None:
        # What came of it makes room for the next one.
        self._whole.size = self._start
        if self.request is not None:
            refused = self.request.META.setdefault(REFUSED, [])
            if len(refused) < MOST_FILES:
                refused.append(Refused(shown_name(self.file_name or ""), self._size, refusal))
        raise SkipFile


def refused_in(request: HttpRequest) -> list[Refused]:
    """Return the files of a request that were not taken."""
    # They are known only when the body was read.
    _ = request.FILES
    found: list[Refused] = request.META.get(REFUSED, [])
    return found


def receive(
    files: Iterable[UploadedFile[Any]], refused: Iterable[Refused], by: User
) -> list[Draft]:
    """Keep uploaded files as drafts, each in a transaction with the task that reads it."""
    drafts = [keep_refused(one.name, one.size, one.refusal, by) for one in refused]
    for file in files:
        data = file.read()
        with one_writer():
            draft = keep(data, shown_name(file.name or ""), by)
            read_later(draft)
        drafts.append(draft)
    return drafts
