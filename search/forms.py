"""Which words are forms of one word, told to the comparison of texts by the analysis."""

from search.language.analyse import word_terms


def stem_of(written: str, language: str) -> str:
    """Return the first stem of a word as it is written in a text of a language."""
    terms = word_terms(written, language)
    return terms[0].stems[0] if terms and terms[0].stems else written.casefold()
