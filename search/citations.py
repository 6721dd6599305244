"""Places of treaties as lawyers cite them: ``п. 2 ст. 18``, ``18-баптың 2-тармағы``, ``№ 431-IV``.

Each row of ``PATTERNS`` is one way of writing, with its example; of two that fit the longer one
counts. What is cited is given as the eIds name it, in any language alike.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

import roman

from search.language.normalise import CYRILLIC_TWINS


class Citation(NamedTuple):
    """What is cited: an article, with its paragraph and point if they are named; or an act.

    ``article`` and ``act`` are as they are stored (``18``, ``3-1``; ``431-IV``), ``paragraph`` and
    ``point`` as in eIds (``2``, ``b``); what is not named is empty.
    """

    article: str = ""
    paragraph: str = ""
    point: str = ""
    act: str = ""


class Found(NamedTuple):
    """A citation with its place in the text."""

    citation: Citation
    start: int
    end: int


class Pattern(NamedTuple):
    """A way of writing citations; ``example`` is `written = article/paragraph/point/act`."""

    pattern: re.Pattern[str]
    example: str


_NUMBER = r"\d{1,3}(?:-\d{1,2})?(?![\d-])"
_ROMAN = r"[IVXLCІХС]{1,7}(?!\w)"
_POINT = r"[\"«“]?(?P<point>[^\W\d_])[\"»”]?\s?\)?"
_RU_ARTICLE = rf"(?:стать[ияеёюй]\w{{0,2}}|ст\.?)\s*(?P<article>{_NUMBER}|{_ROMAN})"
_RU_PARAGRAPH = r"(?:пункт\w{0,3}|част\w{1,3}|п\.?|ч\.?)\s*(?P<paragraph>\d{1,3})(?!\d)"
_RU_POINT = rf"(?:подпункт\w{{0,3}}|пп\.?|подп\.?|п/п)\s*{_POINT}"
_EN_ARTICLE = rf"art(?:icles?|s?\.?)\s*(?P<article>{_NUMBER}|{_ROMAN})"
_EN_PARAGRAPH = r"para(?:graphs?|s?\.?)\s*(?P<paragraph>\d{1,3})(?!\d)"
_KK_ARTICLE = r"(?P<article>\d{1,3}(?:-\d{1,2})?)(?!\d)\s?[-–]?\s?ба(?:п|б)\w*"
_KK_PARAGRAPH = r"(?P<paragraph>\d{1,3})\s?[-–]?\s?(?:тарма[қғ]|бөлі[кг])\w*"
_KK_POINT = rf"{_POINT}\s?[-–]?\s?тармақша\w*"
_SIGN = r"(?:№|(?<!\w)n(?:o\.?|\.|°)?(?=\s?\d))"
_ACT = r"(?P<act>\d{1,5}\s?[-–]\s?[IVXLCІХС]{1,7})(?!\w)"


def _row(pattern: str, example: str) -> Pattern:
    return Pattern(re.compile(rf"(?<![\w-]){pattern}", re.IGNORECASE), example)


PATTERNS: Final[tuple[Pattern, ...]] = (
    _row(rf"{_RU_POINT},?\s*{_RU_PARAGRAPH},?\s*{_RU_ARTICLE}", "пп. b) п. 4 ст. 18 = 18/4/b/"),
    _row(rf"{_RU_POINT},?\s*{_RU_ARTICLE}", "подпункт а) статьи 6 = 6//a/"),
    _row(rf"{_RU_PARAGRAPH},?\s*{_RU_ARTICLE}", "п. 2 ст. 18 = 18/2//"),
    _row(rf"{_RU_ARTICLE},?\s*{_RU_PARAGRAPH},?\s*{_RU_POINT}", "ст. 18, п. 4, пп. в) = 18/4/c/"),
    _row(rf"{_RU_ARTICLE},?\s*{_RU_PARAGRAPH}", "статья 18 пункт 2 = 18/2//"),
    _row(_RU_ARTICLE, "ст.18 = 18///"),
    _row(rf"{_KK_ARTICLE},?\s*{_KK_PARAGRAPH},?\s*{_KK_POINT}",
         "18-баптың 4-тармағының b) тармақшасы = 18/4/b/"),
    _row(rf"{_KK_ARTICLE},?\s*{_KK_PARAGRAPH}", "18-баптың 2-тармағы = 18/2//"),
    _row(_KK_ARTICLE, "18 бап = 18///"),
    _row(rf"бап\s*(?P<article>{_NUMBER})", "бап 18 = 18///"),
    _row(rf"{_EN_ARTICLE}\s?\(?(?P<paragraph>(?<=\()\d{{1,3}})\)(?:\s?\({_POINT})?",
         "Article 18(4)(b) = 18/4/b/"),
    _row(rf"{_EN_ARTICLE},?\s*{_EN_PARAGRAPH}", "Art. 18, para. 2 = 18/2//"),
    _row(rf"{_EN_PARAGRAPH}\s?\({_POINT}\s*(?:of|,)?\s*(?:the\s)?{_EN_ARTICLE}",
         "paragraph 4 (b) of Article 18 = 18/4/b/"),
    _row(rf"{_EN_PARAGRAPH}\s*(?:of|,)?\s*{_EN_ARTICLE}", "paragraph 2 of Article 18 = 18/2//"),
    _row(_EN_ARTICLE, "Article IV = 4///"),
    _row(rf"(?:{_SIGN}\s?)?{_ACT}", "№ 431-IV = ///431-IV"),
    _row(rf"{_SIGN}\s?(?P<act>\d{{1,5}})(?![\d.,/]|\s?[-–]\s?\w)", "N 646 = ///646"),
)  # fmt: skip
# The letters of lists in the order of each alphabet: в) is the third, as c) is.
_LETTERS: Final = ("abcdefghijklmnopqrstuvwxyz", "абвгдежзиклмнопрстуфхцчшщэюя")
_TWINS_IN_LISTS: Final = str.maketrans("асе", "ace")


def find_citations(text: str) -> Iterator[Found]:
    """Yield the citations of a text in their order; they never overlap."""
    matches = [match for row in PATTERNS for match in row.pattern.finditer(text)]
    end = 0
    for match in sorted(matches, key=lambda found: (found.start(), -found.end())):
        citation = _citation(match.groupdict())
        if match.start() >= end and citation:
            end = match.end()
            yield Found(citation, match.start(), end)


def _citation(found: dict[str, str | None]) -> Citation | None:
    act = re.sub(r"\s", "", found.get("act") or "").upper().translate(CYRILLIC_TWINS)
    article = found.get("article") or ""
    if article and not article[0].isdigit():
        try:
            article = str(roman.fromRoman(article.upper().translate(CYRILLIC_TWINS)))
        except roman.InvalidRomanNumeralError:
            return None
    point = _point(found.get("point") or "")
    return Citation(article, found.get("paragraph") or "", point, act.replace("–", "-"))


def _point(written: str) -> str:
    """Return a list letter as eIds have it: the Latin letter of its place in the alphabet."""
    letter = written.lower()
    latin, cyrillic = _LETTERS
    # а, с, е look alike in both alphabets: lists are lettered in Latin as often as not.
    letter = letter.translate(_TWINS_IN_LISTS)
    place = cyrillic.find(letter) if letter else -1
    if 0 <= place < len(latin):
        return latin[place]
    return letter if letter in latin else ""
