"""TMX 1.4b: paragraphs in several languages as units of a translation memory.

Each aligned paragraph is a unit (``tu``) with its texts in two or three languages. It has the
address of the agreement and the eId as properties (``x-agreement``, ``x-eid``, ``x-address``), and
both together as its ``tuid``. Only what is surely aligned is given: a memory is believed.

The format: https://www.gala-global.org/tmx-14b
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from lxml import etree

from treaties.align import AlignedUnit
from treaties.downloads.characters import allowed
from treaties.downloads.content import Download
from treaties.models import Article, Paragraph

MEDIA_TYPE = "application/x-tmx+xml"
TOOL, TOOL_VERSION = "Shartnama", "0.1.0"
# The confidence of an alignment (``treaties.align``) from which it is given.
SURE = 0.6
# A memory in which units have different source languages.
ANY = "*all*"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
MOMENT = "%Y%m%dT%H%M%SZ"
TAIL = b"</body>\n</tmx>\n"


@dataclass(frozen=True, slots=True)
class Entry:
    """A unit of the memory: where it is from, and its texts by language."""

    agreement: str
    eid: str
    address: str
    texts: Mapping[str, str]

    @property
    def is_whole(self) -> bool:
        """Return whether there is a translation."""
        return sum(1 for text in self.texts.values() if text.strip()) > 1


def write(download: Download) -> bytes:
    """Return the aligned paragraphs and headings of an agreement; there may be none."""
    source = download.columns[0]
    return b"".join(pieces(_entries(download), source, download.reader))


def pieces(entries: Iterable[Entry], source: str, reader: str) -> Iterator[bytes]:
    """Yield a file in UTF-8 unit by unit.

    ``source`` is the source language, or ``ANY``; ``reader`` the language of names.
    """
    yield _head(source, reader)
    for entry in entries:
        if entry.is_whole:
            yield _unit(entry)
    yield TAIL


Cells = Mapping[str, Article] | Mapping[str, Paragraph]


def of_unit(
    agreement: str, unit: AlignedUnit, address: str, is_wanted: Callable[[Cells], bool]
) -> Iterator[Entry]:
    """Yield what is wanted of a unit and surely aligned: its heading, its paragraphs.

    ``address`` is that of the unit's page. The confidence is worked out last: it takes longest.
    """
    if is_wanted(unit.cells) and unit.confidence >= SURE:
        headings = {language: cell.heading for language, cell in unit.cells.items()}
        yield Entry(agreement, unit.eid, address, headings)
    for row in unit.rows:
        if is_wanted(row.cells) and row.confidence >= SURE:
            texts = {language: cell.text for language, cell in row.cells.items()}
            yield Entry(agreement, row.eid, f"{address}#{row.eid}", texts)


def _head(source: str, reader: str) -> bytes:
    root = etree.Element("tmx", version="1.4")
    etree.SubElement(
        root,
        "header",
        {
            "creationtool": TOOL,
            "creationtoolversion": TOOL_VERSION,
            "segtype": "paragraph",
            "o-tmf": TOOL,
            "adminlang": reader,
            "srclang": source,
            "datatype": "plaintext",
            "creationdate": datetime.now(UTC).strftime(MOMENT),
        },
    )
    etree.SubElement(root, "body").text = ""
    whole = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return whole.removesuffix(b"</body></tmx>") + b"\n"


def _unit(entry: Entry) -> bytes:
    unit = etree.Element("tu", tuid=allowed(f"{entry.agreement}/{entry.eid}"))
    for name, value in (
        ("x-agreement", entry.agreement),
        ("x-eid", entry.eid),
        ("x-address", entry.address),
    ):
        etree.SubElement(unit, "prop", type=name).text = allowed(value)
    for language, text in entry.texts.items():
        if text.strip():
            version = etree.SubElement(unit, "tuv", {LANG: language})
            etree.SubElement(version, "seg").text = allowed(text.strip())
    return etree.tostring(unit, encoding="UTF-8") + b"\n"


def _entries(download: Download) -> Iterator[Entry]:
    for unit in download.units:
        address = f"{download.address}{unit.eid}/"
        if unit.confidence >= SURE:
            texts = {language: cell.heading for language, cell in unit.cells.items()}
            yield Entry(download.slug, unit.eid, address, texts)
        for row in unit.rows:
            if row.confidence >= SURE:
                texts = {language: cell.text for language, cell in row.cells.items()}
                yield Entry(download.slug, row.eid, f"{address}#{row.eid}", texts)
