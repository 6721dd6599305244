"""One state of the index, opened: postings as arrays, values of fields as columns."""

import json
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Any, Protocol, TypeVar
from weakref import WeakValueDictionary

import numpy as np
from haystack.constants import DJANGO_ID
from numpy.typing import NDArray

from search.engines.whoosh.codec import COLUMNS_EXT, read_beginning, read_postings, terms_checksum
from search.engines.whoosh.columns import Column, ColumnFile
from search.engines.whoosh.counts import count_entries
from search.engines.whoosh.postings import Postings
from search.engines.whoosh.schema import STORED
from search.vocabulary import Vocabulary

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Lengths = NDArray[np.float32]
Bools = NDArray[np.bool_]
Key = TypeVar("Key")
Value = TypeVar("Value")
# Bytes of posting lists that are kept: so many as they lie on disk, and in each snapshot so many as
# arrays to reckon with.
MOST_KEPT = 4_000_000
# Bytes that a list takes beside its numbers.
OVERHEAD = 400
# Positions of one entry fit below this; an entry and a position make one number.
POSITION_SPAN = 1 << 24


class Entries(Protocol):
    """What a query is evaluated over: the index, or the part of it that the query can reach."""

    size: int
    total: int
    live: Bools

    @property
    def keys(self) -> NDArray[np.bytes_]:
        """The key in the database of each entry's object."""

    def entry(self, number: int) -> dict[str, Any]:
        """Return what is stored of an entry."""

    def column(self, field: str) -> Column:
        """Return the values of a field for all entries."""

    def marks(self, field: str) -> Ints:
        """Return for each entry a number that tells its values in a field from all other values."""

    def lengths(self, field: str) -> Lengths:
        """Return how many terms each entry has in a field, relative to the average of those."""

    def count(self, field: str, term: str) -> int:
        """Return how many entries of the whole index have a term."""

    def postings(self, field: str, term: str) -> tuple[Ints, Floats]:
        """Return the entries with a term and how often each has it."""

    def postings_beginning(
        self, field: str, prefix: str
    ) -> Iterator[tuple[bytes, int, Ints, Floats]]:
        """Yield the terms of a field that begin so: how many entries of the whole index have each,
        which of these here, how often. A term comes once for each segment that has it."""

    def places(self, field: str, term: str, within: Ints) -> Ints:
        """Return where a term stands in some entries, ascending, as entry * POSITION_SPAN + place.

        ``within`` are the entries, ascending.
        """

    def derived(self, name: str, make: Callable[[], Value]) -> Value:
        """Return what follows from these entries alone, made once."""


class Segment:
    """What is read once of a part of the index that never changes, but for what was deleted.

    Raises OSError when its dictionary of terms or its columns are damaged.
    """

    def __init__(self, reader: Any) -> None:
        self.size: int = reader.doc_count_all()
        storage, segment = reader.storage(), reader.segment()
        self.name: str = segment.segment_id()
        self._marks: dict[str, Ints] = {}
        file = storage.open_file(segment.make_filename(COLUMNS_EXT))
        self.columns = ColumnFile(file.view)
        if terms_checksum(storage, segment) != self.columns.told["terms"]:
            raise OSError("The terms of a segment are not what they should be.")
        self._file = file
        # To prove the checksums all of it was read; most of it is not asked for.
        self.let_go()

    def let_go(self) -> None:
        """Give back the memory of what was read; what is asked for again is mapped again."""
        self._file.let_go()

    def marks(self, field: str) -> Ints:
        """Return for each entry a number that tells its values in a field from all other values."""
        if field not in self._marks:
            part = self.columns.part(field)
            found = np.zeros(self.size, np.int64)
            if part is not None and part.rows.size:
                # 64 bits: two of a million values are alike with a chance of 1 to 30 million.
                hashes = np.array([hash(one) for one in part.values])[part.codes]
                # An entry with several values has their sum.
                firsts = np.flatnonzero(np.diff(part.rows, prepend=-1))
                found[part.rows[firsts]] = np.add.reduceat(hashes, firsts)
            self._marks[field] = found
        return self._marks[field]

    @cached_property
    def keys(self) -> NDArray[np.bytes_]:
        """Return the key in the database of each entry's object."""
        part = self.columns.part(DJANGO_ID)
        keys = np.zeros(self.size, "S1")
        if part is not None:
            values = np.array([value.encode() for value in part.values])
            keys = keys.astype(values.dtype)
            keys[part.rows] = values[part.codes]
        return keys


