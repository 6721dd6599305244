"""Sections to units; the tests read as texts and as eIds."""

import pytest

from tests.treaties.text.reading import TREATIES, outline_of, part_of
from treaties.text.outline import Outline
from treaties.text.segment import Section
from treaties.text.structure import outline

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
        ("sec_1__chp_1", "I", "Цели", "sec_1"),
        ("sec_1__chp_2", "II", "Споры", "sec_1"),
        ("sec_2", "2", "Особое", None),
        ("sec_2__chp_1", "I", "Мед", "sec_2"),
    ]


def test_articles_know_their_division():
    units = outline_of(DIVIDED, "ru").units
    assert [(unit.eid, unit.division) for unit in units] == [
        ("art_1", "sec_1__chp_1"),
        ("art_2", "sec_1__chp_2"),
        ("sec_2__intro", "sec_2"),
        ("art_3", "sec_2__chp_1"),
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


# Numbers without the word, and texts without any


MEMORANDUM = """\
Меморандум о чае

Стороны договорились о нижеследующем:

1. Стороны пьют чай.

2. Стороны едят:
а) мед;
б) хлеб.

Подписано в Астане 5 мая 2015 года.
"""


def test_numbers_in_sequence_are_the_articles_of_a_text_without_the_word():
    units = [unit for unit in outline_of(MEMORANDUM, "ru").units if unit.kind == "article"]
    assert [(unit.eid, unit.label, unit.heading) for unit in units] == [
        ("art_1", "1.", ""),
        ("art_2", "2.", ""),
    ]
    assert [part.eid for part in units[1].paragraphs] == [
        *("art_2__p_1", "art_2__point_a", "art_2__point_b"),
    ]


def test_plain_text_after_the_preamble_is_the_body():
    text = MEMORANDUM.replace("1. ", "").replace("2. ", "")
    units = outline_of(text, "ru").units
    assert [(unit.eid, unit.kind) for unit in units] == [
        *(("title", "title"), ("preamble", "preamble"), ("body", "article")),
        ("closing", "closing"),
    ]


def test_the_numbers_of_an_article_are_its_paragraphs():
    text = MEMORANDUM.replace("1. Стороны пьют", "Единственная статья\n\n1. Стороны пьют")
    articles = [unit for unit in outline_of(text, "ru").units if unit.kind == "article"]
    assert [(unit.eid, unit.number) for unit in articles] == [("art_1", "1")]


# Annexes and protocols


ANNEXED = """\
Статья 1

      Чай пьют.

      Совершено в Вене 3 мая 2019 года.

ПРОТОКОЛ
к Договору о чае

      Стороны договорились:

Глава I. Мед

Статья 1

      Мед едят.

      Совершено в Вене 3 мая 2019 года.

Приложение 2
к Договору о чае

ПЕРЕЧЕНЬ ЧАЕВ

      1. Зеленый.
"""


def test_an_annexed_protocol_has_articles_of_its_own():
    built = outline_of(ANNEXED, "ru")
    assert [(row.eid, row.kind, row.parent) for row in built.divisions] == [
        ("prot_1", "protocol", None),
        ("prot_1__chp_1", "chapter", "prot_1"),
    ]
    assert [(unit.eid, unit.part, unit.division) for unit in built.units] == [
        ("art_1", "", None),
        ("closing", "", None),
        ("prot_1__preamble", "prot_1", "prot_1"),
        ("prot_1__art_1", "prot_1", "prot_1__chp_1"),
        ("prot_1__closing", "prot_1", "prot_1"),
        ("annex_2", "", None),
    ]
    assert built.divisions[0].heading == "ПРОТОКОЛ к Договору о чае"
    assert built.notices == []


def test_an_annex_without_articles_is_one_unit():
    annex = outline_of(ANNEXED, "ru").units[-1]
    assert (annex.kind, annex.label, annex.number) == ("annex", "Приложение 2", "2")
    assert annex.heading == "к Договору о чае ПЕРЕЧЕНЬ ЧАЕВ"
    assert [part.eid for part in annex.paragraphs] == ["annex_2__para_1"]


def test_foreign_text_is_kept_as_it_stands():
    blocks = part_of("Eesti tekst\n\n1. Artikkel\n\n2. Teine\n", "et").blocks
    units = outline([Section("foreign", blocks), Section("foreign", blocks[:1])]).units
    assert [(unit.eid, unit.kind) for unit in units] == [
        ("foreign_1", "foreign"),
        ("foreign_2", "foreign"),
    ]
    assert [(part.label, part.text) for part in units[0].paragraphs] == [
        *(("", "Eesti tekst"), ("", "1. Artikkel"), ("", "2. Teine")),
    ]


# Lists


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["(1) Слова:", "(a) слова;", "(b) слова.", "(2) Слова."],
         "para_1 para_1__point_a para_1__point_b para_2"),
        (["1. Слова:", "(1) слова;", "(2) слова.", "2. Слова."],
         "para_1 para_1__point_1 para_1__point_2 para_2"),
        (["1. Слова:", "1) слова;", "2) слова;", "и хвост."],
         "para_1 para_1__point_1 para_1__point_2 para_1__p_1"),
        (["Слова:", "1) слова;", "2) слова;", "и хвост."], "p_1 point_1 point_2 p_2"),
        (["a) слова:", "i) слова;", "ii) слова;", "и хвост;", "b) слова."],
         "point_a point_a__item_i point_a__item_ii point_a__p_1 point_b"),
        (["Слова:", "1. слова;", "2. слова;", "и хвост."], "p_1 para_1 para_2 p_2"),
        (["Слова:", "1) слова;", "2) слова.", "Слова:", "1) слова.", "2) слова."],
         "p_1 point_1 point_2 p_2 p_2__point_1 p_2__point_2"),
        (["1) слова:", '"1. Слова.', '2. Слова.";', "2) слова."],
         "point_1 point_1__p_1 point_1__p_2 point_2"),
        (["* слова;", "• слова."], "indent_1 indent_2"),
    ],
)  # fmt: skip
def test_tails_quotations_and_second_lists(lines, expected):
    assert article(*lines) == expected.split()


