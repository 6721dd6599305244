"""How strongly the letters and words of a text speak for each language.

A language gives each letter a logarithm of its frequency, learnt from the examples of the tables,
and each of its frequent words a bonus. Differences count: a text is in the language whose sum is
the greatest.
"""

import math
import re
from collections import Counter
from dataclasses import dataclass

from treaties.text.language_latin import ENGLISH, LATIN
from treaties.text.language_north import NORTH
from treaties.text.language_scripts import SCRIPTS
from treaties.text.language_tables import CYRILLIC, KAZAKH, RUSSIAN, LanguageRow

ROWS: tuple[LanguageRow, ...] = (KAZAKH, RUSSIAN, ENGLISH, *CYRILLIC, *LATIN, *NORTH)
READABLE = 3
# The label of a point is no word: ``b)``, ``iii)``.
LABEL = re.compile(r"\s*[^\W\d_]{1,4}\)")
# An initial is none, either: ``К. Масимов``.
WORD = re.compile(r"[^\W\d_]{2,}|[^\W\d_](?!\.)")
OTHER_SCRIPT = re.compile(r"[^\W\d_\u0000-\u02ff\u0400-\u052f\u1e00-\u1eff]")
# A sign for a word or a syllable says as much as three letters.
SIGN_OF_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
# A letter of the alphabet that the example lacks is rare; one that is not in the alphabet is rarer
# than any other; a letter of a script known as a whole is as frequent as most.
UNSEEN = 0.0015
STRANGER = -7.0
OF_SCRIPT = -3.0
WORD_BONUS = 3.0
# A block must speak this much more for a language that the portal does not read.
HANDICAP = 6.0


@dataclass(frozen=True, slots=True)
class Measured:
    """A text counted: its letters, how many they are, and the frequent words of each row."""

    text: str
    letters: tuple[tuple[str, int], ...]
    size: int
    words: dict[int, int]


def _letter_weights(row: LanguageRow) -> dict[str, float]:
    counts = Counter(letter for letter in row.example.lower() if letter in row.alphabet)
    size = counts.total()
    return {
        letter: math.log((counts[letter] / size + UNSEEN) / (1 + UNSEEN * len(row.alphabet)))
        - STRANGER
        for letter in row.alphabet
    }


def _places_of_words() -> dict[str, tuple[int, ...]]:
    places: dict[str, tuple[int, ...]] = {}
    for place, row in enumerate(ROWS):
        for word in row.words:
            places[word] = (*places.get(word, ()), place)
    return places


LETTER_WEIGHTS = tuple(_letter_weights(row) for row in ROWS)
PLACES_OF_WORDS = _places_of_words()
PLACES_OF_CODES = {
    code: tuple(place for place, row in enumerate(ROWS) if row.code == code)
    for code in {row.code for row in ROWS}
}
READABLE_WEIGHTS = {
    letter: tuple(weights.get(letter, 0.0) for weights in LETTER_WEIGHTS[:READABLE])
    for letter in frozenset().union(*LETTER_WEIGHTS[:READABLE])
}
LATIN_PLACES = tuple(place for place, row in enumerate(ROWS) if "a" in row.alphabet)
CYRILLIC_PLACES = tuple(place for place, row in enumerate(ROWS) if "а" in row.alphabet)


def measure(text: str) -> Measured:
    """Return a text counted."""
    label = LABEL.match(text)
    small = text[label.end() :].lower() if label else text.lower()
    letters = tuple([item for item in Counter(small).items() if item[0].isalpha()])
    size = sum([count for _, count in letters])
    if OTHER_SCRIPT.search(small):
        size += len(SIGN_OF_WORD.findall(small)) * 2
    words: dict[int, int] = {}
    found = Counter(filter(None, map(PLACES_OF_WORDS.get, WORD.findall(small))))
    for places, count in found.items():
        for place in places:
            words[place] = words.get(place, 0) + count
    return Measured(small, letters, size, words)


def weigh(measured: Measured, place: int) -> float:
    """Return how much a text speaks for a row of ``ROWS``, as a logarithm above a text that is
    in no letter of its alphabet."""
    get = LETTER_WEIGHTS[place].get
    letters = sum([count * get(letter, 0.0) for letter, count in measured.letters])
    return letters + WORD_BONUS * measured.words.get(place, 0)


def weigh_readable(measured: Measured) -> dict[str, float]:
    """Return how much a text speaks for each language of the portal."""
    kazakh = russian = english = 0.0
    get = READABLE_WEIGHTS.get
    for letter, count in measured.letters:
        weights = get(letter)
        if weights:
            kazakh += count * weights[0]
            russian += count * weights[1]
            english += count * weights[2]
    words = measured.words.get
    return {
        "kk": kazakh + WORD_BONUS * words(0, 0),
        "ru": russian + WORD_BONUS * words(1, 0),
        "en": english + WORD_BONUS * words(2, 0),
    }


def weigh_others(measured: Measured) -> dict[str, float]:
    """Return how much a text speaks for each other language; of two scripts the better counts."""
    weights = _weigh_scripts(measured)
    latin = sum(count for letter, count in measured.letters if letter < "\u0300")
    for place in LATIN_PLACES if 2 * latin >= measured.size else CYRILLIC_PLACES:
        if place >= READABLE:
            code = ROWS[place].code
            weights[code] = max(weights.get(code, 0.0), weigh(measured, place) - HANDICAP)
    return weights


def _weigh_scripts(measured: Measured) -> dict[str, float]:
    others = len(OTHER_SCRIPT.findall(measured.text))
    if not others:
        return {}
    own = OF_SCRIPT - STRANGER
    known = {row.code: own * len(row.letters.findall(measured.text)) for row in SCRIPTS}
    found = {code: weight for code, weight in known.items() if weight}
    return found if max(found.values(), default=0.0) > others * own / 2 else {"und": others * own}


def suspicious(measured: Measured) -> bool:
    """Return whether a text gives cause to think of a language that the portal does not read.

    Its letters, its words, or that it has none of the frequent words of the portal's languages.
    """
    words = measured.words
    own = max([words.get(place, 0) for place in range(READABLE)])
    if words and max(words.values()) > own:
        return True
    strangers = sum([n for letter, n in measured.letters if letter not in READABLE_WEIGHTS])
    return strangers * 50 > measured.size or (own == 0 and measured.size > 60)


def frequent_words(words: dict[int, int], code: str) -> int:
    """Return how many of the counted words are frequent ones of a language in one script."""
    return max(words.get(place, 0) for place in PLACES_OF_CODES[code])
