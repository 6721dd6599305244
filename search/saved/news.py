"""What is new in the texts since a saved search last looked, and up to where the index shows it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from search.indexing import newest_change
from search.models import IndexedChange, PendingUpdate
from treaties.choices import TextChangeKind
from treaties.models import TextChange

# Changes that are looked at in one step: what is kept in memory does not grow with the library.
STEP = 2_000
# A database takes only so many values in one question.
BATCH = 500
# What says most comes first.
RANK = {kind: rank for rank, kind in enumerate(TextChangeKind.values)}


class Place(NamedTuple):
    """A unit of one language version."""

    agreement: int
    language: str
    eid: str


class New(NamedTuple):
    """Why a unit is new: the newest change that says so, and the kind that says most."""

    change: int
    kind: str


@dataclass(frozen=True, slots=True)
class News:
    """The units that are new after one change and up to another, ``upto``.

    ``last`` says that nothing that the index shows is left after ``upto``.
    """

    upto: int
    last: bool = True
    units: Mapping[Place, New] = field(default_factory=dict)

    @property
    def agreements(self) -> list[int]:
        """Return the agreements with something new."""
        return list(dict.fromkeys(place.agreement for place in self.units))

    @property
    def languages(self) -> list[str]:
        """Return the languages with something new."""
        return list(dict.fromkeys(place.language for place in self.units))


class Level(NamedTuple):
    """The newest change that is looked at, and what waits up to it to be indexed."""

    newest: int
    waiting: tuple[int, ...]

    def bound(self, after: int) -> int:
        """Return up to which change all after a given one are in the index, ``after`` if none is.

        What is not in the index yet waits for the next run: it is never passed over.
        """
        first = next((key for key in self.waiting if key > after), self.newest + 1)
        return max(after, first - 1)


def level(newest: int | None = None) -> Level:
    """Return how far the index is: the changes of agreements that wait to be indexed.

    Those after ``newest``, where one is given, are left to the next time. A change that is in the
    index already may wait, too, while a later one of its agreement does.
    """
    # The newest first: a change and its note come in one transaction, and the note goes when the
    # index has it. Asked the other way round, a change between the two questions would pass.
    newest = newest_change() if newest is None else newest
    indexed = IndexedChange.objects.values_list("change", flat=True).first() or 0
    agreements = PendingUpdate.objects.values("agreement_id")
    found = TextChange.objects.filter(pk__gt=indexed, pk__lte=newest, agreement_id__in=agreements)
    return Level(newest, tuple(found.order_by("pk").values_list("pk", flat=True)))


class Reader:
    """Reads what is new; for many searches that have last looked at the same change, once."""

    def __init__(self, level: Level) -> None:
        self.level = level
        self._read = lru_cache(maxsize=4)(news)

    def after(self, change: int) -> News:
        """Return the next news after a change, as far as the index shows them."""
        return self._read(change, self.level.bound(change))


def news(after: int, bound: int) -> News:
    """Return what is new after a change and not after ``bound``, some changes at a time.

    A unit that says the same as it did up to ``after`` is not new, whatever it said meanwhile.
    """
    found = TextChange.objects.filter(pk__gt=after, pk__lte=bound).order_by("pk")
    rows = list(found[: STEP + 1])
    last, rows = len(rows) <= STEP, rows[:STEP]
    upto = bound if last else rows[-1].pk
    before = dict(_digests(_former(rows, after)))
    units: dict[Place, New] = {}
    digests = dict(_digests(rows))
    for row in rows:
        for eid in row.units:
            place = Place(row.agreement_id, row.language, eid)
            if digests[place] != before.get(place):
                kinds = [row.kind, units[place].kind] if place in units else [row.kind]
                units[place] = New(row.pk, min(kinds, key=RANK.__getitem__))
    return News(upto, last, units)


def _former(rows: Sequence[TextChange], after: int) -> Iterator[TextChange]:
    """Yield what changed before in the agreements of some changes."""
    keys = list({row.agreement_id for row in rows})
    for start in range(0, len(keys), BATCH):
        some = keys[start : start + BATCH]
        yield from TextChange.objects.filter(pk__lte=after, agreement_id__in=some).order_by("pk")


def _digests(rows: Iterable[TextChange]) -> Iterator[tuple[Place, str]]:
    for row in rows:
        for eid, digest in row.units.items():
            yield Place(row.agreement_id, row.language, eid), digest
