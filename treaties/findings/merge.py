"""What two languages differ in, and two others of the same three, as one finding."""

from collections.abc import Sequence

from treaties.choices import FindingKind
from treaties.findings.values import SHOWN, Finding, Quote

# What another kind at the same place makes needless.
SAID_BY = {
    FindingKind.LENGTH: frozenset([FindingKind.MISSING, FindingKind.NUMBERING]),
    FindingKind.FACT: frozenset(
        [FindingKind.DATE, FindingKind.PERIOD, FindingKind.PLACE, FindingKind.MISSING]
    ),
}


def merged(found: Sequence[Finding]) -> list[Finding]:
    """Return findings with those of the same kind, place and words put together."""
    by_place: dict[tuple[str, str, FindingKind], list[Finding]] = {}
    for one in found:
        by_place.setdefault((one.unit, one.eid, one.kind), []).append(one)
    kept: list[Finding] = []
    for listed in by_place.values():
        left = listed
        while left:
            first, *others = left
            same = [one for one in others if _overlap(first, one)]
            left = [one for one in others if one not in same]
            kept.append(_together([first, *same]))
    return [one for one in kept if not _said(one, kept)]


def _said(one: Finding, kept: Sequence[Finding]) -> bool:
    """Return whether another kind at the same place says it, and is shown where this one is."""
    by = SAID_BY.get(one.kind, frozenset())
    least = min(one.weight, SHOWN)
    return any(
        other.kind in by and other.eid == one.eid and other.weight >= least for other in kept
    )


def _overlap(one: Finding, other: Finding) -> bool:
    """Return whether two findings quote the same words of a language, or are of other languages."""
    shared = set(one.quotes) & set(other.quotes)
    if set(one.quotes) == set(other.quotes) and len(one.quotes) == 2:
        return one == other
    return any(set(one.quotes[language]) & set(other.quotes[language]) for language in shared)


def _together(listed: Sequence[Finding]) -> Finding:
    first = listed[0]
    quotes: dict[str, tuple[Quote, ...]] = {}
    values: dict[str, str] = {}
    for one in listed:
        for language, quoted in one.quotes.items():
            quotes.setdefault(language, quoted)
            values[language] = values.get(language) or one.values.get(language, "")
    weight = max(one.weight for one in listed)
    return Finding(first.unit, first.eid, first.kind, weight, quotes, values)
