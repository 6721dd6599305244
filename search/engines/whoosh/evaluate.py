"""A query tree to the groups that match it and the scores of their entries, over arrays.

A *group* is what a result is: the language versions of one article together, or, for a plain
Haystack query, each entry by itself. Words are looked for in every entry of a group, so that one
word may stand in the Kazakh and another in the Russian version.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from search.engines.whoosh.schema import FORMS, WEAK, term_field
from search.engines.whoosh.snapshot import POSITION_SPAN, Bools, Floats, Ints, Snapshot
from search.language.analyse import Readings, readings
from search.query import (
    And,
    Everything,
    FieldIs,
    FieldRange,
    InTitle,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Word,
)

# Okapi BM25 with the usual constants (Robertson and Zaragoza, 2009).
K1 = 1.2
B = 0.75
TEXT, HEADING, TITLE = "text", "heading", "title"
HEADING_WEIGHT = 2.5
EXACT_WEIGHT = 0.5
# What is only found without its Kazakh letters stands below every exact spelling.
WEAK_WEIGHT = 0.2
PHRASE_WEIGHT = 2.0


@dataclass(frozen=True, slots=True)
class Matches:
    """Which groups match, and the score of each entry (0 where no word of it matched)."""

    groups: Bools
    scores: Floats


class Evaluation:
    """One query over one snapshot; ``allowed`` are the entries in which words may match."""

    def __init__(self, index: Snapshot, group_of: Ints, groups: int, allowed: Bools) -> None:
        self.index = index
        self.group_of = group_of
        self.groups = groups
        self.allowed = allowed
        self.scores: Floats = np.zeros(index.size)
        self.scoring = True

    def run(self, node: Node) -> Matches:
        """Return what matches a tree."""
        return Matches(self._groups(node), self.scores)

    def _groups(self, node: Node) -> Bools:
        match node:
            case And(parts):
                return _all([self._groups(part) for part in parts])
            case Or(parts):
                return _any([self._groups(part) for part in parts])
            case Not(part):
                return self._without(part)
            case Word(form):
                return self._word(form, TEXT, HEADING)
            case InTitle(form):
                return self._word(form, TITLE)
            case Phrase(forms):
                return self._scored(self._phrase(forms), PHRASE_WEIGHT * len(forms))
            case Near(forms, distance):
                return self._scored(self._near(forms, distance), PHRASE_WEIGHT)
            case Prefix(beginning):
                return self._prefix(beginning)
            case FieldIs(field, values):
                return self._of(self.index.column(field).mask(values) & self.allowed)
            case FieldRange(field, low, high):
                return self._of(self.index.column(field).mask_between(low, high) & self.allowed)
            case Everything():
                return self._of(self.allowed)

    def _without(self, part: Node) -> Bools:
        scoring, self.scoring = self.scoring, False
        found = self._groups(part)
        self.scoring = scoring
        return self._of(self.allowed) & ~found

    def _of(self, entries: Bools) -> Bools:
        """Return the groups of some entries."""
        found = np.zeros(self.groups, dtype=bool)
        found[self.group_of[entries & self.index.live]] = True
        return found

    def _word(self, form: str, *fields: str) -> Bools:
        found = np.zeros(self.index.size, dtype=bool)
        read = readings(form)
        for language, stems in read.stems.items():
            for stem in stems:
                for field in fields:
                    weight = HEADING_WEIGHT if field == HEADING else 1.0
                    self._add(term_field(field, language), stem, weight, found)
        for stem in self._weak(read):
            for field in fields:
                self._add(term_field(field, WEAK), stem, WEAK_WEIGHT, found)
        if TEXT in fields:
            # The exact form stands above other forms; it finds nothing by itself.
            exact = np.zeros_like(found)
            self._add(FORMS, form, EXACT_WEIGHT, exact)
        return self._of(found)

    def _weak(self, read: Readings) -> tuple[str, ...]:
        """Return the weak stems to look for: a word in Latin letters may be Kazakh if it is no
        word of any text as it is."""
        as_it_is = read.latin and any(
            self.index.postings(term_field(TEXT, language), stem)[0].size
            for language, stems in read.stems.items()
            for stem in stems
        )
        return () if as_it_is else read.weak

    def _add(self, field: str, term: str, weight: float, found: Bools) -> None:
        """Mark the entries with a term and add its BM25 score to theirs."""
        entries, frequencies = self.index.postings(field, term)
        keep = self.allowed[entries]
        kept = entries[keep]
        found[kept] = True
        if self.scoring and kept.size:
            rarity = np.log1p((self.index.size - entries.size + 0.5) / (entries.size + 0.5))
            lengths = self.index.lengths(field)[kept]
            often = frequencies[keep]
            gain = often * (K1 + 1) / (often + K1 * (1 - B + B * lengths))
            # An entry has a term once in a posting list, so plain addition is safe.
            self.scores[kept] += weight * rarity * gain

    def _scored(self, entries: Bools, weight: float) -> Bools:
        entries &= self.allowed
        if self.scoring:
            rarity = np.log1p(self.index.size / (1 + entries.sum()))
            self.scores[entries] += weight * rarity
        return self._of(entries)

    def _prefix(self, beginning: str) -> Bools:
        found = np.zeros(self.index.size, dtype=bool)
        for term in self.index.beginning_with(FORMS, beginning):
            self._add(FORMS, term, 1.0, found)
        return self._of(found)

    def _phrase(self, forms: Sequence[str]) -> Bools:
        """Return the entries where the forms stand next to each other in order."""
        starts: Ints | None = None
        for offset, form in enumerate(forms):
            places = self.index.places(FORMS, form) - offset
            starts = places if starts is None else np.intersect1d(starts, places)
        return self._entries_at(starts if starts is not None else np.zeros(0, np.int64))

    def _near(self, forms: Sequence[str], distance: int) -> Bools:
        """Return the entries where all words stand within ``distance`` words of the first."""
        streams = [self._any_form(form) for form in forms]
        starts = streams[0]
        for stream in streams[1:]:
            after = np.searchsorted(stream, starts - distance)
            inside = after < stream.size
            inside[inside] = stream[after[inside]] <= starts[inside] + distance
            starts = starts[inside]
        return self._entries_at(starts)

    def _any_form(self, form: str) -> Ints:
        read = readings(form)
        places = [
            self.index.places(term_field(TEXT, language), stem)
            for language, stems in read.stems.items()
            for stem in stems
        ]
        places += [self.index.places(term_field(TEXT, WEAK), stem) for stem in self._weak(read)]
        return np.unique(np.concatenate(places))

    def _entries_at(self, places: Ints) -> Bools:
        found = np.zeros(self.index.size, dtype=bool)
        found[places // POSITION_SPAN] = True
        return found


def _all(parts: Iterable[Bools]) -> Bools:
    found: Bools = np.logical_and.reduce(list(parts))
    return found


def _any(parts: Iterable[Bools]) -> Bools:
    found: Bools = np.logical_or.reduce(list(parts))
    return found
