"""Which stored agreement a new text is of: a few questions to the database, then the weighing."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Q

from treaties.loading.joining import (
    FEW_PARTIES,
    Traits,
    Verdict,
    parties_key,
    shape_of,
    title_key,
    traits_of,
    weigh,
)
from treaties.loading.values import stored_agreement
from treaties.models import Agreement
from treaties.text.document import ParsedAgreement, ParsedVersion

# What one question brings at most: an agreement that shares less than this many others share.
MOST = 20
MOST_DOUBTS = 3


@dataclass(frozen=True, slots=True)
class Match:
    """The agreements that a text belongs to, and those that it may belong to.

    ``same`` is empty, or one agreement, or several that nothing but this text was missing to join.
    """

    same: tuple[Agreement, ...] = ()
    doubtful: tuple[Agreement, ...] = ()


def find_match(parsed: ParsedAgreement) -> Match:
    """Return the stored agreements that a newly read one is another text of."""
    new = traits_of(parsed)
    same: list[tuple[Agreement, Traits]] = []
    doubtful: list[Agreement] = []
    for agreement in _candidates(parsed):
        # Most candidates differ in a column: their texts need not be read.
        if _differs(parsed, agreement):
            continue
        known = traits_of(stored_agreement(agreement))
        verdict = weigh(new, known)
        if verdict is Verdict.SAME:
            same.append((agreement, known))
        elif verdict is Verdict.DOUBTFUL:
            doubtful.append(agreement)
    if len(same) > 1 and not _parts_of_one(same):
        doubtful, same = [agreement for agreement, _ in same] + doubtful, []
    return Match(tuple(agreement for agreement, _ in same), tuple(doubtful[:MOST_DOUBTS]))


def _differs(parsed: ParsedAgreement, agreement: Agreement) -> bool:
    pairs: list[tuple[object, object]] = [(parsed.signed_on, agreement.signed_on)]
    if "other" not in {parsed.kind, agreement.kind}:
        pairs.append((parsed.kind, agreement.kind))
    if len(parsed.parties) <= FEW_PARTIES:
        pairs.append((parties_key(parsed.parties), agreement.parties_key))
    return any(new and known and new != known for new, known in pairs)


def _parts_of_one(same: list[tuple[Agreement, Traits]]) -> bool:
    """Return whether agreements are one that was loaded in pieces, this text being the bridge."""
    languages = [language for agreement, _ in same for language in agreement.languages]
    apart = len(languages) == len(set(languages))
    return apart and all(
        weigh(one, other) is not Verdict.OTHER
        for place, (_, one) in enumerate(same)
        for _, other in same[place + 1 :]
    )


def _candidates(parsed: ParsedAgreement) -> list[Agreement]:
    """Return the agreements that share something, each once, the oldest first."""
    found: dict[int, Agreement] = {}
    for question in _questions(parsed):
        rows = Agreement.objects.filter(question).order_by("pk").distinct()[:MOST]
        found |= {row.pk: row for row in rows}
    return [found[key] for key in sorted(found)]


def _questions(parsed: ParsedAgreement) -> Iterator[Q]:
    """Yield what to look for, each answered by an index."""
    parties = parties_key(parsed.parties)
    if parsed.signed_on:
        same_day = Q(signed_on=parsed.signed_on)
        if parsed.kind != "other":
            same_day &= Q(kind__in=[parsed.kind, "other"])
        if parties and len(parsed.parties) <= FEW_PARTIES:
            same_day &= Q(parties_key__in=[parties, ""])
        yield same_day
    for act in parsed.acts:
        if act.number and act.date:
            yield Q(acts__number=act.number, acts__date=act.date)
    for version in parsed.versions:
        yield from _about(version, parsed, parties)


def _about(version: ParsedVersion, parsed: ParsedAgreement, parties: str) -> Iterator[Q]:
    title, shape = title_key(version.title), shape_of(version)
    if title:
        same_title = Q(versions__title_key=title)
        day = Q(signed_on=None) | Q(signed_on=parsed.signed_on)
        yield same_title & day if parsed.signed_on else same_title
    if shape and parties:
        alike = Q(versions__shape=shape, parties_key=parties, kind=parsed.kind)
        yield alike & Q(signed_on=None) if parsed.signed_on else alike
    if shape and parsed.signed_on and len(parsed.parties) > FEW_PARTIES:
        # At a summit many treaties are signed on one day by the same states.
        yield Q(versions__shape=shape, signed_on=parsed.signed_on)