# Segments by their names, as long as a snapshot holds them.
_segments: "WeakValueDictionary[str, Segment]" = WeakValueDictionary()


class Snapshot:
    """A reader that stays open until the index changes."""

    def __init__(self, reader: Any) -> None:
        self.reader = reader
        self.size: int = reader.doc_count_all()
        self.total = self.size
        # An index without a commit has a reader without a segment.
        self.leaves = [
            (leaf, first) for leaf, first in reader.leaf_readers() if leaf.doc_count_all()
        ]
        self.segments = [_segment(leaf) for leaf, _ in self.leaves]
        self.live: Bools = np.ones(self.size, dtype=bool)
        for leaf, first in self.leaves:
            self.live[[first + number for number in leaf.segment().deleted_docs()]] = False
        self._columns: dict[str, Column] = {}
        self._lengths: dict[str, Lengths] = {}
        self._derived: dict[str, Any] = {}
        self._postings: Kept[tuple[str, str], tuple[Ints, Floats]] = Kept(_size_of_postings)

    def let_go(self) -> None:
        """Give back the memory of what was read of the mapped files."""
        for segment in self.segments:
            segment.let_go()

    def entry(self, number: int) -> dict[str, Any]:
        """Return what is stored of an entry."""
        try:
            entry: dict[str, Any] = json.loads(self.reader.stored_fields(number)[STORED])
        except Exception as error:
            # Whoosh fails of damage in many ways.
            raise OSError("What is stored of an entry is not what it should be.") from error
        return entry

    def column(self, field: str) -> Column:
        """Return the values of a field for all entries."""
        if field not in self._columns:
            parts = [
                (segment.columns.part(field), first)
                for segment, (_, first) in zip(self.segments, self.leaves, strict=True)
            ]
            filled = [(part, first) for part, first in parts if part is not None]
            self._columns[field] = Column.joined(filled, self.size)
        return self._columns[field]

    @cached_property
    def keys(self) -> NDArray[np.bytes_]:
        """Return the key in the database of each entry's object."""
        return np.concatenate([np.zeros(0, "S1"), *(segment.keys for segment in self.segments)])

    def marks(self, field: str) -> Ints:
        """Return for each entry a number that tells its values in a field from all other values."""
        return np.concatenate(
            [np.zeros(0, np.int64), *(segment.marks(field) for segment in self.segments)]
        )

    def derived(self, name: str, make: Callable[[], Value]) -> Value:
        """Return what follows from the index alone, made once."""
        if name not in self._derived:
            self._derived[name] = make()
        value: Value = self._derived[name]
        return value

    def lengths(self, field: str) -> Lengths:
        """Return how many terms each entry has in a field, relative to the average of those."""
        if field not in self._lengths:
            counts = np.zeros(self.size, np.float32)
            for segment, (_, first) in zip(self.segments, self.leaves, strict=True):
                lengths = segment.columns.lengths(field)
                if lengths is not None:
                    counts[first : first + segment.size] = lengths
            filled = counts[counts > 0]
            self._lengths[field] = counts / (filled.mean() if filled.size else np.float32(1))
        return self._lengths[field]

    def postings(self, field: str, term: str) -> tuple[Ints, Floats]:
        """Return the entries with a term and how often each has it."""
        return self._postings.get((field, term), lambda: self._read_postings(field, term))

    def count(self, field: str, term: str) -> int:
        """Return how many entries have a term."""
        return self.postings(field, term)[0].size

    def about(self, field: str, term: str) -> int:
        """Return in how many entries a term stands, those deleted since among them.

        For many terms this is much quicker than ``count``, which reads in which.
        """
        return sum(count_entries(leaf, field, term.encode()) for leaf, _ in self.leaves)

    def _read_postings(self, field: str, term: str) -> tuple[Ints, Floats]:
        return joined(self._parts(field, term))

    def postings_beginning(
        self, field: str, prefix: str
    ) -> Iterator[tuple[bytes, int, Ints, Floats]]:
        """Yield the terms of a field that begin so: in how many entries, in which, how often.

        A term comes once for each segment that has it.
        """
        for leaf, first in self.leaves:
            for term, postings in read_beginning(leaf, field, prefix.encode()):
                yield term, postings.entries.size, *joined([(postings, first)])

    def places(self, field: str, term: str, within: Ints) -> Ints:
        """Return where a term stands in some entries, ascending, as entry * POSITION_SPAN + place.

        ``within`` are the entries, ascending.
        """
        found = [np.zeros(0, np.int64)]
        for part, first in self._parts(field, term):
            wanted = within[np.searchsorted(within, first) :] - first
            row = np.searchsorted(part.entries, wanted)
            row = row[row < part.entries.size]
            row = row[part.entries[row] == wanted[: row.size]]
            if row.size:
                ends = np.cumsum(part.frequencies, dtype=np.int64)[row]
                often = part.frequencies[row].astype(np.int64)
                positions = part.positions[stretches(ends - often, ends)].astype(np.int64)
                entries = np.repeat(part.entries[row].astype(np.int64) + first, often)
                found.append(entries * POSITION_SPAN + positions)
        return np.concatenate(found)

    def _parts(self, field: str, term: str) -> list[tuple[Postings, int]]:
        parts = [
            (_read(segment.name, leaf, field, term), first)
            for segment, (leaf, first) in zip(self.segments, self.leaves, strict=True)
        ]
        return [(found, first) for found, first in parts if found is not NOTHING]

    def vocabulary(self) -> Vocabulary:
        """Return the exact forms of all texts."""
        return Vocabulary([segment.columns.words() for segment in self.segments])


