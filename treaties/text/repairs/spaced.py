"""Letter-spaced words: ``5 - б а п``, ``т ө м е н д е г і л е р  т у р а л ы``.

Two or more blanks part words there, one blank parts letters. Where a text has a blank between all
letters and nothing wider, the words themselves must be known: from the text or from a dictionary.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from treaties.text.repairs.alphabets import has_vowel
from treaties.text.repairs.edits import Edit
from treaties.text.repairs.evidence import Evidence

THREE_SINGLES = re.compile(r"(?<!\S)\S {1,3}\S {1,3}\S(?!\S)")
# A quick look for them: a blank begins it, for speed.
SUSPECT = re.compile(r" \S {1,3}\S(?!\S)")
CHUNK = re.compile(r"\S+(?: \S+)*")
SINGLES = re.compile(r"(?<!\S)\S(?: \S)+(?!\S)")
# Marks that stand close to the first or the last letter; blanks between marks do not matter.
OPENING, CLOSING = '«“"( ', '»”".,;:!?) '
FORMULA = re.compile(r"[=+*/\\^<>|÷×_•#]|(?<!\S)[.…](?: [.…]){2}")
NUMBER_SIGN = re.compile(r"[№N](?<!\S.)(?:o\.?)? ?(?P<number>(?:\d ){1,6}\d)(?!\S)")
# The number of a paragraph with a blank before its point: ``1 . Тараптар``, ``2 ) салық``.
LABEL = re.compile(r"^\s*\d{1,2}(?P<gap> {1,2})[.)](?= +[^\W\d_])")
# Wider gaps than this part columns, not words.
WIDEST_GAP = 3
# A line of one letter-spaced word, not known, is joined up to this length.
LONGEST_RUN = 200
SHORT_WORDS = frozenset("вскоуиая")


@dataclass(frozen=True, slots=True)
class Chunk:
    """What stands between two wide gaps of a line: one word, where the line is letter-spaced."""

    start: int
    end: int
    text: str

    @property
    def singles(self) -> bool:
        """Return whether all that blanks part in it are single characters, two or more."""
        texts = (self.text, self.text.lstrip(OPENING).rstrip(CLOSING))
        return any(len(text) >= 3 and len(text) % 2 == 1 and text[1::2].isspace() for text in texts)

    @property
    def letters(self) -> int:
        """Return how many letters stand in it with only a blank between them and the next."""
        return sum(one.isalpha() and two.isalpha() for one, two in pairwise(self.text.split(" ")))

    @property
    def clustered(self) -> bool:
        """Return whether it is letter-spaced but for a few pairs: ``р е с п у бл и к а``."""
        pieces = self.text.split(" ")
        few = sum(len(piece) == 1 for piece in pieces)
        return len(pieces) >= 5 and few >= 0.7 * len(pieces) and max(map(len, pieces)) <= 2

    @property
    def strong(self) -> bool:
        """Return whether nothing but a letter-spaced word looks like this."""
        if FORMULA.search(self.text) or not (self.singles or self.clustered):
            return False
        return self.letters >= 2 and not is_list(self.text)


def is_list(text: str) -> bool:
    """Return whether the letters are those of an alphabet in their order, or one repeated."""
    codes = [ord(letter) for letter in text.lower() if letter.isalpha()]
    steps = {two - one for one, two in pairwise(codes)}
    return steps <= {1} or steps <= {0}


def spaced_chunks(line: str) -> list[Chunk]:
    """Return the chunks of a line if any is strong, else nothing."""
    if not THREE_SINGLES.search(line):
        return []
    chunks = [Chunk(*match.span(), match.group()) for match in CHUNK.finditer(line)]
    return chunks if any(chunk.strong for chunk in chunks) else []


def wide_style(lines: Sequence[str]) -> bool:
    """Return whether the letter-spaced words of a text are parted by wide gaps."""
    return any(len(spaced_chunks(line)) > 1 for line in lines if SUSPECT.search(line))


def join_spaced_letters(line: str) -> Iterator[Edit]:
    """Join letter-spaced words parted by wide gaps: ``5 - б а п  т у р а л ы``.

    A line of one such word says nothing of gaps; see ``join_single_gaps``.
    """
    chunks = spaced_chunks(line)
    if len(chunks) < 2:
        return
    group: list[Chunk] = []
    for chunk in chunks:
        spaced = _is_word(chunk)
        near = group and chunk.start - group[-1].end <= WIDEST_GAP
        if group and not (spaced and near):
            yield from _join(group)
            group = []
        if spaced:
            group.append(chunk)
    yield from _join(group)


def _is_word(chunk: Chunk) -> bool:
    if FORMULA.search(chunk.text):
        return False
    return len(chunk.text) == 1 or chunk.singles or chunk.clustered


def _join(group: Sequence[Chunk]) -> Iterator[Edit]:
    """Join neighbouring chunks, if they hold a word and are not the cells of a table."""
    close = sum(chunk.letters for chunk in group)
    if close >= 2 and close > len(group) - 1:
        after = " ".join(_closed(chunk.text) for chunk in group)
        yield Edit(group[0].start, group[-1].end, after)


# Where a letter-spaced run has no wide gaps, these still end a word.
BOUNDARY = re.compile(r"(?<=[^\W\d_])(?=[\d№])|(?<=[,;:)»”])(?=[^\W_])|(?<=[^\W\d_.])(?=[(«“])")
CAPITAL_INSIDE = re.compile(r"(?<=[^\W\d_A-ZА-ЯЁӘҒҚҢӨҰҮҺІ])(?=[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ])")


def _closed(text: str) -> str:
    return BOUNDARY.sub(" ", text.replace(" ", ""))


def join_single_gaps(line: str, evidence: Evidence) -> Iterator[Edit]:
    """Join a letter-spaced run that has no wide gaps, where its words are known.

    Where wide gaps part such words elsewhere in the text, a line of one run is one word.
    """
    if not THREE_SINGLES.search(line):
        return
    for run in SINGLES.finditer(line):
        text = run.group()
        chunk = Chunk(*run.span(), text)
        if not chunk.strong or len(text) > 2 * LONGEST_RUN:
            continue
        whole = run.group() == line.strip()
        pieces = CAPITAL_INSIDE.sub(" ", _closed(text)).split(" ")
        found = [_words(piece, evidence, evidence.wide_style and whole) for piece in pieces]
        if all(found):
            yield Edit(*run.span(), " ".join(found))


def unjoined(line: str) -> bool:
    """Return whether a line still has a letter-spaced run."""
    return bool(SUSPECT.search(line)) and any(
        len(run.group()) >= 9 and Chunk(*run.span(), run.group()).strong
        for run in SINGLES.finditer(line)
    )


def _words(piece: str, evidence: Evidence, one_word: bool) -> str:
    """Return a piece without blanks as words, or nothing where that is not certain."""
    match = re.search(r"[^\W\d_]+", piece)
    if one_word or not match:
        return piece
    word = match.group()
    if len(word) > 1 and evidence.known(word):
        return piece
    split = segment(word, evidence)
    if split:
        return piece[: match.start()] + " ".join(split) + piece[match.end() :]
    stem = max(4, len(word) // 2)
    alone = 6 <= len(word) <= 14 and has_vowel(word) and evidence.shares_stem(word, stem)
    return piece if alone else ""


def segment(word: str, evidence: Evidence) -> list[str]:
    """Return the fewest known words that letters spell, if there is just one such reading."""
    best: list[tuple[int, int, int]] = [(0, 1, 0)]
    for end in range(1, len(word) + 1):
        found = (len(word) + 1, 0, 0)
        for start in range(max(0, end - 30), end):
            count, ways, _ = best[start]
            if not ways or not _is_known(word[start:end], evidence):
                continue
            if count + 1 < found[0]:
                found = (count + 1, ways, start)
            elif count + 1 == found[0]:
                found = (count + 1, found[1] + ways, found[2])
        best.append(found)
    if best[-1][1] != 1:
        return []
    words: list[str] = []
    end = len(word)
    while end:
        start = best[end][2]
        words.append(word[start:end])
        end = start
    # Two words of one letter side by side are rather two letters.
    return [] if any(len(one + two) == 2 for one, two in pairwise(words)) else words[::-1]


def _is_known(word: str, evidence: Evidence) -> bool:
    if len(word) < 3:
        return word in SHORT_WORDS or (len(word) == 2 and evidence.seen(word) and has_vowel(word))
    return evidence.known(word)


def join_spaced_number(line: str) -> Iterator[Edit]:
    """Join the figures after a number sign: ``N 6 4 6`` -> ``N 646``."""
    for match in NUMBER_SIGN.finditer(line):
        yield Edit(*match.span("number"), match["number"].replace(" ", ""))


def close_label(line: str) -> Iterator[Edit]:
    """Set a paragraph's number and its point together: ``1 . Тараптар`` -> ``1. Тараптар``."""
    match = LABEL.match(line)
    if match:
        yield Edit(*match.span("gap"), "")
