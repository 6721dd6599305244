"""Letters that look alike, and the letters by which a language is known."""

import re

# Latin letters that stand in Kazakh and Russian words for the Cyrillic letters they look like.
LATIN_TO_CYRILLIC = dict(zip("aceopxyikhABCEHIKMOPTXY", "асеорхуікһАВСЕНІКМОРТХУ", strict=True))
CYRILLIC_TO_LATIN = {cyrillic: latin for latin, cyrillic in LATIN_TO_CYRILLIC.items()}

# Letters that are no letters of Kazakh, typed or converted for one that is. None is a letter of
# Russian, Ukrainian, Belarusian, Uzbek, Kyrgyz, Tatar, Bashkir or Macedonian.
FALSE_KAZAKH = {
    "\u0259": "ә",  # the Latin schwa, as in «мəселе»
    "\u018f": "Ә",
    "\u0275": "ө",  # the Latin barred o, as in «ɵкіл»
    "\u019f": "Ө",
    "\u04a5": "ң",  # the ligature н + г of Altai, as in «оныҥ»
    "\u04a4": "Ң",
    "\u04c8": "ң",  # the hooked н of Sami and Khanty, as in «оныӈ»
    "\u04c7": "Ң",
    "\u04ca": "ң",
    "\u04c9": "Ң",
    "\u04c4": "қ",  # the hooked к of Chukchi, as in «ӄаулы»
    "\u04c3": "Қ",
}

VOWELS = frozenset("аәеёиоөуұүыіэюяѣaeiouy")
FRONT_VOWELS, BACK_VOWELS = frozenset("әеіөүэ"), frozenset("аоұыёя")

# Letters of Kazakh that Russian has not; і is left out, for Ukrainian has it.
KAZAKH = re.compile("[әғқңөұүһӘҒҚҢӨҰҮҺ]")
# Letters that of all languages here only Kazakh has, with those that it shares with Ukrainian and
# with the Cyrillic of the Tajiks and Uzbeks.
SURELY_KAZAKH = re.compile("[қғұіҚҒҰІ]")
# Letters of Ukrainian, Belarusian, Macedonian and Serbian that Kazakh has not.
NOT_KAZAKH = re.compile("[їєґўјљњћђѕЇЄҐЎЈЉЊЋЂЅ]")
RUSSIAN_WORD = re.compile("[а-яё]+")


def words(text: str) -> frozenset[str]:
    """Return the words of a table written as a text."""
    return frozenset(text.split())


def is_kazakh(line: str) -> bool:
    """Return whether the letters of a line are those of Kazakh and of no other language."""
    return bool(KAZAKH.search(line)) and not NOT_KAZAKH.search(line)


def has_vowel(word: str) -> bool:
    """Return whether a word has a vowel in it: without one it is no word but a piece."""
    return not VOWELS.isdisjoint(word.lower())
