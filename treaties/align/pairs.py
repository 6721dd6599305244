"""Which members of two sequences stand beside each other, order kept: dynamic programming.

Needleman and Wunsch's global alignment (1970) with no cost for a gap, widened, as by Gale and
Church (1993), by two of one side that are one of the other.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

# Which cells of a large table are looked at: those near its diagonal.
LARGE = 2_500
LEAST_BAND = 15
# What two in one must be better than one alone.
JOIN_COST = 1.0
IMPOSSIBLE = float("-inf")

Score = Callable[[int, int], float]
Allowed = Callable[[int, int], bool]
# The likeness of two of a side, the main one first, and one of the other.
JointScore = Callable[[int, int, int], float]


class Pair(NamedTuple):
    """A member of each side, or of one; ``joined`` is the place in the list of pairs with which
    a member stands together in the other side, or -1.
    """

    left: int | None
    right: int | None
    joined: int = -1


class Joins(NamedTuple):
    """How like two of the left are to one of the right, and one of the left to two of the right."""

    left: JointScore
    right: JointScore


# What a step of the way through the table takes from each side.
PAIR, LEFT, RIGHT, TWO_LEFT, TWO_RIGHT = (1, 1), (1, 0), (0, 1), (2, 1), (1, 2)
Step = tuple[int, int]
# Where a step begins in each side.
Place = tuple[int, int, Step]


def best_way(
    left: int, right: int, score: Score, joins: Joins | None = None, lone: Allowed | None = None
) -> list[Pair]:
    """Return the pairs of two sequences with so many members whose scores add up to the most.

    What scores nothing or less is no pair, but for two left over alone between others,
    where ``lone`` allows it. ``joins``: two members may be one of the other side.
    """
    scores = _scores(left, right, score)
    best = [[0.0] * (right + 2) for _ in range(left + 2)]
    steps: list[list[Step]] = [[RIGHT] * (right + 1) for _ in range(left + 1)]
    for i in range(left, -1, -1):
        row, below, step = best[i], best[i + 1], steps[i]
        for j in range(right, -1, -1):
            options = _options(i, j, scores, best, joins)
            if not options:
                step[j] = LEFT if i < left else RIGHT
                row[j] = below[j] if i < left else 0.0
                continue
            # Of equals the first is taken.
            row[j], step[j] = max(options, key=lambda option: option[0])
    way = _with_lone(_walk(steps, left, right), lone)
    return [pair for place in _pairs(way, scores) for pair in place]


def _walk(steps: list[list[Step]], left: int, right: int) -> list[Place]:
    """Return the steps from the first members to the last, each with where it begins."""
    way: list[Place] = []
    i = j = 0
    while i < left or j < right:
        step = steps[i][j]
        way.append((i, j, step))
        i, j = i + step[0], j + step[1]
    return way


def _with_lone(way: list[Place], lone: Allowed | None) -> list[Place]:
    """Return the way with a pair of the two that are all that is left over between two others."""
    found: list[Place] = []
    place = 0
    while place < len(way):
        i, j, step = way[place]
        # What stands alone around the two would make it doubtful which of them is meant.
        around = [*way[max(0, place - 1) : place], *way[place + 2 : place + 3]]
        two = {step, way[place + 1][2]} if place + 1 < len(way) else set()
        alone = two == {LEFT, RIGHT} and not any(one[2] in {LEFT, RIGHT} for one in around)
        if lone and alone and lone(i, j):
            found.append((i, j, PAIR))
            place += 2
        else:
            found.append(way[place])
            place += 1
    return found


def _scores(left: int, right: int, score: Score) -> list[list[float]]:
    """Return the score of each cell; in a large table only those near the diagonal."""
    if left * right <= LARGE:
        return [[score(i, j) for j in range(right)] for i in range(left)]
    band = abs(left - right) + LEAST_BAND
    rows = []
    for i in range(left):
        middle = i * right // left
        rows.append([score(i, j) if abs(j - middle) <= band else IMPOSSIBLE for j in range(right)])
    return rows


def _options(
    i: int, j: int, scores: list[list[float]], best: list[list[float]], joins: Joins | None
) -> list[tuple[float, Step]]:
    left, right = len(scores), len(scores[0]) if scores else 0
    options: list[tuple[float, Step]] = []
    if i >= left or j >= right:
        return [(best[i][j + 1], RIGHT)] if j < right else []
    if scores[i][j] > 0:
        options.append((scores[i][j] + best[i + 1][j + 1], PAIR))
    options += [(best[i + 1][j], LEFT), (best[i][j + 1], RIGHT)]
    if joins and i + 1 < left and max(scores[i][j], scores[i + 1][j]) > 0:
        main, other = (i, i + 1) if scores[i][j] >= scores[i + 1][j] else (i + 1, i)
        joint = joins.left(main, other, j) - JOIN_COST
        if joint > scores[main][j]:
            options.append((joint + best[i + 2][j + 1], TWO_LEFT))
    if joins and j + 1 < right and max(scores[i][j], scores[i][j + 1]) > 0:
        main, other = (j, j + 1) if scores[i][j] >= scores[i][j + 1] else (j + 1, j)
        joint = joins.right(main, other, i) - JOIN_COST
        if joint > scores[i][main]:
            options.append((joint + best[i + 1][j + 2], TWO_RIGHT))
    return options


def _pairs(way: Sequence[Place], scores: list[list[float]]) -> Iterator[list[Pair]]:
    """Yield the pairs of each step; of two in one, the liker one has the other's company."""
    here = 0
    for i, j, step in way:
        if step == TWO_LEFT:
            found = [Pair(i, j), Pair(i + 1, None, here)]
            if scores[i][j] < scores[i + 1][j]:
                found = [Pair(i, None, here + 1), Pair(i + 1, j)]
        elif step == TWO_RIGHT:
            found = [Pair(i, j), Pair(None, j + 1, here)]
            if scores[i][j] < scores[i][j + 1]:
                found = [Pair(None, j, here + 1), Pair(i, j + 1)]
        else:
            found = [Pair(i if step[0] else None, j if step[1] else None)]
        here += len(found)
        yield found
