"""Periods in figures and in words."""

import pytest

from treaties.text.periods import find_periods, ordinal_days

PERIODS = [
    ("kk", "алты ай өткен соң", "P6M"),
    ("kk", "6 (алты) ай", "P6M"),
    ("kk", "бес жыл мерзімге", "P5Y"),
    ("kk", "90 күн", "P90D"),
    ("kk", "отыз күнтізбелік күн", "P30D"),
    ("kk", "он екі айдан кейін", "P12M"),
    ("kk", "екі апта", "P2W"),
    ("kk", "жарты жыл", "P6M"),
    ("ru", "шести месяцев", "P6M"),
    ("ru", "6 (шести) месяцев", "P6M"),
    ("ru", "пять лет", "P5Y"),
    ("ru", "одного года", "P1Y"),
    ("ru", "90 календарных дней", "P90D"),
    ("ru", "сто восемьдесят дней", "P180D"),
    ("ru", "пятилетний срок", "P5Y"),
    ("ru", "шестимесячный срок", "P6M"),
    ("ru", "за полгода", "P6M"),
    ("ru", "по истечении года", "P1Y"),
    ("ru", "двух недель", "P2W"),
    ("en", "six months", "P6M"),
    ("en", "six (6) months", "P6M"),
    ("en", "five-year period", "P5Y"),
    ("en", "ninety (90) calendar days", "P90D"),
    ("en", "one year", "P1Y"),
    ("en", "12 months", "P12M"),
]
NONE = [
    ("kk", "2017 жылғы 23 қараша"),
    ("kk", "айдың бірінші күні"),
    ("kk", "отызыншы күні"),
    ("kk", "бес аймақ"),
    ("ru", "23 ноября 2017 года"),
    ("ru", "на тридцатый день"),
    ("ru", "первого месяца"),
    ("ru", "статья 5"),
    ("en", "the thirtieth day"),
    ("en", "the first day of the second month"),
    ("en", "Article 5"),
]


@pytest.mark.parametrize(("language", "text", "period"), PERIODS)
def test_periods(language, text, period):
    assert [row[0] for row in find_periods(text, language)] == [period]


@pytest.mark.parametrize(("language", "text"), NONE)
def test_what_is_no_period(language, text):
    assert list(find_periods(text, language)) == []


def test_periods_come_in_the_order_of_the_text_with_their_places():
    text = "пять лет и шесть месяцев"
    assert [(row[0], text[row[1] : row[2]]) for row in find_periods(text, "ru")] == [
        ("P5Y", "пять лет"),
        ("P6M", "шесть месяцев"),
    ]


@pytest.mark.parametrize(
    ("language", "text", "period"),
    [
        ("ru", "выход вступает в силу на девяностый день после получения", "P90D"),
        ("ru", "на тридцатый день со дня получения", "P30D"),
        ("ru", "в первый день месяца", ""),
        ("en", "on the ninetieth day after receipt", "P90D"),
        ("en", "on the first day after the month", ""),
        ("kk", "алғаннан кейін тоқсаныншы күні", "P90D"),
        ("kk", "айдың бірінші күні", ""),
    ],
)
def test_a_day_counted_by_its_ordinal(language, text, period):
    assert ordinal_days(text, language) == period


@pytest.mark.parametrize(
    ("language", "text", "period"),
    [
        ("ru", "в течение первых трех лет", "P3Y"),
        ("en", "for the first three years", "P3Y"),
        ("kk", "Тараптардың бірі үш ай бұрын", "P3M"),
    ],
)
def test_what_stands_before_the_number_counts_nothing(language, text, period):
    assert [row[0] for row in find_periods(text, language)] == [period]
