"""Annexed parts, text in other languages and the newer facts, from the value to the pages."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils.translation import override

from search.service import Request, search
from tests.treaties.page import Page
from tests.treaties.samples import COFFEE, RUSSIAN, stored
from treaties.align import align
from treaties.contents import contents
from treaties.loading.load import checksum_of, load_read
from treaties.models import Agreement, Article
from treaties.signals import run_finished
from treaties.text.document import (
    Amendment,
    EndedAgreement,
    ParsedDivision,
    ParsedParagraph,
    ParsedSource,
    ParsedUnit,
    ParsedVersion,
)
from treaties.text.pipeline import read
from treaties.wording import period_words

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]


def unit(eid: str, kind: str, text: str, **more: str) -> ParsedUnit:
    paragraph = ParsedParagraph(f"{eid}__p_1", "text", "", text, 0, 90, 90, 90)
    bare = ParsedUnit(eid, kind, "", "", "", None, (paragraph,), 90, 90, 90)
    return replace(bare, **more)  # type: ignore[arg-type]


ADDED = (
    unit("foreign_1", "foreign", "Textus Latinus manet."),
    unit("annex_1", "annex", "Список чайников.", label="Приложение 1", heading="Чайники"),
    unit(
        *("prot_1__art_1", "article", "Протокол о блюдцах."),
        **{"label": "Статья 1", "number": "1", "division": "prot_1", "part": "prot_1"},
    ),
)
PROTOCOL = ParsedDivision("prot_1", "protocol", "Протокол", "1", "о посуде", None, 90, 90, 90)
FACTS: dict[str, Any] = {
    "provisional": True,
    "entry": "notification",
    "duration": "P5Y",
    "notice": "P6M",
    "reservations": 3,
    "ends": (EndedAgreement("Соглашение о хлебе", date(1993, 5, 4)),),
    "amendments": (Amendment("57", date(2021, 2, 3), 4),),
}


@pytest.fixture
def tea() -> Agreement:
    """The tea treaty with what no small text has."""
    data = RUSSIAN.encode()
    parsed = read(data)
    assert isinstance(parsed, ParsedSource)
    (version,) = parsed.agreement.versions
    version = with_units(version, ADDED)
    agreement = replace(parsed.agreement, versions=(version,), **FACTS)
    loaded = load_read(data, checksum_of(data), "tea.txt", replace(parsed, agreement=agreement))
    assert loaded.agreement, loaded.refusal
    run_finished.send(Agreement)
    return loaded.agreement


def with_units(version: ParsedVersion, units: Sequence[ParsedUnit]) -> ParsedVersion:
    return replace(
        version, units=(*version.units, *units), divisions=(*version.divisions, PROTOCOL)
    )


def page(address: str) -> Page:
    answer = Client().get(address)
    assert answer.status_code == 200
    return Page(answer.content.decode())


def test_the_rows_know_their_part(tea):
    rows = dict(Article.objects.values_list("eid", "part"))
    assert rows["prot_1__art_1"] == "prot_1"
    assert rows["art_1"] == rows["annex_1"] == ""


def test_the_contents_name_them(tea):
    with override("ru"):
        lines = [
            (row.label, row.heading, row.depth) for row in contents(align([tea.versions.get()]))
        ]
    assert ("Приложение 1", "Чайники", 0) in lines
    assert ("Протокол", "о посуде", 0) in lines
    assert lines[-1] == ("Статья 1", "", 1)


def test_the_pages_show_them(tea):
    whole = page(f"/ru/agreements/{tea.slug}/ru/")
    for words in ("Textus Latinus", "Список чайников", "о посуде", "Протокол о блюдцах"):
        assert whole.has(words)
    for eid in ("foreign_1", "annex_1", "prot_1__art_1"):
        assert page(f"/ru/agreements/{tea.slug}/ru/{eid}/").ids


def test_text_in_another_language_is_not_said_to_be_in_that_of_the_column(tea):
    cells = page(f"/ru/agreements/{tea.slug}/ru/foreign_1/").cells
    assert {lang for column, lang, text in cells if "Textus" in text} == {""}
    cells = page(f"/ru/agreements/{tea.slug}/ru/art_2/").cells
    assert {lang for column, lang, text in cells if "самовар" in text} == {"ru"}


@pytest.mark.parametrize(
    ("words", "eid", "kind"),
    [
        ("чайники", "annex_1", "annex"),
        ("блюдце", "prot_1__art_1", "article"),
        ("latinus", "foreign_1", "foreign"),
    ],
)
def test_they_are_found(tea, words, eid, kind):
    answer = search(Request(words))
    assert eid in [hit.eid for hit in answer.hits]
    assert kind in dict(answer.facets["unit"])
    assert eid in [hit.eid for hit in search(Request(words, {"unit": (kind,)})).hits]


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_search_page_names_every_kind_of_unit(tea, language):
    found = page(f"/{language}/search/?q=")
    for kind in ("annex", "foreign"):
        assert not found.has(f" {kind} ")


def test_the_facts_are_shown(tea):
    shown = page(f"/en/agreements/{tea.slug}/")
    for words in (
        "upon the last notification",
        "5 years",
        "6 months",
        "Соглашение о хлебе 4 May 1993",
        "№ 57, 3 February 2021",
        "Provisional application",
    ):
        assert shown.has(words), words


def test_what_is_ended_is_linked_both_ways(tea):
    old = stored(COFFEE.replace("3 мая 2019", "4 мая 1993"))
    links = page(f"/en/agreements/{tea.slug}/").links
    assert f"/en/agreements/{old.slug}/" in links
    links = page(f"/en/agreements/{old.slug}/").links
    assert f"/en/agreements/{tea.slug}/" in links


@pytest.mark.parametrize(
    ("period", "kk", "ru", "en"),
    [
        ("P5Y", "5 жыл", "5 лет", "5 years"),
        ("P1Y", "1 жыл", "1 год", "1 year"),
        ("P6M", "6 ай", "6 месяцев", "6 months"),
        ("P1Y6M", "1 жыл 6 ай", "1 год 6 месяцев", "1 year 6 months"),
        ("P30D", "30 күн", "30 дней", "30 days"),
        ("P2W", "2 апта", "2 недели", "2 weeks"),
    ],
)
def test_a_period_in_words(period, kk, ru, en):
    found = [period_words(period, language) for language in ("kk", "ru", "en")]
    assert [words.replace("\xa0", " ") for words in found] == [kk, ru, en]
