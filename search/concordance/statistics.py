"""What words of one language are translated by, told by the rows in which they stand.

A word of the other language that stands in the rows with the asked words, and in hardly any other,
is probably their translation. How sure that is, is told by Dunning's log-likelihood ratio
(Ted Dunning, "Accurate Methods for the Statistics of Surprise and Coincidence", Computational
Linguistics 19(1), 1993): it also holds for words that are rare. Three things keep wrong words out:

- The best word must be clearly better than the next one.
- A word that another word of the asked language explains better is the translation of that one
  (competitive linking: I. Dan Melamed, "Models of Translational Equivalence among Words",
  Computational Linguistics 26(2), 2000).
- Once a translation is found, its rows are put aside, and the others are asked anew.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from search.language.analyse import Term, stems
from search.language.stop_words import STOP_WORDS

# A word, or two that stand side by side, by their stems.
Gram = tuple[str, ...]
LANGUAGES = ("kk", "ru", "en")
SHORTEST = 3
# The log-likelihood ratio from which a connection is no chance: a probability of 0.0001, by the
# chi-squared distribution with one degree of freedom.
SURE = 15.14
# Of the rows with the asked words, so many must have a translation: the first, and each further.
FIRST_SHARE, NEXT_SHARE = 0.4, 0.2
# Of the rows with a translation, so many must have the asked words: the first, and each further.
OWN_SHARE, NEXT_OWN_SHARE = 0.3, 0.6
FEWEST, NEXT_FEWEST = 2, 3
# How much better than the next best, and how much worse than by another word.
CLEARLY_BETTER = 1.1
EXPLAINED = 0.97
# Of the rows with a word, so many must have its neighbour for the two to be one translation.
TOGETHER = 0.8
# Translations that are looked for, and words that are looked at for each.
MOST_FOUND, LOOKED_AT = 4, 12


@dataclass(frozen=True, slots=True, eq=False)
class Sample:
    """A row: whether it has the asked words, the other stems beside them, the grams of the other
    language.
    """

    asked: bool
    beside: frozenset[str]
    grams: frozenset[Gram]


@dataclass(frozen=True, slots=True)
class Translation:
    """A translation by its stems, in how many rows it stands, and how sure it is."""

    gram: Gram
    count: int
    likelihood: float


@lru_cache(maxsize=4)
def silent(language: str) -> frozenset[str]:
    """Return the stems of the words of a language that say nothing."""
    return frozenset(stem for word in STOP_WORDS for stem in stems(word, language))


def stems_of(words: Iterable[Term], language: str) -> Iterator[tuple[str, ...]]:
    """Yield, word by word, the stems by which it may be a translation; nothing for others."""
    quiet = silent(language)
    for word in words:
        if word.form.isalpha() and len(word.form) >= SHORTEST and word.form not in STOP_WORDS:
            yield tuple(stem for stem in word.stems if stem not in quiet)
        else:
            yield ()


def grams_of(words: Iterable[Term], language: str) -> frozenset[Gram]:
    """Return the stems of some words, and those of two that stand side by side."""
    listed = list(stems_of(words, language))
    found: set[Gram] = {(stem,) for own in listed for stem in own}
    for left, right in pairwise(listed):
        found |= {(one, other) for one in left for other in right}
    return frozenset(found)


def log_likelihood(both: int, first: int, second: int, total: int) -> float:
    """Return Dunning's ratio for two things that stand together in ``both`` of ``total`` rows.

    ``first`` and ``second`` are in how many rows each stands. Nothing where they meet no more often
    than by chance.
    """
    if both * total <= first * second:
        return 0.0
    cells = (both, first - both, second - both, total - first - second + both)
    sides = (first, total - first)
    tops = (second, total - second)
    expected = [side * top / total for side in sides for top in tops]
    listed = (cells[0], cells[1], cells[2], cells[3])
    return 2 * sum(
        seen * math.log(seen / wanted)
        for seen, wanted in zip(listed, expected, strict=True)
        if seen
    )


class Statistics:
    """The counts over some rows."""

    def __init__(self, samples: Sequence[Sample]) -> None:
        self._samples = samples
        self._asked = [one for one in samples if one.asked]
        self._others = [one for one in samples if not one.asked]
        self._elsewhere = Counter(gram for one in self._others for gram in one.grams)

    @cached_property
    def _rows_of(self) -> Mapping[str, frozenset[int]]:
        """Where each stem of the asked language stands beside the asked words or without them."""
        found: dict[str, set[int]] = {}
        for place, one in enumerate(self._samples):
            for stem in one.beside:
                found.setdefault(stem, set()).add(place)
        return {stem: frozenset(places) for stem, places in found.items()}

    def translations(self, further: bool = False) -> list[Translation]:
        """Return what the asked words are surely translated by, the most usual first.

        ``further``: the usual translation is known, and its rows are not among these.
        """
        found: list[Translation] = []
        left = self._asked
        while len(found) < MOST_FOUND:
            fewest, share, own = FEWEST, FIRST_SHARE, OWN_SHARE
            if found or further:
                fewest, share, own = NEXT_FEWEST, NEXT_SHARE, NEXT_OWN_SHARE
            best = self._best(left, max(fewest, share * len(left)), own)
            if best is None:
                break
            found.append(best)
            left = [one for one in left if best.gram not in one.grams]
        return sorted(found, key=lambda one: -one.count)

    def _best(self, left: Sequence[Sample], least: float, own: float) -> Translation | None:
        """Return the translation in some of the rows with the asked words, if one is sure."""
        counts = Counter(gram for one in left for gram in one.grams)
        ranked = self._ranked(counts, len(left), least, own)
        sure = [
            one for one in ranked[:LOOKED_AT] if not self._explained(one.gram, one.likelihood, left)
        ]
        if not sure:
            return None
        best, *others = sure
        pair = self._pair(best, counts, left)
        for other in others:
            rival = other.likelihood * CLEARLY_BETTER > best.likelihood
            if rival and not (pair and other.gram[0] in pair):
                return None
        gram = pair or best.gram
        return Translation(gram, counts[gram], best.likelihood)

    def _ranked(
        self, counts: Mapping[Gram, int], rows: int, least: float, own: float
    ) -> list[Translation]:
        """Return the single words that may be the translation, the surest first."""
        total = rows + len(self._others)
        found = []
        for gram, count in counts.items():
            second = count + self._elsewhere[gram]
            if len(gram) > 1 or count < least or count < own * second:
                continue
            likelihood = log_likelihood(count, rows, second, total)
            if likelihood >= SURE:
                found.append(Translation(gram, count, likelihood))
        return sorted(found, key=lambda one: (-one.likelihood, one.gram))

    def _pair(
        self, best: Translation, counts: Mapping[Gram, int], left: Sequence[Sample]
    ) -> Gram | None:
        """Return the two words of which the best is one, if they nearly always stand together.

        Its neighbour must not be the translation of another word.
        """
        pairs = [
            (count, gram)
            for gram, count in counts.items()
            if len(gram) == 2 and best.gram[0] in gram and count >= TOGETHER * best.count
        ]
        for _, gram in sorted(pairs, reverse=True):
            other = (gram[1] if gram[0] == best.gram[0] else gram[0],)
            count = counts[other]
            second = count + self._elsewhere[other]
            total = len(left) + len(self._others)
            likelihood = log_likelihood(count, len(left), second, total)
            if not self._explained(other, likelihood, left):
                return gram
        return None

    def _explained(self, gram: Gram, likelihood: float, left: Sequence[Sample]) -> bool:
        """Return whether another word of the asked language explains a word better."""
        within = {place for place, one in enumerate(self._samples) if gram in one.grams}
        total = len(self._samples)
        beside = {stem for one in left if gram in one.grams for stem in one.beside}
        return any(
            log_likelihood(len(rows & within), len(rows), len(within), total)
            >= EXPLAINED * likelihood
            for stem in beside
            if (rows := self._rows_of[stem])
        )
