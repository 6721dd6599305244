"""Numbers, dates, sums of money, percentages and periods of a text, each number once.

What is part of a reference (``пункта 2 статьи 6``) is the business of another rule.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from treaties.choices import FindingKind
from treaties.findings.marks import Mark
from treaties.findings.passages import Piece
from treaties.findings.quantity_tables import (
    COMMA_DECIMALS,
    COUNTED,
    CURRENCIES,
    DAY_OF_MONTH,
    LEAST_IN_WORDS,
    NO_NUMBERS,
    NUMBERED,
    OF_DAYS,
    OFTEN,
    PERCENT,
    SCALES,
    UNCOUNTED,
)
from treaties.findings.taken import Taken
from treaties.references.recognise import recognise
from treaties.text.dates import MONTH_NUMBER, find_dates
from treaties.text.numerals import value_of, word_pattern
from treaties.text.periods import find_periods


class Quantity(NamedTuple):
    """A quantity of a kind in a text; a small number in words, often no number, is of none."""

    kind: FindingKind | None
    mark: Mark


MOST_DAYS = 31
# So far before its unit the number of a sum or a share is looked for.
NEAR = 160
# 1 000 000; 1,000,000; 2.5; 2,5
FIGURES = r"\d{1,3}(?:[   ]\d{3})+(?:[.,]\d{1,4})?|\d{1,3}(?:[.,]\d{3}){2,}|\d+(?:[.,]\d+)?"
NUMBER = re.compile(rf"(?<![\w.,№-])(?:{FIGURES})(?![\w])")
# 5-ға, 3-х, 15-ші: figures with an ending.
ENDED = re.compile(r"(?<![\w.,№-])(\d+)\s?-\s?[а-яёәғқңөұүһі]{1,6}\b", re.IGNORECASE)
# The label of a point inside a text: 1) ...
LABEL = re.compile(r"(?<![\w(])\d{1,3}\)")
LAST_BRACKET = re.compile(r"\s{0,2}\([^()]{1,80}\)$")
BRACKET = re.compile(r"\s{0,2}\([^()\d]{1,60}\)")


def quantities(piece: Piece) -> list[Quantity]:
    """Return the quantities of a text in their order; it is read once."""
    kept = piece.kept.get(quantities)
    if kept is None:
        kept = piece.kept[quantities] = _read(piece)
    return kept  # type: ignore[return-value]


def _read(piece: Piece) -> list[Quantity]:
    return sorted(_Reader(piece.text, piece.language).read(), key=lambda one: one.mark.start)


class _Reader:
    """Reads the quantities of a text; what one kind has taken is left alone by the next."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = language
        self._taken = Taken()

    def read(self) -> Iterator[Quantity]:
        for one in recognise(self.text, self.language):
            self._taken.keep(one.start, one.end)
        for match in LABEL.finditer(self.text):
            self._taken.keep(*match.span())
        yield from self._dates()
        yield from self._days()
        yield from self._numbered()
        yield from self._with_unit(FindingKind.PERCENTAGE, PERCENT[self.language])
        for code, pattern in CURRENCIES[self.language].items():
            yield from self._with_unit(FindingKind.SUM, pattern, code)
        yield from self._periods()
        yield from self._figures()
        yield from self._words()

    def _take(
        self, kind: FindingKind | None, value: str, span: tuple[int, int], loose: str
    ) -> Quantity:
        self._taken.keep(*span)
        return Quantity(kind, Mark(value, *span, loose))

    def _dates(self) -> Iterator[Quantity]:
        for day, start, end in find_dates(self.text, self.language):
            if self._taken.free(start, end):
                value = day.isoformat()
                yield self._take(FindingKind.DATE, value, (start, end), str(day.day))

    def _days(self) -> Iterator[Quantity]:
        """Yield the days without a year: ``31 декабря``, ``31 желтоқсан``, as ``--12-31``."""
        for match in DAY_OF_MONTH[self.language].finditer(self.text):
            if self._taken.free(*match.span()) and 1 <= int(match["day"]) <= MOST_DAYS:
                month = MONTH_NUMBER[self.language][match["month"].lower()]
                value = f"--{month:02d}-{int(match['day']):02d}"
                yield self._take(FindingKind.DATE, value, match.span(), str(int(match["day"])))

    def _numbered(self) -> Iterator[Quantity]:
        """Yield the numbers of acts and documents: they are no quantities, but must agree."""
        for match in NUMBERED.finditer(self.text):
            if self._taken.free(*match.span()):
                value = f"№ {match['number'].upper()}"
                yield self._take(FindingKind.NUMBER, value, match.span(), match["number"])

    def _with_unit(
        self, kind: FindingKind, unit: re.Pattern[str], code: str = ""
    ) -> Iterator[Quantity]:
        for match in unit.finditer(self.text):
            before = self._number_before(match.start())
            after = None if before or kind != FindingKind.SUM else self._number_after(match.end())
            found = before or after
            if found is None:
                continue
            start, end, number = found
            span = (min(start, match.start()), max(end, match.end()))
            if self._taken.free(*span):
                value = f"{number} {code}".strip()
                yield self._take(kind, value, span, number)

    def _number_before(self, end: int) -> tuple[int, int, str] | None:
        begin = max(0, end - NEAR)
        head = self.text[begin:end].rstrip()
        # 85 000 000 (сексен бес миллион) АҚШ доллары: the figures count.
        head = LAST_BRACKET.sub("", head) or head
        numbers = list(_numbers(head, self.language))
        if not numbers:
            return None
        start, stop, number = numbers[-1]
        between = BRACKET.sub("", head[stop:]).strip(" -–)")
        if between and between.lower() not in UNCOUNTED[self.language]:
            return None
        return begin + start, begin + stop, number

    def _number_after(self, start: int) -> tuple[int, int, str] | None:
        for first, last, number in _numbers(self.text[start : start + 60], self.language):
            if self.text[start : start + first].strip(" -–") == "":
                return start + first, start + last, number
            break
        return None

    def _periods(self) -> Iterator[Quantity]:
        for period, start, end in find_periods(self.text, self.language):
            often = OFTEN.search(self.text, max(0, start - NEAR), start) or OF_DAYS.match(
                self.text, end
            )
            if self._taken.free(start, end) and not often:
                yield self._take(FindingKind.PERIOD, period, (start, end), period[1:-1])

    def _figures(self) -> Iterator[Quantity]:
        for start, end, number in _in_figures(self.text, self.language):
            if self._taken.free(start, end):
                yield self._take(FindingKind.NUMBER, number, (start, end), number)

    def _words(self) -> Iterator[Quantity]:
        for start, end, number in _in_words(self.text, self.language):
            counted = COUNTED[self.language].match(self.text, end)
            sure = int(number) >= LEAST_IN_WORDS or (counted and number != "1")
            if self._taken.free(start, end):
                kind = FindingKind.NUMBER if sure else None
                yield self._take(kind, number, (start, end), number)


