"""What the legal terms of a query are called in the other languages, marked in a text.

Who looks for ``конфискация`` and reads the Kazakh text beside the Russian sees ``тәркілеу`` there.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from search.language.analyse import LANGUAGES
from search.language.highlight import Wanted, may_match
from search.query import And, Near, Node, Or, Phrase, Word
from search.terms import Finder, finder_in_use

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Renderings:
    """The terms to be marked by language, and the finder of them."""

    keys: Mapping[str, frozenset[str]]
    finder: Finder

    def spans(self, text: str, language: str) -> list[Span]:
        """Return where the terms stand in a text; words with nothing but a blank between are one.

        Most paragraphs have none of the first words: they are not analysed.
        """
        keys = self.keys.get(language)
        if not keys:
            return []
        if not may_match(text, language, Wanted({language: self.finder.beginnings(language)})):
            return []
        found: list[Span] = []
        for one in self.finder.find(text, language):
            if not keys.isdisjoint(one.keys):
                found += joined(text, one.words)
        return found


def renderings_asked(node: Node) -> Renderings:
    """Return what the terms that a query consists of are called in the other languages.

    Words that stand side by side are asked together: where they are not terms altogether, as in
    ``порядок конфискации``, nothing is.
    """
    texts = list(dict.fromkeys(texts_asked(node)))
    finder = finder_in_use() if texts else Finder(())
    keys: dict[str, set[str]] = {language: set() for language in LANGUAGES}
    for text in texts:
        for own in LANGUAGES:
            covering = finder.covering(text, own)
            for language in LANGUAGES:
                if language != own:
                    keys[language] |= covering
    every = frozenset().union(*keys.values())
    frozen = {language: frozenset(found) for language, found in keys.items()}
    return Renderings(frozen, finder.only(every) if every else Finder(()))


def with_others(spans: Sequence[Span], others: Sequence[Span]) -> list[Span]:
    """Return places in their order, with those of others that overlap none of them."""
    free = [
        (start, end)
        for start, end in others
        if all(end <= first or last <= start for first, last in spans)
    ]
    return sorted([*spans, *free])


def texts_asked(node: Node) -> Iterator[str]:
    """Yield the words of a query that stand side by side; what is excluded is not asked."""
    if isinstance(node, And):
        for are_words, parts in groupby(node.parts, lambda part: isinstance(part, Word)):
            if are_words:
                yield " ".join(part.form for part in parts if isinstance(part, Word))
            else:
                for part in parts:
                    yield from texts_asked(part)
    elif isinstance(node, Or):
        for part in node.parts:
            yield from texts_asked(part)
    elif isinstance(node, Word):
        yield node.form
    elif isinstance(node, Phrase | Near):
        yield " ".join(node.forms)


def joined(text: str, words: Sequence[Span]) -> list[Span]:
    """Return the places of words, those with nothing but a blank between as one."""
    found = [words[0]]
    for start, end in words[1:]:
        if text[found[-1][1] : start].isspace():
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found
