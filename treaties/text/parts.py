"""Where, below the treaty itself, an annex, a protocol or an act begins."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from treaties.text.document import Block
from treaties.text.headings import (
    Heading,
    annex_heading,
    heading_of,
    is_act_line,
    loose_heading,
    matches,
)
from treaties.text.labels import begins_number
from treaties.text.markers import CLOSINGS, FORMULAS
from treaties.text.notes import notes_in
from treaties.text.ordinals import arabic
from treaties.text.quotations import quoted
from treaties.text.titles import (
    ACT_TITLE,
    APPROVING,
    ENDS_SENTENCE,
    mark_zones,
    names_treaty,
    title_line,
)
from treaties.text.unnamed import unnamed_sections

# A table of contents has at least so many headings of articles with nothing between.
FEWEST_CONTENTS = 3
# A longer "heading" that ends in a full stop is a sentence.
LONGEST_STOPPED = 80
# The lines above a Kazakh annex that say to what: "… туралы келісімге / 1-қосымша".
TO_TREATY = re.compile(
    r"(?:келісім|хаттама|конвенция|шарт|меморандум|жарғы|декларация)\w*(?:ге|ға|қа|ке|на|не)$",
    re.IGNORECASE,
)
TO_ACT = re.compile(r"(?:қаулысына|жарлығына|бұйрығына|өкіміне|заңына)$", re.IGNORECASE)
LINES_ABOVE = 4
# The title of an annex stands among its first blocks.
TITLE_WITHIN = 5
# So many blocks at most stand between a title and its first article.
PREAMBLE_WITHIN = 60
# An act that approves a treaty has at most so many blocks.
ACT_BLOCKS = 60
FORMULA_WITHIN = 160


@dataclass(frozen=True, slots=True)
class Cut:
    """Where a part below the treaty begins: an ``act``, an ``annex`` or a ``protocol``.

    ``named`` is the block that says what it is; lines above it may belong to its heading.
    """

    place: int
    kind: str
    named: int


class _Closings:
    """Whether closing clauses stand between the last article and a block, asked from the top down.

    Each block is looked at once, however often it is asked.
    """

    def __init__(self, blocks: Sequence[Block], headings: dict[int, Heading]) -> None:
        self._blocks = blocks
        self._headings = headings
        self._seen = 0
        self._closed = False
        self._stays = False

    def stay(self) -> None:
        """Note that a part below the treaty has begun: others may follow it at any place."""
        self._stays = True

    def above(self, place: int) -> bool:
        """Return whether closing clauses stand above a block."""
        if self._stays:
            return True
        for above in range(self._seen, place):
            heading = self._headings.get(above)
            text = self._blocks[above].text
            if heading and heading.kind == "article":
                self._closed = False
            elif not self._closed and not begins_number(text):
                self._closed = matches(CLOSINGS, text)
        self._seen = max(self._seen, place)
        return self._closed


def heading_places(blocks: Sequence[Block]) -> dict[int, Heading]:
    """Return the headings of articles and divisions among blocks, with their places.

    Those inside a quotation and those of a table of contents are none.
    """
    found, loose = _found(blocks)
    if not (found or loose):
        return found
    inside = quoted(blocks)
    for place in _sections_of_articles(found):
        del found[place]
    found |= _wanted(found, {p: row for p, row in loose.items() if p not in inside})
    found = {place: found[place] for place in sorted(found) if place not in inside}
    for place in _contents(found):
        del found[place]
    return dict(sorted((found | unnamed_sections(blocks, found)).items()))


def _found(blocks: Sequence[Block]) -> tuple[dict[int, Heading], dict[int, Heading]]:
    """Return the headings, and the lines that may be some of articles."""
    found: dict[int, Heading] = {}
    loose: dict[int, Heading] = {}
    for place, block in enumerate(blocks):
        heading = heading_of(block.text)
        if heading:
            found[place] = heading
        elif (heading := loose_heading(block.text)) is not None:
            loose[place] = heading
    return found, loose


def _sections_of_articles(found: dict[int, Heading]) -> list[int]:
    """Return the places of sections that are paragraphs of an article.

    Their numbers go on with the article's (``Section 2.1`` below ``Article II``), or what follows
    the number is a whole sentence.
    """
    inside = []
    article = ""
    for place, heading in found.items():
        if heading.kind == "article":
            article = arabic(heading.number)
        elif article and heading.kind == "section" and heading.rest:
            whole, dot, _ = heading.number.partition(".")
            sentence = heading.rest[-1] in ".;:" and len(heading.rest) > LONGEST_STOPPED
            if (dot and whole == article) or (sentence and heading.number.isdecimal()):
                inside.append(place)
    return inside


def _wanted(found: dict[int, Heading], loose: dict[int, Heading]) -> dict[int, Heading]:
    """Return the loose headings that stand just where the sequence of articles lacks one."""
    articles = {place: row for place, row in found.items() if row.kind == "article"}
    sure = {arabic(row.number) for row in articles.values()}
    numbers = sure | {arabic(row.number) for row in loose.values()}
    wanted: dict[int, Heading] = {}
    last = 0
    for place, heading in sorted((loose | articles).items()):
        number = arabic(heading.number)
        if not number.isdecimal():
            continue
        if place in articles:
            last = int(number)
        elif number == str(last + 1) and number not in sure and (last or str(last + 2) in numbers):
            wanted[place] = heading
            last += 1
    return wanted


def _contents(headings: dict[int, Heading]) -> list[int]:
    """Return the places of a table of contents: headings in a row, the first of which comes again.

    A division right above the article that comes again is the first of the text itself.
    """
    places = list(headings)
    row = places[:1]
    for place in places[1:]:
        if place != row[-1] + 1:
            break
        row.append(place)
    articles = [place for place in places if headings[place].kind == "article"]
    listed = [place for place in articles if place <= row[-1]]
    if len(listed) < FEWEST_CONTENTS:
        return []
    first = headings[listed[0]].number
    again = next((p for p in articles[FEWEST_CONTENTS:] if headings[p].number == first), None)
    if again is None:
        return []
    contents = [place for place in row if place < again]
    while contents and contents[-1] == again - 1 and headings[contents[-1]].kind != "article":
        again = contents.pop()
    return contents


def cuts_of(blocks: Sequence[Block], headings: dict[int, Heading], language: str) -> list[Cut]:
    """Return where each part below the treaty begins, in order."""
    start = _treaty_begun(blocks, headings)
    if start is None:
        return []
    noted = {p for first, end in notes_in(blocks).items() for p in range(first, end)}
    cuts: list[Cut] = []
    closings = _Closings(blocks, headings)
    for place in range(start, len(blocks)):
        if place in headings or place in noted or (cuts and _of_heading(blocks, cuts[-1], place)):
            continue
        kind = _begins_part(blocks, place, headings, closings, language)
        if kind:
            closings.stay()
            cuts.append(Cut(_part_start(blocks, place, kind, start), kind, place))
    return cuts


def end_of_acts(blocks: Sequence[Block], headings: dict[int, Heading], language: str) -> int:
    """Return where the acts above a treaty end, where they have articles of their own, else 0.

    ``Закон … О ратификации … / Статья 1. Ратифицировать …`` ends with its signature, below which
    a line names a treaty, or else where such a line stands and the articles begin again.
    """
    first = next(iter(headings), len(blocks))
    line = max((p for p in range(first) if is_act_line(blocks[p].text)), default=None)
    if line is None or first == len(blocks):
        return 0
    titles = [block.text for block in blocks[max(0, line - 2) : first] if title_line(block)]
    above = any(names_treaty(block, language) for block in blocks[line + 1 : first])
    if above or not any(APPROVING.search(text) for text in titles):
        return 0
    ends = first + ACT_BLOCKS
    zones = mark_zones(blocks[first:ends])
    signed = next((first + p + 1 for p in sorted(zones) if p + 1 not in zones), first)
    for place in range(signed, min(len(blocks), ends)):
        block = blocks[place]
        if names_treaty(block, language) and (signed > first or _begins_again(place, headings)):
            return signed if signed > first else place
    return 0


def _of_heading(blocks: Sequence[Block], cut: Cut, place: int) -> bool:
    """Return whether a block belongs to the heading of the part above: ``Приложение / УСТАВ``."""
    if place <= cut.named:
        return True
    near = cut.kind == "annex" and place - cut.named <= TITLE_WITHIN
    return near and all(
        title_line(block) and not annex_heading(block.text)
        for block in blocks[cut.named + 1 : place + 1]
    )


def _treaty_begun(blocks: Sequence[Block], headings: dict[int, Heading]) -> int | None:
    """Return the place after which something can be annexed: an article, or the preamble's end."""
    for place in range(len(blocks)):
        if place in headings or matches(FORMULAS, blocks[place].text[-FORMULA_WITHIN:]):
            return place + 1
    return None


