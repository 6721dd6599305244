"""Marks: what a rule sees in a text, with the places; and in what the languages differ."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from treaties.findings.passages import Passage, Piece


class Mark(NamedTuple):
    """What a rule sees at a place: ``value`` is the same in every language.

    ``loose`` is what of it another rule may see instead: the number of a period.
    """

    value: str
    start: int
    end: int
    loose: str = ""


class Placed(NamedTuple):
    """A mark in its piece."""

    piece: Piece
    mark: Mark


Extract = Callable[[Piece], Sequence[Mark]]


Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Difference:
    """In what two languages of a passage differ in the marks of a rule.

    ``marks`` are all marks of each language; ``alone`` those of ``marks`` whose value stands fewer
    times, or not at all, in the other.
    """

    passage: Passage
    marks: Mapping[str, Sequence[Placed]]
    alone: Mapping[str, Sequence[Placed]]

    @property
    def both(self) -> bool:
        """Return whether each language has something that the other lacks."""
        return all(self.alone.values())


def marks_of(passage: Passage, extract: Extract) -> dict[str, list[Placed]]:
    """Return the marks that a rule sees in each language of a passage; they are seen once."""
    kept = passage.kept.get(extract)
    if kept is None:
        kept = passage.kept[extract] = {
            language: [Placed(piece, mark) for piece in pieces for mark in extract(piece)]
            for language, pieces in passage.pieces.items()
        }
    return kept  # type: ignore[return-value]


def differences(
    passages: Sequence[Passage], extract: Extract, pair: Pair, counted: bool = False
) -> list[Difference]:
    """Return the passages of a unit in which two languages differ in the marks of a rule.

    ``counted``: how often a value stands counts, too. What another passage of the group makes up
    for is none: a language that has the first words of a list behind it has their marks there.
    """
    seen = [marks_of(passage, extract) for passage in passages]
    counts = [
        {language: _counted(marks.get(language, ()), counted) for language in pair}
        for marks in seen
    ]
    groups = [passage.group for passage in passages]
    found = []
    for place, passage in enumerate(passages):
        if any(language not in passage.pieces for language in pair):
            continue
        near = [counts[other] for other in beside(place, groups)]
        marks = {language: seen[place][language] for language in pair}
        alone = {
            language: [
                one
                for one in marks[language]
                if _is_alone(pair, language, one.mark.value, counts[place], near)
            ]
            for language in pair
        }
        if any(alone.values()):
            found.append(Difference(passage, marks, alone))
    return found


def _counted(marks: Sequence[Placed], counted: bool) -> Counter[str]:
    values = Counter(one.mark.value for one in marks)
    return values if counted else Counter(dict.fromkeys(values, 1))


Counts = Mapping[str, Counter[str]]


def beside(place: int, groups: Sequence[int]) -> list[int]:
    """Return the other passages of the group of one."""
    return [one for one, group in enumerate(groups) if group == groups[place] and one != place]


def other_of(pair: Pair, language: str) -> str:
    """Return the other language of a pair."""
    return pair[1] if language == pair[0] else pair[0]


def _is_alone(pair: Pair, language: str, value: str, here: Counts, near: Sequence[Counts]) -> bool:
    other = other_of(pair, language)
    if here[other][value] >= here[language][value]:
        return False
    # The language that lacks it may have it to spare elsewhere in the group.
    return not any(there[other][value] > there[language][value] for there in near)
