"""Which words of a text a query has matched, by the analysis that found them."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from search.language.analyse import LANGUAGES, Term, analyse, word_terms
from search.language.normalise import first_letters
from search.language.roots import ROOTED, root
from search.language.tokenise import TOKEN, count_parts, parts_of

# Pieces of text between spaces whose terms are kept, for each language.
KEPT = 20_000


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


class MovedError(Exception):
    """The words of a text are not those that the index knows of it."""


def marks(text: str, language: str, wanted: Wanted) -> list[Mark]:
    """Return the places of the words in ``text`` that ``wanted`` matches, in order."""
    stems = wanted.stems.get(language, frozenset())
    if not (stems or wanted.forms or wanted.prefixes or wanted.weak):
        return []
    return _of_terms(analyse(text, language), language, wanted)


def _of_terms(terms: Iterable[Term], language: str, wanted: Wanted, start: int = 0) -> list[Mark]:
    found: list[Mark] = []
    end = 0
    for term in terms:
        # A compound or a date comes before the words in it: marked as a whole, they are not again.
        if term.start < end:
            continue
        matched = _matched(term, language, wanted)
        if matched:
            found.append(Mark(start + term.start, start + term.end, matched))
            end = term.end
    return found


def marks_at(
    text: str, language: str, wanted: Wanted, places: Collection[int], place: int
) -> tuple[list[Mark], int]:
    """Return what ``marks`` does, where the index tells the ``places`` of the matched words.

    Only these words are analysed, to see that they are still there, and those that begin as is
    wanted. ``place`` is that of the first word of the text; that after its last is returned, too.
    Raises MovedError when another word stands at a place.
    """
    found: list[Mark] = []
    letters = frozenset[str]().union(*map(first_letters, wanted.prefixes))
    for match in TOKEN.finditer(text):
        if match.lastgroup == "sign":
            continue
        written = match[0]
        after = place + (1 if written.isalpha() else count_parts(written))
        known = place in places or (
            after > place + 1 and any(at in places for at in range(place, after))
        )
        # To see by the first letter that a word does not begin so is quick.
        may_begin = letters and (written[0] in letters or after > place + 1)
        if known or (may_begin and _begins(written, wanted.prefixes)):
            own = _of_terms(word_terms(written, language), language, wanted, match.start())
            if not own:
                raise MovedError
            found += own
        place = after
    return found, place


def _begins(written: str, prefixes: tuple[str, ...]) -> bool:
    forms = [form for form, _, _ in parts_of(written)]
    return any(form.startswith(prefixes) for form in (*forms, "".join(forms)))


_terms: dict[str, dict[str, frozenset[str]]] = {language: {} for language in LANGUAGES}


def may_match(text: str, language: str, wanted: Wanted) -> bool:
    """Return whether ``marks`` can find anything; sometimes wrongly yes, never wrongly no.

    Most paragraphs of an article have none of the words: this tells it without analysing them, by
    the terms of what stands between spaces, which are the same wherever it stands.
    """
    terms = wanted.forms.union(wanted.stems.get(language, ()), wanted.weak)
    if wanted.roots or any(_has_spaces(term) for term in terms):
        return True
    if not (terms or wanted.prefixes):
        return False
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


def _matched(term: Term, language: str, wanted: Wanted) -> str:
    """Return by which of its terms a word of a text matches; nothing where it does not."""
    stems = wanted.stems.get(language, ())
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
