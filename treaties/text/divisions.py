"""The kinds of divisions: how their eIds begin, and which stand inside which."""

import re
from collections.abc import Iterable

from treaties.text.labels import latin_letter, letter_ordinal
from treaties.text.ordinals import arabic, eid_number

# The eId of a division begins with this; a "title" (of a treaty of the European Union) is a
# section, as its translations call it, unless it has sections itself.
SHORT = {"part": "part", "chapter": "chp", "section": "sec", "subsection": "subsec"}
KINDS = {"paragraph": "subsection", "title": "section"}
# A letter by itself, and those that are rather Roman numerals unless their list calls for them.
SINGLE = re.compile(r"(?<!\w)[^\W\d_](?!\w)")
ROMAN = frozenset("IVX")
OUTERMOST, INNERMOST = "part", "subsection"


class Ranks:
    """Which kinds of divisions stand inside which, by the headings that a text has.

    Whichever kind came first is the outer one: some treaties have sections above chapters.
    """

    def __init__(self, kinds: Iterable[str]) -> None:
        found = [kind for kind in dict.fromkeys(kinds) if kind in SHORT or kind in KINDS]
        self._names = KINDS | ({"title": OUTERMOST} if "section" in found else {})
        named = dict.fromkeys(self.kind_of(kind) for kind in found)
        middle = [kind for kind in named if kind not in {OUTERMOST, INNERMOST}]
        self._ranks = {kind: n for n, kind in enumerate([OUTERMOST, *middle, INNERMOST])}

    def kind_of(self, marked: str) -> str:
        """Return the kind of division that a heading marks."""
        return self._names.get(marked, marked)

    def contains(self, outer: str, inner: str) -> bool:
        """Return whether a division of one kind can hold one of another."""
        return self._ranks[outer] < self._ranks[inner]


def division_eid(parent: str | None, kind: str, number: str) -> str:
    """Return the eId of a division: ``Глава II`` and ``2-тарау`` are both ``chp_2``."""
    short = f"{SHORT[kind]}_{number}"
    return f"{parent}__{short}" if parent else short


def shown_number(number: str) -> str:
    """Return the number of an annex in Arabic figures; ``Annex C`` has a letter."""
    return number if len(number) == 1 and number not in ROMAN else arabic(number)


class Letters:
    """The numbers of annexes and divisions as eIds have them, letters by their sequence.

    ``Приложение Б`` after ``А`` is Annex B, as ``Ә қосымшасы`` is; ``Part C`` is no Roman hundred.
    """

    def __init__(self) -> None:
        self._last: dict[str, int] = {}

    def eid_number(self, among: str, label: str, number: str) -> str:
        """Return a number for an eId; ``among`` says of what list, ``label`` how it is written."""
        if len(number) != 1 or not number.isalpha():
            return eid_number(arabic(number)).lower()
        previous = self._last.get(among, 0)
        written = (SINGLE.findall(label) or [number])[-1].lower()
        ordinal = letter_ordinal(written, previous)
        if number in ROMAN and ordinal != previous + 1:
            return arabic(number)
        self._last[among] = ordinal
        return latin_letter(ordinal)
