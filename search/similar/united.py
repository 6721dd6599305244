"""Versions of one provision that number otherwise, as one result.

Where an agreement's Kazakh ``art_5`` is its Russian ``art_6``, a provision like both would be
listed twice. The alignment tells that they are one.
"""

from collections.abc import Sequence
from dataclasses import replace

from search.similar.find import Similar
from treaties.align import align
from treaties.models import LanguageVersion


def united(found: Sequence[Similar]) -> list[Similar]:
    """Return results in their order, those as one that are versions of one unit.

    Only where an agreement has several results, in languages that they do not share, is anything
    read.
    """
    kept: list[Similar] = []
    for one in found:
        place = next((place for place, other in enumerate(kept) if _are_one(other, one)), None)
        if place is None:
            kept.append(one)
        else:
            kept[place] = _together(kept[place], one)
    return kept


def _are_one(first: Similar, second: Similar) -> bool:
    if first.agreement != second.agreement or first.keys.keys() & second.keys.keys():
        return False
    language, other = next(iter(first.keys)), next(iter(second.keys))
    rows = LanguageVersion.objects.filter(agreement=first.agreement, language__in=[language, other])
    versions = sorted(rows, key=lambda version: version.language != language)
    units = align(versions, first.eid) if len(versions) > 1 else []
    cell = units[0].cells.get(other) if units else None
    return cell is not None and cell.pk == second.keys[other]


def _together(first: Similar, second: Similar) -> Similar:
    return replace(
        first,
        likeness={**first.likeness, **second.likeness},
        keys={**first.keys, **second.keys},
        passages={**first.passages, **second.passages},
    )
