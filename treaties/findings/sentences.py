"""The sentences of a passage as passages of their own: the closer two texts are compared, the
less of one can hide in the other.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from treaties.align.lengths import fit
from treaties.align.likeness import by_marks
from treaties.align.pairs import Joins, best_way
from treaties.align.words import marks_of
from treaties.findings.passages import Passage, Piece

# The end of a sentence before a capital letter; what is shorter before it is an abbreviation.
END = re.compile(
    r"(?<=[^\W\d_]{3})[.!?][»\"”)]?\s+(?=[«\"“(]?[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ])|(?<=\d)\.\s+(?=[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһіa-z]+\s)"
)
# What a pair of sentences has for being there at all, and for standing at the same place.
ANY, SAME_PLACE = 1.0, 0.5


def by_sentence(passages: Sequence[Passage]) -> list[Passage]:
    """Return passages sentence by sentence.

    The sentences of a paragraph that is no part of a list are groups of their own.
    """
    sizes = Counter(passage.group for passage in passages)
    found: list[Passage] = []
    group = max(sizes, default=0)
    for passage in passages:
        sentences = sentences_of(passage)
        if sizes[passage.group] == 1:
            for sentence in sentences:
                group += 1
                sentence.group = group
        found += sentences
    return found


def sentences_of(passage: Passage) -> list[Passage]:
    """Return a passage sentence by sentence, where its languages can be aligned so.

    Of two languages with other numbers of sentences, the likest ones are put together. What stands
    in one alone goes with the sentence before it; ``lone_sentences`` tells of it.
    """
    split = {language: _split(pieces) for language, pieces in passage.pieces.items()}
    counts = {len(listed) for listed in split.values()}
    if passage.heading or counts == {1} or len(split) < 2:
        return [replace(passage)]
    if len(counts) == 1:
        groups = [
            {language: [listed[place]] for language, listed in split.items()}
            for place in range(counts.pop())
        ]
    elif len(split) == 2 and min(counts) > 0:
        groups = _aligned(split)
    else:
        return [replace(passage)]
    return [
        replace(
            passage,
            pieces={language: tuple(pieces) for language, pieces in group.items()},
            kept={},
        )
        for group in groups
    ]


def lone_sentences(pieces: Mapping[str, Sequence[Piece]]) -> Iterator[Piece]:
    """Yield the sentences of a text in two languages that are like none of the other."""
    split = {language: _split(listed) for language, listed in pieces.items()}
    if len({len(listed) for listed in split.values()}) == 1:
        return
    left, right = split
    for one, other in _way(split):
        if other is None and one is not None:
            yield split[left][one]
        elif one is None and other is not None:
            yield split[right][other]


def _split(pieces: Sequence[Piece]) -> list[Piece]:
    found: list[Piece] = []
    for piece in pieces:
        start = 0
        for match in END.finditer(piece.text):
            found.append(piece.part(start, match.end()))
            start = match.end()
        found.append(piece.part(start, len(piece.text)))
    return found


def _way(split: dict[str, list[Piece]]) -> list[tuple[int | None, int | None]]:
    left, right = split
    marks = {
        language: [marks_of(piece.text, language) for piece in pieces]
        for language, pieces in split.items()
    }

    def score(one: int, other: int) -> float:
        first, second = split[left][one], split[right][other]
        own, there = marks[left][one], marks[right][other]
        return (
            ANY
            + (SAME_PLACE if one == other else 0.0)
            + fit(len(first.text), len(second.text), (left, right))
            + by_marks(own, sum(own.values()), there, sum(there.values()))
        )

    def of_left(main: int, other: int, one: int) -> float:
        length = len(split[left][main].text) + len(split[left][other].text)
        single = split[right][one]
        own = {**marks[left][main], **marks[left][other]}
        there = marks[right][one]
        found = by_marks(own, sum(own.values()), there, sum(there.values()))
        return ANY + fit(length, len(single.text), (left, right)) + found

    def of_right(main: int, other: int, one: int) -> float:
        length = len(split[right][main].text) + len(split[right][other].text)
        single = split[left][one]
        own = {**marks[right][main], **marks[right][other]}
        there = marks[left][one]
        found = by_marks(there, sum(there.values()), own, sum(own.values()))
        return ANY + fit(len(single.text), length, (left, right)) + found

    pairs = best_way(len(split[left]), len(split[right]), score, Joins(of_left, of_right))
    return [(pair.left, pair.right) for pair in pairs if pair.joined < 0]


def _aligned(split: dict[str, list[Piece]]) -> list[dict[str, list[Piece]]]:
    """Return the sentences of two languages together; each has at least one in every group."""
    left, right = split
    anchors = [(one, other) for one, other in _way(split) if one is not None and other is not None]
    if not anchors:
        return [{language: list(pieces) for language, pieces in split.items()}]
    groups = []
    for place, (one, other) in enumerate(anchors):
        last = place + 1 == len(anchors)
        ends = (len(split[left]), len(split[right])) if last else anchors[place + 1]
        begins = (0, 0) if place == 0 else (one, other)
        groups.append(
            {left: split[left][begins[0] : ends[0]], right: split[right][begins[1] : ends[1]]}
        )
    return groups
