"""The facts of an agreement by their names in the reader's language."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

# By the names that ``treaties.text.facts`` gives them.
FACT_NAMES = {
    "kind": gettext_noop("Type"),
    "parties": gettext_noop("Parties"),
    "act": gettext_noop("Domestic act"),
    "signed": gettext_noop("Date and place of signing"),
    "in_force_on": gettext_noop("In force since"),
    "publication": gettext_noop("Published in"),
    "entry": gettext_noop("Entry into force"),
    "provisional": gettext_noop("Provisional application"),
    "authentic_languages": gettext_noop("Authentic languages"),
    "prevailing_languages": gettext_noop("Prevailing language"),
    "duration": gettext_noop("Duration"),
    "notice": gettext_noop("Notice of denunciation"),
    "disputes": gettext_noop("Settlement of disputes"),
    "amendment_clause": gettext_noop("How it is amended"),
    "amendment": gettext_noop("Amendment"),
    "reservation": gettext_noop("Reservation"),
    "declaration": gettext_noop("Declaration"),
    "ends": gettext_noop("Ended agreement"),
}


def fact_name(name: str) -> str:
    """Return a fact's name in the reader's language; one that is not known, as it is stored."""
    known = FACT_NAMES.get(name)
    return _(known) if known else name
