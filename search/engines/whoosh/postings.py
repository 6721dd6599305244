"""How the postings of a term lie on disk: as arrays that are read at once.

Whoosh's own codec packs 128 postings to a compressed block and hands them out one by one. Here a
term's entries, positions and frequencies are three runs of numbers, which numpy takes as they are.
Entries have 32 bits; positions and frequencies as few bytes as the largest of them needs, and none
where there is nothing to say: no positions, or each entry has the term once.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from struct import Struct
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.integer[Any]]
MAGIC = 0x53484132
# A mark; how many entries and positions; the bytes of a position and of a frequency.
SIZES = Struct("<IIIBB")
# The checksum of the sizes and of the numbers after it: a changed size may ask for as many bytes.
CHECKSUM = Struct("<I")
ENTRY = np.dtype("<u4")
WIDTHS: dict[int, np.dtype[Any]] = {
    0: np.dtype("u1"),
    1: np.dtype("u1"),
    2: np.dtype("<u2"),
    4: np.dtype("<u4"),
}


@dataclass(frozen=True, slots=True)
class Postings:
    """The entries of a segment with a term, ascending; how often each has it; and where.

    ``positions`` are those of the first entry, then those of the second; none where a field keeps
    none.
    """

    entries: Numbers
    frequencies: Numbers
    positions: Numbers


@dataclass(frozen=True, slots=True)
class FieldPostings:
    """The postings of all terms of a field; ``terms`` are ascending.

    The postings of term ``i`` end before ``ends[i]`` in ``entries`` and ``frequencies``, its
    positions before ``position_ends[i]``.
    """

    terms: Sequence[bytes]
    ends: Numbers
    position_ends: Numbers
    entries: Numbers
    frequencies: Numbers
    positions: Numbers


@dataclass(frozen=True, slots=True)
class Packed:
    """A term with the bytes of its postings, and what Whoosh keeps of them in its dictionary."""

    term: bytes
    data: bytes
    entries: int
    occurrences: int
    most: int
    first: int
    last: int


def pack(field: FieldPostings) -> Iterator[Packed]:
    """Yield the terms of a field with the bytes that ``unpack`` reads."""
    starts = np.concatenate([[0], field.ends[:-1]]).astype(np.int64)
    position_starts = np.concatenate([[0], field.position_ends[:-1]]).astype(np.int64)
    # What numpy does for all terms at once it need not do for each: most have one posting.
    most = np.maximum.reduceat(field.frequencies, starts)
    occurrences = np.add.reduceat(field.frequencies, starts, dtype=np.int64)
    entries = field.entries.astype(ENTRY).tobytes()
    frequencies = _by_width(field.frequencies)
    positions = _by_width(field.positions)
    if field.positions.size:
        position_bytes = _widths(np.maximum.reduceat(field.positions, position_starts))
    else:
        position_bytes = [0] * len(field.terms)
    rows = zip(
        field.terms,
        starts.tolist(),
        field.ends.tolist(),
        position_starts.tolist(),
        field.position_ends.tolist(),
        position_bytes,
        most.tolist(),
        occurrences.tolist(),
        field.entries[starts].tolist(),
        field.entries[field.ends.astype(np.int64) - 1].tolist(),
        strict=True,
    )
    for term, start, end, begin, stop, width, largest, total, first, last in rows:
        frequency_bytes = 0 if largest == 1 else _width(largest)
        numbers = (
            entries[start * ENTRY.itemsize : end * ENTRY.itemsize]
            + positions[width][begin * width : stop * width]
            + frequencies[frequency_bytes][start * frequency_bytes : end * frequency_bytes]
        )
        sizes = SIZES.pack(MAGIC, end - start, stop - begin, width, frequency_bytes)
        data = sizes + CHECKSUM.pack(crc32(numbers, crc32(sizes))) + numbers
        yield Packed(term, data, end - start, total, largest, first, last)


def _by_width(numbers: Numbers) -> dict[int, bytes]:
    """Return numbers as bytes in each width; a number too large for one is not asked for in it."""
    return {0: b""} | {width: numbers.astype(WIDTHS[width]).tobytes() for width in (1, 2, 4)}


def _widths(largest: Numbers) -> list[int]:
    widths: list[int] = np.where(largest < 1 << 8, 1, np.where(largest < 1 << 16, 2, 4)).tolist()
    return widths


def _width(largest: int) -> int:
    """Return the bytes that a number needs."""
    return 1 if largest < 1 << 8 else 2 if largest < 1 << 16 else 4


def unpack(file: Any, offset: int) -> Postings:
    """Return the postings that begin at a place of a file. Raises OSError for damaged ones."""
    head = file.get(offset, SIZES.size + CHECKSUM.size)
    if len(head) < SIZES.size + CHECKSUM.size:
        raise OSError("A posting list is cut short.")
    magic, entries, positions, position_bytes, frequency_bytes = SIZES.unpack_from(head)
    (checksum,) = CHECKSUM.unpack_from(head, SIZES.size)
    size = ENTRY.itemsize * entries + position_bytes * positions + frequency_bytes * entries
    data = file.get(offset + len(head), size) if magic == MAGIC else b""
    if len(data) != size or crc32(data, crc32(head[: SIZES.size])) != checksum:
        raise OSError("A posting list is not what it should be.")
    found = np.frombuffer(data, ENTRY, entries)
    place = found.nbytes
    where = np.frombuffer(data, WIDTHS[position_bytes], positions, place)
    if not frequency_bytes:
        return Postings(found, np.ones(entries, np.uint8), where)
    often = np.frombuffer(data, WIDTHS[frequency_bytes], entries, place + where.nbytes)
    return Postings(found, often, where)
