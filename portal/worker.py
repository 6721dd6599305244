"""The process that does what the web processes leave to it, one at a time.

There is one worker to a folder of state, as there is one writer of its index: it holds a lock on a
file, which the system lets go whenever the process ends, however it ends. So a task that says it is
running while nobody holds the lock is nobody's, and is begun again.
"""

import fcntl
import logging
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django_tasks import DEFAULT_TASK_BACKEND_ALIAS
from django_tasks_db.management.commands.db_worker import Worker

from search.errors import IndexLockedError, IndexUnavailableError
from search.indexing import is_level, update_pending
from treaties.drafts.waiting import enqueue_lost, forget_finished, release_running
from treaties.loading.comparing import compare_waiting

logger = logging.getLogger(__name__)
# Seconds between two looks for work; a publisher waits for it.
PAUSE = 0.25
# Seconds between two looks for what an ended process left behind.
TIDYING = 10.0


class WorkerRunningError(Exception):
    """Another worker of this folder of state is at work."""


@contextmanager
def only_worker(folder: Path) -> Iterator[None]:
    """Hold the lock of the one worker; raise WorkerRunningError where another one holds it."""
    handle = os.open(folder / "worker.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise WorkerRunningError from error
        yield
    finally:
        os.close(handle)


def work(once: bool = False, wait: Callable[[float], None] = time.sleep) -> None:
    """Do what there is to do, then wait for more; with ``once``, return when nothing is left.

    Raises WorkerRunningError. A signal to end lets the task that is running come to its end.
    """
    with only_worker(settings.DATA_DIR):
        release_running()
        worker = _worker()
        if not once:
            worker.configure_signals()
        tidied = 0.0
        while worker.running:
            if time.monotonic() - tidied > TIDYING or not tidied:
                tidy()
                tidied = time.monotonic()
            enqueue_lost()
            worker.run()
            if once and not enqueue_lost():
                return
            if worker.running:
                wait(PAUSE)


def tidy() -> None:
    """Do what an ended process left undone: index and compare what is stored, drop old tasks."""
    forget_finished()
    try:
        if not is_level():
            update_pending()
    except IndexLockedError:
        logger.info("The index is being written by another process; changes wait.")
    except IndexUnavailableError:
        logger.exception("The index cannot be written; changes wait until it is rebuilt.")
    compare_waiting()


def _worker() -> Worker:
    """Return the library's worker, which returns when no task is ready."""
    return Worker(
        queue_names=["*"],
        interval=0,
        batch=True,
        backend_name=DEFAULT_TASK_BACKEND_ALIAS,
        startup_delay=False,
        max_tasks=None,
        worker_id=f"{os.uname().nodename}-{os.getpid()}"[-64:],
        excluded_queue_names=[],
    )
