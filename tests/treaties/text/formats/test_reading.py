"""The samples in every format, read to the same structure; damage of every kind, never an error."""

import importlib
import random
from contextlib import suppress
from functools import cache

import pytest

from tests.treaties.text.formats.documents import (
    FONT,
    as_docx,
    as_html,
    as_odt,
    as_pdf,
)
from tests.treaties.text.reading import SAMPLES
from treaties.text.conserve import conserved
from treaties.text.decode import READERS, decode
from treaties.text.document import DecodedText, ParsedSource
from treaties.text.formats.unreadable import UnreadableError
from treaties.text.pipeline import read

MAKERS = {"html": as_html, "docx": as_docx, "odt": as_odt}
REFUSED = {
    "damaged",
    "encrypted",
    "archive",
    "archive-bomb",
    "binary",
    "empty",
    "scan",
    "old-format",
}


@cache
def source(place: int) -> ParsedSource:
    parsed = read(SAMPLES[place].read_bytes())
    assert isinstance(parsed, ParsedSource)
    return parsed


@cache
def made(name: str, place: int) -> bytes:
    if name == "pdf":
        return as_pdf(SAMPLES[place].read_text("utf-8"))
    return MAKERS[name]((block.text, block.indented) for block in source(place).blocks)


def articles(parsed: ParsedSource) -> list[object]:
    return [
        (
            version.language,
            [(unit.eid, unit.heading, len(unit.paragraphs)) for unit in version.articles],
        )
        for version in parsed.agreement.versions
    ]


@pytest.mark.parametrize("place", range(len(SAMPLES)))
@pytest.mark.parametrize("name", MAKERS)
def test_a_sample_reads_alike_in_every_format(name, place):
    found = decode(made(name, place))
    assert isinstance(found, DecodedText)
    parsed = read(made(name, place))
    assert isinstance(parsed, ParsedSource)
    assert found.format == parsed.format == name
    assert articles(parsed) == articles(source(place))
    assert conserved(found.text, parsed)


@pytest.mark.skipif(FONT is None, reason="no font with Cyrillic letters")
@pytest.mark.parametrize("place", range(len(SAMPLES)))
def test_a_sample_printed_has_the_same_articles(place):
    """A page number or a gap at a page's end may part a paragraph; headings are all found."""
    parsed = read(made("pdf", place))
    assert isinstance(parsed, ParsedSource)
    printed, typed = (
        [[unit.eid for unit in version.articles] for version in each.agreement.versions]
        for each in (parsed, source(place))
    )
    assert printed == typed


def damaged(data: bytes, draw: random.Random) -> bytes:
    """The bytes cut, doubled, flipped or overwritten at random places."""
    broken = bytearray(data)
    for _ in range(draw.randint(1, 12)):
        start = draw.randrange(len(broken))
        length = draw.choice((1, 1, 1, 4, 50, 2000))
        kind = draw.randrange(4)
        if kind == 0:
            broken[start] ^= 1 << draw.randrange(8)
        elif kind == 1:
            del broken[start : start + length]
        elif kind == 2:
            broken[start : start + length] = draw.randbytes(length)
        else:
            broken[start:start] = broken[start : start + length]
        if not broken:
            return b""
    return bytes(broken)


@pytest.mark.parametrize("seed", range(30))
@pytest.mark.parametrize("name", [*MAKERS, *(["pdf"] if FONT else [])])
def test_a_damaged_document_gives_a_text_or_a_refusal(name, seed):
    draw = random.Random(f"{name}{seed}")
    data = damaged(made(name, 4), draw)
    found = decode(data)
    assert isinstance(found, DecodedText) or found.code in REFUSED
    reader = importlib.import_module(READERS[name])
    argument = data.decode("utf-8", "replace") if name == "html" else data
    # Our own code stumbles over nothing: what decode forgives is the libraries'.
    with suppress(UnreadableError):
        assert isinstance(reader.read(argument), str)


@pytest.mark.parametrize("seed", range(60))
def test_noise_gives_a_text_or_a_refusal(seed):
    draw = random.Random(seed)
    begin = draw.choice(
        (b"", b"PK\x03\x04", b"%PDF-1.4\n", b"<html>", b"\xff\xfe", b"\xef\xbb\xbf")
    )
    noise = draw.choice((draw.randbytes(3000), bytes(draw.choices(range(32, 256), k=3000))))
    found = decode(begin + noise)
    assert isinstance(found, DecodedText) or found.code in REFUSED
