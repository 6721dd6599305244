"""The table of signatures, and that texts are not mistaken for files of other formats."""

import pytest

from treaties.text.decode import decode
from treaties.text.document import DecodedText, Refusal
from treaties.text.formats.signatures import SIGNATURES

NOISE = bytes(range(256)) * 4


def test_rows_are_well_formed():
    assert len({(row.mark, row.offset) for row in SIGNATURES}) == len(SIGNATURES)
    for row in SIGNATURES:
        assert row.name.strip() == row.name != ""
        assert len(row.mark) >= 4 or row.weak or row.offset or max(row.mark) > 0x7F


@pytest.mark.parametrize("row", SIGNATURES, ids=lambda row: f"{row.name} {row.mark!r}")
def test_other_formats_are_named(row):
    data = b"\x07" * row.offset + row.mark + NOISE
    assert decode(data) == Refusal("binary", row.name)


@pytest.mark.parametrize(
    "text", ["MZ 5 Agreement between the Parties", "BMW and others", "BZh. Договор", "ID3 tags"]
)
def test_a_text_may_begin_like_a_file(text):
    assert decode(text.encode()) == DecodedText(text, "utf-8")


def test_cyrillic_may_begin_like_a_sound():
    text = "яыСоглашение между Правительством"
    assert decode(text.encode("cp1251")) == DecodedText(text, "cp1251")
