"""PDF as pdfium opens it: letters, fonts, outline, pages, properties."""

import re

import pypdfium2.raw as pdfium
import pytest
from django.utils.translation import override

from tests.treaties.downloads.opened import (
    made,
    pdf_fonts,
    pdf_text,
    read_pdf,
    squeezed,
    taken,
    unit,
)
from treaties.downloads import pdf
from treaties.downloads.content import Division, Heading
from treaties.downloads.pdf_lines import broken
from treaties.downloads.pdf_sheet import SMALL

LACKING = "The fonts of this file lack"


def outline(content: bytes) -> list[tuple[int, str]]:
    return [(entry.level, entry.get_title()) for entry in read_pdf(content).get_toc()]


@pytest.mark.django_db
def test_fonts_are_in_the_file(tea):
    assert pdf_fonts(pdf.write(taken(tea, "kk", "ru", "en"))) == {True}


@pytest.mark.django_db
def test_the_outline_has_divisions_and_articles(tea):
    with override("en"):
        found = outline(pdf.write(taken(tea, "en", "kk")))
    assert found == [
        (0, "Title"),
        (0, "Preamble"),
        (0, "Chapter 1. Gardens"),
        (1, "Article 1. Purpose"),
        (1, "Article 2. Disputes"),
        (0, "Chapter 2. Term"),
        (1, "Article 3"),
        (0, "Closing clauses"),
    ]


@pytest.mark.django_db
def test_properties(tea):
    content = pdf.write(taken(tea, "kk", "ru"))
    told = read_pdf(content).get_metadata_dict()
    assert (told["Title"], told["Author"]) == (tea.title("kk"), "Shartnama")
    assert re.search(rb"/Lang \(kk\)", content)
    assert b"/DisplayDocTitle true" in content


@pytest.mark.django_db
def test_every_page_has_its_number_and_the_address(tea):
    download = taken(tea, "kk", "ru", "en")
    pages = list(read_pdf(pdf.write(download)))
    assert len(pages) > 1
    for number, page in enumerate(pages, start=1):
        words = page.get_textpage().get_text_range()
        assert f"{number} / {len(pages)}" in words
        assert download.address in words


@pytest.mark.django_db
def test_the_names_of_the_columns_stand_on_every_page_of_the_table(tea):
    with override("en"):
        pages = list(read_pdf(pdf.write(taken(tea, "ru", "en"))))
    for page in pages[1:]:
        words = page.get_textpage().get_text_range()
        assert words.index("Russian") < words.index("English") < 20


@pytest.mark.django_db
def test_several_languages_lie_across(tea):
    one, two = (read_pdf(pdf.write(taken(tea, *columns)))[0] for columns in (["ru"], ["ru", "kk"]))
    assert one.get_width() < one.get_height()
    assert two.get_width() > two.get_height()


@pytest.mark.django_db
def test_a_cell_that_a_version_lacks_says_so(tea):
    with override("ru"):
        read = pdf_text(pdf.write(taken(tea, "ru", "en")))
    assert squeezed("2. Урожай остается общим. нет в этой версии") in read


def test_a_paragraph_that_is_longer_than_a_page():
    words = [f"слово-{number}" for number in range(3000)]
    content = pdf.write(made(unit("art_1", " ".join(words))))
    pages = list(read_pdf(content))
    assert len(pages) > 3
    assert re.findall(r"слово-\d+", _without_foot(pages)) == words


def _without_foot(pages) -> str:
    height = pages[0].get_height()
    return squeezed(
        " ".join(page.get_textpage().get_text_bounded(bottom=50, top=height) for page in pages)
    )


def test_a_word_that_is_longer_than_a_line():
    word = "чай" * 200
    assert word in pdf_text(pdf.write(made(unit("art_1", word))))


