"""A unit as an editor writes it: plain lines, and back.

An article begins with one line of label and heading (``5-бап. Даулар``); what else has a label and
a heading has a line for each. Then comes a line a paragraph, with its label as the text has it. No
Django here.

Guarantees: what ``write_unit`` writes, ``read_unit`` reads back as the same unit, whatever it is.
What is written anew is read as the loader reads it: labels, levels and eIds come from
``treaties.text.paragraphs``. A paragraph that is read as it was before stays as it was. What the
unit is, its eId, its number and its place, never changes.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from treaties.editing.lines import stretches
from treaties.text.document import Block, ParsedParagraph, ParsedUnit
from treaties.text.headings import Heading, article_heading, item_heading, loose_heading
from treaties.text.numbered import inner_headings
from treaties.text.ordinals import arabic, tidy_number
from treaties.text.paragraphs import Setting, paragraphs
from treaties.text.repairs.characters import INVISIBLE, ODD_BLANK

# No unit of a treaty is so long.
LONGEST = 300_000
# So many lines may be added to a unit.
MOST_LINES = 10_000
# Units whose blocks are paragraphs as they stand, without labels.
PLAIN = frozenset({"note", "foreign"})
ARTICLE = "article"
# Lines end as browsers, editors and web pages end them.
LINE_END = re.compile("\r\n|[\r\n\u2028\u2029]")
NUMBERED = re.compile(r"(?P<label>(?P<number>\d{1,3}|[IVXІХ]{1,6})\s?\.?)(?=\s|$)")
FIGURES = re.compile(r"\d+")
TAB = "\t"


class WrittenError(ValueError):
    """A text that cannot be read as its unit; ``code`` names the sentence, ``detail`` fills it.

    Codes: ``empty``; ``too-long``; ``too-many`` lines; ``control`` (a control character; the
    line); ``heading`` (the first line is not the unit's own; its label); ``number`` (the first line
    has another number; its label).
    """

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(f"{code}: {detail}")
        self.code = code
        self.detail = detail


def write_unit(unit: ParsedUnit) -> str:
    """Return a unit as lines."""
    return "\n".join([*_head_of(unit), *map(_line_of, unit.paragraphs)])


def read_unit(text: str, unit: ParsedUnit) -> ParsedUnit:
    """Return the unit that an editor has written, ``unit`` being what it was before.

    Raises WrittenError where the text cannot be that unit.
    """
    lines = _lines(text, set(write_unit(unit).split("\n")))
    if not lines:
        raise WrittenError("empty")
    if len(lines) > len(unit.paragraphs) + MOST_LINES:
        raise WrittenError("too-many", str(len(unit.paragraphs) + MOST_LINES))
    head = len(_head_of(unit))
    if len(lines) < head:
        raise WrittenError("heading", unit.label or unit.heading)
    label, heading = _read_head(lines[:head], unit)
    parts = _read_paragraphs(lines[head:], unit)
    if not (head or parts):
        raise WrittenError("empty")
    return replace(unit, label=label, heading=heading, paragraphs=tuple(parts))


def check_written(text: str) -> None:
    """Raise WrittenError where a text is too long or has control characters."""
    if len(text) > LONGEST:
        raise WrittenError("too-long", str(LONGEST))
    for number, line in enumerate(LINE_END.split(text), 1):
        if any(unicodedata.category(sign) == "Cc" and sign != TAB for sign in line):
            raise WrittenError("control", str(number))


def _lines(text: str, known: set[str]) -> list[str]:
    """Return the lines that have words; those of the text before stay as they are."""
    check_written(text)
    lines = []
    for line in LINE_END.split(text):
        kept = line if line in known else _tidy(line)
        if kept:
            lines.append(kept)
    return lines


def _tidy(line: str) -> str:
    """Return a line without characters that have no form, and with plain blanks."""
    plain = INVISIBLE.sub("", ODD_BLANK.sub(" ", line))
    return unicodedata.normalize("NFC", plain).strip()


# Label and heading


def _head_of(unit: ParsedUnit) -> list[str]:
    if unit.kind == ARTICLE:
        whole = f"{unit.label} {unit.heading}".strip()
        return [whole] if whole else []
    return [line for line in (unit.label, unit.heading) if line]


def _read_head(lines: Sequence[str], unit: ParsedUnit) -> tuple[str, str]:
    """Return label and heading from the first lines."""
    if unit.kind == ARTICLE and unit.label:
        return _article_head(lines[0], unit)
    if unit.kind == ARTICLE or not unit.label:
        return "", lines[0] if lines else ""
    label = lines[0]
    if unit.number and FIGURES.findall(label) != FIGURES.findall(unit.label):
        raise WrittenError("number", unit.label)
    return label, lines[1] if len(lines) > 1 else ""


def _article_head(line: str, unit: ParsedUnit) -> tuple[str, str]:
    rest = line[len(unit.label) :]
    if line.startswith(unit.label) and _parted(unit.label, rest):
        return unit.label, rest.strip()
    found = article_heading(line) or item_heading(line) or loose_heading(line) or _numbered(line)
    if found is None:
        raise WrittenError("heading", unit.label)
    if arabic(found.number) != unit.number:
        raise WrittenError("number", unit.label)
    return found.label, found.rest


def _parted(label: str, rest: str) -> bool:
    """Return whether a label ends where the rest begins: "Статья 1" does not in "Статья 10"."""
    return not rest or rest[0].isspace() or not (label[-1].isalnum() or rest[0].isdigit())


def _numbered(line: str) -> Heading | None:
    match = NUMBERED.match(line)
    if match is None:
        return None
    rest = line[match.end() :].strip()
    return Heading(ARTICLE, match["label"], tidy_number(match["number"]), rest)


# Paragraphs


@dataclass(frozen=True, slots=True)
class _Pair:
    """A line and the paragraph that it was before; ``same`` says that no sign was changed."""

    old: int
    same: bool


def _line_of(part: ParsedParagraph) -> str:
    return f"{part.label} {part.text}".strip()


def _read_paragraphs(lines: Sequence[str], unit: ParsedUnit) -> list[ParsedParagraph]:
    """Return the paragraphs of some lines; what is read as it was before stays as it was."""
    before = [_line_of(part) for part in unit.paragraphs]
    if list(lines) == before:
        return list(unit.paragraphs)
    was, now = _read(before, unit), _read(lines, unit)
    pairs = _pairs(was, now, before, lines)
    found: list[ParsedParagraph] = []
    place = (unit.first_line, unit.first_line)
    for number, part in enumerate(now):
        pair = pairs.get(number)
        if pair is not None:
            old = unit.paragraphs[pair.old]
            place = (old.first_line, old.last_line)
            part = _kept(part, lines[number], was[pair.old], old, pair.same)  # noqa: PLW2901
        found.append(replace(part, first_line=place[0], last_line=place[1], order=number))
    kept = {number: unit.paragraphs[pair.old].eid for number, pair in pairs.items()}
    return _unique(found, kept)


def _read(lines: Sequence[str], unit: ParsedUnit) -> list[ParsedParagraph]:
    """Return lines as the loader reads the blocks of such a unit."""
    if unit.kind in PLAIN:
        return [
            ParsedParagraph(f"{unit.eid}__p_{number}", "text", "", line, 0, 0, 0, number)
            for number, line in enumerate(lines, 1)
        ]
    blocks = [Block(line, 0, 0, indented=True, after_blank=False) for line in lines]
    places = {id(block): number for number, block in enumerate(blocks)}
    headings = inner_headings(blocks) if unit.kind == "annex" else {}
    setting = Setting(unit.eid, places, unit.kind != ARTICLE, headings=headings)
    addresses = _Addresses([unit.eid])
    found = paragraphs(setting, blocks, lambda eid, _: addresses.free(eid), lambda *_: None)
    return list(found)


class _Addresses:
    """The eIds of a unit: each is given once, a second time with a number behind it."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)
        self._repeats: dict[str, int] = {}

    def free(self, eid: str) -> str:
        """Return an eId that is not taken yet, and take it."""
        free = eid
        while free in self._taken:
            self._repeats[eid] = self._repeats.get(eid, 1) + 1
            free = f"{eid}__dup_{self._repeats[eid]}"
        self._taken.add(free)
        return free


