"""Versions side by side: the same provision in the same row, and an empty cell for what is not."""

import pytest

from tests.treaties.samples import ENGLISH, KAZAKH, RUSSIAN, stored
from treaties.align import AlignedUnit, align, align_paragraphs
from treaties.align.likeness import Piece, likeness
from treaties.align.pairs import Pair, best_way
from treaties.align.table import merge_order
from treaties.models import Article, LanguageVersion, Paragraph

KINDS = {"p": "text", "para": "paragraph", "point": "point", "item": "subpoint"}


def paragraph(words: str, level: int = 0) -> Paragraph:
    """Return an unsaved paragraph of article 1: its address, which tells its kind, and its text."""
    address, _, text = words.partition(" ")
    kind = KINDS[address.rpartition("__")[2].partition("_")[0]]
    return Paragraph(eid=f"art_1__{address}", kind=kind, level=level, text=text)


def article(*paragraphs: str, level: int = 0) -> Article:
    """Return an unsaved article 1 with its paragraphs."""
    made = Article(pk=1, eid="art_1", kind="article")
    made.__dict__["_prefetched_objects_cache"] = {
        "paragraphs": [paragraph(words, level) for words in paragraphs]
    }
    return made


def table(**cells: Article) -> list[str]:
    """Return the rows as text: the paragraphs of the languages, a dot where there is none."""
    return [
        " ".join(
            row.cells[language].eid.removeprefix("art_1__") if language in row.cells else "."
            for language in cells
        )
        for row in align_paragraphs(cells)
    ]


def load_versions(*texts: str) -> list[LanguageVersion]:
    """Load a source and return its versions in the order of the texts."""
    agreement = stored("\n\n".join(texts))
    found = {version.language: version for version in agreement.versions.all()}
    languages = {KAZAKH[:9]: "kk", RUSSIAN[:9]: "ru", ENGLISH[:9]: "en"}
    return [found[languages[text[:9]]] for text in texts]


def unit(units: list[AlignedUnit], eid: str) -> AlignedUnit:
    return next(found for found in units if found.eid == eid)


# Paragraphs


def test_the_same_eid_stands_in_one_row():
    both = article("para_1", "para_1__point_a", "para_2")
    assert table(kk=both, ru=both) == [
        "para_1 para_1",
        "para_1__point_a para_1__point_a",
        "para_2 para_2",
    ]


@pytest.mark.parametrize(
    ("kk", "ru", "rows"),
    [
        (["para_1", "para_2"], ["para_1"], ["para_1 para_1", "para_2 ."]),
        (["para_1"], ["para_1", "para_2"], ["para_1 para_1", ". para_2"]),
        (
            ["para_1", "para_3"],
            ["para_1", "para_2", "para_3"],
            ["para_1 para_1", ". para_2", "para_3 para_3"],
        ),
        (["para_2"], ["para_1", "para_2"], [". para_1", "para_2 para_2"]),
    ],
    ids=["at the end", "at the end of the other", "in the middle", "at the beginning"],
)
def test_a_missing_paragraph_leaves_a_cell_empty(kk, ru, rows):
    assert table(kk=article(*kk), ru=article(*ru)) == rows


def test_a_lone_number_stands_beside_unnumbered_text():
    assert table(kk=article("p_1"), ru=article("para_1")) == ["p_1 para_1"]
    assert table(kk=article("para_1"), ru=article("p_1")) == ["para_1 p_1"]


def test_a_point_does_not_stand_beside_unnumbered_text():
    assert sorted(table(kk=article("p_1"), ru=article("point_a"))) == [". point_a", "p_1 ."]


def test_the_same_label_under_another_parent_meets():
    assert table(kk=article("point_a", "point_b"), ru=article("para_1", "para_1__point_b")) == [
        "point_a .",
        ". para_1",
        "point_b para_1__point_b",
    ]


def test_three_languages_meet_in_one_row():
    rows = table(
        en=article("para_1", "para_3"),
        kk=article("para_1", "para_2", "para_3"),
        ru=article("para_2", "para_3", "para_4"),
    )
    assert rows == [
        "para_1 para_1 .",
        ". para_2 para_2",
        "para_3 para_3 para_3",
        ". . para_4",
    ]


def test_no_paragraph_is_lost_or_doubled():
    sides = {
        "kk": article("p_1", "para_1", "para_1__point_a", "para_4"),
        "ru": article("para_1", "para_1__p_1", "para_2"),
        "en": article("p_1", "p_2", "para_2", "para_3"),
    }
    rows = align_paragraphs(sides)
    for language, side in sides.items():
        shown = [row.cells[language] for row in rows if language in row.cells]
        assert shown == list(side.paragraphs.all())


LONG, SHORT = "A long sentence of many words about tea.", "Tea:"


