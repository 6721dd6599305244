"""The domestic acts, from their own lines."""

from datetime import date

import pytest

from tests.treaties.text.facts.reading import told, unit
from treaties.text.document import ParsedAct
from treaties.text.facts.acts import act_number, is_act, read_acts

DAY = date(2018, 7, 9)
LINES = [
    ("kk", "Қазақстан Республикасы Үкіметінің 2018 жылғы 9 шілдедегі № 411 қаулысы.", "resolution government 411"),
    ("kk", "Қазақстан Республикасы Үкіметінің Қаулысы 2018 жылғы 9 шілде N 411", "resolution government 411"),
    ("kk", "Қазақстан Республикасы Үкіметінің қаулысы 2018 ж. 9 шілде № 411", "resolution government 411"),
    ("kk", "Қазақстан Республикасы Министрлер Кабинетінің 2018 жылғы 9 шілдедегі N 1267 қаулысы", "resolution government 1267"),
    ("kk", "Қазақстан Республикасының 2018 жылғы 9 шілдедегі № 170-VІ Заңы", "law parliament 170-VI"),
    ("kk", "Қазақстан Республикасының Заңы 2018 жылғы 9 шілдедегі № 170-VI ҚРЗ", "law parliament 170-VI"),
    ("kk", "Қазақстан Республикасы Президентінің 2018 жылғы 9 шілдедегі № 15 Жарлығы", "decree president 15"),
    ("kk", "Қазақстан Республикасы Сыртқы істер министрінің 2018 жылғы 9 шілдедегі № 11-1-4/250 бұйрығы", "order ministry 11-1-4/250"),
    ("kk", "Қазақстан Республикасы Премьер-Министрінің 2018 жылғы 9 шілдедегі № 45-ө өкімі", "order government 45-ө"),
    ("kk", "ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ЗАҢЫ 2018 жылғы 9 шілде № 57-II", "law parliament 57-II"),
    ("ru", "Закон Республики Казахстан от 9 июля 2018 года № 170-VІ ЗРК", "law parliament 170-VI"),
    ("ru", "ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН от 9 июля 2018 г. N 57-II", "law parliament 57-II"),
    ("ru", "Постановление Правительства Республики Казахстан от 9 июля 2018 года № 411", "resolution government 411"),
    ("ru", "Постановление Кабинета Министров Республики Казахстан от 9 июля 2018 г. N 1267", "resolution government 1267"),
    ("ru", "Постановление Верховного Совета Республики Казахстан от 9 июля 2018 года № 1500-ХІІ", "resolution parliament 1500-XII"),
    ("ru", "Указ Президента Республики Казахстан от 9 июля 2018 года № 15", "decree president 15"),
    ("ru", "Распоряжение Премьер-Министра Республики Казахстан от 9 июля 2018 года № 45-р", "order government 45-р"),
    ("ru", "Приказ Министра иностранных дел Республики Казахстан от 09.07.2018 г. № 1/12", "order ministry 1/12"),
    ("en", "Law of the Republic of Kazakhstan dated July 9, 2018 No. 170-VI", "law parliament 170-VI"),
    ("en", "The Law of the Republic of Kazakhstan No. 170-VI of 9 July 2018", "law parliament 170-VI"),
    ("en", "Resolution of the Government of the Republic of Kazakhstan dated July 9, 2018 No. 411.", "resolution government 411"),
    ("en", "Decree of the President of the Republic of Kazakhstan of July 9, 2018 No. 15", "decree president 15"),
    ("en", "Order of the Minister of Foreign Affairs dated 9 July 2018 No. 5", "order ministry 5"),
]  # fmt: skip
MENTIONED = [
    ("kk", "Осы қаулы қол қойылған күнінен бастап күшіне енеді."),
    (
        "kk",
        "Қазақстан Республикасы Үкіметінің 2000 жылғы 5 мамырдағы № 5 қаулысының күші жойылды деп танылсын.",
    ),
    ("ru", "Признать утратившим силу постановление Правительства от 5 мая 2000 года № 5."),
    ("ru", "Настоящее постановление вступает в силу со дня подписания."),
    ("ru", "Закон вводится в действие с 1 января 2019 года."),
    ("en", "This resolution comes into effect from the date of its signing."),
]


