"""Units of many agreements, each with its other language versions, in a few queries for all."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from treaties.align.units import agree, align_units, group_of
from treaties.align.values import AlignedUnit
from treaties.models import Article, LanguageVersion, Paragraph

# A database takes only so many values in one question.
BATCH = 500

# The places of the units of an agreement, by language, in their order.
Listed = Mapping[str, Sequence["Standing"]]


class Standing(NamedTuple):
    """A unit without its words."""

    key: int
    eid: str
    kind: str
    part: str


def align_with(
    keys: Collection[int], first: str, languages: Sequence[str]
) -> dict[int, AlignedUnit]:
    """Return some units with what stands beside them in the other versions, by their keys.

    ``first`` is the language of the first column, whose eIds are the addresses; the others follow
    in the order of ``languages``. What is not there any more is left out.
    """
    order = [first, *(language for language in languages if language != first)]
    listed = _listed(keys, order)
    wanted = set(keys)
    needed = {agreement: sorted(_needed(places, wanted)) for agreement, places in listed.items()}
    units = _units(key for some in needed.values() for key in some)
    found: dict[int, AlignedUnit] = {}
    for agreement, places in listed.items():
        there = set(needed[agreement])
        versions = {
            language: [units[one.key] for one in own if one.key in there and one.key in units]
            for language, own in places.items()
        }
        for unit in align_units(versions):
            found |= {cell.pk: unit for cell in unit.cells.values() if cell.pk in wanted}
    return found


def _listed(keys: Collection[int], order: Sequence[str]) -> dict[int, dict[str, list[Standing]]]:
    """Return all units of the agreements that some units are of, by agreement and language."""
    agreements: set[int] = set()
    for some in _batches(keys):
        rows = Article.objects.filter(pk__in=some)
        agreements.update(rows.values_list("version__agreement_id", flat=True))
    found: dict[int, dict[str, list[Standing]]] = {}
    for some in _batches(agreements):
        versions = LanguageVersion.objects.filter(agreement__in=some, language__in=order)
        told = sorted(
            versions.values_list("agreement_id", "language", "pk"),
            key=lambda row: order.index(row[1]),
        )
        places: dict[int, list[Standing]] = {}
        for agreement, language, version in told:
            places[version] = found.setdefault(agreement, {}).setdefault(language, [])
        units = Article.objects.filter(version__in=list(places)).order_by("version", "position")
        for row in units.values_list("version_id", "pk", "eid", "kind", "part"):
            places[row[0]].append(Standing(*row[1:]))
    return found


def _needed(listed: Listed, wanted: set[int]) -> set[int]:
    """Return the units that decide what stands beside the wanted: themselves, or all of a kind."""
    parts = set.intersection(*({one.part for one in own} for own in listed.values()))
    groups: dict[tuple[str, str], dict[str, list[Standing]]] = {}
    for language, own in listed.items():
        for one in own:
            group = groups.setdefault(group_of(one.kind, one.part, parts), {})
            group.setdefault(language, []).append(one)
    needed: set[int] = set()
    for (kind, _), members in groups.items():
        asked = {one.eid for own in members.values() for one in own if one.key in wanted}
        if not asked:
            continue
        sequences = [[one.eid for one in members.get(language, ())] for language in listed]
        decided = agree(sequences, kind)
        needed |= {
            one.key for own in members.values() for one in own if not decided or one.eid in asked
        }
    return needed


def _units(keys: Iterable[int]) -> dict[int, Article]:
    """Return units with their paragraphs."""
    found: dict[int, Article] = {}
    for some in _batches(list(keys)):
        found |= Article.objects.in_bulk(some)
        bodies: dict[int, list[Paragraph]] = {key: [] for key in some}
        rows = Paragraph.objects.filter(article__in=some).order_by("article", "position")
        for paragraph in rows:
            bodies[paragraph.article_id].append(paragraph)
        for key in some:
            if key in found:
                found[key].body = bodies[key]
    return found


def _batches(values: Collection[int]) -> Iterator[list[int]]:
    listed = list(values)
    for start in range(0, len(listed), BATCH):
        yield listed[start : start + BATCH]
