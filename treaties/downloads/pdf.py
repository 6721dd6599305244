"""PDF: embedded fonts, an outline of divisions and articles, languages side by side as columns."""

from collections.abc import Sequence
from datetime import UTC, datetime, time

from django.utils.translation import gettext as _
from fpdf import ViewerPreferences

from treaties.downloads.characters import one_line
from treaties.downloads.content import Download
from treaties.downloads.lines import Cell, Line, Style, facts, lines
from treaties.downloads.pdf_fonts import Fonts
from treaties.downloads.pdf_sheet import GREY, MARGIN, Look, Row, Sheet

AUTHOR = "Shartnama"
STEP = 5.0
# Lines of a paragraph that stand on the page of the headings above it.
WITH_HEADINGS = 2
TITLE = Look(15, bold=True, above=2)
PLAIN = Look(10, above=1.5)
FACT = Look(9)
KIND = Look(8, shade=GREY, above=4)
MISSING = Look(8.5, shade=GREY, above=1.5)
HEADINGS = {1: Look(12.5, bold=True, above=4), 2: Look(11.5, bold=True, above=3.5)}
DEEP_HEADING = Look(10.5, bold=True, above=3)


def write(download: Download) -> bytes:
    """Return the document."""
    with Fonts() as fonts:
        sheet = Sheet(download)
        fonts.give(sheet)
        _properties(sheet, download)
        sheet.add_page()
        text = list(lines(download))
        _head(sheet, download, fonts, text)
        if len(download.columns) > 1:
            sheet.begin_table()
        rows = [_row(sheet, line, fonts) for line in text]
        for place, (line, row) in enumerate(zip(text, rows, strict=True)):
            if line.style is not Style.PARAGRAPH:
                sheet.keep(_with_headings(text, rows, place))
            sheet.row(row)
        return bytes(sheet.output())


def _properties(sheet: Sheet, download: Download) -> None:
    sheet.set_title(one_line(download.title))
    sheet.set_author(AUTHOR)
    sheet.set_creator(AUTHOR)
    sheet.set_subject(download.address)
    sheet.set_lang(download.columns[0])
    sheet.set_creation_date(datetime.combine(download.made_on, time(), UTC))
    sheet.viewer_preferences = ViewerPreferences(display_doc_title=True)


def _head(sheet: Sheet, download: Download, fonts: Fonts, text: Sequence[Line]) -> None:
    """Write the titles, the facts, and a sentence where the fonts lack letters."""
    for version in download.versions:
        _paragraph(sheet, fonts.shown(version.title), TITLE)
    sheet.set_y(sheet.y + 3)
    for name, value in facts(download):
        _paragraph(sheet, fonts.shown(f"{name}: {value}"), FACT)
    cells = [cell for line in text for cell in line.cells if cell]
    if any(fonts.lacks(cell.words) for cell in cells):
        sentence = _(
            "The fonts of this file lack some letters of the text; “%(mark)s” stands for each of "
            "them. The other formats have them all."
        )
        _paragraph(sheet, sentence % {"mark": fonts.mark}, MISSING)
    sheet.set_y(sheet.y + 5)


def _paragraph(sheet: Sheet, words: str, look: Look) -> None:
    sheet.row(Row([sheet.block(words, look, MARGIN, sheet.epw)]))


def _row(sheet: Sheet, line: Line, fonts: Fonts) -> Row:
    blocks = []
    for place, cell in enumerate(line.cells):
        if cell:
            left, width = sheet.column(place)
            inset = line.level * STEP if line.style is Style.PARAGRAPH else 0
            inset = min(inset, width / 3)
            words = fonts.shown(cell.words)
            blocks.append(sheet.block(words, _look(line, cell), left + inset, width - inset))
    return Row(blocks, fonts.shown(one_line(line.entry)), line.level - 1)


def _with_headings(text: Sequence[Line], rows: Sequence[Row], place: int) -> float:
    """Return how many mm the headings from a place on need, with what is under them."""
    space = 0.0
    for line, row in zip(text[place:], rows[place:], strict=True):
        if line.style is Style.PARAGRAPH:
            return space + row.space(WITH_HEADINGS)
        space += row.space()
    return space


def _look(line: Line, cell: Cell) -> Look:
    if cell.missing:
        return MISSING
    if line.style is Style.PARAGRAPH:
        return PLAIN
    return KIND if line.style is Style.KIND else HEADINGS.get(line.level, DEEP_HEADING)
