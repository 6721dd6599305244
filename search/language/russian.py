"""Russian word forms to lemmas, by pymorphy3."""

from functools import lru_cache

from pymorphy3 import MorphAnalyzer

# A lemma counts as likely from this probability of its readings, as pymorphy3 estimates them.
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
    likelihood: dict[str, float] = {}
    for parse in _analyser().parse(word):
        lemma = parse.normal_form.replace("ё", "е")
        likelihood[lemma] = likelihood.get(lemma, 0.0) + parse.score
    found = sorted(likelihood, key=lambda lemma: -likelihood[lemma])
    likely = [lemma for lemma in found if likelihood[lemma] >= LIKELY]
    return tuple(likely[:MOST_LEMMAS] or found[:1]) or (word,)
