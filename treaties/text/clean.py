"""Characters to clean lines.

Each kind of repair is one small rule of ``treaties.text.repairs``: it looks at one line and returns
its edits; ``RULES`` is the order in which they run. They run again until nothing changes, for a
word mended in one line may prove a break in another.

Guarantees: no line is added, dropped or moved; every change is recorded as a Repair; ``restore``
gives the source line back; clean lines, cleaned again, stay as they are.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from treaties.text.document import CleanText, Notice, Repair
from treaties.text.repairs import (
    broken,
    characters,
    glued,
    hyphens,
    lookalikes,
    moved,
    pages,
    spaced,
)
from treaties.text.repairs.edits import Edit
from treaties.text.repairs.evidence import Evidence

# Unicode's paragraph and line separators end a line and stay at its end: the one says that the
# block ends, too, the other that it goes on in the next line.
BLOCK_END, BLOCK_GOES_ON = "\u2029", "\u2028"
LINE_END = re.compile(r"(?<=[\u2028\u2029])(?:\r\n|\n)?|\r\n|[\n\r\f\v\x1c\x1d\x1e\x85]")
# Each round mends what the one before proved; texts need three or four.
MOST_ROUNDS = 12


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of repair: the lines that it looks at, and the edits of one of them."""

    kind: str
    suspects: Callable[[Sequence[str], Evidence], Iterable[int]]
    edits: Callable[[Sequence[str], int, Evidence], Iterable[Edit]]


Suspects = Callable[[Sequence[str], Evidence], Iterable[int]]


def _by_line(kind: str, suspects: Suspects, edits: Callable[[str], Iterable[Edit]]) -> Rule:
    """Return a rule that needs nothing but the line."""
    return Rule(kind, suspects, lambda lines, place, _: edits(lines[place]))


def _by_words(
    kind: str, suspects: Suspects, edits: Callable[[str, Evidence], Iterable[Edit]]
) -> Rule:
    """Return a rule that asks the words of the text."""
    return Rule(kind, suspects, lambda lines, place, known: edits(lines[place], known))


def _matching(pattern: re.Pattern[str]) -> Suspects:
    """Return what finds the lines that match a pattern."""
    search = pattern.search
    return lambda lines, _: [place for place, line in enumerate(lines) if search(line)]


THREE_SINGLES = _matching(spaced.THREE_SINGLES)
RULES: tuple[Rule, ...] = (
    _by_line("invisible", characters.suspects, characters.drop_invisible),
    _by_line("blank", characters.suspects, characters.plain_spaces),
    _by_line("composition", _matching(characters.MARKS), characters.compose),
    _by_line("letter-spacing", THREE_SINGLES, spaced.join_spaced_letters),
    _by_words("letter-spacing", THREE_SINGLES, spaced.join_single_gaps),
    _by_line("letter-spacing", _matching(spaced.NUMBER_SIGN), spaced.join_spaced_number),
    _by_line("letter-spacing", _matching(spaced.LABEL), spaced.close_label),
    _by_words("look-alike", lookalikes.suspects, lookalikes.fold_mixed_words),
    _by_words("look-alike", lookalikes.suspects, lookalikes.fold_whole_words),
    _by_words("look-alike", _matching(lookalikes.DIGITS_AMID), lookalikes.fold_digits),
    _by_words("broken-word", broken.suspects, broken.join_broken_words),
    _by_words("run-together", _matching(glued.SUSPECT), glued.part_glued_words),
    Rule("hyphenation", hyphens.suspects, hyphens.mark_hyphenation),
    _by_words("hyphenation", _matching(hyphens.GAP), hyphens.join_hyphenated),
    _by_words("moved-text", _matching(moved.GAP), moved.move_back),
)


def split_lines(text: str) -> list[str]:
    """Return the lines of a text, whichever way its line ends are written."""
    return LINE_END.split(text)


def clean(text: str) -> CleanText:
    """Return the lines of ``text`` after all rules, with the repairs made."""
    lines = split_lines(text)
    repairs: dict[int, list[Repair]] = {}
    for place in pages.page_numbers(lines, _page_breaks(text)):
        _change(lines, repairs, place, "page-number", pages.drop(lines[place]))
    wide = spaced.wide_style(lines)
    for _ in range(MOST_ROUNDS):
        evidence = Evidence(lines, wide)
        changed = [rule.kind for rule in RULES if _run(rule, lines, repairs, evidence)]
        if not changed:
            break
    made = tuple(repair for place in sorted(repairs) for repair in repairs[place])
    return CleanText(tuple(lines), made, tuple(_notices(lines, evidence)))


def _run(
    rule: Rule, lines: list[str], repairs: dict[int, list[Repair]], evidence: Evidence
) -> bool:
    """Make the edits of a rule in all lines; return whether there were any."""
    changed = False
    for place in rule.suspects(lines, evidence):
        edits = rule.edits(lines, place, evidence)
        changed = _change(lines, repairs, place, rule.kind, edits) or changed
    return changed


def _change(
    lines: list[str],
    repairs: dict[int, list[Repair]],
    place: int,
    kind: str,
    edits: Iterable[Edit],
) -> bool:
    """Make edits in a line and record each; return whether there were any."""
    line = lines[place]
    made: list[Repair] = []
    pieces: list[str] = []
    end = len(line)
    # From right to left, so that an edit does not move the places of those still to come.
    for edit in sorted(edits, key=lambda edit: -edit.start):
        made.append(Repair(place + 1, edit.start, kind, line[edit.start : edit.end], edit.after))
        pieces += (line[edit.end : end], edit.after)
        end = edit.start
    if made:
        lines[place] = line[:end] + "".join(reversed(pieces))
        repairs.setdefault(place, []).extend(made)
    return bool(made)


def _page_breaks(text: str) -> frozenset[int]:
    """Return the places of the lines that end in a form feed."""
    if "\f" not in text:
        return frozenset()
    ends = (match.group() for match in LINE_END.finditer(text))
    return frozenset(place for place, end in enumerate(ends) if end == "\f")


def _notices(lines: Sequence[str], evidence: Evidence) -> Iterator[Notice]:
    """Return where the signs of a damage are left that could not be mended for certain."""
    for number, line in enumerate(lines, 1):
        if spaced.unjoined(line) or broken.still_broken(line, evidence):
            yield Notice(number, "broken-word", line.strip())
        if moved.GAP.search(line) and moved.looks_moved(line, evidence):
            yield Notice(number, "moved-text", line.strip())


def restore(line: str, repairs: Iterable[Repair]) -> str:
    """Return the source line of a cleaned line; ``repairs`` are those of this line, in order."""
    done: list[str] = []
    length = place = 0
    for repair in reversed(tuple(repairs)):
        if repair.column < length:
            # Here the edits of an earlier rule begin, at the line's beginning again.
            line = "".join(done) + line[place:]
            done, length, place = [], 0, 0
        kept = repair.column - length
        done += (line[place : place + kept], repair.before)
        length = repair.column + len(repair.before)
        place += kept + len(repair.after)
    return "".join(done) + line[place:]
