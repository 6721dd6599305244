"""How well entries match: BM25F over text and heading, with what else a lawyer reads first.

Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple weighted fields" (2004): the
frequencies of a term in the fields, each by its weight and length, are added before they saturate.
Above that stand the exact form of a word, words that stand close together, and cited places; below,
what is found without its Kazakh letters or by its root.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np

from search.engines.whoosh.schema import FORMS, ROOT, WEAK, term_field
from search.engines.whoosh.snapshot import Bools, Entries, Floats, Ints
from search.language.analyse import Readings
from search.language.roots import roots_of

K1 = 1.2
B = 0.5
TEXT, HEADING, TITLE = "text", "heading", "title"
FIELD_WEIGHTS = {TEXT: 1.0, HEADING: 4.0, TITLE: 1.0}
EXACT_WEIGHT = 0.5
# A title says what all its articles are about; the articles themselves say more.
TITLE_WEIGHT = 0.3
# What is only found without its Kazakh letters stands below every exact spelling, what is only
# found by its root below that.
WEAK_WEIGHT = 0.2
RELATED_WEIGHT = 0.08
CLOSENESS_WEIGHT = 5.0
CITED = 100.0
# What is no provision is rarely what is looked for.
UNIT_WEIGHTS = {
    "article": 1.0,
    "annex": 0.95,
    "closing": 0.7,
    "preamble": 0.45,
    "title": 0.45,
    "act": 0.35,
    "note": 0.25,
    "foreign": 0.25,
}


class Scores:
    """The scores of entries for one query; only ``allowed`` ones gain any.

    ``language``: the one whose entries are allowed; empty when those of all are. Nothing is
    reckoned for all entries of the index, only for those that have a word.
    """

    def __init__(self, index: Entries, allowed: Bools, language: str = "") -> None:
        self.index = index
        self.allowed = allowed
        self.counting = True
        self._language = language
        self._all = bool(allowed.all())
        self._touched: Bools = np.zeros(index.size, bool)
        self._own: Floats = np.zeros(index.size)
        self._title: Floats = np.zeros(index.size)
        self._cited: Floats = np.zeros(index.size)

    @contextmanager
    def not_counted(self) -> Iterator[None]:
        """Look for words without any gain: inside a negation, or to count only."""
        counting, self.counting = self.counting, False
        try:
            yield
        finally:
            self.counting = counting

    def final(self) -> tuple[Ints, Floats]:
        """Return the entries with a score, ascending, and their scores.

        A title counts only where the entry itself has a word.
        """
        numbers = np.flatnonzero(self._touched)
        own = self._own[numbers]
        own = np.where(own > 0, own + TITLE_WEIGHT * self._title[numbers], 0.0)
        weights: Floats = self.index.derived("unit weights", self._unit_weights)
        scores = own * weights[numbers] + self._cited[numbers]
        scored = scores > 0
        return numbers[scored], scores[scored]

    def _unit_weights(self) -> Floats:
        column = self.index.column("unit")
        known = np.array([*(UNIT_WEIGHTS.get(value, 1.0) for value in column.values), 1.0])
        weights: Floats = known[column.single_codes()]
        return weights

    def add_word(self, read: Readings, fields: Sequence[str], weak: Sequence[str]) -> list[Ints]:
        """Add a word in any of its forms; return the entries that have it, in several lists."""
        return self._add_forms(read, fields, weak, self._own)

    def add_title(self, read: Readings, weak: Sequence[str]) -> list[Ints]:
        """Add a word of the title; return the entries of the agreements that have it there."""
        return self._add_forms(read, (TITLE,), weak, self._title)

    def _add_forms(
        self, read: Readings, fields: Sequence[str], weak: Sequence[str], scores: Floats
    ) -> list[Ints]:
        found: list[Ints] = []
        for language, stems in read.stems.items():
            if self._language in {"", language}:
                for stem in stems:
                    found += self._add(fields, (language, stem), 1.0, scores)
        for stem in weak:
            found += self._add(fields, (WEAK, stem), WEAK_WEIGHT, scores)
        return found

    def add_related(self, read: Readings) -> list[Ints]:
        """Add the words of the same root; return the entries that have any, in several lists."""
        return [
            entries
            for root in roots_of(read)
            for entries in self._add((TEXT,), (ROOT, root), RELATED_WEIGHT, self._own)
        ]

    def add_exact(self, form: str) -> None:
        """Raise the entries with the form that was asked for; it finds nothing by itself."""
        if self.counting:
            entries, frequencies = self._kept(self.index.postings(FORMS, form))
            often = self._dampened(entries, frequencies, FORMS)
            rarity = EXACT_WEIGHT * self._rarity(self.index.count(FORMS, form))
            self._gain(entries, rarity * often * (K1 + 1) / (often + K1))

    def add_each(self, counts: Ints, terms: Ints, entries: Ints, frequencies: Floats) -> Ints:
        """Add many exact forms, one row for each entry of each; return the entries, some twice.

        ``terms`` are the numbers of the forms, ``counts`` in how many entries each stands.
        """
        keep = self.allowed[entries]
        terms, entries, frequencies = terms[keep], entries[keep], frequencies[keep]
        if self.counting and entries.size:
            often = self._dampened(entries, frequencies, FORMS)
            rarity = self._rarity(counts)[terms]
            np.add.at(self._own, entries, rarity * often * (K1 + 1) / (often + K1))
            self._touched[entries] = True
        return entries

    def add_rare(self, entries: Ints, count: int, weight: float) -> None:
        """Raise some entries for words of which the rarest stands in so many, the more the fewer
        these are."""
        if self.counting:
            self._gain(entries, weight * np.log1p(self.index.total / (1 + count)))

    def cite(self, entries: Ints) -> None:
        """Put cited entries first."""
        if self.counting:
            self._cited[entries] = CITED
            self._touched[entries] = True

    def weigh(self, factor: Floats, group_of: Ints) -> None:
        """Multiply the scores of all entries by the factors of their groups."""
        numbers = np.flatnonzero(self._touched)
        self._own[numbers] *= factor[group_of[numbers]]

    def best(self, groups: Bools, group_of: Ints, count: int) -> Ints:
        """Return the best entries of some groups, ascending."""
        numbers = np.flatnonzero(self._touched)
        numbers = numbers[groups[group_of[numbers]] & (self._own[numbers] > 0)]
        if numbers.size <= count:
            return numbers
        return np.sort(numbers[np.argpartition(-self._own[numbers], count)[:count]])

    def reward(self, entries: Ints, closeness: Floats) -> None:
        """Raise entries by how close the words stand in them, 0 to 1."""
        self._own[entries] += CLOSENESS_WEIGHT * closeness

    def _add(
        self, fields: Sequence[str], term: tuple[str, str], weight: float, scores: Floats
    ) -> list[Ints]:
        """Add the BM25F score of a term in some fields; return the entries that have it in each.

        ``term`` is the language in which it is one, and the term.
        """
        names = [term_field(field, term[0]) for field in fields]
        postings = [self.index.postings(name, term[1]) for name in names]
        lists = [(*self._kept(found), name) for found, name in zip(postings, names, strict=True)]
        if self.counting and any(entries.size for entries, _, _ in lists):
            entries, often = _together(
                [
                    (entries, FIELD_WEIGHTS[field] * self._dampened(entries, frequencies, name))
                    for field, (entries, frequencies, name) in zip(fields, lists, strict=True)
                ]
            )
            rarity = self._rarity(max(self.index.count(name, term[1]) for name in names))
            scores[entries] += weight * rarity * often * (K1 + 1) / (often + K1)
            self._touched[entries] = True
        return [entries for entries, _, _ in lists]

    def _kept(self, postings: tuple[Ints, Floats]) -> tuple[Ints, Floats]:
        """Return the allowed entries with a term, and how often each has it."""
        entries, frequencies = postings
        if self._all or not entries.size:
            return entries, frequencies
        keep = self.allowed[entries]
        return entries[keep], frequencies[keep]

    def _gain(self, entries: Ints, gained: Floats | float) -> None:
        self._own[entries] += gained
        self._touched[entries] = True

    def _dampened(self, entries: Ints, frequencies: Floats, name: str) -> Floats:
        """Return frequencies, the longer the field the less."""
        dampened: Floats = frequencies / (1 - B + B * self.index.lengths(name)[entries])
        return dampened

    def _rarity(self, count: Ints | int) -> Any:
        """Return how much a term says that so many entries have."""
        return np.log1p((self.index.total - count + 0.5) / (count + 0.5))


def _together(lists: Sequence[tuple[Ints, Floats]]) -> tuple[Ints, Floats]:
    """Return the entries of several lists, each once, with the sum of what they have in each."""
    filled = [one for one in lists if one[0].size]
    entries, sums = filled[0]
    for others, values in filled[1:]:
        place = np.searchsorted(entries, others)
        if place[-1] == entries.size or not bool((entries[place] == others).all()):
            # The text nearly always has the words of the heading.
            every = np.union1d(entries, others)
            spread = np.zeros(every.size)
            spread[np.searchsorted(every, entries)] = sums
            entries, sums, place = every, spread, np.searchsorted(every, others)
        sums[place] += values
    return entries, sums
