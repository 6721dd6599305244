"""Kazakh word forms to stems: `келісімдеріміздегі` gives `келісім`.

The engine is `morphology.py`; what it knows of Kazakh are the tables of `kazakh_tables.py` and the
lexicon of `data/kazakh_stems.txt`. `docs/kazakh-stemming.md` says why a suffix is or is not cut.
"""

from functools import lru_cache

from search.language.kazakh_grammar import folded, grammar
from search.language.morphology import MAX_LETTERS, Engine, Step
from search.language.normalise import fold

__all__ = [
    "MAX_LETTERS",
    "Step",
    "explain",
    "is_known",
    "is_listed",
    "is_listed_folded",
    "stem",
    "stems",
    "weak_stem",
]


@lru_cache(maxsize=1)
def engine() -> Engine:
    """Return the engine of Kazakh as it is written."""
    return Engine(grammar())


@lru_cache(maxsize=1)
def weak_engine() -> Engine:
    """Return the engine of Kazakh as it is typed without Kazakh letters."""
    return Engine(folded(engine().grammar, fold))


@lru_cache(maxsize=8_192)
def stem(word: str) -> str:
    """Return the stem of one Kazakh word form: `келісімдеріміздегі` gives `келісім`.

    In: a word in lower case, NFC, Cyrillic, without punctuation. Anything else (other scripts,
    signs, more than MAX_LETTERS letters) comes back unchanged. Out: the bare nominative of a noun,
    the bare stem of a verb. The same word always has the same stem, and a stem is its own stem.
    """
    return engine().analyse(word)[0]


@lru_cache(maxsize=8_192)
def stems(word: str) -> tuple[str, ...]:
    """Return the stem of a word form, and of a homonym its other one, the likelier first.

    `негізде` is a form of the noun `негіз` and the bare stem of a verb.
    """
    found = stem(word)
    other = engine().homonym(word) if found == word else ""
    return (found, other) if other else (found,)


@lru_cache(maxsize=8_192)
def weak_stem(word: str) -> str:
    """Return the stem of a folded word form (`normalise.fold`), itself folded.

    `келисимдеримиздеги` gives `келисим`. Two forms that `stem` leads to one stem nearly always
    have one weak stem, too; some different words have the same.
    """
    return weak_engine().analyse(word)[0]


def explain(word: str) -> tuple[Step, ...]:
    """Return the suffixes that `stem` strips, in order from the right, each with its rule."""
    return engine().analyse(word)[1]


def is_listed(stem_text: str) -> bool:
    """Return whether a stem is in the lexicon."""
    return stem_text in engine().listed


def is_listed_folded(stem_text: str) -> bool:
    """Return whether a folded stem is that of a word of the lexicon."""
    return stem_text in weak_engine().listed


def is_known(word: str) -> bool:
    """Return whether the stem of a word form is in the lexicon."""
    return stem(word) in engine().listed
