"""What XML can hold: the characters that the formats made of XML, and PDF, are given."""

import re
import unicodedata

# All that XML 1.0 forbids.
FORBIDDEN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
REPLACEMENT = "\ufffd"
RIGHT_TO_LEFT = frozenset({"R", "AL"})
# Scripts whose letters change beside each other, from Hebrew to the signs above Latin, and the
# finished forms of Hebrew and Arabic.
JOINING = re.compile("[\u0590-\u1dff\ua800-\uabff\ufb1d-\ufeff]")


def allowed(text: str) -> str:
    """Return a text with a replacement character for each one that XML 1.0 forbids."""
    return FORBIDDEN.sub(REPLACEMENT, text)


def one_line(text: str) -> str:
    """Return an allowed text without line breaks: a title, the name of a bookmark."""
    return " ".join(allowed(text).split())


def right_to_left(text: str) -> bool:
    """Return whether the first letter of a text belongs to a script that runs to the left."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction == "L" or direction in RIGHT_TO_LEFT:
            return direction in RIGHT_TO_LEFT
    return False


def joining(text: str) -> bool:
    """Return whether a text has letters of a script that must be shaped to be read."""
    return JOINING.search(text) is not None
