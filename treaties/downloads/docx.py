"""DOCX: real headings, the language of every run; languages side by side as columns of a table."""

from datetime import UTC, datetime, time
from io import BytesIO
from typing import Any

import docx
from django.utils.translation import gettext as _
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from treaties.downloads.characters import allowed, one_line, right_to_left
from treaties.downloads.content import Download
from treaties.downloads.lines import Cell, Line, Style, facts, lines
from treaties.wording import date_words

AUTHOR = "Shartnama"
# Languages of Word with their regions.
LANGUAGES = {"kk": "kk-KZ", "ru": "ru-RU", "en": "en-GB"}
FONT = "Times New Roman"
SHORT, LONG, MARGIN = Cm(21), Cm(29.7), Cm(2)
STEP = Cm(0.75)
HEADINGS = {1: Pt(14), 2: Pt(12.5), 3: Pt(11.5)}
DEEPEST = max(HEADINGS)
GREY = RGBColor(0x59, 0x59, 0x59)
KIND, MISSING = "Unit kind", "Missing provision"


def write(download: Download) -> bytes:
    """Return the document."""
    document = docx.Document()
    _properties(document, download)
    _styles(document)
    _page(document, download)
    _head(document, download)
    if len(download.columns) > 1:
        _table(document, download)
    else:
        for line in lines(download):
            (cell,) = line.cells
            if cell:
                _write_cell(document.add_paragraph(), line, cell)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _properties(document: Any, download: Download) -> None:
    """Set what a file manager and a screen reader tell of the file."""
    made = datetime.combine(download.made_on, time(), UTC)
    properties = document.core_properties
    # 255 characters is what Word takes.
    properties.title = one_line(download.title)[:255]
    properties.author = properties.last_modified_by = AUTHOR
    properties.language = LANGUAGES[download.columns[0]]
    properties.comments = download.address[:255]
    properties.created = properties.modified = made


def _styles(document: Any) -> None:
    """Set the template's styles for a text of law: one serif font, black headings."""
    styles = document.styles
    for name, size in {"Normal": Pt(11), "Title": Pt(16)}.items():
        _font(styles[name], size)
    for level, size in HEADINGS.items():
        _font(styles[f"Heading {level}"], size)
        styles[f"Heading {level}"].paragraph_format.space_before = Pt(12)
    styles["Normal"].paragraph_format.space_after = Pt(6)
    for name in (KIND, MISSING):
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles["Normal"]
        style.font.size, style.font.color.rgb = Pt(9), GREY
    styles[KIND].paragraph_format.space_before = Pt(12)
    styles[KIND].paragraph_format.keep_with_next = True


def _font(style: Any, size: Any) -> None:
    style.font.size, style.font.color.rgb = size, RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        # The template's own fonts, which go before what is set here.
        del fonts.attrib[name]
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), FONT)


def _page(document: Any, download: Download) -> None:
    """Set A4, across for columns, and the foot: the address, the date, the number of the page."""
    section = document.sections[0]
    across = len(download.columns) > 1
    section.orientation = WD_ORIENT.LANDSCAPE if across else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (LONG, SHORT) if across else (SHORT, LONG)
    section.left_margin = section.right_margin = MARGIN
    section.top_margin = section.bottom_margin = MARGIN
    foot = section.footer.paragraphs[0]
    day = date_words(download.made_on, download.reader)
    words = f"{download.address} · " + _("Downloaded on") + f": {day} · "
    _run(foot, words, download.reader).font.size = Pt(8)
    _field(foot, "PAGE")
    _run(foot, " / ", download.reader).font.size = Pt(8)
    _field(foot, "NUMPAGES")


def _field(paragraph: Paragraph, code: str) -> None:
    """Add a field that Word counts itself."""
    run = paragraph.add_run()
    run.font.size = Pt(8)
    for name, kind in (("fldChar", "begin"), ("instrText", code), ("fldChar", "end")):
        element = _element(name)
        if name == "fldChar":
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = kind
        run._r.append(element)


def _element(name: str) -> Any:
    return OxmlElement(f"w:{name}")


def _head(document: Any, download: Download) -> None:
    """Write the titles and the facts."""
    for version in download.versions:
        title = document.add_paragraph(style="Title")
        _run(title, version.title, version.language)
    for name, value in facts(download):
        paragraph = document.add_paragraph()
        _run(paragraph, f"{name}: ", download.reader).bold = True
        _run(paragraph, value, download.reader)
        paragraph.paragraph_format.space_after = Pt(2)


def _table(document: Any, download: Download) -> None:
    """Write the versions beside each other; the row of their names stands on every page."""
    columns = len(download.columns)
    width = (LONG - 2 * MARGIN) // columns
    table = document.add_table(rows=1, cols=columns, style="Table Grid")
    table.autofit = False
    for column in table.columns:
        column.width = width
    heads = table.rows[0]
    heads._tr.get_or_add_trPr().append(_element("tblHeader"))
    for cell, version in zip(heads.cells, download.versions, strict=True):
        cell.width = width
        _run(cell.paragraphs[0], version.name, download.reader).bold = True
    for line in lines(download):
        for cell, own in zip(table.add_row().cells, line.cells, strict=True):
            cell.width = width
            if own:
                _write_cell(cell.paragraphs[0], line, own)


def _write_cell(paragraph: Paragraph, line: Line, cell: Cell) -> None:
    """Write what one line has in one column, in the style of the line."""
    if cell.missing:
        paragraph.style = MISSING
    elif line.style is Style.KIND:
        paragraph.style = KIND
    elif line.style is Style.PARAGRAPH:
        paragraph.paragraph_format.left_indent = line.level * STEP
    else:
        paragraph.style = f"Heading {min(line.level, DEEPEST)}"
    _run(paragraph, cell.words, cell.language)
    if right_to_left(cell.words):
        # Word wants the properties in the order of its schema.
        following = ("w:spacing", "w:ind", "w:jc")
        paragraph._p.get_or_add_pPr().insert_element_before(_element("bidi"), *following)


def _run(paragraph: Paragraph, text: str, language: str) -> Any:
    """Add a run of text and say its language, as far as that is known."""
    run = paragraph.add_run(allowed(text))
    if right_to_left(text):
        run.font.rtl = True
    if language:
        element = _element("lang")
        element.set(qn("w:val"), LANGUAGES[language])
        run._r.get_or_add_rPr().append(element)
    return run
