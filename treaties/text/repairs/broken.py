"""Words broken by a blank: ``кел іс ім``, ``қажеттіліг іне``, ``өткiз iледi .``.

The gap stands before a narrow letter, mostly і, in lines that were stretched to the margin. What
proves a break: a piece that begins with і and is no word, a piece without a vowel, or a piece that
stands nowhere else while the joined word does.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from treaties.text.repairs.alphabets import (
    BACK_VOWELS,
    FRONT_VOWELS,
    VOWELS,
    has_vowel,
    is_kazakh,
    words,
)
from treaties.text.repairs.edits import Edit
from treaties.text.repairs.evidence import Evidence, is_russian, key
from treaties.text.repairs.kazakh_i import is_word_with_i

CYRILLIC = re.compile(r"[\u0400-\u04ff]")
BEFORE_I = re.compile(r"[\u0400-\u04ff] [іi](?![a-z])")
AFTER_BLANK = re.compile(r"(?<=[\u0400-\u04ff] )[іi](?![a-z])[^\W\d_]*")
# A word of more occurrences needs no look unless its join with the word before is one, too.
RARE = 3
LETTERS = re.compile(r"(?<![\w'’-])[^\W\d_]+(?![\w'’])")
WIDE_GAP = re.compile(r"(?<=[\w.,;:)»\"]) {2,3}(?=[\w(«\"–-])")
SINGLE_GAP = re.compile(r"(?<=\S) (?=\S)")
POINT = re.compile(r"(?<=[\w»\")]) (?=[.,;:](?!\S))")
# A bracket opened farther away is not the one that closes here.
LONGEST_NOTE = 200
ROMAN = re.compile(r"[іivxх]{2,}")
# Short forms without a vowel that are written by themselves.
SHORT_FORMS = words(
    """
    б г ж к м н п с т в д км кг см мм дм мг мл гл дл кв кб мб гб гц кгц мгц вт квт тг тн шт см ст пп
    гг вв мм млн млрд трлн тнг ред др пр рн рс нр тб тд тп жж бб қр рк рф тмд кср
    n th nd rd st nr no vs mr ms dr ltd
    """
)
NO_BEGINNING = frozenset("ъьң")
# The first halves of Russian compounds, now and then written apart.
PREFIXES = words(
    """
    авиа авто агро аудио аэро био вело видео вице гео гидро евро изо кибер кино контр макро макси
    мета метео микро мини мото мульти нано нефте пара пост псевдо радио супер теле тепло транс
    ультра фото экс эко экстра электро энерго
    """
)
# Kazakh endings by which no word begins.
NO_BEGINNING_HERE = re.compile(
    r"[лдт](?:ар|ер)(?:ы|і|д[ыіае]|ғ|г|м[ае]н)|[нд](?:ың|ің)$|ы[лғд]|ын(?!т)|с[ыі]н?$|ш[ае]$"
)
# Two consonants that no Kazakh word ends in.
NO_ENDING = re.compile(r"(?:[тдпбкгқғ][кгқғбпдт]|[тдпбкг][лрнм]|[сзш][кгбдлрнм])$")


# Letters that no Kazakh word ends in, loans included: ``белг``, ``жүрг``, ``мақсатғ``.
NEVER_LAST = re.compile(r"(?:[лрмйзж]г|ғ|[лр]б)$")
# A frequent word whose pieces pass for words.
PASSES_FOR_TWO = re.compile(r"тиіс(?:ті\w*|інше)?")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of letters in a line."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """What the gaps of a line say: whether it has any wide ones, and whether most are."""

    gaps: bool
    stretched: bool


def pieces_of(line: str) -> list[Piece]:
    """Return the runs of letters that stand by themselves."""
    return [Piece(*match.span(), match.group()) for match in LETTERS.finditer(line)]


def is_stretched(line: str) -> bool:
    """Return whether most words of a line are parted by wide gaps."""
    wide = len(WIDE_GAP.findall(line))
    return wide >= 3 and wide >= len(SINGLE_GAP.findall(line.strip()))


def suspects(lines: Sequence[str], places: Iterable[int], evidence: Evidence) -> list[int]:
    """Return the places of the lines where a word may be broken."""
    odd = evidence.odd_lines(is_no_word).union(evidence.strange_russian)
    return [place for place in places if place in odd or _may_break(lines[place], evidence)]


def _may_break(line: str, evidence: Evidence) -> bool:
    if "  " in line and WIDE_GAP.search(line):
        return True
    return (" і" in line or " i" in line) and _has_rare(line, evidence)


def _has_rare(line: str, evidence: Evidence) -> bool:
    """Return whether a piece of a line begins with і and is no word, or is a rare one."""
    return any(
        not _is_word(piece) or evidence.counts[key(piece)] <= RARE
        for piece in AFTER_BLANK.findall(line)
    )


def join_broken_words(line: str, evidence: Evidence) -> Iterator[Edit]:
    """Join the pieces of broken words, and close the points that were torn off in such lines."""
    joints = set(_joints(line, evidence))
    if joints or WIDE_GAP.search(line):
        joints.update(point.start() for point in POINT.finditer(line))
    yield from _word_by_word(line, sorted(joints))


def _word_by_word(line: str, joints: Sequence[int]) -> Iterator[Edit]:
    """Return the edits that drop the blanks at ``joints``, one for each word mended."""
    words: list[list[int]] = []
    for joint in joints:
        start = line.rfind(" ", 0, joint) + 1
        if words and start <= words[-1][-1] + 1:
            words[-1].append(joint)
        else:
            words.append([start, joint])
    for start, *blanks in words:
        end = line.find(" ", blanks[-1] + 1)
        cuts = [start - 1, *blanks, end if end >= 0 else len(line.rstrip())]
        after = "".join(line[one + 1 : two] for one, two in pairwise(cuts))
        yield Edit(start, cuts[-1], after)


def still_broken(line: str, evidence: Evidence) -> bool:
    """Return whether a Kazakh line has a piece that begins with і and is no word."""
    if " і" not in line and " i" not in line:
        return False
    if not (evidence.kazakh or is_kazakh(line)):
        return False
    if all(map(_is_word, AFTER_BLANK.findall(line))):
        return False
    return any(
        _begins_with_i(piece) and not _is_word(piece.text) and len(group) > 1
        for group in _groups(line)
        for piece in group[1:]
    )


def _joints(line: str, evidence: Evidence) -> Iterator[int]:
    if BEFORE_I.search(line):
        kazakh = evidence.kazakh or is_kazakh(line)
        for group in _groups(line):
            yield from _joints_before_i(group, evidence, kazakh)
    yield from _other_joints(line, evidence)


def _groups(line: str) -> Iterator[list[Piece]]:
    """Return each piece with those after it that begin with і, one blank before each."""
    for run in _single_spaced(line):
        group = run[:1]
        for piece in run[1:]:
            if (
                _begins_with_i(piece)
                and CYRILLIC.search(group[-1].text)
                and not _is_label(piece, line)
            ):
                group.append(piece)
                continue
            if len(group) > 1:
                yield group
            group = [piece]
        if len(group) > 1:
            yield group


def _is_label(piece: Piece, line: str) -> bool:
    """Return whether a piece is the letter of a list, ``і)``, not the end of a note, ``енд і)``."""
    if len(piece.text) > 3 or line[piece.end : piece.end + 1] != ")":
        return False
    near = max(0, piece.start - LONGEST_NOTE)
    return line.rfind("(", near, piece.start) <= line.rfind(")", near, piece.start)


def _begins_with_i(piece: Piece) -> bool:
    """Return whether a piece begins with і; a Latin word, ``in``, does not."""
    cyrillic = piece.text[0] == "і" or piece.text == "i" or bool(CYRILLIC.search(piece.text))
    return cyrillic and piece.text[0] in "іi" and not ROMAN.fullmatch(piece.text)


@lru_cache(maxsize=20_000)
def _is_word(text: str) -> bool:
    return is_word_with_i(key(text))


def _joints_before_i(group: Sequence[Piece], evidence: Evidence, kazakh: bool) -> Iterator[int]:
    """Return the blanks to drop before pieces with і, from the last to the first."""
    whole = "".join(piece.text for piece in group)
    odd = any(not _is_word(piece.text) for piece in group[1:])
    if evidence.seen(whole) and (odd or _is_broken(group, evidence)):
        yield from (piece.end for piece in group[:-1])
        return
    if not kazakh:
        return
    tail = ""
    for left, piece in zip(group[-2::-1], group[:0:-1], strict=True):
        tail = piece.text + tail
        if _joins(left.text, tail, evidence, first=left is group[0]):
            yield left.end
        else:
            tail = ""


def _is_broken(group: Sequence[Piece], evidence: Evidence) -> bool:
    """Return whether some piece of a group stands nowhere else in the text."""
    pairs = [(one.text, two.text) for one, two in pairwise(group)]
    return any(evidence.only_in_pair(piece, pair) for pair in pairs for piece in pair)


def _joins(left: str, tail: str, evidence: Evidence, first: bool) -> bool:
    """Return whether a Kazakh ``tail`` that begins with і is the end of the word ``left``."""
    if left.isupper() and len(left) > 1:
        return False
    if not _is_word(tail):
        return not first or _in_harmony(left)
    if NEVER_LAST.search(left.lower()) or PASSES_FOR_TWO.fullmatch(key(left + tail)):
        return True
    crossing = evidence.shares_stem(left + tail, len(left) + 2)
    if evidence.seen(left + tail) or crossing:
        pair = (left, tail)
        alone = all(evidence.only_in_pair(piece, pair) for piece in pair)
        return alone or is_no_word(left) or bool(NO_ENDING.search(left.lower()))
    return False


def _in_harmony(left: str) -> bool:
    """Return whether endings with і can follow: ``мәселе``, ``факт``, not ``бар``."""
    vowels = [letter for letter in left.lower() if letter in FRONT_VOWELS | BACK_VOWELS]
    if not vowels or vowels[-1] in FRONT_VOWELS:
        return True
    # Loanwords in two consonants take the light endings: ``фактілер``, ``актісі``.
    return len(left) > 3 and VOWELS.isdisjoint(left.lower()[-2:])


@lru_cache(maxsize=50_000)
def is_no_word(piece: str) -> bool:
    """Return whether a piece in small letters cannot be a word or a short form."""
    if not piece.islower() or piece in SHORT_FORMS:
        return False
    return not has_vowel(piece) or piece[0] in NO_BEGINNING


def _other_joints(line: str, evidence: Evidence) -> Iterator[int]:
    """Return the blanks inside words that break elsewhere: ``сотру дничество``, ``Repub l ic``."""
    look = Line(bool(WIDE_GAP.search(line)), is_stretched(line))
    for group in _single_spaced(line):
        done = -1
        for place, (left, right) in enumerate(pairwise(group)):
            if place <= done:
                continue
            three = group[place : place + 3]
            if len(three) == 3 and _is_one_of_three(three, evidence):
                yield from (left.end, right.end)
                done = place + 1
            elif _is_one_word(left.text, right.text, evidence, look):
                yield left.end
                done = place


# A line is asked for them twice, and most lines come again in the next round.
@lru_cache(maxsize=2000)
def _single_spaced(line: str) -> tuple[list[Piece], ...]:
    """Return the runs of pieces with one blank between each two."""
    groups: list[list[Piece]] = []
    end = -2
    for piece in pieces_of(line):
        if piece.start == end + 1 and line[end] == " ":
            groups[-1].append(piece)
        else:
            groups.append([piece])
        end = piece.end
    return tuple(groups)


def _is_one_of_three(three: Sequence[Piece], evidence: Evidence) -> bool:
    """Return whether a letter, no word by itself, stands between two pieces of one word."""
    left, middle, right = three
    if len(middle.text) > 1 or not is_no_word(middle.text) or not right.text.islower():
        return False
    return evidence.seen(left.text + middle.text + right.text)


def _is_one_word(left: str, right: str, evidence: Evidence, line: Line) -> bool:
    if not (right.islower() or (left + right).isupper()):
        return False
    joined = key(left + right)
    odd = is_no_word(left) or is_no_word(right)
    if joined not in evidence.counts or len(joined) <= (1 if odd else 3):
        return left.islower() and _is_russian_break(left, key(right), evidence)
    if odd and line.gaps:
        return True
    pair = (left, right)
    strange = [piece for piece in pair if evidence.only_in_pair(piece, pair)]
    if is_russian(joined):
        return any(_is_strange_russian(key(piece)) for piece in strange)
    both = len(strange) == 2 and (line.stretched or bool(NO_BEGINNING_HERE.match(key(right))))
    return both or (odd and bool(strange))


def _is_russian_break(left: str, right: str, evidence: Evidence) -> bool:
    """Return whether only the join of two pieces is a Russian word: ``меж дународный``.

    A short word beside a piece (``Сен и``) must leave a long piece for that.
    """
    if left in PREFIXES or not is_russian(left + right):
        return False
    strange = [piece for piece in (left, right) if _is_strange_russian(piece)]
    longest = 5 if min(len(left), len(right)) < 3 else 3
    alone = all(evidence.only_in_pair(piece, (left, right)) for piece in strange)
    return alone and any(len(piece) >= longest for piece in strange)


def _is_strange_russian(piece: str) -> bool:
    return len(piece) > 1 and piece not in SHORT_FORMS and not is_russian(piece)
