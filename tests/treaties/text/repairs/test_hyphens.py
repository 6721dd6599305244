"""Words hyphenated at a line's end, and compounds that have a hyphen of their own."""

import pytest

from tests.treaties.text.repairs.reading import first
from treaties.text.blocks import blocks
from treaties.text.clean import clean

WORDS = "сотрудничество, ынтымақтастық, оперативно-розыскной, cooperation\n"


@pytest.mark.parametrize(
    ("head", "tail"),
    [
        ("      о сотруд-", "ничество Сторон"),
        ("о сотруд- ", "   ничество"),
        ("СОТРУД-", "НИЧЕСТВО"),
        ("ынтымақ-", "тастық туралы"),
        ("on co-", "operation in"),
        ("сотруд\u2010", "ничество"),
        # Not in the text, but in the dictionary.
        ("при-", "нятия мер"),
        ("настоя-", "щего Соглашения"),
        ("по-", "лучение"),
        ("пере-", "дача сведений"),
        ("дол-", "жен быть"),
    ],
)
def test_the_hyphen_becomes_soft(head, tail):
    cleaned = clean(f"{head}\n\n{tail}\n{WORDS}")
    assert cleaned.lines[0].rstrip() == head.rstrip()[:-1] + "\xad"
    assert [(row.line, row.kind, row.after) for row in cleaned.repairs] == [
        (1, "hyphenation", "\xad")
    ]


@pytest.mark.parametrize(
    ("head", "tail"),
    [
        ("қару-", "жарақ пен"),
        ("жедел-", "іздестіру"),
        ("оперативно-", "розыскной деятельности"),
        ("торгово-", "экономического сотрудничества"),
        ("научно-", "технического"),
        ("северо-", "восток"),
        ("социально-", "экономического"),
        ("по-", "новому"),
        ("вице-", "президент"),
        ("штаб-", "квартира"),
        ("кто-", "либо"),
        ("что-", "то"),
        ("во-", "первых"),
        ("Премьер-", "Министр"),
        ("Нью-", "Йорк"),
        ("сотруд-", "Ничество"),
        ("сотруд-", "- ничество"),
        ("сотруд -", "ничество"),
        ("5-", "ничество"),
        ("12-", "бап"),
        ("бір-", "біріне"),
        ("сондай-", "ақ"),
        ("сотруд-", ""),
    ],
)
def test_a_hyphen_of_its_own_stays(head, tail):
    assert first(head, f"{tail}\n{WORDS}") == head


def test_the_mark_joins_the_lines_and_goes():
    lines = clean(f"      Стороны осуществляют сотруд-\nничество в областях:\n{WORDS}").lines
    assert blocks(lines)[0].text == "Стороны осуществляют сотрудничество в областях:"


def test_a_soft_hyphen_of_the_source_stays_at_a_lines_end():
    assert clean("согла\xadше\xad\nние").lines == ("соглаше\xad", "ние")
    assert clean("согла\xad \nние").lines == ("согла\xad ", "ние")
    assert clean("5\xad\n\xad").lines == ("5", "")


@pytest.mark.parametrize(
    ("line", "cleaned"),
    [
        ("о сотруд- ничество Сторон", "о сотрудничество Сторон"),
        ("о при- нятии мер", "о принятии мер"),
        ("кеден- салық органдары", "кеден- салық органдары"),
        ("внешне- и внутриторговый", "внешне- и внутриторговый"),
        ("торгово- экономический", "торгово- экономический"),
        ("авиа- и железнодорожный", "авиа- и железнодорожный"),
        ("одно- или двухлетний", "одно- или двухлетний"),
    ],
)
def test_a_lost_line_end(line, cleaned):
    assert first(line, WORDS) == cleaned
