"""The value that all formats are made from: its order, its facts, and what it asks the database."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from tests.treaties.downloads.opened import SITE, made, taken, unit
from tests.treaties.samples import ENGLISH, KAZAKH, RUSSIAN, stored
from treaties.downloads.characters import allowed, joining, one_line, right_to_left
from treaties.downloads.lines import Cell, Style, facts, lines
from treaties.models import LanguageVersion

tea_only = pytest.mark.django_db
SPLIT = KAZAKH.replace("2. Өнiм ортақ болып қалады.", "2. Өнiм ортақ.\n      3. Бақ та ортақ.")


@tea_only
def test_versions_stand_in_the_order_of_the_columns(tea):
    download = taken(tea, "ru", "kk")
    assert download.columns == ("ru", "kk")
    assert download.address == f"{SITE}/kk/agreements/{tea.slug}/ru-kk/"
    assert download.title.endswith("о чае")
    assert [version.prevails for version in download.versions] == [True, False]


@tea_only
def test_one_version_has_its_own_address_and_units(tea):
    download = taken(tea, "ru", "kk")
    alone = download.alone(download.versions[1])
    assert alone.columns == ("kk",)
    assert alone.address == f"{SITE}/kk/agreements/{tea.slug}/kk/"
    assert alone.units == taken(tea, "kk").units


@tea_only
def test_each_version_keeps_its_own_order():
    # What the versions have in another order is put into that of the first in the columns only.
    moved = ENGLISH.replace("Article 2. Disputes", "Article 4. Disputes")
    agreement = stored(f"{RUSSIAN}\n\n{moved}")
    download = taken(agreement, "ru", "en")
    own = [unit.eid for unit in download.versions[1].units]
    assert own == [row.eid for row in LanguageVersion.objects.get(language="en").articles.all()]
    assert own.index("art_4") < own.index("art_3")


@pytest.mark.parametrize(
    ("reader", "told"),
    [
        ("kk", [("Мәртебесі", "Күшінде"), ("Тараптар", "Қазақстан, Грузия")]),
        (
            "ru",
            [("Подписание", "3 мая 2019 года, Астана"), ("Вступление в силу", "1 июня 2020 года")],
        ),
        ("en", [("Signed", "3 May 2019, Astana"), ("Prevailing language", "Russian")]),
    ],
)
@tea_only
def test_facts_are_in_the_readers_language(tea, reader, told):
    with override(reader):
        words = list(facts(taken(tea, "ru", "en")))
    assert set(told) <= set(words)
    assert len(words) == len(set(words))


@tea_only
def test_the_head_says_what_each_version_is_worth(tea):
    with override("en"):
        words = list(facts(taken(tea, "ru", "en")))
    assert words[-2:] == [("Russian", "Authentic text, prevails"), ("English", "Authentic text")]


@tea_only
def test_facts_as_values(tea):
    known = taken(tea, "en").facts
    assert [party.code for party in known.parties] == ["KZ", "GE"]
    assert (known.signed_on, known.in_force_on) == (date(2019, 5, 3), date(2020, 6, 1))
    assert (known.duration, known.prevailing_languages) == ("P5Y", ("ru",))


@tea_only
def test_the_number_of_queries_does_not_grow_with_the_text():
    more = "".join(f"Статья {number}\n\n      {number}. Чай.\n\n" for number in range(4, 60))
    short = stored(RUSSIAN)
    long = stored(RUSSIAN.replace("о чае", "о зеленом чае").replace("Глава 2", f"{more}Глава 2"))
    asked = []
    for agreement in (short, long):
        with CaptureQueriesContext(connection) as queries:
            download = taken(agreement, "ru")
        asked.append((len(queries), len(download.units)))
    assert asked[0][0] == asked[1][0]
    assert asked[1][1] > asked[0][1] + 50


# Lines


def drawn(download, language: str) -> list[str]:
    """Return what one column shows, a dot for an empty cell."""
    place = download.columns.index(language)
    return [cell.words if (cell := line.cells[place]) else "." for line in lines(download)]


@tea_only
def test_a_missing_paragraph_leaves_a_cell_that_says_so():
    with override("en"):
        download = taken(stored(f"{SPLIT}\n\n{RUSSIAN}"), "ru", "kk")
        shown = drawn(download, "ru")
    beside = drawn(download, "kk").index("3. Бақ та ортақ.")
    assert shown[beside] == "not in this version"
    assert shown.count("not in this version") == 1


@tea_only
def test_a_missing_unit_says_so_once_and_its_paragraphs_stay_empty():
    kazakh = KAZAKH.replace("3-бап\n\n      Келісім бес жыл қолданылады.\n", "")
    with override("en"):
        download = taken(stored(f"{kazakh}\n\n{RUSSIAN}"), "ru", "kk")
        shown = drawn(download, "kk")
    place = drawn(download, "ru").index("Статья 3")
    assert shown[place : place + 2] == ["not in this version", "."]


def test_levels_of_headings_follow_the_divisions():
    units = [
        unit("art_1", "а", label="Статья 1"),
        unit("art_2", "б", label="Статья 2", chain=("chp_1", "chp_1__sec_1")),
    ]
    levels = [(line.entry, line.level) for line in lines(made(*units)) if line.entry]
    assert levels == [("Статья 1", 1), ("Статья 2", 3)]


def test_the_language_of_a_foreign_text_is_not_told():
    (_name, line) = lines(made(unit("foreign_1", "Lietuvos Respublika", kind="foreign")))
    assert line.cells == (Cell("Lietuvos Respublika", ""),)


def test_a_unit_without_any_words_is_still_a_place():
    (line,) = lines(made(unit("body")))
    assert (line.style, line.entry, line.cells) == (Style.HEADING, "Article", (Cell("", "ru"),))


# Characters


@pytest.mark.parametrize(
    ("text", "left"),
    [("чай & <b>", "чай & <b>"), ("a\x00b\x1b", "a�b�"), ("a\tb\n", "a\tb\n"), ("\ufffe", "�")],
)
def test_what_xml_forbids_is_replaced(text, left):
    assert allowed(text) == left


def test_one_line_of_a_title():
    assert one_line("О\nчае\x07 \u2028и сахаре") == "О чае� и сахаре"


@pytest.mark.parametrize(
    ("text", "leftward", "shaped"),
    [
        ("Келісім", False, False),
        ("1. اتفاقية", True, True),
        ("הסכם", True, True),
        ("Договор اتفاقية", False, True),
        ("ข้อตกลง", False, True),
        ("№ 5", False, False),
    ],
)
def test_scripts(text, leftward, shaped):
    assert right_to_left(text) == leftward
    assert joining(text) == shaped
