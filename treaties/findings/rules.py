"""The rules on what both languages must name alike: quantities, names, references.

A rule is given the passages of a unit and two languages; each weighs what it finds. A weight is the
share of such findings that were real when careful readers judged them: ``benchmarks/findings.py``.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from treaties.choices import FindingKind
from treaties.findings.found import finding, said
from treaties.findings.marks import Difference, Extract, Mark, Pair, Placed, differences, other_of
from treaties.findings.names import parties, places
from treaties.findings.passages import Passage, Piece
from treaties.findings.quantities import quantities
from treaties.findings.references import references
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
    Named(FindingKind.PLACE, places, 0.9, 0.5),
    Named(FindingKind.PARTY, parties, 0.7, 0.35),
    Named(FindingKind.REFERENCE, references, 0.85, 0.55),
)


# What a number in words weighs that the other language lacks: ``third`` is not only a number.
IN_WORDS = 0.35


def _in_figures(one: Placed) -> bool:
    return any(sign.isdigit() for sign in one.piece.text[one.mark.start : one.mark.end])


def named(row: Named, passages: Sequence[Passage], pair: Pair) -> Iterator[Finding]:
    """Yield where two languages name other values of a kind."""
    for difference in differences(passages, row.extract, pair):
        alone = {
            language: [one for one in marks if not _said_otherwise(one, difference, language)]
            for language, marks in difference.alone.items()
        }
        if any(alone.values()):
            weight = row.both if all(alone.values()) else row.one
            if not all(alone.values()) and not any(map(_in_figures, sum(alone.values(), []))):
                weight = min(weight, IN_WORDS) if row.kind == FindingKind.NUMBER else weight
            yield finding(
                difference.passage, row.kind, weight, alone,
                {language: said(alone[language]) for language in pair},
            )  # fmt: skip


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
