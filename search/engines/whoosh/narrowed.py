"""A part of the index that holds all that a query can find.

What is rare is found in a few entries, however many the index has. To mark, count and score it in
arrays as long as the index would cost more than to find it; here these are as long as the part.
"""

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from search.engines.whoosh.columns import NUMBER, Column
from search.engines.whoosh.grouping import Grouping
from search.engines.whoosh.snapshot import (
    POSITION_SPAN,
    Bools,
    Entries,
    Floats,
    Ints,
    Lengths,
    stretches,
)

Value = TypeVar("Value")


def narrowed(index: Entries, grouping: Grouping, groups: Ints) -> tuple["Narrowed", Grouping]:
    """Return the part of an index that some groups are, with its own grouping; they ascend."""
    members = grouping.members_of(groups)
    part = Narrowed(index, np.sort(members))
    return part, grouping.narrowed(part, groups, part.entries)


class Narrowed:
    """Some live entries of an index, numbered anew; what they are worth is told by the whole."""

    def __init__(self, whole: Entries, entries: Ints) -> None:
        self.entries = entries
        self.size: int = entries.size
        self.total = whole.total
        self.live: Bools = np.ones(entries.size, bool)
        self._whole = whole
        self._derived: dict[str, Any] = {}

    def entry(self, number: int) -> dict[str, Any]:
        """Return what is stored of an entry."""
        return self._whole.entry(int(self.entries[number]))

    @cached_property
    def keys(self) -> NDArray[np.bytes_]:
        """Return the key in the database of each entry's object."""
        return self._whole.keys[self.entries]

    def derived(self, name: str, make: Callable[[], Value]) -> Value:
        """Return what follows from this part alone, made once."""
        if name not in self._derived:
            self._derived[name] = make()
        value: Value = self._derived[name]
        return value

    def column(self, field: str) -> Column:
        """Return the values of a field for all entries of this part."""
        return self.derived(f"column {field}", lambda: self._column(self._whole.column(field)))

    def _column(self, column: Column) -> Column:
        starts = np.searchsorted(column.rows, self.entries)
        ends = np.searchsorted(column.rows, self.entries, side="right")
        codes = column.codes[stretches(starts, ends)]
        rows = np.repeat(np.arange(self.size, dtype=NUMBER), ends - starts)
        return Column(column.values, rows, codes, self.size, column.places)

    def marks(self, field: str) -> Ints:
        """Return for each entry a number that tells its values in a field from all other values."""
        return self._whole.marks(field)[self.entries]

    def lengths(self, field: str) -> Lengths:
        """Return how many terms each entry has in a field, relative to the average of the whole."""
        return self.derived(f"lengths {field}", lambda: self._whole.lengths(field)[self.entries])

    def count(self, field: str, term: str) -> int:
        """Return how many entries of the whole have a term."""
        return self._whole.count(field, term)

    def postings(self, field: str, term: str) -> tuple[Ints, Floats]:
        """Return the entries of this part with a term and how often each has it."""
        found = self._whole.postings
        return self.derived(f"postings {field} {term}", lambda: self._here(*found(field, term)))

    def postings_beginning(
        self, field: str, prefix: str
    ) -> Iterator[tuple[bytes, int, Ints, Floats]]:
        """Yield the terms of a field that begin so, as the whole does, with the entries of this
        part."""
        for term, count, entries, frequencies in self._whole.postings_beginning(field, prefix):
            yield term, count, *self._here(entries, frequencies)

    def places(self, field: str, term: str, within: Ints) -> Ints:
        """Return where a term stands in some entries, ascending, as entry * POSITION_SPAN + place.

        ``within`` are the entries, ascending.
        """
        found = self._whole.places(field, term, self.entries[within])
        entries = np.searchsorted(self.entries, found // POSITION_SPAN)
        return entries * POSITION_SPAN + found % POSITION_SPAN

    def _here(self, entries: Ints, frequencies: Floats) -> tuple[Ints, Floats]:
        """Return those of some entries of the whole that are in this part, by its own numbers."""
        if not entries.size:
            return entries, frequencies
        if entries.size < self.size:
            place = np.minimum(np.searchsorted(self.entries, entries), self.size - 1)
            there = self.entries[place] == entries
            return place[there], frequencies[there]
        place = np.minimum(np.searchsorted(entries, self.entries), entries.size - 1)
        numbers = np.flatnonzero(entries[place] == self.entries)
        return numbers, frequencies[place[numbers]]
