"""A draft as its page shows it: the source and what was read of it side by side.

Nothing is read here; all comes from what the worker stored.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, groupby
from math import ceil
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import get_language

from treaties.choices import FindingKind
from treaties.drafts.corrections import as_corrected, corrected_value
from treaties.drafts.kept import source_value
from treaties.findings.note_words import provision_words
from treaties.findings.notes import note
from treaties.messages import refusal_sentence, warning_sentence
from treaties.models import Draft
from treaties.repaired import kind_words
from treaties.text.clean import restore
from treaties.text.document import Notice, ParsedSource, ParsedVersion, Refusal, Repair
from treaties.wording import language_name, reader_language

# Pieces of a text that a page shows at once.
PIECES = 1_000


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the source: its number, its words as they stand there, repairs and warnings."""

    number: int
    text: str
    repairs: tuple[tuple[str, str, str], ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that was read, beside the lines it was read from.

    ``role`` is division, unit or paragraph; ``anchor`` is its place on the page.
    """

    role: str
    kind: str
    anchor: str
    label: str
    text: str
    level: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class VersionPreview:
    """One language version beside its source."""

    language: str
    name: str
    standing: str
    title: str
    articles: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence about a line of the source, 0 for the text as a whole, and where that is shown."""

    line: int
    link: str
    sentence: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Differing:
    """A difference between the versions: its place, what differs, the words in each language."""

    place: str
    kind: str
    note: str
    link: str
    quotes: tuple[tuple[str, str, tuple[str, ...]], ...]


class Preview:
    """All that the page of a draft shows of what was read; the draft must have been read.

    A long text is shown in parts: ``part`` is the one that the address asks for, of ``parts``.
    """

    def __init__(self, draft: Draft, part: str = "") -> None:
        self._draft = draft
        self._source = source_value(draft.read)
        self.agreement = as_corrected(self._source.agreement, corrected_value(draft.corrections))
        self.reader = reader_language(get_language())
        lines = _lines(self._source)
        loose = _loose(self.agreement.versions, lines)
        self._pieces = [
            (version, piece)
            for version in self.agreement.versions
            for piece in _pieces(version, lines, loose[version.language])
        ]
        self.parts = max(1, ceil(len(self._pieces) / PIECES))
        wanted = int(part) if part.isdecimal() and len(part) < 7 else 1
        self.part = min(max(wanted, 1), self.parts)
        self._places = self._where()

    def _where(self) -> dict[str, int]:
        """Return by the name of each place on the page the part that it is in."""
        found: dict[str, int] = {}
        for place, (version, piece) in enumerate(self._pieces):
            part = place // PIECES + 1
            found.setdefault(f"version-{version.language}", part)
            found[piece.anchor] = part
            found.update((f"line-{line.number}", part) for line in piece.lines)
        return found

    def _link(self, anchor: str) -> str:
        """Return where a place is shown; nothing where it is not."""
        part = self._places.get(anchor)
        if part is None:
            return ""
        return f"#{anchor}" if part == self.part else f"?part={part}#{anchor}"

    @cached_property
    def warnings(self) -> list[Told]:
        """Return the warnings in the order of their lines."""
        rows = sorted(self._source.notices, key=lambda row: row.line)
        return [
            Told(row.line, self._link(f"line-{row.line}"), warning_sentence(row.code, row.detail))
            for row in rows
        ]

    @property
    def repair_count(self) -> int:
        """Return how many repairs were made."""
        return len(self._source.clean.repairs)

    @property
    def facts(self) -> list[Told]:
        """Return the sentences that facts were read from."""
        rows = self._source.agreement.facts
        told = (Told(r.line, self._link(f"line-{r.line}"), r.sentence, r.language) for r in rows)
        return list(dict.fromkeys(told))

    @cached_property
    def differences(self) -> list[Differing]:
        """Return where the versions will differ."""
        return [self._differing(row) for row in self._draft.findings]

    def _differing(self, row: Mapping[str, Any]) -> Differing:
        kind = FindingKind(row["kind"])
        quotes: Mapping[str, Sequence[Sequence[Any]]] = row["quotes"]
        links = (self._link(f"{code}-{row['eid']}") for code in (*quotes, *self._draft.titles))
        return Differing(
            provision_words(row["eid"], self.reader),
            str(kind.label),
            note(kind, row["values"], self.reader),
            next(filter(None, links), ""),
            tuple(
                (code, language_name(code, self.reader), words)
                for code, places in quotes.items()
                if (words := tuple(words for *_place, words in places if words))
            ),
        )

    @cached_property
    def versions(self) -> list[VersionPreview]:
        """Return what this part has of the versions, each piece beside its lines."""
        shown = self._pieces[(self.part - 1) * PIECES : self.part * PIECES]
        return [
            self._version(version, tuple(piece for _version, piece in rows))
            for version, rows in groupby(shown, key=lambda row: row[0])
        ]

    @property
    def contents(self) -> list[tuple[str, str]]:
        """Return the names of the versions, and where each begins."""
        return [
            (
                capfirst(language_name(row.language, self.reader)),
                self._link(f"version-{row.language}"),
            )
            for row in self.agreement.versions
        ]

    def _version(self, version: ParsedVersion, pieces: tuple[Piece, ...]) -> VersionPreview:
        return VersionPreview(
            version.language,
            capfirst(language_name(version.language, self.reader)),
            version.standing,
            version.title,
            len(version.articles),
            pieces,
        )


def problem_of(draft: Draft) -> str:
    """Return why a draft was refused or what came to nothing, as a sentence; empty for nothing."""
    told = draft.problem or draft.refusal
    return refusal_sentence(Refusal(*told)) if told else ""


def _lines(source: ParsedSource) -> dict[int, Line]:
    """Return the lines of a source as they stood before the repairs, by their numbers."""
    repairs: dict[int, list[Repair]] = defaultdict(list)
    for line, rows in groupby(source.clean.repairs, key=lambda repair: repair.line):
        repairs[line] += rows
    warnings: dict[int, list[Notice]] = defaultdict(list)
    for notice in source.notices:
        warnings[notice.line].append(notice)
    return {
        number: Line(
            number,
            restore(text, repairs.get(number, ())),
            tuple(dict.fromkeys(_repair(row) for row in repairs.get(number, ()))),
            tuple(warning_sentence(row.code, row.detail) for row in warnings.get(number, ())),
        )
        for number, text in enumerate(source.clean.lines, 1)
    }


def _repair(repair: Repair) -> tuple[str, str, str]:
    """Return a repair in words; of one that no letter shows only what it is."""
    name = kind_words([repair.kind])[0]
    seen = repair.before.strip() or repair.after.strip()
    return (name, repair.before, repair.after) if seen else (name, "", "")


def _loose(versions: Sequence[ParsedVersion], lines: Mapping[int, Line]) -> dict[str, list[int]]:
    """Return the lines of no version, of which repairs left nothing, with the version above."""
    owners = {
        number: version.language
        for version in versions
        for first, last in version.spans
        for number in range(first, last + 1)
    }
    found: dict[str, list[int]] = {version.language: [] for version in versions}
    owner = owners[min(owners)]
    for number, line in lines.items():
        owner = owners.get(number, owner)
        if number not in owners and line.text.strip():
            found[owner].append(number)
    return found


def _pieces(
    version: ParsedVersion, lines: Mapping[int, Line], loose: Sequence[int]
) -> Iterator[Piece]:
    """Yield what was read, each piece beside those of its lines that stand beside none before."""
    rows = sorted(_rows(version), key=lambda row: row[:2])
    spans = (range(first, last + 1) for first, last in version.spans)
    own = sorted([*chain.from_iterable(spans), *loose])
    starts = [row[0] for row in rows]
    shown = 0
    for place, (_first, _order, piece) in enumerate(rows):
        end = starts[place + 1] if place + 1 < len(rows) else own[-1] + 1
        begin = shown
        while shown < len(own) and own[shown] < end:
            shown += 1
        beside = (lines[number] for number in own[begin:shown])
        yield Piece(**piece, lines=tuple(line for line in beside if line.text.strip()))


def _rows(version: ParsedVersion) -> Iterator[tuple[int, int, dict[str, Any]]]:
    code = version.language
    for division in version.divisions:
        told = _told("division", division.kind, f"{code}-{division.eid}", division.label)
        yield division.first_line, division.order, {**told, "text": division.heading}
    for unit in version.units:
        told = _told("unit", unit.kind, f"{code}-{unit.eid}", unit.label)
        yield unit.first_line, unit.order, {**told, "text": unit.heading}
        for part in unit.paragraphs:
            told = _told("paragraph", part.kind, f"{code}-{part.eid}", part.label)
            yield part.first_line, part.order, {**told, "text": part.text, "level": part.level}


def _told(role: str, kind: str, anchor: str, label: str) -> dict[str, Any]:
    return {"role": role, "kind": kind, "anchor": anchor, "label": label, "level": 0}
