"""English word forms to stems, by the Snowball stemmer."""

from functools import lru_cache

import snowballstemmer

_STEMMER = snowballstemmer.stemmer("english")


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Return the stem of a normalised English word form; a possessive 's falls away."""
    return str(_STEMMER.stemWord(word.removesuffix("'s").replace("'", "")))
