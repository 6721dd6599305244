"""The rules on what both languages must name alike: quantities, names, references.

A rule is given the passages of a unit and two languages; each weighs what it finds. A weight is the
share of such findings that were real when careful readers judged them: ``benchmarks/findings.py``.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from treaties.choices import FindingKind
from treaties.findings.bodies import bodies
from treaties.findings.found import finding, said
from treaties.findings.marks import Difference, Extract, Mark, Pair, Placed, differences, other_of
from treaties.findings.names import parties, places
from treaties.findings.passages import Passage, Piece
from treaties.findings.quantities import quantities
from treaties.findings.references import references, refers_here
from treaties.findings.values import Finding

Rule = Callable[[Sequence[Passage], Pair], Iterator[Finding]]


class Named(NamedTuple):
    """What is named alike: its kind, what sees it, and what it weighs.

    ``both``: where each language has what the other lacks; ``one``: where only one has.
    """

    kind: FindingKind
    extract: Extract
    both: float
    one: float


def of_kind(kind: FindingKind) -> Extract:
    """Return what extracts the quantities of one kind."""

    def extract(piece: Piece) -> list[Mark]:
        return [one.mark for one in quantities(piece) if one.kind == kind]

    return extract


QUANTITIES = (
    Named(FindingKind.DATE, of_kind(FindingKind.DATE), 0.95, 0.7),
    Named(FindingKind.SUM, of_kind(FindingKind.SUM), 0.95, 0.7),
    Named(FindingKind.PERCENTAGE, of_kind(FindingKind.PERCENTAGE), 0.95, 0.75),
    Named(FindingKind.PERIOD, of_kind(FindingKind.PERIOD), 0.9, 0.6),
    Named(FindingKind.NUMBER, of_kind(FindingKind.NUMBER), 0.85, 0.5),
)
NAMES = (
    Named(FindingKind.PARTY, bodies, 0.85, 0.3),
    Named(FindingKind.PLACE, places, 0.9, 0.5),
    Named(FindingKind.PARTY, parties, 0.7, 0.35),
    Named(FindingKind.REFERENCE, references, 0.85, 0.55),
)


# What a number in words weighs that the other language lacks: ``third`` is not only a number.
IN_WORDS = 0.35


def _weight(row: Named, alone: Mapping[str, Sequence[Placed]]) -> float:
    if all(alone.values()):
        return row.both
    figures = any(_in_figures(one) for marks in alone.values() for one in marks)
    return row.one if figures or row.kind != FindingKind.NUMBER else IN_WORDS


def _in_figures(one: Placed) -> bool:
    return any(sign.isdigit() for sign in one.piece.text[one.mark.start : one.mark.end])


def named(row: Named, passages: Sequence[Passage], pair: Pair) -> Iterator[Finding]:
    """Yield where two languages name other values of a kind."""
    for difference in differences(passages, row.extract, pair):
        alone = {
            language: [one for one in marks if not _said_otherwise(one, difference, language)]
            for language, marks in difference.alone.items()
        }
        if row.kind == FindingKind.REFERENCE and _said_here(alone, difference):
            continue
        if row.kind == FindingKind.NUMBER:
            alone = _with_small(alone, difference, pair)
        if any(alone.values()):
            yield finding(
                difference.passage, row.kind, _weight(row, alone), alone,
                {language: said(alone[language]) for language in pair},
            )  # fmt: skip


def _said_here(alone: Mapping[str, Sequence[Placed]], difference: Difference) -> bool:
    """Return whether a language that lacks a reference has one without a number for it."""
    return any(
        not marks and any(map(refers_here, difference.passage.pieces[language]))
        for language, marks in alone.items()
    )


def _with_small(
    alone: Mapping[str, Sequence[Placed]], difference: Difference, pair: Pair
) -> dict[str, list[Placed]]:
    """Return the numbers that stand alone with a small one that stands for them in the other
    language: ``үшінші хабарлама``, the third, beside ``второго уведомления``.
    """
    small = {
        language: [
            Placed(piece, one.mark)
            for piece in difference.passage.pieces[language]
            for one in quantities(piece)
            if one.kind is None and one.mark.value != "1"
        ]
        for language in pair
    }
    found = {language: list(marks) for language, marks in alone.items()}
    for language in pair:
        other = other_of(pair, language)
        values = {one.mark.value for one in small[other]}
        spare = [one for one in small[language] if one.mark.value not in values]
        if found[other] and not found[language] and len(spare) == 1:
            found[language] = spare
    return found


def _said_otherwise(placed: Placed, difference: Difference, language: str) -> bool:
    """Return whether the other language has the number of a mark as a quantity of another kind.

    Its unit may be written in a way that is not known here.
    """
    number = placed.mark.loose
    if not number:
        return False
    other = other_of((language, next(one for one in difference.marks if one != language)), language)
    own = {one.mark.loose for one in difference.marks[other]}
    pieces = difference.passage.pieces[other]
    everything = {one.mark.loose for piece in pieces for one in quantities(piece)}
    return number in everything and number not in own


NAMED_RULES: tuple[Rule, ...] = tuple(partial(named, row) for row in (*QUANTITIES, *NAMES))