def _pairs(
    was: Sequence[ParsedParagraph],
    now: Sequence[ParsedParagraph],
    before: Sequence[str],
    lines: Sequence[str],
) -> dict[int, _Pair]:
    """Return, by the number of a line, which paragraph it was."""
    found: dict[int, _Pair] = {}
    for same, begin, end, start, stop in stretches(before, lines):
        if same:
            found |= {start + n: _Pair(begin + n, same=True) for n in range(end - begin)}
        else:
            eids = {was[number].eid: number for number in range(begin, end)}
            for number in range(start, stop):
                if now[number].eid in eids:
                    found[number] = _Pair(eids[now[number].eid], same=False)
    return found


def _kept(
    part: ParsedParagraph, line: str, was: ParsedParagraph, old: ParsedParagraph, same: bool
) -> ParsedParagraph:
    """Return a paragraph as it was stored, where it is read now as it was read before."""
    if _shape(part) != _shape(was):
        return part
    if same:
        return old
    if part.label == old.label:
        return replace(old, text=part.text)
    if line.startswith(old.label) and len(line) > len(old.label):
        return replace(old, text=line[len(old.label) :].lstrip())
    return part


def _shape(part: ParsedParagraph) -> tuple[str, str, str, int]:
    return part.eid, part.kind, part.label, part.level


def _unique(parts: Sequence[ParsedParagraph], kept: dict[int, str]) -> list[ParsedParagraph]:
    """Return paragraphs whose eIds are all different: those that they had before come first."""
    stay = {number for number, part in enumerate(parts) if kept.get(number) == part.eid}
    addresses = _Addresses(parts[number].eid for number in stay)
    return [
        part if number in stay else replace(part, eid=addresses.free(part.eid))
        for number, part in enumerate(parts)
    ]
