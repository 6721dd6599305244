"""The tables as patterns: the pieces of a text that references are made of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from treaties.references import tables
from treaties.text.ordinals import WORDS, words_pattern

LANGUAGES = ("kk", "ru", "en")
# No piece begins inside a word, which spares most of the places.
_WORD_BEGINS = r"(?<![^\W\d_])"
# How a number is written that is a word: ``вторая``.
WORD = "word"
# How far numbers may stand from the word for what they number.
AROUND = 90
_BEGINNINGS = {
    language: re.compile(rf"{_WORD_BEGINS}(?:{stems})", re.IGNORECASE)
    for language, stems in tables.BEGINNINGS.items()
}
_I = str.maketrans({"і": "[іi]"})
TYPED = str.maketrans("іх", "ix")
# A number in figures; not a year, a sum or a share.
_BEFORE, _AFTER = r"(?<![\d/])(?<!\d[.,])", r"(?!\d|[.,]\d|\s?%|\s?\))"
_FIGURES = (
    rf"{_BEFORE}\d{{1,3}}(?:[-.]\d{{1,2}}(?!\d))?[¹²³⁴⁵⁶⁷⁸⁹]?(?:[\s-]?(?:bis|ter|бис|тер)\b)?{_AFTER}"
    # Of so many: "2-килограммового"; "5-го" is a number.
    r"(?!-(?!(?:й|го|му|м|я|ю|е|ой|ая|ую|ое|ые|ых|ым|ми|st|nd|rd|th)(?!\w))[^\W\d_]{2})"
)
# Kazakh ordinals may have their ending: "5-ші бабы".
_KAZAKH_ENDING = r"(?:\s?[-–]?\s?(?:ін|ын|н)?(?:ші|шы)(?!\w))"
_ENDING = re.compile(rf"{_KAZAKH_ENDING}$", re.IGNORECASE)
_KAZAKH_FIGURES = (
    rf"{_BEFORE}\d{{1,3}}(?:\.\d{{1,2}}|-\d{{1,2}}(?=\s?[-–]\s?[а-я]))?[¹²³]?"
    rf"{_KAZAKH_ENDING}?{_AFTER}"
)
_ROMAN = r"(?-i:(?<!\w)[IVXLІХ]{1,6}(?!\w))"
_LETTER = (
    r"[\"«“„](?:[^\W\d_]|\d{1,2})[\"»”“]\)?"
    r"|\((?:[ivxіх]{1,4}|[^\W\d_]|\d{1,2})\)"
    r"|(?<![\w(.,])(?:[ivxіх]{1,4}|[^\W\d_]|\d{1,3}(?:-\d{1,2})?)\s?\)"
)
_DASH = r"(?<=\s)[–—-](?=\s)|[–—-](?=\s?(?:\d|(?-i:[IVXLІХ]+)(?!\w)|[(\"«“„]?[^\W\d_][\"»”“)]))"
# Behind a Roman numeral, where else no piece begins: "Article V(2)".
_BRACKET = r"(?-i:(?<=[IVXLІХ])\((?:[^\W\d_]|\d{1,2})\))"
_ONE_TO_TWENTY = "|".join(
    word
    for word, value in WORDS["en"].items()
    if value <= 20 and not re.search("(?:st|nd|rd|th)$", word)
)
_CARDINAL = re.compile(rf"\s+({_ONE_TO_TWENTY})\b", re.IGNORECASE)
# "Letters a, b and c".
_BARE_LETTERS = re.compile(
    r"\s+[а-яa-z](?:,\s?[а-яa-z](?!\w))*\s+(?:и|или|and|or)\s+[а-яa-z](?=[\s,.;)]|$)"
)
_LISTED = re.compile(
    r"(?<!\w)(?P<and>and|or|или|и(?=\s+[а-яa-z](?!\w)))(?!\w)|(?P<comma>,)"
    r"|(?<!\w)(?P<letter>[а-яa-z])(?!\w)"
)
_ANNEX_LETTER = re.compile(r"\s+(?:№\s?|N\s?|No\.?\s?)?([A-ZА-Я])(?![\w.])")
_BARE_LETTER = re.compile(r"\s+([а-яa-z])(?=\s+(?:пункт|стать|of\s))")
_NUMBER_SIGN = re.compile(r"№|N|No\.?|с|со|от|from", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece: ``role`` is kind, number, letter, this, that, previous, count, and, to, until or of.

    Of a kind ``value`` is which, ``several`` whether it may speak of more than one, ``owned``
    whether its Kazakh form says that it is somebody's (``бабы``), ``case`` the ending.
    """

    role: str
    value: str
    start: int
    end: int
    several: bool = False
    owned: bool = False
    written: str = ""


