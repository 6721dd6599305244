"""Which of the marks of two languages stand for one another, where a language has more of them."""

from collections.abc import Sequence

from treaties.align.words import marks_of
from treaties.findings.marks import Placed

# So many characters on each side of a mark are looked at.
AROUND = 40
DISTANCE = 4.0


def nearest(
    lefts: Sequence[Placed], rights: Sequence[Placed], count: int
) -> tuple[list[Placed], list[Placed]]:
    """Return so many marks of each side, those that most look as if they stood for one another.

    What stands around them, and how far from the beginning they are, tells that.
    """
    if not (lefts and rights):
        return list(lefts), list(rights)
    likenesses = [
        (_likeness(one, other), i, j)
        for i, one in enumerate(lefts)
        for j, other in enumerate(rights)
    ]
    pairs = sorted(likenesses, reverse=True)
    taken_left: list[int] = []
    taken_right: list[int] = []
    for _, i, j in pairs:
        if len(taken_left) < count and i not in taken_left and j not in taken_right:
            taken_left.append(i)
            taken_right.append(j)
    return [lefts[i] for i in sorted(taken_left)], [rights[j] for j in sorted(taken_right)]


def _likeness(one: Placed, other: Placed) -> float:
    own, there = _around(one), _around(other)
    shared = sum(weight for key, weight in own.items() if key in there)
    return shared - DISTANCE * abs(_place(one) - _place(other))


def _around(one: Placed) -> dict[str, float]:
    text = one.piece.text
    start, end = max(0, one.mark.start - AROUND), one.mark.end + AROUND
    return marks_of(text[start:end], one.piece.language)


def _place(one: Placed) -> float:
    return one.mark.start / max(1, len(one.piece.text))
