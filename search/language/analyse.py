"""The analysis that the index, the query and the highlighter share."""

from collections.abc import Iterator
from dataclasses import dataclass

from search.language import english, kazakh, russian
from search.language.normalise import is_cyrillic, is_latin
from search.language.tokenise import tokenise

LANGUAGES = ("kk", "ru", "en")


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a text: its exact form, its stems (usually one), its place in the text."""

    form: str
    stems: tuple[str, ...]
    start: int
    end: int


def stems(form: str, language: str) -> tuple[str, ...]:
    """Return the stems of a normalised word form as a word of one language (kk, ru or en)."""
    if not form[:1].isalpha():
        return (form,)
    if is_cyrillic(form[0]):
        return russian.lemmas(form) if language == "ru" else (kazakh.stem(form),)
    return (english.stem(form),) if is_latin(form[0]) else (form,)


def analyse(text: str, language: str) -> Iterator[Term]:
    """Yield the terms of a text in ``language``, in order."""
    for token in tokenise(text):
        yield Term(token.form, stems(token.form, language), token.start, token.end)


def readings(form: str) -> dict[str, tuple[str, ...]]:
    """Return the stems of a query word in every language that its letters allow.

    A number and a word of another script stands alike in all languages.
    """
    first = form[:1]
    if is_cyrillic(first):
        return {language: stems(form, language) for language in ("kk", "ru")}
    # Latin words occur in every text: names, quotations.
    return {language: stems(form, language) for language in LANGUAGES}