def test_right_to_left_and_other_scripts_can_be_read_again():
    texts = [
        "اتفاقية بين حكومة جمهورية كازاخستان 2018",
        "הסכם בין ממשלת קזחסטן",
        "საქართველოს მთავრობა",
    ]
    with override("en"):
        content = pdf.write(made(unit("foreign_1", *texts, kind="foreign")))
    read = pdf_text(content)
    assert all(squeezed(text) in read for text in texts)
    assert pdf_fonts(content) == {True}
    assert squeezed(LACKING) not in read


def test_letters_that_no_font_has_are_marked_and_the_head_says_so():
    with override("en"):
        read = pdf_text(pdf.write(made(unit("foreign_1", "日本国 2018", kind="foreign"))))
    assert "���2018" in read
    assert squeezed(LACKING) in read


def test_markup_and_forbidden_characters_are_text():
    spoiled = 'О "чае" & <b>**сахаре**</b>\x00\t__и__'
    content = pdf.write(made(unit("art_1", spoiled, heading=spoiled), title=spoiled))
    left = squeezed(spoiled.replace("\x00", "�"))
    assert pdf_text(content).count(left) == 3
    assert read_pdf(content).get_metadata_dict()["Title"] == 'О "чае" & <b>**сахаре**</b>� __и__'


def test_what_fpdf_would_take_for_the_number_of_pages_is_text():
    assert "{nb}" in pdf_text(pdf.write(made(unit("art_1", "Всего {nb} страниц"))))


def test_a_text_without_articles_and_one_without_anything():
    read = pdf_text(pdf.write(made(unit("preamble", "Стороны согласились.", kind="preamble"))))
    assert squeezed("Стороны согласились.") in read
    assert len(read_pdf(pdf.write(made()))) == 1


def test_an_article_after_a_deep_one_keeps_the_outline_in_order():
    deep = tuple(
        Division(eid, "section", "", depth, {"ru": Heading(eid, "", "")})
        for depth, eid in enumerate(("a", "b", "c"))
    )
    units = [
        unit("art_1", "а", label="Статья 1", chain=("a", "b", "c"), begins=deep),
        unit("closing", "б", kind="closing"),
        unit("art_2", "в", label="Статья 2", chain=("a", "b", "c")),
    ]
    found = outline(pdf.write(made(*units)))
    assert [title for _, title in found] == ["a", "b", "c", "Статья 1", "Closing", "Статья 2"]


def test_a_heading_stands_with_what_is_under_it():
    units = [
        one
        for number in range(1, 60)
        for one in (
            unit(f"art_{number}", "Чай.", label=f"Статья {number}"),
            unit(f"note_{number}", "Чай.", label="О сносках", kind="note"),
        )
    ]
    for page in read_pdf(pdf.write(made(*units))):
        words = page.get_textpage().get_text_bounded(bottom=50, top=page.get_height())
        assert words.split()[-1] == "Чай."


def test_every_line_of_a_text_in_another_font_has_its_size():
    words = "اتفاقية بين حكومة جمهورية كازاخستان 2018 وحكومة مصر " * 9
    content = pdf.write(made(unit("foreign_1", words, kind="foreign")))
    text = read_pdf(content)[0].get_textpage()
    sizes = {
        pdfium.FPDFText_GetFontSize(text.raw, place)
        for place in range(text.count_chars())
        if text.get_text_range(place, 1) in set(words) - {" "}
    }
    # The digits stand in the foot of the page, too.
    assert sizes - {SMALL.size} == {pdf.PLAIN.size}


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("abc", ["abc"]),
        ("abc de", ["abc", "de"]),
        ("ab c de", ["ab c", "de"]),
        ("abcdefgh", ["abcd", "efgh"]),
        ("a abcdef", ["a", "abcd", "ef"]),
        ("abcde f", ["abcd", "e f"]),
        ("a  b", ["a  b"]),
        ("a\nb c", ["a", "b c"]),
    ],
)
def test_lines_are_broken_at_spaces(text, lines):
    assert broken(text, 4, len) == lines
