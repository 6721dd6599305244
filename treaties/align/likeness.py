"""How much two paragraphs look like the same provision in two languages, as a number.

The numbers are logarithms of odds, roughly: nought says nothing, each step up makes it about three
times as likely. What their addresses say, how their lengths fit and which marks they share is added
up, so that the words can overrule a number where one version counts otherwise.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from treaties.align.lengths import fit, fits_better
from treaties.align.words import Marks, marks_of
from treaties.choices import ParagraphKind
from treaties.models import Paragraph

SAME_EID = 4.0
SAME_LABEL = 3.6
SAME_KIND = 0.8
OTHER_NUMBER = -0.5
OTHER_KIND = -1.0
# Addresses that say more against a pair than this speak for its being none.
UNRELATED = -0.5
# A lone paragraph "1." in one version is the unnumbered text of the other; a list has dashes in
# one version, letters or nothing in the other; "1." is "1)".
RELATED: Mapping[frozenset[str], float] = {
    frozenset({ParagraphKind.TEXT, ParagraphKind.PARAGRAPH}): 0.6,
    frozenset({ParagraphKind.TEXT, ParagraphKind.SUBPARAGRAPH}): 0.4,
    frozenset({ParagraphKind.TEXT, ParagraphKind.INDENT}): 0.2,
    frozenset({ParagraphKind.TEXT, ParagraphKind.POINT}): -0.1,
    frozenset({ParagraphKind.TEXT, ParagraphKind.SUBPOINT}): -0.1,
    frozenset({ParagraphKind.POINT, ParagraphKind.INDENT}): 0.0,
    frozenset({ParagraphKind.POINT, ParagraphKind.PARAGRAPH}): 0.0,
    frozenset({ParagraphKind.SUBPARAGRAPH, ParagraphKind.POINT}): 0.0,
}
# What has no number, so that its address only counts it.
COUNTED = frozenset({ParagraphKind.TEXT, ParagraphKind.INDENT})
SAME_PLACE = 0.25
SAME_END = 0.4
OTHER_LEVEL = -0.25
# What it says that two stand at the same place of as many, and that there is no other on a side.
SAME_RANK = 0.4
SOLE = 1.6
# What shared marks say. Most words of a text have no counterpart that can be known again, so a
# quarter of what could be shared is much; measured on the pairs of ``lengths.RATIOS``.
NOTHING_SHARED, ALL_SHARED = -1.8, 12.0
MOST_SHARED = 5.0
ENOUGH_MARKS = 4.0
# Of marks that are shared fewer are enough.
ENOUGH_SHARED = 1.5
# Marks that many paragraphs of a side have say less of each.
COMMON = 0.7
# From likeness to confidence: measured as ``tests/treaties/align/test_confidence.py`` says.
STEEPNESS, MIDDLE = 0.9, 1.5


@dataclass(slots=True)
class Piece:
    """A paragraph with what is compared of it."""

    kind: str
    eid: str
    level: int
    language: str
    length: int
    end: str
    marks: Marks = field(default_factory=dict)
    total: float = 0.0

    @classmethod
    def of(cls, paragraph: Paragraph, language: str) -> "Piece":
        """Return what is compared of a paragraph."""
        text = paragraph.text
        marks = marks_of(text, language)
        return cls(
            str(paragraph.kind), paragraph.eid, paragraph.level, language, len(text), text[-1:],
            marks, sum(marks.values()),
        )  # fmt: skip

    @property
    def label(self) -> str:
        """Return the last step of the address: ``point_a``."""
        return self.eid.rpartition("__")[2]


class Marked(Protocol):
    """What has marks, and the sum of their weights."""

    marks: Marks
    total: float


def weigh(sides: Iterable[Sequence[Marked]]) -> None:
    """Let marks that stand in many members of a side count less in all of them."""
    most: Counter[str] = Counter()
    listed = list(sides)
    for side in listed:
        most |= Counter(key for one in side for key in one.marks)
    rarity = {key: count**-COMMON for key, count in most.items()}
    for side in listed:
        for one in side:
            one.marks = {key: weight * rarity[key] for key, weight in one.marks.items()}
            one.total = sum(one.marks.values())


def likeness(left: Piece, right: Piece) -> float:
    """Return how much two pieces look like the same provision."""
    languages = (left.language, right.language)
    return (
        by_address(left, right)
        + fit(left.length, right.length, languages)
        + by_marks(left.marks, left.total, right.marks, right.total)
    )


def by_rank(left: int, right: int, counts: tuple[int, int]) -> float:
    """Return what it says of two members of units that are the same where they stand in these.

    ``counts`` are the numbers of members that the units have.
    """
    if left != right or counts[0] != counts[1]:
        return 0.0
    return SAME_RANK + (SOLE if counts[0] == 1 else 0.0)


def joint_likeness(main: Piece, other: Piece, single: Piece) -> float:
    """Return how much two pieces of one side look like a single one of the other.

    Where their lengths together do not fit better than that of one, they do not.
    """
    languages = (main.language, single.language)
    if not fits_better(main.length, other.length, single.length, languages):
        return float("-inf")
    marks = {**main.marks, **other.marks}
    lengths = main.length + other.length
    return (
        by_address(main, single)
        + fit(lengths, single.length, languages)
        + by_marks(marks, sum(marks.values()), single.marks, single.total)
    )


def by_address(left: Piece, right: Piece) -> float:
    """Return what the kinds and numbers of two pieces say."""
    level = OTHER_LEVEL * min(2, abs(left.level - right.level))
    if left.kind != right.kind:
        return level + _of_kinds(left, right)
    if left.kind in COUNTED:
        place = SAME_PLACE if left.eid == right.eid else level
        return SAME_KIND + place + (SAME_END if left.end == right.end and left.end else 0.0)
    if left.eid == right.eid:
        return SAME_EID
    return SAME_LABEL + level if left.label == right.label else OTHER_NUMBER + level


def may_be_same(left: Piece, right: Piece) -> bool:
    """Return whether nothing speaks against two pieces: kinds that do not go together, numbers."""
    said = by_address(left, right)
    return said > 0 or (said > UNRELATED and bool(left.length and right.length))


def _of_kinds(left: Piece, right: Piece) -> float:
    related = RELATED.get(frozenset({left.kind, right.kind}), OTHER_KIND)
    numbers = [one.label.rpartition("_")[2] for one in (left, right) if one.kind not in COUNTED]
    if related >= 0.0 and len(numbers) > 1:
        return related + (1.0 if numbers[0] == numbers[1] else OTHER_KIND)
    return related


def by_marks(left: Marks, left_total: float, right: Marks, right_total: float) -> float:
    """Return what the shared marks of two texts say; nothing where there are none to share."""
    could_be = min(left_total, right_total)
    if not could_be:
        return 0.0
    shared = share(left, right)
    said = min(MOST_SHARED, NOTHING_SHARED + ALL_SHARED * shared / could_be)
    strength = could_be / ENOUGH_MARKS
    return said * min(1.0, max(strength, shared / ENOUGH_SHARED) if said > 0 else strength)


def share(left: Marks, right: Marks) -> float:
    """Return how much the marks weigh that two texts share."""
    if len(left) > len(right):
        left, right = right, left
    return sum(max(weight, right[key]) for key, weight in left.items() if key in right)


def probability(score: float) -> float:
    """Return the share of pairs with such a likeness that are the same provision."""
    return 1 / (1 + math.exp(-STEEPNESS * (score - MIDDLE)))


def confidence(cells: Mapping[str, Paragraph]) -> float:
    """Return how sure it is that paragraphs of several languages are the same provision.

    From 0 to 1: of rows with a confidence of 0.9, nine in ten are right. It is that of the least
    like of the pairs with the first; one paragraph alone has none, 0.
    """
    first, *others = (Piece.of(paragraph, language) for language, paragraph in cells.items())
    return min((probability(likeness(first, other)) for other in others), default=0.0)
