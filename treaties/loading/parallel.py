"""Many sources read on all cores, and handed back in their order within a bounded memory.

The processes are started anew (``spawn``) and know only ``treaties.loading.reading``, so that none
of them ever holds a connection to the database.
"""

import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from queue import SimpleQueue
from typing import Generic, TypeVar

from treaties.loading.reading import read_source, settle
from treaties.text.document import ParsedSource, Refusal

Key = TypeVar("Key")
Read = ParsedSource | Refusal
Waiting = deque[tuple[Key, bytes | None, Future[Read] | None]]
Tasks = SimpleQueue[tuple[bytes, Future[Read]] | None]
# What waits to be read or to be stored, at most: a few files for each process, or so many bytes.
FILES_PER_PROCESS = 4
WAITING_BYTES = 8_000_000
# Starting processes takes longer than reading a few files.
WORTHWHILE_FILES = 8
# A source whose process dies, perhaps by no fault of its own, is tried once more.
TRIES = 2


def jobs_for(files: int) -> int:
    """Return in how many processes so many files are best read."""
    return cores() if files >= WORTHWHILE_FILES else 1


def cores() -> int:
    """Return the number of cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def serve(connection: Connection) -> None:
    """Read what comes through a pipe until it is closed: the whole work of a reading process."""
    # Ctrl-C in a terminal reaches all its processes; what is to be done is the first one's matter.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, OSError):
        connection.send(read_source(connection.recv_bytes()))
        settle()
        while True:
            connection.send(read_source(connection.recv_bytes()))


class ReadingProcess(threading.Thread):
    """A process that reads sources one by one, and the thread that waits for it.

    Each has a pipe of its own, whose other end only the process holds: so its death, at any moment,
    is the end of the pipe and never a wait for ever.
    """

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(daemon=True)
        self.process: SpawnProcess | None = None
        self._tasks = tasks
        self._connection: Connection | None = None
        self._stopped = False
        self._starting = threading.Lock()

    def run(self) -> None:
        """Read what the tasks bring, until None comes."""
        for data, future in iter(self._tasks.get, None):
            if self._stopped:
                future.cancel()
                continue
            try:
                future.set_result(self._read(data))
            except Exception as error:
                future.set_exception(error)
        self._forget()

    def stop(self) -> None:
        """End the process, whatever it is doing."""
        with self._starting:
            self._stopped = True
            if self.process is not None:
                self.process.kill()

    def _read(self, data: bytes) -> Read:
        for _ in range(TRIES):
            try:
                connection = self._connected()
            except OSError:
                # The system gives no more processes: this one reads by itself.
                return read_source(data)
            if connection is None:
                break
            try:
                connection.send_bytes(data)
                found: Read = connection.recv()
                return found
            except (EOFError, OSError):
                self._forget()
        return Refusal("not-read")

    def _connected(self) -> Connection | None:
        """Return the pipe to the process, started where there is none; None after the stop."""
        with self._starting:
            if self._connection is None and not self._stopped:
                ours, theirs = get_context("spawn").Pipe()
                process = get_context("spawn").Process(target=serve, args=(theirs,), daemon=True)
                try:
                    process.start()
                finally:
                    theirs.close()
                self.process, self._connection = process, ours
            return self._connection

    def _forget(self) -> None:
        """Let go of a process that died, so that the next source gets a new one."""
        with self._starting:
            if self._connection is not None:
                self._connection.close()
            if self.process is not None:
                self.process.kill()
                self.process.join()
            self._connection = self.process = None


class Reader(Generic[Key]):
    """Reads sources in ``jobs`` processes; with one, in this process itself."""

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs
        self.processes: list[ReadingProcess] = []
        self._tasks: Tasks = SimpleQueue()

    def __enter__(self) -> "Reader[Key]":
        return self

    def __exit__(self, *error: object) -> None:
        self.stop()

    def stop(self) -> None:
        """End the processes, whatever they are doing."""
        for process in self.processes:
            process.stop()
            self._tasks.put(None)
        for process in self.processes:
            process.join()
        self.processes = []

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
                yield _first(waiting)
        while waiting:
            yield _first(waiting)

    def _is_full(self, waiting: Waiting[Key]) -> bool:
        size = sum(len(data or b"") for _, data, _ in waiting)
        return len(waiting) > self.jobs * FILES_PER_PROCESS or size > WAITING_BYTES

    def _submit(self, data: bytes) -> Future[Read]:
        future: Future[Read] = Future()
        self._tasks.put((data, future))
        # One process for each source that came, up to all: a short run starts no idle ones.
        if len(self.processes) < self.jobs:
            process = ReadingProcess(self._tasks)
            with interrupts_blocked():
                process.start()
            self.processes.append(process)
        return future


def _first(waiting: Waiting[Key]) -> tuple[Key, bytes | None, Read | None]:
    key, data, future = waiting.popleft()
    return key, data, future.result() if future else None


@contextmanager
def interrupts_blocked() -> Iterator[None]:
    """Leave Ctrl-C, which reaches all processes of a terminal, to this process.

    A thread that is started while the signal is blocked never gets it, nor does any process that
    the thread starts; here it comes after.
    """
    # Started later, it would let the signal through again.
    resource_tracker.ensure_running()
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
