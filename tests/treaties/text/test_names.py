"""Known names in running text, in whatever case they stand."""

import pytest

from treaties.text.names import NameIndex, find_names, fold
from treaties.text.places import PLACES
from treaties.text.states import STATES

LANGUAGES = ("kk", "ru", "en")


def states(text: str, language: str) -> str:
    rows = ((row.code, getattr(row, language)) for row in STATES)
    return " ".join(find_names(text, rows, language))


def places(text: str, language: str) -> str:
    rows = ((row.en, getattr(row, language)) for row in PLACES)
    return " ".join(find_names(text, rows, language))


@pytest.mark.parametrize(
    ("language", "text", "codes"),
    [
        ("ru", "между Республикой Казахстан и Австрийской Республикой", "KZ AT"),
        ("ru", "Правительством Республики Узбекистан и Республикой Казахстан", "UZ KZ"),
        ("ru", "Республика Казахстан, Япония и Республика Казахстан", "KZ JP"),
        ("ru", "РЕСПУБЛИКОЙ КАЗАХСТАН", "KZ"),
        ("kk", "Қазақстан Республикасының Үкіметі мен Австрия Республикасының Үкіметі", "KZ AT"),
        ("kk", "Қазақстан Республикасынан Жапонияға", "KZ JP"),
        ("en", "the Republic of Kazakhstan and Japan", "KZ JP"),
        ("en", "the Kingdom of the Netherlands", "NL"),
        ("en", "the Japanese garden", ""),
        ("ru", "Министерство культуры", ""),
        ("ru", "", ""),
    ],
)
def test_states(language, text, codes):
    assert states(text, language) == codes


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("ru", "в городе Вене", "Vienna"),
        ("ru", "в Москве и Алматы", "Moscow Almaty"),
        ("kk", "Астана қаласында", "Astana"),
        ("kk", "Венада", "Vienna"),
        ("en", "at The Hague", "The Hague"),
        ("en", "at Viennese cafes", ""),
    ],
)
def test_places(language, text, names):
    assert places(text, language) == names


def test_the_longer_name_wins():
    rows = [("short", "Республика Корея"), ("long", "Республика Корея Южная")]
    assert find_names("в Республике Корее Южной", rows, "ru") == ["long"]


def test_apostrophes_are_one_letter():
    assert find_names("the Republic of Côte d’Ivoire", [("CI", "Côte d'Ivoire")], "en") == ["CI"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("row", STATES, ids=lambda row: row.en)
def test_every_state_is_met_by_its_own_name(row, language):
    assert states(getattr(row, language), language) == row.code


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("row", PLACES, ids=lambda row: row.kk)
def test_every_place_is_met_by_its_own_name(row, language):
    assert places(getattr(row, language), language) == row.en


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "о международной перевозке грузов"),
        ("ru", "о перевозке опасного груза"),
    ],
)
def test_words_that_begin_like_a_state_are_not_one(language, text):
    assert states(text, language) == ""


INDEX = NameIndex([("BT", "Бутан"), ("WHO", "ВОЗ"), ("US", "США"), ("UN", "Наука, мир")], "ru")


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("в Бутане", "BT"),
        ("БУТАН", "BT"),
        ("сжиженный бутан", ""),
        ("полный воз, Воз", ""),
        ("ВОЗ и США", "WHO US"),
        ("Бутан-Непал, Непал-Бутан", ""),
        ("Непал - Бутан, Непал –Бутан", "BT BT"),
        ("Науки, мира; наука мир", "UN UN"),
        ("наука. мир", ""),
    ],
)
def test_how_a_name_must_be_written(text, keys):
    assert " ".join(name.key for name in INDEX.find(text)) == keys


def test_a_name_tells_its_place():
    text = "это\nРеспублики  Конго."
    (found,) = NameIndex([("CG", "Республика Конго")], "ru").find(text)
    assert text[found.start : found.end] == "Республики  Конго"


def test_a_comma_does_not_join_two_names():
    rows = [("KZ", "Казахстан"), ("XX", "Казахстан Китай"), ("CN", "Китай")]
    assert find_names("Казахстан, Китай", rows, "ru") == ["KZ", "CN"]


def test_kazakh_endings_after_a_hyphen():
    rows = [("US", "АҚШ"), ("KZ", "Қазақстан")]
    assert find_names("АҚШ-тың, Қазақстан-қырғыз, Қазақстан-ның", rows, "kk") == ["US", "KZ"]


def test_folding_keeps_the_length():
    for text in ("İstanbul", "Ёлка", "Côte", "ǅ", "ﬁ", "ẞ"):
        assert len(fold(text)) == len(text)
