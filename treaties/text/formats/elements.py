"""XML parts of a document and the names of their elements.

XML is parsed without entities, without a document type and without the network.
"""

from lxml import etree

from treaties.text.document import Refusal
from treaties.text.formats.archive import Archive
from treaties.text.formats.unreadable import UnreadableError


def names(text: str) -> frozenset[str]:
    """Return the names of elements that a line lists."""
    return frozenset(text.split())


def root_of(archive: Archive, name: str) -> "etree._Element | None":
    """Return the root of an XML part, or None where there is none of this name."""
    data = archive.read(name)
    if not data:
        return None
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableError(Refusal("damaged", archive.name)) from error
    if root.getroottree().docinfo.doctype:
        raise UnreadableError(Refusal("damaged", archive.name))
    return root


def local(tag: object) -> str:
    """Return the name of an element or attribute without its namespace."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: "etree._Element", name: str, default: str = "") -> str:
    """Return an attribute by its name without the namespace."""
    for key, value in element.attrib.items():
        if local(key) == name:
            return str(value)
    return default
