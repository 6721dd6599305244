"""What a result is: a *group* of entries, the language versions of one article together."""

import weakref
from collections.abc import Sequence
from functools import cached_property

import numpy as np

from search.engines.whoosh.columns import Codes, Column
from search.engines.whoosh.numbering import numbering
from search.engines.whoosh.snapshot import Bools, Entries, Ints, Snapshot, stretches


class GroupValues:
    """The values of a field that the entries of each group share."""

    def __init__(self, column: Column, starts: Ints, codes: Codes) -> None:
        # Those of group g are ``codes[starts[g]:starts[g + 1]]``.
        self.column = column
        self._starts = starts
        self._codes = codes

    def narrowed(self, groups: Ints) -> "GroupValues":
        """Return the values of some groups, numbered anew in their order."""
        starts, ends = self._starts[groups], self._starts[groups + 1]
        return GroupValues(
            self.column,
            np.append(0, np.cumsum(ends - starts)),
            self._codes[stretches(starts, ends)],
        )

    def groups(self, codes: Sequence[int]) -> list[Ints]:
        """Return the groups that have each of some values."""
        groups, begins = self._by_value
        return [groups[begins[code] : begins[code + 1]] for code in codes]

    @cached_property
    def _by_value(self) -> tuple[Ints, Ints]:
        """Return the groups in the order of their values, and where each value begins."""
        group = np.repeat(np.arange(self._starts.size - 1), np.diff(self._starts))
        order = np.argsort(self._codes, kind="stable")
        begins = np.searchsorted(self._codes[order], np.arange(len(self.column.values) + 1))
        return group[order], begins

    def mask(self, codes: Sequence[int], size: int) -> Bools:
        """Return which groups have one of some values."""
        found = np.zeros(size, bool)
        for groups in self.groups(codes):
            found[groups] = True
        return found

    def counts(self, groups: Ints) -> Ints:
        """Return how many of some groups have each value."""
        codes = self._codes[stretches(self._starts[groups], self._starts[groups + 1])]
        return np.bincount(codes, minlength=len(self.column.values))


class Grouping:
    """Which entries of an index make a group: those with the same value of a field, or each one."""

    def __init__(self, index: Entries, of: Ints, order: Ints, count: int) -> None:
        """``of`` is the group of each entry, ``order`` the entries by their groups."""
        self.of, self.count = of, count
        self._index = index
        self._values: dict[str, GroupValues | None] = {}
        # The live entries, those of a group together.
        self._members = order[index.live[order]]
        self._starts = _begins(of[self._members], count)
        # What this is a part of, and which groups of it.
        self._whole: Grouping | None = None
        self._groups = of[:0]

    @classmethod
    def by(cls, index: Snapshot, field: str = "") -> "Grouping":
        """Return the groups of the entries that have the same value in a field; without, of one."""
        # The snapshot keeps its groupings: it must go when the index has changed, not wait for the
        # collector of circles.
        entries = weakref.proxy(index)
        if not field:
            each = np.arange(index.size)
            return cls(entries, each, each, index.size)
        found = numbering(index.segments, field)
        return cls(entries, found.of, found.order, found.count)

    def narrowed(self, index: Entries, groups: Ints, entries: Ints) -> "Grouping":
        """Return the grouping of the part of the index that some groups are, numbered anew.

        ``groups`` and ``entries``, those of the groups, ascend.
        """
        of = np.searchsorted(groups, self.of[entries])
        made = Grouping(index, of, np.argsort(of, kind="stable"), groups.size)
        made._whole, made._groups = self, groups
        return made

    def members_of(self, groups: Ints) -> Ints:
        """Return the live entries of some groups."""
        return self._members[stretches(self._starts[groups], self._starts[groups + 1])]

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

    def having(self, *entries: Ints | Bools) -> Bools:
        """Return the groups of some entries, given as numbers or as marks of all."""
        found = np.zeros(self.count, bool)
        for some in entries:
            found[self.of[some]] = True
        return found

    def values(self, field: str) -> GroupValues | None:
        """Return a field's values by group; None where the entries of a group differ in it."""
        if field not in self._values:
            self._values[field] = self._narrow(field) if self._whole else self._shared(field)
        return self._values[field]

    def _narrow(self, field: str) -> GroupValues | None:
        values = self._whole.values(field) if self._whole else None
        return values.narrowed(self._groups) if values else None

    def _shared(self, field: str) -> GroupValues | None:
        column = self._index.column(field)
        if not self._members.size:
            return GroupValues(column, np.zeros(self.count + 1, np.int64), column.codes[:0])
        filled = np.diff(self._starts) > 0
        # The first entry of each group stands for it.
        model = np.zeros(self.count, np.int64)
        model[filled] = self._members[self._starts[:-1][filled]]
        marks = self._index.marks(field)
        if not bool((marks[self._members] == marks[model[self.of[self._members]]]).all()):
            return None
        begins = _begins(column.rows, column.size)
        # A group without a live entry has no values; it is never asked for.
        starts, ends = begins[model], np.where(filled, begins[model + 1], begins[model])
        codes = column.codes[stretches(starts, ends)]
        return GroupValues(column, np.append(0, np.cumsum(ends - starts)), codes)


def _begins(numbers: Ints | Codes, count: int) -> Ints:
    """Return where each number up to a count begins among some that ascend, and where the last
    one ends."""
    return np.append(0, np.cumsum(np.bincount(numbers, minlength=count)))
