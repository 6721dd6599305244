"""Two agreements article by article: which say the same, which were added, dropped, moved.

Articles go together one to one by what they say, their headings among it, whatever their numbers
and their order. What has no partner may stand in an article that already has one: two articles of
one agreement are often paragraphs of a single one in another.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from treaties.compare.likeness import (
    EVEN,
    Feature,
    common_weights,
    counted_words,
    features,
    rarities,
    ratio,
    total,
)
from treaties.compare.matching import Scores, best_pairs, clear_pairs, in_order, in_rows
from treaties.compare.provisions import Block, Row, Sides, compare_blocks, compare_provisions
from treaties.compare.tokens import Token, tokens

# From which likeness two articles are the same one, reworded. Where most articles of two agreements
# go together, so much less is enough for the others: the drafters had the same model.
LEAST_ALIKE, LESS_FOR_KIN = 0.26, 0.15
# Or less still, where each is so many times more like the other than like any third.
LEAST_CLEARLY, CLEARLY = 0.16, 1.5
# Which share of the words of both must be the same, or the article was written anew.
REWORDED_SHARE = 0.15
# From which likeness an article stands in another, and which share of its words must be there.
LEAST_WITHIN, LEAST_SHARE = 0.3, 0.1
# How much of what only the part has counts, and of what only the whole has.
PART, WHOLE = 0.95, 0.05
# What the same heading adds to the likeness of two articles.
SAME_HEADING = 0.2


class Outcome(StrEnum):
    """What became of an article of the left agreement in the right one, or of one of the right.

    ``KEPT``: the same words. ``REWORDED``: the same provision in partly other words. ``REWRITTEN``:
    on the same matter, with hardly a word in common. ``PART_OF_RIGHT``: of the left, stands in an
    article of the right that goes with another one; ``PART_OF_LEFT`` the other way round.
    ``DROPPED``: stands on the left alone, ``ADDED`` on the right alone.
    """

    KEPT = "kept"
    REWORDED = "reworded"
    REWRITTEN = "rewritten"
    PART_OF_RIGHT = "part-of-right"
    PART_OF_LEFT = "part-of-left"
    DROPPED = "dropped"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Provision:
    """An article as it is compared: its address, what it is called, its heading, its paragraphs.

    ``is_named``: the name stands in the text, and is not one that the portal gives it.
    """

    eid: str
    label: str
    heading: str
    blocks: Sequence[Block] = field(default=())
    is_named: bool = True

    @property
    def text(self) -> str:
        """Return heading and paragraphs as one text."""
        return "\n".join([self.heading, *(block.text for block in self.blocks)]).strip()

    @property
    def name(self) -> str:
        """Return the article as it is called."""
        return f"{self.label} {self.heading}".strip()


@dataclass(frozen=True, slots=True)
class Matched:
    """An article of each side, or of one, with what became of it; ``rows`` are its paragraphs.

    ``moved``: it stands elsewhere in the order of the other agreement.
    """

    left: Provision | None
    right: Provision | None
    outcome: Outcome
    moved: bool = False
    rows: Sequence[Row] = ()

    @property
    def share(self) -> float:
        """Return the share of the words that are the same, in any form, from 0 to 1: of the words
        of both (Dice 1945), or where one stands in the other, of the words of that one."""
        same = sum(row.compared.same for row in self.rows)
        left = sum(row.compared.left_words for row in self.rows)
        right = sum(row.compared.right_words for row in self.rows)
        match self.outcome:
            case Outcome.PART_OF_RIGHT:
                right = left
            case Outcome.PART_OF_LEFT:
                left = right
        return 2 * same / (left + right) if left + right else 1.0


@dataclass(slots=True)
class _Side:
    """The articles of a side with their features."""

    provisions: Sequence[Provision]
    features: list[dict[Feature, float]]
    totals: list[float]
    headings: list[list[str]]


def compare_agreements(
    left: Sequence[Provision], right: Sequence[Provision], sides: Sides
) -> list[Matched]:
    """Return the articles of two agreements in rows, in the order of the left.

    What the right one has alone stands after what it follows there.
    """
    own, other = _sides(left, right, sides)
    common = common_weights(own.features, other.features)
    scores = _scores(own, other, common)
    pairs = _pairs(scores, min(len(left), len(right)))
    within = _within(own, other, common, pairs)
    containing = _within(other, own, {(b, a): c for (a, b), c in common.items()}, _turned(pairs))
    ordered = sorted(pairs)
    weights = [common[place, pairs[place]] for place in ordered]
    still = {ordered[one] for one in in_order([pairs[place] for place in ordered], weights)}
    found: list[Matched] = []
    for place, partner in in_rows(len(left), len(right), pairs):
        if place is not None and partner is not None:
            found.append(_pair(left[place], right[partner], sides, place not in still))
        elif place is not None:
            whole = within.get(place)
            found.append(_alone(left[place], None if whole is None else right[whole], sides))
        elif partner is not None:
            whole = containing.get(partner)
            found.append(
                _alone_right(None if whole is None else left[whole], right[partner], sides)
            )
    return found


def _pairs(scores: Scores, fewest: int) -> dict[int, int]:
    """Return which article of the right goes with each of the left; ``fewest`` are on one side."""
    surely = best_pairs(scores, LEAST_ALIKE)
    kin = len(surely) / max(1, fewest)
    pairs = best_pairs(scores, LEAST_ALIKE - LESS_FOR_KIN * kin)
    return pairs | clear_pairs(scores, LEAST_CLEARLY, CLEARLY, pairs)


def compare_pair(left: Provision, right: Provision, sides: Sides) -> Matched:
    """Return two provisions compared, whatever agreements they stand in."""
    return _pair(left, right, sides, False)


def _pair(left: Provision, right: Provision, sides: Sides, moved: bool) -> Matched:
    rows = _compared(left, right, sides)
    found = Matched(left, right, Outcome.REWORDED, moved, rows)
    if all(row.is_same and not row.moved for row in rows):
        return replace(found, outcome=Outcome.KEPT)
    return found if found.share >= REWORDED_SHARE else replace(found, outcome=Outcome.REWRITTEN)


def _compared(left: Provision, right: Provision, sides: Sides) -> list[Row]:
    """Return the rows of two provisions; their headings, where they have any, are the first."""
    rows = compare_provisions(left.blocks, right.blocks, sides)
    if not (left.heading or right.heading):
        return rows
    return [compare_blocks(_heading(left), _heading(right), sides), *rows]


def _heading(provision: Provision) -> Block | None:
    return Block("", provision.heading) if provision.heading else None


def _alone(left: Provision, whole: Provision | None, sides: Sides) -> Matched:
    if whole:
        found = Matched(left, whole, Outcome.PART_OF_RIGHT, rows=_compared(left, whole, sides))
        if found.share >= LEAST_SHARE:
            return found
    return Matched(left, None, Outcome.DROPPED)


def _alone_right(whole: Provision | None, right: Provision, sides: Sides) -> Matched:
    if whole:
        found = Matched(whole, right, Outcome.PART_OF_LEFT, rows=_compared(whole, right, sides))
        if found.share >= LEAST_SHARE:
            return found
    return Matched(None, right, Outcome.ADDED)


def _sides(
    left: Sequence[Provision], right: Sequence[Provision], sides: Sides
) -> tuple[_Side, _Side]:
    listed = [
        [counted_words(_tokens(one, sides.language, own)) for one in provisions]
        for provisions, own in ((left, sides.left), (right, sides.right))
    ]
    weights = rarities(*listed)
    made = []
    for provisions, words in zip((left, right), listed, strict=True):
        found = [features(one, weights) for one in words]
        headings = [
            counted_words(tokens(one.heading, sides.language)) if one.heading else []
            for one in provisions
        ]
        made.append(_Side(provisions, found, [total(one) for one in found], headings))
    return made[0], made[1]


def _tokens(provision: Provision, language: str, own: Mapping[str, str]) -> list[Token]:
    return tokens(provision.text, language, own)


def _scores(
    left: _Side, right: _Side, common: Mapping[tuple[int, int], float]
) -> dict[tuple[int, int], float]:
    scores = {}
    for (place, other), weight in common.items():
        score = ratio(weight, left.totals[place], right.totals[other], EVEN, EVEN)
        headings = set(left.headings[place]), set(right.headings[other])
        if all(headings):
            both = len(headings[0] & headings[1])
            score += SAME_HEADING * 2 * both / (len(headings[0]) + len(headings[1]))
        scores[place, other] = score
    return scores


def _within(
    parts: _Side,
    wholes: _Side,
    common: Mapping[tuple[int, int], float],
    pairs: Mapping[int, int],
) -> dict[int, int]:
    """Return in which article of the other side each article without a partner stands."""
    best: dict[int, tuple[float, int]] = {}
    for (place, other), weight in common.items():
        if place not in pairs:
            score = ratio(weight, parts.totals[place], wholes.totals[other], PART, WHOLE)
            best[place] = max(best.get(place, (0.0, 0)), (score, -other))
    return {place: -other for place, (score, other) in best.items() if score >= LEAST_WITHIN}


def _turned(pairs: Mapping[int, int]) -> dict[int, int]:
    return {other: place for place, other in pairs.items()}
