"""Amending acts, and the end of a treaty, from editor's notes."""

from datetime import date

import pytest

from tests.treaties.text.facts.reading import passage, told
from treaties.text.facts.amendments import read_amendments

NOTES = [
    ("ru", "Сноска. Подпункт 2) в редакции Закона РК от 30.06.2014 № 218-V (вводится в действие с 01.01.2015).", [("218-V", date(2014, 6, 30))]),
    ("ru", "Сноска. Статья 5 с изменениями, внесенными законами РК от 2 мая 2011 года № 431-IV; от 30.06.2014 № 218-V.", [("431-IV", date(2011, 5, 2)), ("218-V", date(2014, 6, 30))]),
    ("ru", "Сноска. Статья 3 исключена Протоколом от 5 мая 2010 г.", [("", date(2010, 5, 5))]),
    ("ru", "Сноска. В текст внесены изменения - постановлением Правительства РК от 20 декабря 2004 г. N 1327.", [("1327", date(2004, 12, 20))]),
    ("ru", "Примечание РЦПИ. Внесены изменения Законом РК от 30 июня 2014 года № 218-V ЗРК.", [("218-V", date(2014, 6, 30))]),
    ("kk", "Ескерту. 2) тармақша жаңа редакцияда - ҚР 30.06.2014 № 218-V Заңымен (қолданысқа енгізіледі).", [("218-V", date(2014, 6, 30))]),
    ("kk", "Ескерту. 5-бапқа өзгеріс енгізілді - ҚР Үкіметінің 2004.12.20. N 1327 қаулысымен.", [("1327", date(2004, 12, 20))]),
    ("kk", "Ескерту. Мәтінге толықтыру енгізілді - 2010 жылғы 5 мамырдағы Хаттамамен.", [("", date(2010, 5, 5))]),
    ("kk", "Ескерту. 3-бап алып тасталды - ҚР 2011.05.02 № 431-IV Заңымен.", [("431-IV", date(2011, 5, 2))]),
    ("en", "Footnote. Paragraph 2 as amended by the Law of the Republic of Kazakhstan dated 30 June 2014 No. 218-V.", [("218-V", date(2014, 6, 30))]),
    ("en", "Footnote. Article 5 is in the wording of the Law dated 02.05.2011 No. 431-IV (shall be enforced from 01.01.2012).", [("431-IV", date(2011, 5, 2))]),
    ("ru", "Примечание РЦПИ. Далее следует текст на английском языке.", []),
    ("kk", "РҚАО-ның ескертпесі. Бұдан әрі мәтін ағылшын тілінде берілген.", []),
    ("ru", "Сноска. Вступило в силу 1 июня 2018 года.", []),
]  # fmt: skip
ENDED = [
    ("ru", "Утратило силу постановлением Правительства РК от 5 мая 2010 года № 5."),
    ("ru", "(Прекратило действие 1 января 2015 года)"),
    ("ru", "Сноска. Соглашение утратило силу 5 мая 2010 года."),
    ("kk", "Ескерту. Күші жойылды - ҚР Үкіметінің 2010.05.05 N 5 қаулысымен."),
    ("kk", "(2015 жылғы 1 қаңтарда қолданысы тоқтатылды)"),
    ("en", "Footnote. Ceased to be in force on 1 January 2015."),
]
NOT_ENDED = [
    ("ru", "Сноска. Пункт 3 утратил силу Законом РК от 30.06.2014 № 218-V."),
    ("ru", "Сноска. Статья 5 утратила силу."),
    ("kk", "Ескерту. 3-тармақтың күші жойылды."),
    ("en", "Footnote. Article 3 no longer in force."),
]


def amendments(language, *texts):
    facts = told(language)
    read_amendments(facts, [passage(text, "note", line) for line, text in enumerate(texts, 1)], [])
    return facts


@pytest.mark.parametrize(("language", "text", "expected"), NOTES)
def test_notes(language, text, expected):
    assert [(row.number, row.date) for row in amendments(language, text).amendments] == expected


def test_one_amendment_is_told_once():
    text = "Сноска. Пункт {} в редакции Закона РК от 30.06.2014 № 218-V."
    (amendment,) = amendments("ru", text.format(1), text.format(2)).amendments
    assert amendment.line == 1


@pytest.mark.parametrize(("language", "text"), ENDED)
def test_a_treaty_that_is_ended(language, text):
    assert amendments(language, text).ended


@pytest.mark.parametrize(("language", "text"), NOT_ENDED)
def test_a_provision_that_is_ended(language, text):
    assert not amendments(language, text).ended
