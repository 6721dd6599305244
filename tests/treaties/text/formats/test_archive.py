"""Archives: what they are, and that none can fill the memory."""

import io
import struct
import zipfile

import pytest

from tests.treaties.text.formats.documents import docx_of, odt_of, wordml, zipped
from treaties.text.decode import decode
from treaties.text.document import Refusal
from treaties.text.formats import archive


@pytest.mark.parametrize(
    ("parts", "refusal"),
    [
        ({"a.txt": "Статья 1"}, Refusal("archive", "ZIP")),
        ({"xl/workbook.xml": "<x/>", "[Content_Types].xml": ""}, Refusal("binary", "XLSX")),
        ({"ppt/presentation.xml": "<x/>"}, Refusal("binary", "PPTX")),
        ({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}, Refusal("binary", "ODS")),
        ({"mimetype": "application/epub+zip"}, Refusal("binary", "EPUB")),
        ({}, Refusal("archive", "ZIP")),
        ({"word/document.xml": ""}, Refusal("damaged", "DOCX")),
    ],
)
def test_archives_are_told_apart(parts, refusal):
    assert decode(zipped(parts)) == refusal


def test_a_part_that_packs_too_well_is_not_unpacked():
    text = "<w:p/>" * 5_000_000
    assert decode(docx_of(text)) == Refusal("archive-bomb", "DOCX")


def test_a_false_table_of_contents_does_not_help(monkeypatch):
    """The size told is small; what comes out is not."""
    monkeypatch.setattr(archive, "SMALL", 1000)
    data = bytearray(docx_of("<w:p/>" * 100_000))
    real = len(wordml("document", "<w:body>" + "<w:p/>" * 100_000 + "</w:body>").encode())
    assert data.count(struct.pack("<I", real)) == 2
    false = bytes(data).replace(struct.pack("<I", real), struct.pack("<I", 900))
    found = decode(false)
    assert isinstance(found, Refusal)
    assert found.code in {"archive-bomb", "damaged"}


def test_too_many_entries_are_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for number in range(archive.MOST_ENTRIES + 1):
            packed.writestr(str(number), "")
    assert decode(out.getvalue()) == Refusal("archive-bomb", "ZIP")


def test_an_unusual_packing_is_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_BZIP2) as packed:
        packed.writestr("word/document.xml", wordml("document", "<w:body/>"))
    assert decode(out.getvalue()) == Refusal("damaged", "DOCX")


def test_too_large_a_whole_is_refused(monkeypatch):
    monkeypatch.setattr(archive, "LARGEST_WHOLE", 1000)
    assert decode(zipped({"a": "x" * 2000})) == Refusal("archive-bomb", "ZIP")


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    "inner", [f'<!ENTITY l0 "ха">{LAUGHS}', '<!ENTITY l9 SYSTEM "file:///etc/passwd">', ""]
)
def test_a_document_type_is_refused(inner):
    xml = f'<!DOCTYPE x [{inner}]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:body></w:document>'
    assert decode(zipped({"word/document.xml": xml})) == Refusal("damaged", "DOCX")


def test_an_entry_under_a_password_is_named():
    data = docx_of("<w:p/>")
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        pieces = data.split(mark)
        data = mark.join(
            [
                pieces[0],
                *(piece[: place - 4] + b"\x01" + piece[place - 3 :] for piece in pieces[1:]),
            ]
        )
    found = decode(data)
    assert found in {Refusal("encrypted", "DOCX"), Refusal("encrypted", "ZIP")}


@pytest.mark.parametrize("make", [lambda: docx_of("<w:p/>" * 9), lambda: odt_of("<text:p/>")])
def test_an_archive_cut_anywhere_is_refused(make):
    data = make()
    for end in range(4, len(data) - 1, 37):
        found = decode(data[:end])
        assert isinstance(found, Refusal)
        assert found.code in {"damaged", "archive", "archive-bomb"}
