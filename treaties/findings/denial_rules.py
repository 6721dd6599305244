"""The rules on what one language denies or allows and the other does not."""

import re
from collections.abc import Iterator, Mapping, Sequence

from treaties.choices import FindingKind
from treaties.findings.connectives import junctions, quantifiers
from treaties.findings.found import clause_like, finding
from treaties.findings.marks import (
    Mark,
    Pair,
    Placed,
    marks_of,
    other_of,
)
from treaties.findings.modality import MAY, PERHAPS_MAY, SHALL, modalities
from treaties.findings.negation import NONE_OF, PERHAPS, SURELY, bounds, negations, with_following
from treaties.findings.passages import Passage
from treaties.findings.ranges import Range, unbalanced
from treaties.findings.values import Finding

# What a negation weighs that one language has and the other has none of; that it has more of.
DENIED, DENIED_MORE = 0.75, 0.55
ALLOWED, ALLOWED_OR_DEMANDED = 0.55, 0.8
# With something that another language may be without.
WITH = {
    "kk": re.compile(r"\w{3,}(?:мен|пен|бен)\b|\w{3,}(?:лы|лі|ды|ді|ты|ті)\b"),
    "ru": re.compile(
        r"\bсо?\s(?!целью|учетом|уч[её]том|момента|даты|дня|соблюдением)", re.IGNORECASE
    ),
    "en": re.compile(r"\bwith\b(?!\s+(?:a\s+view|respect|regard|the\s+aim))", re.IGNORECASE),
}


def denied(passages: Sequence[Passage], pair: Pair) -> Iterator[Finding]:
    """Yield where one language denies what the other affirms."""
    seen = [marks_of(passage, negations) for passage in passages]
    ranges = [
        {language: bounds([one.mark for one in marks.get(language, ())]) for language in pair}
        for marks in seen
    ]
    flagged = unbalanced(passages, [_without_shared(marks, pair) for marks in seen], pair)
    flagged += [
        place
        for place, marks in enumerate(seen)
        if place not in flagged and _only_without(passages[place], marks, ranges[place], pair)
    ]
    for place in flagged:
        here = ranges[place]
        few, many = sorted(pair, key=lambda language: here[language])
        if _says_only(passages[place], few, many) or _said_of_each(passages[place], few, many):
            continue
        quoted = [
            Placed(one.piece, Mark(one.mark.value, *with_following(one.piece, one.mark)))
            for one in seen[place][many]
            if one.mark.value == SURELY or here[many][0] == 0
        ]
        clear = here[few][1] == 0 < here[many][0]
        yield finding(
            passages[place],
            FindingKind.NEGATION,
            DENIED if clear else DENIED_MORE,
            {many: quoted, few: seen[place][few] or _predicate(passages[place], few, quoted)},
            {language: "yes" if language == many else "no" for language in pair},
        )


def _predicate(passage: Passage, language: str, others: Sequence[Placed]) -> list[Placed]:
    """Return the verb of a Kazakh clause that affirms: the last word of it.

    Another language has its verb anywhere, so that the whole clause is quoted.
    """
    if language != "kk" or not others:
        return []
    piece, start, end = clause_like(passage.pieces[language], others[0])
    words = [word for word in piece.words if start <= word.start and word.end <= end]
    return [Placed(piece, Mark("affirmed", words[-1].start, words[-1].end))] if words else []


def _only_without(
    passage: Passage, marks: Mapping[str, Sequence[Placed]], here: Mapping[str, Range], pair: Pair
) -> bool:
    """Return whether a language is without something that the other is with."""
    pieces = {language: passage.pieces.get(language, ()) for language in pair}
    return any(
        one.mark.value == NONE_OF
        and here[other_of(pair, language)][1] == 0
        and any(
            WITH[piece.language].search(piece.text) for piece in pieces[other_of(pair, language)]
        )
        for language in pair
        for one in marks.get(language, ())
    )


def _without_shared(marks: Mapping[str, Sequence[Placed]], pair: Pair) -> dict[str, Range]:
    """Return how much each language denies, at least and at most, without what both perhaps do:
    ``неочищенный`` and ``тазартылмаған``.
    """
    perhaps = {
        language: sum(one.mark.value == PERHAPS for one in marks.get(language, ()))
        for language in pair
    }
    shared = min(perhaps.values())
    found = {}
    for language in pair:
        least, most = bounds([one.mark for one in marks.get(language, ())])
        found[language] = (least, most - shared)
    return found


def _says_only(passage: Passage, one: str, other: str) -> bool:
    """Return whether one language says "only if" for the "not unless" of the other."""
    counts = [
        sum(placed.mark.value == "only" for placed in marks_of(passage, quantifiers)[language])
        for language in (one, other)
    ]
    return counts[0] > counts[1]


def _said_of_each(passage: Passage, few: str, many: str) -> bool:
    """Return whether one language denies two things with "and" that the other does with "or".

    ``тартылмайды және ұшырамайды``: ``не может быть привлечено или подвергнуто``.
    """
    marks = marks_of(passage, junctions)
    ands, ors = (
        {
            language: sum(one.mark.value == value for one in marks[language])
            for language in (few, many)
        }
        for value in ("and", "or")
    )
    return ands[many] > ands[few] and ors[few] > ors[many]


def allowed(passages: Sequence[Passage], pair: Pair) -> Iterator[Finding]:
    """Yield where one language allows what the other demands or simply states."""
    seen = [marks_of(passage, modalities) for passage in passages]
    ranges = [
        {language: _may_range(marks.get(language, ())) for language in pair} for marks in seen
    ]
    for place in unbalanced(passages, ranges, pair):
        here = ranges[place]
        few, many = sorted(pair, key=lambda language: here[language][1])
        if here[few][1] > 0 or _only_if(passages[place], few, many):
            continue
        may = [one for one in seen[place][many] if one.mark.value == MAY]
        shall = [one for one in seen[place][few] if one.mark.value == SHALL]
        own = [one for one in seen[place][many] if one.mark.value == SHALL]
        weight = ALLOWED_OR_DEMANDED if len(shall) > len(own) else ALLOWED
        yield finding(
            passages[place], FindingKind.MODALITY, weight, {many: may, few: shall},
            {many: MAY, few: SHALL if shall else ""},
        )  # fmt: skip


def _only_if(passage: Passage, few: str, many: str) -> bool:
    """Return whether one language allows something only if, and the other does not unless."""
    only = [
        any(one.mark.value == "only" for one in marks_of(passage, quantifiers)[language])
        for language in (few, many)
    ]
    sure = [
        sum(one.mark.value == SURELY for one in marks_of(passage, negations)[language])
        for language in (few, many)
    ]
    return only[1] and (only[0] or sure[0] > sure[1])


def _may_range(marks: Sequence[Placed]) -> Range:
    sure = sum(one.mark.value == MAY for one in marks)
    return sure, sure + sum(one.mark.value == PERHAPS_MAY for one in marks)
