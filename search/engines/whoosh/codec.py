"""How the postings of a term lie on disk: as arrays that are read at once.

Whoosh's own codec packs 128 postings to a compressed block and hands them out one by one. Here a
term's entries, frequencies and positions are three runs of 32-bit numbers, which numpy takes as
they are; all else is Whoosh's codec.
"""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from whoosh.codec import base
from whoosh.codec.whoosh3 import W3Codec, W3FieldWriter
from whoosh.matching import ListMatcher

from search.engines.whoosh.mapped import MappedSegment

UnsignedInts = NDArray[np.uint32]
MAGIC = 0x53484131
# The header: a mark, how many entries, how many positions, the checksum of what follows.
HEADER = np.dtype([("magic", "<u4"), ("entries", "<u4"), ("positions", "<u4"), ("checksum", "<u4")])
NUMBER = np.dtype("<u4")


@dataclass(frozen=True, slots=True)
class Postings:
    """The entries of a segment with a term, ascending; how often each has it; and where."""

    entries: UnsignedInts
    frequencies: UnsignedInts
    positions: UnsignedInts

    def values(self) -> Iterator[bytes]:
        """Yield the positions of each entry, packed; nothing where the field keeps none."""
        if not self.positions.size:
            yield from (b"" for _ in self.entries)
            return
        end = 0
        for frequency in self.frequencies.tolist():
            yield self.positions[end : end + frequency].tobytes()
            end += frequency


class ArrayWriter(base.PostingsWriter):  # type: ignore[misc]
    """Writes the postings of one term after the other."""

    def __init__(self, file: Any) -> None:
        self._file = file
        self._clear()

    def _clear(self) -> None:
        self._terminfo: Any = None
        self._ids = array("I")
        self._weights = array("f")
        self._values: list[bytes] = []
        self._lengths: list[int] = []

    def start_postings(self, format_: Any, terminfo: Any) -> None:
        """Begin the postings of a term."""
        self._terminfo = terminfo

    def add_posting(
        self, id_: int, weight: float, vbytes: bytes, length: int | None = None
    ) -> None:
        """Keep one posting; ``vbytes`` are its positions as 32-bit numbers."""
        self._ids.append(id_)
        self._weights.append(weight)
        self._values.append(vbytes)
        self._lengths.append(length or 0)

    def finish_postings(self) -> Any:
        """Write the postings of the term; return what is known of it."""
        positions = b"".join(self._values)
        ids, frequencies = np.array(self._ids, NUMBER), np.array(self._weights, NUMBER)
        numbers = ids.tobytes() + frequencies.tobytes() + positions
        sizes = len(self), len(positions) // NUMBER.itemsize
        data = np.array([(MAGIC, *sizes, crc32(numbers))], HEADER).tobytes() + numbers
        start = self._file.tell()
        self._file.write(data)
        terminfo = self._terminfo
        terminfo.add_block(self)
        terminfo.set_extent(start, len(data))
        self._clear()
        return terminfo

    def written(self) -> bool:
        """Return whether a part of the term was written already: never, a term is written whole."""
        return False

    def __len__(self) -> int:
        return len(self._ids)

    def min_id(self) -> int:
        """Return the first entry."""
        return self._ids[0]

    def max_id(self) -> int:
        """Return the last entry."""
        return self._ids[-1]

    def min_length(self) -> int:
        """Return the length of the shortest field with the term."""
        return min(self._lengths)

    def max_length(self) -> int:
        """Return the length of the longest field with the term."""
        return max(self._lengths)

    def max_weight(self) -> float:
        """Return the largest frequency."""
        return max(self._weights)


class FieldWriter(W3FieldWriter):  # type: ignore[misc]
    """Writes the terms of the fields."""

    def add_postings(self, schema: Any, lengths: Any, items: Any) -> None:
        """Write the postings ``items``; no field of ours has a length to be looked up for each."""
        super().add_postings(schema, None, items)


class ArrayMatcher(ListMatcher):  # type: ignore[misc]
    """Postings for Whoosh, which asks for them one by one when it merges segments."""

    def __init__(self, postings: Postings, format_: Any, **known: Any) -> None:
        super().__init__(
            postings.entries.tolist(),
            postings.frequencies.astype(float).tolist(),
            list(postings.values()),
            format_,
            **known,
        )


class ArrayCodec(W3Codec):  # type: ignore[misc]
    """Whoosh's codec with postings as arrays."""

    def new_segment(self, storage: Any, indexname: str) -> MappedSegment:
        """Return a new segment."""
        return MappedSegment(self, indexname)

    def field_writer(self, storage: Any, segment: Any) -> FieldWriter:
        """Return what writes the terms of a segment."""
        return FieldWriter(self, storage, segment)

    def postings_writer(self, dbfile: Any, byteids: bool = False) -> ArrayWriter:
        """Return what writes postings to a file."""
        if byteids:
            raise NotImplementedError("This codec keeps no vectors.")
        return ArrayWriter(dbfile)

    def postings_reader(
        self, dbfile: Any, terminfo: Any, format_: Any, term: Any = None, scorer: Any = None
    ) -> ArrayMatcher:
        """Return the postings of a term for Whoosh."""
        return ArrayMatcher(
            read_extent(dbfile, terminfo.extent()[0]), format_, term=term, terminfo=terminfo
        )


def read_extent(file: Any, offset: int) -> Postings:
    """Return the postings that begin at a place of a file. Raises OSError for damaged ones."""
    head = file.get(offset, HEADER.itemsize)
    if len(head) < HEADER.itemsize:
        raise OSError("A posting list is cut short.")
    header = np.frombuffer(head, HEADER)[0]
    entries, positions = int(header["entries"]), int(header["positions"])
    size = (2 * entries + positions) * NUMBER.itemsize
    data = file.get(offset + HEADER.itemsize, size) if header["magic"] == MAGIC else b""
    if len(data) != size or crc32(data) != header["checksum"]:
        raise OSError("A posting list is not what it should be.")
    numbers = np.frombuffer(data, NUMBER)
    return Postings(numbers[:entries], numbers[entries : 2 * entries], numbers[2 * entries :])


def read_postings(reader: Any, field: str, term: str) -> Postings | None:
    """Return the postings of a term in a segment's reader, deleted entries among them; or None."""
    # Whoosh offers no public way to a term's place on disk.
    terms = reader._terms
    key = (field, term.encode())
    return read_extent(terms._postfile, terms.term_info(*key).extent()[0]) if key in terms else None
