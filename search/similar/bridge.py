"""Similar provisions in a language that an article does not have, through one that has both.

A Kazakh article and a Russian one share no words. But where the Kazakh one is like an article of
which there is a Russian text, too, what is like that text is likely to say the same. How likely,
the two likenesses multiplied tell: never more than either.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from search.similar.find import LEAST, Similar, similar
from treaties.align import AlignedUnit, align
from treaties.choices import Language
from treaties.models import Agreement, Article, LanguageVersion

# So many of the likest provisions are bridges, each at least so like: what is alike by half only
# would lead anywhere.
BRIDGES = 3
LEAST_OF_BRIDGE = 0.5


@dataclass(frozen=True, slots=True)
class Through:
    """A provision in other languages, and the bridge to it.

    ``found`` has its likeness to the bridge, ``likeness`` is that to the article itself; ``bridge``
    is the unit in the languages of both, of the agreement ``of``.
    """

    found: Similar
    likeness: float
    bridge: AlignedUnit
    of: Agreement


def missing_languages(unit: AlignedUnit) -> list[str]:
    """Return the portal's languages in which a unit has no text."""
    return [language for language in Language.values if language not in unit.cells]


def through(unit: AlignedUnit, own: int, found: Sequence[Similar]) -> list[Through]:
    """Return provisions in the languages that a unit does not have, the likest first.

    ``own`` is the key of its agreement, ``found`` what is like it in its own languages. Agreements
    that have a text in one of these are left out: with them it was compared itself. Raises
    IndexUnavailableError when there is no index.
    """
    bridges = [one for one in found if one.best >= LEAST_OF_BRIDGE][:BRIDGES]
    agreements = Agreement.objects.prefetch_related("versions", "party_rows__party", "acts")
    there = agreements.in_bulk({one.agreement for one in bridges})
    best: dict[tuple[int, str], Through] = {}
    for bridge in bridges:
        across = _across(bridge, there[bridge.agreement], missing_languages(unit))
        if not across:
            continue
        other = replace(across, cells=_without(across, bridge.keys))
        for one in similar(other, bridge.agreement):
            place, likeness = (one.agreement, one.eid), bridge.best * one.best
            known = best.get(place)
            if likeness >= LEAST and (known is None or likeness > known.likeness):
                best[place] = Through(one, likeness, across, there[bridge.agreement])
    told = _telling(best.values(), own, unit)
    return sorted(told, key=lambda one: (-one.likeness, one.found.agreement, one.found.eid))


def _across(bridge: Similar, agreement: Agreement, wanted: Sequence[str]) -> AlignedUnit | None:
    """Return a bridge with its texts in the languages that are wanted; None if it has none."""
    versions = {version.language: version for version in agreement.versions.all()}
    own = next(language for language in bridge.keys if language in versions)
    columns = [versions[one] for one in (own, *wanted) if one in versions]
    units = align(columns, bridge.eid) if len(columns) > 1 else []
    return units[0] if units and len(units[0].cells) > 1 else None


def _without(unit: AlignedUnit, languages: Mapping[str, int]) -> dict[str, Article]:
    return {language: cell for language, cell in unit.cells.items() if language not in languages}


def _telling(listed: Collection[Through], own: int, unit: AlignedUnit) -> list[Through]:
    """Return those with which the unit could not be compared itself."""
    shared = LanguageVersion.objects.filter(
        agreement__in={one.found.agreement for one in listed}, language__in=list(unit.cells)
    )
    known = set(shared.values_list("agreement", flat=True)) | {own}
    return [one for one in listed if one.found.agreement not in known]
