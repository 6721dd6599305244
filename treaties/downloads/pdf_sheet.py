"""The pages of a PDF: rows of blocks, the names of the columns above, the address below.

The rows are laid out here and not by the library's tables, which refuse a row that is longer than
a page: a preamble in a third of the width can be that.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from fpdf import FPDF
from fpdf.enums import Align

from treaties.downloads.characters import joining, right_to_left
from treaties.downloads.content import Download
from treaties.downloads.pdf_fonts import FAMILY
from treaties.downloads.pdf_lines import broken
from treaties.wording import date_words

MARGIN, FOOT, GAP = 20.0, 20.0, 6.0
# Stands for the number of pages until that is known, and keeps room for it. No font has its first
# character, so it is in no text.
PAGES = "\ufdd00000"
# What a table needs to begin on a page: its head and some lines.
ROOM = 40.0
BLACK, GREY = 0, 89


@dataclass(frozen=True, slots=True)
class Look:
    """How words are set: the size in points, bold or not, the shade, the space above in mm."""

    size: float
    bold: bool = False
    shade: int = BLACK
    above: float = 0.0

    @property
    def height(self) -> float:
        """Return the height of a line in mm."""
        return self.size * 0.5


HEAD = Look(9, bold=True)
SMALL = Look(7.5, shade=GREY)


@dataclass(frozen=True, slots=True)
class Block:
    """Words broken to lines for one column: ``left`` is its edge, ``width`` what it has."""

    lines: Sequence[str]
    look: Look
    left: float
    width: float
    leftward: bool
    shaping: bool


@dataclass(frozen=True, slots=True)
class Row:
    """Blocks beside each other; ``entry`` goes into the outline, ``level`` steps down."""

    blocks: Sequence[Block]
    entry: str = ""
    level: int = 0

    @property
    def above(self) -> float:
        """Return the space above in mm."""
        return max((block.look.above for block in self.blocks), default=0.0)

    @property
    def height(self) -> float:
        """Return the height of a line in mm."""
        return max((block.look.height for block in self.blocks), default=0.0)

    @property
    def length(self) -> int:
        """Return the number of lines."""
        return max((len(block.lines) for block in self.blocks), default=0)

    def space(self, most: int | None = None) -> float:
        """Return how many mm the lines need, or the first of them."""
        return self.above + self.height * min(self.length, most or self.length)


class Sheet(FPDF):
    """The pages: the names of the columns above, address, date and page number below."""

    def __init__(self, download: Download) -> None:
        across = len(download.columns) > 1
        super().__init__(orientation="landscape" if across else "portrait", format="A4")
        self.download = download
        # The names of the columns stand on a page that begins inside the table.
        self.in_table = False
        self._depth = -1
        self._widths: dict[tuple[str, float, str], float] = {}
        self.set_margin(MARGIN)
        self.set_auto_page_break(False)
        self.c_margin = 0
        self.alias_nb_pages(PAGES)

    @property
    def bottom(self) -> float:
        """Return how far down a page is written."""
        return self.h - FOOT

    def look(self, look: Look, shaping: bool = False) -> None:
        """Set the font and the shade, and whether letters are shaped, which takes its time."""
        self.set_text_shaping(shaping)
        self.set_font(FAMILY, "B" if look.bold else "", look.size)
        self.set_text_color(look.shade)

    def header(self) -> None:
        """Begin a page inside the table with the names of its columns."""
        if self.in_table:
            self.names()

    def begin_table(self) -> None:
        """Put the names of the columns here, or on the next page where this one is full."""
        self.in_table = True
        if self.y + ROOM > self.bottom:
            self.add_page()
        else:
            self.names()

    def names(self) -> None:
        """Write the names of the versions over their columns."""
        top = self.y
        for place, version in enumerate(self.download.versions):
            self.look(HEAD)
            left, width = self.column(place)
            self.set_xy(left, top)
            self.cell(width, HEAD.height, version.name)
        self.set_y(top + HEAD.height + 1)
        self.line(MARGIN, self.y, self.w - MARGIN, self.y)
        self.set_y(self.y + 1)

    def footer(self) -> None:
        """Write where the text is from, when it was taken, and the number of the page."""
        self.look(SMALL)
        day = date_words(self.download.made_on, self.download.reader)
        self.set_xy(MARGIN, self.h - 14)
        self.cell(0, 4, self.download.address, link=self.download.address)
        self.set_xy(MARGIN, self.h - 10)
        self.cell(0, 4, _("Downloaded on") + f": {day}")
        self.set_xy(MARGIN, self.h - 10)
        self.cell(0, 4, f"{self.page_no()} / {PAGES}", align=Align.R)

    def column(self, place: int) -> tuple[float, float]:
        """Return the left edge and the width of a column."""
        count = len(self.download.columns)
        width = (self.epw - GAP * (count - 1)) / count
        return MARGIN + place * (width + GAP), width

    def block(self, words: str, look: Look, left: float, width: float) -> Block:
        """Return words as the lines that a column needs for them."""
        self.look(look, joining(words))
        rows = broken(words, width, self._width)
        return Block(rows, look, left, width, right_to_left(words), joining(words))

    def _width(self, words: str) -> float:
        """Return the width of words as they are set now."""
        key = (self.font_style, self.font_size_pt, words)
        if key not in self._widths:
            self._widths[key] = self.get_string_width(words)
        return self._widths[key]

    def keep(self, space: float) -> None:
        """Begin a new page where so many mm are not free, unless no page has them."""
        whole = self.bottom - MARGIN - ROOM
        if self.y + space > self.bottom and space < whole:
            self.add_page()

    def row(self, row: Row) -> None:
        """Write the blocks of a row beside each other, on as many pages as they need."""
        if self.y + row.above + row.height > self.bottom:
            self.add_page()
        else:
            self.set_y(self.y + row.above)
        if row.entry:
            # A reader of PDF loses what is more than one step below the entry before it.
            self._depth = min(row.level, self._depth + 1)
            self.start_section(row.entry, self._depth)
        done = 0
        while done < row.length:
            fitting = max(1, int((self.bottom - self.y) / row.height))
            written = min(fitting, row.length - done)
            self._lines(row, done, done + written)
            self.set_y(self.y + written * row.height)
            done += written
            if done < row.length:
                self.add_page()

    def _lines(self, row: Row, start: int, end: int) -> None:
        """Write some lines of each block, one block after the other as it is read."""
        top = self.y
        for block in row.blocks:
            self.look(block.look, block.shaping)
            for place, words in enumerate(block.lines[start:end]):
                self.set_xy(block.left, top + place * row.height)
                # After a line that begins in another font the library takes the font for set,
                # which by then it no longer is.
                self.current_font_is_set_on_page = False
                align = Align.R if block.leftward else Align.L
                self.cell(block.width, row.height, words, align=align)
        self.set_xy(MARGIN, top)
