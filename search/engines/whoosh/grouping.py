"""What a result is: a *group* of entries, the language versions of one article together."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from search.engines.whoosh.columns import Column
from search.engines.whoosh.snapshot import Bools, Ints, Snapshot, stretches


@dataclass(frozen=True, slots=True)
class GroupValues:
    """The values of a field that the entries of a group share: ``codes`` by group, then by value.

    Those of group ``g`` are ``codes[starts[g]:starts[g + 1]]``; the groups with value ``v`` are
    ``groups[begins[v]:begins[v + 1]]``.
    """

    column: Column
    starts: Ints
    codes: Ints
    begins: Ints
    groups: Ints

    def mask(self, codes: Sequence[int], size: int) -> Bools:
        """Return which groups have one of some values."""
        found = np.zeros(size, bool)
        for code in codes:
            found[self.groups[self.begins[code] : self.begins[code + 1]]] = True
        return found

    def counts(self, groups: Ints) -> Ints:
        """Return how many of some groups have each value."""
        codes = self.codes[stretches(self.starts[groups], self.starts[groups + 1])]
        return np.bincount(codes, minlength=len(self.column.values))


class Grouping:
    """Which entries of an index make a group: those with the same value of a field, or each one."""

    def __init__(self, index: Snapshot, field: str = "") -> None:
        self._index = index
        self._values: dict[str, GroupValues | None] = {}
        self.of, self.count = index.numbered(field) if field else _each(index.size)
        numbers = np.flatnonzero(index.live)
        order = np.argsort(self.of[numbers], kind="stable")
        # The live entries, those of a group together.
        self._members = numbers[order]
        self._starts = np.searchsorted(self.of[self._members], np.arange(self.count + 1))

    def members(self, group: int) -> Ints:
        """Return the live entries of a group, ascending."""
        return self._members[self._starts[group] : self._starts[group + 1]]

    def first(self, groups: Ints, allowed: Bools) -> Ints:
        """Return the first allowed entry of each of some groups, all of which have one."""
        rows = stretches(self._starts[groups], self._starts[groups + 1])
        sizes = self._starts[groups + 1] - self._starts[groups]
        entries = np.where(allowed[self._members[rows]], self._members[rows], self._index.size)
        if not groups.size:
            return entries
        found: Ints = np.minimum.reduceat(entries, np.cumsum(sizes) - sizes)
        return found

    def having(self, entries: Ints | Bools) -> Bools:
        """Return the groups of some entries."""
        found = np.zeros(self.count, bool)
        found[self.of[entries]] = True
        return found

    def values(self, field: str) -> GroupValues | None:
        """Return a field's values by group; None where the entries of a group differ in it."""
        if field not in self._values:
            self._values[field] = self._shared(self._index.column(field))
        return self._values[field]

    def _shared(self, column: Column) -> GroupValues | None:
        live = self._index.live[column.rows]
        width = max(1, len(column.values))
        pairs = self.of[column.rows[live]] * width + column.codes[live]
        different, times = np.unique(pairs, return_counts=True)
        groups, codes = different // width, different % width
        sizes = np.diff(self._starts)
        if not bool((times == sizes[groups]).all()):
            return None
        by_value = np.argsort(codes, kind="stable")
        return GroupValues(
            column,
            np.searchsorted(groups, np.arange(self.count + 1)),
            codes,
            np.searchsorted(codes[by_value], np.arange(len(column.values) + 1)),
            groups[by_value],
        )


def _each(size: int) -> tuple[Ints, int]:
    return np.arange(size, dtype=np.int64), size