def _numbers(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    """Yield the numbers of a text in their order, in figures with their scale, or in words."""
    figures = list(_in_figures(text, language))
    words = [
        one
        for one in _in_words(text, language)
        if all(one[1] <= start or end <= one[0] for start, end, _ in figures)
    ]
    yield from sorted([*figures, *words])


def _in_figures(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    for match in NUMBER.finditer(text):
        number = _value(match[0], language)
        scale = SCALES[language].match(text, match.end())
        if scale:
            number *= Decimal(10) ** _power(scale)
        yield match.start(), scale.end() if scale else match.end(), _written(number)
    for match in ENDED.finditer(text):
        yield match.start(), match.end(), _written(Decimal(match[1]))


def _named(scale: re.Match[str]) -> list[str]:
    return [name for name, found in scale.groupdict().items() if found]


def _power(scale: re.Match[str]) -> int:
    """Return the power of ten of a scale: 6 of a million."""
    return int(_named(scale)[0][1:])


def _value(figures: str, language: str) -> Decimal:
    plain = re.sub(r"[   ]", "", figures)
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3}){2,}", plain):
        plain = re.sub(r"[.,]", "", plain)
    elif language not in COMMA_DECIMALS and re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", plain):
        plain = plain.replace(",", "")
    return Decimal(plain.replace(",", "."))


def _written(number: Decimal) -> str:
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _in_words(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    # What only looks like a number would be taken for a part of the next one.
    plain = NO_NUMBERS.sub(lambda match: "_" * len(match[0]), text) if language == "kk" else text
    for match in re.finditer(word_pattern(language), plain, re.IGNORECASE):
        for start, end in _single_numbers(match):
            number = value_of(text[start:end], language)
            if number:
                scale = SCALES[language].match(text, end)
                power = _power(scale) if scale and "p3" not in _named(scale) else 0
                yield start, scale.end() if scale and power else end, str(number * 10**power)


def _single_numbers(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Yield the places of the numbers in words that stand together: ``second and third``."""
    if re.search("hundred|thousand", match[0], re.IGNORECASE):
        yield match.span()
        return
    start = match.start()
    for joint in re.finditer(r"\s+and\s+|,\s+", match[0]):
        yield start, match.start() + joint.start()
        start = match.start() + joint.end()
    yield start, match.end()
