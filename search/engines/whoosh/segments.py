"""A new index written by several processes at once, each some segments of its own.

The processes are started anew (``spawn``): they know the analysis and Whoosh, and never hold a
connection to the database. The first process prepares the entries and commits the segments.
"""

import fcntl
import signal
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any, TypeVar

from search.engines.whoosh import store
from search.engines.whoosh.documents import Analysed, Entry
from search.engines.whoosh.schema import VERSION_FIELD
from search.language.analyse import keep_more
from treaties.loading.parallel import interrupts_blocked

# Entries that go through a pipe at once.
BATCH = 50
# Bytes that may wait in a pipe: the most that Linux allows to everyone.
WAITING = 1 << 20
# The languages whose words take long to analyse.
SLOW = ("kk", "ru")

Made = TypeVar("Made")


def write(writer: Any, fields: Analysed, entries: Iterable[Entry], count: int) -> None:
    """Add entries to an empty index, by ``count`` processes.

    ``writer`` is to commit them. Raises what a process failed of, such as OSError.
    """
    folder = writer.storage.folder
    with ExitStack() as stack:
        processes = [stack.enter_context(Process(folder, fields)) for _ in range(count)]
        for entry in entries:
            at_home = processes_of(str(entry[VERSION_FIELD]), processes)
            min(at_home, key=lambda process: process.load).add(entry, fields)
        for process in processes:
            process.end()
        writer.segments.extend([one for process in processes for one in process.segments()])


def processes_of(language: str, processes: "Sequence[Made]") -> "Sequence[Made]":
    """Return the processes that write the texts of a language.

    To analyse a word for the first time is much of the work. Each process does that for the words
    of one language only, but for those of the languages that are quick to analyse.
    """
    if language not in SLOW or len(processes) < len(SLOW):
        return processes
    return processes[SLOW.index(language) :: len(SLOW)]


class Process:
    """A process that writes segments, and the pipe to it."""

    def __init__(self, folder: str, fields: Analysed) -> None:
        context = get_context("spawn")
        # The characters that it was given.
        self.load = 0
        self._batch: list[Entry] = []
        theirs, self._entries = context.Pipe(duplex=False)
        self._answer, their_answer = context.Pipe(duplex=False)
        # While it is busy with one batch others can wait, and no other process waits for it.
        fcntl.fcntl(self._entries.fileno(), fcntl.F_SETPIPE_SZ, WAITING)
        self._process = context.Process(
            target=write_segments, args=(theirs, their_answer, folder, fields), daemon=True
        )
        with theirs, their_answer, interrupts_blocked():
            self._process.start()

    def __enter__(self) -> "Process":
        return self

    def __exit__(self, *error: object) -> None:
        self._entries.close()
        self._answer.close()
        # What it is still writing is of no use to anyone.
        self._process.kill()
        self._process.join()

    def add(self, entry: Entry, fields: Analysed) -> None:
        """Give it an entry to write."""
        self.load += sum(len(entry.get(name) or "") for name in fields.names)
        self._batch.append(entry)
        if len(self._batch) == BATCH:
            self._send(self._batch)
            self._batch = []

    def end(self) -> None:
        """Tell it that there are no more entries."""
        self._send(self._batch)
        self._send(None)

    def _send(self, batch: Sequence[Entry] | None) -> None:
        try:
            self._entries.send(batch)
        except OSError:
            # It has ended, and may have said why.
            self.segments()
            raise

    def segments(self) -> list[Any]:
        """Return the finished segments. Raises what went wrong in the process."""
        try:
            answer: list[Any] | Exception = self._answer.recv()
        except EOFError:
            raise OSError("A process that wrote the index was killed.") from None
        if isinstance(answer, Exception):
            raise answer
        return answer


def write_segments(entries: Connection, answer: Connection, folder: str, fields: Analysed) -> None:
    """Write the entries that come through a pipe: the whole work of a process."""
    # Ctrl-C in a terminal reaches all its processes; what is to be done is the first one's matter.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Without the first process there is nobody to tell.
    with suppress(EOFError, BrokenPipeError):
        try:
            answer.send(_segments(entries.recv, folder, fields))
        except EOFError:
            raise
        except OSError as error:
            answer.send(error)
        except Exception as error:
            # Not every exception survives a pipe.
            answer.send(RuntimeError(repr(error)))


def _segments(
    receive: Callable[[], Sequence[Entry] | None], folder: str, fields: Analysed
) -> list[Any]:
    keep_more()
    writer, finished = store.part_writer(folder), []
    for batch in iter(receive, None):
        for entry in batch:
            writer.add_entry(entry, fields)
        if writer.is_full:
            finished.append(writer.finished())
            writer = store.part_writer(folder)
    return [*finished, writer.finished()]
