"""The rules on single words that decide what a provision means: not, may, or, only; who; which
legal term.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from treaties.choices import FindingKind
from treaties.findings.connectives import PERHAPS_ONLY, junctions, quantifiers
from treaties.findings.found import finding, said
from treaties.findings.marks import (
    Difference,
    Mark,
    Pair,
    Placed,
    differences,
    marks_of,
    other_of,
)
from treaties.findings.modality import MAY, PERHAPS_MAY, SHALL, modalities
from treaties.findings.nearest import nearest
from treaties.findings.negation import NONE_OF, SURELY, bounds, negations, with_following
from treaties.findings.passages import Passage, Piece
from treaties.findings.confusable import PLACES
from treaties.findings.roles import GROUPS, roles, subject_roles
from treaties.findings.values import Finding
from treaties.terms.matching import term_keys

# What a negation weighs that one language has and the other has none of; that it has more of.
DENIED, DENIED_MORE = 0.75, 0.55
ALLOWED, ALLOWED_OR_DEMANDED = 0.55, 0.8
OR_FOR_AND, OR_IN_DENIAL, OR_AT_END, OTHER_JUNCTION = 0.8, 0.45, 0.6, 0.3
ONLY, ONE_QUANTIFIER, OTHER_QUANTIFIER = 0.6, 0.4, 0.4
ROLES_EXCHANGED, OTHER_SUBJECT, ROLE_MISSING = 0.9, 0.7, 0.4
OTHER_TERM = 0.55

Range = tuple[int, int]
# With something that another language may be without.
WITH = {
    "kk": re.compile(r"\w{3,}(?:мен|пен|бен)\b|\w{3,}(?:лы|лі|ды|ді|ты|ті)\b"),
    "ru": re.compile(r"\bсо?\s(?!целью|учетом|уч[её]том|момента|даты|дня|соблюдением)", re.IGNORECASE),
    "en": re.compile(r"\bwith\b(?!\s+(?:a\s+view|respect|regard|the\s+aim))", re.IGNORECASE),
}


def _apart(one: Range, other: Range) -> bool:
    """Return whether two ranges have no number in common."""
    return one[1] < other[0] or other[1] < one[0]


def unbalanced(
    passages: Sequence[Passage], ranges: Sequence[Mapping[str, Range]], pair: Pair
) -> list[int]:
    """Return the passages of which two languages surely have more and less of something.

    ``ranges`` say by language how much of it they have, at least and at most. One that another of
    its group makes up for is none; the first words of a list are made up for before its items.
    """
    first, second = pair
    surplus = [here[first][0] - here[second][0] for here in ranges]
    kept = []
    for place, passage in enumerate(passages):
        both = all(language in passage.pieces for language in pair)
        if not both or not _apart(ranges[place][first], ranges[place][second]):
            continue
        group = [one for one, other in enumerate(passages) if other.group == passage.group]
        against = [
            one for one in group if one != place and surplus[one] * surplus[place] < 0
        ]
        if against:
            other = against[-1]
            if not _apart(*(_sum(ranges, (place, other), language) for language in pair)):
                surplus[place] = surplus[other] = 0
            else:
                step = 1 if surplus[place] > 0 else -1
                surplus[other] += step
                surplus[place] -= step
        if surplus[place]:
            kept.append(place)
    return kept


def _sum(ranges: Sequence[Mapping[str, Range]], places: Sequence[int], language: str) -> Range:
    listed = [ranges[place][language] for place in places]
    return sum(one[0] for one in listed), sum(one[1] for one in listed)


def denied(passages: Sequence[Passage], pair: Pair) -> Iterator[Finding]:
    """Yield where one language denies what the other affirms."""
    seen = [marks_of(passage, negations) for passage in passages]
    ranges = [
        {language: bounds([one.mark for one in marks.get(language, ())]) for language in pair}
        for marks in seen
    ]
    flagged = unbalanced(passages, [_less_shared(here, pair) for here in ranges], pair)
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
            {many: quoted, few: seen[place][few]},
            {language: "yes" if language == many else "no" for language in pair},
        )


def _only_without(
    passage: Passage, marks: Mapping[str, Sequence[Placed]], here: Mapping[str, Range], pair: Pair
) -> bool:
    """Return whether a language is without something that the other is with."""
    pieces = {language: passage.pieces.get(language, ()) for language in pair}
    return any(
        one.mark.value == NONE_OF
        and here[other_of(pair, language)][1] == 0
        and any(WITH[piece.language].search(piece.text) for piece in pieces[other_of(pair, language)])
        for language in pair
        for one in marks.get(language, ())
    )


def _less_shared(here: Mapping[str, Range], pair: Pair) -> dict[str, Range]:
    """Return ranges without what both languages perhaps deny: ``неочищенный``, ``тазартылмаған``."""
    shared = min(here[language][1] - here[language][0] for language in pair)
    return {language: (here[language][0], here[language][1] - shared) for language in pair}


def _said_of_each(passage: Passage, few: str, many: str) -> bool:
    """Return whether one language denies two things with "and" that the other does with "or".

    ``тартылмайды және ұшырамайды``: ``не может быть привлечено или подвергнуто``.
    """
    marks = marks_of(passage, junctions)
    ands, ors = (
        {language: sum(one.mark.value == value for one in marks[language]) for language in (few, many)}
        for value in ("and", "or")
    )
    return ands[many] > ands[few] and ors[few] > ors[many]


def _says_only(passage: Passage, one: str, other: str) -> bool:
    """Return whether one language says "only if" for the "not unless" of the other."""
    counts = [
        sum(placed.mark.value == "only" for placed in marks_of(passage, quantifiers)[language])
        for language in (one, other)
    ]
    return counts[0] > counts[1]


def allowed(passages: Sequence[Passage], pair: Pair) -> Iterator[Finding]:
    """Yield where one language allows what the other demands or simply states."""
    seen = [marks_of(passage, modalities) for passage in passages]
    ranges = [
        {language: _may_range(marks.get(language, ())) for language in pair} for marks in seen
    ]
    for place in unbalanced(passages, ranges, pair):
        here = ranges[place]
        few, many = sorted(pair, key=lambda language: here[language][1])
        if here[few][1] > 0:
            continue
        may = [one for one in seen[place][many] if one.mark.value == MAY]
        shall = [one for one in seen[place][few] if one.mark.value == SHALL]
        own = [one for one in seen[place][many] if one.mark.value == SHALL]
        weight = ALLOWED_OR_DEMANDED if len(shall) > len(own) else ALLOWED
        yield finding(
            passages[place], FindingKind.MODALITY, weight, {many: may, few: shall},
            {many: MAY, few: SHALL if shall else ""},
        )  # fmt: skip


def _may_range(marks: Sequence[Placed]) -> Range:
    sure = sum(one.mark.value == MAY for one in marks)
    return sure, sure + sum(one.mark.value == PERHAPS_MAY for one in marks)


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
            weight = OR_IN_DENIAL if _denies(difference.passage) else OR_FOR_AND
        elif both or _ends_with_or(difference.passage, pair):
            weight = OR_AT_END
        else:
            weight = OTHER_JUNCTION
        less = other_of(pair, more)
        if ands and _denies_more(difference.passage, less, more):
            continue
        quoted = nearest(
            [one for one in difference.alone[more] if one.mark.value != "and"],
            [one for one in difference.alone[less] if one.mark.value != "or"],
            abs(ors) or 1,
        )
        quoted = {more: quoted[0], less: quoted[1]}
        yield finding(
            difference.passage, FindingKind.CONJUNCTION, weight, quoted,
            {language: said(quoted[language]) for language in pair},
        )  # fmt: skip


def _denies(passage: Passage) -> bool:
    """Return whether something is denied: "not a or b" is "not a and not b"."""
    marks = marks_of(passage, negations)
    return any(one.mark.value == SURELY for listed in marks.values() for one in listed)


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
    sure = [
        sum(one.mark.value == SURELY for one in marks[where]) for where in (language, other)
    ]
    return sure[1] > sure[0]


def exchanged(passages: Sequence[Passage], pair: Pair) -> Iterator[Finding]:
    """Yield where one language names a role and the other the one that stands against it."""
    for difference in differences(passages, roles, pair, counted=True):
        groups = {
            language: {GROUPS[one.mark.value] for one in marks}
            for language, marks in difference.alone.items()
        }
        shared = groups[pair[0]] & groups[pair[1]]
        alone = {
            language: [one for one in marks if GROUPS[one.mark.value] in shared]
            for language, marks in difference.alone.items()
        }
        weight = ROLES_EXCHANGED if shared else ROLE_MISSING
        quoted = alone if shared else difference.alone
        yield finding(
            difference.passage, FindingKind.ROLE, weight, quoted,
            {language: said(quoted[language]) for language in pair},
        )  # fmt: skip


def other_subject(passages: Sequence[Passage], pair: Pair) -> Iterator[Finding]:
    """Yield where both languages name both roles, but one does what the other does elsewhere."""
    for passage in passages:
        if any(language not in passage.pieces for language in pair):
            continue
        found = {language: subjects(passage.pieces[language]) for language in pair}
        names = [{one.mark.value for one in found[language]} for language in pair]
        groups = {GROUPS[name] for name in names[0]} & {GROUPS[name] for name in names[1]}
        if groups and len(names[0]) == len(names[1]) == 1 and names[0] != names[1]:
            yield finding(
                passage, FindingKind.ROLE, OTHER_SUBJECT, found,
                {language: said(found[language]) for language in pair},
            )  # fmt: skip


def subjects(pieces: Sequence[Piece]) -> list[Placed]:
    """Return the role that is the subject of a text: said first of those in the nominative."""
    found = [Placed(piece, mark) for piece in pieces for mark in subject_roles(piece)]
    return found[:1]


def terms(piece: Piece) -> list[Mark]:
    """Return the terms of the term table in a text that are easily confused with others."""
    return [
        Mark(PLACES[key][1], one.start, one.end)
        for one in piece.terms
        for key in one.keys
        if key in PLACES
    ]


def other_terms(passages: Sequence[Passage], pair: Pair) -> Iterator[Finding]:
    """Yield where each language has a legal term of a field and the other another one of it."""
    for difference in differences(passages, terms, pair):
        if not difference.both:
            continue
        every = {language: _all_terms(difference.passage.pieces[language]) for language in pair}
        alone = {
            language: [
                one
                for one in difference.alone[language]
                if one.mark.value not in every[other_of(pair, language)]
            ]
            for language in pair
        }
        shared = _fields(alone[pair[0]]) & _fields(alone[pair[1]])
        quoted = {
            language: [one for one in alone[language] if PLACES[one.mark.value][0] in shared]
            for language in pair
        }
        if shared:
            yield finding(
                difference.passage, FindingKind.TERM, OTHER_TERM, quoted,
                {language: said(quoted[language]) for language in pair},
            )  # fmt: skip


def _fields(marks: Sequence[Placed]) -> set[int]:
    return {PLACES[one.mark.value][0] for one in marks}


def _all_terms(pieces: Sequence[Piece]) -> set[str]:
    """Return the terms of some texts that may be confused, also those within longer ones."""
    keys = frozenset().union(*(term_keys(piece.text, piece.language) for piece in pieces))
    return {PLACES[key][1] for key in keys if key in PLACES}


WORD_RULES = (denied, allowed, joined, quantified, exchanged, other_subject, other_terms)
