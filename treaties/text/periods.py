"""Periods as final clauses write them, in figures and in words, as ISO 8601 periods."""

import re
from collections.abc import Iterator

from treaties.text.numerals import value_of, word_pattern

# What stands between the number and the unit: "6 (шести) календарных месяцев", "алты (6) ай".
BRACKET = r"(?:\s{0,2}\([^()]{1,30}\))?"
UNITS = {
    "kk": (
        ("Y", r"жыл(?!ғы|дары|дық)\w*"),
        ("M", r"ай(?!мақ|ыр|ғақ|рық|қын|нал|ып(?:т|п|к)|тыл|т[аып]|қас)(?:\w{0,6})"),
        ("W", r"апта\w*"),
        ("D", r"(?:күн\w*|тәулік\w*)"),
    ),
    "ru": (
        ("Y", r"(?:лет\b|год(?:а|у|ов)?\b|летн\w+|годичн\w+)"),
        ("M", r"месяц\w*|месячн\w+"),
        ("W", r"недел\w+"),
        ("D", r"(?:день|дня|дней|дни|суток|дневн\w+)\b"),
    ),
    "en": (("Y", r"years?\b"), ("M", r"months?\b"), ("W", r"weeks?\b"), ("D", r"days?\b")),
}
BETWEEN = {
    "kk": r"(?:күнтізбелік|жұмыс|келесі|толық)",
    "ru": r"(?:календарн\w+|рабоч\w+|последовательн\w+|последующ\w+|следующ\w+|полн\w+|-?ти|-?х)",
    "en": r"(?:calendar|consecutive|successive|full|working|further|additional)",
}
# "по истечении года", "за полгода" have no number.
WHOLE = {
    "kk": ((r"жарты\s+жыл\w*", "P6M"),),
    "ru": (
        (r"полгода|полугод\w+", "P6M"),
        (r"(?:через|за|истечени\w+|течение)\s+год(?:а)?\b", "P1Y"),
        (r"(?:через|за|истечени\w+)\s+месяц(?:а)?\b", "P1M"),
        (r"\bгодичн\w+\s+срок\w*", "P1Y"),
        (r"(?<![\w-])месячн\w+\s+срок\w*", "P1M"),
        (r"(?<![\w-])недельн\w+\s+срок\w*", "P1W"),
    ),
    "en": ((r"half\s+a\s+year", "P6M"), (r"\b(?:a|one)\s+year(?:['’]s)?\b", "P1Y")),
}
# "в течение первых трех лет", "the first three years", "Тараптардың бірі үш ай бұрын": what stands
# before the number counts nothing.
FIRST = re.compile(r"^(?:перв\w+|first|бірінші|бірі)\s+(?=\w)")
# The thirtieth day is a day, not a period.
ORDINAL = {
    "kk": re.compile(r"(?:нші|ншы)\w*$"),
    "ru": re.compile(r"(?<!\bодн)(?:ый|ий|ой|ого|ому|ым|ая|ую|ое|ые|ых)$"),
    "en": re.compile(r"(?:first|second|third|th)$"),
}


def _compiled(language: str) -> re.Pattern[str]:
    number = rf"(?:(?<![\d.,№-])(?P<figures>\d{{1,3}})|(?P<words>{word_pattern(language)}))"
    units = "|".join(f"(?P<{letter}>{pattern})" for letter, pattern in UNITS[language])
    gap = r"[\s-]{0,3}"
    return re.compile(
        rf"{number}{BRACKET}{gap}(?:{BETWEEN[language]}\s{{1,3}})?(?:{units})", re.IGNORECASE
    )


COMPILED = {language: _compiled(language) for language in UNITS}
COMPILED_WHOLE = {
    language: tuple((re.compile(pattern, re.IGNORECASE), period) for pattern, period in rows)
    for language, rows in WHOLE.items()
}
# Russian joins number and unit to one word: пятилетний, шестимесячный.
JOINED = re.compile(r"\b(?P<words>[а-яё]{3,14}?)(?P<unit>летн|месячн|недельн|дневн)\w{2,3}\b", re.I)
JOINED_UNITS = {"летн": "Y", "месячн": "M", "недельн": "W", "дневн": "D"}


def find_periods(text: str, language: str) -> Iterator[tuple[str, int, int]]:
    """Yield each period of a text (``P6M``) with the places where it begins and ends."""
    found: list[tuple[str, int, int]] = []
    for match in COMPILED[language].finditer(text):
        words = (match["words"] or "").lower()
        if words and ORDINAL[language].search(words):
            continue
        words = FIRST.sub("", words)
        number = int(match["figures"]) if match["figures"] else value_of(words, language)
        unit = next(letter for letter in "YMWD" if match[letter])
        if number:
            found.append((f"P{number}{unit}", *match.span()))
    for pattern, period in COMPILED_WHOLE[language]:
        for match in pattern.finditer(text):
            if all(match.start() >= end or match.end() <= start for _, start, end in found):
                found.append((period, *match.span()))
    if language == "ru":
        for match in JOINED.finditer(text):
            number = value_of(match["words"], language)
            if number:
                found.append((f"P{number}{JOINED_UNITS[match['unit'].lower()]}", *match.span()))
    yield from sorted(found, key=lambda row: row[1])


# A day counted by its ordinal from another: на девяностый день после получения, on the ninetieth
# day after receipt, алынғаннан кейін тоқсаныншы күні.
ORDINAL_DAY = {
    "kk": (r"(?:кейін(?:гі)?|бастап)\s+", r"\s+күні\b"),
    "ru": (r"\b(?:на|в)\s+", r"\s+день\s+(?:после|с\s|со\s|по\s|считая)"),
    "en": (r"\bon\s+the\s+", r"\s+day\s+(?:after|following|from)\b"),
}
FEWEST_DAYS = 10
COMPILED_ORDINAL = {
    language: re.compile(rf"{before}(?P<words>{word_pattern(language)}){after}", re.IGNORECASE)
    for language, (before, after) in ORDINAL_DAY.items()
}


def ordinal_days(text: str, language: str) -> str:
    """Return the period that a day counted by its ordinal ends (``P90D``), or nothing.

    The first day of a month is none: only a number that no one counts a month's days from.
    """
    found = COMPILED_ORDINAL[language].search(text)
    number = value_of(found["words"], language) if found else 0
    return f"P{number}D" if number >= FEWEST_DAYS else ""
