"""The words and terms of a text for the findings: what ``treaties.findings.analysis`` asks for."""

from functools import lru_cache

from search.language import kazakh
from search.language.analyse import analyse
from search.language.normalise import is_cyrillic
from search.terms import finder_in_use
from treaties.findings.analysis import TermPlace, TermsOf, Word

# What the rules of the Kazakh stemmer are called that strip a negation: -ма/-ме and -мас.
NEGATIONS = ("negation ", "not to ")


def words_of(text: str, language: str) -> list[Word]:
    """Return the words of a text; of a compound with a hyphen its parts."""
    words: list[Word] = []
    for term in analyse(text, language):
        # The parts of a compound, and of a date, come after the whole of it.
        if words and term.start < words[-1].end and term.start == words[-1].start:
            words.pop()
        negated = language == "kk" and is_negated(term.form)
        words.append(Word(term.form, term.stems, term.start, term.end, negated))
    return words


@lru_cache(maxsize=30_000)
def is_negated(form: str) -> bool:
    """Return whether a suffix negates a Kazakh verb form."""
    if not is_cyrillic(form[:1]):
        return False
    return any(step.rule.startswith(NEGATIONS) for step in kazakh.explain(form))


def terms_now() -> TermsOf:
    """Return what finds the terms of the term table in a text, as editors keep it just now."""
    finder = finder_in_use()

    def terms_of(text: str, language: str) -> list[TermPlace]:
        return [TermPlace(one.keys, one.start, one.end) for one in finder.find(text, language)]

    return terms_of
