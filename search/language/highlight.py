"""Which words of a text a query has matched, by the analysis that found them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from search.language.analyse import Term, analyse
from search.language.roots import ROOTED, root


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a query looks for: stems by language, exact forms, beginnings of forms, weak stems,
    roots.
    """

    stems: Mapping[str, frozenset[str]] = field(default_factory=dict)
    forms: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    weak: frozenset[str] = frozenset()
    roots: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Mark:
    """A matched word: its place in the original text and the term by which it matched."""

    start: int
    end: int
    term: str


def marks(text: str, language: str, wanted: Wanted) -> list[Mark]:
    """Return the places of the words in ``text`` that ``wanted`` matches, in order."""
    stems = wanted.stems.get(language, frozenset())
    if not (stems or wanted.forms or wanted.prefixes or wanted.weak):
        return []
    found: list[Mark] = []
    end = 0
    for term in analyse(text, language):
        # A compound or a date comes before the words in it: marked as a whole, they are not again.
        if term.start < end:
            continue
        matched = _matched(term, language, stems, wanted)
        if matched:
            found.append(Mark(term.start, term.end, matched))
            end = term.end
    return found


def _matched(term: Term, language: str, stems: frozenset[str], wanted: Wanted) -> str:
    """Return by which of its terms a word of a text matches; nothing where it does not."""
    for stem in term.stems:
        if stem in stems:
            return stem
    if term.form in wanted.forms or term.form.startswith(wanted.prefixes or ("\0",)):
        return term.form
    for weak in term.weak:
        if weak in wanted.weak:
            return weak
    if not (wanted.roots and language in ROOTED):
        return ""
    roots = (root(stem, language) for stem in term.stems)
    return next((found for found in roots if found in wanted.roots), "")
