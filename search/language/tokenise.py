"""A text to tokens that know their place in it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from search.language.normalise import CYRILLIC_TWINS, normalise

# Letters, with the signs that may stand inside a word: marks of letters written apart, hyphens that
# cannot be seen, apostrophes.
LETTERS = r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f]|[\u00ad\u200b-\u200d'’ʼ](?=[^\W\d_]))*"
HYPHENS = "-\u2010\u2011"
HYPHEN = f"[{HYPHENS}]"
# An act number (431-IV) is one token. A hyphen after a figure parts words: 13-бабының is 13 and
# бабының, so that a search for either finds it. A sign before a number says nothing: № 5, N 5.
TOKEN = re.compile(
    r"(?P<act>\d+ ?[-\u2010-\u2014] ?(?:[IVXLCІХС]+|[ivxlc]+)(?![^\W_]))"
    rf"|(?P<sign>(?:№|(?<![^\W_])(?:No?\.|N[o°º]?|no\.))(?=[ \u00a0]?\d))"
    rf"|(?P<word>{LETTERS}(?:{HYPHEN}{LETTERS})*)"
    r"|(?P<number>\d+(?:[.,]\d+)*)"
)
PART = re.compile(LETTERS)


class Token(NamedTuple):
    """A word or number as normalised, with where it begins and ends in the original text."""

    form: str
    start: int
    end: int


def tokenise(text: str) -> Iterator[Token]:
    """Yield the tokens of a text in order; punctuation and number signs yield nothing.

    The parts of a compound (``қару-жарақ``) are tokens of their own.
    """
    for match in TOKEN.finditer(text):
        if match.lastgroup != "sign":
            start = match.start()
            for form, first, last in parts_of(match.group()):
                yield Token(form, start + first, start + last)


def parts_of(written: str) -> list[tuple[str, int, int]]:
    """Return the forms that a match of ``TOKEN`` holds, with their places in it."""
    if written[0].isdigit():
        # The Roman numeral of an act number is typed with Cyrillic letters and dashes, too.
        number = written.replace(" ", "").translate(CYRILLIC_TWINS)
        return [(normalise(re.sub("[\u2010-\u2014]", "-", number)), 0, len(written))]
    return [(normalise(part.group()), *part.span()) for part in PART.finditer(written)]


def count_parts(written: str) -> int:
    """Return how many forms ``parts_of`` gives."""
    return 1 if written[0].isdigit() else 1 + sum(map(written.count, HYPHENS))
