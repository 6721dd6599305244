"""Two texts word by word: what is the same, in another form, replaced, deleted, inserted.

The longest common subsequence of the two lists of tokens is kept (Hunt and McIlroy, "An algorithm
for differential file comparison", 1976; computed by rapidfuzz in bit-parallel form). Of it a word
or two between changes of twice as many are given up, so that a rewritten sentence is shown as one
change and not as crumbs around each "and": the semantic clean-up of Fraser, "Diff strategies"
(2006), counted in words.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import LCSseq

from treaties.compare.tokens import Token

# Two texts with more pairs of tokens than this are first parted at words that each has once: the
# table for a pair takes a bit.
LARGEST_TABLE = 400_000_000
# What is kept between two changes is a crumb if it has at most so many words, and each change this
# many times as many.
MOST_OF_CRUMB, TIMES_LARGER = 2, 2


class Change(StrEnum):
    """What became of a stretch of words.

    ``FORM``: the same words in another grammatical form, or other marks. ``PARTY``: the party of
    the one agreement where the other has its own. ``REPLACED`` words have others beside them,
    ``ALONE`` ones nothing: on the left they are deleted, on the right inserted.
    """

    SAME = "same"
    FORM = "form"
    PARTY = "party"
    REPLACED = "replaced"
    ALONE = "alone"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a text in which the same became of all words."""

    text: str
    change: Change


@dataclass(frozen=True, slots=True)
class Compared:
    """Two texts in runs, which together are the texts letter by letter.

    ``same`` is how many words are the same in both, in any form. ``is_same``: there is no
    difference but in marks, capitals and corresponding parties.
    """

    left: Sequence[Run]
    right: Sequence[Run]
    same: int
    left_words: int
    right_words: int
    is_same: bool


@dataclass(slots=True)
class _Block:
    """Tokens of both sides, from a place up to another; ``kept``: they are the same."""

    kept: bool
    left: range
    right: range


def compare_words(
    left: str, left_tokens: Sequence[Token], right: str, right_tokens: Sequence[Token]
) -> Compared:
    """Return two texts compared by their tokens, as ``treaties.compare.tokens`` gives these."""
    blocks = _blocks(left_tokens, right_tokens)
    _give_up_crumbs(blocks, left_tokens, right_tokens)
    marks_left: list[Change] = [Change.ALONE] * len(left_tokens)
    marks_right: list[Change] = [Change.ALONE] * len(right_tokens)
    same = 0
    for block in _joined(blocks):
        if block.kept:
            for one, other in zip(block.left, block.right, strict=True):
                marks_left[one] = marks_right[other] = _kept(left_tokens[one], right_tokens[other])
                same += left_tokens[one].is_word
        else:
            changed = _changed(block, left_tokens, right_tokens)
            marks_left[block.left.start : block.left.stop] = [changed] * len(block.left)
            marks_right[block.right.start : block.right.stop] = [changed] * len(block.right)
    return Compared(
        _runs(left, left_tokens, marks_left),
        _runs(right, right_tokens, marks_right),
        same,
        _words(left_tokens),
        _words(right_tokens),
        _is_same(left_tokens, marks_left) and _is_same(right_tokens, marks_right),
    )


def _is_same(listed: Sequence[Token], marks: Sequence[Change]) -> bool:
    quiet = {Change.SAME, Change.PARTY}
    return all(
        mark in quiet or not token.is_word for token, mark in zip(listed, marks, strict=True)
    )


def _kept(left: Token, right: Token) -> Change:
    if left.party and right.party:
        return Change.SAME if left.form == right.form else Change.PARTY
    return Change.SAME if left.form == right.form else Change.FORM


def _changed(block: _Block, left: Sequence[Token], right: Sequence[Token]) -> Change:
    """Return what became of tokens that are not the same."""
    if not any(left[one].is_word for one in block.left) and not any(
        right[other].is_word for other in block.right
    ):
        return Change.FORM
    return Change.REPLACED if block.left and block.right else Change.ALONE


