"""Which lines are headings: of articles, of divisions, of what is annexed, of domestic acts."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from treaties.text.heading_tables import (
    ANNEX_HEADINGS,
    ANNEX_WORDS,
    ARTICLE_HEADINGS,
    ARTICLE_WORDS,
    DIVISION_HEADINGS,
    DIVISION_WORDS,
    HEADING_BEGINS,
    ITEM_HEADINGS,
    ITEM_WORDS,
)
from treaties.text.markers import ACT_KINDS, Marker
from treaties.text.ordinals import tidy_number

LONGEST_HEADING = 300
LONGEST_ACT_LINE = 220
LONGEST_ANNEX_LINE = 700
# So far into a line its word must stand: ``жиырма сегізінші тарау``.
WORD_WITHIN = 40
# One line is asked by several rules, one after another: so many answers are kept.
KEPT = 1024
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
DOMESTIC = re.compile(
    r"қазақстан республикасы|республики казахстан|republic of kazakhstan|казахской сср|қазақ сср"
)
# A sentence about an act: ``… қаулысының күші жойылды деп танылсын``, ``1. The Law … shall …``.
ABOUT_ACT = re.compile(r"с[ыі]н\W*$|^\d+\s?[.)]|\bshall\b|\bпризнать\b|\bутратившим", re.IGNORECASE)
# What follows a number that refers to another text: ``Статья 5 Конвенции``.
REFERENCE = re.compile(
    r"(?:соглашения|договора|конвенции|протокола|закона|устава|кодекса|меморандума|конституции"
    r"|приложения|настоящ\w+)\b",
    re.IGNORECASE,
)
# The treaty as the subject of its own sentence is no reference.
ITSELF = re.compile(r"Настоящ(?:ий|ая|ее)\b")
# What a Kazakh annex of a domestic act names before its own word.
ANNEX_OF_ACT = re.compile(r"(?:қаулысына|Заңына|Жарлығына|бұйрығына|өкіміне)\s", re.IGNORECASE)
# "I forms part" after "Annex" is a number with the rest of a sentence.
SHORT_WORD = re.compile(r"[IVXLC]{1,5}\s|\w\s(?<!к\s)")
# The number of a section inside an article: ``2.01``, ``2.10``.
OF_ARTICLE = re.compile(r"\d+\.\d\d")
DASHES = ("-", "–", "—")
SEPARATORS = (".", ":", *DASHES)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading line taken apart: ``label`` (``7-бап.``), ``number`` (``7``), the ``rest``."""

    kind: str
    label: str
    number: str
    rest: str


def _begins_heading(rest: str, label: str) -> bool:
    first = next((letter for letter in rest if letter.isalnum()), "")
    if not first or first.islower():
        return False
    if label.endswith(SEPARATORS):
        return True
    return len(rest) < LONGEST_HEADING and rest[-1] not in ".;,:" and not REFERENCE.match(rest)


def _may_begin_text(rest: str, label: str) -> bool:
    first = next((letter for letter in rest if letter.isalnum()), "")
    if first.islower():
        return label.endswith(DASHES) and rest[-1] not in ".;,:"
    return first.isalpha() and (bool(ITSELF.match(rest)) or not REFERENCE.match(rest))


def match_heading(
    text: str,
    markers: tuple[Marker, ...],
    begins: Callable[[str, str], bool] = _begins_heading,
) -> Heading | None:
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
        # Small "статья 7" is the middle of a sentence; in Kazakh the number comes first.
        if label[0].islower() or (rest and not begins(rest, label)):
            continue
        return Heading(marker.marks, label, tidy_number(match["number"]), rest)
    return None


def _has_word(text: str, words: Sequence[str]) -> bool:
    if not HEADING_BEGINS.match(text):
        return False
    near = text[:WORD_WITHIN].lower()
    return any(word in near for word in words)


