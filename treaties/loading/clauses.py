"""The clauses on disputes and amendment of texts that were stored before these were read."""

from collections.abc import Collection

from treaties.loading.values import stored_agreement
from treaties.models import Agreement, Fact
from treaties.text.document import ParsedVersion
from treaties.text.facts import amending, disputes
from treaties.text.metadata import read_facts

# What later versions of the portal read of a text; the rest was read when it was stored.
NAMES = (disputes.NAME, amending.NAME)


def renew_clauses(agreement: Agreement) -> None:
    """Read these clauses of an agreement anew, from the text as it is stored."""
    parsed = stored_agreement(agreement)
    agreement.facts.filter(name__in=NAMES).delete()
    Fact.objects.bulk_create(
        row for version in parsed.versions for row in _facts(agreement, version, NAMES)
    )


def _facts(agreement: Agreement, version: ParsedVersion, names: Collection[str]) -> list[Fact]:
    return [
        Fact(
            agreement=agreement,
            name=fact.name,
            value=fact.value,
            language=fact.language,
            line=fact.line,
            sentence=fact.sentence,
        )
        for fact in read_facts(version.units, version.language).facts
        if fact.name in names
    ]
