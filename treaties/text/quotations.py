"""Which blocks stand inside a quotation that an earlier block opens.

An amending protocol quotes whole articles (``изложить в следующей редакции: "Статья 5 …``): the
headings and numbers inside are the text of the amendment, not its own.
"""

import re
from collections.abc import Sequence

from treaties.text.document import Block

OPENS = re.compile(r"[\"«“„]")
CLOSES = re.compile(r"[\"»”][.;,]?\s*$")
# A quotation longer than this was rather never closed.
LONGEST_QUOTATION = 40


def quoted(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the places of the blocks inside a quotation, without the block that opens it.

    A quotation opens at the beginning of a block after a colon and closes at the end of one; one
    that is not closed is none.
    """
    inside: set[int] = set()
    for place in range(1, len(blocks)):
        text = blocks[place].text
        if place in inside or not OPENS.match(text) or not blocks[place - 1].text.endswith(":"):
            continue
        if _is_open(text):
            inside.update(range(place + 1, _closing(blocks, place) + 1))
    return frozenset(inside)


def _is_open(text: str) -> bool:
    if text[0] == '"':
        return text.count('"') % 2 == 1
    return text.count(text[0]) > len(re.findall("[»”]", text))


def _closing(blocks: Sequence[Block], start: int) -> int:
    """Return the place of the block that closes the quotation, or ``start`` where none does."""
    straight = blocks[start].text[0] == '"'
    for place in range(start + 1, min(len(blocks), start + LONGEST_QUOTATION)):
        text = blocks[place].text
        if straight:
            if CLOSES.search(text) and text.count('"') % 2 == 1:
                return place
        elif CLOSES.search(text) and len(re.findall("[»”]", text)) > len(re.findall("[«“„]", text)):
            return place
        elif OPENS.match(text) and blocks[place - 1].text.endswith(":"):
            break
    return start
