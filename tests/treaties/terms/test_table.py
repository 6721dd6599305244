"""The term table: what it holds, and that a malformed row is refused."""

import pytest

from treaties.terms.table import (
    COLUMNS,
    LANGUAGES,
    MalformedTableError,
    read_table,
    shipped,
    written,
)

HEAD = "\t".join(COLUMNS)
ROW = "confiscation\tcrime\tтәркілеу\tконфискация\tconfiscation | forfeiture"
CYRILLIC = set("абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі")
KAZAKH_ONLY = set("әғқңөұүһі")


def test_the_table_has_hundreds_of_terms_in_three_languages():
    rows = shipped()
    assert len(rows) >= 300
    assert all(row.renderings[language] for row in rows for language in LANGUAGES)
    assert sum(len(row.renderings["ru"]) > 1 for row in rows) >= 80


@pytest.mark.parametrize(
    ("key", "kk", "ru", "en"),
    [
        ("confiscation", "тәркілеу", "конфискация", "confiscation"),
        ("ratification", "ратификациялау", "ратификация", "ratification"),
        ("reservation", "ескертпе", "оговорка", "reservation"),
        ("depositary", "депозитарий", "депозитарий", "depositary"),
        ("requesting-party", "сұрау салушы Тарап", "запрашивающая Сторона", "requesting Party"),
    ],
)
def test_a_term_is_called_as_lawyers_call_it(key, kk, ru, en):
    (row,) = (row for row in shipped() if row.key == key)
    assert [row.renderings[language][0] for language in LANGUAGES] == [kk, ru, en]


def test_every_rendering_is_written_in_its_alphabet():
    for row in shipped():
        if row.key == "double-jeopardy":
            continue
        for language, texts in row.renderings.items():
            letters = {letter for text in texts for letter in text.lower() if letter.isalpha()}
            assert letters <= CYRILLIC or (language == "en" and not letters & CYRILLIC), row
            assert language == "kk" or not letters & KAZAKH_ONLY, row


def test_what_is_written_is_read_again(tmp_path):
    file = tmp_path / "terms.tsv"
    file.write_text(written(shipped()), encoding="utf-8")
    assert read_table(file) == shipped()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "key\tru\n",
        f"{HEAD}\n{ROW}\n{ROW}",
        f"{HEAD}\n{ROW}\textra",
        f"{HEAD}\nconfiscation\tcrime\tтәркілеу\tконфискация",
        f"{HEAD}\n{ROW.replace('crime', 'sports')}",
        f"{HEAD}\nBig {ROW}",
        f"{HEAD}\n{ROW.replace('forfeiture', 'confiscation')}",
        f"{HEAD}\n{ROW.replace('конфискация', '')}",
        f"{HEAD}\n{ROW.replace('forfeiture', '')}",
    ],
    ids=[
        *("empty", "other columns", "twice", "a column more", "a column less", "subject", "key"),
        *("rendering twice", "language without one", "empty rendering"),
    ],
)
def test_a_malformed_table_is_refused(tmp_path, text):
    file = tmp_path / "terms.tsv"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(MalformedTableError):
        read_table(file)
