"""Sentences and passages."""

import pytest

from tests.treaties.text.facts.reading import unit
from treaties.text.facts.told import LONGEST_SENTENCE, passages, sentences

TEXTS = [
    "Совершено в г. Астане 4 июля 2006 года.|Тексты равны.",
    "Совершено в Астане 4 июля 2006 г.|В случае споров решает текст.",
    "Бюллетень, 2012 г. N 3, ст. 32.|Далее.",
    "ҚР Үкіметінің 2004.12.20. N 1327 қаулысымен.",
    "Подписал И. О. Иванов.|Дата.",
    "Екі данада жасалды.|Осы Келісімнің ережелері.",
    "Екі данада жасалды.|2006 жылғы 4 шілде.",
    "Done at St. Petersburg.|In two copies.",
    "Signed by Mr. Smith in Art. Museum.",
    "первое; второе; третье.",
    "«Первое.»|«Второе.»",
    "без точки",
]


@pytest.mark.parametrize("text", TEXTS)
def test_sentences(text):
    assert sentences(text.replace("|", " ")) == text.split("|")


def test_what_never_ends_is_no_sentence():
    assert sentences("слово " * LONGEST_SENTENCE) == []


def test_only_the_units_of_the_treaty_itself():
    units = [
        unit("article", "Первая."),
        unit("article", "Чужая.", part="prot_1"),
        unit("foreign", "Andere."),
        unit("closing", "Последняя."),
    ]
    found = list(passages(units, ("article", "closing")))
    assert [(row.text, row.kind, row.unit) for row in found] == [
        ("Первая.", "article", 0),
        ("Последняя.", "closing", 3),
    ]


def test_a_paragraph_that_a_page_break_cut_is_one():
    rows = list(
        passages(
            [unit("article", "Осы Келісім қажетті", "рәсімдер соң күшіне енеді.", "Шай.", first=4)],
            ("article",),
        )
    )
    assert [(row.text, row.line) for row in rows] == [
        ("Осы Келісім қажетті рәсімдер соң күшіне енеді.", 4),
        ("Шай.", 6),
    ]


def test_items_of_a_list_stay_apart():
    rows = passages(
        [unit("article", "Стороны пьют:", "чай;", "1) кофе"), unit("article", "и воду")],
        ("article",),
    )
    assert [row.text for row in rows] == ["Стороны пьют:", "чай;", "кофе", "и воду"]


def test_a_line_of_place_and_day_goes_on_with_nothing():
    rows = unit("article", "Посол Японии", "в Республике Казахстан", "г. Астана, 17 июля 1999 года")
    texts = [row.text for row in passages([rows], ("article",))]
    assert texts == ["Посол Японии в Республике Казахстан", "г. Астана, 17 июля 1999 года"]
