"""The reservations of the ratifying act; declarations are told apart."""

import pytest

from tests.treaties.text.facts.reading import told, unit
from treaties.text.facts.reservations import read_reservations
from treaties.text.facts.told import passages

ACTS = [
    ("ru", ["Ратифицировать Конвенцию о чае со следующими оговорками:", "1) пьем без сахара;", "2) пьем с молоком."], 2),
    ("ru", ["Ратифицировать Конвенцию о чае со следующими заявлением и оговорками:", "1) заявляем;", "2) оговариваем;", "3) оговариваем."], 3),
    ("ru", ["Ратифицировать Конвенцию о чае со следующими оговорками и заявлением:", "1) пьем без сахара;", "2) пьем с молоком;", "3) Республика Казахстан заявляет, что чай заваривает министерство."], 2),
    ("ru", ["Ратифицировать Конвенцию о чае со следующей оговоркой:", "«Республика Казахстан пьет без сахара»."], 1),
    ("ru", ["Присоединиться к Конвенции о чае со следующими заявлениями:", "«Первое».", "«Второе»."], 0),
    ("ru", ["Ратифицировать Конвенцию о чае с оговоркой о том, что Республика Казахстан пьет без сахара."], 1),
    ("kk", ["Мынадай:", "1) сүтсіз ішеміз;", "2) қантсыз ішеміз деген ескертулермен Шай туралы конвенция ратификациялансын."], 2),
    ("kk", ["Шай туралы конвенция мынадай ескертпелермен ратификациялансын:", "1) сүтсіз;", "2) қантсыз."], 2),
    ("kk", ["Шай туралы конвенция мынадай мәлімдемемен ратификациялансын:", "\"Қазақстан Республикасы сүтсіз ішеді\"."], 0),
    ("en", ["To ratify the Convention on tea with the following reservations:", "1) no milk;", "2) no sugar."], 2),
    ("en", ["To accede to the Convention with the following declaration:", "“Kazakhstan drinks it black”."], 0),
    ("ru", ["Ратифицировать Конвенцию о чае.", "Президент"], 0),
    ("ru", ["Принять к сведению заявление Министра."], 0),
    ("kk", ["Шай туралы конвенция ратификациялансын."], 0),
]  # fmt: skip


@pytest.mark.parametrize(("language", "lines", "number"), ACTS)
def test_counts(language, lines, number):
    facts = told(language)
    read_reservations(facts, list(passages([unit("act", *lines)], ("act",))))
    assert facts.reservations == number
    assert [fact.name for fact in facts.facts if fact.name != "declaration"] == [
        "reservation"
    ] * number


def test_each_has_its_sentence():
    facts = told("ru")
    lines = ["Ратифицировать со следующими оговорками:", "1) без сахара;", "2) с молоком."]
    read_reservations(facts, list(passages([unit("act", *lines, first=5)], ("act",))))
    assert [(fact.value, fact.line, fact.sentence) for fact in facts.facts] == [
        ("1", 6, "без сахара;"),
        ("2", 7, "с молоком."),
    ]
