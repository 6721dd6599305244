"""The steps of a reference to the address of a provision, or to none where it is not certain."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from treaties.references.found import ARTICLE, PREVIOUS, THIS, Step
from treaties.references.outline import SEPARATOR, Node, Outline, children
from treaties.text.labels import ALPHABETS, LATIN, TYPED_LATIN, latin_letter
from treaties.text.ordinals import arabic, eid_number, tidy_number

DIVISIONS = frozenset({"part", "chapter", "section", "subsection"})
ANNEXED = frozenset({"annex", "protocol"})
PARTS = {"annex": "annex_", "protocol": "prot_"}
# What the addresses of a kind end with, the likeliest first.
NAMES = {
    "paragraph": ("para", "subpara", "point"),
    "clause": ("para",),
    "subparagraph": ("point", "subpara", "item"),
}
OWN_NAMES = {"paragraph": ("para", "subpara"), "subparagraph": ("point", "subpara", "item")}
UNNUMBERED = frozenset({"p", "indent"})
ROMAN = re.compile(r"[ivx]+")
DOTTED = re.compile(r"\d+\.\d+")
UPPER_ROMAN = re.compile(r"[IVXІХ]+")
# One word of Kazakh stands for both.
ALSO = {"section": "part", "part": "section"}


@dataclass(frozen=True, slots=True)
class Source:
    """Where a reference stands: its unit and the address of its paragraph or of the unit."""

    unit: Node
    eid: str


def resolve(steps: Sequence[Step], outline: Outline, source: Source, part: str) -> str:
    """Return the address that some steps lead to in an agreement; nothing where none is certain.

    ``part`` is the annexed part whose provisions are meant, empty for the agreement itself.
    """
    rest = list(steps)
    if rest and rest[0].kind in ANNEXED:
        first = rest.pop(0)
        part = _annexed(first, outline, source)
        if not rest or not (part or first.relation == THIS):
            return part
        if outline.unit(part):
            return _descend(part, rest, outline, part)
    if rest and rest[0].kind == "clause" and UPPER_ROMAN.fullmatch(rest[0].number):
        # A part of an article is counted in words or figures, one of a treaty in Roman numerals.
        rest[0] = Step("part", rest[0].number)
    division = ""
    while rest and rest[0].kind in DIVISIONS:
        division = _division(rest.pop(0), outline, source, part, division)
        if not division:
            return ""
    if not rest:
        return division
    if rest[0].rank == ARTICLE:
        unit, rest = _in_article(rest, outline, source, part, division)
    elif division or part != source.unit.part:
        return ""
    else:
        return _from_within(rest, outline, source)
    return _descend(unit, rest, outline, unit) if unit else ""


def _in_article(
    steps: Sequence[Step], outline: Outline, source: Source, part: str, division: str
) -> tuple[str, list[Step]]:
    """Return the address of the article that comes first, and the steps inside it.

    ``Article 15.3``, if there is none so called, is the paragraph of an article.
    """
    article, *rest = steps
    unit = _article(article, outline, source, part, division)
    if not unit and DOTTED.fullmatch(article.number):
        number, _, inner = article.number.partition(".")
        rest.insert(0, Step("paragraph", inner))
        unit = _article(Step("article", number), outline, source, part, division)
    return unit, rest


def _annexed(step: Step, outline: Outline, source: Source) -> str:
    if step.relation == THIS:
        own = source.unit.part or (source.unit.eid if source.unit.kind == "annex" else "")
        # "Настоящего Протокола" in an annex of a protocol is the protocol itself.
        return own if own.startswith(PARTS[step.kind]) else ""
    if step.relation:
        return ""
    found = [one for one in outline.divisions if one.kind in ANNEXED and one.kind == step.kind]
    if step.kind == "annex":
        found += [one for one in outline.units if one.kind == "annex"]
    acts = source.unit.kind == "act"
    found = [one for one in found if one.eid.startswith("act_") == acts]
    if step.number:
        found = [one for one in found if _same(one.number, step.number)]
    return found[0].eid if len(found) == 1 else ""


def _division(step: Step, outline: Outline, source: Source, part: str, within: str) -> str:
    own = outline.around(source.unit.division)
    there = {one.kind for one in outline.divisions if one.part == part}
    kind = step.kind if step.kind in there else ALSO.get(step.kind, "")
    if step.relation == THIS:
        return next((one.eid for one in own if one.kind == kind), "")
    found = [one for one in outline.divisions if one.kind == kind and one.part == part]
    if step.relation == PREVIOUS:
        return _back(step, [one.eid for one in found], [one.eid for one in own])
    found = [one for one in found if _same(one.number, step.number)]
    if within:
        found = [one for one in found if one.division == within]
    elif len(found) > 1:
        around = {one.division for one in own}
        found = [one for one in found if one.division in around]
    return found[0].eid if len(found) == 1 else ""


def _article(step: Step, outline: Outline, source: Source, part: str, division: str) -> str:
    if step.relation == THIS:
        return source.unit.eid if source.unit.kind == "article" else ""
    found = [one for one in outline.units if one.kind == "article" and one.part == part]
    if step.relation == PREVIOUS:
        return _back(step, [one.eid for one in found], [source.unit.eid])
    found = [one for one in found if _same(one.number, step.number)]
    if len(found) > 1:
        # Articles that begin again in each division: those of the own one, or of the named one.
        own = {one.eid for one in outline.around(division or source.unit.division)}
        found = [one for one in found if own & {row.eid for row in outline.around(one.division)}]
    return found[0].eid if len(found) == 1 else ""


def _back(step: Step, order: Sequence[str], own: Sequence[str]) -> str:
    """Return the address that stands so many places before the own one."""
    place = next((order.index(eid) for eid in own if eid in order), 0) - int(step.number)
    return order[place] if place >= 0 else ""


def _same(number: str, written: str) -> bool:
    return bool(number) and _plain(number) == _plain(written)


@lru_cache(maxsize=2048)
def _plain(number: str) -> str:
    return eid_number(arabic(tidy_number(number))).lower()


# Inside a unit


def _from_within(steps: Sequence[Step], outline: Outline, source: Source) -> str:
    """Return what steps without an article lead to: in the own unit, from the place outwards."""
    unit, first = source.unit.eid, steps[0]
    around = [eid for eid in _ancestors(source.eid) if eid.startswith(unit) and eid != unit]
    if first.relation:
        start = _own(first, around, outline, unit)
        return _descend(start, steps[1:], outline, unit) if start else ""
    if source.unit.kind not in {"article", "act", "annex"}:
        return ""
    if first.kind in {"clause", "line"} or (first.kind == "paragraph" and first.number.isdecimal()):
        inner = [eid for eid in around if first.kind == "line" and _name(eid) == "para"]
        starts = [*inner[:1], unit]
    else:
        starts = [*around, unit]
    return next(filter(None, (_descend(eid, steps, outline, unit) for eid in starts)), "")


def _own(step: Step, around: Sequence[str], outline: Outline, unit: str) -> str:
    """Return the own paragraph of a kind, or the one so many places before it."""
    own = next((eid for eid in around if _name(eid) in OWN_NAMES.get(step.kind, ())), "")
    if not own or step.relation == THIS:
        return own
    parent = own.rpartition(SEPARATOR)[0]
    order = [eid for eid, _ in children(outline.body(unit), parent) if _name(eid) == _name(own)]
    return _back(step, order, [own])


def _ancestors(eid: str) -> list[str]:
    """Return an address and those that it is under, the innermost first."""
    parts = eid.split(SEPARATOR)
    return [SEPARATOR.join(parts[:size]) for size in range(len(parts), 0, -1)]


def _name(eid: str) -> str:
    return eid.rpartition(SEPARATOR)[2].partition("_")[0]


def _descend(start: str, steps: Sequence[Step], outline: Outline, unit: str) -> str:
    """Return what steps lead to under an address."""
    for step in steps:
        if step.relation:
            return ""
        found = _line if step.kind == "line" else _numbered
        start = found(start, step, outline, unit)
        if not start:
            return ""
    return start


def _numbered(start: str, step: Step, outline: Outline, unit: str) -> str:
    """Return the nearest paragraph with a number under an address."""
    rows = [row for row in outline.body(unit) if row[0].startswith(start + SEPARATOR)]
    labelled = [eid for eid, label in rows if _bare(label) == _bare(step.number)]
    wanted = [
        f"{name}_{value}" for name in NAMES[step.kind] for value in _values(step.number, name)
    ]
    ended = [eid for want in wanted for eid, _ in rows if eid.endswith(SEPARATOR + want)]
    by_label = [eid for eid in labelled if _name(eid) in NAMES[step.kind]]
    for found in (by_label, ended):
        nearest = [eid for eid in found if eid.count(SEPARATOR) == min(map(_depth, found))]
        if nearest:
            return nearest[0] if found is ended or len(nearest) == 1 else ""
    if step.kind == "clause" and start == unit and step.number.isdecimal():
        return _line(start, step, outline, unit)
    return ""


def _depth(eid: str) -> int:
    return eid.count(SEPARATOR)


def _bare(label: str) -> str:
    return label.strip(' ()."«»“”').lower().translate(TYPED_LATIN)


def _values(number: str, name: str) -> list[str]:
    """Return how a number may stand at the end of an address."""
    if number[0].isdecimal():
        return [eid_number(number)]
    if name == "item":
        return [number] if ROMAN.fullmatch(number) else []
    if len(number) > 1 or name != "point":
        return []
    places = [
        alphabet.index(letter) + 1
        for alphabet in ALPHABETS
        for letter in (number.translate(TYPED_LATIN) if alphabet is LATIN else number,)
        if letter in alphabet
    ]
    return [latin_letter(place) for place in dict.fromkeys(places)]


def _line(start: str, step: Step, outline: Outline, unit: str) -> str:
    """Return an unnumbered paragraph by its count, if all up to it are without a number.

    The first under a number is what stands behind that itself.
    """
    if not step.number.isdecimal() or step.number == "0":
        return ""
    rows = [eid for eid, _ in children(outline.body(unit), start)]
    counted = rows if start == unit else [start, *rows]
    upto = counted[: int(step.number)]
    if len(upto) < int(step.number):
        return ""
    return upto[-1] if all(_name(eid) in UNNUMBERED or eid == start for eid in upto) else ""
