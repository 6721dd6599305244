"""The values of one field for all entries, as arrays to filter, count and sort by."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Column:
    """A field's values: ``values`` sorted, and for each pair of entry and value one row.

    ``rows`` are the entries, ascending; ``codes`` the places of their values in ``values``.
    """

    values: tuple[str, ...]
    rows: NDArray[np.int64]
    codes: NDArray[np.int64]
    size: int

    @classmethod
    def of(cls, cells: Iterable[Any]) -> "Column":
        """Return the column of cells; a cell is None, one value or a list of values."""
        rows: list[int] = []
        texts: list[str] = []
        size = 0
        for number, cell in enumerate(cells):
            size = number + 1
            for value in cell if isinstance(cell, list | tuple) else (cell,):
                if value is not None and value != "":
                    rows.append(number)
                    texts.append(str(value))
        values = tuple(sorted(set(texts), key=_rank))
        place = {value: code for code, value in enumerate(values)}
        codes = [place[text] for text in texts]
        return cls(values, np.array(rows, np.int64), np.array(codes, np.int64), size)

    def mask(self, wanted: Iterable[str]) -> NDArray[np.bool_]:
        """Return which entries have one of the values."""
        place = {value: code for code, value in enumerate(self.values)}
        codes = [place[value] for value in set(wanted) if value in place]
        return self._rows_where(np.isin(self.codes, codes))

    def mask_between(self, low: str, high: str) -> NDArray[np.bool_]:
        """Return which entries have a value between two, both included; empty ends are open."""
        inside = [
            (not low or _rank(value) >= _rank(low)) and (not high or _rank(value) <= _rank(high))
            for value in self.values
        ]
        chosen = np.array([code for code, within in enumerate(inside) if within], np.int64)
        return self._rows_where(np.isin(self.codes, chosen))

    def _rows_where(self, chosen: NDArray[np.bool_]) -> NDArray[np.bool_]:
        found = np.zeros(self.size, dtype=bool)
        found[self.rows[chosen]] = True
        return found

    def single_codes(self) -> NDArray[np.int64]:
        """Return each entry's first value as its place in ``values``; -1 where there is none."""
        codes = np.full(self.size, -1, dtype=np.int64)
        codes[self.rows[::-1]] = self.codes[::-1]
        return codes


def _rank(value: str) -> tuple[int, float, str]:
    """Return how a value sorts: numbers by size, then texts."""
    return (0, float(value), "") if value.isdecimal() else (1, 0.0, value)