def tokens(text: str, language: str) -> list[Token]:
    """Return the pieces of a text that references can be made of, in their order."""
    found: list[Token] = []
    for start, end in _windows(text, language):
        for match in _pattern(language).finditer(text, start, end):
            # What stands right behind a kind may have been read with it.
            if not found or match.start() >= found[-1].end:
                found.extend(_read(match, text, language))
    return found


def _windows(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a text around the words for provisions: all else is passed over."""
    start = end = 0
    for match in _BEGINNINGS[language].finditer(text):
        before = max(0, text.rfind(" ", 0, max(0, match.start() - AROUND)))
        after = text.find(" ", match.end() + AROUND)
        after = len(text) if after < 0 else after
        if end and before > end:
            yield start, end
            start = before
        elif not end:
            start = before
        end = after
    if end:
        yield start, end


def _read(match: re.Match[str], text: str, language: str) -> Iterator[Token]:
    name, start, end = match.lastgroup or "", match.start(), match.end()
    written = match.group()
    if name.startswith("k"):
        kind, several, owned = _kinds(language)[int(name[1:])]
        yield Token("kind", kind, start, end, several, owned, written.lower())
        yield from _right_behind(kind, several, end, text, language)
    elif name in {"letter", "bracket"}:
        value = _latin_numeral(written.strip('"«»“”„() ').lower())
        closes = written.endswith(")") and not written.startswith("(")
        if closes and value[0].isdecimal() and _is_open(text[:start]):
            yield Token("number", value, start, start + len(value))
        else:
            yield Token("letter", value, start, end)
    elif name == "words":
        yield Token("number", str(_value(written, language)), start, end, written=WORD)
    elif name == "count":
        yield Token("count", str(tables.COUNTS[language][written.lower()]), start, end)
    elif name == "number":
        yield Token("number", _ENDING.sub("", written), start, end)
    elif name == "dash":
        yield Token("to", written, start, end)
    else:
        yield Token(name, written.lower(), start, end)


def number_sign(gap: str) -> bool:
    """Return whether what stands between a kind and its number is a sign or begins a range."""
    return _NUMBER_SIGN.fullmatch(gap.strip()) is not None


def _right_behind(
    kind: str, several: bool, place: int, text: str, language: str
) -> Iterator[Token]:
    """Yield what is a number only right behind a kind: bare letters, English numbers in words."""
    if language == "kk":
        return
    listed = _BARE_LETTERS.match(text, place) if kind == "subparagraph" and several else None
    if listed:
        for one in _LISTED.finditer(text, place, listed.end()):
            role = "letter" if one.lastgroup == "letter" else "and"
            yield Token(role, one.group().lower(), one.start(), one.end())
        return
    follows = {"annex": _ANNEX_LETTER, "subparagraph": _BARE_LETTER}.get(kind)
    letter = follows.match(text, place) if follows else None
    if letter:
        yield Token("letter", letter[1].lower(), letter.start(1), letter.end(1))
    cardinal = _CARDINAL.match(text, place) if language == "en" else None
    if cardinal:
        value = str(WORDS["en"][cardinal[1].lower()])
        yield Token("number", value, cardinal.start(1), cardinal.end(1))


def _latin_numeral(letters: str) -> str:
    """Return small Roman numerals without the Cyrillic letters that they are typed with."""
    typed = "і" in letters and set(letters) <= set("ivxіх")
    return letters.translate(TYPED) if typed else letters


def _is_open(before: str) -> bool:
    return before.count("(") > before.count(")")


def _value(written: str, language: str) -> int:
    words = re.sub(r"[\s-]+", " ", written.lower())
    if language != "ru":
        return WORDS[language][words]
    stems = sorted(enumerate(tables.RUSSIAN_ORDINALS, 1), key=lambda row: -len(row[1]))
    return next(number for number, stem in stems if words.replace("ё", "е").startswith(stem))


@cache
def _kinds(language: str) -> tuple[tuple[str, bool, bool], ...]:
    return tuple(row[:3] for row in _kind_rows(language))


@cache
def _kind_rows(language: str) -> tuple[tuple[str, bool, bool, str], ...]:
    """Return of each form its kind, whether it is of several, whether it is owned; its pattern."""
    if language != "kk":
        rows = tables.RUSSIAN_KINDS if language == "ru" else tables.ENGLISH_KINDS
        return tuple(
            (kind, several, False, rf"(?<!\w)(?:{forms})" + r"(?:(?<=[.§])|(?!\w))")
            for kind, one, more in rows
            for several, forms in ((True, more), (False, one))
        )
    found = []
    for kind, one, more, of_one, of_more, vowels in tables.KAZAKH_KINDS:
        plain, owned = tables.KAZAKH_CASES[vowels], tables.KAZAKH_CASES_OWNED[vowels]
        for form, endings, several, is_owned in (
            (of_more, owned, True, True),
            (more, plain, True, False),
            (of_one, owned, False, True),
            (one, plain, False, False),
        ):
            pattern = rf"(?<![^\W\d_]){form}(?:{endings})?(?!\w)".translate(_I)
            found.append((kind, several, is_owned, pattern))
    return tuple(found)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    kinds = "|".join(f"(?P<k{place}>{row[3]})" for place, row in enumerate(_kind_rows(language)))
    counts = "|".join(tables.COUNTS[language])
    figures = _KAZAKH_FIGURES if language == "kk" else _FIGURES
    return re.compile(
        rf"{_WORD_BEGINS}(?:{kinds}"
        rf"|(?P<words>(?<!\w)(?:{_ordinals(language)})(?!\w))"
        rf"|(?P<letter>{_LETTER})"
        rf"|(?P<number>{figures}|{_ROMAN})"
        rf"|(?P<this>{_whole(tables.THIS_WORDS[language] + '|' + tables.THIS_PLACE[language])})"
        rf"|(?P<that>{_whole(tables.THAT_WORDS[language])})"
        rf"|(?P<previous>(?<!\w)(?:{tables.PREVIOUS_WORDS[language]})(?!\w))"
        rf"|(?P<count>(?<!\w)(?:{counts})(?!\w))"
        rf"|(?P<to>{_to(language)})"
        rf"|(?P<until>{_until(language)})"
        rf"|(?P<and>{_whole(tables.AND_WORDS[language])}|[,;])"
        rf"|(?P<of>{_whole(tables.OF_WORDS[language])}))|(?P<dash>{_DASH})|(?P<bracket>{_BRACKET})",
        re.IGNORECASE,
    )


def _to(language: str) -> str:
    # The endings of Kazakh numbers stand right behind the figures.
    words = tables.TO_WORDS[language]
    return rf"(?:{words})(?!\w)" if language == "kk" else _whole(words)


def _until(language: str) -> str:
    return rf"(?:{tables.KAZAKH_UNTIL})(?!\w)".translate(_I) if language == "kk" else r"(?!)"


def _whole(words: str) -> str:
    return rf"(?<!\w)(?:{words})(?!\w)"


@cache
def _ordinals(language: str) -> str:
    if language == "ru":
        stems = "|".join(sorted(tables.RUSSIAN_ORDINALS, key=len, reverse=True))
        return rf"(?:{stems.replace('четверт', 'четв[её]рт')})(?:{tables.ORDINAL_ENDINGS})"
    ending = r"(?:st|nd|rd|th)" if language == "en" else r"(?:інші|ыншы|сыншы|ншы|нші)"
    words = words_pattern(language).split("|")
    return "|".join(word for word in words if re.search(ending + "$", word))