@pytest.mark.parametrize(
    ("kk", "ru", "rows"),
    [
        (["p_1", "p_2"], ["p_1", "p_2"], ["p_1 p_1", "p_2 p_2"]),
        ([f"p_1 {LONG}"], [f"p_1 {SHORT}", f"p_2 {LONG}"], [". p_1", "p_1 p_2"]),
        ([f"p_1 {SHORT}", f"p_2 {LONG}"], [f"p_1 {LONG}"], ["p_1 .", "p_2 p_1"]),
    ],
    ids=["alike", "one before in the other", "one before"],
)
def test_unnumbered_text_meets_what_is_like_it(kk, ru, rows):
    assert table(kk=article(*kk), ru=article(*ru)) == rows


@pytest.mark.parametrize(
    ("kk", "ru"),
    [
        ([f"p_1 {LONG}"], [f"p_1 {SHORT}", f"p_2 {LONG}"]),
        (["para_1", "para_2"], ["para_2", "para_1"]),
    ],
    ids=["one more before", "in another order"],
)
def test_rows_have_different_addresses(kk, ru):
    rows = align_paragraphs({"kk": article(*kk), "ru": article(*ru)})
    assert len({row.eid for row in rows}) == len(rows)


def test_an_empty_article_beside_a_full_one():
    assert table(kk=article(), ru=article("para_1")) == [". para_1"]
    assert table(kk=article("para_1"), ru=article()) == ["para_1 ."]
    assert table(kk=article(), ru=article()) == []


def test_a_row_has_the_address_and_level_of_its_first_cell():
    sides = {"kk": article("para_1", level=1), "ru": article("p_1", level=1)}
    (row,) = align_paragraphs(sides)
    assert (row.eid, row.level) == ("art_1__para_1", 1)


def test_likeness_falls_from_eid_to_label_to_kind():
    left = paragraph("para_1__point_a", level=1)
    others = [
        paragraph("para_1__point_a"),
        paragraph("para_2__point_a"),
        paragraph("para_2__point_b"),
        paragraph("para_1"),
    ]
    degrees = [likeness(Piece.of(left, "kk"), Piece.of(other, "ru")) for other in others]
    assert degrees == sorted(degrees, reverse=True)
    assert len(set(degrees)) == 4


def test_pairs_keep_the_order_of_both_sides():
    scores = [[0.0, -1.0], [4.0, 0.0]]
    pairs = best_way(2, 2, lambda left, right: scores[left][right])
    assert pairs == [Pair(0, None), Pair(1, 0), Pair(None, 1)]
    assert best_way(0, 0, lambda left, right: 1.0) == []


# Units


@pytest.mark.parametrize(
    ("sequences", "merged"),
    [
        ([["a", "b", "c"]], "abc"),
        ([["a", "c"], ["a", "b", "c"]], "abc"),
        ([["b"], ["a", "b"]], "ab"),
        ([["a", "b"], ["a", "b", "c"], ["a", "b", "d"]], "abdc"),
        ([["b", "a"], ["a", "b"]], "ba"),
        ([[], ["a"]], "a"),
        ([], ""),
    ],
)
def test_orders_are_merged_and_the_first_counts(sequences, merged):
    assert "".join(merge_order(sequences)) == merged


@pytest.mark.django_db
def test_units_stand_in_the_order_of_the_first_version():
    units = align(load_versions(KAZAKH, RUSSIAN, ENGLISH))
    assert [row.eid for row in units] == [
        *("title", "preamble", "art_1", "art_2", "art_3", "closing")
    ]
    assert all(list(row.cells) == ["kk", "ru", "en"] for row in units)
    assert unit(units, "art_1").kind == "article"


@pytest.mark.django_db
def test_a_missing_unit_leaves_a_cell_empty():
    whole = align(load_versions(KAZAKH.replace("2-бап. Даулар\n", ""), RUSSIAN))
    assert [row.eid for row in whole][2:5] == ["art_1", "art_2", "art_3"]
    assert list(unit(whole, "art_2").cells) == ["ru"]
    assert unit(whole, "art_2").shown.heading == "Споры"
    assert [list(row.cells) for row in unit(whole, "art_2").rows] == [["ru"]]


@pytest.mark.django_db
def test_the_versions_of_the_treaty_meet_by_paragraph():
    units = align(load_versions(ENGLISH, KAZAKH, RUSSIAN))
    purpose = [list(row.cells) for row in unit(units, "art_1").rows]
    assert purpose == [["en", "kk", "ru"]] * 3 + [["kk", "ru"]]
    (disputes,) = unit(units, "art_2").rows
    assert {language: row.eid for language, row in disputes.cells.items()} == {
        "en": "art_2__para_1",
        "kk": "art_2__p_1",
        "ru": "art_2__p_1",
    }


@pytest.mark.django_db
def test_one_unit_can_be_aligned_alone():
    versions = load_versions(RUSSIAN, ENGLISH)
    assert align(versions, "art_1") == [unit(align(versions), "art_1")]
    assert align(versions, "art_9") == []


@pytest.mark.django_db
def test_the_columns_do_not_change_how_often_the_database_is_asked(django_assert_max_num_queries):
    versions = load_versions(KAZAKH, RUSSIAN, ENGLISH)
    with django_assert_max_num_queries(2 * len(versions)):
        for found in align(versions):
            assert found.shown.division is None or found.shown.division.parent is None
