"""Text stored as it was wrongly read, and text that only looks so."""

import pytest

from treaties.text.decode import decode
from treaties.text.document import DecodedText
from treaties.text.formats.mojibake import MISREADINGS, read_again

KAZAKH = "Осы Келісім қол қойылған күнінен бастап күшіне енеді.\n"
RUSSIAN = "Настоящее Соглашение вступает в силу со дня подписания.\n"


@pytest.mark.parametrize("row", MISREADINGS, ids=lambda row: f"{row.was} as {row.read_as}")
def test_each_misreading_is_undone(row):
    text = "{0}, {0} {0}"
    meant = text.format(row.meant), f"utf-8 ({row.was} read as {row.read_as})"
    assert read_again(text.format(row.example)) == meant


def test_no_misreading_is_listed_twice():
    assert len({row[:2] for row in MISREADINGS}) == len(MISREADINGS)
    for row in MISREADINGS:
        assert row.meant.encode(row.was).decode(row.read_as) == row.example


@pytest.mark.parametrize("read_as", ["latin-1", "sloppy-windows-1251", "sloppy-windows-1252"])
@pytest.mark.parametrize("text", ["Конвенция", KAZAKH + RUSSIAN, "ИРАН И РОССИЯ\n" + RUSSIAN])
def test_utf8_read_twice_is_undone(text, read_as):
    import ftfy  # noqa: F401, PLC0415 (registers the sloppy encodings)

    stored = text.encode().decode(read_as)
    assert decode(stored.encode()) == DecodedText(text, "utf-8 (twice)")


@pytest.mark.parametrize(
    "text",
    [
        KAZAKH,
        RUSSIAN,
        "Рљ",
        "<html><title>Т</title><p>Статья 1</p>",
        "Статья 3 и CO₂",
        "Café à la Genève, été",
        "Ελληνική Δημοκρατία, συμφωνία συνεργασίας",
        "საქართველოს მთავრობა",
        "Република Македонија ќе го почитува овој договор",
        "Република Србија и њени грађани, ћирилица, џеп",
        "中华人民共和国政府",
        "Україна та її громадяни, європейські держави",
        "Dohoda mezi vládou České republiky",
        "№ 5 – «Р» Ё",
        RUSSIAN * 9 + "РљРѕРЅ",
    ],
)
def test_text_that_is_in_order_stays(text):
    assert read_again(text) is None


def test_a_sign_by_itself_stays():
    text = "Ќазаќстан Республикасыныњ ‰кіметі, 5 ‰ ќоры"
    found = read_again(text)
    assert found == (
        "Қазақстан Республикасының үкіметі, 5 ‰ қоры",
        "utf-8 (ptcp154 read as cp1251)",
    )
