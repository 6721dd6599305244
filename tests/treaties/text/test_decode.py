"""Bytes to characters: every usual encoding, every usual wrong file."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from treaties.text.decode import KNOWN_FORMATS, decode
from treaties.text.document import DecodedText, Refusal

KAZAKH = "Осы Келісім қол қойылған күнінен бастап күшіне енеді және бес жыл қолданылады.\n" * 3
RUSSIAN = "Настоящее Соглашение вступает в силу со дня подписания и действует пять лет.\n" * 3
ENGLISH = "This Agreement shall enter into force on the date of signature for five years.\n" * 3


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (KAZAKH, "utf-8"),
        (KAZAKH, "utf-8-sig"),
        (KAZAKH, "utf-16"),
        (KAZAKH, "utf-32"),
        (KAZAKH, "utf-16-le"),
        (KAZAKH, "utf-16-be"),
        (KAZAKH, "kz1048"),
        (KAZAKH, "ptcp154"),
        (RUSSIAN, "utf-8"),
        (RUSSIAN, "utf-16"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "cp866"),
        (ENGLISH, "utf-8"),
        (ENGLISH, "utf-16"),
        (KAZAKH + RUSSIAN + ENGLISH, "utf-16-le"),
        (RUSSIAN, "utf-16-le"),
        (RUSSIAN, "utf-16-be"),
        (ENGLISH, "utf-16-le"),
        (RUSSIAN, "mac-cyrillic"),
    ],
)
def test_text_comes_back_from_its_encoding(text, encoding):
    found = decode(text.encode(encoding))
    assert isinstance(found, DecodedText), found
    assert found.text == text


def test_the_encoding_is_named():
    assert decode(RUSSIAN.encode("cp1251")) == DecodedText(RUSSIAN, "cp1251")
    assert decode(RUSSIAN.encode("koi8-r")) == DecodedText(RUSSIAN, "koi8-r")
    assert decode(RUSSIAN.encode()) == DecodedText(RUSSIAN, "utf-8")


@pytest.mark.parametrize("data", [b"", b" ", b"\r\n\t \n", "\u00a0\u2003".encode()])
def test_blanks_are_empty(data):
    assert decode(data) == Refusal("empty")


@pytest.mark.parametrize("data", [b"\xef\xbb\xbf", b"\xff\xfe", b"\xef\xbb\xbf \n"])
def test_a_mark_before_nothing_is_empty(data):
    assert decode(data) == Refusal("empty")


@pytest.mark.parametrize(("signature", "name"), KNOWN_FORMATS)
def test_other_formats_are_named(signature, name):
    assert decode(signature + RUSSIAN.encode()) == Refusal("binary", name)


@pytest.mark.parametrize("data", [b"\x00" * 50, bytes(range(32)) * 9, b"text\x00\x01\x02" * 20])
def test_control_codes_are_binary(data):
    assert decode(data) == Refusal("binary")


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(KAZAKH.encode()[:-3], id="cut inside the last letter"),
        pytest.param(KAZAKH.encode().replace("қ".encode(), b"\xd2", 1), id="half a letter"),
        pytest.param("Статья 1\nНастоящий Договор заключен.".encode()[:-4], id="read as UTF-16"),
    ],
)
def test_one_broken_letter_does_not_hide_the_others(data):
    found = decode(data)
    assert isinstance(found, DecodedText), found
    assert found.text.startswith(("Осы Келісім", "Статья 1\nНастоящий Договор"))


@settings(derandomize=True, database=None, deadline=None, max_examples=60)
@given(st.binary(max_size=300))
def test_any_bytes_give_a_text_or_a_refusal(data):
    found = decode(data)
    assert isinstance(found, DecodedText) or found.code in {"empty", "binary"}
