"""DOCX: the text of a document as it is printed, with the numbers of its lists.

Tracked insertions are in the text, deletions are not; a text box stands behind the paragraph that
holds it; footnotes stand at the end, each behind its mark (``[1]``). Headers and footers of the
printed page and hidden text are left out.
"""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from treaties.text.document import Refusal
from treaties.text.formats.archive import Archive
from treaties.text.formats.docx_numbers import Numbering, Place, read_numbering
from treaties.text.formats.elements import attribute, local, names, root_of
from treaties.text.formats.numerals import lowered, raised
from treaties.text.formats.sheet import ALIGNMENTS, Paragraph, Setting, joined, table, write
from treaties.text.formats.unreadable import UnreadableError

# Elements that only hold others, in a paragraph or around paragraphs.
AROUND = names(
    "ins moveTo sdt sdtContent customXml smartTag hyperlink fldSimple bdo dir ruby rubyBase rt"
    " oMath oMathPara txbxContent"
)
DELETED = names("del moveFrom instrText delText delInstrText rPr pPr sdtPr sdtEndPr")
# Elements of a run and what they are in the text.
SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
OFF = frozenset(("0", "false", "off", "none"))
NOTES = (("footnoteReference", "footnotes"), ("endnoteReference", "endnotes"))
PRIVATE = 0xF000


@dataclass(slots=True)
class Style:
    """What a paragraph style says of numbers, and on what style it is based."""

    base: str
    number: str = ""
    level: int | None = None
    setting: Setting | None = None
    bold: bool | None = None


@dataclass(slots=True)
class Document:
    """What is known of a document while it is read."""

    numbering: Numbering
    styles: dict[str, Style]
    default_style: str = ""
    notes: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)


def read(data: bytes) -> str:
    """Return the text of a DOCX file; raise UnreadableError for one that cannot be opened."""
    archive = Archive(data, "DOCX")
    main = _main_part(archive)
    root = root_of(archive, main)
    body = (
        None if root is None else next((part for part in root if local(part.tag) == "body"), None)
    )
    if body is None:
        raise UnreadableError(Refusal("damaged", "DOCX"))
    parts = _related(archive, main)
    document = Document(read_numbering(root_of(archive, parts.get("numbering", ""))), {})
    _read_styles(root_of(archive, parts.get("styles", "")), document)
    paragraphs = joined(list(_blocks(body, document)))
    return write([*paragraphs, *_notes(archive, parts, document)])


def _main_part(archive: Archive) -> str:
    related = _related(archive, "")
    return related.get("officeDocument", "word/document.xml")


def _related(archive: Archive, part: str) -> dict[str, str]:
    """Return the parts that a part names, by the last word of their type."""
    folder, name = posixpath.split(part)
    root = root_of(archive, posixpath.join(folder, "_rels", f"{name}.rels"))
    found: dict[str, str] = {}
    for row in root if root is not None else ():
        target = posixpath.normpath(posixpath.join("/", folder, attribute(row, "Target")))
        found.setdefault(posixpath.basename(attribute(row, "Type")), target.lstrip("/"))
    return found


def _read_styles(root: "etree._Element | None", document: Document) -> None:
    for element in root if root is not None else ():
        if local(element.tag) != "style" or attribute(element, "type") not in {"", "paragraph"}:
            continue
        key = attribute(element, "styleId")
        if attribute(element, "default") in {"1", "true", "on"}:
            document.default_style = key
        style = Style(_value(element, "basedOn"))
        numbers = _child(_child(element, "pPr"), "numPr")
        if numbers is not None:
            style.number = _value(numbers, "numId")
            level = _value(numbers, "ilvl")
            style.level = int(level) if level.isdecimal() else None
        align, outline = (_value(_child(element, "pPr"), name) for name in ("jc", "outlineLvl"))
        style.setting = Setting.HEADING if outline else ALIGNMENTS.get(align)
        style.bold = _is_on(_child(_child(element, "rPr"), "b"))
        document.styles[key] = style


def _blocks(parent: "etree._Element", document: Document) -> Iterator[Paragraph]:
    """Return the paragraphs in an element, those of its tables and text boxes among them."""
    for child in parent:
        name = local(child.tag)
        if name == "p":
            yield from _paragraph(child, document)
        elif name == "tbl":
            yield from table(list(_rows(child, document)))
        elif name == "AlternateContent":
            yield from _blocks(_chosen(child), document)
        elif name in AROUND:
            yield from _blocks(child, document)


def _paragraph(element: "etree._Element", document: Document) -> Iterator[Paragraph]:
    properties = _child(element, "pPr")
    text = "".join(_inline(element, document))
    if text.strip():
        mark = document.numbering.mark(_place(properties, document))
        text = f"{mark} {text.lstrip()}" if mark else text
    run = _child(properties, "rPr")
    setting = _setting(element, properties, document)
    yield Paragraph(text, setting, _child(run, "del") is not None)
    boxes, document.boxes = document.boxes, []
    for box in boxes:
        yield from _blocks(box, document)


def _place(properties: "etree._Element | None", document: Document) -> Place:
    """Return the list and level of a paragraph: its own, else those of its style."""
    own = _child(properties, "numPr")
    key = _value(properties, "pStyle") or document.default_style
    number = "" if own is None else _value(own, "numId")
    level = "" if own is None else _value(own, "ilvl")
    if number:
        return Place(number, int(level) if level.isdecimal() else 0)
    for name, style in _styles(key, document):
        if style.number:
            place = style.level
            if place is None:
                place = document.numbering.level_of_style(style.number, name)
            return Place(style.number, int(level) if level.isdecimal() else place)
    return Place("", 0)


