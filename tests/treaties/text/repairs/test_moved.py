"""Linked words that stand at the end of their line."""

import re

import pytest

from tests.treaties.text.repairs.reading import first
from treaties.text.clean import clean
from treaties.text.document import Repair
from treaties.text.repairs.moved import REFERENCES

WORDS = "Осы келісім бекітілсін. Хаттама мен Шарт мақұлдансын. договор заключить\n"


@pytest.mark.parametrize("row", REFERENCES, ids=lambda row: row.example)
def test_every_row_repairs_its_example(row):
    assert first(row.example) == row.repaired


def test_rows_differ():
    assert len({row.example for row in REFERENCES}) == len(REFERENCES)


@pytest.mark.parametrize(
    ("line", "cleaned"),
    [
        ("ынтымақтастық туралы  бекітілсінкелісім", "ынтымақтастық туралы келісім бекітілсін"),
        ("жасасу туралы  мақұлдансынхаттама.", "жасасу туралы хаттама мақұлдансын."),
        ("туралы  ратификациялансынкелісім", "туралы келісім ратификациялансын"),
        ("с Республикой Чехия  заключитьдоговор", "с Республикой Чехия договор заключить"),
        (
            "деректер осы Келісімнiң  аталған Тараптар 13-бабында",
            "деректер осы Келісімнің 13-бабында аталған Тараптар",
        ),
    ],
)
def test_certain(line, cleaned):
    result = clean(f"{line}\n{WORDS}")
    assert result.lines[0] == cleaned
    assert [row.kind for row in result.repairs].count("moved-text") == 2
    assert not result.notices


def test_two_readings_are_none():
    line = "жасасу туралы  бекітілсінхаттамашарт"
    words = "бекітілсін хаттамашарт бекітілсінхаттама шарт\n"
    assert clean(f"{line}\n{words}").lines[0] == line


def test_an_insertion_and_a_deletion():
    assert clean("осы Заңның  талаптары 5-бабында").repairs == (
        Repair(1, 21, "moved-text", " 5-бабында", ""),
        Repair(1, 11, "moved-text", "", "5-бабында"),
    )


@pytest.mark.parametrize(
    "line",
    [
        "ережелерінің жіктелуі  туралы ақпарат алмасатын болады",
        "осы Келісімнің  Тараптар мемлекеттерінің 13-бабында",
        "осы Келісімнің  мақсаты  Тараптар 13-бабында",
        "Қазақстан Республикасының           Литва Республикасының",
        "Президент  Н. Назарбаев",
        "статья 5  настоящего Соглашения статьей 5",
        "Стороны  договорились о статье 5",
        "келісім  бекітілсін",
        "По просьбе любой из  них этот срок продлевается",
        "в  порядке, установленном законодательством",
        "для  настоящего Соглашения статьи 5",
    ],
)
def test_two_blanks_alone_say_nothing(line):
    result = clean(f"{line}\n{WORDS}")
    assert result.lines[0] == line
    assert not result.notices


@pytest.mark.parametrize(
    "line",
    [
        "в соответствии со  настоящего Соглашения",
        "в порядке, указанном в  настоящего Соглашения и применяемом Сторонами",
        "туралы  келісімбекітілсін",
    ],
)
def test_signs_without_certainty_are_told(line):
    result = clean(f"{line}\n{WORDS}")
    assert result.lines[0] == line
    assert [(row.line, row.code) for row in result.notices] == [(1, "moved-text")]


def test_no_row_takes_long():
    line = "со  " + "статьей 5, " * 20_000
    assert all(not re.search(row.moved, line) for row in REFERENCES)
