"""The rules on roles and legal terms: who is meant, and what it is called."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from treaties.choices import FindingKind
from treaties.findings.confusable import ALWAYS_SAID, PLACES
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
from treaties.findings.nearest import nearest
from treaties.findings.passages import Passage, Piece
from treaties.findings.roles import GROUPS, roles, subject_roles
from treaties.findings.values import Finding
from treaties.terms.matching import term_keys

ROLES_EXCHANGED, OTHER_SUBJECT, ROLE_MISSING = 0.9, 0.7, 0.4
OTHER_TERM, LOST_TERM = 0.55, 0.45


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
        quoted = _exchanged_words(difference, alone, pair) if shared else difference.alone
        yield finding(
            difference.passage, FindingKind.ROLE, weight, quoted,
            {language: said(quoted[language]) for language in pair},
        )  # fmt: skip


def _exchanged_words(
    difference: Difference, alone: Mapping[str, Sequence[Placed]], pair: Pair
) -> dict[str, list[Placed]]:
    """Return the words of roles that stand for one another, as many as one language has more."""
    first, second = (
        Counter(one.mark.value for one in difference.marks[language]) for language in pair
    )
    more = min((first - second).total(), (second - first).total())
    lefts, rights = nearest(alone[pair[0]], alone[pair[1]], more)
    return {pair[0]: lefts, pair[1]: rights}


def other_subject(passages: Sequence[Passage], pair: Pair) -> Iterator[Finding]:
    """Yield where both languages name the same roles, but another one does what is done."""
    for passage in passages:
        if any(language not in passage.pieces for language in pair):
            continue
        named = marks_of(passage, roles)
        counts = [Counter(one.mark.value for one in named[language]) for language in pair]
        if counts[0] != counts[1]:
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


def expected_terms(piece: Piece) -> list[Mark]:
    """Return the terms of a text that a translation has to say."""
    return [
        Mark(key, one.start, one.end)
        for one in piece.terms
        for key in one.keys
        if key in ALWAYS_SAID
    ]


def lost_terms(passages: Sequence[Passage], pair: Pair) -> Iterator[Finding]:
    """Yield where a language lacks a legal term that a translation has to say."""
    for difference in differences(passages, expected_terms, pair):
        for language, marks in difference.alone.items():
            other = other_of(pair, language)
            keys: set[str] = set()
            for piece in difference.passage.pieces[other]:
                keys |= term_keys(piece.text, other)
            lost = [one for one in marks if one.mark.value not in keys]
            if lost:
                yield finding(
                    difference.passage, FindingKind.TERM, LOST_TERM, {language: lost},
                    {language: said(lost), other: ""},
                )  # fmt: skip


def _fields(marks: Sequence[Placed]) -> set[int]:
    return {PLACES[one.mark.value][0] for one in marks}


def _all_terms(pieces: Sequence[Piece]) -> set[str]:
    """Return the terms of some texts that may be confused, also those within longer ones."""
    keys = frozenset().union(*(term_keys(piece.text, piece.language) for piece in pieces))
    return {PLACES[key][1] for key in keys if key in PLACES}
