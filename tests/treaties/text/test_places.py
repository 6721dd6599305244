"""Cities: the table, and places of signing in sentences."""

from collections import Counter

import pytest

from treaties.text.cities import CITIES
from treaties.text.places import HOMOGRAPHS, LANGUAGES, PLACES, find_place

PLACE_OF_LANGUAGE = {"kk": 0, "ru": 1, "en": 2}


def test_a_city_is_named_in_three_languages():
    assert all(len(city) == 3 for city in CITIES)
    assert all(name == name.strip() != "" for city in CITIES for cell in city for name in cell)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_name_stands_once(language):
    names = Counter(name for city in CITIES for name in city[PLACE_OF_LANGUAGE[language]])
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_city_is_met(language):
    text = {"kk": "{} қаласында жасалды", "ru": "совершено в городе {}", "en": "done at {}"}[
        language
    ]
    missed = [
        name
        for city in CITIES
        for name in city[PLACE_OF_LANGUAGE[language]]
        if find_place(text.format(name), language) != city[2][0]
        or (name not in HOMOGRAPHS | {"Uralsk"} and find_place(name, language) != city[2][0])
    ]
    assert missed == []


def test_every_place_has_rows_for_all_its_names():
    assert {row.en for row in PLACES} == {city[2][0] for city in CITIES}
    assert {row.kk for row in PLACES} == {name for city in CITIES for name in city[0]}


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("ru", "Совершено в Страсбурге 8 ноября 1990 года", "Strasbourg"),
        ("ru", "в городе Алматы", "Almaty"),
        ("ru", "в г.Минске, г. Минск", "Minsk"),
        ("ru", "в Нур-Султане", "Nur-Sultan"),
        ("ru", "в Улан-Баторе", "Ulaanbaatar"),
        ("ru", "в Нижнем Новгороде", "Nizhny Novgorod"),
        ("ru", "в Ростове-на-Дону", "Rostov-on-Don"),
        ("ru", "в Афинах", "Athens"),
        ("ru", "в Казани", "Kazan"),
        ("ru", "в Брюсселе", "Brussels"),
        ("ru", "в Душанбе", "Dushanbe"),
        ("ru", "в Гааге", "The Hague"),
        ("ru", "во Вьентьяне", "Vientiane"),
        ("ru", "в Шарм-эш-Шейхе", "Sharm el-Sheikh"),
        ("ru", "(Москва, 9 октября 1992 года)", "Moscow"),
        ("ru", "МОСКВА, 9 октября 1992 года", "Moscow"),
        ("ru", "банк «Астана» открыт в Москве", "Moscow"),
        ("ru", "филиал АО «Астана» открыт", ""),
        ("ru", "договор Москвы и Киева, совершенный в Минске", "Minsk"),
        ("ru", "по Астанинскому и московскому", ""),
        ("ru", "маршрут Алматы-Бишкек", ""),
        ("kk", "Астана қаласында жасалды", "Astana"),
        ("kk", "Венада қол қойылған", "Vienna"),
        ("kk", "Мәскеуде, Минскіде", "Moscow"),
        ("kk", "Минскіде жасалды", "Minsk"),
        ("kk", "Парижде жасалған", "Paris"),
        ("kk", "Нью-Йоркте", "New York"),
        ("kk", "Ұлан-Баторда", "Ulaanbaatar"),
        ("kk", "Алматы қ., 1995 жылғы", "Almaty"),
        ("kk", "Астана қаласының сотында, Бішкекте", "Astana"),
        ("kk", "НҰР-СҰЛТАНДА", "Nur-Sultan"),
        ("en", "Done at The Hague on 5 October 1961", "The Hague"),
        ("en", "in the city of Astana", "Astana"),
        ("en", "Signed in Kiev", "Kyiv"),
        ("en", "Done at Nice", "Nice"),
        ("en", "(Nice, 15 June 1957)", "Nice"),
        ("en", "Nice words and Male persons", ""),
        ("en", "at Washington, D.C., this day", "Washington"),
        ("en", "", ""),
        ("fr", "à Paris", ""),
    ],
)
def test_places_in_sentences(language, text, place):
    assert find_place(text, language) == place