def _styles(key: str, document: Document) -> Iterator[tuple[str, Style]]:
    """Return a style and those that it is based on, by name."""
    seen: set[str] = set()
    while key in document.styles and key not in seen:
        seen.add(key)
        yield key, document.styles[key]
        key = document.styles[key].base


def _setting(
    element: "etree._Element", properties: "etree._Element | None", document: Document
) -> Setting:
    """Return how a paragraph is set: by itself, by its styles or by all of its letters."""
    key = _value(properties, "pStyle") or document.default_style
    styles = [style for _, style in _styles(key, document)]
    told = [ALIGNMENTS.get(_value(properties, "jc")), *(style.setting for style in styles)]
    setting = next((each for each in told if each is not None), Setting.RUNNING)
    usual = next((style.bold for style in styles if style.bold is not None), False)
    runs = (run for run in element.iter() if local(run.tag) == "r" and _has_text(run))
    weights = [_is_on(_child(_child(run, "rPr"), "b")) for run in runs]
    bold = bool(weights) and all(usual if each is None else each for each in weights)
    return Setting.HEADING if bold and setting is Setting.RUNNING else setting


def _has_text(run: "etree._Element") -> bool:
    return any(local(child.tag) == "t" and (child.text or "").strip() for child in run)


def _is_on(element: "etree._Element | None") -> bool | None:
    """Return whether a property is on; None where it is not told."""
    return None if element is None else attribute(element, "val") not in OFF


def _inline(element: "etree._Element", document: Document) -> Iterator[str]:
    """Return the text inside a paragraph; text boxes are put aside."""
    for child in element:
        name = local(child.tag)
        if name == "r":
            yield _run(child, document)
        elif name == "AlternateContent":
            yield from _inline(_chosen(child), document)
        elif name in {"pict", "drawing", "object"}:
            document.boxes.extend(_boxes(child))
        elif name in SIGNS:
            yield SIGNS[name]
        elif name == "t":
            yield child.text or ""
        elif name == "sym":
            yield _symbol(attribute(child, "char"))
        elif name in {"footnoteReference", "endnoteReference"}:
            document.notes.append((name, attribute(child, "id")))
            yield f"[{len(document.notes)}]"
        elif name not in DELETED:
            yield from _inline(child, document)


def _run(element: "etree._Element", document: Document) -> str:
    properties = _child(element, "rPr")
    hidden = _child(properties, "vanish")
    if hidden is not None and attribute(hidden, "val") not in OFF:
        return ""
    text = "".join(_inline(element, document))
    position = _value(properties, "vertAlign")
    if position == "superscript":
        return raised(text)
    return lowered(text) if position == "subscript" else text


def _symbol(code: str) -> str:
    """Return a sign of a symbol font; fonts keep theirs in the private area of Unicode."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    letter = chr(number - PRIVATE if PRIVATE < number < PRIVATE + 0x100 else number % 0x10000)
    return letter if letter.isprintable() else "•"


def _boxes(element: "etree._Element") -> Iterator["etree._Element"]:
    """Return the text boxes of a drawing; those inside another box are read with it."""
    for child in element:
        name = local(child.tag)
        if name == "txbxContent":
            yield child
        elif name == "AlternateContent":
            yield from _boxes(_chosen(child))
        elif name != "t":
            yield from _boxes(child)


def _chosen(element: "etree._Element") -> "etree._Element":
    """Return one of the alternatives that a document gives to programs of different age."""
    choices = [child for child in element if local(child.tag) in {"Choice", "Fallback"}]
    with_text = (child for child in choices if any(local(row.tag) == "t" for row in child.iter()))
    return next(with_text, choices[0] if choices else element)


def _rows(element: "etree._Element", document: Document) -> Iterator[list[list[Paragraph]]]:
    for row in element:
        name = local(row.tag)
        if name in AROUND:
            yield from _rows(row, document)
        elif name == "tr" and _child(_child(row, "trPr"), "del") is None:
            yield list(_cells(row, document))


def _cells(row: "etree._Element", document: Document) -> Iterator[list[Paragraph]]:
    for cell in row:
        if local(cell.tag) == "tc":
            yield joined(list(_blocks(cell, document)))
        elif local(cell.tag) in AROUND:
            yield from _cells(cell, document)


def _notes(archive: Archive, parts: dict[str, str], document: Document) -> Iterator[Paragraph]:
    """Return the footnotes in the order of their marks; a note may hold marks of its own."""
    texts: dict[tuple[str, str], etree._Element] = {}
    for reference, part in NOTES:
        root = root_of(archive, parts.get(part, ""))
        for note in root if root is not None else ():
            texts[reference, attribute(note, "id")] = note
    written: set[tuple[str, str]] = set()
    for number, key in enumerate(document.notes, 1):
        if key in texts and key not in written:
            written.add(key)
            lines = (part.text.strip() for part in _blocks(texts[key], document))
            yield Paragraph(f"[{number}] " + " ".join(line for line in lines if line))


def _child(element: "etree._Element | None", name: str) -> "etree._Element | None":
    for child in element if element is not None else ():
        if local(child.tag) == name:
            return child
    return None


def _value(element: "etree._Element | None", name: str) -> str:
    child = _child(element, name)
    return "" if child is None else attribute(child, "val")
