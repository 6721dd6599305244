"""Dates, places, languages and parties in words of the reader's language."""

from collections.abc import Iterable
from datetime import date

from babel import Locale
from babel.dates import format_date

from treaties.choices import Language
from treaties.text.places import PLACES

# As legal texts write a date: 2018 жылғы 9 шілде; 9 июля 2018 года; 9 July 2018.
DATE_PATTERNS = {"kk": "y 'жылғы' d MMMM", "ru": "d MMMM y 'года'", "en": "d MMMM y"}
PLACE_NAMES = {
    language: {row.en: getattr(row, language) for row in reversed(PLACES)}
    for language in Language.values
}


def reader_language(code: str | None) -> str:
    """Return the portal's language for a language code of Django, Kazakh without one."""
    short = (code or "")[:2]
    return short if short in Language.values else str(Language.KAZAKH)


def date_words(day: date, language: str) -> str:
    """Return a date in words."""
    return str(format_date(day, DATE_PATTERNS[language], locale=language))


def place_name(place: str, language: str) -> str:
    """Return the name of a city of signing; an unknown one as it is stored."""
    return str(PLACE_NAMES[language].get(place, place))


def language_name(code: str, language: str) -> str:
    """Return the name of any language, not only the portal's."""
    return str(Locale(language).languages.get(code, code))


def language_names(codes: Iterable[str], language: str) -> str:
    """Return the names of some languages as a list in words."""
    return ", ".join(language_name(code, language) for code in codes)
