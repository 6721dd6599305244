"""Sections to units; the tests read as texts and as eIds."""

import pytest

from tests.treaties.text.reading import TREATIES, outline_of
from treaties.text.structure import Outline

EIDS = """\
title title__p_1 preamble preamble__p_1 preamble__p_2
art_1 art_1__para_1 art_1__para_1__point_a art_1__para_1__point_b art_1__para_2
art_2 art_2__p_1
closing closing__p_1 closing__p_2"""


def eids(built: Outline) -> list[str]:
    return [eid for unit in built.units for eid in (unit.eid, *(p.eid for p in unit.paragraphs))]


def article(*lines: str) -> list[str]:
    """Return the eIds of the paragraphs of an article with these lines, without its own."""
    text = "Статья 1\n\n" + "".join(f"      {line}\n" for line in lines)
    return [part.eid.removeprefix("art_1__") for part in outline_of(text, "ru").units[0].paragraphs]


def headings(text: str, language: str = "ru") -> list[str]:
    return [unit.heading for unit in outline_of(text, language).units if unit.kind == "article"]


@pytest.mark.parametrize("language", TREATIES)
def test_the_same_provision_has_the_same_eid_in_every_language(language):
    assert eids(outline_of(TREATIES[language], language)) == EIDS.split()


def test_a_unit_is_label_number_heading_and_paragraphs():
    unit = outline_of("Статья IV. Цель\n\n      1. Чай\nпьют.\n      2. Мед едят.\n", "ru").units[0]
    assert (unit.kind, unit.label, unit.number, unit.heading) == (
        *("article", "Статья IV."),
        *("4", "Цель"),
    )
    assert (unit.first_line, unit.last_line) == (1, 5)
    assert [(part.kind, part.label, part.text) for part in unit.paragraphs] == [
        ("paragraph", "1.", "Чай пьют."),
        ("paragraph", "2.", "Мед едят."),
    ]
    assert [(part.first_line, part.last_line) for part in unit.paragraphs] == [(3, 4), (5, 5)]


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("Статья 1. Цель\n\n      Чай пьют.\n", "Цель"),
        ("Статья 1\nЦель\n\n      Чай пьют.\n      И еще.\n", "Цель"),
        ("Статья 1\n\nЦель\n\n      Чай пьют.\n      И еще.\n", "Цель"),
        ("Статья 1\n\n      Чай пьют.\n", ""),
        ("Статья 1\n\nЧай пьют.\n", ""),
        ("Статья 1. Стороны пьют чай.\n\n      И еще.\n", ""),
        ("Статья 1\n1. Чай\n", ""),
    ],
)
def test_where_a_heading_stands(text, heading):
    assert headings(text) == [heading]


def test_text_on_the_heading_line_is_the_first_paragraph():
    unit = outline_of("Статья 1. Стороны пьют чай.\n\n      И мед.\n", "ru").units[0]
    assert [part.text for part in unit.paragraphs] == ["Стороны пьют чай.", "И мед."]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Слова.", "Слова."], "p_1 p_2"),
        (["1. Слова:", "a) слова;", "b) слова.", "2. Слова."], "para_1 para_1__point_a para_1__point_b para_2"),
        (["1. Слова:", "a) слова:", "i) слова;", "ii) слова;"],
         "para_1 para_1__point_a para_1__point_a__item_i para_1__point_a__item_ii"),
        (["a) слова:", "i) слова;", "b) слова."], "point_a point_a__item_i point_b"),
        (["1) слова:", "- слова;", "- слова;", "2) слова."],
         "point_1 point_1__indent_1 point_1__indent_2 point_2"),
        (["1. Слова.", "Еще слова.", "2. Слова."], "para_1 para_1__p_1 para_2"),
        (["1. Слова.", "1.1. Слова.", "2. Слова."], "para_1 para_1__subpara_1-1 para_2"),
        (["а) слова;", "б) слова;", "в) слова."], "point_a point_b point_c"),
    ],
)  # fmt: skip
def test_paragraphs_stand_under_their_list(lines, expected):
    assert article(*lines) == expected.split()


def test_levels_count_the_lists_above():
    text = "Статья 1\n\n      1. Слова:\n      a) слова:\n      i) слова.\n"
    assert [part.level for part in outline_of(text, "ru").units[0].paragraphs] == [0, 1, 2]


DIVIDED = """\
Раздел 1. Общее

Глава I. Цели

Статья 1

      Чай пьют.

Глава II
Споры

Статья 2

      Споры решают.

Раздел 2. Особое

      Вводное слово.

Глава I. Мед

Статья 3

      Мед едят.
"""


def test_divisions_stand_in_each_other():
    built = outline_of(DIVIDED, "ru")
    assert [(row.eid, row.number, row.heading, row.parent) for row in built.divisions] == [
        ("sec_1", "1", "Общее", None),
        ("sec_1__chp_I", "I", "Цели", "sec_1"),
        ("sec_1__chp_II", "II", "Споры", "sec_1"),
        ("sec_2", "2", "Особое", None),
        ("sec_2__chp_I", "I", "Мед", "sec_2"),
    ]


def test_articles_know_their_division():
    units = outline_of(DIVIDED, "ru").units
    assert [(unit.eid, unit.division) for unit in units] == [
        ("art_1", "sec_1__chp_I"),
        ("art_2", "sec_1__chp_II"),
        ("sec_2__intro", "sec_2"),
        ("art_3", "sec_2__chp_I"),
    ]


def test_a_repeated_number_keeps_both_articles_and_is_told():
    built = outline_of("Статья 1\n\n      Чай.\n\nСтатья 1\n\n      Мед.\n", "ru")
    assert eids(built) == ["art_1", "art_1__p_1", "art_1__dup_2", "art_1__dup_2__p_1"]
    assert ("repeated-number", "art_1", 5) in [(n.code, n.detail, n.line) for n in built.notices]


@pytest.mark.parametrize(("numbers", "told"), [("1 2 3", []), ("1 3", ["3"]), ("2 1", ["2", "1"])])
def test_a_jump_in_the_numbers_is_told(numbers, told):
    text = "\n".join(f"Статья {number}\n\n      Чай.\n" for number in numbers.split())
    built = outline_of(text, "ru")
    assert [notice.detail for notice in built.notices if notice.code == "number-jump"] == told


def test_an_article_inserted_later_is_no_jump():
    built = outline_of(
        "Статья 1\n\n      Ч.\n\nСтатья 1-1\n\n      Ч.\n\nСтатья 2\n\n      Ч.\n", "ru"
    )
    assert [unit.number for unit in built.units] == ["1", "1-1", "2"]
    assert built.notices == []


def test_a_note_is_a_unit_of_its_own():
    text = "Статья 1\n\n      Чай.\n      Сноска. Статья 1 в редакции протокола.\n      Мед.\n"
    units = outline_of(text, "ru").units
    assert [(unit.eid, unit.kind) for unit in units] == [("art_1", "article"), ("note_1", "note")]
    assert [part.text for part in units[0].paragraphs] == ["Чай.", "Мед."]
    assert (units[1].first_line, units[1].last_line) == (4, 4)


def test_a_draft_names_itself_above_its_title():
    title = outline_of("Проект\n\nДоговор о чае\n\nСтатья 1\n\n      Чай.\n", "ru").units[0]
    assert (title.label, title.heading) == ("Проект", "Договор о чае")


def test_an_absurd_number_is_no_accident():
    outline_of(f"Статья {'1' * 5000}\n\n      Чай.\n", "ru")
