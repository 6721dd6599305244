"""What happened to an agreement and when, the earliest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from treaties.models import Agreement


@dataclass(frozen=True, slots=True)
class Event:
    """A day in the life of an agreement; ``by`` is another agreement that made it one."""

    day: date
    name: str
    detail: str = ""
    by: Agreement | None = None


def timeline(agreement: Agreement) -> list[Event]:
    """Return the events of which the day is known.

    It needs the rows of ``acts``, ``amendments`` and ``ended_by`` with their agreements.
    """
    return sorted(_events(agreement), key=lambda event: event.day)


def _events(agreement: Agreement) -> Iterator[Event]:
    if agreement.signed_on:
        yield Event(agreement.signed_on, _("Signed"))
    for act in agreement.acts.all():
        # A draft act is no event: it may never have been passed.
        if act.date and not act.draft:
            yield Event(act.date, act.get_kind_display(), _number(act.number))
    if agreement.in_force_on:
        yield Event(agreement.in_force_on, _("In force since"))
    for amendment in agreement.amendments.all():
        if amendment.date:
            yield Event(amendment.date, _("Amended by"), _number(amendment.number))
    for row in agreement.ended_by.all():
        ended = row.agreement.in_force_on or row.agreement.signed_on
        if ended:
            yield Event(ended, _("Ended by"), by=row.agreement)


def _number(number: str) -> str:
    return f"№ {number}" if number else ""
