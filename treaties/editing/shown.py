"""What the pages of the editors show: a unit drawn as readers see it, its source lines, words."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from django.utils.translation import gettext as _

from treaties.align import AlignedUnit, align_paragraphs
from treaties.choices import DivisionKind, TextOrigin, UnitKind
from treaties.editing.history import Kept
from treaties.editing.lines import stretches
from treaties.editing.texts import name_of
from treaties.loading.revisions import Span, spans
from treaties.models import Article, Division, LanguageVersion, Paragraph, TextEdit
from treaties.repaired import source_lines
from treaties.text.document import ParsedUnit, ParsedVersion
from treaties.text.traced import NotSpelledError

# So many lines that stand together are compared as one text.
FEW_LINES = 12
KINDS = {**dict(UnitKind.choices), **dict(DivisionKind.choices)}


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line of a source file with its number."""

    number: int
    text: str


def drawn(text: ParsedVersion, units: Sequence[ParsedUnit]) -> list[AlignedUnit]:
    """Return units of a text as the pages of the readers draw them; nothing is stored."""
    divisions = _divisions(text)
    version = LanguageVersion(language=text.language)
    found = []
    for unit in units:
        article = Article(
            version=version,
            division=divisions.get(unit.division or ""),
            eid=unit.eid,
            kind=unit.kind,
            label=unit.label,
            number=unit.number,
            heading=unit.heading,
        )
        article.body = [
            Paragraph(
                article=article,
                eid=part.eid,
                kind=part.kind,
                label=part.label,
                text=part.text,
                level=part.level,
            )
            for part in unit.paragraphs
        ]
        cells = {text.language: article}
        found.append(AlignedUnit(unit.eid, unit.kind, cells, align_paragraphs(cells)))
    return found


def _divisions(text: ParsedVersion) -> dict[str, Division]:
    found: dict[str, Division] = {}
    for row in text.divisions:
        parent = found.get(row.parent or "")
        found[row.eid] = Division(
            eid=row.eid, kind=row.kind, label=row.label, heading=row.heading, parent=parent
        )
    return found


def source_of(kept: Kept, unit: ParsedUnit) -> list[SourceLine]:
    """Return the lines of the source that a unit came from; none where it cannot be read."""
    try:
        lines = source_lines(kept.row.source.sha256)
    except NotSpelledError:
        return []
    first = max(unit.first_line, 1)
    return [
        SourceLine(number, line)
        for number, line in enumerate(lines[first - 1 : unit.last_line], first)
    ]


def words_changed(old: str, new: str) -> list[list[Span]]:
    """Return the lines in which two texts differ, each word by word; none where they are the same.

    Lines that stand between the same lines are compared with each other: of a few, all words of the
    one side with all of the other, so that a line that was parted in two is seen to be the same.
    """
    left, right = old.split("\n"), new.split("\n")
    found: list[list[Span]] = []
    for same, begin, end, start, stop in stretches(left, right):
        if same:
            continue
        before, after = left[begin:end], right[start:stop]
        if max(len(before), len(after)) <= FEW_LINES:
            found += _by_lines(spans("\n".join(before), "\n".join(after)))
        else:
            pairs = zip_longest(before, after, fillvalue="")
            found += [spans(one, other) for one, other in pairs if one != other]
    return found


def _by_lines(found: Sequence[Span]) -> list[list[Span]]:
    """Return the spans of some lines line by line, those without a change left out."""
    lines: list[list[Span]] = [[]]
    for span in found:
        for number, piece in enumerate(span.text.split("\n")):
            if number:
                lines.append([])
            if piece:
                lines[-1].append(Span(span.kind, piece))
    return [line for line in lines if any(span.kind != "equal" for span in line)]


def kind_name(kind: str) -> str:
    """Return what a unit or division is, in the reader's language."""
    return str(KINDS.get(kind, kind))


def origin_words(kept: Kept) -> str:
    """Return where a revision comes from, in the reader's language."""
    row = kept.row
    if row.origin == TextOrigin.RESTORED:
        return _("Restored from revision %(number)d") % {"number": row.restored_from or 0}
    return str(row.get_origin_display())


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A unit in the list of a text; ``state`` is saved, typed or empty: it is as published."""

    eid: str
    kind: str
    name: str
    state: str


def unit_lines(text: ParsedVersion, edit: TextEdit | None) -> list[UnitLine]:
    """Return the units of a text with what an edit has of them."""
    typed, saved = (edit.working, edit.texts) if edit else ({}, {})
    return [
        UnitLine(
            unit.eid,
            kind_name(unit.kind),
            name_of(unit),
            "typed" if unit.eid in typed else "saved" if unit.eid in saved else "",
        )
        for unit in text.units
    ]


def neighbours(text: ParsedVersion, eid: str) -> tuple[UnitLine | None, UnitLine | None]:
    """Return the units before and after one."""
    lines = unit_lines(text, None)
    place = next(place for place, line in enumerate(lines) if line.eid == eid)
    before = lines[place - 1] if place else None
    return before, lines[place + 1] if place + 1 < len(lines) else None
