"""How well entries match: BM25F over text and heading, with what else a lawyer reads first.

Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple weighted fields" (2004): the
frequencies of a term in the fields, each by its weight and length, are added before they saturate.
Above that stand the exact form of a word, words that stand close together, and cited places; below,
what is found without its Kazakh letters or by its root.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import numpy as np

from search.engines.whoosh.schema import FORMS, ROOT, WEAK, term_field
from search.engines.whoosh.snapshot import Bools, Floats, Ints, Snapshot
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
    """The scores of all entries for one query; only ``allowed`` ones gain any."""

    def __init__(self, index: Snapshot, allowed: Bools) -> None:
        self.index = index
        self.allowed = allowed
        self.counting = True
        self._own: Floats = np.zeros(index.size)
        self._title: Floats = np.zeros(index.size)
        self._cited: Floats = np.zeros(index.size)

    @contextmanager
    def not_counted(self) -> Iterator[None]:
        """Look for words without any gain: inside a negation."""
        counting, self.counting = self.counting, False
        try:
            yield
        finally:
            self.counting = counting

    def final(self) -> Floats:
        """Return the scores: a title counts only where the entry itself has a word."""
        own = np.where(self._own > 0, self._own + TITLE_WEIGHT * self._title, 0.0)
        weights: Floats = self.index.derived("unit weights", self._unit_weights)
        return own * weights + self._cited

    def _unit_weights(self) -> Floats:
        column = self.index.column("unit")
        known = np.array([*(UNIT_WEIGHTS.get(value, 1.0) for value in column.values), 1.0])
        weights: Floats = known[column.single_codes()]
        return weights

    def add_word(self, read: Readings, fields: Sequence[str], weak: Sequence[str]) -> Bools:
        """Add a word in any of its forms; return the entries that have it."""
        found = np.zeros(self.index.size, dtype=bool)
        for language, stems in read.stems.items():
            for stem in stems:
                self._add(fields, (language, stem), 1.0, found, self._own)
        for stem in weak:
            self._add(fields, (WEAK, stem), WEAK_WEIGHT, found, self._own)
        return found

    def add_title(self, read: Readings, weak: Sequence[str]) -> Bools:
        """Add a word of the title; return the entries of the agreements that have it there."""
        found = np.zeros(self.index.size, dtype=bool)
        for language, stems in read.stems.items():
            for stem in stems:
                self._add((TITLE,), (language, stem), 1.0, found, self._title)
        for stem in weak:
            self._add((TITLE,), (WEAK, stem), WEAK_WEIGHT, found, self._title)
        return found

    def add_related(self, read: Readings) -> Bools:
        """Add the words of the same root; return the entries that have any."""
        found = np.zeros(self.index.size, dtype=bool)
        for root in roots_of(read):
            self._add((TEXT,), (ROOT, root), RELATED_WEIGHT, found, self._own)
        return found

    def add_exact(self, form: str) -> None:
        """Raise the entries with the form that was asked for; it finds nothing by itself."""
        if self.counting:
            entries, frequencies = self._kept(FORMS, form)
            self._own[entries] += EXACT_WEIGHT * self._gain(FORMS, entries, frequencies)

    def add_form(self, form: str) -> Bools:
        """Add an exact form; return the entries that have it."""
        entries, frequencies = self._kept(FORMS, form)
        found = np.zeros(self.index.size, dtype=bool)
        found[entries] = True
        if self.counting:
            self._own[entries] += self._gain(FORMS, entries, frequencies)
        return found

    def add_rare(self, entries: Bools, weight: float) -> None:
        """Raise some entries, the more the fewer they are."""
        if self.counting:
            self._own[entries] += weight * np.log1p(self.index.size / (1 + entries.sum()))

    def cite(self, entries: Bools) -> None:
        """Put cited entries first."""
        if self.counting:
            self._cited[entries] = CITED

    def weigh(self, factor: Floats) -> None:
        """Multiply the scores of all entries."""
        self._own *= factor

    def best(self, entries: Bools, count: int) -> Ints:
        """Return the numbers of the best of some entries, in no order."""
        numbers = np.flatnonzero(entries & (self._own > 0))
        if numbers.size <= count:
            return numbers
        chosen: Ints = numbers[np.argpartition(-self._own[numbers], count)[:count]]
        return chosen

    def reward(self, closeness: Floats) -> None:
        """Raise entries by how close the words stand in them, 0 to 1."""
        self._own += CLOSENESS_WEIGHT * closeness * (self._own > 0)

    def _add(
        self,
        fields: Sequence[str],
        term: tuple[str, str],
        weight: float,
        found: Bools,
        scores: Floats,
    ) -> None:
        """Mark the entries with a term in any of the fields and add its BM25F score to theirs.

        ``term`` is the language in which it is one, and the term.
        """
        names = [term_field(field, term[0]) for field in fields]
        lists = [(name, *self._kept(name, term[1])) for name in names]
        for _, entries, _ in lists:
            found[entries] = True
        if not self.counting or not any(entries.size for _, entries, _ in lists):
            return
        often = np.zeros(self.index.size)
        for field, (name, entries, frequencies) in zip(fields, lists, strict=True):
            lengths = self.index.lengths(name)[entries]
            often[entries] += FIELD_WEIGHTS[field] * frequencies / (1 - B + B * lengths)
        entries = lists[0][1] if len(lists) == 1 else np.flatnonzero(often)
        rarity = self._rarity(max(self.index.postings(name, term[1])[0].size for name in names))
        gained = often[entries]
        scores[entries] += weight * rarity * gained * (K1 + 1) / (gained + K1)

    def _kept(self, field: str, term: str) -> tuple[Ints, Floats]:
        """Return the allowed entries with a term, and how often each has it."""
        entries, frequencies = self.index.postings(field, term)
        keep = self.allowed[entries]
        return entries[keep], frequencies[keep]

    def _gain(self, field: str, entries: Ints, frequencies: Floats) -> Floats:
        rarity = self._rarity(entries.size)
        lengths = self.index.lengths(field)[entries]
        gain: Floats = rarity * frequencies * (K1 + 1) / (frequencies + K1 * (1 - B + B * lengths))
        return gain

    def _rarity(self, count: int) -> float:
        return float(np.log1p((self.index.size - count + 0.5) / (count + 0.5)))
