"""The language versions of an agreement, read from the database and set side by side."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from django.db.models import Q

from treaties.align.table import lone_address
from treaties.align.units import agree, align_units, group_of
from treaties.align.values import AlignedUnit
from treaties.choices import Language
from treaties.models import Article, LanguageVersion, Paragraph

# What all units match.
EVERY = Q()


class Place(NamedTuple):
    """A unit without its words: its address, its kind, the part that it stands in."""

    eid: str
    kind: str
    part: str


def align(versions: Sequence[LanguageVersion], eid: str | None = None) -> list[AlignedUnit]:
    """Return the units of some versions in rows, in the order of the first version.

    ``versions`` stand in the order of the columns. With ``eid`` only that unit is aligned: the one
    with this address in the page of these versions, else the one that has it in any of them.
    """
    if eid is None:
        return align_units({version.language: units_of(version) for version in versions})
    return _one(versions, eid)


def _one(versions: Sequence[LanguageVersion], eid: str) -> list[AlignedUnit]:
    """Return one unit. Only what decides where it stands is read: itself, or those of its kind."""
    listed = {version.language: _places(version) for version in versions}
    own = _own_eid(eid, listed)
    found = next(
        (place for places in listed.values() for place in places if place.eid == own), None
    )
    if found is None:
        return []
    parts = set.intersection(*({place.part for place in places} for places in listed.values()))
    group = group_of(found.kind, found.part, parts)
    sequences = [
        [place.eid for place in places if group_of(place.kind, place.part, parts) == group]
        for places in listed.values()
    ]
    if own == eid and agree(sequences, found.kind):
        wanted = Q(eid=own)
    else:
        wanted = Q(kind=found.kind)
        wanted &= Q(part=found.part) if found.part in parts else ~Q(part__in=parts)
    units = align_units({version.language: units_of(version, wanted) for version in versions})
    return _chosen(units, eid, own)


def _chosen(units: Sequence[AlignedUnit], eid: str, own: str) -> list[AlignedUnit]:
    """Return the unit with an address, or the first that has it in a version."""
    by_address = [unit for unit in units if unit.eid == eid]
    by_language = [
        unit
        for unit in units
        for language, cell in unit.cells.items()
        if lone_address(cell.eid, language) == eid
    ]
    by_cell = [unit for unit in units if any(cell.eid == own for cell in unit.cells.values())]
    return (by_address or by_language or by_cell)[:1]


def _own_eid(eid: str, listed: Mapping[str, Sequence[Place]]) -> str:
    """Return the eId of a unit in its version, without the language that an address may add."""
    own, _, language = eid.rpartition("__")
    there = any(place.eid == eid for places in listed.values() for place in places)
    return own if own and not there and language in Language.values else eid


def _places(version: LanguageVersion) -> list[Place]:
    rows = version.articles.order_by("position").values_list("eid", "kind", "part")
    return [Place(*row) for row in rows]


def units_of(version: LanguageVersion, wanted: Q = EVERY) -> list[Article]:
    """Return the units of a version, or some of them, with their paragraphs, in two queries.

    A prefetch makes a queryset for each unit, which takes longer than to read its rows.
    """
    chosen = version.articles.filter(wanted)
    units = list(chosen.select_related("division__parent"))
    bodies: dict[int, list[Paragraph]] = {unit.pk: [] for unit in units}
    rows = Paragraph.objects.filter(article__version=version)
    if wanted:
        rows = rows.filter(article__in=list(bodies))
    for paragraph in rows.order_by("article", "position"):
        bodies[paragraph.article_id].append(paragraph)
    for unit in units:
        unit.body = bodies[unit.pk]
    return units