def _words(listed: Sequence[Token]) -> int:
    return sum(token.is_word for token in listed)


def _blocks(left: Sequence[Token], right: Sequence[Token]) -> list[_Block]:
    keys, others = [token.key for token in left], [token.key for token in right]
    found: list[_Block] = []
    for start, end, begin, stop in _parts(keys, others):
        for code in LCSseq.opcodes(keys[start:end], others[begin:stop]):
            found.append(
                _Block(
                    code.tag == "equal",
                    range(start + code.src_start, start + code.src_end),
                    range(begin + code.dest_start, begin + code.dest_end),
                )
            )
    return _joined(found)


def _parts(left: Sequence[str], right: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """Yield stretches of both sides that are compared by themselves: of usual texts the whole.

    Where the table would be too large, they end at words that each side has just once, in the
    order that both have them (Cohen's patience diff).
    """
    start = begin = 0
    if len(left) * len(right) > LARGEST_TABLE:
        for end, stop in _anchors(left, right):
            yield start, end, begin, stop
            start, begin = end, stop
    yield start, len(left), begin, len(right)


def _anchors(left: Sequence[str], right: Sequence[str]) -> Iterator[tuple[int, int]]:
    once = _once(left)
    others = _once(right)
    last = -1
    for key, place in once.items():
        other = others.get(key, -1)
        if other > last:
            last = other
            yield place, other


def _once(keys: Sequence[str]) -> dict[str, int]:
    places: dict[str, int] = {}
    for place, key in enumerate(keys):
        places[key] = -1 if key in places else place
    return {key: place for key, place in places.items() if place >= 0}


def _give_up_crumbs(blocks: list[_Block], left: Sequence[Token], right: Sequence[Token]) -> None:
    """Turn a word or two that are kept between two changes much longer into a part of these."""

    def size(block: _Block) -> int:
        return max(
            _words([left[place] for place in block.left]),
            _words([right[place] for place in block.right]),
        )

    sizes = [size(block) for block in blocks]
    place = 1
    while 0 < place < len(blocks) - 1:
        before, block, after = blocks[place - 1 : place + 2]
        larger = min(sizes[place - 1], sizes[place + 1])
        if block.kept and sizes[place] <= min(MOST_OF_CRUMB, larger // TIMES_LARGER):
            blocks[place - 1 : place + 2] = [_together(before, block, after)]
            sizes[place - 1 : place + 2] = [size(blocks[place - 1])]
            # A larger change may now swallow what stands before it.
            place = max(1, place - 2)
        else:
            place += 1


def _together(*blocks: _Block) -> _Block:
    first, last = blocks[0], blocks[-1]
    return _Block(
        first.kept,
        range(first.left.start, last.left.stop),
        range(first.right.start, last.right.stop),
    )


def _joined(blocks: Sequence[_Block]) -> list[_Block]:
    """Return blocks with neighbours of one kind as one."""
    found: list[_Block] = []
    for block in blocks:
        if found and found[-1].kept == block.kept:
            found[-1] = _together(found[-1], block)
        else:
            found.append(block)
    return found


def _runs(text: str, listed: Sequence[Token], marks: Sequence[Change]) -> list[Run]:
    """Return a text in runs; what stands between two tokens goes with them if they are alike."""
    if not listed:
        return [Run(text, Change.SAME)] if text else []
    found: list[Run] = [Run(text[: listed[0].start], Change.SAME)] if listed[0].start else []
    for place, (token, mark) in enumerate(zip(listed, marks, strict=True)):
        end = listed[place + 1].start if place + 1 < len(listed) else len(text)
        alike = place + 1 < len(listed) and marks[place + 1] == mark
        _add(found, text[token.start : end if alike else token.end], mark)
        if not alike and end > token.end:
            _add(found, text[token.end : end], Change.SAME)
    return found


def _add(runs: list[Run], text: str, change: Change) -> None:
    if runs and runs[-1].change == change:
        runs[-1] = Run(runs[-1].text + text, change)
    else:
        runs.append(Run(text, change))
