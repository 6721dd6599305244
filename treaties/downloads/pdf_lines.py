"""A text broken to lines of some width.

The library breaks lines, too, but measures letter by letter, which takes several seconds for a
treaty in three languages. Words come again and again: each is measured once.
"""

from collections.abc import Callable, Iterator

Measure = Callable[[str], float]


def broken(text: str, width: float, measure: Measure) -> list[str]:
    """Return the lines of a text, broken at spaces; ``measure`` tells how wide words are.

    Only the space at which a line is broken is left out. A word that is wider than a line is broken
    where it must be.
    """
    return [line for part in text.split("\n") for line in _lines(part, width, measure)]


def _lines(text: str, width: float, measure: Measure) -> Iterator[str]:
    space = measure(" ")
    line, used = "", 0.0
    for place, word in enumerate(text.split(" ")):
        needed = measure(word)
        if place and used + space + needed <= width:
            line, used = f"{line} {word}", used + space + needed
            continue
        if place:
            yield line
        *whole, line = _pieces(word, width, measure) if needed > width else [word]
        yield from whole
        used = measure(line)
    yield line


def _pieces(word: str, width: float, measure: Measure) -> list[str]:
    """Return a word that is wider than a line in pieces that are not."""
    pieces = [""]
    for letter in word:
        if pieces[-1] and measure(pieces[-1] + letter) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces
