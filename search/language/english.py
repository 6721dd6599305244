"""English word forms to stems: British and American spelling joined, then the Snowball stemmer."""

from functools import lru_cache

import snowballstemmer

from search.language.english_spelling import american

_STEMMER = snowballstemmer.stemmer("english")


@lru_cache(maxsize=8_192)
def stem(word: str) -> str:
    """Return the stem of a normalised English word form.

    A possessive ('s, s') falls away; ``organised`` and ``organized`` have one stem.
    """
    return str(_STEMMER.stemWord(american(word.removesuffix("'s").replace("'", ""))))
