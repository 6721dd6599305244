"""ODT: the text of a document as it is printed, with the numbers of its lists.

Tracked insertions are in the text, deletions are not (the format keeps them apart); a text box
stands behind the paragraph that holds it; footnotes stand at the end, each behind its mark
(``[1]``). Comments, headers and footers of the printed page are left out.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from treaties.text.document import Refusal
from treaties.text.formats.archive import Archive
from treaties.text.formats.elements import attribute, local, names, root_of
from treaties.text.formats.numerals import lowered, numeral, raised
from treaties.text.formats.sheet import ALIGNMENTS, Paragraph, Setting, table, write
from treaties.text.formats.unreadable import UnreadableError

LEFT_OUT = names(
    "tracked-changes annotation annotation-end forms sequence-decls variable-decls user-field-decls"
    " dde-connection-decls alphabetical-index-auto-mark-file table-column table-columns shapes"
    " ruby-text hidden-paragraph"
)
STYLES = {"1": "decimal", "a": "latin", "A": "LATIN", "i": "roman", "I": "ROMAN", "": ""}
RUSSIAN = {"а": "russian", "А": "RUSSIAN"}
DASHES = frozenset("-–—−‒")
MOST_SPACES = 100
DEEPEST_MARK = 10


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is drawn."""

    style: str
    prefix: str = ""
    suffix: str = ""
    start: int = 1
    shown: int = 1
    bullet: str = ""
    repeated: bool = False


@dataclass(slots=True)
class Counting:
    """A list that is being read."""

    style: str
    counted: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """What a paragraph style says of its place and weight; None for what its parent says."""

    parent: str
    setting: Setting | None
    bold: bool | None


@dataclass(slots=True)
class Document:
    """What is known of a document while it is read."""

    lists: dict[str, dict[int, Level]] = field(default_factory=dict)
    positions: dict[str, str] = field(default_factory=dict)
    hidden: set[str] = field(default_factory=set)
    bold: set[str] = field(default_factory=set)
    outline: dict[int, Level] = field(default_factory=dict)
    headings: list[int] = field(default_factory=list)
    finished: dict[str, list[int]] = field(default_factory=dict)
    paragraphs: dict[str, ParagraphStyle] = field(default_factory=dict)
    notes: list[etree._Element] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)


def read(data: bytes) -> str:
    """Return the text of an ODT file; raise UnreadableError for one that cannot be opened."""
    archive = Archive(data, "ODT")
    if b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise UnreadableError(Refusal("encrypted", "ODT"))
    root = root_of(archive, "content.xml")
    body = (
        None
        if root is None
        else next(
            (part for part in root.iter() if local(part.tag) == "text" and _is_office(part)), None
        )
    )
    if root is None or body is None:
        raise UnreadableError(Refusal("damaged", "ODT"))
    document = Document()
    for part in (root_of(archive, "styles.xml"), root):
        if part is not None:
            _read_styles(part, document)
    paragraphs = list(_blocks(body, document))
    return write([*paragraphs, *_notes(document)])


def _is_office(element: "etree._Element") -> bool:
    return str(element.tag).startswith("{urn:oasis:names:tc:opendocument:xmlns:office:")


def _read_styles(root: "etree._Element", document: Document) -> None:
    for element in root.iter():
        name = local(element.tag)
        if name == "list-style":
            document.lists[attribute(element, "name")] = _levels(element)
        elif name == "outline-style":
            document.outline = _levels(element)
        elif name == "style" and attribute(element, "family") == "text":
            for row in element:
                if local(row.tag) == "text-properties":
                    _read_position(attribute(element, "name"), row, document)
        elif name == "style" and attribute(element, "family") == "paragraph":
            document.paragraphs[attribute(element, "name")] = _paragraph_style(element)


def _paragraph_style(element: "etree._Element") -> ParagraphStyle:
    align, weight = (
        next((found for row in element if (found := attribute(row, name))), "")
        for name in ("text-align", "font-weight")
    )
    return ParagraphStyle(
        attribute(element, "parent-style-name"),
        ALIGNMENTS.get(align),
        weight == "bold" if weight else None,
    )


