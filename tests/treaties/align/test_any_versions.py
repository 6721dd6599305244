"""Versions of wildly different structure: of different treaties, set side by side nevertheless."""

import random

import pytest

from tests.treaties.samples import stored
from tests.treaties.text.reading import SAMPLES
from treaties.align import AlignedUnit, align
from treaties.models import LanguageVersion

pytestmark = pytest.mark.django_db
TREATIES = 4


def chosen(seed: int) -> list[LanguageVersion]:
    """Return versions in different languages, each of a treaty of its own."""
    chance = random.Random(seed)
    sources = chance.sample(sorted(SAMPLES), TREATIES)
    agreements = [stored(path.read_bytes(), path.name) for path in sources]
    languages = chance.sample(("kk", "ru", "en"), chance.choice((2, 3)))
    return [chance.choice(agreements).versions.get(language=language) for language in languages]


@pytest.mark.parametrize("seed", range(4))
def test_nothing_is_lost_doubled_or_moved(seed):
    versions = chosen(seed)
    units = align(versions)
    for version in versions:
        cells = [unit.cells[version.language] for unit in units if version.language in unit.cells]
        assert sorted(cell.pk for cell in cells) == sorted(
            version.articles.values_list("pk", flat=True)
        )
    addresses = {unit.eid for unit in units}
    assert len(addresses) == len(units)
    assert {unit.joined for unit in units} <= addresses | {""}
    for unit in units:
        hold(unit)


def hold(unit: AlignedUnit) -> None:
    """Check what holds of the rows of every unit."""
    for language, cell in unit.cells.items():
        shown = [row.cells[language] for row in unit.rows if language in row.cells]
        assert shown == list(cell.body)
    addresses = {row.eid for row in unit.rows}
    assert len(addresses) == len(unit.rows)
    for row in unit.rows:
        assert row.joined in addresses | {""}
        assert (row.confidence > 0) == (len(row.cells) > 1)
        assert bool(row.unaligned) == (len(row.cells) == 1)
