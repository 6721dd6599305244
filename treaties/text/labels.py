"""The labels of paragraphs inside a unit (``1.``, ``1.2.``, ``3)``, ``b)``, ``ii)``, ``-``).

A list letter is known by its sequence: ``с)`` after ``b)`` is the Latin third letter however it is
typed, ``в)`` after ``б)`` the Russian third. Both give the eId part ``point_c``, so that the same
provision has the same address in every language.
"""

import re
from dataclasses import dataclass

import roman

LABELS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("dotted", re.compile(r"(\d{1,3}(?:\.\d{1,3}){1,5})(?![.\d]*\d)\s?[.)]?(?=\s)")),
    ("number", re.compile(r"(\d{1,3})\s?\.(?!\d)")),
    ("bracket", re.compile(r"(\d{1,3}(?:-\d{1,3})?)\s?\)")),
    ("roman", re.compile(r"([ivxі]{1,5})\s?\)", re.IGNORECASE)),
    ("letter", re.compile(r"([^\W\d_])\s?\)")),
    ("dash", re.compile(r"([-–—•])(?=\s)")),
)
LATIN = "abcdefghijklmnopqrstuvwxyz"
TYPED_LATIN = str.maketrans("асеорхукі", "aceopxyki")
ALPHABETS = (
    LATIN,
    "абвгдежзиклмнопрстуфхцчшщэюя",
    "аәбвгғдежзийкқлмнңоөпрстуұүфхһцчшщ",
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


@dataclass(frozen=True, slots=True)
class Label:
    """A label as found: how it is written (``style``), its source text, and its place in a list.

    ``value`` is what goes into the eId: ``18``, ``1-2``, ``c``, ``iv``; for a dash it is empty.
    """

    style: str
    text: str
    value: str
    ordinal: int


def read_label(text: str, previous: dict[str, int], after_colon: bool = False) -> Label | None:
    """Return the label at the beginning of a paragraph, or None.

    ``previous`` has, for each style of list now open, the ordinal of its last entry;
    ``after_colon`` says whether the paragraph before ends in a colon, that is, opens a list.
    """
    for style, pattern in LABELS:
        match = pattern.match(text)
        if not match:
            continue
        written = match[1]
        if style == "roman":
            value = _roman(written, previous, after_colon)
            if value:
                return Label(style, match[0], roman.toRoman(value).lower(), value)
            continue
        if style == "letter":
            ordinal = _letter(written.lower(), previous.get("letter", 0))
            return Label(style, match[0], LATIN[(ordinal - 1) % 26], ordinal)
        ordinal = int(re.findall(r"\d+", written)[-1]) if style != "dash" else 0
        value_text = "" if style == "dash" else written.replace(".", "-")
        return Label(style, match[0], value_text, ordinal)
    return None


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


def _letter(written: str, previous: int) -> int:
    """Return the ordinal of a list letter: the one that goes on with the list, if any does."""
    places = [
        alphabet.index(letter) + 1
        for alphabet in ALPHABETS
        if (letter := written.translate(TYPED_LATIN) if alphabet is LATIN else written) in alphabet
    ]
    if previous + 1 in places:
        return previous + 1
    return places[0] if places else previous + 1
