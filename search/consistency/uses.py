"""How the terms of the table are rendered in the rows of an agreement.

A row tells of a term in two languages if the term stands in one of them by a single rendering; what
it is called in the other are the renderings of the same term there. Where none of these stands in
the other language, the row is counted apart: the sentence may say it without the term, or by words
that the table lacks. Renderings of one root are one (``уведомление``, ``уведомить``): a noun for a
verb is no other term.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import permutations
from typing import NamedTuple

from search.concordance.lines import Line, lines_of
from search.language.roots import root
from search.terms import Finder, finder_in_use, words_of
from treaties.align import AlignedUnit, align
from treaties.models import Agreement
from treaties.terms.stored import in_use, stamp
from treaties.terms.table import TermRow

# Rows that are aligned with less confidence tell nothing.
SURE = 0.5
# In place of a rendering: none of the table stands there.
UNKNOWN = ""


class Use(NamedTuple):
    """A term by one of its renderings, and what it is called in another language."""

    key: str
    language: str
    rendering: str
    other: str
    translation: str


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """Rows of one use, in their order."""

    use: Use
    lines: list[Line] = field(default_factory=list)


class Terms:
    """The terms that are looked for, and which of their renderings are one."""

    def __init__(self, rows: Sequence[TermRow], finder: Finder) -> None:
        self.finder = finder
        self._usual: dict[tuple[str, str, str], str] = {}
        for row in rows:
            for language, texts in row.renderings.items():
                first: dict[tuple[str, ...], str] = {}
                for text in texts:
                    usual = first.setdefault(_roots(text, language), text)
                    self._usual[row.key, language, text] = usual

    def usual(self, key: str, language: str, text: str) -> str:
        """Return the first rendering of a term that has the same roots as one of its."""
        return self._usual.get((key, language, text), text)


_kept: dict[str, Terms] = {}


def terms_in_use() -> tuple[str, Terms]:
    """Return the terms that editors keep, and the digest of their state."""
    state = hashlib.blake2b(repr(stamp()).encode(), digest_size=12).hexdigest()
    if state not in _kept:
        _kept.clear()
        _kept[state] = Terms(in_use(), finder_in_use())
    return state, _kept[state]


def uses_of(agreement: Agreement, terms: Terms) -> list[Found]:
    """Return how terms are rendered in an agreement, with the rows of each use."""
    return uses_in(align(list(agreement.versions.all())), terms)


def uses_in(units: Iterable[AlignedUnit], terms: Terms) -> list[Found]:
    """Return how terms are rendered in aligned units, with the rows of each use."""
    found: dict[Use, Found] = {}
    for unit in units:
        for line in lines_of(unit):
            if len(line.texts) > 1 and _confidence(line) >= SURE:
                for use in _uses(line, terms):
                    found.setdefault(use, Found(use)).lines.append(line)
    return list(found.values())


def _roots(text: str, language: str) -> tuple[str, ...]:
    return tuple(root(word.stems[0], language) for word in words_of(text, language))


def _confidence(line: Line) -> float:
    return line.row.confidence if line.row else line.unit.confidence


def _uses(line: Line, terms: Terms) -> Iterator[Use]:
    """Yield the uses of terms in a row, each once."""
    written = {language: _written(text, language, terms) for language, text in line.texts.items()}
    for language, other in permutations(written, 2):
        # Terms inside longer ones are looked for only where they are missed.
        inside: Mapping[str, Sequence[str]] | None = None
        for key, renderings in written[language].items():
            if len(renderings) > 1:
                continue
            translations: Sequence[str] = written[other].get(key, ())
            if not translations:
                inside = _inside(line.texts[other], other, terms) if inside is None else inside
                translations = inside.get(key, (UNKNOWN,))
            for translation in translations:
                yield Use(key, language, renderings[0], other, translation)


def _written(text: str, language: str, terms: Terms) -> dict[str, list[str]]:
    """Return by which renderings each term stands in a text; of what overlaps, the longest."""
    return _by_key(
        (
            (key, written)
            for one in terms.finder.find(text, language)
            for key, written in zip(one.keys, one.written, strict=True)
        ),
        language,
        terms,
    )


def _inside(text: str, language: str, terms: Terms) -> dict[str, list[str]]:
    return _by_key(sorted(terms.finder.within(text, language)), language, terms)


def _by_key(found: Iterable[tuple[str, str]], language: str, terms: Terms) -> dict[str, list[str]]:
    by_key: dict[str, list[str]] = defaultdict(list)
    for key, written in found:
        usual = terms.usual(key, language, written)
        if usual not in by_key[key]:
            by_key[key].append(usual)
    return dict(by_key)