def test_a_quoted_article_is_no_article():
    text = 'Статья 1\n\n      Изложить в редакции:\n      "Статья 5\n      Чай.\n\nСтатья 6\n\n      Мед.".\n\nСтатья 2\n\n      Чай.\n'
    assert [unit.eid for unit in outline_of(text, "ru").units] == ["art_1", "art_2"]


@pytest.mark.parametrize(
    ("numbers", "told"), [("1 2 3", []), ("1 3", ["para_3"]), ("2 3", ["para_2"])]
)
def test_a_jump_in_the_numbers_of_paragraphs_is_told(numbers, told):
    text = "Статья 1\n\n" + "".join(f"      {number}. Чай.\n" for number in numbers.split())
    notices = outline_of(text, "ru").notices
    assert [(row.code, row.detail) for row in notices] == [
        ("paragraph-jump", f"art_1__{eid}") for eid in told
    ]


def test_a_beginning_in_the_middle_of_a_sentence_is_told():
    act = "о чае\n\nЗакон Республики Казахстан от 9 мая 2019 года № 7\n\nДоговор о чае\n\nСтатья 1\n\n      Чай.\n"
    assert ("beginning-lost", 1) in [(row.code, row.line) for row in outline_of(act, "ru").notices]


def test_a_certification_is_a_note_with_its_signature():
    text = "Статья 1\n\n      Чай.\n\n      Совершено в Вене.\n\n      Настоящим удостоверяю, что данный текст является копией.\n\n      Начальник управления\n      Б. Иванов\n\n      Сноска. Чай.\n"
    units = outline_of(text, "ru").units
    assert [(unit.eid, len(unit.paragraphs)) for unit in units] == [
        *(("art_1", 1), ("closing", 1), ("note_1", 3), ("note_2", 1)),
    ]


@pytest.mark.parametrize(
    ("text", "heading", "first"),
    [
        ("Статья 1\nЦель\nСтороны пьют чай.\n", "Цель", "Стороны пьют чай."),
        ("Статья 1\nЦель\n1. Стороны пьют чай.\n", "Цель", "Стороны пьют чай."),
        ("Статья 1. Стороны сотрудничают в области\nохраны вод.\n", "",
         "Стороны сотрудничают в области охраны вод."),
        ("Статья 1. Общие меры в области\nохраны вод\n\n      Чай.\n",
         "Общие меры в области охраны вод", "Чай."),
        ("Статья 1. 1. Стороны пьют чай\n", "", "Стороны пьют чай"),
    ],
)  # fmt: skip
def test_a_heading_holds_no_text_of_the_article(text, heading, first):
    unit = outline_of(text, "ru").units[0]
    assert (unit.heading, unit.paragraphs[0].text) == (heading, first)


def test_parts_and_sections_stand_in_each_other():
    text = "".join(
        f"{line}\n\n" for line in ("PART I", "Section 1. Tea", "Article 1", "Tea.", "PART II",
                                   "Section 1. Honey", "Subsection 1", "Article 2", "Honey.")
    )  # fmt: skip
    assert [row.eid for row in outline_of(text, "en").divisions] == [
        *("part_1", "part_1__sec_1", "part_2", "part_2__sec_1"),
        "part_2__sec_1__subsec_1",
    ]
