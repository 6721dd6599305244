"""Editor's notes and certifications among blocks."""

import pytest

from tests.treaties.text.reading import blocks_of
from treaties.text.notes import is_certification, is_note, notes_in


@pytest.mark.parametrize(
    "text",
    [
        "Сноска. Статья 1 в редакции Закона РК",
        "Ескерту. 1-бап жаңа редакцияда",
        "Примечание РЦПИ. Далее следует текст",
        "Примечание ИЗПИ! Порядок введения",
        "РҚАО-ның ескертпесі. Бұдан әрі",
        "ҚР ЗҚАИ-ның ескертпесі!",
        "Footnote. Article 1 as amended",
    ],
)
def test_notes(text):
    assert is_note(text)


@pytest.mark.parametrize("text", ["Сноски к таблице", "Ескертулер", "Notes are exchanged", ""])
def test_no_notes(text):
    assert not is_note(text)


@pytest.mark.parametrize(
    "text",
    [
        "Настоящим удостоверяю, что данный текст является заверенной копией Конвенции.",
        "Осы мәтін Конвенцияның орыс тіліндегі нұсқасына сай келеді.",
        "I hereby certify that the foregoing text is a true copy.",
        "Данный текст на казахском языке соответствует тексту на русском языке.",
    ],
)
def test_certifications(text):
    assert is_certification(text)


@pytest.mark.parametrize(
    "text",
    [
        "Стороны удостоверяют подписи.",
        "Тауарлар осы баптың талаптарына сай келеді.",
        "The Parties shall certify copies.",
        "Настоящий Договор соответствует Конвенции.",
    ],
)
def test_no_certifications(text):
    assert not is_certification(text)


def spans(text: str) -> dict[int, int]:
    return notes_in(blocks_of(text))


def test_the_office_and_the_name_belong_to_a_certification():
    text = "Конец.\n\n      Настоящим удостоверяю, что это копия.\n\n      Начальник\n      Б. Иванов\n\n      Сноска. Чай.\n      Еще.\n"
    assert spans(text) == {1: 4, 4: 5}


def test_a_mark_alone_takes_the_words_below_it():
    assert spans("      Примечание ИЗПИ!\n      Порядок введения см. ст. 2.\n      Чай.\n") == {
        0: 2
    }


def test_a_heading_ends_the_signature():
    text = "      Настоящим удостоверяю, что это копия.\n\n      Начальник\n\nПриложение 1\n\n      Чай.\n"
    assert spans(text) == {0: 2}
