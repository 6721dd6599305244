"""Numbers in words, as closing and final clauses write days, years and periods.

Each row of a table is a number and the beginnings that its cardinal and ordinal forms share; an
ending of declension may follow, so ``шест`` is шесть, шести, шестью, шестого. The rows are our own.
"""

import re
from functools import cache

# Number, then the beginnings of its words; a beginning with ``$`` is the whole word.
WORDS = {
    "kk": (
        (1, "бір бірінші"),
        (2, "екі екінші"),
        (3, "үш үшінші"),
        (4, "төрт төртінші"),
        (5, "бес бесінші"),
        (6, "алты алтыншы"),
        (7, "жеті жетінші"),
        (8, "сегіз сегізінші"),
        (9, "тоғыз тоғызыншы"),
        (10, "он оныншы"),
        (20, "жиырма жиырмасыншы"),
        (30, "отыз отызыншы"),
        (40, "қырық қырқыншы"),
        (50, "елу елуінші"),
        (60, "алпыс алпысыншы"),
        (70, "жетпіс жетпісінші"),
        (80, "сексен сексенінші"),
        (90, "тоқсан тоқсаныншы"),
        (100, "жүз жүзінші"),
        (1000, "мың мыңыншы"),
    ),
    "ru": (
        (1, "один$ одн перв"),
        (2, "два$ две$ двух двум втор"),
        (3, "три$ трем трех трёх треть"),
        (4, "четыр четверт"),
        (5, "пят"),
        (6, "шест"),
        (7, "семь$ семи семью$ седьм"),
        (8, "восем восьм"),
        (9, "девят"),
        (10, "десят"),
        (11, "одиннадцат"),
        (12, "двенадцат"),
        (13, "тринадцат"),
        (14, "четырнадцат"),
        (15, "пятнадцат"),
        (16, "шестнадцат"),
        (17, "семнадцат"),
        (18, "восемнадцат"),
        (19, "девятнадцат"),
        (20, "двадцат"),
        (30, "тридцат"),
        (40, "сорок"),
        (50, "пятьдесят пятидесят"),
        (60, "шестьдесят шестидесят"),
        (70, "семьдесят семидесят"),
        (80, "восемьдесят восьмидесят"),
        (90, "девяност"),
        (100, "сто$ ста$ сот"),
        (200, "двести$ двухсот"),
        (300, "триста$ трехсот трёхсот"),
        (900, "девятьсот девятисот"),
        (1000, "тысяч"),
        (2000, "двухтысячн"),
    ),
    "en": (
        (1, "one first"),
        (2, "two second"),
        (3, "three third"),
        (4, "four fourth"),
        (5, "five fifth"),
        (6, "six sixth"),
        (7, "seven seventh"),
        (8, "eight eighth"),
        (9, "nine ninth"),
        (10, "ten tenth"),
        (11, "eleven eleventh"),
        (12, "twelve twelfth"),
        (13, "thirteen thirteenth"),
        (14, "fourteen fourteenth"),
        (15, "fifteen fifteenth"),
        (16, "sixteen sixteenth"),
        (17, "seventeen seventeenth"),
        (18, "eighteen eighteenth"),
        (19, "nineteen nineteenth"),
        (20, "twenty twentieth"),
        (30, "thirty thirtieth"),
        (40, "forty fortieth"),
        (50, "fifty fiftieth"),
        (60, "sixty sixtieth"),
        (70, "seventy seventieth"),
        (80, "eighty eightieth"),
        (90, "ninety ninetieth"),
        (100, "hundred hundredth"),
        (1000, "thousand thousandth"),
    ),
}
# What may follow a beginning: endings of case in Russian, of case and possession in Kazakh.
ENDINGS = {
    "kk": r"(?:с?[ыі](?:н(?:да|де|ан|ен|ың|ің)?)?|д[аеы]н?|т[аеы]н?|ға|ге|қа|ке)?",
    "ru": r"(?:[а-яё]{0,3})",
    "en": r"",
}
JOINS = {"kk": r"[\s-]{1,3}", "ru": r"[\s-]{1,3}", "en": r"(?:[\s,-]{1,3}(?:and\s{1,3})?)"}
MOST_WORDS = 7


@cache
def _table(language: str) -> tuple[tuple[str, bool, int], ...]:
    """Return each beginning, whether it is the whole word, and its number; the longest first."""
    rows = [
        (beginning.rstrip("$"), beginning.endswith("$"), number)
        for number, beginnings in WORDS[language]
        for beginning in beginnings.split()
    ]
    return tuple(sorted(rows, key=lambda row: -len(row[0])))


@cache
def word_pattern(language: str) -> str:
    """Return a pattern, without groups that capture, of a number in words."""
    words = "|".join(
        beginning + ("" if whole else ENDINGS[language]) for beginning, whole, _ in _table(language)
    )
    word = rf"(?:{words})"
    return rf"\b{word}(?:{JOINS[language]}{word}){{0,{MOST_WORDS - 1}}}\b"


@cache
def _single(language: str) -> re.Pattern[str]:
    rows = _table(language)
    named = "|".join(
        f"({beginning}{'' if whole else ENDINGS[language]})" for beginning, whole, _ in rows
    )
    return re.compile(rf"(?:{named})$")


def value_of(words: str, language: str) -> int:
    """Return the number that words say, or 0 where they say none.

    ``двадцать третьего`` -> 23; ``one thousand nine hundred and ninety`` -> 1990;
    ``twenty eighteen`` -> 2018.
    """
    total = part = 0
    for word in re.findall(r"[^\W\d_]+", words.lower()):
        match = _single(language).match(word)
        if match is None:
            if word == "and":
                continue
            return 0
        number = _table(language)[(match.lastindex or 1) - 1][2]
        if number == 100:
            part = (part or 1) * 100
        elif number == 1000:
            total, part = total + (part or 1) * 1000, 0
        elif number > 9 and 0 < part % 100 < 100 and number < 100 and part % 100 > 9:
            # "nineteen ninety", "twenty eighteen": a year said in two halves.
            part = part * 100 + number
        elif language != "en" and number < 100 and part % (100 if number > 9 else 10):
            # "бір-бірін он күннен", "бірі екінші": two numbers, of which the last one counts.
            total, part = 0, number
        else:
            part += number
    return total + part
