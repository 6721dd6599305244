"""Units to facts: what one language version says of the agreement.

Guarantees: what the text does not say stays empty; every fact carries the sentence and the line
that it was read from. Each kind of fact has its reader in ``treaties.text.facts``; ``agreement``
puts the versions together.
"""

from collections.abc import Sequence

from treaties.text.document import ParsedUnit
from treaties.text.facts.acts import marks, read_acts
from treaties.text.facts.amending import read_amending
from treaties.text.facts.amendments import read_amendments
from treaties.text.facts.certificate import read_certificate
from treaties.text.facts.disputes import read_disputes
from treaties.text.facts.ends import read_ends
from treaties.text.facts.entry_day import read_entry_day
from treaties.text.facts.force import read_force, stated_alone
from treaties.text.facts.languages_clause import read_languages
from treaties.text.facts.reservations import read_reservations
from treaties.text.facts.signing import read_signing
from treaties.text.facts.term import read_term
from treaties.text.facts.titles import read_title
from treaties.text.facts.told import VersionFacts, passages
from treaties.text.markers import STANDINGS
from treaties.text.phrases import DRAFTED

__all__ = ["VersionFacts", "read_facts"]


def read_facts(units: Sequence[ParsedUnit], language: str) -> VersionFacts:
    """Return the facts that the units of one language version state."""
    facts = VersionFacts(language)
    own = [unit for unit in units if not unit.part]
    acts = list(passages(own, ("act",)))
    title = list(passages(own, ("title",)))
    notes = list(passages(own, ("note",)))
    preamble = list(passages(own, ("preamble",)))
    # A text without articles, such as a note, says all below its title.
    articles = list(passages(own, ("article",))) or preamble
    closing = list(passages(own, ("closing",)))
    final = [*articles, *closing]
    _read_marks(facts, own)
    read_title(facts, own, preamble, closing, articles)
    read_acts(facts, own)
    read_force(facts, [*title, *notes, *stated_alone(preamble)], final)
    read_signing(facts, closing, [*title, *preamble[:3]], articles, acts)
    read_entry_day(facts, [*title, *final])
    read_languages(facts, closing, articles)
    read_certificate(facts, [*closing, *notes, *preamble[:3]])
    read_term(facts, final)
    read_disputes(facts, final)
    read_amending(facts, final)
    read_ends(facts, final)
    read_reservations(facts, acts, closing)
    read_amendments(facts, notes, title)
    return facts


def _read_marks(facts: VersionFacts, units: Sequence[ParsedUnit]) -> None:
    """Read whether the version calls itself a draft or a translation."""
    for unit in units:
        if unit.kind not in {"act", "title"}:
            continue
        for text in filter(
            None, (unit.label, unit.heading, *(row.text for row in unit.paragraphs))
        ):
            found = marks(STANDINGS, text, facts.language) if len(text) < 60 else []
            facts.draft |= "draft" in found and unit.kind == "title"
            facts.translation |= "translation" in found
            facts.draft |= unit.kind == "act" and bool(DRAFTED[facts.language].search(text))
