"""What changed between two texts of one version; plain values only."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import NamedTuple

from treaties.text.document import ParsedParagraph, ParsedUnit, ParsedVersion

# Pairs of words that are looked at; more take longer than a reader waits.
MOST_PAIRS = 25_000_000
# Words with the blanks before them, so that the spans of a text spell it.
WORDS = re.compile(r"\s*(?:\w+|[^\w\s])|\s+")


class Span(NamedTuple):
    """A stretch of text: ``kind`` is equal, added or removed."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """One unit or paragraph that is not as it was.

    ``kind`` is added, removed or changed; the spans without those added spell the old text, and
    without those removed the new one.
    """

    eid: str
    kind: str
    spans: tuple[Span, ...]


def same_text(old: ParsedVersion, new: ParsedVersion) -> bool:
    """Return whether two texts are the same, wherever they stand in their files."""
    return _plain(old) == _plain(new)


def compare(old: ParsedVersion, new: ParsedVersion) -> list[Change]:
    """Return what changed from one text to another, by eId, in the order of the new text.

    What was removed stands after what it stood after in the old text. A heading counts to its
    unit, a label to its paragraph.
    """
    before, after = _texts(old), _texts(new)
    changes = []
    for eid in _merged(list(before), list(after)):
        if eid not in after:
            changes.append(Change(eid, "removed", (Span("removed", before[eid]),)))
        elif eid not in before:
            changes.append(Change(eid, "added", (Span("added", after[eid]),)))
        elif before[eid] != after[eid]:
            changes.append(Change(eid, "changed", tuple(spans(before[eid], after[eid]))))
    return [change for change in changes if any(span.text for span in change.spans)]


def spans(old: str, new: str) -> list[Span]:
    """Return the words of two texts as what is equal, removed and added.

    Of texts that are too long to be compared in some tenths of a second, what stands between their
    common beginning and end is told as removed and added.
    """
    left, right = WORDS.findall(old), WORDS.findall(new)
    first = _common(left, right)
    last = _common(left[first:][::-1], right[first:][::-1])
    found = [Span("equal", "".join(left[:first]))]
    ends = len(left) - last, len(right) - last
    found += _between(left[first : ends[0]], right[first : ends[1]])
    found.append(Span("equal", "".join(left[ends[0] :])))
    return _joined_spans(found)


def _common(left: Sequence[str], right: Sequence[str]) -> int:
    """Return how many words two texts have in common at their beginning."""
    count = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        count += 1
    return count


def _between(left: Sequence[str], right: Sequence[str]) -> Iterator[Span]:
    """Yield the words of two texts that begin and end otherwise."""
    if len(left) * len(right) > MOST_PAIRS:
        yield from (Span("removed", "".join(left)), Span("added", "".join(right)))
        return
    for kind, begin, end, start, stop in SequenceMatcher(None, left, right).get_opcodes():
        if kind == "equal":
            yield Span("equal", "".join(left[begin:end]))
            continue
        yield Span("removed", "".join(left[begin:end]))
        yield Span("added", "".join(right[start:stop]))


def _joined_spans(found: Sequence[Span]) -> list[Span]:
    """Return spans that have words, neighbours of one kind as one."""
    joined: list[Span] = []
    for span in found:
        if joined and joined[-1].kind == span.kind:
            joined[-1] = Span(span.kind, joined[-1].text + span.text)
        elif span.text:
            joined.append(span)
    return joined


def _plain(version: ParsedVersion) -> list[tuple[object, ...]]:
    units = [
        (unit.eid, unit.kind, unit.label, unit.heading, unit.division, unit.part, _parts(unit))
        for unit in version.units
    ]
    divisions = [
        (row.eid, row.kind, row.label, row.heading, row.parent) for row in version.divisions
    ]
    return [(version.title, version.act_title), *units, *divisions]


def _parts(unit: ParsedUnit) -> list[tuple[object, ...]]:
    return [(part.eid, part.kind, part.label, part.text, part.level) for part in unit.paragraphs]


def _texts(version: ParsedVersion) -> dict[str, str]:
    """Return the text of each division, unit and paragraph by its eId, in order."""
    found = {row.eid: _joined(row.label, row.heading) for row in version.divisions}
    for unit in version.units:
        found[unit.eid] = _joined(unit.label, unit.heading)
        for part in unit.paragraphs:
            found[part.eid] = _paragraph(part)
    return found


def _paragraph(part: ParsedParagraph) -> str:
    return _joined(part.label, part.text)


def _joined(label: str, text: str) -> str:
    return f"{label} {text}".strip()


def _merged(old: Sequence[str], new: Sequence[str]) -> list[str]:
    """Return all eIds: the new order, with those that are gone after what they followed."""
    there = set(new)
    gone: dict[str, list[str]] = {}
    last = ""
    for eid in old:
        if eid in there:
            last = eid
        else:
            gone.setdefault(last, []).append(eid)
    merged = gone.get("", [])
    for eid in new:
        merged += [eid, *gone.get(eid, [])]
    return merged
