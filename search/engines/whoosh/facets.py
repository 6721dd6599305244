"""Counts of results for each value of a field, and the spans of time of a date facet."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

import numpy as np
from haystack.exceptions import FacetingError

from search.engines.whoosh.columns import Column
from search.engines.whoosh.snapshot import Bools, Ints, Snapshot

MOST_SPANS = 10_000


class Counter:
    """Counts groups by the values of their entries; a group counts once for a value.

    ``grouping`` is the field whose values make the groups; without one each entry is a group.
    """

    def __init__(self, index: Snapshot, grouping: str, group_of: Ints, groups: int) -> None:
        self.index = index
        self.grouping = grouping
        self.group_of = group_of
        self.groups = groups

    def count(self, field: str, entries: Bools) -> list[tuple[str, int]]:
        """Return each value of a field with the number of groups that have it, largest first.

        ``entries`` are the entries that count.
        """
        column = self.index.column(field)
        width = len(column.values)
        if self._alike(field, column):
            # One entry speaks for its group.
            numbers = np.flatnonzero(entries)
            speaks = np.full(self.groups, -1, dtype=np.int64)
            speaks[self.group_of[numbers]] = numbers
            one = np.zeros(self.index.size, dtype=bool)
            one[speaks[speaks >= 0]] = True
            counts = np.bincount(column.codes[one[column.rows]], minlength=width)
        else:
            chosen = entries[column.rows]
            pairs = np.unique(self.group_of[column.rows[chosen]] * width + column.codes[chosen])
            counts = np.bincount(pairs % width if width else pairs, minlength=width)
        found = [(column.values[code], int(counts[code])) for code in np.flatnonzero(counts)]
        return sorted(found, key=lambda pair: (-pair[1], pair[0]))

    def _alike(self, field: str, column: Column) -> bool:
        """Return whether all entries of a group have the same values of a field: nearly always."""
        if not self.grouping:
            return True
        name = f"alike {field} in {self.grouping}"
        return self.index.derived(name, lambda: self._are_alike(column))

    def _are_alike(self, column: Column) -> bool:
        live = self.index.live[column.rows]
        width = max(1, len(column.values))
        pairs = self.group_of[column.rows[live]] * width + column.codes[live]
        members = np.bincount(self.group_of[self.index.live], minlength=self.groups)
        _, times = np.unique(pairs, return_counts=True)
        groups = np.unique(pairs) // width
        return bool((times == members[groups]).all())


def buckets(asked: dict[str, Any]) -> Iterator[tuple[date, date]]:
    """Yield the beginning and the end of each span that a date facet of Haystack asks for.

    The end belongs to the next span. Raises FacetingError for more than ``MOST_SPANS``.
    """
    start, end = _day(asked["start_date"]), _day(asked["end_date"])
    by, amount = asked["gap_by"], int(asked.get("gap_amount") or 1)
    if by not in {"year", "month", "day"}:
        raise FacetingError("This engine counts dates by year, month or day.")
    number = 0
    while start < end:
        number += 1
        if number > MOST_SPANS:
            raise FacetingError(f"A date facet has more than {MOST_SPANS} spans: make them longer.")
        after = _later(start, by, amount)
        yield start, min(after, end)
        start = after


def _day(value: date) -> date:
    return value.date() if isinstance(value, datetime) else value


def _later(day: date, by: str, amount: int) -> date:
    if by == "day":
        return day + timedelta(days=amount)
    months = day.month - 1 + (amount if by == "month" else 12 * amount)
    year, month = day.year + months // 12, months % 12 + 1
    # The 31st of January and a month is the last of February.
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month, last)
        except ValueError:
            continue
    raise AssertionError("unreachable")
