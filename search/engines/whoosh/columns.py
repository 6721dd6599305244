"""The values of one field for all entries, as arrays to filter, count and sort by.

A segment of the index never changes, so its values are read once (``Cells``); the column of the
whole index is put together from those of its segments.
"""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass(slots=True)
class Cells:
    """The values of a field in one segment, as they come: for each a row, and which value it is."""

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


@dataclass(frozen=True, slots=True)
class Column:
    """A field's values: ``values`` sorted, and for each pair of entry and value one row.

    ``rows`` are the entries, ascending; ``codes`` the places of their values in ``values``.
    """

    values: tuple[str, ...]
    rows: NDArray[np.int64]
    codes: NDArray[np.int64]
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
        return cls.joined([(found, 0)], size)

    @classmethod
    def joined(cls, parts: Sequence[tuple[Cells, int]], size: int) -> "Column":
        """Return the column of some segments, each with the number of its first entry."""
        values = tuple(sorted({value for part, _ in parts for value in part.places}, key=_rank))
        places = {value: code for code, value in enumerate(values)}
        rows = [np.zeros(0, np.int64)]
        codes = [np.zeros(0, np.int64)]
        for part, first in parts:
            # A segment numbers its values as they came.
            known = np.array([places[value] for value in part.places], np.int64)
            rows.append(np.array(part.rows, np.int64) + first)
            codes.append(known[np.array(part.codes, np.int64)] if known.size else codes[0])
        return cls(values, np.concatenate(rows), np.concatenate(codes), size, places)

    def mask(self, wanted: Iterable[str]) -> NDArray[np.bool_]:
        """Return which entries have one of the values."""
        return self._rows_with(
            [self.places[value] for value in set(wanted) if value in self.places]
        )

    def mask_between(self, low: str, high: str) -> NDArray[np.bool_]:
        """Return which entries have a value between two, both included; empty ends are open."""
        first, last = _rank(low) if low else None, _rank(high) if high else None
        return self._rows_with(
            [
                code
                for code, value in enumerate(self.values)
                if (first is None or _rank(value) >= first)
                and (last is None or _rank(value) <= last)
            ]
        )

    def _rows_with(self, codes: Sequence[int]) -> NDArray[np.bool_]:
        chosen = np.zeros(len(self.values) + 1, dtype=bool)
        chosen[list(codes)] = True
        found = np.zeros(self.size, dtype=bool)
        found[self.rows[chosen[self.codes]]] = True
        return found

    def single_codes(self) -> NDArray[np.int64]:
        """Return each entry's first value as its place in ``values``; -1 where there is none."""
        codes = np.full(self.size, -1, dtype=np.int64)
        codes[self.rows[::-1]] = self.codes[::-1]
        return codes


def _rank(value: str) -> tuple[int, float, str]:
    """Return how a value sorts: numbers by size, then texts."""
    return (0, float(value), "") if value.isdecimal() else (1, 0.0, value)
