"""Which words are forms of one word: who can tell it says so here.

To know that ``Тараптар`` and ``Тараптардың`` are one word needs the analysis of the search, of
which the documents know nothing. So the search provides it when the site starts; without it, each
form is a word of its own.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable

# Gives the stem of a word as it is written in a text of a language.
StemOf = Callable[[str, str], str]

# Written words whose stems are kept, for each language.
KEPT = 50_000
_provided: list[StemOf] = []
_known: defaultdict[str, dict[str, str]] = defaultdict(dict)


def provide(stem_of: StemOf | None) -> None:
    """Let the stems of words be told by ``stem_of`` from now on, or by nobody."""
    _provided[:] = [stem_of] if stem_of else []
    _known.clear()


def stems(words: Iterable[str], language: str) -> list[str]:
    """Return what all forms of each word have in common; words in small letters if nobody knows."""
    known = _known[language]
    return [known.get(word) or _told(word, language) for word in words]


def stem(word: str, language: str) -> str:
    """Return what all forms of a word have in common."""
    return _known[language].get(word) or _told(word, language)


def _told(word: str, language: str) -> str:
    known = _known[language]
    if len(known) >= KEPT:
        known.clear()
    # Another thread may clear it at any time.
    found = known[word] = _provided[0](word, language) if _provided else word.casefold()
    return found
