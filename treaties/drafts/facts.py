"""The facts that were read of a draft, in words of the reader's language."""

from django.utils.translation import gettext as _

from treaties.choices import ActKind, AgreementKind, EntryIntoForce, Status
from treaties.constraints import UNLIMITED
from treaties.drafts.parties import names_of
from treaties.text.document import ParsedAct, ParsedAgreement
from treaties.wording import date_words, language_names, period_words, place_name


def fact_lines(agreement: ParsedAgreement, reader: str) -> list[tuple[str, str]]:
    """Return the names of facts with what was read, those left out of which nothing is known."""
    lines = [
        (_("Type"), str(dict(AgreementKind.choices)[agreement.kind])),
        (_("Status"), str(dict(Status.choices)[agreement.status])),
        (_("Parties"), "; ".join(names_of(agreement.parties, reader))),
        (_("Multilateral"), _("yes") if agreement.multilateral else ""),
        (_("Signed on"), date_words(agreement.signed_on, reader) if agreement.signed_on else ""),
        (_("Signed in"), place_name(agreement.signed_place, reader)),
        (_("In force since"), _day(agreement, reader)),
        (_("Acts"), "; ".join(_act(act, reader) for act in agreement.acts)),
        (_("Published in"), agreement.publication),
        (_("Authentic languages"), language_names(agreement.authentic_languages, reader)),
        (_("Prevailing languages"), language_names(agreement.prevailing_languages, reader)),
        (_("Entry into force"), str(dict(EntryIntoForce.choices).get(agreement.entry, ""))),
        (_("Applied provisionally"), _("yes") if agreement.provisional else ""),
        (_("Duration"), _period(agreement.duration, reader)),
        (_("Notice of denunciation"), _period(agreement.notice, reader)),
        (_("Ends"), "; ".join(row.title for row in agreement.ends)),
        (_("Reservations"), str(agreement.reservations or "")),
    ]
    return [(name, value) for name, value in lines if value]


def _day(agreement: ParsedAgreement, reader: str) -> str:
    return date_words(agreement.in_force_on, reader) if agreement.in_force_on else ""


def _period(period: str, reader: str) -> str:
    return _("unlimited") if period == UNLIMITED else period_words(period, reader)


def _act(act: ParsedAct, reader: str) -> str:
    kind = str(dict(ActKind.choices).get(act.kind, ""))
    number = f"№ {act.number}" if act.number else ""
    day = date_words(act.date, reader) if act.date else ""
    return ", ".join(filter(None, (f"{kind} {number}".strip(), day)))
