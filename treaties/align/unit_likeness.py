"""How much two units, such as articles, look like the same one in two languages.

As of paragraphs (``likeness``), with what an article has more: its heading, and the numbers of its
paragraphs.
"""

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from treaties.align.lengths import fit, fits_better
from treaties.align.likeness import COUNTED, share
from treaties.align.words import Marks, marks_of
from treaties.choices import UnitKind
from treaties.models import Article

# The number of an article is its own; notes and foreign texts are only counted.
SAME_EID = 3.0
SAME_COUNT = 0.3
SAME_KIND = 1.5
COUNTED_UNITS = frozenset({UnitKind.NOTE, UnitKind.FOREIGN})
# Whether the numbered paragraphs and points are the same ones, of all or of none.
SAME_SHAPE, OTHER_SHAPE = 1.5, -1.5
LEAST_SHAPE = 2
HEADING = 2.0
# What shared marks say: of a whole article a fifth of what could be shared is much. From likeness
# to confidence: measured as that of paragraphs.
NOTHING_SHARED, ALL_SHARED, MOST_SHARED = -1.2, 18.0, 5.0
ENOUGH_MARKS = 8.0
STEEPNESS, MIDDLE = 1.25, 1.0


@dataclass(slots=True)
class Whole:
    """A unit with what is compared of it; ``shape`` are the labels of its numbered paragraphs."""

    kind: str
    eid: str
    language: str
    length: int
    shape: Counter[str]
    marks: Marks
    total: float

    @classmethod
    def of(cls, unit: Article, language: str, terms: bool = False) -> "Whole":
        """Return what is compared of a unit, whose paragraphs have been read.

        ``terms``: also the legal terms of its paragraphs, which take long to find.
        """
        text = "\n".join(paragraph.text for paragraph in unit.body)
        marks = marks_of(text, language, terms)
        for key, weight in marks_of(unit.heading, language).items():
            marks[key] = max(marks.get(key, 0.0), HEADING * weight)
        shape = Counter(
            f"{paragraph.level} {paragraph.eid.rpartition('__')[2]}"
            for paragraph in unit.body
            if paragraph.kind not in COUNTED
        )
        length = len(text) + len(unit.heading)
        return cls(str(unit.kind), unit.eid, language, length, shape, marks, sum(marks.values()))


def unit_likeness(left: Whole, right: Whole) -> float:
    """Return how much two units of one kind look the same."""
    languages = (left.language, right.language)
    return (
        _by_address(left, right)
        + _by_shape(left.shape, right.shape)
        + fit(left.length, right.length, languages)
        + _by_marks(left, right)
    )


def joint_unit_likeness(main: Whole, other: Whole, single: Whole) -> float:
    """Return how much two units of one version look like a single one of the other.

    Where their lengths together do not fit better than that of one, they do not.
    """
    languages = (main.language, single.language)
    if not fits_better(main.length, other.length, single.length, languages):
        return float("-inf")
    marks = {**main.marks, **other.marks}
    both = Whole(
        main.kind, main.eid, main.language, main.length + other.length,
        main.shape + other.shape, marks, sum(marks.values()),
    )  # fmt: skip
    return unit_likeness(both, single)


def unit_confidence(cells: Mapping[str, Article]) -> float:
    """Return how sure it is that units of several languages are the same; of one alone, 0."""
    first, *others = (Whole.of(unit, language) for language, unit in cells.items())
    return min((_probability(unit_likeness(first, other)) for other in others), default=0.0)


def _probability(score: float) -> float:
    return 1 / (1 + math.exp(-STEEPNESS * (score - MIDDLE)))


def _by_marks(left: Whole, right: Whole) -> float:
    could_be = min(left.total, right.total)
    if not could_be:
        return 0.0
    part = share(left.marks, right.marks) / could_be
    strength = min(1.0, could_be / ENOUGH_MARKS)
    return strength * min(MOST_SHARED, NOTHING_SHARED + ALL_SHARED * part)


def _by_address(left: Whole, right: Whole) -> float:
    if left.eid != right.eid:
        return SAME_KIND if left.kind == right.kind else -SAME_EID
    return SAME_COUNT + SAME_KIND if left.kind in COUNTED_UNITS else SAME_EID


def _by_shape(left: Counter[str], right: Counter[str]) -> float:
    both, either = (left & right).total(), (left | right).total()
    if either < LEAST_SHAPE:
        return 0.0
    return OTHER_SHAPE + (SAME_SHAPE - OTHER_SHAPE) * both / either
