"""Sections without the word: ``I. Общие положения`` above ``Статья 1``.

The treaties of the Eurasian Economic Union, and codes, number their sections so.
"""

import re
from collections.abc import Mapping, Sequence

from treaties.text.document import Block
from treaties.text.headings import Heading
from treaties.text.ordinals import arabic

SECTION = re.compile(r"(?P<label>(?P<number>[IVX]{1,6})\.)\s+(?P<rest>[^\W\d_].{2,200})")
# One alone may be anything.
FEWEST = 2


def unnamed_sections(
    blocks: Sequence[Block], headings: Mapping[int, Heading]
) -> dict[int, Heading]:
    """Return the headings of sections that have a Roman number and no word, with their places.

    Each stands right above an article, and they are numbered in sequence; in an annexed part they
    begin at I again.
    """
    found: dict[int, Heading] = {}
    last = 0
    for place, heading in headings.items():
        match = place and heading.kind == "article" and SECTION.fullmatch(blocks[place - 1].text)
        if not match or place - 1 in headings or match["rest"][-1] in ".;:,":
            continue
        number = int(arabic(match["number"])) if arabic(match["number"]).isdecimal() else 0
        if number in {1, last + 1}:
            last = number
            found[place - 1] = Heading("section", match["label"], match["number"], match["rest"])
    return found if len(found) >= FEWEST else {}
