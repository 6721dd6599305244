"""Sections that have a Roman number and no word."""

import pytest

from tests.treaties.text.reading import outline_of

HEADINGS = {
    "ru": ("Статья {}", "Стороны пьют чай."),
    "kk": ("{}-бап", "Тараптар шай ішеді."),
    "en": ("Article {}", "The Parties drink tea."),
}


def sections(language: str, *lines: str) -> list[tuple[str, str, str]]:
    """Return the divisions of a text; a figure among its lines is an article of that number."""
    heading, text = HEADINGS[language]
    body = [
        f"{heading.format(row)}\n\n      {text}\n" if row.isdigit() else f"{row}\n" for row in lines
    ]
    divisions = outline_of("\n".join(body), language).divisions
    return [(row.eid, row.number, row.heading) for row in divisions]


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("ru", "Общие положения", "Заключительные положения"),
        ("kk", "Жалпы ережелер", "Қорытынды ережелер"),
        ("en", "General provisions", "Final provisions"),
    ],
)
def test_a_roman_number_above_an_article_is_a_section(language, first, second):
    assert sections(language, f"I. {first}", "1", "2", f"II. {second}", "3") == [
        ("sec_1", "I", first),
        ("sec_2", "II", second),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        # One alone, one out of sequence, one that is a sentence, one above no article.
        ("I. Общие положения", "1", "2"),
        ("I. Общие положения", "1", "V. Прочее", "2"),
        ("I. Стороны согласны.", "1", "II. Стороны рады.", "2"),
    ],
)
def test_other_lines_with_a_roman_number_are_none(lines):
    assert sections("ru", *lines) == []
