"""Letters of one script that stand for those of the other: ``тiлдерiнде`` with a Latin i.

The letters that only one script has tell which is right. A word of nothing but look-alikes is
judged by the words of the text and of its line. Roman numerals, list letters, addresses and marks
are not words and stay.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

import roman

from treaties.text.repairs.alphabets import (
    CYRILLIC_TO_LATIN,
    FALSE_KAZAKH,
    KAZAKH,
    LATIN_TO_CYRILLIC,
    SURELY_KAZAKH,
)
from treaties.text.repairs.edits import Edit
from treaties.text.repairs.evidence import WORD, Evidence, is_russian, key

FALSE = "".join(FALSE_KAZAKH)
CYRILLIC = re.compile(r"[\u0400-\u04ff]")
LATIN = re.compile(r"[A-Za-z]")
TO_CYRILLIC = str.maketrans(LATIN_TO_CYRILLIC)
TO_LATIN = str.maketrans(CYRILLIC_TO_LATIN)
TO_KAZAKH = str.maketrans(FALSE_KAZAKH)
FOREIGN = re.compile(rf"[A-Za-z{FALSE}]")
# Words, but not the parts of an address or a name with figures.
WHOLE = r"(?<![\w@./:\\'’-])(?P<word>{})(?![\w@/\\'’]|[.:-]\w)"
TYPED_LATIN = re.compile(WHOLE.format(f"[{''.join(LATIN_TO_CYRILLIC)}]+"))
TYPED_CYRILLIC = re.compile(WHOLE.format(f"[{''.join(CYRILLIC_TO_LATIN)}]+"))
LATIN_WORD, CYRILLIC_WORD = re.compile(r"[A-Za-z]{2,}"), re.compile(r"[\u0400-\u04ff]{2,}")
NUMERAL = re.compile(r"[IVXІХ]{2,}")
ANY_NUMERAL = re.compile(r"[ivxі]+|[IVXLCM]+")
# After these words a single letter is the name of a point, a class, a group, a vitamin...
NAMED_BY_LETTER = re.compile(
    r"(?:пункт\w*|абзац\w*|част\w+|стать\w+|раздел\w*|глав\w+|приложени\w+|групп\w+|класс\w*|тип\w*|"
    r"категори\w+|вид\w*|форм\w+|литер\w*|букв\w+|витамин\w*|гепатит\w*|вирус\w*|список|списк\w+|"
    r"таблиц\w+|колонк\w+|точк\w+|ст|пп?|№|(?:sub-?)?paragraphs?|points?|items?|annex|appendix|group|"
    r"class|articles?|sections?|category|type|part|letter|clause|schedule) ?[«\"“]?$",
    re.IGNORECASE,
)
# How far before and after a word its script is looked for.
NEAR = 100
PREPOSITIONS = frozenset("coykaCOKYAB")
BETWEEN_RUSSIAN = re.compile(r"[а-яё,;)»\"]\s?$", re.IGNORECASE)
BEGINS_SENTENCE = re.compile(r"(?:^|[.!?:;]\s)\s*(?:\d+[.)]\s*|[-–—]\s*)?[«\"“(]?$")
NEXT_RUSSIAN = re.compile(r" [«\"“(]?(?P<next>[а-яё]+)", re.IGNORECASE)
KINDS = re.compile(r"(?:категори|групп|класс|тип|вид|част|форм|уров|стади)\w*$")
O_IN_NUMBER = re.compile(r"(?<=\d)[OoОо](?=\d)")
L_IN_YEAR = re.compile(r"(?<![\w|])[lI|](?=9\d\d(?!\w))")
DIGIT_IN_WORD = re.compile(
    r"(?<![\w-])(?:[\u0400-\u04ff]+[013][\u0400-\u04ff]+|[03][\u0400-\u04ff]{3,})(?![\w-])"
)
# A quick look for what ``fold_digits`` mends; one class of characters begins it, for speed.
DIGITS_AMID = re.compile(
    r"[0-9lI|](?:(?<=[0-9])[OoОо][0-9]|(?<=[lI|])9[0-9]{2}|(?<=[013])[\u0400-\u04ff])"
)
DIGITS = str.maketrans({"0": "о", "1": "і", "3": "з"})


def suspects(lines: Sequence[str], places: Iterable[int], _: Evidence) -> list[int]:
    """Return the places of the lines with letters of both scripts."""
    foreign, cyrillic = FOREIGN.search, CYRILLIC.search
    return [place for place in places if foreign(lines[place]) and cyrillic(lines[place])]


def fold_mixed_words(line: str, evidence: Evidence) -> Iterator[Edit]:
    """Write words of mixed script in one: ``тiлдерiнде`` (Latin i) -> ``тілдерінде``."""
    kazakh = bool(SURELY_KAZAKH.search(line))
    for match in WORD.finditer(line):
        word = match.group()
        folded = fold_word(word, kazakh)
        if folded is None:
            folded = _by_surroundings(match, line, evidence)
        if folded != word:
            yield Edit(*match.span(), folded)


@lru_cache(maxsize=50_000)
def fold_word(word: str, kazakh: bool) -> str | None:
    """Return a word in one script, or as it is; None where its letters say nothing.

    A word with letters of both scripts that have no twins stays as it is. The false letters of
    Kazakh are mended only where the line is ``kazakh``.
    """
    if word.isascii() or not CYRILLIC.search(word):
        return word
    if kazakh:
        word = word.translate(TO_KAZAKH)
    latin = LATIN.findall(word)
    if not latin:
        return word
    only_cyrillic = any(letter not in CYRILLIC_TO_LATIN for letter in CYRILLIC.findall(word))
    only_latin = any(letter not in LATIN_TO_CYRILLIC for letter in latin)
    if only_cyrillic and only_latin:
        return word
    if only_latin:
        return word.translate(TO_LATIN)
    if only_cyrillic:
        return word.translate(TO_CYRILLIC)
    return word.translate(TO_LATIN) if is_numeral(word) else None


def is_numeral(word: str) -> bool:
    """Return whether a word is a Roman numeral, its letters of either script: ``ХІI``."""
    if not NUMERAL.fullmatch(word):
        return False
    try:
        roman.fromRoman(word.translate(TO_LATIN))
    except roman.InvalidRomanNumeralError:
        return False
    return True


def _by_surroundings(match: re.Match[str], line: str, evidence: Evidence) -> str:
    """Return an ambiguous word of mixed script as the text or else its line suggests."""
    word = match.group()
    cyrillic, latin = word.translate(TO_CYRILLIC), word.translate(TO_LATIN)
    if evidence.seen(cyrillic) != evidence.seen(latin):
        return cyrillic if evidence.seen(cyrillic) else latin
    rest = "".join(_around(match, line)).replace(word, " ")
    more_cyrillic = len(CYRILLIC.findall(rest)) - len(LATIN.findall(rest))
    own = len(CYRILLIC.findall(word)) - len(LATIN.findall(word))
    return latin if (more_cyrillic or own) < 0 else cyrillic


def _around(match: re.Match[str], line: str) -> tuple[str, str]:
    """Return what stands before and after a word, as far as it matters."""
    start, end = match.span()
    return line[max(0, start - NEAR) : start], line[end : end + NEAR]


def fold_whole_words(line: str, evidence: Evidence) -> Iterator[Edit]:
    """Write words typed wholly in the look-alikes of the other script: ``pecypc``, ``HATO``."""
    cyrillic, latin = CYRILLIC_WORD.search(line), LATIN_WORD.search(line)
    if cyrillic:
        for match in TYPED_LATIN.finditer(line):
            if _is_cyrillic(match, line, evidence):
                yield Edit(*match.span(), match.group().translate(TO_CYRILLIC))
    if latin:
        for match in TYPED_CYRILLIC.finditer(line):
            if _is_latin(match, line, evidence):
                yield Edit(*match.span(), match.group().translate(TO_LATIN))


def _is_cyrillic(match: re.Match[str], line: str, evidence: Evidence) -> bool:
    word = match["word"]
    before, after = _around(match, line)
    if len(word) == 1:
        return word in PREPOSITIONS and _is_preposition(word, before, after)
    if ANY_NUMERAL.fullmatch(word) or _beside(LATIN_WORD, before, after):
        return False
    folded = word.translate(TO_CYRILLIC)
    if evidence.seen(folded) and folded != word:
        return evidence.counts[key(folded)] >= evidence.counts[key(word)]
    return len(word) >= 4 and word[1:].islower() and is_russian(key(folded))


def _is_preposition(word: str, before: str, after: str) -> bool:
    """Return whether a single Latin letter is a Russian preposition: ``в связи c этим``."""
    following = NEXT_RUSSIAN.match(after)
    if not following or KAZAKH.search(before) or KAZAKH.search(after):
        return False
    if word.isupper():
        plain = following["next"].islower() and not KINDS.match(following["next"])
        return bool(BEGINS_SENTENCE.search(before)) and plain
    return bool(BETWEEN_RUSSIAN.search(before)) and not NAMED_BY_LETTER.search(before)


def _is_latin(match: re.Match[str], line: str, evidence: Evidence) -> bool:
    word = match["word"]
    before, after = _around(match, line)
    if len(word) == 1:
        amid = re.search(r"[a-z],? $", before) and re.match(r" [A-Za-z]{2,}", after)
        return word == "а" and bool(amid) and not NAMED_BY_LETTER.search(before)
    if (
        NUMERAL.fullmatch(word)
        or ANY_NUMERAL.fullmatch(word)
        or _beside(CYRILLIC_WORD, before, after)
    ):
        return False
    folded = word.translate(TO_LATIN)
    return evidence.seen(folded) and evidence.counts[key(folded)] > evidence.counts[key(word)]


def _beside(script: re.Pattern[str], before: str, after: str) -> bool:
    """Return whether the word before or after is of a script."""
    words = before.split()[-1:] + after.split()[:1]
    return any(script.search(word) for word in words)


def fold_digits(line: str, evidence: Evidence) -> Iterator[Edit]:
    """Write figures as figures and letters as letters: ``2О12``, ``l998``, ``К0МИТЕТ``."""
    for pattern, digit in ((O_IN_NUMBER, "0"), (L_IN_YEAR, "1")):
        for match in pattern.finditer(line):
            yield Edit(*match.span(), digit)
    for match in DIGIT_IN_WORD.finditer(line):
        word = match.group()
        folded = word.translate(DIGITS)
        if evidence.known(folded):
            first = folded[0].upper() if word[0].isdigit() or word[0].isupper() else folded[0]
            yield Edit(*match.span(), folded.upper() if word.isupper() else first + folded[1:])
