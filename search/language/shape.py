"""How a stem looks: the probability of its letters, learnt from the stems of the lexicon.

A word that nobody listed is cut where what remains looks like a stem and what falls away does not:
many stems end in -ым, hardly any in -лары. Each letter is judged by the two before it; where those
were seldom seen, by the one before it and by itself (interpolation after Witten and Bell, 1991).
"""

import math
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

BEGIN, END = "^", "$"
# A letter costs about so much on average (natural logarithm): a longer stem is no worse for that.
PER_LETTER = 2.0


class Shape:
    """The letters of some stems, counted."""

    def __init__(self, stems: Iterable[str]) -> None:
        text = "".join(f"{BEGIN}{BEGIN}{stem}{END}" for stem in sorted(stems))
        self._triples = Counter(map("".join, zip(text, text[1:], text[2:], strict=False)))
        self._pairs: Counter[str] = Counter(map("".join, pairwise(text)))
        self._letters = Counter(text)
        self._size = len(text)
        # How many different letters follow each two, and each one.
        self._after_two = Counter(triple[:2] for triple in self._triples)
        self._after_one = Counter(pair[0] for pair in self._pairs)
        self._costs: dict[str, float] = {}

    def of(self, stem: str) -> float:
        """Return how much a stem looks like one: about 0 for a usual one, the more the better."""
        text = f"{BEGIN}{BEGIN}{stem}{END}"
        costs = self._costs
        total = PER_LETTER * len(stem)
        for place in range(len(stem) + 1):
            triple = text[place : place + 3]
            cost = costs.get(triple)
            if cost is None:
                cost = costs[triple] = round(math.log(self._probability(triple)), 3)
            total += cost
        return total

    def _probability(self, triple: str) -> float:
        one, last = triple[1], triple[2]
        chance = (self._letters[last] + 1) / (self._size + len(self._letters) + 1)
        seen, kinds = self._letters[one], self._after_one[one]
        if seen:
            chance = (self._pairs[triple[1:]] + kinds * chance) / (seen + kinds)
        seen, kinds = self._pairs[triple[:2]], self._after_two[triple[:2]]
        return (self._triples[triple] + kinds * chance) / (seen + kinds) if seen else chance
