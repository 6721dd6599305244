"""Which members of two sides go together in any order, and which of them changed places."""

from collections.abc import Mapping, Sequence

Scores = Mapping[tuple[int, int], float]


def best_pairs(scores: Scores, least: float) -> dict[int, int]:
    """Return the partner on the right of each member on the left that has one.

    The most alike are taken first, and each member once: so no two that go not together are more
    like one another than each is like its partner (a stable matching, Gale and Shapley 1962). What
    scores less than ``least`` is no pair. Of equals the one nearest to the same place is taken.
    """
    ranked = sorted(scores.items(), key=lambda one: (-one[1], abs(one[0][0] - one[0][1]), one[0]))
    found: dict[int, int] = {}
    taken: set[int] = set()
    for (left, right), score in ranked:
        if score < least:
            break
        if left not in found and right not in taken:
            found[left] = right
            taken.add(right)
    return found


def clear_pairs(
    scores: Scores, least: float, times: float, taken: Mapping[int, int]
) -> dict[int, int]:
    """Return pairs of members that are not ``taken``, each far more like the other than any third.

    ``times``: how many times its score must be that of either with any other member.
    """
    best: dict[tuple[bool, int], list[float]] = {}
    for (left, right), score in scores.items():
        for key in ((True, left), (False, right)):
            best[key] = sorted([*best.get(key, ()), score], reverse=True)[:2]
    partners = set(taken.values())

    def is_clear(left: int, right: int, score: float) -> bool:
        rivals = [*best[True, left], *best[False, right]]
        return sum(score < times * rival for rival in rivals) == rivals.count(score) == 2

    return {
        left: right
        for (left, right), score in scores.items()
        if score >= least
        and left not in taken
        and right not in partners
        and is_clear(left, right, score)
    }


def in_order(partners: Sequence[int], weights: Sequence[float]) -> set[int]:
    """Return the places of members whose partners ascend and who weigh most together: all others
    have moved.

    The heaviest increasing subsequence, by dynamic programming.
    """
    best: list[float] = []
    before: list[int] = []
    for place, (partner, weight) in enumerate(zip(partners, weights, strict=True)):
        earlier = [one for one in range(place) if partners[one] < partner]
        last = max(earlier, key=lambda one: best[one], default=-1)
        best.append(weight + (best[last] if last >= 0 else 0.0))
        before.append(last)
    place = max(range(len(best)), key=lambda one: best[one], default=-1)
    found: set[int] = set()
    while place >= 0:
        found.add(place)
        place = before[place]
    return found


def in_rows(left: int, right: int, pairs: Mapping[int, int]) -> list[tuple[int | None, int | None]]:
    """Return all places of two sides of such lengths, each once, partners together.

    They stand in the order of the left; what the right has alone comes after what it follows.
    """
    partner = {other: place for place, other in pairs.items()}
    after: dict[int, list[int]] = {}
    last = -1
    for other in range(right):
        if other in partner:
            last = partner[other]
        else:
            after.setdefault(last, []).append(other)
    found: list[tuple[int | None, int | None]] = [(None, one) for one in after.get(-1, ())]
    for place in range(left):
        found.append((place, pairs.get(place)))
        found += [(None, one) for one in after.get(place, ())]
    return found
