"""Akoma Ntoso 3.0: one document for one language version, as the standard wants it.

An ``act``: what stands before the treaty is the preface, then preamble, body and conclusions; what
is annexed stands in attachments, each a document of its own. The eIds are those of the pages. The
labels are in ``num`` and, like the text, just as the source has them.
"""

from collections.abc import Sequence
from itertools import groupby

from lxml import etree

from treaties.downloads.akoma_blocks import hierarchy, labelled, passages, titled
from treaties.downloads.akoma_meta import identity, metadata
from treaties.downloads.akoma_names import Element, make
from treaties.downloads.akoma_parts import Placed, Regions, placed, regions
from treaties.downloads.content import Division, Download, Heading

DIVISIONS = frozenset({"part", "chapter", "section", "subsection"})
# Where a lone unit needs no container, for the element itself is called so.
OWN_ELEMENTS = {"preface": "title", "preamble": "preamble", "conclusions": "closing"}


def write(download: Download) -> bytes:
    """Return the document of a download that has one version."""
    document = make("akomaNtoso", {}, document_of(download))
    tree = etree.ElementTree(document)
    return etree.tostring(tree, encoding="utf-8", xml_declaration=True, pretty_print=False)


def document_of(download: Download) -> Element:
    """Return the ``act`` of a download that has one version."""
    return _Writer(download).act()


class _Writer:
    """Makes the elements of one version."""

    def __init__(self, download: Download) -> None:
        self.download = download
        self.version = download.versions[0]
        self.language = self.version.language
        # What begins a second time goes on: its eId and its heading stand once in a document.
        self.used: set[str] = set()

    def act(self) -> Element:
        parts = regions(placed(self.version.units))
        name = self.download.facts.kind
        act = make("act", {"name": name, "contains": "originalVersion"}, metadata(self.download))
        self._fill(act, "body", parts)
        return act

    def _fill(self, document: Element, body: str, parts: Regions) -> None:
        """Add the regions of a document in their order; ``body`` is its main element."""
        self._region(document, "preface", parts.preface)
        self._region(document, "preamble", parts.preamble)
        document.append(self._body(body, parts.body))
        self._region(document, "conclusions", parts.conclusions)
        if parts.attached:
            attached = make("attachments")
            for part, group in groupby(parts.attached, key=lambda unit: unit.attachment):
                attached.append(self._attachment(part, list(group)))
            document.append(attached)

    def _region(self, document: Element, name: str, units: Sequence[Placed]) -> None:
        if not units:
            return
        region = make(name)
        document.append(region)
        if len(units) == 1 and units[0].unit.kind == OWN_ELEMENTS[name]:
            region.set("eId", units[0].unit.eid)
            region.extend(self._blocks(units[0]))
            return
        for one in units:
            attributes = {"name": one.unit.kind, "eId": one.unit.eid}
            region.append(make("container", attributes, *self._blocks(one)))

    def _blocks(self, one: Placed) -> list[Element]:
        heading = titled(one.unit.cells[self.language], one.unit.kind == "title")
        foreign = one.unit.kind == "foreign"
        return heading + passages(one.unit, self.language, foreign) or [make("p")]

    def _body(self, name: str, units: Sequence[Placed]) -> Element:
        body = make(name)
        open_: list[tuple[str, Element]] = []
        divisions = {row.eid: row for one in units for row in one.unit.begins}
        for one in units:
            while open_ and tuple(eid for eid, _ in open_) != one.chain[: len(open_)]:
                open_.pop()
            for eid in one.chain[len(open_) :]:
                parent = open_[-1][1] if open_ else body
                parent.append(self._division(eid, divisions.get(eid)))
                open_.append((eid, parent[-1]))
            (open_[-1][1] if open_ else body).append(self._provision(one))
        if not len(body):
            # A body has something in it, also where the text has nothing.
            body.append(make("hcontainer", {"name": "empty"}))
        return body

    def _division(self, eid: str, division: Division | None) -> Element:
        kind = division.kind if division else "division"
        name = kind if kind in DIVISIONS else "hcontainer"
        attributes = {} if name == kind else {"name": kind}
        heading = division.cells.get(self.language) if division else None
        return make(name, attributes | self._once(eid), *self._heading(eid, heading))

    def _once(self, eid: str) -> dict[str, str]:
        return {} if eid in self.used else {"eId": eid}

    def _heading(self, eid: str, heading: Heading | None) -> list[Element]:
        """Return the heading of a division, and nothing where the division goes on."""
        if eid in self.used:
            return []
        self.used.add(eid)
        return labelled(heading) if heading else []

    def _provision(self, one: Placed) -> Element:
        unit = one.unit
        if unit.kind == "article":
            element = make("article", {"eId": unit.eid})
        else:
            element = make("hcontainer", {"name": unit.kind, "eId": unit.eid})
        element.extend(labelled(unit.cells[self.language]))
        element.extend(hierarchy(unit, self.language, unit.kind == "foreign"))
        return element

    def _attachment(self, part: str, units: Sequence[Placed]) -> Element:
        """Return a part with articles of its own, or one unit, as an attached document."""
        first = units[0].unit
        division = next((row for one in units for row in one.unit.begins if row.eid == part), None)
        kind = division.kind if division else first.kind
        cells = division.cells if division else first.cells
        heading = cells[self.language] if division or first.eid == part else None
        attachment = make("attachment", self._once(part), *self._heading(part, heading))
        document = make("doc", {"name": kind}, identity(self.download, part))
        attachment.append(document)
        if first.eid == part:
            blocks = passages(first, self.language, first.kind == "foreign")
            document.append(make("mainBody", {}, *(blocks or [make("p")])))
        else:
            self._fill(document, "mainBody", regions([one.within(part) for one in units]))
        return attachment
