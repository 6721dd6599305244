"""The labels of paragraphs inside a unit (``1.``, ``1.2.``, ``3)``, ``(b)``, ``ii)``, ``-``).

A list letter is known by its sequence: ``с)`` after ``b)`` is the Latin third letter however it is
typed, ``в)`` after ``б)`` the Russian third. Both give the eId part ``point_c``, so that the same
provision has the same address in every language. So do ``1.`` and ``(1)``, at the top of a list.
"""

import re
from dataclasses import dataclass

import roman

LABELS: tuple[tuple[str, re.Pattern[str]], ...] = (
    # Sections inside an article: ``Section 2.01.``, ``2.01-бөлім.``
    (
        "section",
        re.compile(
            r"(?:(?:Section|Раздел)\s{1,3}|(?=\d{1,3}\.\d{1,2}\s?-\s?б[өо]л[iі]м))"
            r"(\d{1,3}\.\d{1,2})(?![.\d]*\d)(?:\s?-\s?б[өо]л[iі]м)?\s?\.?(?=\s)"
        ),
    ),
    (
        "dotted",
        re.compile(
            r"(\d{1,3}(?:\.\d{1,3}){1,5})(?![.\d]*\d)(?:\s?[.)](?=\s|[^\W\d]|[\"«“])|(?=\s))"
        ),
    ),
    ("number", re.compile(r"(\d{1,3})\s?\.(?!\d)")),
    ("bracket", re.compile(r"(\d{1,3}(?:-\d{1,3})?)\s?\)")),
    ("paren", re.compile(r"\((\d{1,3})\)")),
    ("roman", re.compile(r"\(?([ivxі]{1,5})\s?\)", re.IGNORECASE)),
    ("letter", re.compile(r"\(?([^\W\d_])\s?\)")),
    ("stop", re.compile(r"([^\W\d_])\.(?=\s)")),
    ("dash", re.compile(r"([-–—‒−•·●▪■*])(?=\s)")),
)
# No label begins with anything else than these, or has its bracket or full stop further right.
BEGINNINGS = frozenset("0123456789(-–—‒−•·●▪■*")
BRACKET_WITHIN = 7
SECTIONS = ("Section", "Раздел ")
# ``1.`` at the beginning of a paragraph.
NUMBER = re.compile(r"\d{1,3}\s?\.(?!\d)")
LATIN = "abcdefghijklmnopqrstuvwxyz"
TYPED_LATIN = str.maketrans("асеорхукі", "aceopxyki")
ALPHABETS = (
    LATIN,
    "абвгдежзиклмнопрстуфхцчшщэюя",
    "аәбвгғдежзийкқлмнңоөпрстуұүфхһцчшщ",
    "абвгдежзийклмнопрстуфхцчшщэюя",
    "абвгдеёжзийклмнопрстуфхцчшщэюя",
    "аәбвгғдежзикқлмнңоөпрстуұүфхһцчшщыіэюя",
)
EID_NAMES = {
    "dotted": "subpara",
    "number": "para",
    "bracket": "point",
    "letter": "point",
    "roman": "item",
    "dash": "indent",
}
KINDS = {
    "dotted": "subparagraph",
    "number": "paragraph",
    "bracket": "point",
    "letter": "point",
    "roman": "subpoint",
    "dash": "indent",
}
# How labels may be written that count as another style.
WRITTEN_AS = {"paren": "number", "stop": "letter", "section": "dotted"}


@dataclass(frozen=True, slots=True)
class Label:
    """A label as found: how it is written (``style``), its source text, and its place in a list.

    ``value`` is what goes into the eId: ``18``, ``1-2``, ``c``, ``iv``; for a dash it is empty.
    """

    style: str
    text: str
    value: str
    ordinal: int


def begins_number(text: str) -> bool:
    """Return whether a paragraph begins with a number and a full stop: ``1. Стороны``."""
    return text[:1].isdigit() and NUMBER.match(text) is not None


def read_label(text: str, previous: dict[str, int], after_colon: bool = False) -> Label | None:
    """Return the label at the beginning of a paragraph, or None.

    ``previous`` has, for each style of list now open, the ordinal of its last entry;
    ``after_colon`` says whether the paragraph before ends in a colon, that is, opens a list.
    """
    beginning = text[:BRACKET_WITHIN]
    if (
        beginning[:1] not in BEGINNINGS
        and ")" not in beginning
        and beginning[1:3] != ". "
        and not beginning.startswith(SECTIONS)
    ):
        return None
    for style, pattern in LABELS:
        match = pattern.match(text)
        if match:
            label = _label(style, match, previous, after_colon)
            if label:
                return label
    return None


def _label(
    style: str, match: re.Match[str], previous: dict[str, int], after_colon: bool
) -> Label | None:
    written = match[1]
    if style == "roman":
        value = _roman(written, previous, after_colon)
        return Label(style, match[0], roman.toRoman(value).lower(), value) if value else None
    if style in {"letter", "stop"}:
        ordinal = letter_ordinal(written.lower(), previous.get("letter", 0))
        # "г. Алматы" and "А. Иванов" are no entries; "a." first or next in its list is one.
        begins = ordinal == 1 and after_colon
        goes_on = "letter" in previous and ordinal == previous["letter"] + 1
        if style == "stop" and (written.isupper() or not (begins or goes_on)):
            return None
        return Label("letter", match[0], latin_letter(ordinal), ordinal)
    if style == "dash":
        return Label(style, match[0], "", 0)
    ordinal = int(re.findall(r"\d+", written)[-1])
    style = _paren(ordinal, previous) if style == "paren" else WRITTEN_AS.get(style, style)
    return Label(style, match[0], written.replace(".", "-"), ordinal)


def _paren(ordinal: int, previous: dict[str, int]) -> str:
    """Return what ``(1)`` stands for: the number of a paragraph, or a point under one."""
    if previous.get("bracket", -1) + 1 == ordinal:
        return "bracket"
    top = "number" not in previous or previous["number"] + 1 == ordinal
    return "number" if top else "bracket"


def latin_letter(ordinal: int) -> str:
    """Return the Latin letter of an ordinal; after ``z`` comes ``aa``."""
    rounds, place = divmod(ordinal - 1, len(LATIN))
    return LATIN[place] * (rounds + 1)


def _roman(written: str, previous: dict[str, int], after_colon: bool) -> int:
    """Return the value of a Roman numeral, or 0 where it is rather a list letter."""
    try:
        value: int = roman.fromRoman(written.lower().replace("і", "i").upper())
    except roman.InvalidRomanNumeralError:
        return 0
    if len(written) > 1 or value == previous.get("roman", 0) + 1:
        # ``i)`` after ``h)`` is the ninth letter, unless a Roman list is open or now begins.
        letter = previous.get("letter", 0) + 1
        ninth = (
            len(written) == 1
            and letter <= 26
            and LATIN[letter - 1] == written.lower().translate(TYPED_LATIN)
        )
        return 0 if ninth and "roman" not in previous and not after_colon else value
    return 0


def letter_ordinal(written: str, previous: int) -> int:
    """Return the ordinal of a list letter: the one that goes on with the list, if any does."""
    places = [
        alphabet.index(letter) + 1
        for alphabet in ALPHABETS
        if (letter := written.translate(TYPED_LATIN) if alphabet is LATIN else written) in alphabet
    ]
    if previous + 1 in places:
        return previous + 1
    return places[0] if places else previous + 1
