"""The mails that wait are sent, each once, as far as the world allows.

A mail is marked as sent when the server has taken it. When a process is killed before it could do
that, nobody knows whether the mail went out: it is sent again under the same Message-ID, by which
mailboxes know the double. The files of ``mail_files`` take their own place.
"""

import fcntl
import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import Error, connection
from django.utils import timezone

from search.saved.mailing import message_of
from search.saved.models import NoticeState, SavedNotice

logger = logging.getLogger(__name__)
# How long one waits for another process that sends, in seconds.
PATIENCE = 300.0
PAUSE = 0.2
# Any number that no other program takes in this database.
LOCK = 7_427_625


class BusyError(Exception):
    """Another process has been sending for longer than one waits."""


class Sent:
    """What came of sending: how many went out, and what the first that did not said."""

    def __init__(self) -> None:
        self.count = 0
        self.failed = 0
        self.error = ""


def send_waiting() -> Sent:
    """Send the mails that wait. Raises BusyError.

    One that fails stays, with its error, and is tried again by the next run.
    """
    done = Sent()
    with one_sender():
        waiting = SavedNotice.objects.filter(state=NoticeState.PENDING).order_by("pk")
        for key in list(waiting.values_list("pk", flat=True)):
            notice = waiting.select_related("search__owner").filter(pk=key).first()
            if notice is not None:
                _send(notice, done)
    return done


def _send(notice: SavedNotice, done: Sent) -> None:
    search = notice.search
    if not (search.mails and search.owner.is_active):
        _mark(notice, NoticeState.DROPPED)
        return
    if not search.owner.email:
        # Nothing is lost: it goes out when there is an address.
        return
    try:
        message = message_of(notice)
        if message is not None:
            message.send()
    except Error:
        raise
    except Exception as error:
        # One that cannot be written keeps no other back. What a server says is an OSError.
        if not isinstance(error, OSError):
            logger.exception("The mail %s could not be written", notice.message_id)
        done.failed += 1
        done.error = done.error or str(error)
        _mark(notice, NoticeState.PENDING, str(error))
        return
    _mark(notice, NoticeState.SENT if message else NoticeState.DROPPED)
    done.count += message is not None


def _mark(notice: SavedNotice, state: NoticeState, error: str = "") -> None:
    notice.state, notice.error = state, error
    notice.sent_at = timezone.now() if state == NoticeState.SENT else None
    notice.save(update_fields=["state", "error", "sent_at"])


@contextmanager
def one_sender(patience: float = PATIENCE) -> Iterator[None]:
    """Let one process send at a time; one that is killed leaves the way free at once.

    Raises BusyError when another one does not end.
    """
    end = time.monotonic() + patience
    if connection.vendor == "postgresql":
        with _lock_of_database(end):
            yield
    else:
        with _lock_of_file(Path(settings.DATA_DIR) / "mails.lock", end):
            yield


@contextmanager
def _lock_of_database(end: float) -> Iterator[None]:
    with connection.cursor() as cursor:
        while True:
            cursor.execute("SELECT pg_try_advisory_lock(%s)", [LOCK])
            if cursor.fetchone()[0]:
                break
            _wait(end)
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])


@contextmanager
def _lock_of_file(file: Path, end: float) -> Iterator[None]:
    with file.open("w") as handle:
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                _wait(end)
        yield


def _wait(end: float) -> None:
    if time.monotonic() > end:
        raise BusyError
    time.sleep(PAUSE)
