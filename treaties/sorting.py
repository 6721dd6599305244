"""The order of titles: Kazakh letters at their places in the alphabet.

Code points put ә, ғ, қ, ң, ө, ұ, ү, һ, і after я. With a stored key any database and the index
sort as a Kazakh reader expects; Russian letters stand in it at their own places, Latin ones before.
"""

from functools import lru_cache

ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
# Above the Latin letters and figures, which keep their order. U+3000 itself is a blank.
RANK = {letter: chr(0x3001 + place) for place, letter in enumerate(ALPHABET)}


@lru_cache(maxsize=1024)
def sort_key(title: str) -> str:
    """Return what a title is sorted by: its letters and figures by rank, anything else a blank."""
    ranked = "".join(
        RANK.get(letter, letter if letter.isalnum() else " ") for letter in title.casefold()
    )
    return " ".join(ranked.split())
