"""What happened to an agreement and when, the earliest first."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from treaties.evidence import Stated
from treaties.models import Agreement


@dataclass(frozen=True, slots=True)
class Event:
    """A day in the life of an agreement; ``by`` is another agreement that made it one.

    ``address`` is the place in the text that tells of it, if the text does.
    """

    day: date
    name: str
    detail: str = ""
    by: Agreement | None = None
    address: str = ""


def timeline(
    agreement: Agreement, stated: Mapping[str, Sequence[Stated]] | None = None
) -> list[Event]:
    """Return the events of which the day is known, with the places that ``evidence`` knows.

    It needs the rows of ``acts``, ``amendments`` and ``ended_by`` with their agreements.
    """
    return sorted(_events(agreement, stated or {}), key=lambda event: event.day)


def _events(agreement: Agreement, stated: Mapping[str, Sequence[Stated]]) -> Iterator[Event]:
    if agreement.signed_on:
        told = _place(stated, "signed", agreement.signed_on)
        yield Event(agreement.signed_on, _("Signed"), address=told)
    for act in agreement.acts.all():
        # A draft act is no event: it may never have been passed.
        if act.date and not act.draft:
            told = _place(stated, "act", act.date)
            yield Event(act.date, act.get_kind_display(), _number(act.number), address=told)
    if agreement.in_force_on:
        told = _place(stated, "in_force_on", agreement.in_force_on)
        yield Event(agreement.in_force_on, _("In force since"), address=told)
    for amendment in agreement.amendments.all():
        if amendment.date:
            told = _place(stated, "amendment", amendment.date)
            yield Event(amendment.date, _("Amended by"), _number(amendment.number), address=told)
    for row in agreement.ended_by.all():
        ended = row.agreement.in_force_on or row.agreement.signed_on
        if ended:
            yield Event(ended, _("Ended by"), by=row.agreement)


def _number(number: str) -> str:
    return f"№ {number}" if number else ""


def _place(stated: Mapping[str, Sequence[Stated]], name: str, day: date) -> str:
    """Return the place of the first sentence that states a fact with this very day."""
    return next(
        (one.address for one in stated.get(name, ()) if day.isoformat() in one.value.split()), ""
    )
