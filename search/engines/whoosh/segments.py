"""A new index written by several processes at once, each a segment of its own.

The processes are started anew (``spawn``): they know the analysis and Whoosh, and never hold a
connection to the database. The first process prepares the entries and commits the segments.
"""

import signal
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any

from search.engines.whoosh import store
from search.engines.whoosh.documents import Analysed, Entry, make_document
from treaties.loading.parallel import interrupts_blocked

# Entries that go through a pipe at once.
BATCH = 50


def write(writer: Any, fields: Analysed, entries: Iterable[tuple[int, Entry]], count: int) -> None:
    """Add entries, each with the number of its part, to an empty index of ``count`` segments.

    ``writer`` is to commit them. Raises what a process failed of, such as OSError.
    """
    folder = writer.storage.folder
    with ExitStack() as stack:
        processes = [stack.enter_context(Process(folder, fields)) for _ in range(count)]
        for part, entry in entries:
            processes[part].add(entry)
        for process in processes:
            process.end()
        writer.segments.extend([process.segment() for process in processes])


class Process:
    """A process that writes one segment, and the pipe to it."""

    def __init__(self, folder: str, fields: Analysed) -> None:
        context = get_context("spawn")
        self._batch: list[Entry] = []
        self._connection, theirs = context.Pipe()
        self._process = context.Process(
            target=write_segment, args=(theirs, folder, fields), daemon=True
        )
        with theirs, interrupts_blocked():
            self._process.start()

    def __enter__(self) -> "Process":
        return self

    def __exit__(self, *error: object) -> None:
        self._connection.close()
        # What it is still writing is of no use to anyone.
        self._process.kill()
        self._process.join()

    def add(self, entry: Entry) -> None:
        """Give it an entry to write."""
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
            self._connection.send(batch)
        except OSError:
            # It has ended, and may have said why.
            self.segment()
            raise

    def segment(self) -> Any:
        """Return the finished segment. Raises what went wrong in the process."""
        try:
            answer = self._connection.recv()
        except EOFError:
            raise OSError("A process that wrote the index was killed.") from None
        if isinstance(answer, Exception):
            raise answer
        return answer


def write_segment(connection: Connection, folder: str, fields: Analysed) -> None:
    """Write the entries that come through a pipe: the whole work of a process."""
    # Ctrl-C in a terminal reaches all its processes; what is to be done is the first one's matter.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Without the first process there is nobody to tell.
    with suppress(EOFError, BrokenPipeError):
        try:
            connection.send(_segment(connection.recv, folder, fields))
        except EOFError:
            raise
        except OSError as error:
            connection.send(error)
        except Exception as error:
            # Not every exception survives a pipe.
            connection.send(RuntimeError(repr(error)))


def _segment(receive: Callable[[], Sequence[Entry] | None], folder: str, fields: Analysed) -> Any:
    writer = store.part_writer(folder)
    for batch in iter(receive, None):
        for entry in batch:
            writer.add_document(**make_document(entry, fields))
    # Whoosh offers no public way to a segment that another writer commits.
    return writer._finalize_segment()
