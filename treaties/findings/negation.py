"""What a text denies: in Russian and English by words, in Kazakh by a suffix inside the verb."""

import re
from collections.abc import Sequence

from treaties.findings.marks import Mark
from treaties.findings.negation_tables import MAYBE, NOT, PHRASES, SURE, WITHOUT, compiled
from treaties.findings.passages import Piece
from treaties.findings.taken import Taken

# A negated participle before its noun: ``тазартылмаған суларды``, untreated water; not before a
# noun that makes a clause of it: ``сақталмаған жағдайда``, if it is not kept.
ATTRIBUTE = re.compile(
    r"\w+(?:[ғқ]ан|[гк]ен|[ай]тын|[ей]тін)\s+"
    r"(?!жағдай|кез|болса|болған|күн|уақыт|ретте|сайын|соң|және|немесе|мүмкін|тиіс)[^\W\d_]",
    re.IGNORECASE,
)
# What stands between two words of a series that end alike.
JOINT = re.compile(r"^[^.;:]{0,60}(?:,|\b(?:не|немесе|және|әрі)\b)[^.;:]{0,60}$", re.IGNORECASE)
ENDING = 2
# The front vowels of endings as their back ones: берілмесе ends as жойылмаса does.
HARMONY = str.maketrans("еі", "аы")
SURELY, PERHAPS, NONE_OF, OTHERWISE = "sure", "maybe", "without", "otherwise"
COMPILED_NOT, COMPILED_PHRASES = compiled(NOT), compiled(PHRASES)
COMPILED_SURE, COMPILED_MAYBE = compiled(SURE), compiled(MAYBE)
COMPILED_WITHOUT = compiled(WITHOUT)


def negations(piece: Piece) -> list[Mark]:
    """Return what negates in a text: SURELY, PERHAPS where another language may
    affirm, OTHERWISE where it may say the same without denying: ``бермейінше``, until, or as having
    NONE_OF something: ``экипажсыз``."""
    language = piece.language
    taken = Taken()
    for match in COMPILED_NOT[language].finditer(piece.text):
        taken.keep(*match.span())
    found: list[Mark] = []

    def take(value: str, start: int, end: int) -> None:
        if taken.take(start, end):
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
    return _series(sorted(found, key=lambda mark: mark.start), piece)


def _series(marks: list[Mark], piece: Piece) -> list[Mark]:
    """Return marks with the second and later ones of a series as such that may be left unsaid.

    ``жұмсалмаса, жойылмаса не берілмесе`` is ``не было израсходовано, уничтожено или передано``.
    """
    found: list[Mark] = []
    for mark in marks:
        before = found[-1] if found else None
        joined = before and mark.value == SURELY and _joined(piece, before, mark)
        found.append(mark._replace(value=OTHERWISE) if joined else mark)
    return found


def _joined(piece: Piece, before: Mark, mark: Mark) -> bool:
    between = piece.text[before.end : mark.start]
    if piece.language == "en":
        return piece.text[mark.start : mark.end].lower() == "nor"
    ending, own = (
        piece.text[one.end - ENDING : one.end].translate(HARMONY) for one in (before, mark)
    )
    alike = ending == own
    return piece.language == "kk" and alike and bool(JOINT.search(between))


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
