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
    listed = _places(versions)
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
    return _chosen(align_units(_units(versions, wanted)), eid, own)


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


def _places(versions: Sequence[LanguageVersion]) -> dict[str, list[Place]]:
    """Return the places of the units of some versions by language, in one query."""
    found: dict[int, list[Place]] = {version.pk: [] for version in versions}
    rows = Article.objects.filter(version__in=list(found)).order_by("version", "position")
    for version, *place in rows.values_list("version", "eid", "kind", "part"):
        found[version].append(Place(*place))
    return {version.language: found[version.pk] for version in versions}


def units_of(version: LanguageVersion) -> list[Article]:
    """Return the units of a version with their paragraphs, in two queries."""
    return _units([version], EVERY)[version.language]


def _units(versions: Sequence[LanguageVersion], wanted: Q) -> dict[str, list[Article]]:
    """Return units of some versions by language, with their paragraphs, in two queries.

    A prefetch makes a queryset for each unit, which takes longer than to read its rows.
    """
    listed: dict[int, list[Article]] = {version.pk: [] for version in versions}
    there = {version.pk: version for version in versions}
    rows = Article.objects.filter(wanted, version__in=list(there))
    bodies: dict[int, list[Paragraph]] = {}
    for unit in rows.select_related("division__parent").order_by("version", "position"):
        unit.version = there[unit.version_id]
        listed[unit.version_id].append(unit)
        bodies[unit.pk] = unit.body = []
    paragraphs = Paragraph.objects.filter(article__version__in=list(there))
    if wanted:
        paragraphs = Paragraph.objects.filter(article__in=list(bodies))
    for paragraph in paragraphs.order_by("article", "position"):
        bodies[paragraph.article_id].append(paragraph)
    return {version.language: listed[version.pk] for version in versions}
