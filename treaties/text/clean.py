"""Characters to clean lines.

Each kind of repair is one small rule of ``treaties.text.repairs``: it looks at one line and returns
its edits; ``RULES`` is the order in which they run. They run again until nothing changes, for a
word mended in one line may prove a break in another.

Guarantees: no line is added, dropped or moved; every change is recorded as a Repair; ``restore``
gives the source line back; clean lines, cleaned again, stay as they are.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

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
OTHER_ENDS = re.compile("[\r\f\v\x1c\x1d\x1e\x85\u2028\u2029]")
# Each round mends what the one before proved; texts need three or four.
MOST_ROUNDS = 12


# Which of the lines at some places a rule looks at.
Suspects = Callable[[Sequence[str], Iterable[int], Evidence], Iterable[int]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of repair: the lines that it looks at, and the edits of one of them.

    ``by_line``: the edits need nothing but the line. ``by_text``: which lines are suspect depends
    on the words of the whole text.
    """

    kind: str
    suspects: Suspects
    edits: Callable[[Sequence[str], int, Evidence], Iterable[Edit]]
    by_line: bool = False
    by_text: bool = False


def _by_line(kind: str, suspects: Suspects, edits: Callable[[str], Iterable[Edit]]) -> Rule:
    """Return a rule that needs nothing but the line."""
    return Rule(kind, suspects, lambda lines, place, _: edits(lines[place]), by_line=True)


def _by_words(
    kind: str,
    suspects: Suspects,
    edits: Callable[[str, Evidence], Iterable[Edit]],
    by_text: bool = False,
) -> Rule:
    """Return a rule that asks the words of the text."""
    return Rule(
        kind, suspects, lambda lines, place, known: edits(lines[place], known), by_text=by_text
    )


def _matching(pattern: re.Pattern[str]) -> Suspects:
    """Return what finds the lines that match a pattern."""
    search = pattern.search
    return lambda lines, places, _: [place for place in places if search(lines[place])]


THREE_SINGLES = _matching(spaced.SUSPECT)
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
    _by_words("broken-word", broken.suspects, broken.join_broken_words, by_text=True),
    _by_words("run-together", _matching(glued.SUSPECT), glued.part_glued_words),
    Rule("hyphenation", hyphens.suspects, hyphens.mark_hyphenation),
    _by_words("hyphenation", _matching(hyphens.GAP), hyphens.join_hyphenated),
    _by_words("moved-text", _matching(moved.GAP), moved.move_back),
)


def split_lines(text: str) -> list[str]:
    """Return the lines of a text, whichever way its line ends are written."""
    return LINE_END.split(text) if OTHER_ENDS.search(text) else text.split("\n")


def clean(text: str) -> CleanText:
    """Return the lines of ``text`` after all rules, with the repairs made."""
    lines = split_lines(text)
    work = _Work(lines)
    for place in pages.page_numbers(lines, _page_breaks(text)):
        work.change(place, "page-number", pages.drop(lines[place]))
    wide = spaced.wide_style(lines)
    evidence = None
    for _ in range(MOST_ROUNDS):
        evidence = Evidence(lines, wide, evidence)
        before = len(work.changed)
        for number, rule in enumerate(RULES):
            work.run(number, rule, evidence)
        if len(work.changed) == before:
            break
    made = tuple(repair for place in sorted(work.repairs) for repair in work.repairs[place])
    return CleanText(tuple(lines), made, tuple(_notices(lines, evidence or Evidence(lines))))


@dataclass(slots=True)
class _Work:
    """Lines in work: the repairs made, and what each rule needs not be asked again.

    ``changed`` are the places of the lines that were changed, in the order of the changes.
    """

    lines: list[str]
    repairs: dict[int, list[Repair]] = field(default_factory=dict)
    changed: list[int] = field(default_factory=list)
    _asked: dict[int, int] = field(default_factory=dict)
    _suspects: dict[int, set[int]] = field(default_factory=dict)

    def run(self, number: int, rule: Rule, evidence: Evidence) -> None:
        """Make the edits of a rule, the ``number``-th, where they are due."""
        since = self._asked.get(number)
        self._asked[number] = len(self.changed)
        anew: Iterable[int] = range(len(self.lines))
        if since is not None and not rule.by_text:
            anew = set(self.changed[since:])
        found = rule.suspects(self.lines, anew, evidence)
        if not (rule.by_line or rule.by_text):
            known = self._suspects.setdefault(number, set())
            known.difference_update(anew)
            known.update(found)
            found = known
        for place in sorted(found):
            self.change(place, rule.kind, rule.edits(self.lines, place, evidence))

    def change(self, place: int, kind: str, edits: Iterable[Edit]) -> None:
        """Make edits in a line and record each."""
        line = self.lines[place]
        made: list[Repair] = []
        pieces: list[str] = []
        end = len(line)
        # From right to left, so that an edit does not move the places of those still to come.
        for edit in sorted(edits, key=lambda edit: -edit.start):
            before = line[edit.start : edit.end]
            made.append(Repair(place + 1, edit.start, kind, before, edit.after))
            pieces += (line[edit.end : end], edit.after)
            end = edit.start
        if made:
            self.lines[place] = line[:end] + "".join(reversed(pieces))
            self.repairs.setdefault(place, []).extend(made)
            self.changed.append(place)


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
