"""Units of many agreements with their versions: the same rows as each agreement has alone."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.treaties.samples import KAZAKH, RUSSIAN, TEA, stored
from treaties.align import AlignedUnit, align
from treaties.align.several import align_with
from treaties.models import Article

pytestmark = pytest.mark.django_db

LANGUAGES = ("kk", "ru", "en")
# The Russian version numbers its articles from 2 on, and has no second paragraph.
OTHERWISE = (
    RUSSIAN.replace("о чае", "о меде")
    .replace("Статья 3", "Статья 4")
    .replace("Статья 2. Споры", "Статья 3. Споры")
    .replace("Статья 1. Цель", "Статья 2. Цель")
    .replace("3 мая 2019", "4 июня 2018")
)
OTHER_KAZAKH = KAZAKH.replace("шай туралы", "бал туралы").replace("3 мамырда", "4 маусымда")
OTHER_KAZAKH = OTHER_KAZAKH.replace("2019 жылғы 4", "2018 жылғы 4")


def rows(unit: AlignedUnit) -> list[tuple[str, dict[str, int]]]:
    cells = {language: cell.pk for language, cell in unit.cells.items()}
    return [(unit.eid, cells)] + [
        (row.eid, {language: cell.pk for language, cell in row.cells.items()}) for row in unit.rows
    ]


def alone(first: str) -> dict[int, AlignedUnit]:
    """Return each unit as the alignment of its whole agreement has it."""
    found: dict[int, AlignedUnit] = {}
    agreements = {article.version.agreement for article in Article.objects.all()}
    for agreement in agreements:
        order = [first, *(one for one in LANGUAGES if one != first)]
        versions = sorted(agreement.versions.all(), key=lambda one: order.index(one.language))
        for unit in align(versions):
            found |= {cell.pk: unit for cell in unit.cells.values()}
    return found


@pytest.fixture
def library() -> None:
    stored(TEA)
    stored(f"{OTHER_KAZAKH}\n\n{OTHERWISE}")
    stored(RUSSIAN.replace("о чае", "о кофе").replace("чай", "кофе"))


@pytest.mark.parametrize("first", LANGUAGES)
def test_each_unit_has_the_rows_that_its_agreement_gives_it(library, first):
    wanted = alone(first)
    found = align_with(wanted, first, LANGUAGES)
    assert found.keys() == wanted.keys()
    assert {key: rows(unit) for key, unit in found.items()} == {
        key: rows(unit) for key, unit in wanted.items()
    }


@pytest.mark.parametrize("first", LANGUAGES)
def test_a_unit_alone_has_the_same_rows(library, first):
    wanted = alone(first)
    for key, unit in wanted.items():
        (found,) = align_with([key], first, LANGUAGES).values()
        assert rows(found) == rows(unit)


def test_where_versions_number_otherwise_words_decide(library):
    article = Article.objects.get(version__language="ru", eid="art_3", heading="Споры")
    (unit,) = align_with([article.pk], "ru", LANGUAGES).values()
    assert unit.cells["kk"].eid == "art_2"


def test_the_language_asked_for_comes_first(library):
    article = Article.objects.get(version__language="en", eid="art_1")
    (unit,) = align_with([article.pk], "en", LANGUAGES).values()
    assert list(unit.cells) == ["en", "kk", "ru"]


def test_what_is_gone_is_left_out(library):
    key = Article.objects.latest("pk").pk
    assert align_with([key + 1], "ru", LANGUAGES) == {}
    assert align_with([], "ru", LANGUAGES) == {}
    assert align_with([key, key + 1], "ru", LANGUAGES).keys() == {key}


def test_the_number_of_queries_does_not_grow(library):
    keys = list(Article.objects.values_list("pk", flat=True))
    counts = []
    for some in (keys[:1], keys):
        with CaptureQueriesContext(connection) as queries:
            align_with(some, "ru", LANGUAGES)
        counts.append(len(queries))
    assert len(keys) > 20
    assert counts[0] == counts[1]
