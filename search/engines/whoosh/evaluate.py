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

from search.engines.whoosh.schema import FORMS, WEAK, term_field
from search.engines.whoosh.scoring import HEADING, TEXT, TITLE, Scores
from search.engines.whoosh.snapshot import POSITION_SPAN, Bools, Floats, Ints, Snapshot
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
)
from search.time_limit import TimeLimit

PHRASE_WEIGHT = 2.0
MOST_SHARE = 0.5
# A field has no words: beside one alone a word must stand in the text itself.
FILTERS = (FieldIs, FieldRange, Everything)
# So many of the best entries are looked at for words that stand close together.
CANDIDATES = 100


@dataclass(frozen=True, slots=True)
class Matches:
    """Which groups match, and the score of each entry (0 where no word of it matched)."""

    groups: Bools
    scores: Floats


@dataclass(frozen=True, slots=True)
class View:
    """What a query looks at: ``allowed`` are the entries in which words may match.

    ``leniency``: at RELATED words of the same root match, too, below the others; at MOST not all of
    the words that stand side by side must match, but most of those that say something.
    """

    index: Snapshot
    group_of: Ints
    groups: int
    allowed: Bools
    leniency: int = STRICT


class Evaluation:
    """One query over one view of the index. Raises QueryTooSlowError at its time limit."""

    def __init__(self, view: View, limit: TimeLimit | None = None) -> None:
        self.view = view
        self.index = view.index
        self.allowed = view.allowed
        self.scores = Scores(view.index, view.allowed)
        self.limit = limit or TimeLimit()

    def run(self, node: Node) -> Matches:
        """Return what matches a tree."""
        groups = self._groups(node)
        return Matches(groups, self.scores.final())

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
                return self._of(self._word(form, TEXT, HEADING))
            case InTitle(form):
                return self._of(self._word(form, TITLE))
            case Phrase(forms):
                return self._scored(self._phrase(forms), PHRASE_WEIGHT * len(forms))
            case Near(forms, distance):
                return self._scored(self._near(forms, distance), PHRASE_WEIGHT)
            case Prefix(beginning):
                return self._prefix(beginning)
            case Cited(citation, words):
                return self._cited(citation.article, citation.act) | self._groups(words)
            case FieldIs(field, values):
                return self._of(self.index.column(field).mask(values) & self.allowed)
            case FieldRange(field, low, high):
                return self._of(self.index.column(field).mask_between(low, high) & self.allowed)
            case Everything():
                return self._of(self.allowed)

    def _all(self, parts: Sequence[Node]) -> Bools:
        words = [part.form for part in parts if isinstance(part, Word)]
        others = [part for part in parts if not isinstance(part, Word)]
        found = [self._groups(part) for part in others]
        if self.view.leniency >= MOST and len(words) > 1:
            return self._most(words, others)
        if words:
            own = [self._of(self._word(form, TEXT, HEADING)) for form in words]
            titled = [self._of(self._in_title(form)) for form in words]
            found += [mine | above for mine, above in zip(own, titled, strict=True)]
            if all(isinstance(part, (*FILTERS, Not)) for part in others):
                found.append(_any(own))
        matched: Bools = np.logical_and.reduce(found)
        if len(words) > 1 and self.scores.counting:
            self._reward_closeness(words, matched)
        return matched

    def _most(self, words: Sequence[str], others: Sequence[Node]) -> Bools:
        """Return the groups that have most of the words, the more the better."""
        telling = [form for form in words if form not in STOP_WORDS] or list(words)
        times = np.zeros(self.view.groups)
        for form in telling:
            times += self._of(self._word(form, TEXT, HEADING))
        found: Bools = times >= max(1.0, np.ceil(MOST_SHARE * len(telling)))
        self.scores.weigh((times / len(telling))[self.view.group_of] ** 2)
        matched: Bools = np.logical_and.reduce([found, *map(self._groups, others)])
        if len(telling) > 1 and self.scores.counting:
            self._reward_closeness(telling, matched)
        return matched

    def _without(self, part: Node) -> Bools:
        with self.scores.not_counted():
            found = self._groups(part)
        return self._of(self.allowed) & ~found

    def _of(self, entries: Bools) -> Bools:
        """Return the groups of some entries."""
        found = np.zeros(self.view.groups, dtype=bool)
        found[self.view.group_of[entries & self.index.live]] = True
        return found

    def _word(self, form: str, *fields: str) -> Bools:
        """Return the entries that have a word in any of its forms."""
        read = readings(form)
        found = self.scores.add_word(read, fields, self._weak(read))
        if TEXT in fields:
            self.scores.add_exact(form)
            if self.view.leniency >= RELATED:
                found |= self.scores.add_related(read)
        return found

    def _in_title(self, form: str) -> Bools:
        read = readings(form)
        return self.scores.add_title(read, self._weak(read))

    def _weak(self, read: Readings) -> tuple[str, ...]:
        """Return the weak stems to look for: a word in Latin letters may be Kazakh if it is no
        word of any text as it is."""
        as_it_is = read.latin and any(
            self.index.postings(term_field(TEXT, language), stem)[0].size
            for language, stems in read.stems.items()
            for stem in stems
        )
        return () if as_it_is else read.weak

    def _cited(self, article: str, act: str) -> Bools:
        """Return the groups of a cited article, or of a cited act: its text, else its agreement."""
        field, value = ("act", act) if act else ("article", article)
        entries = self.index.column(field).mask([value]) & self.allowed
        if act:
            of_act = entries & self.index.column("unit").mask(["act"])
            entries = of_act if of_act.any() else entries
        self.scores.cite(entries)
        return self._of(entries)

    def _scored(self, entries: Bools, weight: float) -> Bools:
        entries &= self.allowed
        self.scores.add_rare(entries, weight)
        return self._of(entries)

    def _prefix(self, beginning: str) -> Bools:
        found = np.zeros(self.index.size, dtype=bool)
        for term in self.index.beginning_with(FORMS, beginning):
            self.limit.check()
            found |= self.scores.add_form(term)
        return self._of(found)

    def _phrase(self, forms: Sequence[str]) -> Bools:
        """Return the entries where the forms stand next to each other in order."""
        starts: Ints | None = None
        # The rarest first: what is left to compare with shrinks at once.
        places = {place: self.index.places(FORMS, form) for place, form in enumerate(forms)}
        for offset in sorted(places, key=lambda place: places[place].size):
            self.limit.check()
            here = places[offset] - offset
            starts = here if starts is None else _both(starts, here)
        return self._entries_at(starts if starts is not None else np.zeros(0, np.int64))

    def _near(self, forms: Sequence[str], distance: int) -> Bools:
        """Return the entries where all words stand within ``distance`` words of the first."""
        streams = [self._any_form(form) for form in forms]
        starts = streams[0]
        for stream in streams[1:]:
            self.limit.check()
            after = np.searchsorted(stream, starts - distance)
            inside = after < stream.size
            inside[inside] = stream[after[inside]] <= starts[inside] + distance
            starts = starts[inside]
        return self._entries_at(starts)

    def _any_form(self, form: str) -> Ints:
        """Return the places of a word in any of its forms, ascending."""
        read = readings(form)
        places = [
            self.index.places(term_field(TEXT, language), stem)
            for language, stems in read.stems.items()
            for stem in stems
        ]
        places += [self.index.places(term_field(TEXT, WEAK), stem) for stem in self._weak(read)]
        filled = [one for one in places if one.size]
        return filled[0] if len(filled) == 1 else np.unique(np.concatenate(filled or places[:1]))

    def _entries_at(self, places: Ints) -> Bools:
        found = np.zeros(self.index.size, dtype=bool)
        found[places // POSITION_SPAN] = True
        return found

    def _reward_closeness(self, words: Sequence[str], matched: Bools) -> None:
        """Raise the best entries in which the words stand close together, in their order most."""
        best = self.scores.best(matched[self.view.group_of] & self.allowed, CANDIDATES)
        if not best.size:
            return
        candidate = np.zeros(self.index.size, dtype=bool)
        candidate[best] = True
        closeness = np.zeros(self.index.size)
        for first, second in pairwise(words):
            self.limit.check()
            one, two = self._any_form(first), self._any_form(second)
            one = one[candidate[one // POSITION_SPAN]]
            _close(one, two, closeness)
        self.scores.reward(closeness / (len(words) - 1))


def _close(one: Ints, two: Ints, closeness: Floats) -> None:
    """Add how close the nearest ``two`` stands to any ``one``, 1 where it follows at once."""
    if not (one.size and two.size):
        return
    after = np.searchsorted(two, one, side="right")
    following = np.where(
        after < two.size, two[np.minimum(after, two.size - 1)] - one, POSITION_SPAN
    )
    before = np.where(after > 0, one - two[np.maximum(after - 1, 0)] + 1, POSITION_SPAN)
    # What is farther than a text is long stands in another one.
    distance = np.maximum(np.minimum(following, np.maximum(before, 2)), 1).astype(np.float64)
    gained = np.zeros_like(closeness)
    np.maximum.at(gained, one // POSITION_SPAN, np.where(distance < 1000, 1 / distance, 0.0))
    closeness += gained


def _both(one: Ints, two: Ints) -> Ints:
    """Return what two ascending lists share; the first is the shorter."""
    if not (one.size and two.size):
        return one[:0]
    place = np.searchsorted(two, one)
    place[place == two.size] = 0
    shared: Ints = one[two[place] == one]
    return shared


def _any(parts: Iterable[Bools]) -> Bools:
    found: Bools = np.logical_or.reduce(list(parts))
    return found
