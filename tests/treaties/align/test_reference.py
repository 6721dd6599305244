"""The alignment of the real texts, held against rows that were made by reading them."""

from collections.abc import Mapping, Sequence
from itertools import pairwise, permutations

import pytest

from tests.treaties.align.reference import (
    CORPUS,
    FILES,
    Judged,
    eids,
    judge,
    reference,
    versions_of,
)
from treaties.align import AlignedUnit, align
from treaties.align.likeness import confidence
from treaties.align.units import align_units
from treaties.align.versions import units_of
from treaties.models import Article, Paragraph

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(
        not CORPUS.is_dir(), reason=f"the corpus of real texts is not there: {CORPUS}"
    ),
]

# The articles that were numbered anew with the eIds that they had before. They are kept, since a
# later one may have the identity of one that is gone.
WAS: dict[int, tuple[Article, str]] = {}


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
    was: list[tuple[Paragraph, str]] = []
    for unit in units[FILES[name][-1]]:
        for place, paragraph in enumerate(unit.body, 1):
            was.append((paragraph, paragraph.eid))
            paragraph.kind, paragraph.label = "text", ""
            paragraph.eid = f"{unit.eid}__p_{place}"
    aligned = align_units(units)
    for paragraph, eid in was:
        paragraph.eid = eid
    return aligned


def test_words_alone_find_nearly_all_rows():
    judged = together([judge(without_numbers(name), name) for name in FILES])
    assert judged.share >= 0.97, judged.wrong


def test_a_confidence_says_how_many_are_right():
    right: list[float] = []
    wrong: list[float] = []
    for name in FILES:
        for unit in without_numbers(name):
            pairs = [row.cells for row in unit.rows if len(row.cells) == 2]
            right += [confidence(unnumbered(cells)) for cells in pairs]
            wrong += [
                confidence(unnumbered({first: before[first], second: after[second]}))
                for before, after in pairwise(pairs)
                for first, second in permutations(before)
            ]
    # As many wrong pairs as right ones; nearly all of the latter are.
    wrong = wrong[:: max(1, len(wrong) // len(right))]
    for low, high, least, most in ((0.9, 1, 0.93, 1), (0.5, 0.9, 0.5, 0.93), (0, 0.1, 0, 0.1)):
        good = sum(low <= one < high for one in right)
        bad = sum(low <= one < high for one in wrong)
        assert good + bad > 10
        assert least <= good / (good + bad) <= most, (low, good, bad)


def unnumbered(cells: Mapping[str, Paragraph]) -> dict[str, Paragraph]:
    """Return paragraphs of which only the words can tell whether they are the same."""
    return {
        language: Paragraph(eid=language, kind="text", text=cell.text)
        for language, cell in cells.items()
    }


@pytest.mark.parametrize("name", FILES)
def test_an_article_that_one_version_lacks_shifts_no_other(name):
    versions = versions_of(name)
    units = {version.language: units_of(version) for version in versions}
    lost = without_article(units[FILES[name][0]], 9)
    articles = [unit for unit in align_units(units) if unit.kind == "article"]
    (alone,) = (unit for unit in articles if len(unit.cells) == 1)
    assert list(eids(alone).values()) == [lost]
    assert alone.unaligned == "missing"
    assert {row.unaligned for row in alone.rows} == {"unit"}
    for unit in articles:
        assert len({eid_before(cell) for cell in unit.cells.values()}) == 1
    assert len({unit.eid for unit in articles}) == len(articles)


def eid_before(cell: Article) -> str:
    unit, was = WAS.get(id(cell), (cell, cell.eid))
    return was if unit is cell else cell.eid


def without_article(units: list[Article], number: int) -> str:
    """Take an article away and number those after it anew; return its eId."""
    articles = [unit for unit in units if unit.kind == "article"]
    lost = articles[number - 1]
    units.remove(lost)
    for place, unit in enumerate(articles, 1):
        if place > number:
            was, unit.eid = unit.eid, f"art_{place - 1}"
            WAS[id(unit)] = unit, was
            for paragraph in unit.body:
                paragraph.eid = paragraph.eid.replace(was, unit.eid, 1)
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
