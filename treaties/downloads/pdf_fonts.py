"""The fonts of PDF files: Noto Sans, and FiraGO and symbols for what it lacks.

They come from the package ``pymupdf-fonts``, which holds them as bytes; fpdf2 reads files, so they
lie in a folder of their own while a document is made.
"""

import logging
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Self

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from fpdf import FPDF
from pymupdf_fonts import fontbuffers  # type: ignore[import-untyped]

from treaties.downloads.characters import REPLACEMENT, allowed

# It warns of every table of a font that a subset goes without.
logging.getLogger("fontTools.subset").setLevel(logging.ERROR)

FAMILY = "NotoSans"
# Each font's family and style, and its name in the package. The first family is the text's own;
# the others are asked in this order for what it lacks.
FONTS = (
    (FAMILY, "", "notos"),
    (FAMILY, "B", "notosbo"),
    ("FiraGO", "", "figo"),
    ("FiraGO", "B", "figbo"),
    ("NotoSymbols", "", "symbol2"),
)


@cache
def _letters() -> frozenset[int]:
    """Return the code points that some font has."""
    found: set[int] = set()
    for _family, style, name in FONTS:
        if not style:
            found |= TTFont(BytesIO(fontbuffers[name]())).getBestCmap().keys()
    return frozenset(found)


class Fonts:
    """The fonts as files, for the time of a ``with`` block."""

    # What stands for a letter that no font has.
    mark = REPLACEMENT

    def __enter__(self) -> Self:
        self._folder = TemporaryDirectory()
        self._opened: list[Any] = []
        return self

    def __exit__(self, *_error: object) -> None:
        for font in self._opened:
            # The library leaves it open.
            font.close()
        self._folder.cleanup()

    def give(self, document: FPDF) -> None:
        """Add the fonts to a document."""
        for family, style, name in FONTS:
            file = Path(self._folder.name) / f"{family}{style}.ttf"
            file.write_bytes(fontbuffers[name]())
            document.add_font(family, style, file)
        self._opened = list(document.fonts.values())
        others = dict.fromkeys(family for family, *_ in FONTS if family != FAMILY)
        document.set_fallback_fonts(list(others), exact_match=False)
        document.set_font(FAMILY, "", 10)

    def shown(self, text: str) -> str:
        """Return a text with the mark for each letter that no font has."""
        plain = allowed(text).replace("\t", " ").replace("\r", "")
        letters = _letters()
        return "".join(
            letter if letter == "\n" or ord(letter) in letters else self.mark for letter in plain
        )

    def lacks(self, text: str) -> bool:
        """Return whether a text has letters that no font has."""
        return self.shown(text).count(self.mark) > text.count(self.mark)
