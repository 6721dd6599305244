"""Which words of a text a query has matched, by the analysis that found them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from search.language.analyse import LANGUAGES, Term, analyse
from search.language.roots import ROOTED, root

# Pieces of text between spaces whose terms are kept, for each language.
KEPT = 50_000


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


_terms: dict[str, dict[str, frozenset[str]]] = {language: {} for language in LANGUAGES}


def may_match(text: str, language: str, wanted: Wanted) -> bool:
    """Return whether ``marks`` can find anything; sometimes wrongly yes, never wrongly no.

    Most paragraphs of an article have none of the words: this tells it without analysing them, by
    the terms of what stands between spaces, which are the same wherever it stands.
    """
    terms = wanted.forms.union(wanted.stems.get(language, ()), wanted.weak)
    if wanted.roots or any(_has_spaces(term) for term in terms):
        return True
    return any(
        not terms.isdisjoint(own)
        or (wanted.prefixes and any(term.startswith(wanted.prefixes) for term in own))
        for own in (_terms_of(piece, language) for piece in set(text.split()))
    )


def _has_spaces(term: str) -> bool:
    """Return whether a term may be written with spaces: a date, the number of an act."""
    return term[:1].isdigit() and "-" in term


def _terms_of(piece: str, language: str) -> frozenset[str]:
    """Return the forms, stems and weak stems of a piece of text without spaces."""
    known = _terms[language]
    found = known.get(piece)
    if found is None:
        if len(known) >= KEPT:
            known.clear()
        terms = analyse(piece, language)
        found = frozenset(one for term in terms for one in (term.form, *term.stems, *term.weak))
        known[piece] = found
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
