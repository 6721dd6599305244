"""What the sources of an agreement tell of it, put together in an order that is always the same.

Each source is kept with what it tells by itself; the columns of the agreement are worked out anew
from all of them whenever one is added. So the result does not depend on which was loaded first.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from treaties.text.document import Amendment, EndedAgreement, ParsedAct, ParsedAgreement

# The further a treaty has come, the later its text: what is in force was a draft once.
STATUSES = ("unknown", "draft", "signed", "in_force", "ended")
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Told:
    """What one source tells: the facts (without versions), and the standing of each version."""

    agreement: ParsedAgreement
    standings: Mapping[str, str]


def told_by(parsed: ParsedAgreement) -> Told:
    """Return what a source tells of its agreement, without its texts."""
    standings = {version.language: version.standing for version in parsed.versions}
    return Told(replace(parsed, versions=(), facts=()), standings)


def merge(told: Sequence[ParsedAgreement]) -> ParsedAgreement:
    """Return the facts of an agreement from what its sources tell.

    ``told`` stands in the order of precedence: where two differ the first counts; what it is
    silent about comes from the next. At least one is needed.
    """
    naming = max(told, key=lambda one: len(one.parties))
    return ParsedAgreement(
        kind=_first(told, lambda one: one.kind != "other" and one.kind) or "other",
        parties=naming.parties,
        multilateral=naming.multilateral if naming.parties else any(x.multilateral for x in told),
        signed_on=_first(told, lambda one: one.signed_on),
        signed_place=_first(told, lambda one: one.signed_place) or "",
        in_force_on=_first(told, lambda one: one.in_force_on),
        publication=_first(told, lambda one: one.publication) or "",
        authentic_languages=_first(told, lambda one: one.authentic_languages) or (),
        prevailing_languages=_first(told, lambda one: one.prevailing_languages) or (),
        status=max((one.status for one in told), key=STATUSES.index),
        acts=_acts(told),
        versions=(),
        provisional=any(one.provisional for one in told),
        entry=_first(told, lambda one: one.entry) or "",
        duration=_first(told, lambda one: one.duration) or "",
        notice=_first(told, lambda one: one.notice) or "",
        ends=_ends(told),
        reservations=max(one.reservations for one in told),
        amendments=_amendments(told),
    )


def standing(own: str, language: str, authentic: Sequence[str]) -> str:
    """Return what a version is worth, once it is known which languages are authentic.

    ``own`` is the standing that its own source gave it: a text whose source does not tell the
    authentic languages is only official until another version's closing clause names them.
    """
    if own != "official" or not authentic:
        return own
    return "authentic" if language in authentic else "translation"


def _first(told: Sequence[ParsedAgreement], get: Callable[[ParsedAgreement], Any]) -> Any:
    return next((value for one in told if (value := get(one))), None)


def _acts(told: Sequence[ParsedAgreement]) -> tuple[ParsedAct, ...]:
    """Return each act once; what one source leaves out of an act, another may tell."""
    acts: list[ParsedAct] = []
    for act in (act for one in told for act in one.acts):
        place = next((i for i, known in enumerate(acts) if _same_act(known, act)), None)
        if place is None:
            acts.append(act)
        else:
            known = acts[place]
            acts[place] = replace(
                known,
                kind=known.kind or act.kind,
                issuer=known.issuer or act.issuer,
                number=known.number or act.number,
                date=known.date or act.date,
                draft=known.draft and act.draft,
            )
    return tuple(acts)


def _same_act(one: ParsedAct, other: ParsedAct) -> bool:
    """Return whether two are one act: nothing differs, and they share more than the kind."""
    pairs = [(one.number, other.number), (one.date, other.date)]
    differ = any(left and right and left != right for left, right in pairs)
    share = any(left and left == right for left, right in pairs)
    silent = not any(value for pair in pairs for value in pair)
    return one.kind == other.kind and not differ and (share or silent)


def _ends(told: Sequence[ParsedAgreement]) -> tuple[EndedAgreement, ...]:
    """Return the ended agreements once: by their day; without one, as the first source tells."""
    known = _once([one.ends for one in told], lambda row: row.signed_on)
    undated = _first(told, lambda one: [row for row in one.ends if not row.signed_on]) or []
    return (*known, *undated)


def _amendments(told: Sequence[ParsedAgreement]) -> tuple[Amendment, ...]:
    return _once([one.amendments for one in told], lambda row: (row.number, row.date))


def _once(
    lists: Sequence[Sequence[Item]], key: Callable[[Item], Hashable | None]
) -> tuple[Item, ...]:
    """Return the items of all lists that have a key, those of one list all, others' only if new.

    Two agreements of one day in one list are two; the same day in another list is one of them.
    """
    found: list[Item] = []
    for items in lists:
        known = {key(item) for item in found}
        found += [item for item in items if key(item) and key(item) not in known]
    return tuple(found)
