"""The known facts of an agreement: as values, and in words of the reader's language."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from treaties.constraints import UNLIMITED
from treaties.models import Act as ActRow
from treaties.models import Agreement, Amendment, EndedAgreement
from treaties.wording import date_words, language_names, period_words, place_name


@dataclass(frozen=True, slots=True)
class Party:
    """A party: its code, and its name in each language."""

    code: str
    kk: str
    ru: str
    en: str


@dataclass(frozen=True, slots=True)
class Act:
    """A domestic act on the agreement."""

    kind: str
    number: str
    date: date | None


@dataclass(frozen=True, slots=True)
class Facts:
    """The columns of an agreement, its parties and acts; what is not known is empty.

    ``known_since`` is the day on which the portal got the agreement.
    """

    kind: str
    status: str
    multilateral: bool
    parties: tuple[Party, ...]
    signed_on: date | None
    signed_place: str
    in_force_on: date | None
    entry: str
    provisional: bool
    duration: str
    notice: str
    reservations: int
    publication: str
    authentic_languages: tuple[str, ...]
    prevailing_languages: tuple[str, ...]
    acts: tuple[Act, ...]
    known_since: date

    @classmethod
    def of(cls, agreement: Agreement) -> "Facts":
        """Return the facts of an agreement."""
        parties = [row.party for row in agreement.party_rows.all()]
        return cls(
            kind=agreement.kind,
            status=agreement.status,
            multilateral=agreement.multilateral,
            parties=tuple(
                Party(one.code, one.name_kk, one.name_ru, one.name_en) for one in parties
            ),
            signed_on=agreement.signed_on,
            signed_place=agreement.signed_place,
            in_force_on=agreement.in_force_on,
            entry=agreement.entry,
            provisional=agreement.provisional,
            duration=agreement.duration,
            notice=agreement.notice,
            reservations=agreement.reservations,
            publication=agreement.publication,
            authentic_languages=tuple(agreement.authentic_languages),
            prevailing_languages=tuple(agreement.prevailing_languages),
            acts=tuple(Act(act.kind, act.number, act.date) for act in agreement.acts.all()),
            known_since=agreement.created_at.date(),
        )


def in_words(agreement: Agreement, reader: str) -> tuple[tuple[str, str], ...]:
    """Return the facts that are known, each as its name and its value in words.

    They are those of the agreement's page, in the same order.
    """
    facts = [*_columns(agreement, reader), *_lists(agreement, reader)]
    facts += [
        (_("Published in"), agreement.publication_in(reader)[0]),
        (_("Authentic languages"), language_names(agreement.authentic_languages, reader)),
        (_("Prevailing language"), language_names(agreement.prevailing_languages, reader)),
    ]
    return tuple((name, value) for name, value in facts if value)


def _columns(agreement: Agreement, reader: str) -> Iterator[tuple[str, str]]:
    kind = [str(agreement.get_kind_display())]
    if agreement.multilateral:
        kind.append(_("multilateral treaty"))
    parties = [row.party.name(reader) for row in agreement.party_rows.all()]
    place = agreement.signed_place and place_name(agreement.signed_place, reader)
    day = _day(agreement.signed_on, reader)
    since = _day(agreement.in_force_on, reader)
    yield _("Status"), str(agreement.get_status_display())
    yield _("Type"), ", ".join(kind)
    yield _("Parties"), ", ".join(parties)
    yield _("Signed"), _joined(day, place)
    yield _("In force since"), since
    yield _("Entry into force"), str(agreement.get_entry_display())
    yield _("Provisional application"), _("provided for") if agreement.provisional else ""
    yield _("Duration"), _period(agreement.duration, reader)
    yield _("Notice of denunciation"), _period(agreement.notice, reader)
    yield _("Reservations"), str(agreement.reservations or "")


def _lists(agreement: Agreement, reader: str) -> Iterator[tuple[str, str]]:
    for ended in agreement.ends.all():
        yield _("Ends"), _ended(ended, reader)
    for row in agreement.ended_by.all():
        yield _("Ended by"), row.agreement.title(reader)
    for amendment in agreement.amendments.all():
        yield _("Amended by"), _numbered(amendment, reader)
    for act in agreement.acts.all():
        kind = str(act.get_kind_display()) + (" (" + _("draft") + ")" if act.draft else "")
        yield kind, _numbered(act, reader) or _("without number and date")


def _ended(row: EndedAgreement, reader: str) -> str:
    return _joined(row.title, _day(row.signed_on, reader))


def _numbered(row: ActRow | Amendment, reader: str) -> str:
    number = f"№ {row.number}" if row.number else ""
    return _joined(number, _day(row.date, reader))


def _day(day: date | None, reader: str) -> str:
    return date_words(day, reader) if day else ""


def _joined(*words: str) -> str:
    return ", ".join(word for word in words if word)


def _period(period: str, reader: str) -> str:
    return _("unlimited") if period == UNLIMITED else period_words(period, reader)
