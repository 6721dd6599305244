"""Russian word forms to lemmas, by pymorphy3."""

from functools import lru_cache

from pymorphy3 import MorphAnalyzer

# A reading counts as likely from this probability, as pymorphy3 estimates it.
LIKELY = 0.02
MOST_LEMMAS = 3


@lru_cache(maxsize=1)
def _analyser() -> MorphAnalyzer:
    return MorphAnalyzer(lang="ru")


@lru_cache(maxsize=65_536)
def lemmas(word: str) -> tuple[str, ...]:
    """Return the likely lemmas of a normalised Russian word form, the likeliest first.

    ``стали`` gives both ``стать`` and ``сталь``. The words of the dictionary are compared with
    ё written е, as everywhere in the index.
    """
    found: list[str] = []
    for parse in _analyser().parse(word):
        lemma = parse.normal_form.replace("ё", "е")
        if lemma not in found and (not found or parse.score >= LIKELY):
            found.append(lemma)
    return tuple(found[:MOST_LEMMAS]) or (word,)
