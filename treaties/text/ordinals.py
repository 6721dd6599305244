"""The numbers of headings: figures, Roman numerals and words, to one form for every language.

Words are composed from the tables below (``двадцать`` + ``первая``, ``жиырма`` + ``бірінші``); the
rows are our own, in the forms that headings take: nominative, for English cardinal or ordinal.
"""

import re

import roman

# The ordinals from 1 to 19 in the order of their value, then the tens.
KAZAKH_UNITS = (
    *("бірінші", "екінші", "үшінші", "төртінші", "бесінші"),
    *("алтыншы", "жетінші", "сегізінші", "тоғызыншы", "оныншы"),
)
KAZAKH_TENS = {
    20: ("жиырма", "жиырмасыншы"),
    30: ("отыз", "отызыншы"),
    40: ("қырық", "қырқыншы"),
    50: ("елу", "елуінші"),
}
RUSSIAN_UNITS = (
    *("первая", "вторая", "третья", "четвертая", "пятая", "шестая", "седьмая", "восьмая"),
    *("девятая", "десятая", "одиннадцатая", "двенадцатая", "тринадцатая", "четырнадцатая"),
    *("пятнадцатая", "шестнадцатая", "семнадцатая", "восемнадцатая", "девятнадцатая"),
)
RUSSIAN_TENS = {
    20: ("двадцать", "двадцатая"),
    30: ("тридцать", "тридцатая"),
    40: ("сорок", "сороковая"),
    50: ("пятьдесят", "пятидесятая"),
}
ENGLISH_UNITS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
ENGLISH_ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth"),
    *("seventeenth", "eighteenth", "nineteenth"),
)
ENGLISH_TENS = {
    20: ("twenty", "twentieth"),
    30: ("thirty", "thirtieth"),
    40: ("forty", "fortieth"),
    50: ("fifty", "fiftieth"),
}
# The one article of a treaty that has no other.
SOLE = ("жалғыз", "единственная", "sole", "single")


def _kazakh() -> dict[str, int]:
    words = {word: value for value, word in enumerate(KAZAKH_UNITS, 1)}
    words |= {f"он {word}": value + 10 for value, word in enumerate(KAZAKH_UNITS[:9], 1)}
    for ten, (cardinal, ordinal) in KAZAKH_TENS.items():
        words[ordinal] = ten
        words |= {f"{cardinal} {unit}": ten + n for n, unit in enumerate(KAZAKH_UNITS[:9], 1)}
    return words


def _russian() -> dict[str, int]:
    words = {word: value for value, word in enumerate(RUSSIAN_UNITS, 1)}
    for ten, (cardinal, ordinal) in RUSSIAN_TENS.items():
        words[ordinal] = ten
        words |= {f"{cardinal} {unit}": ten + n for n, unit in enumerate(RUSSIAN_UNITS[:9], 1)}
    return words


def _english() -> dict[str, int]:
    words = {word: value for value, word in enumerate(ENGLISH_UNITS, 1)}
    words |= {word: value for value, word in enumerate(ENGLISH_ORDINALS, 1)}
    for ten, (cardinal, ordinal) in ENGLISH_TENS.items():
        words |= {ordinal: ten, cardinal: ten}
        for units in (ENGLISH_UNITS, ENGLISH_ORDINALS):
            words |= {f"{cardinal} {unit}": ten + n for n, unit in enumerate(units[:9], 1)}
    return words


WORDS: dict[str, dict[str, int]] = {"kk": _kazakh(), "ru": _russian(), "en": _english()}
_VALUES = {word: value for words in WORDS.values() for word, value in words.items()}
_VALUES |= dict.fromkeys(SOLE, 1)

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
# Cyrillic letters typed for Latin ones in numerals and suffixes, and the longer dash.
TYPED = str.maketrans("–—ІХСМАВЕі", "--IXCMABEi")
LATER = {"бис": "bis", "тер": "ter", "кватер": "quater"}
ROMAN = re.compile(r"[IVXLC]+")
LATER_ARTICLE = re.compile(r"(\d+)\s*(bis|ter|quater|quinquies|бис|тер|кватер|-?[a-z])", re.I)


def words_pattern(language: str) -> str:
    """Return an alternation of a language's number words, the longest first."""
    words = sorted(WORDS[language], key=len, reverse=True)
    return "|".join(word.replace(" ", r"[\s-]{1,3}") for word in words)


def tidy_number(written: str) -> str:
    """Return a heading's number as it is kept: ``первая`` -> ``1``, ``ІХ`` -> ``IX``."""
    word = re.sub(r"[\s-]+", " ", written.lower().replace("ё", "е"))
    if word in _VALUES:
        return str(_VALUES[word])
    plain = re.sub(r"(?<=\d)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)", r"-\1", written).translate(SUPERSCRIPTS)
    later = re.fullmatch(LATER_ARTICLE, plain)
    if later and later[2].lower() in LATER:
        return later[1] + LATER[later[2].lower()]
    plain = plain.upper().translate(TYPED).replace(" ", "")
    later = re.fullmatch(LATER_ARTICLE, plain)
    return later[1] + later[2].strip("-").lower() if later else plain


def arabic(number: str) -> str:
    """Return a number in Arabic figures: ``IV`` -> ``4``; others come back as they are."""
    if ROMAN.fullmatch(number):
        try:
            return str(roman.fromRoman(number))
        except roman.InvalidRomanNumeralError:
            return number
    return number


def eid_number(number: str) -> str:
    """Return a number as it stands in an eId: ``1.1`` -> ``1-1``."""
    return number.replace(".", "-")
