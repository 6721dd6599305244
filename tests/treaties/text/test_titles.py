"""Where titles stand; texts are lines, the result the words that belong to a title."""

import pytest

from tests.treaties.text.reading import blocks_of
from treaties.text.document import Block
from treaties.text.titles import is_title_note, mark_zones, names_treaty, title_line, title_span


def title(text: str, language: str) -> str:
    head = blocks_of(text)
    start, end = title_span(head, language)
    return " ".join(block.text for block in head[start:end])


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("СОГЛАШЕНИЕ О ЗАЙМЕ\nМЕЖДУ БАНКОМ\nи\nКАЗАХСТАНОМ\n\n      Банк дает.", "ru",
         "СОГЛАШЕНИЕ О ЗАЙМЕ МЕЖДУ БАНКОМ и КАЗАХСТАНОМ"),
        ("Протокол\nк Соглашению о чае\nот 13 июня 2009 года\n\n      Стороны пьют.", "ru",
         "Протокол к Соглашению о чае от 13 июня 2009 года"),
        ("EXCHANGE OF NOTES\nconstituting an Agreement on Tea\n\n      Excellency,", "en",
         "EXCHANGE OF NOTES constituting an Agreement on Tea"),
        ("Договор о чае\n\nСОДЕРЖАНИЕ", "ru", "Договор о чае"),
        ("Проект\n\nДоговор о чае\n\n      Стороны пьют.", "ru", "Проект Договор о чае"),
        ("Шай туралы\n\nКЕЛІСІМ\n\n      Тараптар ішеді.", "kk", "Шай туралы КЕЛІСІМ"),
        ("О чае\n\n      Стороны пьют.", "ru", ""),
    ],
)  # fmt: skip
def test_what_belongs_to_a_title(text, language, expected):
    assert title(text, language) == expected


def test_a_day_alone_under_a_title_is_a_remark_of_it():
    head = blocks_of("СОГЛАШЕНИЕ О ЗАЙМЕ\nот 13 июня 2009 года\n\n      Банк дает.")
    assert [block.text for block in head[:2]] == ["СОГЛАШЕНИЕ О ЗАЙМЕ", "от 13 июня 2009 года"]
    assert title_span(head, "ru") == (0, 2)


@pytest.mark.parametrize(
    ("title", "day", "remark"),
    [
        ("Соглашение о займе", "от 13 июня 2009 года", True),
        ("Протокол к Соглашению о чае", "от 13 июня 2009 года", False),
        ("О внесении изменений в Договор о чае", "от 13 июня 2009 года", False),
        ("Protocol amending the Agreement on Tea", "of 13 June 2009", False),
        ("Agreement on Tea", "June 13, 2009", True),
        ("Шай туралы келісім", "2009 жылғы 13 маусым", True),
    ],
)
def test_whose_day_stands_under_a_title(title, day, remark):
    head = [Block(text, n, n, False, False) for n, text in enumerate((title, day), 1)]
    assert is_title_note(head, 1) is remark


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Стороны заключили Договор о чае.", "ru"),
        ("О ратификации Договора о чае", "ru"),
        ("desiring to conclude an Agreement on Tea", "en"),
        ("(Договор о чае)", "ru"),
    ],
)
def test_what_names_no_treaty(text, language):
    assert not names_treaty(blocks_of(text)[0], language)


@pytest.mark.parametrize(
    "text",
    ["Статья 1", "Президент", "СОДЕРЖАНИЕ", "Сноска. Чай.", "1. Чай", "Чай пьют.", "Бекітілген"],
)
def test_what_is_no_line_of_a_title(text):
    assert not title_line(blocks_of(text)[0])


def test_the_zones_of_signatures_and_marks():
    text = "      Утвердить.\n\n      Премьер-Министр\n      Республики Казахстан\n\nДоговор\n"
    assert mark_zones(blocks_of(text)) == {1, 2}