def _setting(element: "etree._Element", document: Document) -> Setting:
    """Return how a paragraph is set: as a heading, by its styles or by all of its letters."""
    if local(element.tag) == "h":
        return Setting.HEADING
    key, seen = attribute(element, "style-name"), set[str]()
    styles: list[ParagraphStyle] = []
    while key in document.paragraphs and key not in seen:
        seen.add(key)
        styles.append(document.paragraphs[key])
        key = styles[-1].parent
    setting = next((style.setting for style in styles if style.setting), Setting.RUNNING)
    bold = next((style.bold for style in styles if style.bold is not None), False)
    heavy = bold or _spans_bold(element, document)
    return Setting.HEADING if heavy and setting is Setting.RUNNING else setting


def _spans_bold(element: "etree._Element", document: Document) -> bool:
    """Return whether a paragraph consists of bold spans."""
    loose = [element.text, *(child.tail for child in element)]
    spans = [child for child in element if local(child.tag) == "span"]
    return (
        bool(spans)
        and not any(text and text.strip() for text in loose)
        and all(attribute(span, "style-name") in document.bold for span in spans)
    )


def _read_position(name: str, properties: "etree._Element", document: Document) -> None:
    position = attribute(properties, "text-position").split(" ")[0]
    if position and position not in {"0%", "0"}:
        low = position == "sub" or position.startswith("-")
        document.positions[name] = "sub" if low else "super"
    if attribute(properties, "display") == "none":
        document.hidden.add(name)
    if attribute(properties, "font-weight") == "bold":
        document.bold.add(name)


def _levels(element: "etree._Element") -> dict[int, Level]:
    return {
        int(key): _level(row)
        for row in element
        if (key := attribute(row, "level", "0")).isdecimal() and len(key) < 4
    }


def _level(element: "etree._Element") -> Level:
    if local(element.tag) == "list-level-style-bullet":
        return Level("bullet", bullet=attribute(element, "bullet-char"))
    told = attribute(element, "num-format")
    return Level(
        style=STYLES.get(told, RUSSIAN.get(told[:1], "decimal")),
        prefix=attribute(element, "num-prefix"),
        suffix=attribute(element, "num-suffix"),
        start=_integer(attribute(element, "start-value"), 1),
        shown=_integer(attribute(element, "display-levels"), 1),
        repeated=attribute(element, "num-letter-sync") == "true",
    )


def _blocks(parent: "etree._Element", document: Document) -> Iterator[Paragraph]:
    for child in parent:
        name = local(child.tag)
        if name in LEFT_OUT:
            continue
        if name in {"p", "h"}:
            yield from _paragraph(child, document)
        elif name == "list":
            yield from _list(child, document, Counting(""), 1)
        elif name == "table":
            yield from table(list(_rows(child, document)))
        elif name not in {"image", "object", "plugin"}:
            yield from _blocks(child, document)


def _paragraph(
    element: "etree._Element", document: Document, mark: str = ""
) -> Iterator[Paragraph]:
    text = "".join(_inline(element, document))
    if local(element.tag) == "h" and not mark and text.strip():
        mark = _heading_mark(element, document)
    text = f"{mark} {text.lstrip()}" if mark and text.strip() else text
    yield Paragraph(text, _setting(element, document))
    boxes, document.boxes = document.boxes, []
    for box in boxes:
        yield from _blocks(box, document)


def _heading_mark(element: "etree._Element", document: Document) -> str:
    """Return the number of a heading, where the outline of the document has numbers."""
    depth = _integer(attribute(element, "outline-level"), 1)
    level = document.outline.get(depth)
    if level is None or not level.style or attribute(element, "is-list-header") == "true":
        return ""
    return _counted(document.headings, depth, document.outline, None)


def _list(
    element: "etree._Element", document: Document, here: Counting, depth: int
) -> Iterator[Paragraph]:
    """Return the items of a list; a list inside an item is its next level."""
    here = _begun(element, document, here, depth)
    levels = document.lists.get(here.style, {})
    for item in element:
        name = local(item.tag)
        mark = ""
        if name == "list-item" and _shows(item):
            start = attribute(item, "start-value")
            mark = _counted(here.counted, depth, levels, int(start) if start.isdecimal() else None)
        for child in item:
            kind = local(child.tag)
            if kind == "list":
                yield from _list(child, document, here, depth + 1)
            elif kind in {"p", "h"}:
                yield from _paragraph(child, document, mark)
                mark = ""
            elif kind not in LEFT_OUT:
                yield from _blocks(child, document)
    if depth == 1:
        key = attribute(element, "id")
        for name in {here.style, key} - {""}:
            document.finished[name] = here.counted


