"""Dates as legal texts write them in Kazakh, Russian and English, in figures and in words."""

import re
from collections.abc import Iterator
from datetime import date

from treaties.text.numerals import value_of, word_pattern

# What declension leaves of each month: қыркүйек, қыркүйегінде.
MONTHS = {
    "kk": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйе қазан қараша желтоқсан",
    "ru": "январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр",
    "en": "january february march april may june july august september october november december",
}
MONTH_NUMBER = {
    language: {name: number for number, name in enumerate(names.split(), 1)}
    for language, names in MONTHS.items()
}
# Russian and English months as they stand in a date: whole words, not "ма" of "Мадрид".
RUSSIAN_MONTH = (
    r"(?P<month>январ(?=[яьею]\b)|феврал(?=[яьею]\b)|март(?=[ае]?\b)|апрел(?=[яьею]\b)"
    r"|ма(?=[яйею]\b)|июн(?=[яьею]\b)|июл(?=[яьею]\b)|август(?=[ае]?\b)|сентябр(?=[яьею]\b)"
    r"|октябр(?=[яьею]\b)|ноябр(?=[яьею]\b)|декабр(?=[яьею]\b))[а-я]?"
)
KAZAKH_MONTH = rf"(?P<month>{'|'.join(MONTH_NUMBER['kk'])})"
ENGLISH_MONTH = (
    rf"(?P<month>{'|'.join(MONTH_NUMBER['en'])}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?"
)
QUOTE = r"[\"«»“”„'’‘_]{0,3}\s{0,3}"
YEAR = r"(?P<year>(?:1[89]|20)\d\d)(?!\d)"
# Figures are the same in all languages: 30.06.2014, 2004.12.20, 2014-06-30.
FIGURES = (
    rf"(?<![\d.])(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.{YEAR}",
    rf"(?<![\d.]){YEAR}\.(?P<month>\d{{1,2}})\.(?P<day>\d{{1,2}})(?!\d)\.?",
    rf"(?<![\d-]){YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)",
)
KAZAKH_YEAR = r"\s{0,3}(?:жылғы|жылдың|жылы|жыл|жылгы|ж\.?)(?!\w),?\s{0,3}"
KAZAKH_DAY = (
    rf"{QUOTE}(?P<day>\d{{1,2}})(?:\s?[-–]?\s?(?:ші|шы|інші|ыншы))?\s{{0,3}}{QUOTE}[-–]?\s{{0,3}}"
)
RUSSIAN_DAY = rf"(?<!\d)(?P<day>\d{{1,2}})(?:\s?-?\s?(?:го|е|ое|ого))?\s{{0,3}}{QUOTE}(?:числа\s+)?"
RUSSIAN_YEAR = rf"\s+(?:месяца\s+)?{YEAR}"
PATTERNS = {
    "kk": (
        # 2017 жылғы " 23 " қарашада; 2012 ж. 9 шілде; 1998 жылы 9-шілдеде
        rf"{YEAR}{KAZAKH_YEAR}{KAZAKH_DAY}{KAZAKH_MONTH}\w*",
        # 2000 жылғы мамырдың 11-інде
        rf"{YEAR}{KAZAKH_YEAR}{KAZAKH_MONTH}к?(?:ның|нің|дың|дің|тың|тің|гінің|ының)\s{{1,3}}{QUOTE}"
        r"(?P<day>\d{1,2})(?!\d)(?:\s?[-–]?\s?\w{1,7})?",
        # 11 мамыр 2000 жыл
        rf"(?<!\d)(?P<day>\d{{1,2}})\s{{0,3}}{QUOTE}[-–]?\s{{0,3}}{KAZAKH_MONTH},?\s{{1,3}}{YEAR}",
        *FIGURES,
    ),
    "ru": (
        # «23» ноября 2017 года; 9-го июля 2018 г.
        RUSSIAN_DAY + RUSSIAN_MONTH + RUSSIAN_YEAR,
        # 2017 года, ноября 23 дня
        rf"{YEAR}\s+года,?\s+{RUSSIAN_MONTH}\s+(?P<day>\d{{1,2}})(?:-?го)?\s+дня",
        # 2017 года 23 ноября
        rf"{YEAR}\s+года,?\s+{QUOTE}(?P<day>\d{{1,2}})\s{{0,3}}{QUOTE}{RUSSIAN_MONTH}",
        *FIGURES,
    ),
    "en": (
        # July 9, 2018
        rf"{ENGLISH_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th|d)?,?\s+{YEAR}",
        # 9 July 2018; the 9th day of July, in the year 2018
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:\s?(?:st|nd|rd|th|d))?\s*{QUOTE}"
        rf"(?:(?:day\s+)?of\s+)?(?:the\s+month\s+of\s+)?{ENGLISH_MONTH},?"
        rf"\s+(?:(?:in|of)\s+(?:the\s+year\s+)?)?{YEAR}",
        *FIGURES,
    ),
}
COMPILED = {
    language: tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)
    for language, patterns in PATTERNS.items()
}
# The day, the year or both in words: "this ninth day of July, two thousand and eighteen".
IN_WORDS = {
    "kk": (
        rf"(?P<year>{word_pattern('kk')}){KAZAKH_YEAR}(?P<day>\d{{1,2}}|{word_pattern('kk')})"
        rf"\s{{1,3}}{KAZAKH_MONTH}\w*",
    ),
    "ru": (
        rf"(?P<day>\d{{1,2}}|{word_pattern('ru')})\s{{0,3}}{QUOTE}(?:числа\s+|дня\s+)?"
        rf"{RUSSIAN_MONTH}\s+(?:месяца\s+)?(?P<year>\d{{4}}(?!\d)|{word_pattern('ru')})",
    ),
    "en": (
        r"(?P<day>\d{1,2}(?:st|nd|rd|th)?|" + word_pattern("en") + r")\s{1,3}"
        rf"(?:day\s+of\s+|of\s+)?(?:the\s+month\s+of\s+)?{ENGLISH_MONTH},?\s+"
        r"(?:(?:in|of)\s+)?(?:the\s+year\s+)?(?:of\s+our\s+lord\s+)?"
        rf"(?P<year>\d{{4}}(?!\d)|{word_pattern('en')})",
    ),
}
COMPILED_WORDS = {
    language: tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)
    for language, patterns in IN_WORDS.items()
}
SPELT_YEAR = {
    "kk": re.compile(r"мың", re.IGNORECASE),
    "ru": re.compile(
        r"тысяч|(?:перв|втор|трет|четв|пят|шест|седьм|вос|девят|десят|надцат|дцат)\w*\s"
    ),
    "en": re.compile(r"thousand|nineteen|twenty|day of|\b(?:first|second|third|\w+th) of"),
}


