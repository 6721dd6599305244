"""What of a text can be known again in another language: its marks, each with a weight.

Numbers in figures and in words, months, Latin words in a Cyrillic text, legal terms of the term
table, and words that sound alike: ``Страсбургте``, ``в Страсбурге`` and ``Strasbourg`` have the
same consonants. A mark is a short string that is the same in every language.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

import roman

from treaties.terms.matching import term_keys
from treaties.text.dates import MONTH_NUMBER
from treaties.text.numerals import value_of

Marks = Mapping[str, float]

WORD = re.compile(r"[^\W_]+")
# How much a mark says where both texts have it. Figures of a year or of an act say more than those
# of a paragraph; a word that only sounds alike may do so by chance.
FIGURES = (0.8, 1.2, 2.5)
IN_WORDS = 1.0
MONTH = 1.5
LATIN = 2.0
TERM = 1.2
ALIKE = 1.0
# Small numbers in words are other words as often: ``екінші Тарап`` is the other Party.
LEAST_IN_WORDS = 3
# Forms of ``ол``, "that", which look like forms of ``он``, ten.
NO_NUMBERS = frozenset(["оны", "онда", "онан", "онын"])
RUSSIAN_MAY = frozenset(["май", "мая", "мае", "маю"])
SHORTEST_ALIKE = 4
# So many consonants must be alike; of a name three are enough.
CONSONANTS, CONSONANTS_OF_NAME = 4, 3
# Letters that stand for one another between the three languages, as consonants; all others are
# vowels or signs and are left out.
SOUNDS = {
    "б": "b", "в": "v", "г": "g", "ғ": "g", "д": "d", "ж": "j", "з": "z", "к": "k", "қ": "k",
    "л": "l", "м": "m", "н": "n", "ң": "n", "п": "p", "р": "r", "с": "s", "т": "t", "ф": "f",
    "х": "k", "һ": "k", "ц": "s", "ч": "s", "ш": "s", "щ": "s",
    "b": "b", "c": "k", "d": "d", "f": "f", "g": "g", "h": "", "j": "j", "k": "k", "l": "l",
    "m": "m", "n": "n", "p": "p", "q": "k", "r": "r", "s": "s", "t": "t", "v": "v", "w": "v",
    "x": "ks", "z": "z",
}  # fmt: skip
# English spellings of one sound, put right before its letters are read one by one.
SPELLINGS = (
    *(("sch", "s"), ("tch", "s"), ("ch", "s"), ("sh", "s"), ("zh", "j"), ("ph", "f")),
    *(("tion", "sn"), ("ce", "s"), ("ci", "s"), ("cy", "s")),
)  # fmt: skip


def marks_of(text: str, language: str, terms: bool = True) -> dict[str, float]:
    """Return the marks of a text in a language with their weights.

    ``terms``: those of the term table, too, where the site knows how to find them.
    """
    found: dict[str, float] = {}
    for match in WORD.finditer(text):
        word = match[0]
        key, weight = _mark(word, language)
        if key:
            found[key] = max(weight, found.get(key, 0.0))
    if terms:
        found.update((f"term {key}", TERM) for key in term_keys(text, language))
    return found


@lru_cache(maxsize=30_000)
def _mark(word: str, language: str) -> tuple[str, float]:
    """Return the mark of a word with its weight, or nothing."""
    if word.isdigit():
        return f"#{int(word)}", FIGURES[min(len(word), len(FIGURES)) - 1]
    number = _number(word, language)
    if number:
        return f"#{number}", IN_WORDS
    month = _month(word, language)
    if month:
        return f"month {month}", MONTH
    sound = sounds(word)
    if word[0].isascii() and language in {"kk", "ru"} and len(word) > 1:
        # What is Latin in a Cyrillic text is quoted as it is: an abbreviation, a phrase.
        return f"latin {word.lower()}", LATIN
    least = CONSONANTS_OF_NAME if word[0].isupper() else CONSONANTS
    if len(word) >= SHORTEST_ALIKE and len(sound) >= least:
        return f"~{sound[:CONSONANTS]}", ALIKE
    return (f"latin {word.lower()}", 0.0) if word[0].isascii() else ("", 0.0)


def _number(word: str, language: str) -> int:
    """Return the number that a word is: a Roman numeral, or one in words that is not small."""
    if len(word) > 1 and word.isascii() and word.isupper():
        try:
            return roman.fromRoman(word)
        except roman.InvalidRomanNumeralError:
            return 0
    if language not in MONTH_NUMBER or word.lower() in NO_NUMBERS:
        return 0
    number = value_of(word, language)
    return number if number >= LEAST_IN_WORDS else 0


def _month(word: str, language: str) -> int:
    lower = word.lower()
    if language == "ru" and lower in RUSSIAN_MAY:
        return 5
    if language == "en" and not word[0].isupper():
        return 0
    for name, number in MONTH_NUMBER.get(language, {}).items():
        if lower.startswith(name) and (language != "en" or lower == name) and name != "ма":
            return number
    return 0


def sounds(word: str) -> str:
    """Return the consonants of a word as they sound, doubled ones once.

    ``Қазақстан``, ``Казахстан`` and ``Kazakhstan`` give ``kzkstn``.
    """
    lower = word.lower()
    if lower.isascii():
        lower = lower.replace("kh", "k")
        for written, sound in SPELLINGS:
            lower = lower.replace(written, sound)
    found: list[str] = []
    for letter in lower:
        for sound in SOUNDS.get(letter, ""):
            if not found or found[-1] != sound:
                found.append(sound)
    return "".join(found)
