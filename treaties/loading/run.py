"""A run over many files: read in parallel, stored one by one in their order, stopped cleanly."""

import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType

from treaties.loading.files import Found, read_file
from treaties.loading.load import DATABASE_REFUSALS, Loaded, checksum_of, known_file, load_read
from treaties.loading.parallel import Read, Reader
from treaties.loading.reading import read_source
from treaties.text.document import Refusal


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file; ``checksum`` is None where its bytes could not be read."""

    found: Found
    checksum: str | None
    loaded: Loaded

    @property
    def stops(self) -> bool:
        """Return whether any other file would meet with the same."""
        refusal = self.loaded.refusal
        return refusal is not None and refusal.code in DATABASE_REFUSALS


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A file at its place in the row; ``refusal`` is why it has no bytes."""

    found: Found
    checksum: str | None = None
    refusal: Refusal | None = None


def run(
    files: Sequence[Found], jobs: int, each: Callable[[Outcome], None], interrupts: "Interrupts"
) -> None:
    """Load files in their order and hand on what became of each as soon as it is stored.

    It ends early, after the file in hand, when the database takes no more. Ctrl-C raises
    KeyboardInterrupt between two files, never between a file and the word of it.
    """
    with Reader[_Waiting](jobs) as reader:
        for waiting, data, parsed in reader.read(_sources(files)):
            with interrupts.held():
                outcome = Outcome(waiting.found, waiting.checksum, _loaded(waiting, data, parsed))
                each(outcome)
            if outcome.stops:
                return


def _sources(files: Sequence[Found]) -> Iterator[tuple[_Waiting, bytes | None]]:
    """Yield the files with their bytes, without them where nothing is to be read."""
    for found in files:
        data = read_file(found)
        if isinstance(data, Refusal):
            yield _Waiting(found, refusal=data), None
            continue
        checksum = checksum_of(data)
        known = known_file(checksum, found.name)
        yield _Waiting(found, checksum), None if known else data


def _loaded(waiting: _Waiting, data: bytes | None, parsed: Read | None) -> Loaded:
    name, checksum = waiting.found.name, waiting.checksum
    if waiting.refusal or checksum is None:
        return Loaded(name, "refused", refusal=waiting.refusal)
    if data is not None and parsed is not None:
        return load_read(data, checksum, name, parsed)
    # Asked again: files before this one may have changed what it belongs to.
    known = known_file(checksum, name)
    if known:
        return known
    found = read_file(waiting.found)
    if isinstance(found, Refusal):
        return Loaded(name, "refused", refusal=found)
    return load_read(found, checksum_of(found), name, read_source(found))


class Interrupts:
    """Ctrl-C put off while a file is stored; pressed twice it stops at once."""

    def __init__(self) -> None:
        self._holding = False
        self._wanted = False

    def __enter__(self) -> "Interrupts":
        self._ours = threading.current_thread() is threading.main_thread()
        if self._ours:
            self._before = signal.signal(signal.SIGINT, self._pressed)
        return self

    def __exit__(self, *error: object) -> None:
        if self._ours:
            signal.signal(signal.SIGINT, self._before)

    def _pressed(self, number: int, frame: FrameType | None) -> None:
        if not self._holding or self._wanted:
            raise KeyboardInterrupt
        self._wanted = True

    @contextmanager
    def held(self) -> Iterator[None]:
        """Put off what is pressed in the meantime."""
        self._holding = True
        try:
            yield
        finally:
            self._holding = False
        if self._wanted:
            raise KeyboardInterrupt
