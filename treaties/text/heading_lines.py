"""Which blocks under the number of an article or a division are its heading, not its text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from treaties.text.document import Block
from treaties.text.headings import Heading, matches
from treaties.text.labels import read_label
from treaties.text.markers import NOTES
from treaties.text.titles import ENDS_SENTENCE, OPEN_END

LONGEST_HEADING = 250
LONGEST_LOOSE_HEADING = 120
# Headings that end in a full stop are short, and there are some of them.
LONGEST_STOPPED, FEWEST_STOPPED = 80, 3
# The heading of a division has at most so many blocks.
DIVISION_LINES = 3


@dataclass(frozen=True, slots=True)
class Hanging:
    """How a body is set.

    ``indented``: paragraphs are, so that a line that is not is part of a heading; ``stopped``: the
    headings of articles, on the line of their number, end in a full stop.
    """

    indented: bool
    stopped: bool = False


def hanging(blocks: Sequence[Block], headings: Mapping[int, Heading]) -> Hanging:
    """Return how the text of a body is set."""
    plain = [block for place, block in enumerate(blocks) if place not in headings]
    indented = bool(plain) and sum(block.indented for block in plain) > len(plain) / 2
    return Hanging(indented, _stopped(blocks, headings))


def _stopped(blocks: Sequence[Block], headings: Mapping[int, Heading]) -> bool:
    """Return whether headings end in a full stop: all are short, and have their text below."""
    found = 0
    for place, heading in headings.items():
        if heading.kind != "article" or not heading.rest.endswith("."):
            continue
        below = blocks[place + 1].text if place + 1 < len(blocks) else ""
        text = place + 1 not in headings and below and not below[0].islower()
        if not text or len(heading.rest) > LONGEST_STOPPED or read_label(heading.rest, {}):
            return False
        found += 1
    return found >= FEWEST_STOPPED


def heading_text(heading: Heading, group: Sequence[Block], hangs: Hanging) -> tuple[str, int]:
    """Return the heading's words and how many blocks the heading took.

    Without words, what follows the number on its line is the text itself.
    """
    words, used = [], 1
    if heading.rest:
        if _is_text(heading, group, hangs):
            return "", 1
        words.append(heading.rest)
    while used < len(group) and (
        _goes_on(heading, group, used, hangs, bool(words)) or _wraps(words, group[used])
    ):
        words.append(group[used].text)
        used += 1
    return " ".join(words), used


def _is_text(heading: Heading, group: Sequence[Block], hangs: Hanging) -> bool:
    """Return whether what follows the number on its line is the text itself, not a heading."""
    rest = heading.rest
    if heading.kind != "article":
        return rest[-1] in ".;:" and len(rest) > LONGEST_STOPPED
    if hangs.stopped and rest[-1] == ".":
        return False
    if rest[-1] in ".;:," or len(rest) > LONGEST_HEADING or read_label(rest, {}):
        return True
    below = group[1].text if len(group) > 1 else ""
    if heading.label[0].isdigit() and heading.label.strip("0123456789 .") == "":
        # A number without the word heads what stands below it, or it has no heading.
        return not below or below[0].islower()
    return below[:1].islower() and not read_label(below, {})


def _goes_on(
    heading: Heading, group: Sequence[Block], place: int, hangs: Hanging, has_words: bool
) -> bool:
    block = group[place]
    if len(block.text) > LONGEST_HEADING or ENDS_SENTENCE.search(block.text):
        return False
    if matches(NOTES, block.text) or read_label(block.text, {}):
        return False
    if heading.kind != "article" and not has_words:
        return place < DIVISION_LINES
    if hangs.indented and not block.indented:
        return not (has_words and block.after_blank)
    if has_words:
        return _second_line(group, place)
    return _heads(group, place, hangs)


def _second_line(group: Sequence[Block], place: int) -> bool:
    """Return whether a block is the end of a heading on two lines, set apart from what follows."""
    above, block = group[place - 1], group[place]
    below = group[place + 1] if place + 1 < len(group) else None
    near = block.indented == above.indented and not block.after_blank
    short = max(len(above.text), len(block.text)) <= LONGEST_LOOSE_HEADING
    apart = below is not None and below.after_blank
    return near and short and apart and place > 1 and block.text[0].islower()


def _wraps(words: Sequence[str], block: Block) -> bool:
    """Return whether a line in capitals goes on with a heading that breaks off: ``TERMS AND``."""
    return (
        bool(words)
        and words[-1].isupper()
        and block.text.isupper()
        and OPEN_END.search(words[-1].lower()) is not None
        and not ENDS_SENTENCE.search(block.text)
    )


def _heads(group: Sequence[Block], place: int, hangs: Hanging) -> bool:
    """Return whether a block that looks like the paragraphs around it heads those below."""
    block = group[place]
    first = next((letter for letter in block.text if letter.isalnum()), "")
    if place + 1 >= len(group) or not first.isupper() or len(block.text) > LONGEST_LOOSE_HEADING:
        return False
    below = group[place + 1]
    if read_label(below.text, {}, after_colon=True):
        return True
    if hangs.indented and not group[0].indented:
        return below.after_blank and not block.after_blank
    if below.text[0].islower() and not below.after_blank:
        return not ENDS_SENTENCE.search(below.text) and _second_line(group, place + 1)
    return True
