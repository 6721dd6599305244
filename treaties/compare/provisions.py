"""Two provisions side by side: their paragraphs in rows, the words of each row compared.

Paragraphs go together by what they say, whatever their numbers and their order. What is left over
between others is deleted on the left and inserted on the right.
"""

from bisect import bisect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from treaties.compare.joining import pieces
from treaties.compare.likeness import (
    EVEN,
    common_weights,
    counted_words,
    features,
    rarities,
    ratio,
    total,
)
from treaties.compare.matching import Scores, best_pairs, in_order, in_rows
from treaties.compare.tokens import Roles, Token, tokens
from treaties.compare.words import Compared, compare_words

# From which likeness two paragraphs are the same one, reworded; if it has changed its place; and if
# it stands between the same neighbours.
LEAST_ALIKE, LEAST_MOVED, LEAST_BETWEEN = 0.2, 0.4, 0.12
# What of a printed number says nothing: dashes and dots of a list are none.
NO_NUMBER = " .()-–—•*"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph as it is compared: its number as printed, its words, its address in its text."""

    label: str
    text: str
    eid: str = ""
    level: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph of each side, or of one; ``compared`` are their words.

    ``moved``: it stands elsewhere among the paragraphs of the other side. ``renumbered``: both have
    numbers, and these differ.
    """

    left: Block | None
    right: Block | None
    compared: Compared
    moved: bool = False

    @property
    def renumbered(self) -> bool:
        """Return whether the two have different numbers."""
        if not (self.left and self.right):
            return False
        labels = [one.label.strip(NO_NUMBER).casefold() for one in (self.left, self.right)]
        return labels[0] != labels[1] and all(labels)

    @property
    def is_same(self) -> bool:
        """Return whether both sides have the paragraph in the same words."""
        return bool(self.left and self.right) and self.compared.is_same


@dataclass(frozen=True, slots=True)
class Sides:
    """What is known of both sides beside their words: the language, and what the parties are."""

    language: str
    left: Roles
    right: Roles


def compare_provisions(left: Sequence[Block], right: Sequence[Block], sides: Sides) -> list[Row]:
    """Return the paragraphs of two provisions in rows, in the order of the left side.

    What the right side has alone stands after what it follows there. Two pieces of a paragraph
    that the other side has in one are one.
    """
    lefts = _read(left, sides.language, sides.left)
    rights = _read(right, sides.language, sides.right)
    pairs, still = _pairs([one.tokens for one in lefts], [one.tokens for one in rights])
    own = _with_pieces(left, lefts, rights, pairs)
    other = _with_pieces(right, rights, lefts, {place: one for one, place in pairs.items()})
    if len(own) < len(left) or len(other) < len(right):
        return compare_provisions(own, other, sides)
    return [
        _row(
            None if place is None else lefts[place],
            None if other is None else rights[other],
            place not in still,
        )
        for place, other in in_rows(len(left), len(right), pairs)
    ]


def compare_blocks(left: Block | None, right: Block | None, sides: Sides) -> Row:
    """Return two paragraphs compared, however unlike; one of them may be missing."""
    own = _read([left], sides.language, sides.left)[0] if left else None
    other = _read([right], sides.language, sides.right)[0] if right else None
    return _row(own, other, moved=False)


@dataclass(frozen=True, slots=True)
class _Read:
    """A paragraph with its tokens."""

    block: Block
    tokens: Sequence[Token]


NOTHING = _Read(Block("", ""), ())


def _read(blocks: Sequence[Block], language: str, own: Roles) -> list[_Read]:
    return [_Read(block, tokens(block.text, language, own)) for block in blocks]


def _with_pieces(
    blocks: Sequence[Block],
    split: Sequence[_Read],
    wholes: Sequence[_Read],
    pairs: Mapping[int, int],
) -> list[Block]:
    """Return paragraphs, those that go on the one before them put to it."""
    second = pieces(
        [one.tokens for one in split],
        [one.tokens for one in wholes],
        pairs,
        [not block.label for block in blocks],
    )
    found: list[Block] = []
    for place, block in enumerate(blocks):
        if place in second:
            found[-1] = replace(found[-1], text=f"{found[-1].text}\n{block.text}")
        else:
            found.append(block)
    return found


def _row(left: _Read | None, right: _Read | None, moved: bool) -> Row:
    own, other = left or NOTHING, right or NOTHING
    compared = compare_words(own.block.text, own.tokens, other.block.text, other.tokens)
    both = bool(left and right)
    return Row(
        left.block if left else None,
        right.block if right else None,
        compared,
        moved and both,
    )


def _pairs(
    lefts: Sequence[Sequence[Token]], rights: Sequence[Sequence[Token]]
) -> tuple[dict[int, int], set[int]]:
    """Return which paragraph of the right goes with each of the left, and which of the left have
    kept their place."""
    scores = _scores(lefts, rights)
    pairs = best_pairs(scores, LEAST_ALIKE)
    still = _still(pairs, scores)
    pairs = {
        place: other
        for place, other in pairs.items()
        if place in still or scores[place, other] >= LEAST_MOVED
    }
    added = _left_over({place: pairs[place] for place in still}, pairs, scores)
    return pairs | added, still | added.keys()


def _still(pairs: Mapping[int, int], scores: Scores) -> set[int]:
    ordered = sorted(pairs)
    weights = [scores[place, pairs[place]] for place in ordered]
    return {ordered[place] for place in in_order([pairs[one] for one in ordered], weights)}


def _scores(
    lefts: Sequence[Sequence[Token]], rights: Sequence[Sequence[Token]]
) -> dict[tuple[int, int], float]:
    # Of the lines of a list a figure or the name of a party may be all in which they differ.
    words = [counted_words(one, every=True) for one in lefts]
    others = [counted_words(one, every=True) for one in rights]
    weights = rarities(words, others)
    own = [features(one, weights) for one in words]
    their = [features(one, weights) for one in others]
    lengths, totals = [total(one) for one in own], [total(one) for one in their]
    return {
        (place, other): ratio(common, lengths[place], totals[other], EVEN, EVEN)
        for (place, other), common in common_weights(own, their).items()
    }


def _left_over(
    still: Mapping[int, int], pairs: Mapping[int, int], scores: Scores
) -> dict[int, int]:
    """Return pairs of what is left that stand between the same neighbours, of those that are
    ``still`` in their order: less likeness is enough for them.

    No two of them cross each other.
    """
    taken = set(pairs.values())
    # Both ascend together.
    lefts, rights = sorted(still), sorted(still.values())

    def between(left: int, right: int) -> bool:
        return bisect(lefts, left) == bisect(rights, right)

    rest = {
        (left, right): score
        for (left, right), score in scores.items()
        if left not in pairs and right not in taken and between(left, right)
    }
    found = best_pairs(rest, LEAST_BETWEEN)
    return {place: found[place] for place in _still(found, rest)}
