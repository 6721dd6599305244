"""Which lines of two texts are the same: plain values, in a time that does not run away."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

# Pairs of lines that are looked at between the common beginning and end of two texts.
MOST_PAIRS = 4_000_000


class Stretch(NamedTuple):
    """Lines of one text and of another, from where to where; ``same`` says that they are equal."""

    same: bool
    begin: int
    end: int
    start: int
    stop: int


def stretches(left: Sequence[str], right: Sequence[str]) -> Iterator[Stretch]:
    """Yield the lines of two texts in their order, what is equal and what is not by turns.

    Of texts that differ in thousands of lines, all between the first and the last line that differs
    is one stretch.
    """
    first = _common(left, right)
    last = _common(left[first:][::-1], right[first:][::-1])
    ends = len(left) - last, len(right) - last
    if first:
        yield Stretch(True, 0, first, 0, first)
    yield from _between(left, right, first, ends)
    if last:
        yield Stretch(True, ends[0], len(left), ends[1], len(right))


def _common(left: Sequence[str], right: Sequence[str]) -> int:
    """Return how many lines two texts have in common at their beginning."""
    count = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        count += 1
    return count


def _between(
    left: Sequence[str], right: Sequence[str], first: int, ends: tuple[int, int]
) -> Iterator[Stretch]:
    end, stop = ends
    if first == end and first == stop:
        return
    if (end - first) * (stop - first) > MOST_PAIRS:
        yield Stretch(False, first, end, first, stop)
        return
    matcher = SequenceMatcher(None, left[first:end], right[first:stop])
    for kind, i, j, k, m in matcher.get_opcodes():
        yield Stretch(kind == "equal", first + i, first + j, first + k, first + m)
