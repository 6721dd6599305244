"""The languages of a page and their order, as they stand in its address."""

import re
from itertools import permutations

import pytest
from django.urls import NoReverseMatch, resolve, reverse
from django.utils.translation import override

from treaties.columns import ColumnsConverter, column_choices, default_columns, missing_sentence
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
