"""What the search benchmark asks: questions of several kinds about a made-up corpus."""

import itertools
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.search_corpus import LANGUAGES, SHORTEST_WORD

YEARS = 5
TRIES = 100
KINDS_OF_QUESTION = (
    "rare word",
    "common word",
    "common word, page 5",
    "common word, no facets",
    "two words",
    "OR of three",
    "phrase",
    "prefix",
    "party and years",
)


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of every engine: a user's words, chosen facet values, the page, the facets."""

    kind: str
    words: str
    party: str = ""
    years: tuple[int, ...] = ()
    start: int = 0
    facets: bool = True


class Questions:
    """Makes questions about a corpus, of all kinds in turn."""

    def __init__(self, told: Mapping[str, Any], seed: int) -> None:
        self.told = told
        self.chance = random.Random(seed)

    def make(self, count: int, without: Sequence[Question] = ()) -> list[Question]:
        """Return so many different questions that are not among ``without``."""
        made: list[Question] = []
        for kind in itertools.islice(itertools.cycle(KINDS_OF_QUESTION), count):
            known = {*made, *without}
            tries = (self._one(kind) for _ in range(TRIES))
            # A kind that has no more is asked the same again.
            made.append(next((one for one in tries if one not in known), self._one(kind)))
        self.chance.shuffle(made)
        return made

    def _one(self, kind: str) -> Question:
        chance = self.chance
        words = self.told[chance.choice(LANGUAGES)]

        def some(group: str) -> str:
            return str(chance.choice(words[group]))

        match kind:
            case "rare word":
                return Question(kind, some("rare"))
            case "common word, no facets":
                return Question(kind, some("common"), facets=False)
            case "common word":
                return Question(kind, some("common"))
            case "common word, page 5":
                return Question(kind, some("common"), start=40)
            case "two words":
                return Question(kind, f"{some('common')} {some('middle')}")
            case "OR of three":
                return Question(kind, " OR ".join(some("middle") for _ in range(3)))
            case "phrase":
                return Question(kind, f'"{some("phrases")}"')
            case "prefix":
                return Question(kind, some("middle")[:SHORTEST_WORD] + "*")
        # An agreement with this party is among those of these years.
        party, year = chance.choice(self.told["signed"])
        first = year - chance.randrange(YEARS)
        return Question(kind, some("common"), party, tuple(range(first, first + YEARS)))
