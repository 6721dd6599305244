"""Files on their way in: kept as drafts that wait for the worker, or refused with a sentence.

Nothing is read here: a request only stores bytes.
"""

from collections.abc import Iterable
from dataclasses import dataclass
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
# Where a request keeps what was not taken of it.
REFUSED = "shartnama.refused_files"


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that was not taken: its name, how much of it came, and why."""

    name: str
    size: int
    refusal: Refusal


class LimitedUploadHandler(FileUploadHandler):
    """Stops taking a file when it grows beyond the limit, and takes no more files than so many.

    It stands before the handlers that keep what comes. The others of the request come in whole.
    """

    def __init__(self, request: HttpRequest | None = None) -> None:
        super().__init__(request)
        self._count = 0
        self._size = 0
        self._whole = 0

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Begin a file."""
        super().new_file(*args, **kwargs)
        self._size = 0
        self._count += 1
        if self._count > MOST_FILES:
            self._refuse(Refusal("too-many", str(MOST_FILES)))

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """Let a piece through unless the file has become too large."""
        self._size += len(raw_data)
        self._whole += len(raw_data)
        if self._size > settings.UPLOAD_LIMIT:
            self._refuse(Refusal("too-large", str(settings.UPLOAD_LIMIT // MEGABYTE)))
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """Leave the file to the handlers below."""

    def _refuse(self, refusal: Refusal) -> None:
        if self.request is not None:
            name = shown_name(self.file_name or "")
            refused = self.request.META.setdefault(REFUSED, [])
            refused.append(Refused(name, self._size, refusal))
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