def find_dates(text: str, language: str) -> Iterator[tuple[date, int, int]]:
    """Yield each date of a text with the places where it begins and ends; impossible days not."""
    found: list[tuple[date, int, int]] = []
    for pattern in COMPILED[language]:
        for match in pattern.finditer(text):
            _keep(found, match, language)
    if SPELT_YEAR[language].search(text.lower()):
        for pattern in COMPILED_WORDS[language]:
            for match in pattern.finditer(text):
                _keep(found, match, language)
    yield from sorted(found, key=lambda row: row[1])


def _keep(found: list[tuple[date, int, int]], match: re.Match[str], language: str) -> None:
    """Add the date that a match says, if there is such a day and nothing said it before."""
    start, end = match.span()
    if any(start < taken_end and taken_start < end for _, taken_start, taken_end in found):
        return
    day, year = (_number(match[name], language) for name in ("day", "year"))
    try:
        found.append((date(year, _month(match["month"], language), day), start, end))
    except ValueError:
        return


def _number(written: str, language: str) -> int:
    figures = re.match(r"\d+", written)
    return int(figures.group()) if figures else value_of(written, language)


def _month(written: str, language: str) -> int:
    """Return the number of a month, 0 for what only looks like one.

    Unicode has letters that match a month's without being its: ``Aprıl``.
    """
    if written.isdigit():
        return int(written)
    months, name = MONTH_NUMBER[language], written.lower()
    if name in months or language != "en":
        return months.get(name, 0)
    return next((number for month, number in months.items() if month.startswith(name[:3])), 0)


def first_date(text: str, language: str) -> date | None:
    """Return the first date of a text, or None."""
    return next((day for day, _, _ in find_dates(text, language)), None)
