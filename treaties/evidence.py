"""The sentences that the facts of an agreement were read from."""

from collections.abc import Sequence

from treaties.models import Agreement, Fact


def evidence(agreement: Agreement, languages: Sequence[str]) -> dict[str, list[Fact]]:
    """Return, by the name of a fact, the sentences that state it.

    Those in the first of ``languages`` come first; the same sentence is there once.
    """
    rank = {language: place for place, language in enumerate(languages)}
    found: dict[str, list[Fact]] = {}
    rows = sorted(agreement.facts.all(), key=lambda fact: (rank.get(fact.language, 9), fact.line))
    for fact in rows:
        stated = found.setdefault(fact.name, [])
        # Acts, reservations and ended agreements are several, each with a sentence of its own.
        if fact.sentence and all(fact.sentence != other.sentence for other in stated):
            stated.append(fact)
    return found
