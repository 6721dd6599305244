"""Which lines are headings: of articles, of divisions, of domestic acts."""

import re
from dataclasses import dataclass

import roman

from treaties.text.markers import ACT_KINDS, ARTICLE_HEADINGS, DIVISION_HEADINGS, Marker

LONGEST_HEADING = 300
TYPED = str.maketrans("–ІХ", "-IX")
LONGEST_ACT_LINE = 220
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
DOMESTIC = re.compile(r"Қазақстан Республикасы|Республики Казахстан|Republic of Kazakhstan")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading line taken apart: ``label`` (``7-бап.``), ``number`` (``7``), the ``rest``."""

    kind: str
    label: str
    number: str
    rest: str


def match_heading(text: str, markers: tuple[Marker, ...]) -> Heading | None:
    """Return the heading that a line is, or None.

    A line that begins with a reference is not a heading: what follows the number must begin as a
    heading does (``Статья 5 применяется…`` and ``13-бапқа сәйкес…`` are sentences).
    """
    for marker in markers:
        match = marker.pattern.match(text)
        if not match:
            continue
        rest = match["rest"] or ""
        label = text[: len(text) - len(rest)].rstrip()
        if rest and not _begins_heading(rest, label):
            continue
        return Heading(marker.marks, label, match["number"].upper().translate(TYPED), rest)
    return None


def _begins_heading(rest: str, label: str) -> bool:
    first = next((letter for letter in rest if letter.isalnum()), "")
    if not first or first.islower():
        return False
    return label.endswith((".", ":")) or (len(rest) < LONGEST_HEADING and rest[-1] not in ".;,:")


def article_heading(text: str) -> Heading | None:
    """Return the article heading that a line is, in any language, or None."""
    return match_heading(text, ARTICLE_HEADINGS)


def division_heading(text: str) -> Heading | None:
    """Return the chapter or section heading that a line is, in any language, or None."""
    return match_heading(text, DIVISION_HEADINGS)


def is_heading(text: str) -> bool:
    """Return whether a line is the heading of an article or a division."""
    return bool(article_heading(text) or division_heading(text))


def matches(markers: tuple[Marker, ...], text: str) -> bool:
    """Return whether any row of a table matches a text."""
    return any(marker.pattern.search(text) for marker in markers)


def is_act_line(text: str) -> bool:
    """Return whether a line says what an act is: ``Закон Республики Казахстан от … № 431-IV``."""
    if len(text) > LONGEST_ACT_LINE or not matches(ACT_KINDS, text):
        return False
    return bool(DOMESTIC.search(text)) and (bool(YEAR.search(text)) or len(text) < 60)


def arabic(number: str) -> str:
    """Return a number in Arabic figures: ``IV`` -> ``4``; others come back as they are."""
    if re.fullmatch(r"[IVXLC]+", number):
        try:
            return str(roman.fromRoman(number))
        except roman.InvalidRomanNumeralError:
            return number
    return number
