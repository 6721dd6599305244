"""Known names found in running text, in whatever case they stand.

A name is met word by word: each word of the text must begin with the part of the name's word that
declension leaves alone, and may have an ending after it.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

WORD = re.compile(r"[\w'’-]+")
# What declension may change at the end of a word; the rest must stand in the text as it is.
CHANGING = {
    "kk": re.compile(r"$"),
    "ru": re.compile(r"(?<=[^\W\d_]{2})(?:ая|ое|ие|ые|ый|ий|[аяоеыийь])$"),
    "en": re.compile(r"$"),
}
LONGEST_ENDING = {"kk": 9, "ru": 4, "en": 0}


@lru_cache(maxsize=2048)
def _constant_parts(name: str, language: str) -> tuple[str, ...]:
    words = WORD.findall(name.lower().replace("’", "'"))
    return tuple(CHANGING[language].sub("", word) for word in words)


def find_names(text: str, names: Iterable[tuple[str, str]], language: str) -> list[str]:
    """Return the keys of the names that occur in ``text``, in their order, each once.

    ``names`` are pairs of key and nominative name in ``language`` (kk, ru or en). Where two names
    begin at the same word, the longer wins.
    """
    words = WORD.findall(text.lower().replace("’", "'"))
    rows = [(key, _constant_parts(name, language)) for key, name in names]
    rows.sort(key=lambda row: -len(row[1]))
    found: list[str] = []
    place = 0
    while place < len(words):
        for key, parts in rows:
            if _stands_at(words, place, parts, language):
                if key not in found:
                    found.append(key)
                place += len(parts) - 1
                break
        place += 1
    return found


def _stands_at(words: list[str], place: int, parts: tuple[str, ...], language: str) -> bool:
    pieces = words[place : place + len(parts)]
    longest = LONGEST_ENDING[language]
    return len(pieces) == len(parts) and all(
        word.startswith(part) and len(word) - len(part) <= longest
        for word, part in zip(pieces, parts, strict=True)
    )
