"""Bytes to text: every usual encoding, every usual wrong file."""

import importlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from treaties.text import decode as module
from treaties.text.decode import LARGEST_MB, READERS, decode
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
    assert found == DecodedText(text, encoding)


@pytest.mark.parametrize("data", [b"", b" ", b"\r\n\t \n", "\u00a0\u2003".encode()])
def test_blanks_are_empty(data):
    assert decode(data) == Refusal("empty")


@pytest.mark.parametrize("data", [b"\xef\xbb\xbf", b"\xff\xfe", b"\xef\xbb\xbf \n"])
def test_a_mark_before_nothing_is_empty(data):
    assert decode(data) == Refusal("empty")


@pytest.mark.parametrize("body", ["", "<p> </p>", "<script>x</script>"])
def test_a_page_without_text_is_empty(body):
    assert decode(f"<html><body>{body}</body></html>".encode()) == Refusal("empty")


def test_size_is_looked_at_first():
    assert decode(b"\0" * (LARGEST_MB * 1_000_000 + 1)) == Refusal("too-large", str(LARGEST_MB))


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (b"{\\rtf1 text}", Refusal("old-format", "RTF")),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, Refusal("old-format", "DOC")),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            Refusal("encrypted", "DOCX"),
        ),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"),
            Refusal("binary", "XLS/PPT"),
        ),
    ],
)
def test_old_documents_are_named(data, refusal):
    assert decode(data) == refusal


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


@pytest.mark.parametrize("name", READERS)
def test_what_fails_in_a_reader_is_the_files_fault(name, monkeypatch):
    """A page that cannot be read is kept as text; a document is damaged."""

    class Broken:
        @staticmethod
        def read(data):
            raise RecursionError

    monkeypatch.setattr(importlib, "import_module", lambda _: Broken)
    monkeypatch.setattr(module, "zipped_format", lambda _: name)
    data = {"html": b"<html><p>a", "pdf": b"%PDF-1.4"}.get(name, b"PK\x03\x04")
    expected = (
        DecodedText("<html><p>a", "utf-8") if name == "html" else Refusal("damaged", name.upper())
    )
    assert decode(data) == expected


@settings(derandomize=True, database=None, deadline=None, max_examples=60)
@given(st.binary(max_size=300))
def test_any_bytes_give_a_text_or_a_refusal(data):
    found = decode(data)
    assert isinstance(found, DecodedText) or found.code in {"empty", "binary", "damaged"}
