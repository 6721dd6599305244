"""The rules on and, or, only, any, each and all."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from treaties.choices import FindingKind
from treaties.findings.connectives import PERHAPS_ONLY, junctions, limits, quantifiers
from treaties.findings.found import finding, said
from treaties.findings.marks import (
    Difference,
    Pair,
    Placed,
    differences,
    marks_of,
    other_of,
)
from treaties.findings.nearest import nearest
from treaties.findings.negation import SURELY, negations
from treaties.findings.passages import Passage
from treaties.findings.values import Finding

# "or" for "and"; where "and" joins what is denied; "or" at the end of an item; another number.
OR_FOR_AND, OR_IN_DENIAL, OR_AT_END, OTHER_JUNCTION = 0.8, 0.45, 0.6, 0.3
ONLY, ONE_QUANTIFIER, OTHER_QUANTIFIER = 0.6, 0.4, 0.4
LIMITED = 0.6
# "and not", "и не"
DENIAL_NEXT = re.compile(r"\s+(?:не|ни|not|nor|without|без)\s", re.IGNORECASE)


def joined(passages: Sequence[Passage], pair: Pair) -> Iterator[Finding]:
    """Yield where one language has "or" for the "and" of the other, or lacks the last "or"."""
    for difference in differences(passages, junctions, pair, counted=True):
        counts = {
            language: Counter(one.mark.value for one in marks)
            for language, marks in difference.marks.items()
        }
        first, second = pair
        ors = counts[first]["or"] - counts[second]["or"]
        ands = counts[first]["and"] - counts[second]["and"]
        both = counts[first]["and/or"] != counts[second]["and/or"]
        if ors == 0 and not both:
            continue
        more = first if ors > 0 else second
        if ors and (ors > 0) != (ands > 0) and ands:
            weight = OR_FOR_AND
        elif both or _ends_with_or(difference.passage, pair):
            weight = OR_AT_END
        else:
            weight = OTHER_JUNCTION
        less = other_of(pair, more)
        if ands and _denies_more(difference.passage, less, more):
            continue
        nearer = nearest(
            [one for one in difference.alone[more] if one.mark.value != "and"],
            [one for one in difference.alone[less] if one.mark.value != "or"],
            abs(ors) or 1,
        )
        quoted = {more: nearer[0], less: nearer[1]}
        denied = any(_joins_denials(one) for listed in quoted.values() for one in listed)
        if denied or _only_for_not(difference.passage, more, less):
            weight = min(weight, OR_IN_DENIAL)
        yield finding(
            difference.passage, FindingKind.CONJUNCTION, weight, quoted,
            {language: said(quoted[language]) for language in pair},
        )  # fmt: skip


def _only_for_not(passage: Passage, one: str, other: str) -> bool:
    """Return whether a language says "not … or … without" and the other "… and … only with"."""
    sure = any(mark.mark.value == SURELY for mark in marks_of(passage, negations)[one])
    only = any(mark.mark.value == "only" for mark in marks_of(passage, quantifiers)[other])
    return sure and only


def _joins_denials(placed: Placed) -> bool:
    """Return whether "and" or "or" stands between two things of which each is denied.

    ``тартылмайды және ұшырамайды``: of Kazakh the word before it, else the word after it.
    """
    piece, mark = placed
    if piece.language == "kk":
        before = [word for word in piece.words if word.end <= mark.start]
        return bool(before) and before[-1].negated
    return bool(DENIAL_NEXT.match(piece.text, mark.end))


def _denies_more(passage: Passage, one: str, other: str) -> bool:
    """Return whether a language that has "and" denies each of what it joins."""
    marks = marks_of(passage, negations)
    sure = [sum(placed.mark.value == SURELY for placed in marks[where]) for where in (one, other)]
    return sure[0] > sure[1] > 0


def _ends_with_or(passage: Passage, pair: Pair) -> bool:
    """Return whether the provision ends with "or" in one language only, before the next item."""
    ends = []
    for language in pair:
        piece = passage.pieces[language][-1]
        marks = [mark for mark in junctions(piece) if mark.value == "or"]
        ends.append(bool(marks) and not piece.text[marks[-1].end :].strip(" ;,.:"))
    return ends[0] != ends[1]


def quantified(passages: Sequence[Passage], pair: Pair) -> Iterator[Finding]:
    """Yield where "only", "any", "each" or "all" stands in one language alone."""
    for difference in differences(passages, quantifiers, pair, counted=True):
        alone = {
            language: [one for one in marks if not _not_unless(one, difference, language)]
            for language, marks in difference.alone.items()
        }
        if not any(alone.values()):
            continue
        values = {one.mark.value for marks in alone.values() for one in marks}
        if "only" in values:
            weight = ONLY
        else:
            weight = OTHER_QUANTIFIER if all(alone.values()) else ONE_QUANTIFIER
        yield finding(
            difference.passage, FindingKind.QUANTIFIER, weight, alone,
            {language: said(alone[language]) for language in pair},
        )  # fmt: skip


def _not_unless(placed: Placed, difference: Difference, language: str) -> bool:
    """Return whether the other language says "not unless" for the "only" of this one, or has an
    adjective for it: ``exclusive jurisdiction``.
    """
    if placed.mark.value != "only":
        return placed.mark.value == PERHAPS_ONLY
    other = next(one for one in difference.marks if one != language)
    if any(one.mark.value == PERHAPS_ONLY for one in difference.marks[other]):
        return True
    marks = marks_of(difference.passage, negations)
    sure = [sum(one.mark.value == SURELY for one in marks[where]) for where in (language, other)]
    return sure[1] > sure[0]


def limited(passages: Sequence[Passage], pair: Pair) -> Iterator[Finding]:
    """Yield where one language limits something, or only gives examples, and the other does not.

    Kazakh words for it are wider: what they alone say is none.
    """
    for difference in differences(passages, limits, pair):
        alone = {
            language: [] if language == "kk" else list(marks)
            for language, marks in difference.alone.items()
        }
        if any(alone.values()):
            yield finding(
                difference.passage, FindingKind.QUANTIFIER, LIMITED, alone,
                {language: said(alone[language]) for language in pair},
            )  # fmt: skip
