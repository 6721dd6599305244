"""Dates, places, languages and parties in words."""

from datetime import date

import pytest
from django.template import Context, Template
from django.utils.translation import override

from treaties import wording
from treaties.choices import Language
from treaties.models import Party
from treaties.terminal import terminal_language
from treaties.text.places import PLACES


@pytest.mark.parametrize(
    ("day", "kk", "ru", "en"),
    [
        (date(2018, 7, 9), "2018 жылғы 9 шілде", "9 июля 2018 года", "9 July 2018"),
        (date(1993, 5, 31), "1993 жылғы 31 мамыр", "31 мая 1993 года", "31 May 1993"),
        (date(2000, 1, 1), "2000 жылғы 1 қаңтар", "1 января 2000 года", "1 January 2000"),
    ],
)
def test_a_date_as_legal_texts_write_it(day, kk, ru, en):
    assert [wording.date_words(day, code) for code in ("kk", "ru", "en")] == [kk, ru, en]


@pytest.mark.parametrize(
    ("place", "names"),
    [
        ("Vienna", ["Вена", "Вена", "Vienna"]),
        ("Tashkent", ["Ташкент", "Ташкент", "Tashkent"]),
        ("Nowhere", ["Nowhere", "Nowhere", "Nowhere"]),
        ("", ["", "", ""]),
    ],
)
def test_a_place_in_each_language(place, names):
    assert [wording.place_name(place, code) for code in ("kk", "ru", "en")] == names


@pytest.mark.parametrize("language", Language.values)
def test_every_place_that_is_read_has_a_name(language):
    for row in PLACES:
        assert wording.place_name(row.en, language)


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("kk", ["қазақ тілі", "казахский", "Kazakh"]),
        ("et", ["эстон тілі", "эстонский", "Estonian"]),
        ("xx", ["xx", "xx", "xx"]),
    ],
)
def test_a_language_in_each_language(code, names):
    assert [wording.language_name(code, reader) for reader in ("kk", "ru", "en")] == names


def test_languages_as_a_list():
    assert wording.language_names(["kk", "ru"], "en") == "Kazakh, Russian"
    assert wording.language_names([], "en") == ""


@pytest.mark.parametrize(
    ("code", "language"),
    [("kk", "kk"), ("ru-ru", "ru"), ("en-us", "en"), ("de", "kk"), ("", "kk"), (None, "kk")],
)
def test_the_readers_language_is_one_of_the_portal(code, language):
    assert wording.reader_language(code) == language


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({"LANG": "ru_RU.UTF-8"}, "ru"),
        ({"LANG": "kk_KZ.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LC_ALL": "C.UTF-8", "LANG": "ru_RU.UTF-8"}, "en"),
        ({"LC_ALL": "", "LC_MESSAGES": "kk_KZ"}, "kk"),
        ({"LANG": "de_DE"}, "en"),
        ({}, "en"),
    ],
)
def test_the_terminals_language(variables, language):
    assert terminal_language(variables) == language


@pytest.mark.parametrize(
    ("expression", "kk", "ru", "en"),
    [
        ("day|date_words", "2018 жылғы 9 шілде", "9 июля 2018 года", "9 July 2018"),
        ("none|date_words", "", "", ""),
        ("place|place_name", "Астана", "Астана", "Astana"),
        ("period|period_words", "6 ай", "6 месяцев", "6 months"),
        ("code|language_name", "орыс тілі", "русский", "Russian"),
        ("codes|language_names", "орыс тілі, неміс тілі", "русский, немецкий", "Russian, German"),
        ("party|party_name", "Эстония", "Эстония", "Estonia"),
        ("cells|cell:code", "the cell", "the cell", "the cell"),
        ("cells|cell:place", "None", "None", "None"),
    ],
)
def test_filters_speak_the_language_of_the_page(expression, kk, ru, en):
    values = {
        "day": date(2018, 7, 9),
        "none": None,
        "place": "Astana",
        "code": "ru",
        "codes": ["ru", "de"],
        "party": Party(name_kk="Эстония", name_ru="Эстония", name_en="Estonia"),
        "cells": {"ru": "the cell"},
        "period": "P6M",
    }
    template = Template(f"{{% load treaty_words %}}{{{{ {expression} }}}}")
    for code, words in (("kk", kk), ("ru", ru), ("en", en)):
        with override(code):
            assert template.render(Context(values)) == words


def test_a_title_and_its_language_belong_together(tea):
    tea.versions.filter(language="en").delete()
    source = "{% load treaty_words %}{{ tea|title_language }} {{ tea|title_words }}"
    with override("ru"):
        assert Template(source).render(Context({"tea": tea})).startswith("ru Соглашение")
    with override("en"):
        assert Template(source).render(Context({"tea": tea})).startswith("kk Қазақстан")
