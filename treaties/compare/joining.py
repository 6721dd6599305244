"""A paragraph that stands in two pieces in one text and in one in the other.

A line broken in the source, or a sentence that begins a paragraph of its own, is put together again
where the other text has it in one piece, so that its words are compared as a whole.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from treaties.compare.likeness import counted_words
from treaties.compare.tokens import Token

# How much of a piece must stand in the whole, and how much liker both pieces together must be to it
# than the first alone.
LEAST_WITHIN, LEAST_GAIN = 0.5, 0.05


def pieces(
    split: Sequence[Sequence[Token]],
    wholes: Sequence[Sequence[Token]],
    pairs: Mapping[int, int],
    may_follow: Sequence[bool],
) -> set[int]:
    """Return the places of the second pieces: of paragraphs that go on the one before them.

    ``pairs`` tells the whole beside each member of ``split``; ``may_follow`` which members have no
    number of their own.
    """
    found: set[int] = set()
    # Where the paragraph begins that the next piece would go on.
    first = 0
    for place in range(1, len(split)):
        beside = pairs.get(place, pairs.get(first)) if may_follow[place] else None
        # Only one of the pieces stands beside the whole so far.
        if beside is None or (place in pairs and any(one in pairs for one in range(first, place))):
            first = place
            continue
        before = [token for one in split[first:place] for token in one]
        known, added = (split[place], before) if place in pairs else (before, split[place])
        if _goes_on(known, added, wholes[beside]):
            found.add(place)
        else:
            first = place
    return found


def _goes_on(known: Sequence[Token], added: Sequence[Token], whole: Sequence[Token]) -> bool:
    """Return whether a piece belongs to another one, which is known to be like the whole."""
    own, added_words, text = _counted(known), _counted(added), _counted(whole)
    if not added_words or (added_words & text).total() < LEAST_WITHIN * added_words.total():
        return False
    return _dice(own + added_words, text) > _dice(own, text) + LEAST_GAIN


def _counted(listed: Sequence[Token]) -> Counter[str]:
    return Counter(counted_words(listed, every=True))


def _dice(left: Counter[str], right: Counter[str]) -> float:
    return 2 * (left & right).total() / max(1, left.total() + right.total())
