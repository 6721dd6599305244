"""What the tables of whole clauses share: texts to facts, and facts as one line to compare."""

from collections.abc import Iterator, Sequence

from tests.treaties.text.facts.reading import unit
from treaties.text.document import ParsedUnit
from treaties.text.metadata import VersionFacts, read_facts

# How a line of a table says of which kind its paragraph is; articles say nothing.
KINDS = {
    "T": "title",
    "P": "preamble",
    "C": "closing",
    "N": "note",
    "X": "act",
}


def units_of(lines: Sequence[str]) -> list[ParsedUnit]:
    """Return the units of some lines: ``C: Совершено…`` closes, a line without a mark is an article.

    The first line of a title or of an act is its heading.
    """
    units: list[ParsedUnit] = []
    groups: list[tuple[str, list[str]]] = []
    for line in lines:
        mark, colon, rest = line.partition(": ")
        kind = KINDS.get(mark, "article") if colon else "article"
        text = rest if kind != "article" else line
        if not groups or groups[-1][0] != kind:
            groups.append((kind, []))
        groups[-1][1].append(text)
    first = 1
    for kind, texts in groups:
        headed = kind in {"title", "act"}
        heading, rows = (texts[0], texts[1:]) if headed else ("", texts)
        units.append(unit(kind, *rows, heading=heading, first=first))
        first += len(texts)
    return units


def read(language: str, lines: Sequence[str]) -> VersionFacts:
    """Return what some lines say."""
    return read_facts(units_of(lines), language)


def told(facts: VersionFacts) -> str:
    """Return all facts in one line, in a fixed order, without those that are empty."""
    return "; ".join(_told(facts))


def _told(facts: VersionFacts) -> Iterator[str]:
    for act in facts.acts:
        words = (act.kind, act.issuer, act.number, act.date or "", "draft" if act.draft else "")
        yield "act " + " ".join(str(word) for word in words if word)
    if len(facts.parties) > 1:
        yield "parties " + " ".join(facts.parties)
    if facts.signed_on or facts.signed_place:
        yield f"signed {facts.signed_on or ''} {facts.signed_place}".strip()
    for name in ("in_force_on", "publication", "entry", "duration", "notice"):
        value = getattr(facts, name)
        if value:
            yield f"{name} {value}"
    for name in ("authentic", "prevailing"):
        codes = getattr(facts, name)
        if codes:
            yield f"{name} {' '.join(codes)}"
    for name in ("provisional", "draft", "translation", "ended"):
        if getattr(facts, name):
            yield name
    if facts.ends:
        yield "ends " + " ".join(str(row.signed_on) for row in facts.ends)
    if facts.reservations:
        yield f"reservations {facts.reservations}"
    if facts.amendments:
        yield "amended " + " ".join(f"{row.number} {row.date}" for row in facts.amendments)
