"""Who certifies that a text is a translation, and who certifies something else."""

import pytest

from tests.treaties.text.facts.reading import passage, told
from treaties.text.facts.certificate import read_certificate

TRANSLATIONS = [
    ("ru", "Перевод с английского языка верен."),
    ("ru", "Настоящим удостоверяю верность перевода с английского языка на русский."),
    ("ru", "Верность перевода Соглашения на русский язык подтверждаю."),
    ("ru", "Настоящим подтверждается соответствие перевода подлиннику."),
    ("ru", "Неофициальный перевод с английского"),
    ("ru", "Перевод с английского языка"),
    ("kk", "Келісімнің ағылшын тілінен қазақ тіліне аудармасының дұрыстығын куәландырамын."),
    ("kk", "Осымен Қарыз туралы келісімнің ағылшын тілінен аудармасының дұрыстығын растаймын."),
    ("kk", "Ағылшын тілінен бейресми аударма"),
    ("kk", "Аударманың дұрыстығын растаймын."),
    ("en", "I hereby certify that this is a true and correct translation of the Agreement."),
    ("en", "Translated from Russian"),
]
OTHERS = [
    ("ru", "Настоящим удостоверяю, что данный текст является заверенной копией подлинника на русском языке."),
    ("ru", "Документы сопровождаются заверенной копией перевода."),
    ("ru", "Перевод денежных средств осуществлен в полном объеме."),
    ("kk", "Мәтіннің түпнұсқаға сәйкестігін растаймын."),
    ("kk", "Сұрау салуларға аудармасының дұрыстығын растаған құжаттар қоса беріледі."),
    ("en", "Requests shall be accompanied by a certified translation."),
    ("en", "I certify that this is a true copy of the original."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), TRANSLATIONS)
def test_a_translation(language, text):
    facts = told(language)
    read_certificate(facts, [passage(text, "note", 9)])
    assert facts.translation
    assert (facts.facts[0].name, facts.facts[0].line) == ("translation", 9)


@pytest.mark.parametrize(("language", "text"), OTHERS)
def test_something_else(language, text):
    facts = told(language)
    read_certificate(facts, [passage(text, "note")])
    assert not facts.translation


def test_the_text_of_an_original_is_none():
    facts = told("ru")
    facts.authentic = ("kk", "ru")
    read_certificate(facts, [passage(TRANSLATIONS[0][1], "note")])
    assert not facts.translation
