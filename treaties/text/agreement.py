"""The language versions of a source and their facts, put together to one agreement."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from treaties.text.document import Notice, ParsedAct, ParsedAgreement, ParsedVersion
from treaties.text.metadata import VersionFacts

COMPARED = ("kind", "parties", "signed_on", "in_force_on", "authentic", "prevailing")


def combine(
    versions: Sequence[ParsedVersion], facts: Sequence[VersionFacts]
) -> tuple[ParsedAgreement, list[Notice]]:
    """Return the agreement that the versions are of, and a notice for each fact in dispute."""
    authentic = _first(facts, lambda told: told.authentic, ())
    draft = any(told.draft for told in facts)
    in_force = _first(facts, lambda told: told.in_force_on, None)
    parties = _first(facts, lambda told: told.parties, ())
    signing = next((told for told in facts if told.signed_on), None)
    agreement = ParsedAgreement(
        kind=_first(facts, lambda told: told.kind, "other"),
        parties=parties,
        # Two states make a bilateral treaty; a convention that names none is open to many.
        multilateral=len(parties) > 2 or not parties,
        signed_on=signing.signed_on if signing else None,
        signed_place=_first(facts, lambda told: told.signed_place, ""),
        in_force_on=in_force,
        publication=_publication(facts),
        authentic_languages=authentic,
        prevailing_languages=_first(facts, lambda told: told.prevailing, ()),
        status="draft" if draft else "in_force" if in_force else "signed" if signing else "unknown",
        acts=_acts(facts),
        versions=tuple(
            replace(version, standing=_standing(told, authentic))
            for version, told in zip(versions, facts, strict=True)
        ),
        facts=tuple(fact for told in facts for fact in told.facts),
    )
    doubts = _disputes(facts)
    if len(parties) == 1:
        doubts.append(Notice(0, "one-party", parties[0]))
    return agreement, doubts


def _first(facts: Sequence[VersionFacts], get: Callable[[VersionFacts], Any], empty: Any) -> Any:
    return next((value for told in facts if (value := get(told))), empty)


def _publication(facts: Sequence[VersionFacts]) -> str:
    """Return the bulletin reference, the Kazakh one before others."""
    ordered = sorted(facts, key=lambda told: told.language != "kk")
    publication: str = _first(ordered, lambda told: told.publication, "")
    return publication


def _standing(told: VersionFacts, authentic: tuple[str, ...]) -> str:
    if told.translation:
        return "translation"
    if told.draft:
        return "draft"
    if authentic and told.language not in authentic:
        return "translation"
    return "authentic" if authentic else "official"


def _acts(facts: Sequence[VersionFacts]) -> tuple[ParsedAct, ...]:
    """Return each act once: versions of a source state the same acts in their own language."""
    acts: list[ParsedAct] = []
    for told in facts:
        for act in told.acts:
            if all((known.number, known.date) != (act.number, act.date) for known in acts):
                acts.append(act)
    return tuple(acts)


def _disputes(facts: Sequence[VersionFacts]) -> list[Notice]:
    notices = []
    for name in COMPARED:
        values = {getattr(told, name) for told in facts if getattr(told, name)}
        if len({_comparable(value) for value in values}) > 1:
            notices.append(Notice(0, "versions-disagree", name))
    return notices


def _comparable(value: Any) -> Any:
    return frozenset(value) if isinstance(value, tuple) else value