def joined(parts: Sequence[tuple[Postings, int]]) -> tuple[Ints, Floats]:
    """Return the entries and frequencies of postings, each with the first entry of its segment."""
    numbers = [found.entries.astype(np.int64) + first for found, first in parts]
    frequencies = [found.frequencies.astype(np.float64) for found, _ in parts]
    if len(parts) == 1:
        return numbers[0], frequencies[0]
    return (
        np.concatenate([np.zeros(0, np.int64), *numbers]),
        np.concatenate([np.zeros(0), *frequencies]),
    )


def stretches(starts: Ints, ends: Ints) -> Ints:
    """Return the numbers from each start up to its end, one stretch after the other."""
    sizes = ends - starts
    if bool((sizes == 1).all()):
        return starts
    offsets = np.cumsum(sizes) - sizes
    found: Ints = np.repeat(starts - offsets, sizes) + np.arange(int(sizes.sum()))
    return found


class Kept(OrderedDict[Key, Value]):
    """What was asked for last, up to a size in all; the rest is forgotten, the oldest first."""

    def __init__(self, size_of: Callable[[Value], int]) -> None:
        super().__init__()
        self._size_of = size_of
        self._sum = 0
        self._lock = threading.Lock()

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            super().clear()
            self._sum = 0

    def get(self, key: Key, make: Callable[[], Value]) -> Value:  # type: ignore[override]
        """Return a value, made if it is not there."""
        with self._lock:
            found = super().get(key)
            if found is not None:
                self.move_to_end(key)
                return found
        made = make()
        with self._lock:
            # Another thread may have made it meanwhile.
            if key not in self:
                self[key] = made
                self._sum += self._size_of(made)
            while self._sum > MOST_KEPT and len(self) > 1:
                _, oldest = self.popitem(last=False)
                self._sum -= self._size_of(oldest)
        return made


def _size_of_postings(value: tuple[Ints, Floats]) -> int:
    return value[0].nbytes + value[1].nbytes + OVERHEAD


def _size_of_lists(found: Postings) -> int:
    return found.entries.nbytes + found.frequencies.nbytes + found.positions.nbytes + OVERHEAD


# What a segment has nowhere.
NOTHING = Postings(*(np.zeros(0, np.uint8) for _ in range(3)))
# Posting lists of all segments: these stay what they are when the index changes.
_lists: Kept[tuple[str, str, str], Postings] = Kept(_size_of_lists)


def _read(segment: str, leaf: Any, field: str, term: str) -> Postings:
    """Return the postings of a term in a segment."""
    return _lists.get(
        (segment, field, term), lambda: read_postings(leaf, field, term.encode()) or NOTHING
    )


def _segment(leaf: Any) -> Segment:
    name = leaf.segment().segment_id()
    known = _segments.get(name)
    if known is None:
        known = _segments[name] = Segment(leaf)
    return known
