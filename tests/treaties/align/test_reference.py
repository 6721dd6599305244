"""The alignment of the real texts, held against rows that were made by reading them."""

from collections.abc import Sequence

import pytest

from tests.treaties.align.reference import CORPUS, FILES, Judged, judge, reference, versions_of
from treaties.align import AlignedUnit, align
from treaties.align.units import align_units
from treaties.align.versions import units_of
from treaties.models import Article

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(
        not CORPUS.is_dir(), reason=f"the corpus of real texts is not there: {CORPUS}"
    ),
]


def together(found: Sequence[Judged]) -> Judged:
    return Judged(sum(one.right for one in found), [words for one in found for words in one.wrong])


def test_the_rows_of_the_real_texts_are_those_of_a_reader():
    judged = together([judge(align(versions_of(name)), name) for name in FILES])
    assert judged.right > 240
    assert judged.share >= 0.99, judged.wrong


def without_numbers(name: str) -> list[AlignedUnit]:
    """Align a file of which the last version has lost every label: all is unnumbered text."""
    versions = versions_of(name)
    units = {version.language: units_of(version) for version in versions}
    for unit in units[FILES[name][-1]]:
        for place, paragraph in enumerate(unit.body, 1):
            paragraph.kind, paragraph.label = "text", ""
            paragraph.was, paragraph.eid = paragraph.eid, f"{unit.eid}__p_{place}"
    aligned = align_units(units)
    for unit in units[FILES[name][-1]]:
        for paragraph in unit.body:
            paragraph.eid = paragraph.was
    return aligned


def test_words_alone_find_nearly_all_rows():
    judged = together([judge(without_numbers(name), name) for name in FILES])
    assert judged.share >= 0.95, judged.wrong


def test_a_confidence_says_how_many_are_right():
    sure: list[bool] = []
    unsure: list[bool] = []
    for name in FILES:
        pairs = [row for unit in without_numbers(name) for row in unit.rows if len(row.cells) > 1]
        wrong = set(judge(without_numbers(name), name).wrong)
        assert all(0 < row.confidence < 1 for row in pairs)
        sure += [row.confidence >= 0.9 for row in pairs]
        unsure += [row.confidence < 0.3 for row in pairs]
        assert len(wrong) < len(pairs)
    assert sum(sure) > sum(unsure)


@pytest.mark.parametrize("name", FILES)
def test_an_article_that_one_version_lacks_shifts_no_other(name):
    versions = versions_of(name)
    units = {version.language: units_of(version) for version in versions}
    lost = without_article(units[FILES[name][0]], 9)
    aligned = align_units(units)
    met = {
        tuple(getattr(cell, "was", cell.eid) for cell in unit.cells.values())
        for unit in aligned
        if unit.kind == "article"
    }
    numbers = len(units[FILES[name][1]])
    assert (lost,) in met
    assert met == {
        (f"art_{n}",) * (1 if f"art_{n}" == lost else 2)
        for n in range(1, numbers)
        if (f"art_{n}",) in met or (f"art_{n}", f"art_{n}") in met
    }
    (alone,) = (unit for unit in aligned if unit.kind == "article" and len(unit.cells) == 1)
    assert alone.unaligned == "missing"
    assert all(row.unaligned == "unit" for row in alone.rows)


def without_article(units: list[Article], number: int) -> str:
    """Take an article away and number those after it anew; return its eId."""
    articles = [unit for unit in units if unit.kind == "article"]
    lost = articles[number - 1]
    units.remove(lost)
    for place, unit in enumerate(articles, 1):
        unit.was = unit.eid
        if place > number:
            unit.eid = f"art_{place - 1}"
            for paragraph in unit.body:
                paragraph.eid = paragraph.eid.replace(unit.was, unit.eid, 1)
    return lost.eid


def test_every_reference_row_names_paragraphs_that_are_there():
    for name in FILES:
        units = {version.language: units_of(version) for version in versions_of(name)}
        there = {
            (language, paragraph.eid)
            for language, listed in units.items()
            for unit in listed
            for paragraph in unit.body
        }
        for unit in reference()[name]:
            for row in unit["rows"]:
                for language, addresses in row.items():
                    for address in addresses:
                        assert (language, f"{unit['unit'][language]}__{address}") in there
