"""The findings of an agreement: every rule over every unit, for each two of its languages."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from treaties.align import AlignedUnit, align
from treaties.choices import UnitKind
from treaties.findings.analysis import TermsOf, terms_now
from treaties.findings.connective_rules import joined, limited, quantified
from treaties.findings.denial_rules import allowed, denied
from treaties.findings.facts import fact_findings
from treaties.findings.merge import merged
from treaties.findings.naming_rules import NAMED_RULES, Rule
from treaties.findings.passages import Passage, References, passages_of
from treaties.findings.provision_rules import (
    LOOSE_UNITS,
    missing_rows,
    missing_sentences,
    missing_units,
    other_length,
    other_numbers,
    other_unit_numbers,
)
from treaties.findings.references import references_of
from treaties.findings.sentences import by_sentence
from treaties.findings.signing import other_places
from treaties.findings.term_rules import exchanged, lost_terms, other_subject, other_terms
from treaties.findings.values import Finding
from treaties.models import LanguageVersion

# An editor's note is the editor's; text in another language is compared with nothing.
NOT_COMPARED = frozenset([UnitKind.NOTE, UnitKind.FOREIGN])
# Rules over whole paragraphs, and those over sentences.
BY_PARAGRAPH: tuple[Rule, ...] = (*NAMED_RULES, lost_terms, missing_sentences, other_length)
BY_SENTENCE: tuple[Rule, ...] = (
    denied,
    allowed,
    joined,
    quantified,
    limited,
    exchanged,
    other_subject,
    other_terms,
)


def find(versions: Sequence[LanguageVersion]) -> list[Finding]:
    """Return the findings of some versions in the order of the text, none for fewer than two.

    ``versions`` stand in the order of ``Language``.
    """
    if len(versions) < 2:
        return []
    languages = [version.language for version in versions]
    everything = align(versions)
    units = [unit for unit in everything if unit.kind not in NOT_COMPARED]
    references = references_of(versions, units)
    terms_of = terms_now()
    found = [
        *missing_units(units, languages),
        *other_unit_numbers(units),
        *fact_findings(versions, units),
        *other_places(versions[0].agreement, everything),
    ]
    for unit in units:
        passages = _passages(unit, references, terms_of)
        found += missing_rows(unit, passages)
        found += other_numbers(unit)
        found += _compared(passages, languages)
    return in_order(merged(found), everything)


def _passages(unit: AlignedUnit, references: References, terms_of: TermsOf) -> list[Passage]:
    """Return the passages of a unit that are compared."""
    passages = passages_of(unit, references, terms_of)
    if unit.kind == UnitKind.TITLE:
        # Below a title stand the marks of a publication, each editor's own.
        return [passage for passage in passages if passage.heading]
    if unit.kind in LOOSE_UNITS or unit.kind == UnitKind.PREAMBLE:
        for passage in passages:
            passage.group = 0
    return passages


def _compared(passages: Sequence[Passage], languages: Sequence[str]) -> Iterator[Finding]:
    """Yield what the rules find between each two languages of some passages."""
    sentences = by_sentence(passages)
    for pair in combinations(languages, 2):
        for rule in BY_PARAGRAPH:
            yield from rule(passages, pair)
        for rule in BY_SENTENCE:
            yield from rule(sentences, pair)


def in_order(found: Sequence[Finding], units: Sequence[AlignedUnit]) -> list[Finding]:
    """Return findings in the order of the text."""
    places = {eid: place for place, eid in enumerate(_addresses(units))}
    return sorted(found, key=lambda one: places.get(one.eid, len(places)))


def _addresses(units: Sequence[AlignedUnit]) -> Iterator[str]:
    for unit in units:
        yield unit.eid
        for row in unit.rows:
            yield row.eid
