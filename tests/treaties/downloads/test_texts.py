"""Every file has the text of the database to the letter: the real texts and the samples."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.treaties.downloads.opened import (
    files_in,
    own,
    pdf_text,
    read_docx,
    read_pdf,
    read_xml,
    shown,
    squeezed,
    taken,
    versions_of,
    xml_words,
)
from tests.treaties.samples import stored
from tests.treaties.text.reading import ROOT, SAMPLES, parsed
from treaties.downloads import akoma, docx, pdf, records, text
from treaties.downloads.formats import make_file
from treaties.models import Agreement, LanguageVersion, Paragraph

pytestmark = pytest.mark.django_db
CORPUS = ROOT.parent / "shared" / "corpus"
REAL: list[Any] = sorted(CORPUS.glob("*.txt")) or [
    pytest.param(CORPUS, marks=pytest.mark.skip(f"the corpus of real texts is not there: {CORPUS}"))
]
MM = 72 / 25.4

each = pytest.mark.parametrize("path", [*REAL, *SAMPLES], ids=lambda path: path.stem[:20])


def load(path: Path) -> tuple[Agreement, list[LanguageVersion]]:
    agreement = stored(path.read_bytes(), path.name)
    versions = list(agreement.versions.all())
    assert versions
    return agreement, versions


@each
def test_json(path):
    agreement, versions = load(path)
    languages = [version.language for version in versions]
    told = json.loads(records.write(taken(agreement, *languages)))
    assert told["columns"] == languages
    for version in versions:
        texts = {
            cell["eid"]: (cell["kind"], cell["label"], cell["text"])
            for unit in told["units"]
            for row in unit["paragraphs"]
            if (cell := row["text"][version.language])
        }
        rows = Paragraph.objects.filter(article__version=version)
        assert texts == {row.eid: (row.kind, row.label, row.text) for row in rows}
        headings = {
            cell.pop("eid"): cell
            for unit in told["units"]
            if (cell := unit["text"][version.language])
        }
        assert headings == {
            row.eid: {"label": row.label, "number": row.number, "heading": row.heading}
            for row in version.articles.all()
        }


@each
def test_akoma_ntoso(path):
    agreement, versions = load(path)
    for version in versions:
        root = read_xml(akoma.write(taken(agreement, version.language)))
        assert xml_words(root) == own(version)
        eids = {element.get("eId") for element in root[0].iter()} - {None}
        paragraphs = Paragraph.objects.filter(article__version=version)
        rows: list[Any] = [*paragraphs, *version.articles.all(), *version.divisions.all()]
        assert {row.eid for row in rows} <= eids
        for row in paragraphs:
            (element,) = root[0].xpath(f'.//*[@eId="{row.eid}"]')
            own_text = [p for p in element.iter("{*}p") if p is element or not p.get("eId")]
            assert own_text[0].text == (row.text or None)


@each
def test_plain_text(path):
    agreement, versions = load(path)
    for version in versions:
        written = text.write(taken(agreement, version.language)).decode()
        body = written.partition(f"{text.RULE}\n")[2]
        lines = [line.strip(" ") for line in body.split("\n") if line]
        assert lines == list(shown([version], version.language, named=False))


@each
def test_plain_text_is_read_to_the_same_articles(path):
    agreement, versions = load(path)
    for version in versions:
        written = text.write(taken(agreement, version.language)).decode()
        body = written.partition(f"{text.RULE}\n")[2]
        (again,) = parsed(body.encode()).agreement.versions
        rows = version.articles.filter(kind="article")
        assert [
            (unit.eid, unit.label, unit.heading, [(p.eid, p.text) for p in unit.paragraphs])
            for unit in again.articles
        ] == [
            (row.eid, row.label, row.heading, [(p.eid, p.text) for p in row.paragraphs.all()])
            for row in rows
        ]


@each
def test_docx(path):
    agreement, versions = load(path)
    for version in versions:
        download = taken(agreement, version.language)
        document = read_docx(docx.write(download))
        wanted = list(shown([version], version.language))
        assert [p.text for p in document.paragraphs][-len(wanted) :] == wanted


@each
def test_docx_side_by_side(path):
    agreement, versions = load(path)
    languages = [version.language for version in versions]
    if len(languages) < 2:
        pytest.skip("this agreement has one version")
    (table,) = read_docx(docx.write(taken(agreement, *languages))).tables
    for place, language in enumerate(languages):
        cells = [row.cells[place].text for row in table.rows][1:]
        assert [text for text in cells if text] == list(shown(versions, language))


@each
def test_pdf(path):
    agreement, versions = load(path)
    for version in versions:
        content = pdf.write(taken(agreement, version.language))
        pages = read_pdf(content)
        wanted = squeezed("".join(shown([version], version.language)))
        assert wanted in squeezed("".join(_inside(page, 0, 1000) for page in pages))


@each
def test_pdf_side_by_side(path):
    agreement, versions = load(path)
    languages = [version.language for version in versions]
    if len(languages) < 2:
        pytest.skip("this agreement has one version")
    pages = list(read_pdf(pdf.write(taken(agreement, *languages))))
    width = (297 - 2 * 20 - 6 * (len(languages) - 1)) / len(languages)
    for place, language in enumerate(languages):
        left = 20 + place * (width + 6) - 2
        read = _inside(pages[0], left, left + width + 4, top=0)
        read += "".join(_inside(page, left, left + width + 4, top=27) for page in pages[1:])
        assert squeezed(read).endswith(squeezed("".join(shown(versions, language))))


def _inside(page, left: float, right: float, top: float = 0) -> str:
    """Return the text of a part of a page above its foot, in mm from the left and the top."""
    height = page.get_height()
    words: str = page.get_textpage().get_text_bounded(
        left=left * MM, right=right * MM, top=height - top * MM, bottom=18 * MM
    )
    return words


@each
def test_several_versions_in_xml_are_an_archive(path):
    agreement, versions = load(path)
    languages = [version.language for version in versions]
    if len(languages) < 2:
        pytest.skip("this agreement has one version")
    files = files_in(make_file(taken(agreement, *languages), "xml").content)
    assert list(files) == [f"{agreement.slug}-{language}.xml" for language in languages]
    for content, version in zip(files.values(), versions, strict=True):
        assert xml_words(read_xml(content)) == own(version)


def test_all_letters_of_kazakh_come_out_of_a_pdf(tea):
    # In plain text and in bold: paragraphs and headings.
    letters = (
        "ӘәҒғҚқҢңӨөҰұҮүҺһІі АаБбВвГгДдЕеЁёЖжЗзИиЙйКкЛлМмНнОоПпРрСсТтУуФфХхЦцЧчШшЩщЪъЫыЬьЭэЮюЯя"
    )
    version = versions_of(tea, "kk")[0]
    article = version.articles.get(eid="art_1")
    article.heading = letters
    article.save()
    article.paragraphs.filter(eid="art_1__para_2").update(text=f"«{letters}» – № 5")
    read = pdf_text(pdf.write(taken(tea, "kk")))
    assert squeezed(f"1-бап. {letters}") in read
    assert squeezed(f"2. «{letters}» – № 5") in read
