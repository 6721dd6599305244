"""The words that a concordance is asked for, found in a paragraph by the analysis of the search."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from search.language.analyse import LANGUAGES, Readings, Term, analyse, readings
from search.language.highlight import Wanted, may_match
from search.language.stop_words import STOP_WORDS
from search.query import And, Cited, Near, Node, Not, Or, Phrase, Prefix, Word, leaves
from search.terms import MOST_BETWEEN
from search.wanted import wanted_words

Span = tuple[int, int]


def together(node: Node) -> Node:
    """Return a tree in which words that stand side by side must stand near each other.

    A search for ``банковская тайна`` takes articles with both words; a concordance asks for the
    expression, its words in any form and order, with at most a few others between them.
    """
    match node:
        case And(parts):
            return _joined(parts)
        case Or(parts):
            return Or(tuple(map(together, parts)))
        case Not(part):
            return Not(together(part))
        case Cited(_, words):
            # The words in which a place is cited are words like others.
            return together(words)
    return node


def _joined(parts: Sequence[Node]) -> Node:
    found: list[Node] = []
    for are_words, some in groupby(parts, lambda part: isinstance(part, Word)):
        if not are_words:
            found += map(together, some)
            continue
        forms = tuple(part.form for part in some if isinstance(part, Word))
        distance = (len(forms) - 1) * (MOST_BETWEEN + 1)
        found.append(Near(forms, distance) if len(forms) > 1 else Word(forms[0]))
    return found[0] if len(found) == 1 else And(tuple(found))


@dataclass(frozen=True, slots=True)
class Expression:
    """Words in any form within some words of the first; or exact forms, one after the other."""

    words: tuple[Readings, ...]
    forms: tuple[str, ...]
    distance: int
    exact: bool

    def spans(self, terms: Sequence[Term], language: str) -> Iterator[Span]:
        """Yield the places of the words wherever they stand so; a word may come twice."""
        streams = [
            [term for term in terms if self._is(place, term, language)]
            for place in range(len(self.forms))
        ]
        if not all(streams):
            return
        for first in streams[0]:
            rest = [self._nearest(first, place, stream) for place, stream in enumerate(streams)]
            if all(rest):
                yield from ((term.start, term.end) for term in rest if term)

    def _is(self, place: int, term: Term, language: str) -> bool:
        if term.form == self.forms[place]:
            return True
        if self.exact:
            return False
        read = self.words[place]
        found = not set(term.stems).isdisjoint(read.stems.get(language, ()))
        return found or not set(term.weak).isdisjoint(read.weak)

    def _nearest(self, first: Term, place: int, stream: Sequence[Term]) -> Term | None:
        """Return of the places of a word the one nearest to the first word, if it is near."""
        if not place:
            return first
        if self.exact:
            return next((term for term in stream if term.place == first.place + place), None)
        best = min(stream, key=lambda term: abs(term.place - first.place))
        return best if abs(best.place - first.place) <= self.distance else None


class Asked:
    """What is asked for: expressions and beginnings of words, any of which makes a row."""

    def __init__(self, node: Node) -> None:
        """Take the tree as ``together`` gives it."""
        listed = list(dict.fromkeys(leaves(node)))
        self._wanted: Wanted = wanted_words(node)
        self._prefixes = tuple(leaf.beginning for leaf in listed if isinstance(leaf, Prefix))
        self._expressions = [_expression(leaf) for leaf in listed if not isinstance(leaf, Prefix)]

    def __bool__(self) -> bool:
        return bool(self._expressions or self._prefixes)

    @property
    def has_beginnings(self) -> bool:
        """Return whether beginnings of words are asked for, which the index does not locate."""
        return bool(self._prefixes)

    def spans(self, text: str, language: str) -> list[Span]:
        """Return the places of the asked words in a text, in order, none in another."""
        if not may_match(text, language, self._wanted):
            return []
        return self.among(list(analyse(text, language)), language)

    def among(self, terms: Sequence[Term], language: str) -> list[Span]:
        """Return the places of the asked words among the terms of a text."""
        found = {span for one in self._expressions for span in one.spans(terms, language)}
        found |= {
            (term.start, term.end)
            for term in terms
            if self._prefixes and term.form.startswith(self._prefixes)
        }
        return outermost(found)

    @cached_property
    def stems(self) -> dict[str, frozenset[str]]:
        """Return the stems of the asked words by language."""
        return {language: self._wanted.stems.get(language, frozenset()) for language in LANGUAGES}


def _expression(leaf: Word | Phrase | Near) -> Expression:
    forms = (leaf.form,) if isinstance(leaf, Word) else leaf.forms
    distance = leaf.distance if isinstance(leaf, Near) else len(forms)
    exact = isinstance(leaf, Phrase)
    return Expression(tuple(map(readings, forms)), forms, distance, exact)


def outermost(spans: Iterable[Span]) -> list[Span]:
    """Return places in their order without those inside another: a compound's parts, a date's."""
    found: list[Span] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return found


def says_something(node: Node) -> bool:
    """Return whether a tree asks for a word that is not one of those that stand everywhere."""
    for leaf in leaves(node):
        if isinstance(leaf, Prefix):
            return True
        forms = (leaf.form,) if isinstance(leaf, Word) else leaf.forms
        if any(form not in STOP_WORDS for form in forms):
            return True
    return False
