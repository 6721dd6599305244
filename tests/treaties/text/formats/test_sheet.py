"""Paragraphs and tables as lines."""

import pytest

from treaties.text.formats.sheet import Paragraph, Setting, joined, language_of, table, write


def cells(*rows):
    return [[[Paragraph(text) for text in cell.split("|")] for cell in row] for row in rows]


def texts(paragraphs):
    return [paragraph.text for paragraph in paragraphs]


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        ([("а", "б"), ("в", "")], ["а\tб", "в"]),
        ([("а|б", "в|г")], ["а б\tв г"]),
        ([("а" * 200, "б|в")], ["а" * 200, "б", "в"]),
        ([("а|б",)], ["а", "б"]),
        ([("", "")], []),
        ([], []),
        ([("а",), ("б", "в", "г")], ["а", "б\tв\tг"]),
    ],
)
def test_rows_of_a_table(rows, lines):
    assert texts(table(cells(*rows))) == lines


def test_columns_in_one_language_are_read_across():
    rows = [(f"{n} товар " * 9, f"{n} пошлина " * 9) for n in range(9)]
    assert texts(table(cells(*rows)))[0].startswith("0 товар")
    assert "0 пошлина" in texts(table(cells(*rows)))[0]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Осы Келісім қол қойылған күнінен бастап " * 9, "kazakh"),
        ("Настоящее Соглашение вступает в силу " * 9, "cyrillic"),
        ("This Agreement enters into force " * 9, "latin"),
        ("Коротко", ""),
    ],
)
def test_the_language_of_a_column(text, language):
    assert language_of(text) == language


def test_what_was_one_paragraph_is_joined():
    parts = [
        Paragraph("а ", goes_on=True),
        Paragraph("б ", goes_on=True),
        Paragraph("в"),
        Paragraph("г"),
    ]
    assert texts(joined(parts)) == ["а б в", "г"]


@pytest.mark.parametrize(
    ("paragraph", "written"),
    [
        (Paragraph("Текст"), "      Текст\u2029\n"),
        (Paragraph("Статья 1", Setting.HEADING), "Статья 1\u2029\n"),
        (Paragraph("  "), "\n"),
        (Paragraph("\xa0\xa0\xa0Текст  "), "\xa0\xa0\xa0Текст\u2029\n"),
        (Paragraph("Первое,\nвторое.\nтретье"), "      Первое,\nвторое.\n      третье\u2029\n"),
        (
            Paragraph("Слово " * 99, Setting.HEADING),
            "      " + ("Слово " * 99).strip() + "\u2029\n",
        ),
    ],
)
def test_a_paragraph_is_written(paragraph, written):
    assert write([paragraph]) == written


def test_what_is_set_otherwise_stands_between_blank_lines():
    paragraphs = [
        Paragraph("Утверждено", Setting.RIGHT),
        Paragraph("СОГЛАШЕНИЕ", Setting.HEADING),
        Paragraph("о мире", Setting.HEADING),
        Paragraph("Текст."),
        Paragraph(""),
        Paragraph("Статья 1", Setting.HEADING),
    ]
    lines = [line.rstrip("\u2029") for line in write(paragraphs).split("\n")]
    expected = ["Утверждено", "", "СОГЛАШЕНИЕ", "о мире", "", "      Текст.", "", "Статья 1", ""]
    assert lines == expected


def test_text_that_is_set_as_it_is_stays_so():
    text = "Первое.\n  второе. " * 99
    assert write([Paragraph(text, Setting.AS_IS)]).startswith("Первое.\n  второе.")
