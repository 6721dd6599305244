"""PDF: lines in reading order, with the indents and gaps that are seen on the page."""

import subprocess

import pytest

from tests.treaties.text.formats.documents import FONT, as_pdf, lines_of, new_pdf, texts_of
from treaties.text.decode import decode
from treaties.text.document import DecodedText, Refusal
from treaties.text.formats import pdf_pages

pytestmark = pytest.mark.skipif(FONT is None, reason="no font with Cyrillic letters")

KAZAKH = "Осы Келісім қол қойылған күнінен бастап күшіне енеді."
RUSSIAN = "Настоящее Соглашение вступает в силу со дня подписания."


def test_lines_keep_their_indents_and_gaps():
    text = f"Статья 1\n\n      {RUSSIAN}\nконец.\n      {RUSSIAN}\nконец."
    expected = ["Статья 1", "", f"      {RUSSIAN}", "конец.", f"      {RUSSIAN}", "конец."]
    assert lines_of(as_pdf(text)) == expected


def test_pages_are_parted_by_form_feeds():
    pdf = new_pdf()
    pdf.cell(text=KAZAKH)
    pdf.add_page()
    pdf.cell(text=RUSSIAN)
    found = decode(bytes(pdf.output()))
    assert isinstance(found, DecodedText)
    assert found.text.split("\f") == [KAZAKH, RUSSIAN]
    assert (found.encoding, found.format) == ("pdf", "pdf")


@pytest.mark.parametrize("by_rows", [True, False])
def test_two_languages_side_by_side_are_read_one_after_the_other(by_rows):
    pdf = new_pdf()
    for page in range(2):
        if page:
            pdf.add_page()
        for number in range(6) if by_rows else range(12):
            columns = (0, 1) if by_rows else (number // 6,)
            for column in columns:
                row = number if by_rows else number % 6
                pdf.set_xy(10 + 100 * column, 20 + 8 * row)
                words = (KAZAKH, RUSSIAN)[column][:40]
                pdf.cell(text=f"{page}{row} {words}")
    lines = texts_of(bytes(pdf.output()))
    kazakh = [f"{page}{row} {KAZAKH[:40]}".strip() for page in range(2) for row in range(6)]
    russian = [f"{page}{row} {RUSSIAN[:40]}".strip() for page in range(2) for row in range(6)]
    assert [line for part in lines for line in part.split("\f")] == kazakh + russian


def test_cells_of_a_line_are_parted():
    pdf = new_pdf()
    pdf.cell(text=RUSSIAN, new_x="LMARGIN", new_y="NEXT")
    pdf.cell(95, text="За Правительство")
    pdf.cell(95, text="За Правительство")
    assert texts_of(bytes(pdf.output())) == [RUSSIAN, "За Правительство\tЗа Правительство"]


def test_running_numbers_are_left_out_and_others_kept():
    pdf = new_pdf()
    for page in range(3):
        if page:
            pdf.add_page()
        pdf.set_xy(10, 20)
        pdf.cell(text=RUSSIAN)
        pdf.set_xy(10, 30)
        pdf.cell(text="1998")
        pdf.set_xy(100, 260)
        pdf.cell(text=f"– {page + 4} –")
    lines = [line for part in texts_of(bytes(pdf.output())) for line in part.split("\f")]
    assert lines == [RUSSIAN, "1998"] * 3


def test_a_hyphen_at_a_line_end_is_kept():
    assert texts_of(as_pdf("Настоящее Согла-\nшение вступает")) == [
        "Настоящее Согла-",
        "шение вступает",
    ]


def test_a_pdf_without_text_is_a_scan():
    assert decode(bytes(new_pdf().output())) == Refusal("scan", "PDF")


def test_a_password_is_named():
    pdf = new_pdf()
    pdf.set_encryption("owner", "user")
    pdf.cell(text=RUSSIAN)
    assert decode(bytes(pdf.output())) == Refusal("encrypted", "PDF")


@pytest.mark.parametrize(
    ("code", "refusal"),
    [
        (-11, "damaged"),
        (1, "damaged"),
        (pdf_pages.TOO_MUCH, "archive-bomb"),
        (pdf_pages.LOCKED, "encrypted"),
    ],
)
def test_what_ends_the_process_is_the_files_fault(code, refusal, monkeypatch):
    done = subprocess.CompletedProcess([], code, b"", b"")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: done)
    assert decode(b"%PDF-1.7") == Refusal(refusal, "PDF")


def test_a_file_that_takes_too_long_is_refused(monkeypatch):
    monkeypatch.setattr(pdf_pages, "SECONDS", 0.001)
    assert decode(as_pdf(RUSSIAN)) == Refusal("archive-bomb", "PDF")


def test_more_pages_than_a_text_has_are_refused(monkeypatch):
    monkeypatch.setattr(pdf_pages, "MOST_PAGES", 1)
    assert pdf_pages.all_rows(range(2)) is None


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7", b"%PDF-1.4\n" + b"x" * 99, as_pdf("x")[:600] if FONT else b"%PDF-1"]
)
def test_damage_is_named(data):
    assert decode(data) == Refusal("damaged", "PDF")
