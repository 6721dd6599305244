"""Many sources read on all cores, and handed back in their order within a bounded memory.

The processes are started anew (``spawn``) and know only ``treaties.reading``, so that none of them
ever holds a connection to the database.
"""

import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context
from typing import Generic, TypeVar

from treaties.reading import read_source
from treaties.text.document import ParsedSource, Refusal

Key = TypeVar("Key")
Read = ParsedSource | Refusal
Waiting = deque[tuple[Key, bytes | None, Future[Read] | None]]
# What waits to be read or to be stored, at most: a few files for each process, or so many bytes.
FILES_PER_PROCESS = 4
WAITING_BYTES = 8_000_000
# Starting processes takes longer than reading a few files.
WORTHWHILE_FILES = 8


def jobs_for(files: int) -> int:
    """Return in how many processes so many files are best read."""
    return cores() if files >= WORTHWHILE_FILES else 1


def cores() -> int:
    """Return the number of cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Reader(Generic[Key]):
    """Reads sources in ``jobs`` processes; with one, in this process itself."""

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> "Reader[Key]":
        return self

    def __exit__(self, *error: object) -> None:
        self.stop()

    def stop(self) -> None:
        """End the processes, whatever they are doing."""
        if self._pool is None:
            return
        processes = list((getattr(self._pool, "_processes", None) or {}).values())
        self._pool.shutdown(wait=False, cancel_futures=True)
        for process in processes:
            process.terminate()
            process.join()
        self._pool = None

    def read(
        self, sources: Iterable[tuple[Key, bytes | None]]
    ) -> Iterator[tuple[Key, bytes | None, Read | None]]:
        """Yield each source with what was read from it, in the order in which they come.

        A source without bytes passes through unread, at its place.
        """
        if self.jobs <= 1:
            for key, data in sources:
                yield key, data, None if data is None else read_source(data)
            return
        waiting: Waiting[Key] = deque()
        for key, data in sources:
            waiting.append((key, data, None if data is None else self._submit(data)))
            while self._is_full(waiting):
                yield self._first(waiting)
        while waiting:
            yield self._first(waiting)

    def _is_full(self, waiting: Waiting[Key]) -> bool:
        size = sum(len(data or b"") for _, data, _ in waiting)
        return len(waiting) > self.jobs * FILES_PER_PROCESS or size > WAITING_BYTES

    def _first(
        self, waiting: deque[tuple[Key, bytes | None, Future[Read] | None]]
    ) -> tuple[Key, bytes | None, Read | None]:
        key, data, future = waiting.popleft()
        if data is None or future is None:
            return key, data, None
        try:
            return key, data, future.result()
        except BrokenProcessPool:
            # A process was killed, perhaps by this very source: it gets one more to itself.
            self.stop()
            found = self._alone(data)
            for place, (other, content, _) in enumerate(waiting):
                again = None if content is None else self._submit(content)
                waiting[place] = (other, content, again)
            return key, data, found

    def _alone(self, data: bytes) -> Read:
        try:
            return self._submit(data).result()
        except BrokenProcessPool:
            self.stop()
            return Refusal("not-read")

    def _submit(self, data: bytes) -> Future[Read]:
        with _interrupts_blocked():
            try:
                return self._started().submit(read_source, data)
            except BrokenProcessPool:
                self.stop()
                return self._started().submit(read_source, data)

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(self.jobs, mp_context=get_context("spawn"))
        return self._pool


@contextmanager
def _interrupts_blocked() -> Iterator[None]:
    """Leave Ctrl-C, which reaches all processes of a terminal, to this process.

    A process that is started while the signal is blocked never gets it; here it comes after.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
