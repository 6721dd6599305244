"""The asked words in a paragraph: in any form, near each other, exactly, by their beginning."""

import pytest

from search.concordance.asked import Asked, outermost, says_something, together
from search.query import And, Near, Or, Phrase, Word, parse

TEXT = {
    "kk": "Сұрау салынатын Тарап мүлікті тәркілеу туралы қаулыны, көші-қон ережелерін орындайды.",
    "ru": "Банк не ссылается на банковскую тайну; тайна вклада и банковская ячейка хранятся.",
    "en": "The confiscation order and other orders of 9 July 2018 shall be enforced.",
}


def found(query: str, language: str) -> list[str]:
    asked = Asked(together(parse(query).node))
    text = TEXT[language]
    return [text[start:end] for start, end in asked.spans(text, language)]


@pytest.mark.parametrize(
    ("query", "language", "words"),
    [
        ("тәркілеуге", "kk", ["тәркілеу"]),
        ("таркилеу", "kk", ["тәркілеу"]),
        ("мүлік тәркілеу", "kk", ["мүлікті", "тәркілеу"]),
        ("тәркілеу мүлік", "kk", ["мүлікті", "тәркілеу"]),
        ("Тарап орындау", "kk", []),
        ("көші-қон", "kk", ["көші-қон"]),
        ("қаулы*", "kk", ["қаулыны"]),
        ("банковская тайна", "ru", ["банковскую", "тайну", "тайна", "банковская"]),
        ('"банковскую тайну"', "ru", ["банковскую", "тайну"]),
        ('"банковская тайна"', "ru", []),
        ('"банк ячейка"~9', "ru", []),
        ('"тайна ячейка"~4', "ru", ["тайна", "ячейка"]),
        ("банк OR вклад", "ru", ["Банк", "вклада"]),
        ("вклад -ячейка", "ru", ["вклада"]),
        ("вклад party:KZ", "ru", ["вклада"]),
        ("confiscations", "en", ["confiscation"]),
        ("order", "en", ["order", "orders"]),
        ("9 июля 2018", "en", ["9 July 2018"]),
        ("тәркілеу", "ru", []),
        ("order", "ru", []),
    ],
)
def test_words_are_found_as_they_are_asked(query, language, words):
    assert found(query, language) == words


def test_words_side_by_side_are_one_expression():
    assert together(parse("банковская тайна").node) == Near(("банковская", "тайна"), 3)
    assert together(parse("банк").node) == Word("банк")
    node = together(parse('банк вклад "тайна вклада"').node)
    assert node == And((Near(("банк", "вклад"), 3), Phrase(("тайна", "вклада"))))
    either = together(parse("a b OR c").node)
    assert isinstance(either, Or)
    assert isinstance(either.parts[0], Near)


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("конфискация", True),
        ("и", False),
        ("of the", False),
        ("of treaty", True),
        ('"в силу"', True),
        ("конф*", True),
        ("party:KZ", False),
        ("-конфискация", False),
        ("", False),
        ("title:тайна", False),
        ("и OR тайна", True),
    ],
)
def test_what_makes_a_concordance(query, says):
    assert says_something(parse(query).node) is says


def test_what_asks_for_nothing_finds_nothing():
    asked = Asked(together(parse("party:KZ").node))
    assert not asked
    assert asked.spans(TEXT["ru"], "ru") == []


def test_places_inside_others_are_one():
    assert outermost([(4, 6), (0, 9), (10, 12), (10, 11)]) == [(0, 9), (10, 12)]
