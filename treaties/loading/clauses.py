"""The clauses on disputes and amendment of texts that were stored before these were read."""

from treaties.loading.store import fact_rows
from treaties.loading.values import stored_agreement
from treaties.models import Agreement, Fact
from treaties.text.facts import amending, disputes
from treaties.text.metadata import read_facts

# What later versions of the portal read of a text; the rest was read when it was stored.
NAMES = (disputes.NAME, amending.NAME)


def renew_clauses(agreement: Agreement) -> None:
    """Read these clauses of an agreement anew, from the text as it is stored."""
    parsed = stored_agreement(agreement)
    agreement.facts.filter(name__in=NAMES).delete()
    told = [
        fact
        for version in parsed.versions
        for fact in read_facts(version.units, version.language).facts
        if fact.name in NAMES
    ]
    Fact.objects.bulk_create(fact_rows(agreement, told))
