"""The paragraphs of a unit as elements: nested provisions in a body, plain blocks elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from treaties.downloads.akoma_names import LANGUAGE, UNDETERMINED, Element, make
from treaties.downloads.content import Heading, Paragraph, Unit

# A Roman sub-point is a point of a point: the standard has no element of that name.
PROVISIONS = {
    "paragraph": "paragraph",
    "subparagraph": "subparagraph",
    "point": "point",
    "subpoint": "point",
    "indent": "indent",
}


@dataclass(slots=True)
class _Node:
    """A paragraph with those whose eIds begin with its own."""

    paragraph: Paragraph
    children: list["_Node"] = field(default_factory=list)

    @property
    def plain(self) -> bool:
        """Return whether this is a block of text and nothing else."""
        paragraph = self.paragraph
        return not (paragraph.kind in PROVISIONS or paragraph.label or self.children)


def labelled(heading: Heading) -> list[Element]:
    """Return ``num`` and ``heading`` of a division or article, as far as there are any."""
    found = [make("num", {}, heading.label)] if heading.label else []
    return found + ([make("heading", {}, heading.heading)] if heading.heading else [])


def titled(heading: Heading, is_title: bool) -> list[Element]:
    """Return label and heading of a unit outside the body; a title's is the ``docTitle``."""
    found = [make("block", {"name": "num"}, heading.label)] if heading.label else []
    if not heading.heading:
        return found
    if is_title:
        return [*found, make("p", {}, make("docTitle", {}, heading.heading))]
    return [*found, make("block", {"name": "heading"}, heading.heading)]


def passages(unit: Unit, language: str, foreign: bool) -> list[Element]:
    """Return the paragraphs of a unit outside the body: ``p``, and numbered ones as lists."""
    found: list[Element] = []
    listed: Element | None = None
    for row in unit.rows:
        paragraph = row.cells[language]
        if not paragraph.label:
            listed = None
            found.append(_block(paragraph, foreign))
            continue
        if listed is None:
            listed = make("blockList")
            found.append(listed)
        item = make("item", {"eId": paragraph.eid}, make("num", {}, paragraph.label))
        item.append(_own_text(paragraph, foreign))
        listed.append(item)
    return found


def hierarchy(unit: Unit, language: str, foreign: bool) -> list[Element]:
    """Return the paragraphs of a provision, those under others inside them."""
    top: list[_Node] = []
    open_: list[_Node] = []
    for row in unit.rows:
        node = _Node(row.cells[language])
        while open_ and not node.paragraph.eid.startswith(f"{open_[-1].paragraph.eid}__"):
            open_.pop()
        (open_[-1].children if open_ else top).append(node)
        open_.append(node)
    return _inside([], top, foreign)


def _inside(own: list[Element], nodes: Sequence[_Node], foreign: bool) -> list[Element]:
    """Return what is in a provision: ``own`` text, then its paragraphs.

    Blocks before the first numbered paragraph are the ``intro``, those after the last the
    ``wrapUp``; between two, each is an ``alinea``.
    """
    provisions = [place for place, node in enumerate(nodes) if not node.plain]
    if not provisions:
        blocks = [*own, *(_block(node.paragraph, foreign) for node in nodes)]
        return [make("content", {}, *blocks)] if blocks else []
    first, last = provisions[0], provisions[-1]
    intro = [*own, *(_block(node.paragraph, foreign) for node in nodes[:first])]
    wrap_up = [_block(node.paragraph, foreign) for node in nodes[last + 1 :]]
    found = [make("intro", {}, *intro)] if intro else []
    found += [_provision(node, foreign) for node in nodes[first : last + 1]]
    return found + ([make("wrapUp", {}, *wrap_up)] if wrap_up else [])


def _provision(node: _Node, foreign: bool) -> Element:
    paragraph = node.paragraph
    element = make(PROVISIONS.get(paragraph.kind, "alinea"), {"eId": paragraph.eid})
    if paragraph.label:
        element.append(make("num", {}, paragraph.label))
    element.extend(_inside([_own_text(paragraph, foreign)], node.children, foreign))
    return element


def _block(paragraph: Paragraph, foreign: bool) -> Element:
    block = _own_text(paragraph, foreign)
    block.set("eId", paragraph.eid)
    return block


def _own_text(paragraph: Paragraph, foreign: bool) -> Element:
    attributes = {LANGUAGE: UNDETERMINED} if foreign else {}
    return make("p", attributes, paragraph.text)
