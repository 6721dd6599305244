"""What the rules know of words: their stems, what is negated, which legal terms stand in a text.

To analyse a word is the search's business, of which the documents know nothing. So the search
provides the analysis when the site starts.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple


class Word(NamedTuple):
    """A word of a text: its form in small letters, its stems, its place, and whether a suffix
    negates it, as in ``қозғамайды``.
    """

    form: str
    stems: tuple[str, ...]
    start: int
    end: int
    negated: bool = False


class TermPlace(NamedTuple):
    """A place in a text where a term of the term table stands; of homonyms there are several."""

    keys: tuple[str, ...]
    start: int
    end: int


def no_terms(text: str, language: str) -> Sequence[TermPlace]:
    """Return no terms."""
    return ()


WordsOf = Callable[[str, str], Sequence[Word]]
TermsOf = Callable[[str, str], Sequence[TermPlace]]


class NoAnalysisError(RuntimeError):
    """Findings were asked for before the search had provided its analysis."""


# Gives what finds the terms that are in the table just now.
TermsNow = Callable[[], TermsOf]

_provided: dict[str, tuple[WordsOf, TermsNow]] = {}


def provide(words_of: WordsOf, terms_now: TermsNow) -> None:
    """Let texts be analysed by these functions of a text and its language from now on."""
    _provided["analysis"] = (words_of, terms_now)


def words_in(text: str, language: str) -> Sequence[Word]:
    """Return the words of a text in their order. Raises NoAnalysisError."""
    return _analysis()[0](text, language)


def terms_now() -> TermsOf:
    """Return what finds the terms of the term table, as editors keep it just now, in the texts of
    an agreement. Raises NoAnalysisError.
    """
    return _analysis()[1]()


def _analysis() -> tuple[WordsOf, TermsNow]:
    if not _provided:
        raise NoAnalysisError("Nothing has provided the analysis of words.")
    return _provided["analysis"]