def _begun(element: "etree._Element", document: Document, here: Counting, depth: int) -> Counting:
    """Return the counting of a list: new, or that of the list that it goes on from."""
    style = attribute(element, "style-name") or here.style
    if depth > 1:
        here.style = style
        return here
    earlier = attribute(element, "continue-list")
    if not earlier and attribute(element, "continue-numbering") == "true":
        earlier = style
    return Counting(style, list(document.finished.get(earlier, [])))


def _shows(item: "etree._Element") -> bool:
    """Return whether an item has a paragraph: one that only holds a list draws no number."""
    return any(local(child.tag) in {"p", "h"} for child in item)


def _counted(counted: list[int], depth: int, levels: dict[int, Level], start: int | None) -> str:
    """Count an item of a level and return what is drawn before it."""
    depth = min(depth, DEEPEST_MARK)
    level = levels.get(depth, Level("bullet"))
    while len(counted) < depth:
        above = levels.get(len(counted) + 1, Level(""))
        counted.append(above.start - (len(counted) + 1 == depth))
    del counted[depth:]
    counted[-1] = counted[-1] + 1 if start is None else start
    if level.style == "bullet":
        return level.bullet if level.bullet in DASHES else "•"
    if not level.style:
        return ""
    first = max(1, depth - level.shown + 1)
    numbers = [
        numeral(counted[place - 1], row.style, repeated=row.repeated)
        for place in range(first, depth + 1)
        if (row := levels.get(place, level)).style not in {"", "bullet"}
    ]
    return f"{level.prefix}{'.'.join(numbers)}{level.suffix}".strip()


def _inline(element: "etree._Element", document: Document) -> Iterator[str]:
    """Return the text inside a paragraph, its blanks as the format counts them."""
    yield _blank(element.text)
    for child in element:
        yield from _piece(child, document)
        yield _blank(child.tail)


def _blank(text: str | None) -> str:
    return (text or "").replace("\n", " ").replace("\t", " ")


def _piece(child: "etree._Element", document: Document) -> Iterator[str]:
    name = local(child.tag)
    if name == "s":
        yield " " * min(_integer(attribute(child, "c"), 1), MOST_SPACES)
    elif name == "tab":
        yield "\t"
    elif name == "line-break":
        yield "\n"
    elif name == "note":
        document.notes.append(child)
        yield f"[{len(document.notes)}]"
    elif name in {"frame", "text-box", "custom-shape", "rect", "g"}:
        document.boxes.append(child)
    elif name == "span":
        style = attribute(child, "style-name")
        if style not in document.hidden:
            text = "".join(_inline(child, document))
            position = document.positions.get(style)
            yield raised(text) if position == "super" else lowered(text) if position else text
    elif name not in LEFT_OUT:
        yield from _inline(child, document)


def _rows(element: "etree._Element", document: Document) -> Iterator[list[list[Paragraph]]]:
    """Return the rows of a table once each: repeated ones are empty."""
    for row in element:
        name = local(row.tag)
        if name == "table-row":
            cells = (cell for cell in row if local(cell.tag) == "table-cell")
            yield [list(_blocks(cell, document)) for cell in cells]
        elif name not in LEFT_OUT:
            yield from _rows(row, document)


def _notes(document: Document) -> Iterator[Paragraph]:
    """Return the footnotes in the order of their marks; a note may hold marks of its own."""
    for number, note in enumerate(document.notes, 1):
        bodies = (part for part in note if local(part.tag) == "note-body")
        lines = [part.text.strip() for body in bodies for part in _blocks(body, document)]
        yield Paragraph(f"[{number}] " + " ".join(line for line in lines if line))


def _integer(text: str, default: int) -> int:
    return int(text) if text.isdecimal() and len(text) < 7 else default
