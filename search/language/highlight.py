"""Which words of a text a query has matched, by the analysis that found them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from search.language.analyse import analyse


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a query looks for: stems by language, exact forms, beginnings of forms."""

    stems: Mapping[str, frozenset[str]] = field(default_factory=dict)
    forms: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """A matched word: its place in the original text and the term by which it matched."""

    start: int
    end: int
    term: str


def marks(text: str, language: str, wanted: Wanted) -> list[Mark]:
    """Return the places of the words in ``text`` that ``wanted`` matches, in order."""
    stems = wanted.stems.get(language, frozenset())
    if not (stems or wanted.forms or wanted.prefixes):
        return []
    found = []
    for term in analyse(text, language):
        by_stem = next((stem for stem in term.stems if stem in stems), None)
        if by_stem is not None:
            found.append(Mark(term.start, term.end, by_stem))
        elif term.form in wanted.forms or term.form.startswith(wanted.prefixes or ("\0",)):
            found.append(Mark(term.start, term.end, term.form))
    return found
