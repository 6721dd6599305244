"""What a text denies: in Russian and English by words, in Kazakh by a suffix inside the verb."""

import re
from collections.abc import Sequence

from treaties.findings.marks import Mark
from treaties.findings.negation_tables import MAYBE, NOT, PHRASES, SURE, WITHOUT, compiled
from treaties.findings.passages import Piece

# A negated participle before its noun: ``тазартылмаған суларды``, untreated water; not before a
# noun that makes a clause of it: ``сақталмаған жағдайда``, if it is not kept.
ATTRIBUTE = re.compile(
    r"\w+(?:[ғқ]ан|[гк]ен|[ай]тын|[ей]тін)\s+"
    r"(?!жағдай|кез|болса|болған|күн|уақыт|ретте|сайын|соң|және|немесе|мүмкін|тиіс)[^\W\d_]",
    re.IGNORECASE,
)
SURELY, PERHAPS, NONE_OF, OTHERWISE = "sure", "maybe", "without", "otherwise"
COMPILED_NOT, COMPILED_PHRASES = compiled(NOT), compiled(PHRASES)
COMPILED_SURE, COMPILED_MAYBE = compiled(SURE), compiled(MAYBE)
COMPILED_WITHOUT = compiled(WITHOUT)


def negations(piece: Piece) -> list[Mark]:
    """Return what negates in a text: SURELY, PERHAPS where another language may
    affirm, OTHERWISE where it may say the same without denying: ``бермейінше``, until, or as having
    NONE_OF something: ``экипажсыз``."""
    language = piece.language
    taken = [match.span() for match in COMPILED_NOT[language].finditer(piece.text)]
    found: list[Mark] = []

    def take(value: str, start: int, end: int) -> None:
        if all(end <= first or last <= start for first, last in taken):
            taken.append((start, end))
            found.append(Mark(value, start, end))

    for match in COMPILED_PHRASES[language].finditer(piece.text):
        take(OTHERWISE, *match.span())
    for match in COMPILED_SURE[language].finditer(piece.text):
        take(SURELY, *match.span())
    for word in piece.words:
        if word.negated:
            attribute = ATTRIBUTE.match(piece.text, word.start)
            take(PERHAPS if attribute else SURELY, word.start, word.end)
    if language in COMPILED_WITHOUT:
        for match in COMPILED_WITHOUT[language].finditer(piece.text):
            take(NONE_OF, *match.span())
    for match in COMPILED_MAYBE[language].finditer(piece.text):
        take(PERHAPS, *match.span())
    return sorted(found, key=lambda mark: mark.start)


def with_following(piece: Piece, mark: Mark) -> tuple[int, int]:
    """Return the place of a negation with the word that it negates: ``не затрагивает``."""
    if piece.language == "kk":
        return mark.start, mark.end
    after = next((word for word in piece.words if word.start >= mark.end), None)
    return (mark.start, after.end) if after else (mark.start, mark.end)


def bounds(marks: Sequence[Mark]) -> tuple[int, int]:
    """Return how many negations a text has at least and at most."""
    sure = sum(mark.value == SURELY for mark in marks)
    return sure, len(marks)
