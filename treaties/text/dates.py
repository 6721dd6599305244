"""Dates as legal texts write them in Kazakh, Russian and English."""

import re
from collections.abc import Iterator
from datetime import date

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
QUOTE = r"[\"«»“”„]?\s*"
PATTERNS = {
    # 2017 жылғы " 23 " қарашада; 2012 ж. 9 шілде
    "kk": (
        rf"(?P<year>\d{{4}})\s*(?:жылғы|жылдың|жылы|ж\.)\s*{QUOTE}(?P<day>\d{{1,2}})\s*{QUOTE}"
        rf"(?P<month>{'|'.join(MONTH_NUMBER['kk'])})\w*",
    ),
    # «23» ноября 2017 года
    "ru": (
        rf"(?P<day>\d{{1,2}})\s*{QUOTE}(?P<month>{'|'.join(MONTH_NUMBER['ru'])})"
        r"\w{0,2}\s+(?P<year>\d{4})",
    ),
    # July 9, 2018; 9 July 2018; the 9th day of July 2018
    "en": (
        rf"(?P<month>{'|'.join(MONTH_NUMBER['en'])})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?"
        r"\s+(?P<year>\d{4})",
        r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:day\s+of\s+)?"
        rf"(?P<month>{'|'.join(MONTH_NUMBER['en'])}),?\s+(?P<year>\d{{4}})",
    ),
}
COMPILED = {
    language: tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)
    for language, patterns in PATTERNS.items()
}


def find_dates(text: str, language: str) -> Iterator[tuple[date, int, int]]:
    """Yield each date of a text with the places where it begins and ends; impossible days not."""
    found = []
    for pattern in COMPILED[language]:
        for match in pattern.finditer(text):
            # Unicode has letters that match a month's without being its: ``Aprıl``.
            number = MONTH_NUMBER[language].get(match["month"].lower(), 0)
            try:
                found.append((date(int(match["year"]), number, int(match["day"])), *match.span()))
            except ValueError:
                continue
    yield from sorted(found, key=lambda row: row[1])


def first_date(text: str, language: str) -> date | None:
    """Return the first date of a text, or None."""
    return next((day for day, _, _ in find_dates(text, language)), None)
