"""The values of one field for all entries, as arrays to filter, count and sort by.

A segment of the index never changes: its values are written to a file of its own when it is made,
and read where the file is mapped. The column of the whole index is put together from those of its
segments.
"""

import json
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from search.vocabulary import Texts, Words

# A place in a file of columns is a multiple of this, so that numpy reads numbers where they lie.
ALIGNED = 8
# The length of the description at the beginning, and the checksum of all that follows it.
HEAD = np.dtype([("described", "<u4"), ("checksum", "<u4")])
NUMBER = np.dtype("<i4")

Codes = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Part:
    """The values of a field in one segment: for each a row, and which of ``values`` it is."""

    values: Sequence[str]
    rows: Codes
    codes: Codes


@dataclass(slots=True)
class Cells:
    """The values of a field of new entries, as they come."""

    rows: "array[int]" = field(default_factory=lambda: array("i"))
    codes: "array[int]" = field(default_factory=lambda: array("i"))
    places: dict[str, int] = field(default_factory=dict)

    def add(self, row: int, cell: Any) -> None:
        """Keep the cell of an entry: None, one value or a list of values."""
        for value in cell if isinstance(cell, list | tuple) else (cell,):
            if value is not None and value != "":
                places = self.places
                self.rows.append(row)
                self.codes.append(places.setdefault(str(value), len(places)))

    def part(self) -> Part:
        """Return the values as they are now."""
        return Part(tuple(self.places), *(np.array(one, NUMBER) for one in (self.rows, self.codes)))


def write_columns(
    parts: Mapping[str, Part],
    lengths: Mapping[str, NDArray[np.int64]],
    words: Words,
    told: Mapping[str, Any],
) -> bytes:
    """Return the file of a segment.

    It has the columns, the lengths of the fields, the words of the texts, and what else is to be
    ``told``.
    """
    blocks: list[bytes] = []
    size = 0

    def keep(data: bytes) -> tuple[int, int]:
        nonlocal size
        place = size
        padded = data + bytes(-len(data) % ALIGNED)
        blocks.append(padded)
        size += len(padded)
        return place, len(data)

    def described(part: Part) -> list[tuple[int, int]]:
        values = json.dumps(part.values, ensure_ascii=False).encode()
        return [keep(values), keep(part.rows.tobytes()), keep(part.codes.tobytes())]

    description = json.dumps(
        {
            "columns": {name: described(part) for name, part in parts.items()},
            "lengths": {name: keep(one.astype(NUMBER).tobytes()) for name, one in lengths.items()},
            "words": [
                *(keep(bytes(texts.data)) for texts in (words.folded, words.forms)),
                *(
                    keep(one.astype(NUMBER).tobytes())
                    for one in (words.folded.ends, words.forms.ends, words.counts)
                ),
            ],
            "told": told,
        }
    ).encode()
    description += b" " * (-len(description) % ALIGNED)
    content = description + b"".join(blocks)
    head = np.array([(len(description), crc32(content))], HEAD).tobytes()
    return head + content


class ColumnFile:
    """What ``write_columns`` wrote, read in place. Raises OSError for a damaged file."""

    def __init__(self, data: memoryview) -> None:
        head = np.frombuffer(data, HEAD, 1)[0] if len(data) >= HEAD.itemsize else None
        content = data[HEAD.itemsize :]
        if head is None or crc32(content) != head["checksum"]:
            raise OSError("The columns of a segment are not what they should be.")
        start = int(head["described"])
        description = json.loads(bytes(content[:start]))
        self._blocks = content[start:]
        self._columns: dict[str, list[tuple[int, int]]] = description["columns"]
        self._lengths: dict[str, tuple[int, int]] = description["lengths"]
        self._words: list[tuple[int, int]] = description["words"]
        self.told: dict[str, Any] = description["told"]

    def part(self, field: str) -> Part | None:
        """Return the values of a field; None when no entry has any."""
        if field not in self._columns:
            return None
        values, rows, codes = self._columns[field]
        return Part(self._texts(values), self._numbers(rows), self._numbers(codes))

    def lengths(self, field: str) -> Codes | None:
        """Return how many terms each entry has in a field; None when no entry has any."""
        return self._numbers(self._lengths[field]) if field in self._lengths else None

    def words(self) -> Words:
        """Return the words of the texts."""
        folded, forms = (self._block(block) for block in self._words[:2])
        folded_ends, forms_ends, counts = (self._numbers(block) for block in self._words[2:])
        return Words(Texts(folded, folded_ends), Texts(forms, forms_ends), counts)

    def _texts(self, block: tuple[int, int]) -> list[str]:
        texts: list[str] = json.loads(bytes(self._block(block)))
        return texts

    def _block(self, block: tuple[int, int]) -> memoryview:
        place, size = block
        return self._blocks[place : place + size]

    def _numbers(self, block: tuple[int, int]) -> Codes:
        place, size = block
        return np.frombuffer(self._blocks, NUMBER, size // NUMBER.itemsize, place)


@dataclass(frozen=True, slots=True)
class Column:
    """A field's values: ``values`` sorted, and for each pair of entry and value one row.

    ``rows`` are the entries, ascending; ``codes`` the places of their values in ``values``.
    """

    values: tuple[str, ...]
    rows: Codes
    codes: Codes
    size: int
    places: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, cells: Iterable[Any]) -> "Column":
        """Return the column of cells; a cell is None, one value or a list of values."""
        found = Cells()
        size = 0
        for number, cell in enumerate(cells):
            size = number + 1
            found.add(number, cell)
        return cls.joined([(found.part(), 0)], size)

    @classmethod
    def joined(cls, parts: Sequence[tuple[Part, int]], size: int) -> "Column":
        """Return the column of some segments, each with the number of its first entry."""
        values = tuple(sorted({value for part, _ in parts for value in part.values}, key=_rank))
        places = {value: code for code, value in enumerate(values)}
        rows = [np.zeros(0, NUMBER)]
        codes = [np.zeros(0, NUMBER)]
        for part, first in parts:
            # A segment numbers its values as they came.
            known = np.array([places[value] for value in part.values], NUMBER)
            rows.append(part.rows + NUMBER.type(first))
            codes.append(known[part.codes] if known.size else codes[0])
        return cls(values, np.concatenate(rows), np.concatenate(codes), size, places)

    def codes_of(self, wanted: Iterable[str]) -> list[int]:
        """Return the places of some values in ``values``; one that does not occur has none."""
        return [self.places[value] for value in set(wanted) if value in self.places]

    def codes_between(self, low: str, high: str) -> range:
        """Return the places of the values between two, both included; empty ends are open."""
        first = bisect_left(self.values, _rank(low), key=_rank) if low else 0
        end = bisect_right(self.values, _rank(high), key=_rank) if high else len(self.values)
        return range(first, end)

    def mask(self, codes: Sequence[int]) -> NDArray[np.bool_]:
        """Return which entries have one of some values, given by their places."""
        chosen = np.zeros(len(self.values) + 1, dtype=bool)
        chosen[list(codes)] = True
        found = np.zeros(self.size, dtype=bool)
        found[self.rows[chosen[self.codes]]] = True
        return found

    def single_codes(self) -> Codes:
        """Return each entry's first value as its place in ``values``; -1 where there is none."""
        codes = np.full(self.size, -1, NUMBER)
        codes[self.rows[::-1]] = self.codes[::-1]
        return codes


def _rank(value: str) -> tuple[int, float, str]:
    """Return how a value sorts: numbers by size, then texts."""
    return (0, float(value), "") if value.isdecimal() else (1, 0.0, value)
