"""The language versions of a source and their facts, put together to one agreement.

Where versions disagree on a fact, the value that most of them state counts; among as many, that of
the version whose text decides, then of an original, then of the first of kk, ru and en. The order
in the file never matters. Each fact in dispute is told in a notice.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from treaties.text.document import (
    Amendment,
    EndedAgreement,
    Notice,
    ParsedAct,
    ParsedAgreement,
    ParsedVersion,
)
from treaties.text.facts.told import VersionFacts

COMPARED = ("kind", "parties", "signed_on", "in_force_on", "authentic", "prevailing")
LANGUAGES = ("kk", "ru", "en")


def combine(
    versions: Sequence[ParsedVersion], facts: Sequence[VersionFacts]
) -> tuple[ParsedAgreement, list[Notice]]:
    """Return the agreement that the versions are of, and a notice for each fact in dispute."""
    ordered = _ordered(facts)
    authentic: tuple[str, ...] = _agreed(ordered, "authentic") or ()
    parties: tuple[str, ...] = _agreed(ordered, "parties") or ()
    agreement = ParsedAgreement(
        kind=_agreed(ordered, "kind") or "other",
        parties=parties,
        multilateral=_multilateral(parties, ordered),
        signed_on=_agreed(ordered, "signed_on"),
        signed_place=_signed_place(ordered),
        in_force_on=_agreed(ordered, "in_force_on"),
        publication=_publication(ordered),
        authentic_languages=authentic,
        prevailing_languages=_agreed(ordered, "prevailing") or (),
        status=_status(ordered),
        acts=_acts(ordered),
        versions=tuple(
            replace(version, standing=_standing(told, authentic))
            for version, told in zip(versions, facts, strict=True)
        ),
        facts=tuple(fact for told in facts for fact in told.facts),
        provisional=any(told.provisional for told in facts),
        entry=_agreed(ordered, "entry") or "",
        duration=_agreed(ordered, "duration") or "",
        notice=_agreed(ordered, "notice") or "",
        ends=_ends(ordered),
        reservations=max((told.reservations for told in facts), default=0),
        amendments=_amendments(facts),
    )
    doubts = _disputes(facts)
    if len(parties) == 1:
        doubts.append(Notice(0, "one-party", parties[0]))
    return agreement, doubts


def _ordered(facts: Sequence[VersionFacts]) -> list[VersionFacts]:
    """Return what the versions say, the weightiest first, whatever their order in the file."""
    prevailing = {code for told in facts for code in told.prevailing}
    authentic = {code for told in facts for code in told.authentic}

    def weight(told: VersionFacts) -> tuple[bool, bool, bool, int]:
        language = told.language
        place = LANGUAGES.index(language) if language in LANGUAGES else len(LANGUAGES)
        return told.translation, language not in prevailing, language not in authentic, place

    return sorted(facts, key=weight)


def _agreed(ordered: Sequence[VersionFacts], name: str) -> Any:
    """Return what most versions state of a fact, among as many the weightiest; None if none."""
    values = [value for told in ordered if (value := getattr(told, name))]
    if not values:
        return None
    counts = Counter(_comparable(value) for value in values)
    most = max(counts.values())
    return next(value for value in values if counts[_comparable(value)] == most)


def _multilateral(parties: Sequence[str], facts: Sequence[VersionFacts]) -> bool:
    """Return whether more than two are bound: a treaty that names none is open to many.

    What is no treaty, such as a law, binds no parties.
    """
    no_treaty = not parties and _agreed(facts, "kind") in {None, "other"}
    return len(parties) > 2 or not (parties or no_treaty)


def _signed_place(ordered: Sequence[VersionFacts]) -> str:
    """Return the place that the versions give with the day that counts, or any place."""
    day = _agreed(ordered, "signed_on")
    with_day = [told for told in ordered if told.signed_on == day]
    place: str = _agreed(with_day, "signed_place") or _agreed(ordered, "signed_place") or ""
    return place


def _publication(ordered: Sequence[VersionFacts]) -> str:
    """Return the bulletin reference, the Kazakh one before others."""
    by_language = sorted(ordered, key=lambda told: LANGUAGES.index(told.language))
    return next((told.publication for told in by_language if told.publication), "")


def _status(facts: Sequence[VersionFacts]) -> str:
    """Return where the agreement stands by what its texts and notes say."""
    states: tuple[tuple[str, Callable[[VersionFacts], object]], ...] = (
        ("ended", lambda told: told.ended),
        ("draft", lambda told: told.draft),
        ("in_force", lambda told: told.in_force_on),
        ("signed", lambda told: told.signed_on),
    )
    return next((name for name, is_so in states if any(map(is_so, facts))), "unknown")


def _standing(told: VersionFacts, authentic: tuple[str, ...]) -> str:
    if told.translation:
        return "translation"
    if told.draft:
        return "draft"
    if authentic and told.language not in authentic:
        return "translation"
    return "authentic" if authentic else "official"


def _acts(ordered: Sequence[VersionFacts]) -> tuple[ParsedAct, ...]:
    """Return each act once: versions of a source state the same acts in their own language."""
    acts: list[ParsedAct] = []
    for told in ordered:
        for act in told.acts:
            if all((known.number, known.date) != (act.number, act.date) for known in acts):
                acts.append(act)
    return tuple(acts)


def _ends(ordered: Sequence[VersionFacts]) -> tuple[EndedAgreement, ...]:
    """Return each ended agreement once: by its day, or, where no version gives days, its title."""
    by_language = sorted(ordered, key=lambda told: LANGUAGES.index(told.language))
    rows = [row for told in by_language for row in told.ends]
    dated = {row.signed_on: row for row in reversed(rows) if row.signed_on}
    if dated:
        days = dict.fromkeys(row.signed_on for row in rows if row.signed_on)
        return tuple(dated[day] for day in days)
    first = next((told.ends for told in by_language if told.ends), [])
    return tuple(first)


def _amendments(facts: Sequence[VersionFacts]) -> tuple[Amendment, ...]:
    """Return each amendment once, in the order of the source."""
    found: dict[tuple[str, Any], Amendment] = {}
    for row in sorted((row for told in facts for row in told.amendments), key=lambda row: row.line):
        found.setdefault((row.number, row.date), row)
    return tuple(found.values())


def _disputes(facts: Sequence[VersionFacts]) -> list[Notice]:
    notices = []
    for name in COMPARED:
        values = {_comparable(value) for told in facts if (value := getattr(told, name))}
        if len(values) > 1:
            notices.append(Notice(0, "versions-disagree", name))
    return notices


def _comparable(value: Any) -> Any:
    """Return a value for comparison: the order of parties or languages is no difference."""
    return frozenset(value) if isinstance(value, tuple) else value
