"""Known names found in running text, in whatever case they stand.

A name is met word by word, each word in any of its forms (``declension``). Names of one word need
their capital letter (``бутан`` and ``turkey`` are words too), abbreviations all capitals; a name of
several words is met in any letters. A single word that is half of a compound
(``қазақстан-қырғыз шекарасы``) is no name.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from treaties.text.declension import KAZAKH_ENDINGS, nominative, word_forms

WORD = re.compile(r"[^\W\d_]+")
HYPHENS = "-‐‑–—−"
# What may stand between two words of a name: Папуа - Новая Гвинея, Кот-д’Ивуар; a comma or a slash
# only where the name has one: по вопросам образования, науки и культуры.
NEXT_WORD = re.compile(rf"(\s*+[,/])?(?:\s++|\s*+[{HYPHENS}]\s*+|['’ʼ`‘]|(?<=/))([^\W\d_]+)")
DIVIDED_WORD = re.compile(r"([,/]\s*)?([^\W\d_]+)")
FOLDED = str.maketrans("ёäáàâãåçéèêëíîñóôõöúü", "еaaaaaaceeeeiinoooouu")
# Words that are not counted as a part of a name.
SKIPPED = {"en": frozenset({"the"})}
LONGEST_ABBREVIATION = 4


class FoundName(NamedTuple):
    """A name in a text: whose it is, and where it stands."""

    key: str
    start: int
    end: int


class _Name(NamedTuple):
    key: str
    words: int
    abbreviation: int


# A node of the tree of names leads on by the nominatives of the next word.
class _Node:
    __slots__ = ("divided", "name", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.name: _Name | None = None
        # A comma or a slash may stand before this word.
        self.divided = False


def fold(text: str) -> str:
    """Return the text in small letters without accents, as long as it was."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(letter.lower()[0] for letter in text)
    return lowered.translate(FOLDED)


class NameIndex:
    """Names of one language, made ready to be found.

    ``names`` are pairs of key and nominative name; a key may have many names. Where two names
    begin at the same word, the longer wins.
    """

    def __init__(self, names: Iterable[tuple[str, str]], language: str) -> None:
        self.language = language
        self._skipped = SKIPPED.get(language, frozenset())
        self._root = _Node()
        # From a form as it stands in the text to the nominatives that it may belong to.
        self._words: dict[str, set[str]] = {}
        for key, name in names:
            self._add(key, name)
        self._first = {
            form: nodes
            for form, words in self._words.items()
            if (nodes := [self._root.next[word] for word in words if word in self._root.next])
        }

    def _add(self, key: str, name: str) -> None:
        pieces = DIVIDED_WORD.findall(fold(name))
        words = [(divider, word) for divider, word in pieces if word not in self._skipped]
        node = self._root
        for divider, written in words:
            word = nominative(written, self.language)
            node = node.next.setdefault(word, _Node())
            node.divided |= bool(divider)
            for form in word_forms(word, self.language):
                self._words.setdefault(form, set()).add(word)
        short = name.isupper() and len(name) <= LONGEST_ABBREVIATION
        node.name = node.name or _Name(key, len(words), len(name) if short else 0)

    def find(self, text: str) -> Iterator[FoundName]:
        """Yield the names that stand in the text, in their order, none within another."""
        folded = fold(text)
        first = self._first
        past = 0
        for word in WORD.finditer(folded):
            nodes = first.get(word.group())
            if nodes is None or word.start() < past:
                continue
            found = self._longest(text, folded, word, nodes)
            if found:
                past = found.end
                yield found

    def _longest(
        self, text: str, folded: str, word: re.Match[str], nodes: list[_Node]
    ) -> FoundName | None:
        found = None
        start, end = word.span()
        while nodes:
            for node in nodes:
                if node.name and self._stands(text, start, end, node.name):
                    found = FoundName(node.name.key, start, end)
            following = self._next_word(folded, end)
            if following is None:
                break
            end = following.end()
            words = self._words.get(following[2], ())
            nodes = [node.next[word] for node in nodes for word in words if word in node.next]
            if following[1]:
                nodes = [node for node in nodes if node.divided]
        return found

    def _next_word(self, folded: str, end: int) -> re.Match[str] | None:
        following = NEXT_WORD.match(folded, end)
        while following and following[2] in self._skipped:
            following = NEXT_WORD.match(folded, following.end())
        return following

    def _stands(self, text: str, start: int, end: int, name: _Name) -> bool:
        """Tell whether what has a name's letters is written as that name is."""
        if name.words > 1:
            return True
        if name.abbreviation and not text[start : start + name.abbreviation].isupper():
            return False
        if not text[start].isupper():
            return False
        return not _in_compound(text, start, end)


def _in_compound(text: str, start: int, end: int) -> bool:
    """Tell whether a hyphen joins the word to another; an ending after a hyphen is its own."""
    before = text[max(0, start - 2) : start]
    if len(before) > 1 and before[1] in HYPHENS and before[0].isalnum():
        return True
    if text[end : end + 1] not in HYPHENS or not text[end + 1 : end + 2].isalnum():
        return False
    after = WORD.match(text, end + 1)
    return after is None or after.group().lower() not in KAZAKH_ENDINGS


@lru_cache(maxsize=32)
def _index(names: tuple[tuple[str, str], ...], language: str) -> NameIndex:
    return NameIndex(names, language)


def find_names(text: str, names: Iterable[tuple[str, str]], language: str) -> list[str]:
    """Return the keys of the names that occur in ``text``, in their order, each once.

    ``names`` are pairs of key and nominative name in ``language`` (kk, ru or en). Where two names
    begin at the same word, the longer wins.
    """
    found = _index(tuple(names), language).find(text)
    return list(dict.fromkeys(name.key for name in found))
