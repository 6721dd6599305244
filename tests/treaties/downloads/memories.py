"""Translation memories as other programs read them: lxml by the rules of TMX 1.4, and the
translate-toolkit.
"""

from io import BytesIO, StringIO

from lxml import etree
from translate.storage.tmx import tmxfile

# What TMX 1.4b says of the elements that we write: their order and attributes, in our own words.
RULES = etree.DTD(
    StringIO(
        """
        <!ELEMENT tmx (header, body)>
        <!ATTLIST tmx version CDATA #FIXED "1.4">
        <!ELEMENT header (note | prop | ude)*>
        <!ATTLIST header creationtool CDATA #REQUIRED creationtoolversion CDATA #REQUIRED
          segtype (block | paragraph | sentence | phrase) #REQUIRED o-tmf CDATA #REQUIRED
          adminlang CDATA #REQUIRED srclang CDATA #REQUIRED datatype CDATA #REQUIRED
          o-encoding CDATA #IMPLIED creationdate CDATA #IMPLIED creationid CDATA #IMPLIED
          changedate CDATA #IMPLIED changeid CDATA #IMPLIED>
        <!ELEMENT body (tu*)>
        <!ELEMENT tu ((note | prop)*, tuv+)>
        <!ATTLIST tu tuid CDATA #IMPLIED srclang CDATA #IMPLIED segtype CDATA #IMPLIED>
        <!ELEMENT tuv ((note | prop)*, seg)>
        <!ATTLIST tuv xml:lang CDATA #REQUIRED>
        <!ELEMENT seg (#PCDATA)>
        <!ELEMENT note (#PCDATA)>
        <!ELEMENT prop (#PCDATA)>
        <!ATTLIST prop type CDATA #REQUIRED>
        <!ELEMENT ude EMPTY>
        """
    )
)
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
Unit = dict[str, str]


def read(content: bytes) -> tuple[dict[str, str], list[tuple[Unit, Unit]]]:
    """Return the header of a memory, and of each unit its properties and its texts.

    It must be what TMX allows, and the toolkit must find the same texts in it.
    """
    root = etree.fromstring(content)
    RULES.assertValid(root)
    header = {str(name): str(value) for name, value in root[0].attrib.items()}
    units = [_unit(unit) for unit in root.iter("tu")]
    assert len({told["tuid"] for told, _ in units}) == len(units)
    toolkit = tmxfile.parsefile(BytesIO(content))
    assert len(toolkit.units) == len(units)
    for read_by_it, (_, texts) in zip(toolkit.units, units, strict=True):
        first, second, *_more = texts.values()
        assert (str(read_by_it.source), str(read_by_it.target)) == (first, second)
    return header, units


def _unit(unit: etree._Element) -> tuple[Unit, Unit]:
    told = {prop.get("type", ""): prop.text or "" for prop in unit.iter("prop")}
    told["tuid"] = unit.get("tuid", "")
    texts = {tuv.get(LANG, ""): tuv.findtext("seg", "") for tuv in unit.iter("tuv")}
    return told, texts
