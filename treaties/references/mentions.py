"""Where a text names a whole agreement: ``Конвенции о выдаче, подписанной 8 ноября 1990 года``.

A day is the anchor. Around each day of a text is a window in which a document may be named; which,
is told by a title that stands there word for word right beside the day, or around it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from treaties.references.named import FEWEST_WORDS, STEM, title_words
from treaties.references.tables import BESIDE, MENTIONED
from treaties.text.dates import find_dates
from treaties.text.document import ParsedVersion

# How many words behind a Kazakh title may make it part of a longer one.
GOES_ON_WITHIN = 8
# How far a title may reach from its day.
LONGEST_TITLE = 500
WORD = re.compile(r"[^\W_]+")
TREATIES = {
    language: re.compile(rf"(?<!\w)(?:{stems})", re.IGNORECASE)
    for language, stems in MENTIONED.items()
}
# What may stand between a title and its day: behind a title, behind a day, inside a title.
BEHIND, AFTER, INSIDE = (
    {language: re.compile(row[place]) for language, row in BESIDE.items()} for place in range(3)
)
# What goes on with a day: "8 ноября 1990 года".
YEAR = re.compile(r"\s*(?:года|г\.)(?!\w)")


@dataclass(frozen=True, slots=True)
class Mention:
    """Words around a day that may name an agreement: their place in a paragraph, and the day."""

    unit: str
    eid: str
    start: int
    end: int
    words: str
    day: date


def read_mentions(version: ParsedVersion, kinds: frozenset[str]) -> Iterator[Mention]:
    """Yield the windows around the days in the units of some kinds that speak of a treaty."""
    for unit in version.units:
        if unit.kind in kinds:
            for row in unit.paragraphs:
                for start, end, day in _windows(row.text, version.language):
                    yield Mention(unit.eid, row.eid, start, end, row.text[start:end], day)


def _windows(text: str, language: str) -> Iterator[tuple[int, int, date]]:
    if language not in TREATIES or not TREATIES[language].search(text):
        return
    days = list(find_dates(text, language))
    edges = [0, *(end for _, _, end in days)], [*(start for _, start, _ in days), len(text)]
    for place, (day, begins, ends) in enumerate(days):
        start = max(edges[0][place], begins - LONGEST_TITLE)
        end = min(edges[1][place + 1], ends + LONGEST_TITLE)
        if TREATIES[language].search(text, start, end):
            yield start, end, day


def named_at(words: str, title: str, day: date, language: str) -> tuple[int, int] | None:
    """Return the place in some words where an agreement of a title and a day is named, if it is.

    The place is that of the title with the day.
    """
    days = [one for one in find_dates(words, language) if one[0] == day]
    if len(days) != 1 or len(title_words(title)) <= FEWEST_WORDS:
        return None
    _, begins, ends = days[0]
    year = YEAR.match(words, ends)
    ends = year.end() if year else ends
    before = list(WORD.finditer(words, 0, begins))
    behind = list(WORD.finditer(words, ends))
    for start, end in _places(before, title, language):
        joined = BEHIND[language].fullmatch(words, end, begins)
        if joined:
            closes = "(" in joined.group() and words[ends : ends + 1] == ")"
            return start, ends + closes
    for start, end in _places(behind, title, language):
        if AFTER[language].fullmatch(words, ends, start):
            return begins, end
    return _around(words, (begins, ends), title, language)


def _around(words: str, day: tuple[int, int], title: str, language: str) -> tuple[int, int] | None:
    """Return the place of a title that has its day inside: ``Convention of 8 May 1990 on Bees``."""
    joined = INSIDE[language].search(words[: day[0]])
    if joined is None:
        return None
    pieces = [*WORD.finditer(words, 0, joined.start()), *WORD.finditer(words, day[1])]
    for start, end in _places(pieces, title, language):
        if start < joined.start() and day[1] < end:
            return start, end
    return None


def _places(
    pieces: Sequence[re.Match[str]], title: str, language: str
) -> Iterator[tuple[int, int]]:
    """Yield where the words of a title stand one after the other, its type in any case."""
    wanted = title_words(title)
    declined = _declined(wanted, language)
    said = [title_words(one.group())[0] for one in pieces]
    for place in range(len(said) - len(wanted) + 1):
        same = all(
            _stem(one) == _stem(other) if at in declined else one == other
            for at, (one, other) in enumerate(
                zip(wanted, said[place : place + len(wanted)], strict=True)
            )
        )
        if same and not _goes_on(said[place + len(wanted) :], language):
            yield pieces[place].start(), pieces[place + len(wanted) - 1].end()


def _declined(title: Sequence[str], language: str) -> range:
    """Return which words of a title take case endings: up to the type, in Kazakh the type."""
    if language == "kk":
        return range(len(title) - 1, len(title))
    last = next((at for at, word in enumerate(title) if TREATIES[language].match(word)), -1)
    return range(last + 1)


def _stem(word: str) -> str:
    return word[: min(STEM, max(len(word) - 2, 1))]


def _goes_on(words: Sequence[str], language: str) -> bool:
    """Return whether a Kazakh title goes on as that of another document: ``… туралы хаттама``."""
    if language != "kk" or not words:
        return False
    near = words[: GOES_ON_WITHIN + 1]
    named = any(one == "туралы" and TREATIES["kk"].match(other) for one, other in pairwise(near))
    return named or words[0].startswith("хаттама")
