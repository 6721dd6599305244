"""Characters to clean lines.

Each kind of repair is one small rule: it looks at one line and returns its edits; ``RULES`` is the
order in which they run. Guarantees: no line is added, dropped or moved; every change is recorded
as a Repair; ``restore`` gives the source line back.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from treaties.text.document import CleanText, Repair
from treaties.text.markers import CYRILLIC_TO_LATIN, LATIN_TO_CYRILLIC

# Unicode's paragraph and line separators end a line and stay at its end: the one says that the
# block ends, too, the other that it goes on in the next line.
BLOCK_END, BLOCK_GOES_ON = "\u2029", "\u2028"
LINE_END = re.compile(r"(?<=[\u2028\u2029])(?:\r\n|\n)?|\r\n|[\n\r\f\v\x1c\x1d\x1e\x85]")


@dataclass(frozen=True, slots=True)
class Edit:
    """A piece of a line, from ``start`` to ``end``, to be replaced by ``after``."""

    start: int
    end: int
    after: str


def drop_invisible(line: str) -> Iterable[Edit]:
    """Drop characters without a form: ``келі\\u00adсім`` -> ``келісім``."""
    for place, letter in enumerate(line):
        if unicodedata.category(letter) in {"Cf", "Cc"} and letter != "\t":
            yield Edit(place, place + 1, "")


def plain_spaces(line: str) -> Iterable[Edit]:
    """Make every kind of blank a space: ``1998\\u00a0жылғы`` -> ``1998 жылғы``."""
    for place, letter in enumerate(line):
        if letter not in {" ", BLOCK_END, BLOCK_GOES_ON} and letter.isspace():
            yield Edit(place, place + 1, "    " if letter == "\t" else " ")


# Four or more single characters with one space between them, words parted by two or more.
SPACED_RUN = re.compile(r"(?<!\S)(?:\S {1,3}){3,}\S(?!\S)")


def join_spaced_letters(line: str) -> Iterable[Edit]:
    """Join letter-spaced words: ``5 - б а п`` -> ``5-бап``; ``ж о я д ы .`` -> ``жояды.``."""
    for run in SPACED_RUN.finditer(line):
        text = run.group()
        close = len(re.findall(r"[^\W\d_] (?=[^\W\d_])", text))
        wide = len(re.findall(r" {2,}", text))
        if sum(letter.isalpha() for letter in text) < 3 or close <= wide:
            # Wide gaps between most letters part the cells of a table, not words.
            continue
        words = re.split(r" {2,}", text)
        yield Edit(run.start(), run.end(), " ".join(word.replace(" ", "") for word in words))


WORD = re.compile(r"[^\W\d_]+")
CYRILLIC = re.compile(r"[\u0400-\u04ff]")
LATIN = re.compile(r"[A-Za-z]")


def fold_lookalikes(line: str) -> Iterable[Edit]:
    """Write words of mixed script in one: ``тiлдерiнде`` (Latin i) -> ``тілдерінде``.

    The letters that only one script has say which; without any, the script of most letters. A
    word with such letters of both scripts stays as it is.
    """
    for match in WORD.finditer(line):
        word = match.group()
        cyrillic, latin = CYRILLIC.findall(word), LATIN.findall(word)
        if not (cyrillic and latin):
            continue
        only_cyrillic = any(letter not in CYRILLIC_TO_LATIN for letter in cyrillic)
        only_latin = any(letter not in LATIN_TO_CYRILLIC for letter in latin)
        if only_cyrillic and only_latin:
            continue
        to_latin = only_latin or (not only_cyrillic and len(latin) > len(cyrillic))
        twins = CYRILLIC_TO_LATIN if to_latin else LATIN_TO_CYRILLIC
        for place, letter in enumerate(word, match.start()):
            if letter in twins:
                yield Edit(place, place + 1, twins[letter])


Rule = Callable[[str], Iterable[Edit]]
RULES: tuple[tuple[str, Rule], ...] = (
    ("invisible", drop_invisible),
    ("blank", plain_spaces),
    ("letter-spacing", join_spaced_letters),
    ("look-alike", fold_lookalikes),
)


def split_lines(text: str) -> list[str]:
    """Return the lines of a text, whichever way its line ends are written."""
    return LINE_END.split(text)


def clean(text: str) -> CleanText:
    """Return the lines of ``text`` after all rules, with the repairs made."""
    lines: list[str] = []
    repairs: list[Repair] = []
    for number, source in enumerate(split_lines(text), 1):
        line = source
        for kind, rule in RULES:
            # From right to left, so that an edit does not move the places of those still to come.
            for edit in sorted(rule(line), key=lambda edit: -edit.start):
                before = line[edit.start : edit.end]
                repairs.append(Repair(number, edit.start, kind, before, edit.after))
                line = line[: edit.start] + edit.after + line[edit.end :]
        lines.append(line)
    return CleanText(tuple(lines), tuple(repairs))


def restore(line: str, repairs: Iterable[Repair]) -> str:
    """Return the source line of a cleaned line; ``repairs`` are those of this line, in order."""
    for repair in reversed(tuple(repairs)):
        end = repair.column + len(repair.after)
        line = line[: repair.column] + repair.before + line[end:]
    return line
