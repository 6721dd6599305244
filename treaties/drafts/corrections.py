"""What an editor corrects in a draft, as JSON and as the values of ``treaties.text``."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from treaties.loading.load import BY_FACTS, Target
from treaties.models import Agreement
from treaties.text.document import Refusal
from treaties.text.marks import Mark
from treaties.text.pipeline import NOTHING, Corrections

DAYS = ("signed_on", "in_force_on")
LISTS = ("parties", "authentic_languages", "prevailing_languages")
NEW = "new"


def corrections_of(data: Mapping[str, Any]) -> Corrections:
    """Return the corrections that a draft keeps."""
    if not data:
        return NOTHING
    facts = dict(data.get("facts", {}))
    for name in DAYS:
        if facts.get(name):
            facts[name] = date.fromisoformat(facts[name])
        elif name in facts:
            facts[name] = None
    for name in LISTS:
        if name in facts:
            facts[name] = tuple(facts[name])
    return Corrections(
        languages=data.get("languages", {}),
        marks={
            language: tuple(Mark(**row) for row in rows)
            for language, rows in data.get("marks", {}).items()
        },
        standings=data.get("standings", {}),
        facts=facts,
    )


def corrections_json(corrections: Corrections, joins: str = "") -> dict[str, Any]:
    """Return corrections as a draft keeps them; what is not corrected is left out.

    ``joins`` is the address of the agreement that the text is of, ``new`` for a new one, or empty
    where the facts decide.
    """
    facts = {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in corrections.facts.items()
    }
    found = {
        "languages": dict(corrections.languages),
        "marks": {
            language: [asdict(mark) for mark in rows]
            for language, rows in corrections.marks.items()
        },
        "standings": dict(corrections.standings),
        "facts": facts,
        "joins": joins,
    }
    return {name: value for name, value in found.items() if value}


def target_of(data: Mapping[str, Any]) -> Target | Refusal:
    """Return which agreement the text of a draft is of, or why that cannot be."""
    joins = data.get("joins", "")
    if not joins:
        return BY_FACTS
    if joins == NEW:
        return Target(new=True)
    key = Agreement.objects.filter(slug=joins).values_list("pk", flat=True).first()
    return Target(agreement=key) if key else Refusal("target-gone")