def _begins_part(
    blocks: Sequence[Block],
    place: int,
    headings: dict[int, Heading],
    closings: _Closings,
    language: str,
) -> str:
    """Return what a block begins, or an empty string."""
    block = blocks[place]
    annex = annex_heading(block.text)
    act = annex is None and is_act_line(block.text)
    # A second treaty, or a protocol by another name, has articles that begin again.
    second = (
        not (annex or act)
        and block.text[-1] not in ".;:,"
        and names_treaty(block, language)
        and _begins_again(place, headings)
    )
    if not (annex or act or second):
        return ""
    closed = closings.above(place)
    if act or second:
        return "" if not closed else "act" if act else "annex"
    if annex is None:
        return ""
    if annex.kind == "annex":
        above = blocks[place - 1].text
        stands = block.after_blank or not above.endswith((",", ":"))
        return "annex" if closed or (stands and _sentence_over(above)) else ""
    bare = not TO_TREATY.search(block.text)
    return "protocol" if closed and (bare or title_line(block)) else ""


def _sentence_over(text: str) -> bool:
    return bool(re.search(r"[.;»”\"]\s*$", text)) or bool(heading_of(text))


def _begins_again(place: int, headings: dict[int, Heading]) -> bool:
    for below in range(place + 1, place + 1 + PREAMBLE_WITHIN):
        heading = headings.get(below)
        if heading and heading.kind == "article":
            return arabic(heading.number) == "1"
    return False


def _part_start(blocks: Sequence[Block], place: int, kind: str, least: int) -> int:
    """Return where a part begins: with the lines above its name that belong to it."""
    start = place
    while start - 1 > least and place - start < LINES_ABOVE:
        above = blocks[start - 1].text
        if kind == "act":
            belongs = bool(ACT_TITLE.search(above)) and not ENDS_SENTENCE.search(above)
        elif start == place:
            to = TO_TREATY.search(above) or TO_ACT.search(above)
            belongs = bool(to) and title_line(blocks[start - 1])
        else:
            belongs = not blocks[start].after_blank and title_line(blocks[start - 1])
        if not belongs:
            break
        start -= 1
    return start
