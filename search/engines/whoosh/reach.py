"""Which groups a query can find at all, told by its rarest words before anything is evaluated."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from search.engines.whoosh.grouping import Grouping
from search.engines.whoosh.schema import FORMS, ROOT, WEAK, term_field
from search.engines.whoosh.scoring import HEADING, TEXT, TITLE
from search.engines.whoosh.snapshot import Ints, Snapshot
from search.language.analyse import readings
from search.language.roots import roots_of
from search.leniency import MOST, RELATED
from search.query import And, FieldIs, InTitle, Near, Node, Or, Phrase, Word

# A part of the index that has less than this share of the groups is evaluated by itself.
SMALL = 1 / 16


@dataclass(frozen=True, slots=True)
class Reach:
    """What a query finds lies in these entries and groups; each list ascends."""

    entries: Sequence[Ints] = field(default=())
    groups: Sequence[Ints] = field(default=())

    @property
    def size(self) -> int:
        """Return how many these are at most."""
        return sum(one.size for one in (*self.entries, *self.groups))

    def __add__(self, other: "Reach") -> "Reach":
        return Reach((*self.entries, *other.entries), (*self.groups, *other.groups))


def reach(index: Snapshot, grouping: Grouping, node: Node, leniency: int) -> Ints | None:
    """Return the groups among which is all that a tree finds, ascending; None where these are many
    or not known."""
    found = _Reaching(index, grouping, leniency).of(node)
    if found is None or found.size > SMALL * grouping.count:
        return None
    lists = [*(grouping.of[entries] for entries in found.entries), *found.groups]
    return np.unique(np.concatenate([np.zeros(0, np.int64), *lists]))


def occurs(index: Snapshot, form: str) -> bool:
    """Return whether a word stands in any text in any of its forms, however it is spelt."""
    lists = words(index, form, TEXT, HEADING)
    return any(bool(index.live[entries].any()) for entries in lists)


def words(index: Snapshot, form: str, *fields: str) -> list[Ints]:
    """Return the entries with a word in any of its forms, a list for each of its terms."""
    read = readings(form)
    terms = [(language, stem) for language, stems in read.stems.items() for stem in stems]
    terms += [(WEAK, stem) for stem in read.weak]
    lists = (
        index.postings(term_field(field, language), stem)[0]
        for field in fields
        for language, stem in terms
    )
    return [found for found in lists if found.size]


class _Reaching:
    """Goes down a tree as ``Evaluation`` does, and reads no more than the lists of its words."""

    def __init__(self, index: Snapshot, grouping: Grouping, leniency: int) -> None:
        self._index = index
        self._grouping = grouping
        self._leniency = leniency

    def of(self, node: Node) -> Reach | None:
        """Return what a tree can find; None when that may be anything."""
        match node:
            case And(parts):
                return self._all(parts)
            case Or(parts):
                return _together([self.of(part) for part in parts])
            case Word(form):
                return self._word(form, TEXT, HEADING)
            case InTitle(form):
                return self._word(form, TITLE)
            case Phrase(forms):
                lists = [self._index.postings(FORMS, form)[0] for form in forms]
                return _least([Reach((found,)) for found in lists])
            case Near(forms):
                return _least([self._word(form, TEXT) for form in forms])
            case FieldIs(field, values):
                shared = self._grouping.values(field)
                column = self._index.column(field)
                return Reach((), shared.groups(column.codes_of(values))) if shared else None
        return None

    def _all(self, parts: Sequence[Node]) -> Reach | None:
        words = [part.form for part in parts if isinstance(part, Word)]
        others = [self.of(part) for part in parts if not isinstance(part, Word)]
        if self._leniency >= MOST and len(words) > 1:
            # One of the words must be there.
            return _least([*others, _together([self._word(form, TEXT, HEADING) for form in words])])
        return _least([*others, *(self._word(form, TEXT, HEADING, TITLE) for form in words)])

    def _word(self, form: str, *fields: str) -> Reach:
        """Return the entries with a word in any of its forms; some too many do no harm."""
        found = words(self._index, form, *fields)
        if TEXT in fields and self._leniency >= RELATED:
            field = term_field(TEXT, ROOT)
            found += [self._index.postings(field, root)[0] for root in roots_of(readings(form))]
        return Reach(tuple(found))


def _least(found: Iterable[Reach | None]) -> Reach | None:
    """Return the least of what must all be there."""
    return min((one for one in found if one is not None), key=lambda one: one.size, default=None)


def _together(found: Iterable[Reach | None]) -> Reach | None:
    """Return what may all be there."""
    reached = Reach()
    for one in found:
        if one is None:
            return None
        reached += one
    return reached
