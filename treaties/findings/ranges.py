"""How much of something two languages say, where some of it only one may need words for."""

from collections.abc import Mapping, Sequence

from treaties.findings.marks import Pair
from treaties.findings.passages import Passage

# At least and at most.
Range = tuple[int, int]


def apart(one: Range, other: Range) -> bool:
    """Return whether two ranges have no number in common."""
    return one[1] < other[0] or other[1] < one[0]


def unbalanced(
    passages: Sequence[Passage], ranges: Sequence[Mapping[str, Range]], pair: Pair
) -> list[int]:
    """Return the passages of which two languages surely have more and less of something.

    ``ranges`` say by language how much of it they have, at least and at most. One that another of
    its group makes up for is none; the first words of a list are made up for before its items.
    """
    first, second = pair
    surplus = [here[first][0] - here[second][0] for here in ranges]
    kept = []
    for place, passage in enumerate(passages):
        both = all(language in passage.pieces for language in pair)
        if not both or not apart(ranges[place][first], ranges[place][second]):
            continue
        group = [one for one, other in enumerate(passages) if other.group == passage.group]
        against = [one for one in group if one != place and surplus[one] * surplus[place] < 0]
        if against:
            other = against[-1]
            if not apart(*(_sum(ranges, (place, other), language) for language in pair)):
                surplus[place] = surplus[other] = 0
            else:
                step = 1 if surplus[place] > 0 else -1
                surplus[other] += step
                surplus[place] -= step
        if surplus[place]:
            kept.append(place)
    return kept


def _sum(ranges: Sequence[Mapping[str, Range]], places: Sequence[int], language: str) -> Range:
    listed = [ranges[place][language] for place in places]
    return sum(one[0] for one in listed), sum(one[1] for one in listed)
