"""One spelling for what readers take as the same word, and a weaker one for what they may type.

The index, the query and the highlighter all come here: ``normalise`` gives the form by which words
are compared, ``fold`` the form by which they still meet when the letters that only Kazakh has are
missing.
"""

import unicodedata
from functools import lru_cache

# ё is written е as often as not; the apostrophes are one letter in many fonts.
SAME = str.maketrans(
    {"ё": "е", "Ё": "Е", "’": "'", "ʼ": "'", "`": "'", "‑": "-", "–": "-", "—": "-"}
)
# Capitals have twins of their own: H is Н, h is һ.
LATIN = "aceopxyikhABCEHIKMOPTXY"
CYRILLIC = "асеорхуікһАВСЕНІКМОРТХУ"
LATIN_TWINS = str.maketrans(LATIN, CYRILLIC)
CYRILLIC_TWINS = str.maketrans(CYRILLIC, LATIN)
INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
# The letters that a Russian keyboard lacks, and what is typed in their place.
KAZAKH_LETTERS = "әғқңөұүһі"
FOLD = str.maketrans(KAZAKH_LETTERS, "агкноуухи")


def is_cyrillic(letter: str) -> bool:
    """Return whether a letter is of the Cyrillic script."""
    return "\u0400" <= letter <= "\u052f"


def is_latin(letter: str) -> bool:
    """Return whether a letter is of the basic or extended Latin script."""
    return letter.isalpha() and letter < "\u0250"


@lru_cache(maxsize=16_384)
def normalise(word: str) -> str:
    """Return the spelling of a word by which it is compared: NFC, lower case, one script.

    A word of Cyrillic letters with Latin look-alikes among them becomes Cyrillic, and the other
    way round; letters without a twin decide, then the majority.
    """
    if word.isascii():
        return word.lower().replace("`", "'")
    text = unicodedata.normalize("NFC", word).translate(SAME)
    text = "".join(letter for letter in text if letter not in INVISIBLE)
    return unicodedata.normalize("NFC", _one_script(text).lower())


def _one_script(text: str) -> str:
    cyrillic = [letter for letter in text if is_cyrillic(letter)]
    latin = [letter for letter in text if is_latin(letter)]
    if not (cyrillic and latin):
        return text
    only_cyrillic = sum(ord(letter) not in CYRILLIC_TWINS for letter in cyrillic)
    only_latin = sum(ord(letter) not in LATIN_TWINS for letter in latin)
    if only_latin > only_cyrillic or (only_latin == only_cyrillic and len(latin) > len(cyrillic)):
        return text.translate(CYRILLIC_TWINS)
    return text.translate(LATIN_TWINS)


def fold(form: str) -> str:
    """Return a normalised form as it is typed without Kazakh letters: қазақстан -> казакстан."""
    return form.translate(FOLD)


@lru_cache(maxsize=1024)
def first_letters(form: str) -> frozenset[str]:
    """Return the letters with which a word may be written that begins as a normalised form does."""
    letter = form[:1]
    same = {letter, unicodedata.normalize("NFD", letter)[:1], *("ё" if letter == "е" else "")}
    same |= {one.upper() for one in same}
    return frozenset(same | {one.translate(LATIN_TWINS) for one in same}) | {
        one.translate(CYRILLIC_TWINS) for one in same
    }
