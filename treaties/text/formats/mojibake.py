"""Text that was once read in a wrong encoding and stored so: ``РљРѕРЅРІРµРЅС†РёСЏ``.

It is read again only where the evidence is overwhelming: the words as they stand are implausible,
and read again they are plausible. A word that does not gain by it stays as it is. Guarantee: no
letter is lost; what a reading cannot read stays.
"""

import importlib
import re
from collections import Counter
from functools import cache
from typing import NamedTuple

from treaties.text.formats.kazwin import NAME as KAZWIN
from treaties.text.formats.letters import NEVER, plausibility


class Misreading(NamedTuple):
    """Text in one code page that was read in another; ``example`` is a word of it."""

    was: str
    read_as: str
    example: str
    meant: str


MISREADINGS = (
    Misreading("cp1251", "cp1252", "Êîíâåíöèÿ", "Конвенция"),
    Misreading("koi8-r", "cp1251", "лПОЧЕОГЙС", "Конвенция"),
    Misreading("cp1251", "koi8-r", "йНМБЕМЖХЪ", "Конвенция"),
    Misreading("cp866", "cp1251", "Љ®\xadўҐ\xadжЁп", "Конвенция"),
    Misreading("cp1251", "cp866", "╩юэтхэЎш\xa0", "Конвенция"),
    Misreading("kz1048", "cp1251", "Ќазаќстанныѕ", "Қазақстанның"),
    Misreading("ptcp154", "cp1251", "Ќазаќстанныњ", "Қазақстанның"),
    Misreading(KAZWIN, "cp1251", "Ќазаќстанныњ їшін", "Қазақстанның үшін"),
)
# Kazakh in its own code pages, read as cp1251: this letter stands for қ, the rest is in order.
STRANGER = "ќ"
SAMPLE, PIECES = 4_000, 10
FEWEST_LETTERS = 8
# Words that read worse are worth a second reading; it must be so plausible, and so much better.
IMPLAUSIBLE, PLAUSIBLE, BETTER = -1.2, -0.5, 1.0
# With the stranger among them it need not be so much better: the other letters are in order.
BETTER_KAZAKH = 0.6
# With the no-break blank, which a letter can have become, but without the signs of mark-up.
WORDS = re.compile(r"[^\t-@\[-`{-\x7f]+")

Words = list[tuple[str, int]]


def read_again(text: str) -> tuple[str, str] | None:
    """Return the text meant and the name of the mistake, or None for a text that is in order."""
    if text.isascii():
        return None
    sample = _sample(text)
    strange = STRANGER in text
    words = _words(sample)
    if not strange and (not words or plausibility(words) > IMPLAUSIBLE):
        return None
    if strange:
        sample = "\n".join(line for line in text.split("\n") if STRANGER in line)[:SAMPLE]
    return _twice(text, sample) or _other_page(text, sample)


def _sample(text: str) -> str:
    if len(text) <= SAMPLE:
        return text
    step, size = len(text) // PIECES, SAMPLE // PIECES
    return "\n".join(text[start : start + size] for start in range(0, len(text), step))


def _words(text: str) -> Words:
    counted = Counter(WORDS.findall(text)).items()
    return [(word, count) for word, count in counted if not word.isascii()]


def _gains(before: Words, after: Words) -> bool:
    """Return whether the words were implausible and now are plausible."""
    score = plausibility(after)
    enough = _letters(after) >= FEWEST_LETTERS
    better = BETTER_KAZAKH if any(STRANGER in word for word, _ in before) else BETTER
    return enough and score > PLAUSIBLE and score > plausibility(before) + better


def _letters(words: Words) -> int:
    return sum(letter.isalpha() for word, _ in words for letter in word)


def _twice(text: str, sample: str) -> tuple[str, str] | None:
    """Return UTF-8 that was read byte by byte: every letter became two."""
    if not _gains(_words(sample), _words(_decoded_twice(sample))):
        return None
    return "".join(_decoded_twice(line) for line in text.splitlines(keepends=True)), "utf-8 (twice)"


def _decoded_twice(text: str) -> str:
    """Return each line as ftfy reads it again; it may drop or replace nothing."""
    ftfy = importlib.import_module("ftfy")
    careful = ftfy.TextFixerConfig(
        replace_lossy_sequences=False, decode_inconsistent_utf8=False, explain=False
    )
    lines = text.splitlines(keepends=True)
    return "".join(str(ftfy.fix_encoding(line, config=careful)) for line in lines)


def _other_page(text: str, sample: str) -> tuple[str, str] | None:
    """Return the text by the misreading that explains it best."""
    before = _words(sample)
    best, chosen = NEVER, None
    for row in MISREADINGS:
        table = meant_letters(row.was, row.read_as)
        changed = [
            (word, again, count)
            for word, count in before
            if (again := word.translate(table)) != word
        ]
        old = [(word, count) for word, _, count in changed]
        new = [(again, count) for _, again, count in changed]
        score = plausibility([(word.translate(table), count) for word, count in before])
        if score > best and _gains(old, new):
            best, chosen = score, row
    if chosen is None:
        return None
    table = meant_letters(chosen.was, chosen.read_as)
    # The fonts changed nothing but letters: there is no sign to be spared.
    again = text.translate(table) if chosen.was == KAZWIN else _by_table(text, table)
    return again, f"utf-8 ({chosen.was} read as {chosen.read_as})"


def _by_table(text: str, table: dict[int, str]) -> str:
    return WORDS.sub(lambda word: _word(word.group(), table), text)


def _word(word: str, table: dict[int, str]) -> str:
    """Return a word read again unless it loses by it; a sign by itself (``5 ‰``) is what it is."""
    if word.isascii() or not any(letter.isalpha() for letter in word):
        return word
    again = word.translate(table)
    return again if plausibility([(again, 1)]) >= plausibility([(word, 1)]) else word


@cache
def meant_letters(was: str, read_as: str) -> dict[int, str]:
    """Return the letter meant for each letter that a wrong code page gives."""
    pairs = (
        (byte.decode(read_as, "ignore"), byte.decode(was, "ignore"))
        for byte in (bytes([value]) for value in range(128, 256))
    )
    return {ord(wrong): right for wrong, right in pairs if wrong and right and wrong != right}
