"""The groups of an index numbered, and numbered on when a few entries more are there.

After an edit an index is what it was but for a small segment. To number and sort all its entries
anew took longer than all else that a reader has to do then.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from search.engines.whoosh.snapshot import Ints, Segment


@dataclass(frozen=True, slots=True)
class Numbering:
    """The number of each entry's value: the same where the values are.

    ``order`` are the entries by their numbers, those with the same one ascending; ``count`` is one
    more than the highest number. ``marks`` ascend, and ``numbers`` are theirs.
    """

    segments: tuple[str, ...]
    of: Ints
    order: Ints
    count: int
    marks: Ints
    numbers: Ints


# The last numbering by each field; those of other indexes are told by the names of their segments.
_last: dict[str, Numbering] = {}


def numbering(segments: Sequence[Segment], field: str) -> Numbering:
    """Return the numbers of the entries of some segments by their values in a field.

    What has no value is alike in that.
    """
    names = tuple(segment.name for segment in segments)
    marks = np.concatenate([np.zeros(0, np.int64), *(one.marks(field) for one in segments)])
    last = _last.get(field)
    known = _known(segments, last.segments) if last else 0
    # Where little was known all is quicker numbered at once.
    made = _on(last, names, marks, known) if last and 2 * known > marks.size else None
    _last[field] = made or _anew(names, marks)
    return _last[field]


def _known(segments: Sequence[Segment], last: Sequence[str]) -> int:
    """Return how many entries the segments have that are the first ones of both."""
    known = 0
    for segment, name in zip(segments, last, strict=False):
        if segment.name != name:
            break
        known += segment.size
    return known


def _anew(names: tuple[str, ...], marks: Ints) -> Numbering:
    different, of = np.unique(marks, return_inverse=True)
    of = of.astype(np.int64)
    numbers = np.arange(different.size)
    return Numbering(
        names, of, np.argsort(of, kind="stable"), max(1, different.size), different, numbers
    )


def _on(last: Numbering, names: tuple[str, ...], marks: Ints, known: int) -> Numbering:
    """Return a numbering with the first ``known`` entries of the last one, and new ones."""
    fresh = marks[known:]
    nearest = np.minimum(np.searchsorted(last.marks, fresh), last.marks.size - 1)
    added = np.unique(fresh[last.marks[nearest] != fresh])
    places = np.searchsorted(last.marks, added)
    every = np.insert(last.marks, places, added)
    numbers = np.insert(last.numbers, places, last.count + np.arange(added.size))
    own = numbers[np.searchsorted(every, fresh)]
    of = np.concatenate([last.of[:known], own])
    order = last.order[last.order < known]
    by_number = np.argsort(own, kind="stable")
    places = np.searchsorted(of[order], own[by_number], side="right")
    order = np.insert(order, places, known + by_number)
    return Numbering(names, of, order, last.count + added.size, every, numbers)
