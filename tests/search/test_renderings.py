"""The legal terms of a query marked in every language of a page."""

import re

import pytest
from django.test import Client

from search.language.analyse import LANGUAGES
from search.query import parse
from search.reading import MarkedText
from search.renderings import renderings_asked, with_others
from tests.search.conftest import Library
from treaties.align import align
from treaties.models import Term
from treaties.terms.stored import load

pytestmark = pytest.mark.django_db

MARK = re.compile(r'<mark id="match-(\d+)">(.*?)</mark>')
TEXTS = {
    "kk": "Сұрау салынатын Тараптың соты мүлікті тәркілеу туралы қаулыны орындайды; тәркіленген мүлік",
    "ru": "Суд запрашиваемой Стороны исполняет постановление о конфискации имущества",
    "en": "The court of the requested Party shall execute the confiscation order; the requesting Party",
}


def marked(query: str, language: str) -> list[str]:
    """Return the renderings of a query's terms in the text of a language."""
    text = TEXTS[language]
    asked = renderings_asked(parse(query).node)
    return [text[start:end] for start, end in asked.spans(text, language)]


@pytest.fixture(autouse=True)
def terms() -> None:
    load()


@pytest.mark.parametrize(
    ("query", "kk", "ru", "en"),
    [
        ("конфискация", ["тәркілеу", "тәркіленген"], [], ["confiscation"]),
        ("тәркілеу", [], ["конфискации"], ["confiscation"]),
        ("confiscation", ["тәркілеу", "тәркіленген"], ["конфискации"], []),
        (
            "requested party",
            ["Сұрау салынатын Тараптың"],
            ["запрашиваемой Стороны"],
            [],
        ),
        ("запрашиваемая сторона", ["Сұрау салынатын Тараптың"], [], ["requested Party"]),
        ("запрашивающая сторона", [], [], ["requesting Party"]),
        (
            "конфискация OR имущество",
            ["мүлікті", "тәркілеу", "тәркіленген", "мүлік"],
            [],
            ["confiscation"],
        ),
        ("суд -имущество", ["соты"], [], ["court"]),
        ('"конфискация"', ["тәркілеу", "тәркіленген"], [], ["confiscation"]),
        ("порядок конфискации", [], [], []),
        ("конфис*", [], [], []),
        ("-конфискация", [], [], []),
        ("year:2018", [], [], []),
    ],
)
def test_terms_are_marked_in_the_other_languages(query, kk, ru, en):
    assert [marked(query, language) for language in LANGUAGES] == [kk, ru, en]


def test_without_a_table_nothing_more_is_marked():
    Term.objects.all().delete()
    assert marked("конфискация", "kk") == []


def test_marks_do_not_overlap():
    assert with_others([(5, 9)], [(0, 3), (4, 6), (9, 12)]) == [(0, 3), (5, 9), (9, 12)]
    assert with_others([], []) == []


def test_a_term_is_marked_in_every_column_and_numbered_in_reading_order(library: Library):
    marked = MarkedText("споры", align(list(library.honey.versions.all())))
    units = align(list(library.honey.versions.all()))
    headings = [[marked.text(cell) for cell in unit.cells.values()] for unit in units]
    texts = [
        [marked.text(cell) for row in unit.rows for cell in row.cells.values()] for unit in units
    ]
    html = "\n".join(
        text for both in zip(headings, texts, strict=True) for listed in both for text in listed
    )
    found = MARK.findall(html)
    assert [int(number) for number, _ in found] == list(range(1, marked.count + 1))
    assert {"Споры", "Даулар", "Disputes"} <= {word for _, word in found}


def test_the_page_marks_them_alike(library: Library):
    address = f"/ru/agreements/{library.honey.slug}/ru-kk/?q=%D1%81%D0%BF%D0%BE%D1%80%D1%8B"
    html = Client().get(address).content.decode()
    assert {"Споры", "Даулар"} <= {word for _, word in MARK.findall(html)}
