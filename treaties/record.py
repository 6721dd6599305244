"""The rows of an agreement itself, worked out from what its sources tell together."""

from collections.abc import Sequence
from itertools import chain
from typing import Any

from django.db.models import QuerySet
from django.utils.text import slugify

from treaties.choices import Language
from treaties.joining import parties_key, title_key
from treaties.models import (
    Act,
    Agreement,
    AgreementParty,
    Amendment,
    EndedAgreement,
    FormerAddress,
    Party,
    SourceFile,
)
from treaties.ordering import Placed, place
from treaties.text.document import ParsedAgreement
from treaties.text.parties import party_name
from treaties.told import Told, merge, standing
from treaties.values import told_of

COLUMNS = (
    *("kind", "status", "multilateral", "signed_on", "signed_place", "in_force_on", "publication"),
    *("authentic_languages", "prevailing_languages"),
    *("provisional", "entry", "duration", "notice", "reservations"),
)
SLUG_LENGTH = 100


def sources_told(agreement: Agreement) -> list[Told]:
    """Return what the sources of the current versions tell, in the order of the languages."""
    rows = SourceFile.objects.defer("content").filter(versions__agreement=agreement)
    found = {row.pk: row for row in rows}
    versions = sorted(
        agreement.versions.values_list("language", "source_id"),
        key=lambda row: Language.values.index(row[0]),
    )
    keys = dict.fromkeys(source for _, source in versions)
    return [told_of(found[key]) for key in keys if found[key].told]


def record(agreement: Agreement, before: Sequence[Told]) -> None:
    """Write the agreement's columns, parties, acts and the like as its sources tell them.

    ``before`` is what they told before the change. A column that is not as they told it then was
    corrected by an editor, and stays.
    """
    told = sources_told(agreement)
    if not told:
        return
    after = merge([one.agreement for one in told])
    was = merge([one.agreement for one in before]) if before else None
    for name in COLUMNS:
        if was is None or _plain(getattr(was, name)) == getattr(agreement, name):
            setattr(agreement, name, _plain(getattr(after, name)))
    agreement.parties_key = parties_key(after.parties)
    agreement.in_run = True
    agreement.save()
    _write_lists(agreement, after)
    _write_standings(agreement, told, after)
    link_ended(agreement)


def new_agreement(parsed: ParsedAgreement) -> Agreement:
    """Return a saved agreement with an address of its own and nothing else."""
    agreement = Agreement(slug=free_slug(parsed), kind=parsed.kind, status=parsed.status)
    agreement.in_run = True
    agreement.save()
    return agreement


def free_slug(parsed: ParsedAgreement) -> str:
    """Return a readable address that no agreement has or had: ``2017-kz-cz-agreement``."""
    dates = [parsed.signed_on, *(act.date for act in parsed.acts)]
    year = next((str(day.year) for day in dates if day), "")
    who = "-".join(parsed.parties[:4]) or parsed.signed_place
    base = slugify(" ".join(filter(None, (year, who, parsed.kind))))[:SLUG_LENGTH]
    if not _taken(base):
        return base
    # Doubled until one is free, then halved: few questions, however many have the same name.
    low, high = 1, 2
    while _taken(f"{base}-{high}"):
        low, high = high, high * 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if _taken(f"{base}-{middle}") else (low, middle)
    return f"{base}-{high}"


def _taken(slug: str) -> bool:
    former = FormerAddress.objects.filter(slug=slug)
    return Agreement.objects.filter(slug=slug).exists() or former.exists()


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _write_lists(agreement: Agreement, told: ParsedAgreement) -> None:
    """Write the parties, acts, ended agreements and amendments anew."""
    lists: list[tuple[QuerySet[Any], list[Placed]]] = [
        (
            agreement.party_rows.all(),
            [AgreementParty(agreement=agreement, party=_party(code)) for code in told.parties],
        ),
        (
            agreement.acts.all(),
            [
                Act(
                    agreement=agreement,
                    kind=act.kind,
                    issuer=act.issuer,
                    number=act.number,
                    date=act.date,
                    draft=act.draft,
                )
                for act in told.acts
            ],
        ),
        (
            agreement.ends.all(),
            [
                EndedAgreement(agreement=agreement, title=row.title, signed_on=row.signed_on)
                for row in told.ends
            ],
        ),
        (
            agreement.amendments.all(),
            [
                Amendment(agreement=agreement, number=row.number, date=row.date, line=row.line)
                for row in told.amendments
            ],
        ),
    ]
    for stored, rows in lists:
        stored.delete()
        if rows:
            stored.model._default_manager.bulk_create(place(rows, agreement.pk))


def _write_standings(agreement: Agreement, told: Sequence[Told], merged: ParsedAgreement) -> None:
    own = dict(chain.from_iterable(one.standings.items() for one in reversed(told)))
    for version in agreement.versions.select_related("source").defer("source__content"):
        given = version.source.told.get("standings", own).get(version.language, version.standing)
        worth = standing(given, version.language, merged.authentic_languages)
        if worth != version.standing:
            version.standing = worth
            version.save(update_fields=["standing"])


def link_ended(agreement: Agreement) -> None:
    """Link the agreements that this one ends, and those that end it, where just one can be meant.

    Both directions, for the ended agreement may be loaded later than the one that ends it.
    """
    rows = set(agreement.ends.all())
    if agreement.signed_on:
        rows |= set(
            EndedAgreement.objects.filter(
                signed_on=agreement.signed_on, agreement__parties_key=agreement.parties_key
            ).select_related("agreement")
        )
    for row in rows:
        meant = _meant(row)
        if row.ended_id != meant:
            row.ended_id = meant
            row.save(update_fields=["ended"])


def _meant(row: EndedAgreement) -> int | None:
    """Return the key of the one agreement of the same parties and day, else of the same title."""
    others = Agreement.objects.exclude(pk=row.agreement_id)
    same_day = others.none()
    if row.signed_on and row.agreement.parties_key:
        same_day = others.filter(signed_on=row.signed_on, parties_key=row.agreement.parties_key)
    titled = same_day.filter(versions__title_key=title_key(row.title) or None)
    for found in (same_day, titled):
        keys = list(found.values_list("pk", flat=True).distinct().order_by("pk")[:2])
        if len(keys) == 1:
            return keys[0]
    return None


def _party(code: str) -> Party:
    names = {f"name_{language}": party_name(code, language) for language in Language.values}
    return Party.objects.get_or_create(code=code, defaults=names)[0]
