"""Two agreements in one language, read from the database and compared."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from treaties.align.versions import units_of
from treaties.choices import UnitKind
from treaties.compare.agreements import (
    Matched,
    Outcome,
    Provision,
    compare_agreements,
    compare_pair,
)
from treaties.compare.provisions import Block, Sides
from treaties.compare.tokens import roles
from treaties.contents import chain_of
from treaties.models import Agreement, Article, LanguageVersion

# What stands once in an agreement is compared with its counterpart, whatever its words; articles
# and annexes by what they say.
BEFORE, AFTER = UnitKind.PREAMBLE, UnitKind.CLOSING
PROVISIONS = frozenset({UnitKind.ARTICLE, UnitKind.ANNEX})
COMPARED = PROVISIONS | {BEFORE, AFTER}


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two agreements compared in a language; ``rows`` in the order of the left one."""

    left: Agreement
    right: Agreement
    language: str
    rows: Sequence[Matched]

    @property
    def counts(self) -> Mapping[Outcome, int]:
        """Return how many articles there are of each outcome."""
        return {outcome: sum(row.outcome == outcome for row in self.rows) for outcome in Outcome}

    @property
    def letters(self) -> int:
        """Return how long the compared texts are together."""
        sides = (side for row in self.rows if row.rows for side in (row.left, row.right))
        return sum(len(side.text) for side in sides if side)


def shared_languages(left: Agreement, right: Agreement) -> list[str]:
    """Return the languages in which both agreements have a text, in the portal's order."""
    return [language for language in left.languages if language in right.languages]


def compare(left: Agreement, right: Agreement, language: str) -> Comparison:
    """Return two agreements compared in a language in which both have a text.

    It needs their versions and parties, and reads the texts in four queries.
    """
    units = [_units(agreement, language) for agreement in (left, right)]
    sides = sides_of(left, right, language)
    listed = [[one for one in side if one[0] in PROVISIONS] for side in units]
    middle = compare_agreements(
        [provision for _, provision in listed[0]], [provision for _, provision in listed[1]], sides
    )
    rows = [
        *_lone(BEFORE, units[0], units[1], sides),
        *middle,
        *_lone(AFTER, units[0], units[1], sides),
    ]
    return Comparison(left, right, language, rows)


def compare_two(left: Article, right: Article, sides: Sides) -> Matched:
    """Return two articles in one language compared."""
    return compare_pair(_provision(left), _provision(right), sides)


def sides_of(left: Agreement, right: Agreement, language: str) -> Sides:
    """Return what is known of both sides: the language, and what their parties are."""
    own, other = roles(_codes(left), _codes(right))
    return Sides(language, own, other)


def _codes(agreement: Agreement) -> list[str]:
    return [row.party.code for row in agreement.party_rows.all()]


Unit = tuple[str, Provision]


def _lone(
    kind: UnitKind, left: Iterable[Unit], right: Iterable[Unit], sides: Sides
) -> list[Matched]:
    """Return the units of a kind that an agreement has once; of several the first ones."""
    own = next((provision for one, provision in left if one == kind), None)
    other = next((provision for one, provision in right if one == kind), None)
    if own and other:
        return [compare_pair(own, other, sides)]
    if own:
        return [Matched(own, None, Outcome.DROPPED)]
    return [Matched(None, other, Outcome.ADDED)] if other else []


def _units(agreement: Agreement, language: str) -> list[Unit]:
    version = version_in(agreement, language)
    units = units_of(version) if version else []
    return [(str(unit.kind), _provision(unit)) for unit in units if unit.kind in COMPARED]


def version_in(agreement: Agreement, language: str) -> LanguageVersion | None:
    """Return the text of an agreement in a language."""
    return next((one for one in agreement.versions.all() if one.language == language), None)


def _provision(unit: Article) -> Provision:
    """Return an article as it is compared; one of an annexed part says in which it stands."""
    label, is_named = unit.label, unit.kind not in {BEFORE, AFTER}
    if not is_named:
        label = str(unit.get_kind_display())
    elif unit.part:
        chain = chain_of(unit.division)
        label = ", ".join(filter(None, (chain[0].label if chain else "", label)))
    blocks = [Block(one.label, one.text, one.eid, one.level) for one in unit.body]
    return Provision(unit.eid, label, unit.heading, blocks, is_named)
