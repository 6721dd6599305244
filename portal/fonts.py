"""The serif of the texts: a subset of Noto Serif as one file, made from a package of fonts.

The font comes from a package of requirements.txt and is never in the repository. Why this one, and
why it is shown as it is: docs/decisions/0011-fonts.md.
"""

import logging
import os
import tempfile
from collections.abc import Iterable
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Any

from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from fontTools.varLib.instancer import instantiateVariableFont  # type: ignore[import-untyped]

from portal.environment import BASE_DIR

# It warns of every table of a font that a subset goes without.
logging.getLogger("fontTools.subset").setLevel(logging.ERROR)

PACKAGE = "justmytype_western_core"
SOURCE = "fonts/ofl/notoserif/NotoSerif[wdth,wght].ttf"
# Static files are served from there; git ignores the folder.
FONT = BASE_DIR / "static" / "fonts" / "serif.woff2"
# One file for text and headings: the weights between them, at the usual width.
AXES = {"wght": (400, 700), "wdth": 100}
# Kerning, and the forms of Serbian and Romanian letters; the default figures are lining.
FEATURES = ("kern", "locl")
# Rows of the letters' first and last; ``EXTRA`` are single ones.
RANGES = (
    (0x0020, 0x007E),  # Latin
    (0x00A0, 0x017F),  # with the diacritics of Europe's languages; « » § ° ² ³ ½ × ÷
    (0x0218, 0x021B),  # Romanian Ș Ț
    (0x0400, 0x045F),  # Cyrillic: Russian, Ukrainian, Belarusian, Serbian, Macedonian
    (0x0490, 0x0493),  # Ґ, Kazakh Ғ
    (0x2010, 0x2015),  # hyphens and dashes
    (0x2018, 0x201F),  # quotation marks
    (0x2070, 0x2070),  # raised figures, with the ¹ ² ³ of Latin
    (0x2074, 0x2079),
    (0x2080, 0x2089),  # lowered figures
)
EXTRA = (
    "ҚқҢңҮүҰұҺһӘәӨө"  # Kazakh; also Kyrgyz, Mongolian, Tatar
    "ҖҗҚқҲҳҶҷӢӣӮӯ"  # Tajik, Uzbek and Turkmen in Cyrillic
    "Əə"  # Azerbaijani
    "ʻʼ"  # Uzbek
    "†‡•…‰′″‹›⁄€₸₽№℗™−"
)


def letters() -> frozenset[int]:
    """Return the code points that the font is to have, where its source has them."""
    ranges = {code for first, last in RANGES for code in range(first, last + 1)}
    return frozenset(ranges | {ord(letter) for letter in EXTRA})


def source() -> Path:
    """Return the file of the whole font, as its package holds it."""
    return Path(str(files(PACKAGE))) / SOURCE


def subset(font: Path, wanted: Iterable[int]) -> bytes:
    """Return some letters of a variable font as WOFF2; the same bytes for the same letters."""
    options = Options()
    options.layout_features = list(FEATURES)
    # Screens of today draw without hints.
    options.hinting = False
    options.notdef_outline = True
    # Its names, and the licence that goes with every copy.
    options.name_IDs = [*range(7), 13, 14]
    cutter = Subsetter(options)
    cutter.populate(unicodes=wanted)
    with TTFont(font, recalcTimestamp=False) as whole:
        cutter.subset(whole)
        smaller = _written(whole)
    # Read again: what the subset left out is still in the tables that were already unpacked.
    with TTFont(BytesIO(smaller), recalcTimestamp=False) as cut:
        return _written(instantiateVariableFont(cut, AXES), "woff2")


def _written(font: Any, flavor: str | None = None) -> bytes:
    font.flavor = flavor
    stream = BytesIO()
    font.save(stream)
    return stream.getvalue()


def make(font: Path = FONT) -> bool:
    """Make the font's file when it is missing or older than its source; return whether it was.

    Two processes may do so at once: a file is whole from the moment that it is there.
    """
    whole = source()
    newest = max(whole.stat().st_mtime, Path(__file__).stat().st_mtime)
    if font.exists() and font.stat().st_mtime >= newest:
        return False
    font.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=font.parent, prefix=".serif-")
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(subset(whole, letters()))
        # A temporary file is its owner's alone; this one is served, perhaps by another user.
        fresh.chmod(0o644)
        fresh.replace(font)
    finally:
        fresh.unlink(missing_ok=True)
    return True


if __name__ == "__main__":
    make()
