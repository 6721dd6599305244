"""The heading of something annexed: its label, its number, and its title."""

import re
from collections.abc import Sequence

from treaties.text.document import Block
from treaties.text.headings import Heading, annex_heading
from treaties.text.titles import GOES_ON, title_line

# The block that says what is annexed stands among the first; its title has few lines.
NAMED_WITHIN = 5
TITLE_LINES = 6
LONGEST_TITLE_LINE = 300
# A name that the line above began: ``к постановлению Правительства / Республики Казахстан``.
NAME_GOES_ON = re.compile(
    r"(?:Республик|Правительств|Президент|Кабинет|Министр|Government|Republic)"
)
# In which words an annex says that it belongs to a domestic act.
OF_ACT = re.compile(
    r"^(?:приложение\b.{0,20}\s)?к\s+(?:\S+\s+)?(?:постановлени|закону|указу|приказу|распоряжени)"
    r"|(?:қаулысына|жарлығына|бұйрығына|өкіміне|заңына)\b"
    r"|^(?:annex\b.{0,20}\s)?to\s+the\s+(?:resolution|decree|order|law)\b",
    re.IGNORECASE,
)


def _named(blocks: Sequence[Block]) -> tuple[int, Heading | None]:
    for place, block in enumerate(blocks[:NAMED_WITHIN]):
        heading = annex_heading(block.text)
        if heading:
            return place, heading
    return 0, None


def annex_of_act(blocks: Sequence[Block]) -> bool:
    """Return whether an annex belongs to a domestic act: ``Приложение 2 к постановлению …``."""
    return any(OF_ACT.search(block.text) for block in blocks[:NAMED_WITHIN])


def annex_number(blocks: Sequence[Block]) -> str:
    """Return the number of an annex or protocol, or an empty string."""
    _, heading = _named(blocks)
    return heading.number if heading else ""


def annex_label(blocks: Sequence[Block]) -> str:
    """Return the words with the number of an annex or protocol, or an empty string."""
    _, heading = _named(blocks)
    return heading.label if heading else ""


def annex_words(blocks: Sequence[Block]) -> tuple[str, str, str, int]:
    """Return label, number, heading of something annexed, and how many blocks they took.

    ``Приложение 2`` / ``к Соглашению о чае`` / ``ПЕРЕЧЕНЬ ПОШЛИН``: the first line is the label,
    the others are the heading. A protocol has no label, its first line is its title.
    """
    place, heading = _named(blocks)
    if heading is None or heading.kind == "protocol":
        used = place + 1
        words = [block.text for block in blocks[:used]]
        label = ""
    else:
        used = place + 1
        label = " ".join([*(block.text for block in blocks[:place]), heading.label])
        words = [heading.rest] if heading.rest else []
    while used < len(blocks) and used - place <= TITLE_LINES and _heads(blocks, used, words):
        words.append(blocks[used].text)
        used += 1
    return label, heading.number if heading else "", " ".join(words), used


def _heads(blocks: Sequence[Block], place: int, words: Sequence[str]) -> bool:
    """Return whether a block goes on with the title of an annex."""
    block = blocks[place]
    if not title_line(block) or len(block.text) > LONGEST_TITLE_LINE:
        return False
    if block.text.isupper() or block.text[0].islower() or GOES_ON.match(block.text):
        return True
    if words and words[-1][0].islower() and NAME_GOES_ON.match(block.text):
        return True
    titled = [line for line in words if not line[0].islower()]
    last = place + 1 >= len(blocks)
    return not titled and not last and (not block.indented or blocks[place + 1].after_blank)
