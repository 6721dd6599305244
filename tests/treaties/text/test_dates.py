"""Dates as legal texts write them."""

from datetime import date

import pytest

from treaties.text.dates import MONTHS, find_dates, first_date

WRITTEN = [
    ("kk", "2019 жылғы 3 мамырда Вена қаласында", date(2019, 5, 3)),
    ("kk", "2019 жылғы « 23 » қарашадағы", date(2019, 11, 23)),
    ("kk", "2012 ж. 9 шілде", date(2012, 7, 9)),
    ("kk", "2012 жылы 16 қаңтарында", date(2012, 1, 16)),
    ("kk", "2012 жылдың 1 Қыркүйекте", date(2012, 9, 1)),
    ("ru", "в городе Вене 3 мая 2019 года", date(2019, 5, 3)),
    ("ru", "«23» ноября 2017 года", date(2017, 11, 23)),
    ("ru", "1 марта 2001 г.", date(2001, 3, 1)),
    ("ru", "31 МАЯ 2001 г.", date(2001, 5, 31)),
    ("kk", "1998 жылы 9-шілдеде", date(1998, 7, 9)),
    ("kk", "2000 жылғы мамырдың 11-інде", date(2000, 5, 11)),
    ("kk", "2000 жылғы қыркүйектің 1-інде", date(2000, 9, 1)),
    ("kk", "11 мамыр 2000 жыл", date(2000, 5, 11)),
    ("kk", "ҚР 30.06.2014 № 218-V Заңымен", date(2014, 6, 30)),
    ("kk", "ҚР Үкіметінің 2004.12.20. N 1327", date(2004, 12, 20)),
    ("kk", "бір мың тоғыз жүз тоқсан сегізінші жылғы 9 сәуірде", date(1998, 4, 9)),
    ("kk", "екі мың он жетінші жылғы жиырма үшінші қарашада", date(2017, 11, 23)),
    ("ru", "от 11.05.2000г.", date(2000, 5, 11)),
    ("ru", "от 9-го июля 2018 г.", date(2018, 7, 9)),
    ("ru", "двадцать третьего ноября 2017 года", date(2017, 11, 23)),
    ("ru", "двадцать третьего ноября две тысячи семнадцатого года", date(2017, 11, 23)),
    ("ru", "9 июля тысяча девятьсот девяносто восьмого года", date(1998, 7, 9)),
    ("ru", "23 числа ноября месяца 2017 года", date(2017, 11, 23)),
    ("ru", "2017 года ноября 23 дня", date(2017, 11, 23)),
    ("en", "this ninth day of July, two thousand and eighteen", date(2018, 7, 9)),
    ("en", "the 8th day of November one thousand nine hundred and ninety", date(1990, 11, 8)),
    ("en", "the twenty-third day of May in the year two thousand and one", date(2001, 5, 23)),
    ("en", "Nov. 23, 2017", date(2017, 11, 23)),
    ("en", "2014-06-30", date(2014, 6, 30)),
    ("en", "at Vienna on May 3, 2019", date(2019, 5, 3)),
    ("en", "this 3rd day of May 2019", date(2019, 5, 3)),
    ("en", "on 23 November 2017", date(2017, 11, 23)),
    ("en", "on November 23rd, 2017", date(2017, 11, 23)),
    ("en", "on 21st May, 2017", date(2017, 5, 21)),
]
NO_DATES = [
    ("kk", "2019 жылғы «___» __________"),
    ("kk", "2019 жылғы 31 сәуірде"),
    ("kk", "мамыр айында"),
    ("ru", "31 апреля 2019 года"),
    ("ru", "«___» ________ 2019 года"),
    ("ru", "статья 3 Мадридского протокола 2019 года"),
    ("ru", "31.13.2014"),
    ("en", "February 30, 2019"),
    ("en", "5 July 0000"),
    ("en", "Article 3 may be"),
    ("en", ""),
]


@pytest.mark.parametrize(("language", "text", "day"), WRITTEN)
def test_dates(language, text, day):
    assert first_date(text, language) == day


@pytest.mark.parametrize(("language", "text"), NO_DATES)
def test_no_dates(language, text):
    assert first_date(text, language) is None


def test_a_month_in_the_possessive():
    assert first_date("2012 жылдың 1 қыркүйегінен", "kk") == date(2012, 9, 1)


@pytest.mark.parametrize("language", MONTHS)
def test_twelve_months_a_language(language):
    months = MONTHS[language].split()
    assert len(months) == len(set(months)) == 12


@pytest.mark.parametrize("number", range(1, 13))
def test_every_month_is_read(number):
    russian = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
    for text, language in (
        (f"2019 жылғы 7 {MONTHS['kk'].split()[number - 1]}", "kk"),
        (f"7 {russian.split()[number - 1]} 2019 года", "ru"),
        (f"{MONTHS['en'].split()[number - 1].title()} 7, 2019", "en"),
    ):
        assert first_date(text, language) == date(2019, number, 7)


def test_dates_come_in_the_order_of_the_text_with_their_places():
    text = "from 1 May 2019 to June 2, 2020"
    found = list(find_dates(text, "en"))
    assert [(day, text[start:end]) for day, start, end in found] == [
        (date(2019, 5, 1), "1 May 2019"),
        (date(2020, 6, 2), "June 2, 2020"),
    ]


@pytest.mark.parametrize("text", ["on Aprıl 5, 2000", "on 5 APRİL 2000", "on Auguſt 5, 2000"])
def test_a_month_with_a_foreign_letter_is_no_accident(text):
    list(find_dates(text, "en"))
