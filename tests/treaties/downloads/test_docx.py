"""DOCX as python-docx opens it: headings, languages, table, foot, properties."""

import pytest
from django.utils.translation import override
from docx.oxml.ns import qn

from tests.treaties.downloads.opened import made, read_docx, read_runs, taken, unit
from treaties.downloads import docx
from treaties.downloads.content import Division, Heading

SPOILED = 'О "чае" & <b>сахаре</b>\x00\x1b'


def opened(download):
    return read_docx(docx.write(download))


def styles(document) -> dict[str, str]:
    return {paragraph.text: paragraph.style.name for paragraph in document.paragraphs}


@pytest.mark.django_db
def test_headings_are_real_ones(tea):
    found = styles(opened(taken(tea, "en")))
    assert found["Chapter 1. Gardens"] == "Heading 1"
    assert found["Article 1. Purpose"] == "Heading 2"
    assert found["1. The Parties grow tea:"] == "Normal"
    assert found[tea.title("en")] == "Heading 1"


def test_headings_three_deep():
    parts = [("chp_1", "Глава 1"), ("chp_1__sec_1", "Раздел 1"), ("chp_1__sec_1__x", "Часть 1")]
    begins = tuple(
        Division(eid, "section", "", depth, {"ru": Heading(label, "", "")})
        for depth, (eid, label) in enumerate(parts)
    )
    chain = tuple(eid for eid, _ in parts)
    found = styles(opened(made(unit("art_1", "а", label="Статья 1", chain=chain, begins=begins))))
    assert [found[label] for _, label in parts] == ["Heading 1", "Heading 2", "Heading 3"]
    assert found["Статья 1"] == "Heading 3"


@pytest.mark.django_db
def test_every_run_says_its_language(tea):
    with override("en"):
        document = opened(taken(tea, "ru", "kk"))
    (table,) = document.tables
    languages = {
        place: {
            language
            for row in table.rows[1:]
            for paragraph in row.cells[place].paragraphs
            if paragraph.style.name not in {docx.KIND, docx.MISSING}
            for _, language in read_runs(paragraph)
        }
        for place in range(2)
    }
    assert languages == {0: {"ru-RU"}, 1: {"kk-KZ"}}
    heads = [run for cell in table.rows[0].cells for run in read_runs(cell.paragraphs[0])]
    assert heads == [("Russian", "en-GB"), ("Kazakh", "en-GB")]


@pytest.mark.django_db
def test_the_names_of_the_columns_stand_on_every_page(tea):
    (table,) = opened(taken(tea, "ru", "en")).tables
    repeated = [row._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") for row in table.rows]
    assert repeated[0] is not None
    assert not any(element is not None for element in repeated[1:])


@pytest.mark.django_db
def test_a_cell_that_a_version_lacks_says_so(tea):
    with override("ru"):
        (table,) = opened(taken(tea, "ru", "en")).tables
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert ["2. Урожай остается общим.", "нет в этой версии"] in rows


@pytest.mark.django_db
def test_properties(tea):
    download = taken(tea, "kk")
    properties = opened(download).core_properties
    assert properties.title == tea.title("kk")
    assert (properties.author, properties.language) == ("Shartnama", "kk-KZ")
    assert properties.comments == download.address
    assert properties.created.date() == download.made_on


@pytest.mark.django_db
def test_the_foot_has_address_date_and_page(tea):
    with override("en"):
        download = taken(tea, "ru", "en")
        document = opened(download)
    (foot,) = document.sections[0].footer.paragraphs
    assert download.address in foot.text
    assert str(download.made_on.year) in foot.text
    codes = [element.text for element in foot._p.iter(qn("w:instrText"))]
    assert codes == ["PAGE", "NUMPAGES"]


@pytest.mark.django_db
def test_several_languages_lie_across(tea):
    one, two = (opened(taken(tea, *languages)).sections[0] for languages in (["ru"], ["ru", "kk"]))
    assert one.page_width < one.page_height
    assert two.page_width > two.page_height


@pytest.mark.django_db
def test_the_head_tells_the_facts(tea):
    with override("ru"):
        words = [paragraph.text for paragraph in opened(taken(tea, "ru")).paragraphs]
    assert words[0] == tea.title("ru")
    assert "Подписание: 3 мая 2019 года, Астана" in words


def test_markup_and_forbidden_characters_are_text():
    document = opened(made(unit("art_1", SPOILED, heading=SPOILED), title=SPOILED))
    left = SPOILED.replace("\x00", "�").replace("\x1b", "�")
    assert [paragraph.text for paragraph in document.paragraphs].count(left) == 3
    assert document.core_properties.title == left


def test_a_very_long_title_is_cut_in_the_properties_only():
    document = opened(made(title="чай " * 400))
    assert len(document.core_properties.title) == 255
    assert len(document.paragraphs[0].text) == 1600


def test_right_to_left_text_is_set_so():
    document = opened(made(unit("foreign_1", "اتفاقية", "Sutartis", kind="foreign")))
    rtl, plain = document.paragraphs[-2:]
    assert rtl._p.pPr.find(qn("w:bidi")) is not None
    assert rtl.runs[0].font.rtl
    assert read_runs(rtl) == [("اتفاقية", None)]
    assert plain._p.pPr.find(qn("w:bidi")) is None


def test_a_text_without_articles():
    document = opened(made(unit("preamble", "Стороны согласились.", kind="preamble")))
    assert [paragraph.text for paragraph in document.paragraphs][-2:] == [
        "Preamble",
        "Стороны согласились.",
    ]
