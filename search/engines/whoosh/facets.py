"""Counts of results for each value of a field."""

import numpy as np

from search.engines.whoosh.columns import Column
from search.engines.whoosh.snapshot import Bools, Ints


def count(column: Column, entries: Bools, group_of: Ints) -> list[tuple[str, int]]:
    """Return each value of a field with the number of groups that have it, largest first.

    ``entries`` are the entries that count; a group counts once for a value.
    """
    chosen = entries[column.rows]
    if not column.values or not chosen.any():
        return []
    width = len(column.values)
    pairs = np.unique(group_of[column.rows[chosen]] * width + column.codes[chosen])
    counts = np.bincount(pairs % width, minlength=width)
    found = [(value, int(counts[code])) for code, value in enumerate(column.values) if counts[code]]
    return sorted(found, key=lambda pair: (-pair[1], pair[0]))
