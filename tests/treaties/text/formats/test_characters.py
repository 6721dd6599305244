"""Encodings: letters decide, the bytes before any declaration."""

import pytest

from treaties.text.document import DecodedText
from treaties.text.formats.characters import CODE_PAGES, characters, codec_named

KAZAKH = "Осы Келісім қол қойылған күнінен бастап күшіне енеді"
RUSSIAN = "Настоящее Соглашение вступает в силу"
UKRAINIAN = "Україна та її громадяни, європейські держави"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((RUSSIAN, page) for page in ("cp1251", "koi8-r", "cp866", "mac-cyrillic", "iso8859-5")),
        *(("Статья 1", page) for page in ("cp1251", "koi8-r", "cp866", "mac-cyrillic")),
        *(("СОГЛАШЕНИЕ", page) for page in ("cp1251", "koi8-r", "cp866")),
        *((KAZAKH, page) for page in ("kz1048", "ptcp154")),
        *(("1-бап. Күшіне ену", page) for page in ("kz1048", "ptcp154")),
        *(("ЖОБАНЫҢ МӘТІНІ:", page) for page in ("kz1048", "ptcp154")),
        *((KAZAKH + "\n" + RUSSIAN * 20, page) for page in ("kz1048", "ptcp154")),
        *((UKRAINIAN, page) for page in ("cp1251", "koi8-u")),
        *(("The Treaty (Договор) is in force. " * 20, page) for page in ("cp1251", "koi8-r")),
        ("келiсiмнiң тiлдерi туралы қазақ тiлiнде", "kz1048"),
        ("«Договор» – это № 5 “о мире”…", "cp1251"),
        ("The Parties’ “Agreement” – 1998", "cp1252"),
        ("Le présent traité a été signé à Genève", "cp1252"),
    ],
)
def test_the_code_page_is_known_by_its_letters(text, encoding):
    assert characters(text.encode(encoding)) == DecodedText(text, encoding)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", [KAZAKH, "This Agreement enters into force", "1-бап"])
def test_wide_letters_without_a_mark(text, encoding):
    assert characters(text.encode(encoding)) == DecodedText(text, encoding)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le"])
@pytest.mark.parametrize("cut", [1, 2, 3])
def test_wide_letters_cut_anywhere(encoding, cut):
    found = characters(KAZAKH.encode(encoding)[:-cut])
    assert isinstance(found, DecodedText)
    assert found.text.startswith(KAZAKH[:-2])


def test_utf16_cut_at_its_beginning():
    found = characters((RUSSIAN * 3).encode("utf-16-le")[1:])
    assert isinstance(found, DecodedText)
    assert RUSSIAN[1:] in found.text


def test_a_broken_byte_is_written_out():
    data = (RUSSIAN * 9).encode()
    found = characters(data[:31] + data[32:])
    assert isinstance(found, DecodedText)
    assert found.text.count("\\x") == 1
    assert found.encoding == "utf-8"


def test_a_mark_before_another_code_page_is_not_trusted():
    found = characters(b"\xef\xbb\xbf" + (RUSSIAN * 5).encode("cp1251"))
    assert isinstance(found, DecodedText)
    assert found.text.endswith(RUSSIAN)


@pytest.mark.parametrize("position", [0, 40, 100])
def test_a_nul_or_two_do_not_make_a_text_binary(position):
    data = (RUSSIAN * 9).encode()
    found = characters(data[:position] + b"\0\0" + data[position:])
    assert isinstance(found, DecodedText)
    assert found.text.count("\0") == 2


def test_nothing_is_lost_in_any_code_page():
    for page in CODE_PAGES:
        text = RUSSIAN * 30
        found = characters(text.encode(page) + bytes(range(128, 256)))
        assert isinstance(found, DecodedText)
        assert len(found.text) >= len(text) + 128


@pytest.mark.parametrize(
    ("name", "codec"),
    [
        ("windows-1251", "cp1251"),
        ("WINDOWS-1251", "cp1251"),
        ("x-mac-cyrillic", ""),
        ("koi8-r", "koi8-r"),
        ("rot13", ""),
        ("unicode_escape", ""),
        ("utf-8", ""),
        ("no such", ""),
    ],
)
def test_only_code_pages_can_be_declared(name, codec):
    assert codec_named(name) == codec
