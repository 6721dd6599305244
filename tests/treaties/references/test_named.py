"""Which agreement some words name: its type, its whole title and its day, in their place."""

from datetime import date

import pytest

from treaties.references.named import day_named, is_named
from treaties.references.scope import ANYWHERE, END, START

HORSES = {
    "ru": "Соглашение между Правительством Казахстана и Правительством Грузии о перегоне лошадей",
    "kk": "Қазақстан Үкіметі мен Грузия Үкіметі арасындағы жылқы айдау туралы келісім",
    "en": "Agreement between the Government of Kazakhstan and the Government of Georgia on Horses",
}
NAMED = {
    ("ru", START): "Соглашения между Правительством Казахстана и Правительством Грузии о перегоне "
    "лошадей от 8 апреля 1996 года, а равно иных",
    (
        "ru",
        END,
    ): "руководствуясь Соглашением между Правительством Казахстана и Правительством Грузии "
    "о перегоне лошадей от 8 апреля 1996 года ",
    (
        "ru",
        ANYWHERE,
    ): "Протокол о внесении изменений в Соглашение между Правительством Казахстана и "
    "Правительством Грузии о перегоне лошадей от 8 апреля 1996 года, в части сроков",
    ("kk", END): "Тараптар 1996 жылғы 8 сәуірдегі Қазақстан Үкіметі мен Грузия Үкіметі арасындағы "
    "жылқы айдау туралы келісімнің",
    (
        "en",
        START,
    ): "Agreement between the Government of Kazakhstan and the Government of Georgia on "
    "Horses, signed on 8 April 1996, shall",
}
DAY = date(1996, 4, 8)


@pytest.mark.parametrize(("where", "named"), NAMED.items())
def test_a_title_is_known_with_its_day(where, named):
    language, at = where
    assert is_named(named, at, HORSES[language], language)
    assert day_named(named, at, language) == DAY


@pytest.mark.parametrize(("where", "named"), NAMED.items())
def test_another_title_is_not(where, named):
    language, at = where
    title = HORSES[language]
    for one, other in (
        ("лошадей", "овец"),
        ("жылқы", "қой"),
        ("Horses", "Sheep"),
        ("Грузи", "Чехи"),
    ):
        if one in title:
            assert not is_named(named, at, title.replace(one, other), language)


def test_a_title_elsewhere_in_the_sentence_is_not_what_is_named():
    later = f"Конвенции о пчелах, а также {NAMED['ru', START]}"
    assert not is_named(later, START, HORSES["ru"], "ru")
    assert is_named(later, ANYWHERE, HORSES["ru"], "ru")
    earlier = f"{NAMED['kk', END]} орындау туралы хаттаманың"
    assert not is_named(earlier, END, HORSES["kk"], "kk")


def test_another_type_is_not():
    assert not is_named(
        NAMED["ru", START], START, HORSES["ru"].replace("Соглашение", "Договор"), "ru"
    )


def test_a_short_title_names_nothing():
    assert not is_named("Соглашения о чае от 8 апреля 1996 года", START, "Соглашение о чае", "ru")


def test_of_two_days_anywhere_none_is_taken():
    words = "Протокол от 1 мая 1999 года к Соглашению от 8 апреля 1996 года"
    assert day_named(words, ANYWHERE, "ru") is None
    assert day_named(words, START, "ru") == date(1999, 5, 1)
    assert day_named(words, END, "ru") == DAY
    assert day_named("Соглашения о лошадях", START, "ru") is None
