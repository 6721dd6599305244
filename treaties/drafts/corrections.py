"""What an editor corrects in a draft, as JSON and as the values of ``treaties.text``.

The bounds of units and the languages of versions are corrected while the source is read; facts and
standings are put in the place of what was read.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from typing import Any

from treaties.loading.load import BY_FACTS, Target
from treaties.models import Agreement
from treaties.text.document import ParsedAgreement, ParsedVersion, Refusal
from treaties.text.marks import Mark
from treaties.text.pipeline import Corrections

DAYS = ("signed_on", "in_force_on")
LISTS = ("parties", "authentic_languages", "prevailing_languages")
NEW = "new"


@dataclass(frozen=True, slots=True)
class Corrected:
    """All that was corrected in a draft.

    ``facts`` are fields of the ParsedAgreement with their values, ``standings`` those of versions
    by language. ``joins`` is the address of the agreement that the text is of, ``new`` for a new
    one, or empty where the facts decide.
    """

    text: Corrections = field(default_factory=Corrections)
    facts: Mapping[str, Any] = field(default_factory=dict)
    standings: Mapping[str, str] = field(default_factory=dict)
    joins: str = ""


def corrected_value(data: Mapping[str, Any]) -> Corrected:
    """Return the corrections that a draft keeps."""
    marks = {
        language: tuple(Mark(**row) for row in rows)
        for language, rows in data.get("marks", {}).items()
    }
    facts = {name: _value(name, value) for name, value in data.get("facts", {}).items()}
    text = Corrections(data.get("languages", {}), marks)
    return Corrected(text, facts, data.get("standings", {}), data.get("joins", ""))


def _value(name: str, value: Any) -> Any:
    if name in DAYS:
        return date.fromisoformat(value) if value else None
    return tuple(value) if name in LISTS else value


def corrected_json(corrected: Corrected) -> dict[str, Any]:
    """Return corrections as a draft keeps them; what is not corrected is left out."""
    found = {
        "languages": dict(corrected.text.languages),
        "marks": {
            language: [asdict(mark) for mark in rows]
            for language, rows in corrected.text.marks.items()
        },
        "facts": {name: _plain(value) for name, value in corrected.facts.items()},
        "standings": dict(corrected.standings),
        "joins": corrected.joins,
    }
    return {name: value for name, value in found.items() if value}


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def target_of(corrected: Corrected) -> Target | Refusal:
    """Return which agreement a text is of, or why that cannot be (``target-gone``)."""
    if not corrected.joins:
        return BY_FACTS
    if corrected.joins == NEW:
        return Target(new=True)
    key = Agreement.objects.filter(slug=corrected.joins).values_list("pk", flat=True).first()
    return Target(agreement=key) if key else Refusal("target-gone", corrected.joins)


def as_corrected(read: ParsedAgreement, corrected: Corrected) -> ParsedAgreement:
    """Return an agreement with the facts and standings that were corrected.

    Where the authentic languages were corrected, so is what is an original and what a translation.
    """
    agreement = replace(read, **corrected.facts)
    moved = agreement.authentic_languages != read.authentic_languages
    versions = tuple(
        replace(row, standing=_standing(row, agreement, moved, corrected.standings))
        for row in agreement.versions
    )
    return replace(agreement, versions=versions)


def _standing(
    version: ParsedVersion, agreement: ParsedAgreement, moved: bool, given: Mapping[str, str]
) -> str:
    if version.language in given:
        return given[version.language]
    languages = agreement.authentic_languages
    if not moved or not languages or version.standing == "draft":
        return version.standing
    return "authentic" if version.language in languages else "translation"
