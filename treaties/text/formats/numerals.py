"""Numbers as lists draw them: ``3``, ``iii``, ``c``, ``в``."""

import roman

LATIN = "abcdefghijklmnopqrstuvwxyz"
# Without ё, й, ъ and ь, as word processors count.
RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
LONGEST = 3
SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
SUBSCRIPT = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def numeral(number: int, style: str, *, repeated: bool = False) -> str:
    """Return a number in a style: decimal, zero, roman, latin or russian, ``ROMAN`` in capitals.

    After z comes aa, ab; where the letters are ``repeated``, aa, bb. What a style has no sign for
    is written in digits.
    """
    kind = style.lower()
    written = str(number)
    if kind == "zero":
        written = f"{number:02d}"
    elif kind == "roman" and 0 < number < 5000:
        written = roman.toRoman(number).lower()
    elif kind in {"latin", "russian"} and number > 0:
        written = _lettered(number, LATIN if kind == "latin" else RUSSIAN, repeated) or written
    return written.upper() if style.isupper() else written


def _lettered(number: int, letters: str, repeated: bool) -> str:
    if repeated:
        times, place = divmod(number - 1, len(letters))
        return letters[place] * (times + 1) if times < LONGEST else ""
    written = ""
    while number and len(written) <= LONGEST:
        number, place = divmod(number - 1, len(letters))
        written = letters[place] + written
    return written if len(written) <= LONGEST else ""


def raised(text: str) -> str:
    """Return digits set above the line as such: ``Статья 3`` with a small 1 is not Article 31."""
    return text.translate(SUPERSCRIPT) if text.strip().isdecimal() else text


def lowered(text: str) -> str:
    """Return digits set below the line as such."""
    return text.translate(SUBSCRIPT) if text.strip().isdecimal() else text
