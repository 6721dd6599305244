"""The languages of a page and their order, as they stand in its address."""

import re
from itertools import permutations

import pytest
from django.http import QueryDict
from django.urls import NoReverseMatch, resolve, reverse
from django.utils.translation import override

from tests.treaties.page import see
from treaties.columns import (
    ColumnsConverter,
    carried,
    column_choices,
    default_columns,
    missing_sentence,
    reading_choices,
)
from treaties.models import Agreement, LanguageVersion

EVERY = [order for size in (1, 2, 3) for order in permutations(("kk", "ru", "en"), size)]


def agreement_in(*languages: str) -> Agreement:
    """Return an unsaved agreement with versions in some languages."""
    agreement = Agreement(pk=1, slug="tea")
    versions = [LanguageVersion(language=language) for language in languages]
    agreement.__dict__["_prefetched_objects_cache"] = {"versions": versions}
    return agreement


@pytest.mark.parametrize("columns", EVERY)
def test_an_address_and_its_columns_are_each_others_reverse(columns):
    converter = ColumnsConverter()
    assert converter.to_python(converter.to_url(columns)) == columns
    with override("en"):
        address = reverse("agreement-text", args=["tea", columns])
        assert address == f"/en/agreements/tea/{'-'.join(columns)}/"
        assert resolve(address).kwargs["columns"] == columns


@pytest.mark.parametrize(
    "text", ["", "de", "KK", "kk-kk", "kk-ru-kk", "kk-ru-en-kk", "kk-", "-kk", "kk_ru", "kkru"]
)
def test_other_words_are_no_columns(text):
    assert not re.fullmatch(ColumnsConverter.regex, text)


def test_no_address_for_columns_that_cannot_be():
    with pytest.raises(NoReverseMatch):
        reverse("agreement-text", args=["tea", ("kk", "kk")])


@pytest.mark.parametrize(
    ("languages", "reader", "columns"),
    [
        (("kk", "ru", "en"), "ru", ("ru",)),
        (("kk", "ru"), "en", ("kk",)),
        (("ru", "en"), "kk", ("ru",)),
        ((), "kk", ()),
    ],
)
def test_without_a_choice_the_reader_gets_the_own_language(languages, reader, columns):
    assert default_columns(agreement_in(*languages), reader) == columns


def test_one_language_offers_itself():
    assert column_choices(agreement_in("kk"), ("kk",)) == [("kk",)]


def test_two_languages_in_both_orders():
    assert column_choices(agreement_in("kk", "ru"), ("ru",)) == [
        *(("kk",), ("ru",), ("ru", "kk"), ("kk", "ru")),
    ]


@pytest.mark.parametrize("chosen", EVERY)
def test_what_is_chosen_is_on_offer_once(chosen):
    offers = column_choices(agreement_in("kk", "ru", "en"), chosen)
    assert offers.count(chosen) == 1
    assert len(set(offers)) == len(offers)
    assert set(offers) <= set(EVERY)
    assert {len(offer) for offer in offers} == {1, 2, 3}


def test_only_languages_that_are_there_are_offered():
    offers = column_choices(agreement_in("ru", "en"), ("en",))
    assert {language for offer in offers for language in offer} == {"ru", "en"}


@pytest.mark.parametrize(
    ("reader", "names"),
    [
        ("en", "Kazakh, Russian"),
        ("ru", "казахский, русский"),
        ("kk", "қазақ тілі, орыс тілі"),
    ],
)
def test_a_missing_version_is_named_in_the_readers_language(reader, names):
    with override(reader):
        sentence = missing_sentence(["kk", "ru"])
    assert names in sentence
    assert sentence.endswith(".")


# The reading view

PAGE = "/ru/agreements/2019-kz-ge-agreement/"


def test_the_reading_view_puts_its_language_first_and_keeps_the_others():
    found = agreement_in("kk", "ru", "en")
    assert reading_choices(found, ("ru", "kk")) == [("kk", "ru"), ("ru", "kk"), ("en", "ru", "kk")]


@pytest.mark.parametrize(
    ("query", "view", "address"),
    [
        ("", None, ""),
        ("q=+&view=", None, ""),
        ("q=чай&page=7", None, "?q=%D1%87%D0%B0%D0%B9"),
        ("q=a%26b&view=text", None, "?q=a%26b&view=text"),
        ("q=a", "text", "?q=a&view=text"),
        ("q=a&view=text", "", "?q=a"),
        ("repairs=1", "text", "?view=text&repairs=1"),
    ],
)
def test_what_stays_in_the_address_of_another_view(query, view, address):
    assert carried(QueryDict(query), view) == address


def test_the_reading_view_shows_the_first_language_alone(client, tea):
    page = see(client, f"{PAGE}ru-kk/?view=text")
    assert {language for language, _, _ in page.cells} == {"ru"}
    assert page.has("Споры решаются за самоваром")
    assert not page.has("самаурын басында")
    assert page.has("Аутентичный текст")
    # The way back, the other language, one article: all with both columns.
    assert {f"{PAGE}ru-kk/", f"{PAGE}kk-ru/?view=text", f"{PAGE}ru-kk/art_2/"} <= set(page.links)


def test_both_views_have_the_same_places(client, tea):
    beside, alone = see(client, f"{PAGE}ru-kk/"), see(client, f"{PAGE}ru-kk/?view=text")
    assert "art_1__para_1__point_b" in alone.ids
    assert set(alone.rows()) <= set(beside.rows())
    assert f"{PAGE}ru-kk/?view=text" in beside.links


def test_words_stay_marked_in_the_other_view(client, tea):
    html = client.get(f"{PAGE}ru-kk/?view=text&q=чай").content.decode()
    assert "<mark" in html
    assert f'href="{PAGE}ru-kk/?q=%D1%87%D0%B0%D0%B9"' in html
    assert '<input type="hidden" name="view" value="text">' in html


@pytest.mark.parametrize("view", ["", "TEXT", "text%00", "1"])
def test_another_view_is_the_page_itself(client, tea, view):
    page = see(client, f"{PAGE}ru-kk/?view={view}")
    assert {language for language, _, _ in page.cells} == {"ru", "kk"}
