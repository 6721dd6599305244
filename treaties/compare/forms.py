"""Which words are forms of one word: who can tell it says so here.

To know that ``Тараптар`` and ``Тараптардың`` are one word needs the analysis of the search, of
which the documents know nothing. So the search provides it when the site starts; without it, each
form is a word of its own.
"""

from collections.abc import Callable

# Gives the stem of a word as it is written in a text of a language.
StemOf = Callable[[str, str], str]

_provided: list[StemOf] = []


def provide(stem_of: StemOf) -> None:
    """Let the stems of words be told by ``stem_of`` from now on."""
    _provided[:] = [stem_of]


def stem(word: str, language: str) -> str:
    """Return what all forms of a word have in common; the word in small letters if nobody knows."""
    return _provided[0](word, language) if _provided else word.casefold()
