"""Dates, places, languages and parties in words of the reader's language."""

import re
from collections.abc import Iterable
from datetime import date

from babel import Locale
from babel.dates import format_date
from babel.units import format_unit

from treaties.choices import Language
from treaties.text.places import PLACES

# As legal texts write a date: 2018 жылғы 9 шілде; 9 июля 2018 года; 9 July 2018.
DATE_PATTERNS = {"kk": "y 'жылғы' d MMMM", "ru": "d MMMM y 'года'", "en": "d MMMM y"}
PERIOD_PARTS = re.compile(r"(\d+)([YMWD])")
UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day"}
KAZAKH_UNITS = {"Y": "жыл", "M": "ай", "W": "апта", "D": "күн"}
PLACE_NAMES = {
    language: {row.en: getattr(row, language) for row in reversed(PLACES)}
    for language in Language.values
}

# Of two cities with one name the first in the table is meant.
_PLACE_KEYS = {
    getattr(row, language).casefold(): row.en
    for row in reversed(PLACES)
    for language in Language.values
}


def reader_language(code: str | None) -> str:
    """Return the portal's language for a language code of Django, Kazakh without one."""
    short = (code or "")[:2]
    return short if short in Language.values else str(Language.KAZAKH)


def date_words(day: date, language: str) -> str:
    """Return a date in words."""
    return str(format_date(day, DATE_PATTERNS[language], locale=language))


def period_words(period: str, language: str) -> str:
    """Return a period of ISO 8601 in words: ``P1Y6M`` is "1 year 6 months"."""
    parts = PERIOD_PARTS.findall(period)
    return " ".join(_unit_words(int(count), unit, language) for count, unit in parts) or period


def _unit_words(count: int, unit: str, language: str) -> str:
    # The CLDR has not all units in Kazakh, which needs no plural after a number.
    if language == Language.KAZAKH:
        return f"{count} {KAZAKH_UNITS[unit]}"
    return str(format_unit(count, UNITS[unit], locale=language))


def place_name(place: str, language: str) -> str:
    """Return the name of a city of signing; an unknown one as it is stored."""
    return str(PLACE_NAMES[language].get(place, place))


def place_key(name: str) -> str:
    """Return by what a city of signing is stored that is named in any language."""
    return _PLACE_KEYS.get(name.strip().casefold(), name)


def language_name(code: str, language: str) -> str:
    """Return the name of any language, not only the portal's."""
    return str(Locale(language).languages.get(code, code))


def language_names(codes: Iterable[str], language: str) -> str:
    """Return the names of some languages as a list in words."""
    return ", ".join(language_name(code, language) for code in codes)
