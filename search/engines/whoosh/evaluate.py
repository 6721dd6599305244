"""A query tree to the groups that match it and the scores of their entries, over arrays.

A *group* is what a result is: the language versions of one article together, or, for a plain
Haystack query, each entry by itself. Words are looked for in every entry of a group, so that one
word may stand in the Kazakh and another in the Russian version. Beside other words a word may also
stand in the title of the agreement only: ``Литва терроризм`` finds the article on terrorism.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from search.engines.whoosh.grouping import Grouping
from search.engines.whoosh.schema import FORMS, WEAK, term_field
from search.engines.whoosh.scoring import HEADING, TEXT, TITLE, Scores
from search.engines.whoosh.snapshot import POSITION_SPAN, Bools, Entries, Floats, Ints
from search.language.analyse import Readings, readings
from search.language.stop_words import STOP_WORDS
from search.leniency import MOST, RELATED, STRICT
from search.query import (
    And,
    Cited,
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
    leaves,
)
from search.time_limit import TimeLimit

PHRASE_WEIGHT = 2.0
MOST_SHARE = 0.5
# A field has no words: beside one alone a word must stand in the text itself.
FILTERS = (FieldIs, FieldRange, Everything)
# So many of the best entries are looked at for words that stand close together.
CANDIDATES = 100
NONE: Ints = np.zeros(0, np.int64)
# Terms of a prefix between two looks at the time.
CHECKED = 100


@dataclass(frozen=True, slots=True)
class Matches:
    """Which groups match; and the entries in which a word matched, ascending, with their scores."""

    groups: Bools
    entries: Ints
    scores: Floats

    def score_of(self, entry: int) -> float:
        """Return the score of an entry; 0 where no word of it matched."""
        place = np.searchsorted(self.entries, entry)
        found = place < self.entries.size and self.entries[place] == entry
        return float(self.scores[place]) if found else 0.0


@dataclass(frozen=True, slots=True)
class View:
    """What a query looks at: ``allowed`` are the entries in which words may match, ``index.live``
    itself where these are all.

    ``language``: the one whose entries these are; empty where they are of several.
    ``leniency``: at RELATED words of the same root match, too, below the others; at MOST not all of
    the words that stand side by side must match, but most of those that say something.
    """

    index: Entries
    grouping: Grouping
    allowed: Bools
    language: str = ""
    leniency: int = STRICT


class Evaluation:
    """One query over one view of the index. Raises QueryTooSlowError at its time limit."""

    def __init__(self, view: View, limit: TimeLimit | None = None) -> None:
        self.view = view
        self.index = view.index
        self.scores = Scores(view.index, view.allowed, view.language)
        self.limit = limit or TimeLimit()
        self._allowed_groups: Bools | None = None
        self.having = view.grouping.having

    def run(self, node: Node) -> Matches:
        """Return what matches a tree."""
        groups = self._groups(node)
        return Matches(groups, *self.scores.final())

    def groups(self, node: Node) -> Bools:
        """Return the groups that match a tree, which is quicker than with the scores."""
        with self.scores.not_counted():
            return self._groups(node)

    def places(self, node: Node, within: Ints) -> Ints | None:
        """Return where the words that a tree looks for stand in some entries, which ascend.

        The beginnings of words are left out. None where that is not known: of roots only the
        entries are kept.
        """
        if self.view.leniency >= RELATED:
            return None
        terms = [term for leaf in leaves(node) for term in self._terms_of_leaf(leaf)]
        places = [self.index.places(*term, within) for term in dict.fromkeys(terms)]
        return np.unique(np.concatenate([np.zeros(0, np.int64), *places]))

    def _terms_of_leaf(self, leaf: Node) -> list[tuple[str, str]]:
        match leaf:
            case Phrase(forms):
                return [(FORMS, form) for form in forms]
            case Near(forms):
                return [term for form in forms for term in self._terms_of(form)]
            case Word(form):
                return self._terms_of(form)
        return []

    def _groups(self, node: Node) -> Bools:
        self.limit.check()
        match node:
            case And(parts):
                return self._all(parts)
            case Or(parts):
                return _any([self._groups(part) for part in parts])
            case Not(part):
                return self._without(part)
            case Word(form):
                return self.having(*self._word(form, TEXT, HEADING))
            case InTitle(form):
                return self.having(*self._word(form, TITLE))
            case Phrase(forms):
                rarest = min((self.index.count(FORMS, form) for form in forms), default=0)
                return self._scored(self._phrase(forms), rarest, PHRASE_WEIGHT * len(forms))
            case Near(forms, distance):
                rarest = min(map(self._count, forms), default=0)
                return self._scored(self._near(forms, distance), rarest, PHRASE_WEIGHT)
            case Prefix(beginning):
                return self._prefix(beginning)
            case Cited(citation, words):
                return self._cited(citation.article, citation.act) | self._groups(words)
            case FieldIs(field, values):
                column = self.index.column(field)
                return self._with_values(field, column.codes_of(values))
            case FieldRange(field, low, high):
                column = self.index.column(field)
                return self._with_values(field, column.codes_between(low, high))
            case Everything():
                return self._every()

    def _every(self) -> Bools:
        """Return the groups that have an allowed entry."""
        if self._allowed_groups is None:
            self._allowed_groups = self.having(np.flatnonzero(self.view.allowed))
        return self._allowed_groups.copy()

    def _with_values(self, field: str, codes: Sequence[int]) -> Bools:
        """Return the groups with an allowed entry that has one of some values of a field."""
        shared = self.view.grouping.values(field)
        if shared is None:
            return self.having(self.index.column(field).mask(codes) & self.view.allowed)
        found = shared.mask(codes, self.view.grouping.count)
        return found if self.view.allowed is self.index.live else found & self._every()

    def _all(self, parts: Sequence[Node]) -> Bools:
        words = [part.form for part in parts if isinstance(part, Word)]
        others = [part for part in parts if not isinstance(part, Word)]
        found = [self._groups(part) for part in others]
        if self.view.leniency >= MOST and len(words) > 1:
            return self._most(words, others)
        if words:
            own = [self.having(*self._word(form, TEXT, HEADING)) for form in words]
            titled = [self.having(*self._in_title(form)) for form in words]
            found += [mine | above for mine, above in zip(own, titled, strict=True)]
            if all(isinstance(part, (*FILTERS, Not)) for part in others):
                found.append(_any(own))
        matched: Bools = np.logical_and.reduce(found)
        if len(words) > 1:
            self._reward_closeness(words, matched)
        return matched

    def _most(self, words: Sequence[str], others: Sequence[Node]) -> Bools:
        """Return the groups that have most of the words, the more the better."""
        telling = [form for form in words if form not in STOP_WORDS] or list(words)
        times = np.zeros(self.view.grouping.count)
        for form in telling:
            times += self.having(*self._word(form, TEXT, HEADING))
        found: Bools = times >= max(1.0, np.ceil(MOST_SHARE * len(telling)))
        self.scores.weigh((times / len(telling)) ** 2, self.view.grouping.of)
        matched: Bools = np.logical_and.reduce([found, *map(self._groups, others)])
        if len(telling) > 1:
            self._reward_closeness(telling, matched)
        return matched

    def _without(self, part: Node) -> Bools:
        return self._every() & ~self.groups(part)

    def _word(self, form: str, *fields: str) -> list[Ints]:
        """Return the entries that have a word in any of its forms, in several lists."""
        read = readings(form)
        found = self.scores.add_word(read, fields, self._weak(read))
        if TEXT in fields:
            self.scores.add_exact(form)
            if self.view.leniency >= RELATED:
                found += self.scores.add_related(read)
        return found

    def _in_title(self, form: str) -> list[Ints]:
        read = readings(form)
        return self.scores.add_title(read, self._weak(read))

    def _weak(self, read: Readings) -> tuple[str, ...]:
        """Return the weak stems to look for: a word in Latin letters may be Kazakh if it is no
        word of any text as it is."""
        as_it_is = read.latin and any(
            self.index.count(term_field(TEXT, language), stem)
            for language, stems in read.stems.items()
            for stem in stems
        )
        return () if as_it_is else read.weak

    def _cited(self, article: str, act: str) -> Bools:
        """Return the groups of a cited article, or of a cited act: its text, else its agreement."""
        field, value = ("act", act) if act else ("article", article)
        entries = self._entries_with(field, value)
        if act:
            of_act = entries & self._entries_with("unit", "act")
            entries = of_act if of_act.any() else entries
        numbers = np.flatnonzero(entries)
        self.scores.cite(numbers)
        return self.having(numbers)

    def _entries_with(self, field: str, value: str) -> Bools:
        column = self.index.column(field)
        return column.mask(column.codes_of([value])) & self.view.allowed

    def _scored(self, entries: Ints, rarest: int, weight: float) -> Bools:
        entries = entries[self.view.allowed[entries]]
        self.scores.add_rare(entries, rarest, weight)
        return self.having(entries)

    def _prefix(self, beginning: str) -> Bools:
        terms: dict[bytes, int] = {}
        numbers, counted, entries, often = [], [], [NONE], [np.zeros(0)]
        for term, count, found, frequencies in self.index.postings_beginning(FORMS, beginning):
            if len(entries) % CHECKED == 0:
                self.limit.check()
            numbers.append(terms.setdefault(term, len(terms)))
            counted.append(count)
            entries.append(found)
            often.append(frequencies)
        # A term comes once for each segment.
        counts = np.bincount(numbers, counted, len(terms)).astype(np.int64) if terms else NONE
        number = np.repeat(np.array(numbers, np.int64), [found.size for found in entries[1:]])
        rows = number, np.concatenate(entries), np.concatenate(often)
        return self.having(self.scores.add_each(counts, *rows))

    def _phrase(self, forms: Sequence[str]) -> Ints:
        """Return the entries where the forms stand next to each other in order, ascending."""
        # The rarest first: what is left to look at shrinks at once.
        order = sorted(range(len(forms)), key=lambda at: self._exactly(forms[at]).size)
        within = _shared([self._exactly(forms[at]) for at in order])
        starts: Ints | None = None
        for offset in order:
            self.limit.check()
            here = self.index.places(FORMS, forms[offset], within) - offset
            starts = here if starts is None else _both(starts, here)
        return _entries_at(starts if starts is not None else np.zeros(0, np.int64))

    def _exactly(self, form: str) -> Ints:
        return self.index.postings(FORMS, form)[0]

    def _near(self, forms: Sequence[str], distance: int) -> Ints:
        """Return the entries where all words stand within ``distance`` words of the first."""
        within = _shared([self._entries_of(form) for form in forms])
        streams = [self._any_form(form, within) for form in forms]
        starts = streams[0]
        for stream in streams[1:]:
            self.limit.check()
            after = np.searchsorted(stream, starts - distance)
            inside = after < stream.size
            inside[inside] = stream[after[inside]] <= starts[inside] + distance
            starts = starts[inside]
        return _entries_at(starts)

    def _terms_of(self, form: str) -> list[tuple[str, str]]:
        """Return the terms of a text by which a word is found in any form, each with its field."""
        read = readings(form)
        terms = [
            (term_field(TEXT, language), stem)
            for language, stems in read.stems.items()
            for stem in stems
        ]
        return terms + [(term_field(TEXT, WEAK), stem) for stem in self._weak(read)]

    def _count(self, form: str) -> int:
        """Return in how many entries of the index a word stands; two of its stems count twice."""
        return sum(self.index.count(*term) for term in self._terms_of(form))

    def _entries_of(self, form: str) -> Ints:
        """Return the entries with a word in any of its forms, ascending."""
        found = np.zeros(self.index.size, bool)
        for term in self._terms_of(form):
            found[self.index.postings(*term)[0]] = True
        return np.flatnonzero(found)

    def _any_form(self, form: str, within: Ints) -> Ints:
        """Return the places of a word in any of its forms in some entries, ascending."""
        places = [self.index.places(*term, within) for term in self._terms_of(form)]
        filled = [one for one in places if one.size]
        return filled[0] if len(filled) == 1 else np.unique(np.concatenate(filled or places[:1]))

    def _reward_closeness(self, words: Sequence[str], matched: Bools) -> None:
        """Raise the best entries in which the words stand close together, in their order most."""
        if not self.scores.counting:
            return
        best = self.scores.best(matched, self.view.grouping.of, CANDIDATES)
        if not best.size:
            return
        closeness = np.zeros(best.size)
        places = [self._any_form(form, best) for form in words]
        for one, two in pairwise(places):
            self.limit.check()
            closeness += _close(one, two, best)
        self.scores.reward(best, closeness / (len(words) - 1))


def _close(one: Ints, two: Ints, entries: Ints) -> Floats:
    """Return how close the nearest ``two`` stands to any ``one`` in each of some entries, which
    have all of these places: 1 where it follows at once."""
    gained = np.zeros(entries.size)
    if not (one.size and two.size):
        return gained
    after = np.searchsorted(two, one, side="right")
    following = np.where(
        after < two.size, two[np.minimum(after, two.size - 1)] - one, POSITION_SPAN
    )
    before = np.where(after > 0, one - two[np.maximum(after - 1, 0)] + 1, POSITION_SPAN)
    # What is farther than a text is long stands in another one.
    distance = np.maximum(np.minimum(following, np.maximum(before, 2)), 1).astype(np.float64)
    entry = np.searchsorted(entries, one // POSITION_SPAN)
    np.maximum.at(gained, entry, np.where(distance < 1000, 1 / distance, 0.0))
    return gained


def _entries_at(places: Ints) -> Ints:
    return np.unique(places // POSITION_SPAN)


def _both(one: Ints, two: Ints) -> Ints:
    """Return what two ascending lists share; the first is the shorter."""
    if not (one.size and two.size):
        return one[:0]
    place = np.searchsorted(two, one)
    place[place == two.size] = 0
    shared: Ints = one[two[place] == one]
    return shared


def _shared(lists: Sequence[Ints]) -> Ints:
    """Return what all of some ascending lists have."""
    if not lists:
        return np.zeros(0, np.int64)
    shared, *others = sorted(lists, key=lambda one: one.size)
    for other in others:
        shared = _both(shared, other)
    return shared


def _any(parts: Iterable[Bools]) -> Bools:
    found: Bools = np.logical_or.reduce(list(parts))
    return found
