"""Kazakh in Latin letters to Cyrillic, as far as a search needs it.

Several alphabets are in use: that of 2018 (á ǵ ı ń ó ú ý sh ch), that of 2021 (ä ğ ı ñ ö ū ü ş),
that of 2017 with apostrophes, and what people type without any (``yntymaqtastyq``, ``qazaqstan``,
``zhol``). They part where they tell apart the letters that only Kazakh has; without those letters
(``normalise.fold``) nearly all of it is one spelling again, and that is what comes out here.
"""

from itertools import product

# Written signs, the longest first, and the folded Cyrillic letters that they may stand for.
SIGNS: dict[str, tuple[str, ...]] = {
    "shch": ("щ",),
    "zh": ("ж",),
    "sh": ("ш",),
    "ch": ("ч",),
    "kh": ("х",),
    "gh": ("г",),
    "ts": ("ц", "тс"),
    "s'": ("ш",),
    "c'": ("ч",),
    "y'": ("у",),
    "ya": ("я", "ыа"),
    "yu": ("ю", "ыу"),
    "yo": ("йо", "ыо"),
    "ye": ("е", "йе"),
    "ia": ("ия", "иа", "я"),
    "iu": ("ию", "иу", "ю"),
    "iya": ("ия",),
    "iyu": ("ию",),
    "iy": ("ий",),
    "a": ("а",),
    "á": ("а",),
    "ä": ("а",),
    "b": ("б",),
    "c": ("ц", "к"),
    "ç": ("ч",),
    "d": ("д",),
    "e": ("е",),
    "é": ("е",),
    "f": ("ф",),
    "g": ("г",),
    "ǵ": ("г",),
    "ğ": ("г",),
    "h": ("х",),
    "ı": ("и", "й", "ы"),
    "í": ("и",),
    "ï": ("и", "й"),
    "j": ("ж",),
    "k": ("к",),
    "l": ("л",),
    "m": ("м",),
    "n": ("н",),
    "ń": ("н",),
    "ñ": ("н",),
    "ŋ": ("н",),
    "o": ("о",),
    "ó": ("о",),
    "ö": ("о",),
    "p": ("п",),
    "q": ("к",),
    "r": ("р",),
    "s": ("с",),
    "ş": ("ш",),
    "ș": ("ш",),
    "t": ("т",),
    "u": ("у",),
    "ú": ("у",),
    "ü": ("у",),
    "ū": ("у",),
    "ý": ("у", "й"),
    "v": ("в",),
    "w": ("у", "в"),
    "x": ("х", "кс"),
    "y": ("ы",),
    "z": ("з",),
    "'": ("",),
}
LONGEST_SIGN = max(map(len, SIGNS))
# Beside a vowel i and y are й as often as not: qai, jay.
BESIDE_VOWEL = {"i": ("й", "и"), "y": ("й", "ы")}
ALONE = {"i": ("и",)}
VOWELS = frozenset("aáäeéioóöuúüūyýıí")
MOST_READINGS = 8
LONGEST_WORD = 40


def to_cyrillic(word: str) -> tuple[str, ...]:
    """Return what a lower-case word in Latin letters may be in folded Cyrillic, likeliest first.

    At most ``MOST_READINGS``; nothing for a word with a letter that no alphabet of Kazakh has.
    """
    if len(word) > LONGEST_WORD:
        return ()
    choices: list[tuple[str, ...]] = []
    place = 0
    while place < len(word):
        sign, letters = _sign_at(word, place)
        if letters is None:
            return ()
        choices.append(letters)
        place += len(sign)
    # The last sign with a choice varies first; so the likeliest letters of all stand in front.
    while _count(choices) > MOST_READINGS:
        most = max(range(len(choices)), key=lambda number: (len(choices[number]), number))
        choices[most] = choices[most][:-1]
    return tuple(dict.fromkeys("".join(letters) for letters in product(*choices)))


def _count(choices: list[tuple[str, ...]]) -> int:
    count = 1
    for letters in choices:
        count *= len(letters)
    return count


def _sign_at(word: str, place: int) -> tuple[str, tuple[str, ...] | None]:
    for length in range(LONGEST_SIGN, 0, -1):
        sign = word[place : place + length]
        if len(sign) < length or (length == 1 and sign in BESIDE_VOWEL):
            continue
        if sign in SIGNS:
            return sign, SIGNS[sign]
    sign = word[place]
    if sign not in BESIDE_VOWEL:
        return sign, None
    beside = (word[place - 1] if place else "", word[place + 1 : place + 2])
    if not VOWELS.isdisjoint(beside):
        return sign, BESIDE_VOWEL[sign]
    return sign, ALONE.get(sign) or SIGNS[sign]