@pytest.mark.parametrize(("language", "line", "told_as"), LINES)
def test_lines(language, line, told_as):
    facts = told(language)
    read_acts(facts, [unit("act", line, "Мәтін. Текст. Text.")])
    kind, issuer, number = told_as.split()
    assert facts.acts == [ParsedAct(kind, issuer, number, DAY, False)]
    (fact,) = facts.facts
    assert (fact.value, fact.sentence) == (f"{kind} {number} 2018-07-09", line)


@pytest.mark.parametrize(("language", "line"), MENTIONED)
def test_an_act_that_is_only_mentioned(language, line):
    assert not is_act(line, language)


def test_a_date_in_the_lines_below():
    facts = told("ru")
    read_acts(
        facts,
        [
            unit(
                "act",
                "Постановление Правительства Республики Казахстан",
                "от 9 июля 2018 года № 411",
                "Правительство Республики Казахстан ПОСТАНОВЛЯЕТ:",
            )
        ],
    )
    assert facts.acts == [ParsedAct("resolution", "government", "411", DAY, False)]


@pytest.mark.parametrize(
    ("language", "first", "text", "last"),
    [
        ("ru", "ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН", "Ратифицировать Соглашение от 2 мая 2011 года № 7.", "Астана, Акорда, 9 июля 2018 года № 170-VI ЗРК"),
        ("kk", "ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ЗАҢЫ", "2011 жылғы 2 мамырдағы келісім ратификациялансын.", "Астана, Ақорда, 2018 жылғы 9 шілде № 170-VI ҚРЗ"),
    ],
)  # fmt: skip
def test_a_date_under_the_signature(language, first, text, last):
    facts = told(language)
    read_acts(facts, [unit("act", first, text, "Н. Назарбаев", last)])
    assert facts.acts == [ParsedAct("law", "parliament", "170-VI", DAY, False)]


def test_a_date_under_the_signature_in_two_lines():
    facts = told("ru")
    lines = [
        "ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН",
        "Ратифицировать.",
        "Астана, Акорда, 9 июля 2018 года",
        "№ 170-VI ЗРК",
    ]
    read_acts(facts, [unit("act", *lines)])
    assert facts.acts == [ParsedAct("law", "parliament", "170-VI", DAY, False)]


def test_a_bill_below_a_resolution():
    facts = told("kk")
    resolution = unit(
        "act", "Қазақстан Республикасы Үкіметінің 2018 жылғы 9 шілдедегі N 646 Қаулысы"
    )
    bill = unit(
        "act",
        "2006 жылғы 4 шілдеде жасалған келісім ратификациялансын.",
        label="Қазақстан Республикасының Заңы",
    )
    read_acts(facts, [resolution, bill])
    assert [(row.kind, row.draft) for row in facts.acts] == [("resolution", False), ("law", True)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("№ 431-IV", "431-IV"),
        ("N 697", "697"),
        ("No. 411", "411"),
        ("№ 57-II ЗРК", "57-II"),
        ("№ 1/12", "1/12"),
        ("№ 218-V ҚРЗ", "218-V"),
        ("№251-VІ", "251-VI"),
        ("№ 170 - VI", "170-VI"),
        ("№ 700 қаулысы", "700"),
        ("№", ""),
        ("номер", ""),
    ],
)
def test_numbers(text, number):
    assert act_number(text) == number


def test_a_law_that_is_the_text_itself_has_its_line_below_the_title():
    facts = told("ru", "other")
    line = "Закон Республики Казахстан от 20 февраля 2017 года № 47-VI"
    read_acts(facts, [unit("title", line, heading="О пастбищах")])
    assert [(row.kind, row.number) for row in facts.acts] == [("law", "47-VI")]


def test_a_treaty_has_no_act_in_its_title():
    facts = told("ru", "agreement")
    line = "Закон Республики Казахстан от 20 февраля 2017 года № 47-VI"
    read_acts(facts, [unit("title", line, heading="Соглашение о пастбищах")])
    assert facts.acts == []


@pytest.mark.parametrize("sign", ["№", "N", "Nº", "No."])
def test_a_number_below_its_sign(sign):
    facts = told("ru")
    line = f"Постановление Правительства Республики Казахстан от 18 сентября 2000 года {sign}"
    read_acts(facts, [unit("act", line, "1412", "Правительство постановляет:")])
    assert [row.number for row in facts.acts] == ["1412"]
