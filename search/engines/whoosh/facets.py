"""Counts of results for each value of a field, and the spans of time of a date facet."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

import numpy as np
from haystack.exceptions import FacetingError

from search.engines.whoosh.grouping import Grouping
from search.engines.whoosh.snapshot import Bools, Entries, Ints

MOST_SPANS = 10_000


def count(
    index: Entries, grouping: Grouping, field: str, groups: Ints, entries: Callable[[], Bools]
) -> list[tuple[str, int]]:
    """Return each value of a field with the number of ``groups`` that have it, largest first.

    A group counts once for a value. ``entries`` returns the entries that speak for their groups,
    where these differ in the field.
    """
    shared = grouping.values(field)
    if shared is not None:
        values, counts = shared.column.values, shared.counts(groups)
    else:
        column = index.column(field)
        values, width = column.values, max(1, len(column.values))
        speaking = entries()[column.rows]
        pairs = np.unique(grouping.of[column.rows[speaking]] * width + column.codes[speaking])
        counts = np.bincount(pairs % width, minlength=width)
    found = [(values[code], int(counts[code])) for code in np.flatnonzero(counts)]
    return sorted(found, key=lambda pair: (-pair[1], pair[0]))


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
