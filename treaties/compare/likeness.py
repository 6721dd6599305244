"""How much two texts in one language say the same, from 0 to 1.

A text is a set of features: the stems of its words, and each two that follow one another. A stem
weighs the more the fewer texts have it (Robertson and Spärck Jones, "Relevance weighting of search
terms", 1976), so that "Party" and "in accordance with" hardly count; a pair weighs half of what its
two words do. Figures do not count, nor do the names of parties: in them the same provision of two
treaties differs. What two texts share is put in proportion to what they have by Tversky's ratio
("Features of similarity", 1977).
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from treaties.compare.tokens import Token

Feature = str | tuple[str, str]
Weights = Mapping[Feature, float]

PAIR = 0.5
# The weight below which no word falls; half of the texts have a word of this weight.
LEAST = 0.1
HALF = math.log(2)
# What counts of that which the own text has alone, and the other one: nearly all of the own text
# must be in the other, which may say more.
OWN, OTHER = 0.85, 0.15
# What both have alone counts alike: the measure of Dice (1945).
EVEN = 0.5
# Of a longer text so many words are looked at.
LONGEST = 3_000


def counted_words(listed: Sequence[Token], every: bool = False) -> list[str]:
    """Return the stems of a text that count, in their order: no marks, and without ``every`` no
    figures and names of parties."""
    found: list[str] = []
    for token in listed:
        if token.is_word and (every or not (token.party or token.key[0] == "#")):
            found.append(token.key)
            if len(found) == LONGEST:
                break
    return found


def rarity(count: float, total: float) -> float:
    """Return the weight of a word that so many of all texts have."""
    return max(LEAST, math.log1p((total - count + 0.5) / (count + 0.5)) - HALF)


def rarities(*sides: Iterable[Sequence[str]]) -> dict[str, float]:
    """Return the weights of the words of two collections that are compared with each other.

    A word that each has once is as rare as one that only one has: the larger count decides.
    """
    most: Counter[str] = Counter()
    total = 0
    for side in sides:
        listed = list(side)
        counts = Counter(word for words in listed for word in set(words))
        most |= counts
        total = max(total, len(listed))
    return {word: rarity(count, total) for word, count in most.items()}


def features(words: Sequence[str], weight_of: Mapping[str, float]) -> dict[Feature, float]:
    """Return the features of a text with their weights; a word of no weight in the table is left
    out."""
    found: dict[Feature, float] = {word: weight_of[word] for word in words if word in weight_of}
    for pair in pairwise(words):
        if pair[0] in weight_of and pair[1] in weight_of:
            found[pair] = PAIR * (weight_of[pair[0]] + weight_of[pair[1]]) / 2
    return found


def features_of(words: Sequence[str]) -> Iterator[Feature]:
    """Yield the features of a text without their weights, some more than once."""
    yield from words
    yield from pairwise(words)


def shared(left: Weights, right: Iterable[Feature]) -> float:
    """Return the weight of the features that two texts have in common.

    The sum is exact, so that it does not depend on their order, which is another in each process.
    """
    return math.fsum(left[one] for one in left.keys() & right)


def common_weights(
    left: Sequence[Weights], right: Sequence[Weights]
) -> dict[tuple[int, int], float]:
    """Return the weight of what each two texts of two sides share, by their places; nothing for
    those that share nothing."""
    having: defaultdict[Feature, list[int]] = defaultdict(list)
    for place, found in enumerate(right):
        for one in found:
            having[one].append(place)
    common: defaultdict[tuple[int, int], float] = defaultdict(float)
    for place, found in enumerate(left):
        for one, weight in found.items():
            for other in having.get(one, ()):
                common[place, other] += weight
    return dict(common)


def total(found: Weights) -> float:
    """Return the weight of all features of a text."""
    return math.fsum(found.values())


def ratio(
    common: float, left: float, right: float, own: float = OWN, other: float = OTHER
) -> float:
    """Return the likeness of two texts by what they share and what each has, from 0 to 1.

    ``own`` and ``other`` are how much of what only one has counts against it.
    """
    if common <= 0:
        return 0.0
    return common / (common + own * max(0.0, left - common) + other * max(0.0, right - common))
