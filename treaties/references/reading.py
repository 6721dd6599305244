"""The references of a whole version, each with where it stands and what it leads to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from treaties.references.found import Found, Step
from treaties.references.outline import SEPARATOR, Node, Outline, outline_of
from treaties.references.recognise import recognise
from treaties.references.resolve import Source, resolve
from treaties.references.scope import Document, Scope, document_of, scope_of
from treaties.references.spoken import followed
from treaties.text.document import ParsedUnit, ParsedVersion

# An editor's note, a title and what is in another language are not searched.
READ = frozenset({"act", "preamble", "article", "closing", "annex"})


@dataclass(frozen=True, slots=True)
class Read:
    """A reference of a version.

    ``unit`` and ``eid`` are the addresses of its unit and its paragraph (of the unit again for one
    in a heading). ``document`` says whose provision it is, ``target`` which, if that is certain.
    """

    unit: str
    eid: str
    start: int
    end: int
    quote: str
    steps: tuple[Step, ...]
    document: Document
    target: str = ""


def read_references(
    version: ParsedVersion, kind: str, others: Sequence[Outline] = ()
) -> list[Read]:
    """Return the references of a version of an agreement of a kind, in its order.

    ``others`` are the outlines of its other versions: a provision need stand in only one of them.
    """
    scope = scope_of(version, kind)
    own = outline_of(version)
    outlines = [own, *others]
    return [
        found
        for unit in version.units
        if unit.kind in READ
        for found in _of_unit(unit, own.unit(unit.eid), scope, outlines)
    ]


def _of_unit(
    unit: ParsedUnit, node: Node | None, scope: Scope, outlines: Sequence[Outline]
) -> Iterator[Read]:
    if node is None:
        return
    texts = [(unit.eid, unit.heading if unit.kind != "act" else "")]
    texts += [(row.eid, row.text) for row in unit.paragraphs]
    lead = unit.paragraphs[0].text if unit.paragraphs else ""
    spoken: dict[str, list[Found]] = {}
    for eid, text in texts:
        for found in _plain(text, eid, spoken, scope.language):
            document = document_of(found.owner, found.steps, node, f"{lead} {text}", scope)
            source = Source(node, eid)
            target = find(found.steps, document, outlines, source)
            if not target and scope.own == "protocol" and _of_itself(found):
                target = find(found.steps[1:], Document("own"), outlines, source)
            quote = text[found.start : found.end]
            yield Read(unit.eid, eid, found.start, found.end, quote, found.steps, document, target)


def _plain(text: str, eid: str, spoken: dict[str, list[Found]], language: str) -> Iterator[Found]:
    """Yield the references of a paragraph, none with "that"; ``spoken`` are those so far."""
    above = []
    while SEPARATOR in eid:
        above.append(spoken.setdefault(eid, []))
        eid = eid.rpartition(SEPARATOR)[0]
    for one in recognise(text, language):
        found = followed(one, above, language)
        if found is not None:
            if above:
                above[0].append(found)
            yield found


def _of_itself(found: Found) -> bool:
    """Return whether ``статьи 2 Протокола`` may be of a protocol's own article."""
    first = found.steps[0]
    bare = first.kind == "protocol" and not first.number and not first.relation
    return bare and len(found.steps) > 1 and not found.owner.relation


def find(
    steps: tuple[Step, ...], document: Document, outlines: Sequence[Outline], source: Source
) -> str:
    """Return what steps lead to in the first version of the agreement that has it, or nothing."""
    if document.kind != "own":
        return ""
    targets = (resolve(steps, outline, source, document.part) for outline in outlines)
    return next(filter(None, targets), "")