@lru_cache(KEPT)
def article_heading(text: str) -> Heading | None:
    """Return the article heading that a line is, in any language, or None."""
    return match_heading(text, ARTICLE_HEADINGS) if _has_word(text, ARTICLE_WORDS) else None


@lru_cache(KEPT)
def division_heading(text: str) -> Heading | None:
    """Return the heading of a chapter or the like that a line is, in any language, or None.

    ``Section 2.01. The Bank agrees …`` of a loan agreement is a paragraph of its Article II.
    """
    if not _has_word(text, DIVISION_WORDS):
        return None
    heading = match_heading(text, DIVISION_HEADINGS)
    return None if heading and OF_ARTICLE.fullmatch(heading.number) else heading


def item_heading(text: str) -> Heading | None:
    """Return the heading ``Пункт 1``, ``1-тармақ``, ``Clause 1`` that a line is, or None.

    Only in a text without articles, and in sequence, is such a line the heading of one.
    """
    return match_heading(text, ITEM_HEADINGS) if _has_word(text, ITEM_WORDS) else None


def loose_heading(text: str) -> Heading | None:
    """Return the article heading that a line may be, where the sequence of articles wants one.

    Its text follows the number without a full stop (``Статья 3 Стороны дружат.``), or its heading
    begins small (``Article 1 - definitions``).
    """
    if not _has_word(text, ARTICLE_WORDS):
        return None
    return match_heading(text, ARTICLE_HEADINGS, _may_begin_text)


# Asked of each line by the seams, and of each block again by the stages after them.
@lru_cache(KEPT)
def heading_of(text: str) -> Heading | None:
    """Return the heading of an article or a division that a line is, or None."""
    if not HEADING_BEGINS.match(text):
        return None
    return article_heading(text) or division_heading(text)


def is_heading(text: str) -> bool:
    """Return whether a line is the heading of an article or a division."""
    return heading_of(text) is not None


def annex_heading(text: str) -> Heading | None:
    """Return the heading of something annexed that a line is, or None.

    Its number may be missing. A sentence that begins with the word is none (``Приложение 1
    является…``), nor is the annex of a domestic act (``Приложение к постановлению…``).
    """
    if len(text) > LONGEST_ANNEX_LINE:
        return None
    lowered = text.lower()
    if not any(word in lowered for word in ANNEX_WORDS):
        return None
    for marker in ANNEX_HEADINGS:
        match = marker.pattern.match(text)
        if not match or text[0].islower() or ANNEX_OF_ACT.search(text):
            continue
        found = match.groupdict()
        rest = found.get("rest") or ""
        number = found.get("number") or ""
        if rest and (rest[-1] in ".;," or (not number and SHORT_WORD.match(rest))):
            continue
        label = text[: len(text) - len(rest)].rstrip()
        return Heading(marker.marks, label, tidy_number(number), rest)
    return None


def matches(markers: tuple[Marker, ...], text: str) -> bool:
    """Return whether any row of a table matches a text."""
    return _any_of(markers).search(text) is not None


# One pattern for all rows of a table, by the identity of the table, which is kept with it.
_TOGETHER: dict[int, tuple[tuple[Marker, ...], re.Pattern[str]]] = {}


def _any_of(markers: tuple[Marker, ...]) -> re.Pattern[str]:
    known = _TOGETHER.get(id(markers))
    if known is None:
        text = "|".join(f"(?:{row.pattern.pattern})" for row in markers)
        known = _TOGETHER[id(markers)] = (markers, re.compile(text, re.IGNORECASE))
    return known[1]


@lru_cache(KEPT)
def is_act_line(text: str) -> bool:
    """Return whether a line says what an act is: ``Закон Республики Казахстан от … № 431-IV``."""
    if len(text) > LONGEST_ACT_LINE or text[-1:] in ";:,":
        return False
    if not DOMESTIC.search(text.lower()) or not matches(ACT_KINDS, text):
        return False
    if ABOUT_ACT.search(text):
        return False
    return bool(YEAR.search(text)) or len(text) < 60
