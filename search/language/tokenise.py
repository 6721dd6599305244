"""A text to tokens that know their place in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from search.language.normalise import CYRILLIC_TWINS, normalise

# An act number (431-IV) is one token. Other hyphens part words: 13-бабының is 13 and бабының,
# so that a search for either finds it.
TOKEN = re.compile(
    r"\d+-[IVXLCІХС]+(?![^\W_])"
    r"|[^\W\d_](?:[^\W\d_]|[\u0300-\u036f]|[\u00ad\u200b-\u200d'’ʼ](?=[^\W\d_]))*"
    r"|\d+(?:[.,]\d+)*"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or number as normalised, with where it begins and ends in the original text."""

    form: str
    start: int
    end: int


def tokenise(text: str) -> Iterator[Token]:
    """Yield the tokens of a text in order; punctuation yields nothing."""
    for match in TOKEN.finditer(text):
        word = match.group()
        # The Roman numeral of an act number is typed with Cyrillic letters, too.
        form = normalise(word.translate(CYRILLIC_TWINS) if word[0].isdigit() else word)
        yield Token(form, match.start(), match.end())
