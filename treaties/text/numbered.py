"""Articles that are numbered without the word: ``1. Общие положения``, ``II. Scope``.

In a text without any ``Статья`` (a memorandum, a declaration, a protocol) its numbers from 1 on,
in their sequence at the top, are its articles, whatever divisions they stand in. Where the numbers
begin again in each division, or it has none, the divisions themselves are the articles: they are
what others refer to. Headings by another word (``Пункт 1``, ``1-тармақ``) come before both.
"""

import re
from collections.abc import Sequence

from treaties.text.document import Block
from treaties.text.headings import LONGEST_HEADING, Heading, division_heading, item_heading
from treaties.text.ordinals import arabic, tidy_number
from treaties.text.quotations import quoted

ARABIC = re.compile(r"(?P<label>(?P<number>\d{1,3})\s?\.)(?!\d)\s*(?P<rest>\S.*)?$", re.DOTALL)
ROMAN = re.compile(r"(?P<label>(?P<number>[IVXІХ]{1,6})\s?\.?)\s+(?P<rest>\S.*)$", re.DOTALL)
# Fewer numbers than these are no sequence.
FEWEST = 2


def numbered_headings(blocks: Sequence[Block], divisions: dict[int, Heading]) -> dict[int, Heading]:
    """Return the headings of a body that has no article by that word.

    ``divisions`` are its headings found by their words.
    """
    inside = quoted(blocks)
    items = _items(blocks, inside)
    if items:
        return dict(sorted((divisions | items).items()))
    groups = divisions or _romans(blocks, inside)
    numbers, restarts = _arabics(blocks, inside)
    spanned = {sum(place < number for place in groups) for number in numbers}
    if len(numbers) >= FEWEST and not restarts and (len(groups) < FEWEST or len(spanned) > 1):
        return dict(sorted((groups | numbers).items()))
    return _as_articles(groups)


def inner_headings(blocks: Sequence[Block]) -> dict[int, Heading]:
    """Return the headings of divisions inside an annex that is one unit."""
    inside = quoted(blocks)
    found = {
        place: heading
        for place, block in enumerate(blocks)
        if place not in inside and (heading := division_heading(block.text)) is not None
    }
    return found or _romans(blocks, inside)


def _items(blocks: Sequence[Block], inside: frozenset[int]) -> dict[int, Heading]:
    """Return the headings ``Пункт 1``, ``2-тармақ`` in sequence from 1 on."""
    found: dict[int, Heading] = {}
    for place, block in enumerate(blocks):
        heading = item_heading(block.text)
        if heading and place not in inside and heading.number == str(len(found) + 1):
            found[place] = heading
    return found if len(found) >= FEWEST else {}


def _arabics(blocks: Sequence[Block], inside: frozenset[int]) -> tuple[dict[int, Heading], bool]:
    """Return the numbers in sequence from 1 on, and whether the sequence begins again."""
    found: dict[int, Heading] = {}
    restarts = False
    for place, block in enumerate(blocks):
        match = ARABIC.match(block.text) if block.text[0].isdigit() else None
        if match is None or place in inside:
            continue
        number = int(match["number"])
        restarts |= number == 1 and len(found) >= FEWEST
        if number == len(found) + 1:
            found[place] = Heading("article", match["label"], str(number), match["rest"] or "")
    return found, restarts


def _romans(blocks: Sequence[Block], inside: frozenset[int]) -> dict[int, Heading]:
    """Return the Roman numbers with a heading, in sequence from I on."""
    found: dict[int, Heading] = {}
    for place, block in enumerate(blocks):
        match = ROMAN.match(block.text) if block.text[0] in "IVXІХ" else None
        if match is None or place in inside or len(block.text) > LONGEST_HEADING:
            continue
        number = tidy_number(match["number"])
        heads = match["rest"][0].isupper() and match["rest"][-1] not in ".;:,"
        if heads and arabic(number) == str(len(found) + 1):
            found[place] = Heading("section", match["label"], number, match["rest"])
    return found if len(found) >= FEWEST else {}


def _as_articles(groups: dict[int, Heading]) -> dict[int, Heading]:
    """Return the headings with those of the innermost kind as articles."""
    kinds = list(dict.fromkeys(heading.kind for heading in groups.values()))
    if not kinds:
        return groups
    inner = [heading.number for heading in groups.values() if heading.kind == kinds[-1]]
    if len(set(inner)) < len(inner):
        return groups
    return {
        place: Heading("article", heading.label, heading.number, heading.rest)
        if heading.kind == kinds[-1]
        else heading
        for place, heading in groups.items()
    }
