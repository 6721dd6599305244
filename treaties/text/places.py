"""Cities where treaties are signed: their names, and how one is found in a sentence."""

import re
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from treaties.text.cities import CITIES
from treaties.text.names import FoundName, NameIndex

LANGUAGES = ("kk", "ru", "en")
CONTEXT = 24


class PlaceName(NamedTuple):
    """One name of a city; ``en`` is its key in the database."""

    kk: str
    ru: str
    en: str


# A row for each name; the first row of a city holds the names that are shown.
PLACES = tuple(
    PlaceName(kk or kazakh[0], ru or russian[0], english[0])
    for kazakh, russian, english in CITIES
    for kk, ru in zip_longest(kazakh, russian)
)
# What says that a name is a place: before it, in it, after it.
SAID_BEFORE = {
    "kk": re.compile(r"(?!)"),
    "ru": re.compile(r"\b(?:г\.?|гор\.|город\w*|во?)\s*$", re.IGNORECASE),  # в городе Вене
    "en": re.compile(r"\b(?:at|in|city\s+of)(?:\s+the)?\s*$", re.IGNORECASE),  # Done at Vienna
}
SAID_WITHIN = {
    "kk": re.compile(r"(?:да|де|та|те)$", re.IGNORECASE),  # Венада жасалды
    "ru": re.compile(r"(?!)"),
    "en": re.compile(r"(?!)"),
}
SAID_AFTER = {
    "kk": re.compile(r"\s+(?:қ\.|қаласы)|,\s*\d", re.IGNORECASE),  # Вена қаласында
    "ru": re.compile(r",\s*\d"),  # (Вена, 8 ноября 1990 г.)
    "en": re.compile(r",\s*\d"),  # Vienna, 8 November 1990
}
# Names that are other words too: they are places only where something says so.
HOMOGRAPHS = frozenset({"Male", "Nice", "Oral"})
QUOTES_BEFORE, QUOTES_AFTER = '«"“„', '»"”“'


@lru_cache(maxsize=8)
def _index(language: str) -> NameIndex:
    place = LANGUAGES.index(language)
    return NameIndex(((city[2][0], name) for city in CITIES for name in city[place]), language)


def find_place(text: str, language: str) -> str:
    """Return the stored (English) name of the city that a text in kk, ru or en names, or nothing.

    Of several the first is meant that is said to be a place (``в Вене``, ``Венада``, ``г. Вена``),
    failing that the first. A name in quotes (``банк «Астана»``) is none.
    """
    if language not in LANGUAGES:
        return ""
    first = ""
    for found in _index(language).find(text):
        before = text[max(0, found.start - CONTEXT) : found.start]
        after = text[found.end : found.end + CONTEXT]
        if (
            SAID_BEFORE[language].search(before)
            or SAID_WITHIN[language].search(text[found.start : found.end])
            or SAID_AFTER[language].match(after)
        ):
            return found.key
        quoted = before[-1:] in QUOTES_BEFORE and after[:1] in QUOTES_AFTER
        if not first and not (quoted and before and after) and not _is_word(text, found):
            first = found.key
    return first


def places_in(text: str, language: str) -> list[FoundName]:
    """Return the cities that a text in kk, ru or en names, in its order, by their stored names.

    What is another word as often is left out.
    """
    if language not in LANGUAGES:
        return []
    return [found for found in _index(language).find(text) if found.key not in HOMOGRAPHS]


def _is_word(text: str, found: FoundName) -> bool:
    return text[found.start : found.end] in HOMOGRAPHS
