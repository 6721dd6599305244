"""Legal terms in a text, in any form of their words.

A rendering is found where its words stand in their order, with at most a few others between them
and no end of a sentence: ``сұрау салушы Тараптың`` and ``запрашивающей Договаривающейся Стороны``.
What several terms could be is the longest, and of words alike in their stems (``requesting``,
``requested``) the one that is written so.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from search.language.analyse import LANGUAGES, Term, analyse
from treaties.terms.stored import in_use, stamp
from treaties.terms.table import TermRow, shipped

# Other words that may stand between two of a rendering.
MOST_BETWEEN = 2
STOP = re.compile(r"[.;:!?()«»\"“”\n]")


class Found(NamedTuple):
    """A place in a text where terms stand, usually one; ``words`` are the places of its words.

    ``written`` is, for each of the keys, the rendering as the table has it.
    """

    start: int
    end: int
    keys: tuple[str, ...]
    words: tuple[tuple[int, int], ...]
    written: tuple[str, ...] = ()


class Rendering(NamedTuple):
    """A rendering as it is looked for: of each word its exact form and its stems; its text."""

    key: str
    forms: tuple[str, ...]
    stems: tuple[frozenset[str], ...]
    text: str


class Finder:
    """Finds terms in texts; making one analyses every rendering, so it is kept."""

    def __init__(self, rows: Iterable[TermRow]) -> None:
        self._by_stem: dict[str, dict[str, list[Rendering]]] = {
            language: {} for language in LANGUAGES
        }
        for row in rows:
            for language, texts in row.renderings.items():
                for text in texts:
                    self._add(row.key, text, language)

    def _add(self, key: str, text: str, language: str) -> None:
        words = words_of(text, language)
        if words:
            stems = tuple(frozenset(word.stems) for word in words)
            rendering = Rendering(key, tuple(word.form for word in words), stems, text)
            for stem in stems[0]:
                self._by_stem[language].setdefault(stem, []).append(rendering)

    def find(self, text: str, language: str) -> Iterator[Found]:
        """Yield the terms of a text of a language in their order; none overlaps another."""
        beginning = self._by_stem.get(language)
        if not beginning:
            return
        words = words_of(text, language)
        place = 0
        while place < len(words):
            best = _longest(_matches(words, place, text, beginning))
            if best:
                yield _found(words, best)
                place = best[0][1][-1] + 1
            else:
                place += 1

    def keys(self, text: str, language: str) -> set[str]:
        """Return the keys of the terms that stand in a text, also of those within longer ones."""
        return {key for key, _ in self.within(text, language)}

    def within(self, text: str, language: str) -> set[tuple[str, str]]:
        """Return the keys and renderings that stand in a text, also those within longer ones."""
        beginning = self._by_stem.get(language, {})
        words = words_of(text, language)
        return {
            (rendering.key, rendering.text)
            for place in range(len(words))
            for rendering, _ in _matches(words, place, text, beginning)
        }

    def covering(self, text: str, language: str) -> set[str]:
        """Return the keys of the terms that a text consists of; none if it has other words."""
        found = list(self.find(text, language))
        covered = sum(len(one.words) for one in found)
        if covered < len(words_of(text, language)):
            return set()
        return {key for one in found for key in one.keys}

    def only(self, keys: Collection[str]) -> "Finder":
        """Return the finder of some terms, and of others that are written with the same stems.

        So ``requested Party`` is not taken for the requesting one.
        """
        chosen = Finder(())
        for language, by_stem in self._by_stem.items():
            listed = [rendering for renderings in by_stem.values() for rendering in renderings]
            wanted = {rendering.stems for rendering in listed if rendering.key in keys}
            for stem, renderings in by_stem.items():
                kept = [rendering for rendering in renderings if rendering.stems in wanted]
                if kept:
                    chosen._by_stem[language][stem] = kept
        return chosen

    def beginnings(self, language: str) -> frozenset[str]:
        """Return the stems of the first words of all renderings in a language."""
        return frozenset(self._by_stem.get(language, ()))


# A rendering with the places of its words among those of a text.
Match = tuple[Rendering, tuple[int, ...]]


def words_of(text: str, language: str) -> list[Term]:
    """Return the single words of a text: a date or a compound is no word of its own."""
    words: list[Term] = []
    for term in analyse(text, language):
        # The parts of a compound, and of a date, come after the whole of it.
        if words and term.start < words[-1].end and words[-1].place == term.place:
            words[-1] = term
        else:
            words.append(term)
    return words


def _matches(
    words: Sequence[Term], place: int, text: str, beginning: Mapping[str, Sequence[Rendering]]
) -> Iterator[Match]:
    for stem in words[place].stems:
        for rendering in beginning.get(stem, ()):
            places = _places(words, place, text, rendering.stems)
            if places:
                yield rendering, places


def _places(
    words: Sequence[Term], place: int, text: str, stems: Sequence[frozenset[str]]
) -> tuple[int, ...]:
    """Return where the words of a rendering stand, from a place on; nothing where they do not."""
    places = [place]
    for wanted in stems[1:]:
        last = places[-1]
        for following in range(last + 1, min(last + 2 + MOST_BETWEEN, len(words))):
            if STOP.search(text, words[following - 1].end, words[following].start):
                return ()
            if not wanted.isdisjoint(words[following].stems):
                places.append(following)
                break
        else:
            return ()
        if places[-1] == last:
            return ()
    return tuple(places)


def _longest(matches: Iterable[Match]) -> list[Match]:
    """Return the matches with most words; where these differ, those that stand closest."""
    listed = list(matches)
    if not listed:
        return []
    best = max(_rank(match) for match in listed)
    return [match for match in listed if _rank(match) == best]


def _rank(match: Match) -> tuple[int, int]:
    _, places = match
    return len(places), places[0] - places[-1]


def _found(words: Sequence[Term], matches: Sequence[Match]) -> Found:
    places = matches[0][1]
    written = [words[place].form for place in places]
    exact = [
        sum(one == other for one, other in zip(rendering.forms, written, strict=True))
        for rendering, _ in matches
    ]
    # Of a term with two renderings alike in their stems, the first is told.
    best: dict[str, str] = {}
    for (rendering, _), count in zip(matches, exact, strict=True):
        if count == max(exact):
            best.setdefault(rendering.key, rendering.text)
    spans = tuple((words[place].start, words[place].end) for place in places)
    return Found(spans[0][0], spans[-1][1], tuple(best), spans, tuple(best.values()))


@lru_cache(maxsize=1)
def _shipped_finder() -> Finder:
    return Finder(shipped())


def shipped_keys(text: str, language: str) -> set[str]:
    """Return the keys of the terms of the portal's own table that stand in a text."""
    return _shipped_finder().keys(text, language)


_kept: dict[tuple[tuple[object, ...], ...], Finder] = {}


def finder_in_use() -> Finder:
    """Return the finder of the terms that editors keep; it is made anew when they change."""
    state = stamp()
    if state not in _kept:
        _kept.clear()
        _kept[state] = Finder(in_use())
    return _kept[state]
