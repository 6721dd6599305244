"""The rows of an agreement itself, worked out from what its sources tell together."""

from collections.abc import Sequence
from itertools import chain
from typing import Any

from django.db.models import QuerySet
from django.utils.text import slugify

from treaties.choices import Language
from treaties.loading.joining import parties_key, title_key
from treaties.loading.told import Told, merge, standing
from treaties.loading.values import told_of
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

COLUMNS = (
    *("kind", "status", "multilateral", "signed_on", "signed_place", "in_force_on", "publication"),
    *("authentic_languages", "prevailing_languages"),
    *("provisional", "entry", "duration", "notice", "reservations"),
)
SLUG_LENGTH = 100
# Numbers of addresses that are asked for at once: powers of two, and steps between two of them.
DOUBLINGS = 24
STEPS = 32


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


def record(agreement: Agreement, before: Sequence[Told], only: Told | None = None) -> None:
    """Write the agreement's columns, parties, acts and the like as its sources tell them.

    ``before`` is what they told before the change. A column that is not as they told it then was
    corrected by an editor, and stays. ``only`` is what the one source of a new agreement tells,
    of which the columns are written and nothing else.
    """
    told = [only] if only else sources_told(agreement)
    if not told:
        return
    after = merge([one.agreement for one in told])
    if not only:
        was = merge([one.agreement for one in before]) if before else None
        _set_columns(agreement, after, was)
        agreement.save()
        _clear_lists(agreement)
    _write_lists(agreement, after)
    _write_standings(agreement, told, after, only is not None)
    link_ended(agreement, bool(after.ends))


def new_agreement(parsed: ParsedAgreement) -> Agreement:
    """Return a saved agreement with an address of its own and its columns, but no lists yet."""
    agreement = Agreement(slug=free_slug(parsed))
    _set_columns(agreement, merge([parsed]), None)
    agreement.save()
    return agreement


def _set_columns(agreement: Agreement, told: ParsedAgreement, was: ParsedAgreement | None) -> None:
    """Set the columns as they are told, except those that are not as they were told before."""
    for name in COLUMNS:
        if was is None or _plain(getattr(was, name)) == getattr(agreement, name):
            setattr(agreement, name, _plain(getattr(told, name)))
    agreement.parties_key = parties_key(told.parties)
    agreement.in_run = True


def free_slug(parsed: ParsedAgreement) -> str:
    """Return a readable address that no agreement has or had: ``2017-kz-cz-agreement``."""
    dates = [parsed.signed_on, *(act.date for act in parsed.acts)]
    year = next((str(day.year) for day in dates if day), "")
    who = "-".join(parsed.parties[:4]) or parsed.signed_place
    base = slugify(" ".join(filter(None, (year, who, parsed.kind))))[:SLUG_LENGTH]
    # Doubled until one is free, then what is between: few questions, however many have the name.
    taken, low, high = _between(base, 1, [2**power for power in range(1, DOUBLINGS)])
    if base not in taken:
        return base
    while high - low > 1:
        step = max(1, (high - low) // STEPS)
        _, low, high = _between(base, low, [*range(low + step, high, step), high])
    return f"{base}-{high}"


def _between(base: str, low: int, numbers: Sequence[int]) -> tuple[set[str], int, int]:
    """Return what is taken, the last number taken before the first free one, and that one."""
    taken = _taken([base, *(f"{base}-{number}" for number in numbers)])
    for number in numbers:
        if f"{base}-{number}" not in taken:
            return taken, low, number
        low = number
    return taken, low, low + 1


def _taken(slugs: Sequence[str]) -> set[str]:
    """Return those of some addresses that an agreement has or had."""
    now, before = (
        model._default_manager.order_by().filter(slug__in=slugs).values_list("slug", flat=True)
        for model in (Agreement, FormerAddress)
    )
    return set(now.union(before))


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _clear_lists(agreement: Agreement) -> None:
    lists: list[QuerySet[Any]] = [
        *(agreement.party_rows.all(), agreement.acts.all()),
        *(agreement.ends.all(), agreement.amendments.all()),
    ]
    for rows in lists:
        rows.delete()


def _write_lists(agreement: Agreement, told: ParsedAgreement) -> None:
    """Write the parties, acts, ended agreements and amendments."""
    lists: list[list[Placed]] = [
        [AgreementParty(agreement=agreement, party=party) for party in _parties(told.parties)],
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
        [
            EndedAgreement(agreement=agreement, title=row.title, signed_on=row.signed_on)
            for row in told.ends
        ],
        [
            Amendment(agreement=agreement, number=row.number, date=row.date, line=row.line)
            for row in told.amendments
        ],
    ]
    for rows in filter(None, lists):
        type(rows[0])._default_manager.bulk_create(place(rows, agreement.pk))


def _write_standings(
    agreement: Agreement, told: Sequence[Told], merged: ParsedAgreement, new: bool
) -> None:
    own = dict(chain.from_iterable(one.standings.items() for one in reversed(told)))
    languages = merged.authentic_languages
    if new and all(worth == standing(worth, code, languages) for code, worth in own.items()):
        return
    for version in agreement.versions.select_related("source").defer("source__content"):
        given = version.source.told.get("standings", own).get(version.language, version.standing)
        worth = standing(given, version.language, languages)
        if worth != version.standing:
            version.standing = worth
            version.save(update_fields=["standing"])


def link_ended(agreement: Agreement, ends: bool = True) -> None:
    """Link the agreements that this one ends, and those that end it, where just one can be meant.

    Both directions, for the ended agreement may be loaded later than the one that ends it.
    ``ends`` is False where it is known that this one ends none.
    """
    rows = set(agreement.ends.all()) if ends else set()
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


def _parties(codes: Sequence[str]) -> list[Party]:
    """Return the parties with these codes, in their order; those not yet there are made."""
    there = {party.code: party for party in Party.objects.filter(code__in=codes)}
    return [there[code] if code in there else _new_party(code) for code in codes]


def _new_party(code: str) -> Party:
    names = {f"name_{language}": party_name(code, language) for language in Language.values}
    return Party.objects.get_or_create(code=code, defaults=names)[0]
