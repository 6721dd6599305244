"""What the tests of this folder share: single sentences as passages of a version."""

import re

from treaties.text.document import ParsedParagraph, ParsedUnit
from treaties.text.facts.told import Passage, VersionFacts


def passage(text: str, kind: str = "closing", line: int = 1) -> Passage:
    """Return a text as one paragraph of a unit of some kind."""
    return Passage(text, text.lower(), line, kind)


def told(language: str, kind: str = "") -> VersionFacts:
    """Return facts that nothing has been read into."""
    return VersionFacts(language, kind=kind)


def unit(
    kind: str, *texts: str, heading: str = "", label: str = "", part: str = "", first: int = 1
) -> ParsedUnit:
    """Return a unit with a paragraph a line; a number before a bracket is a paragraph's label."""
    paragraphs = []
    for line, text in enumerate(texts, first):
        number = re.match(r"\d+\)\s", text)
        begins = number.group().strip() if number else ""
        rest = text[number.end() :] if number else text
        paragraphs.append(ParsedParagraph("", "", begins, rest, 1, line, line, 0))
    last = first + len(texts)
    return ParsedUnit("", kind, label, "", heading, None, tuple(paragraphs), first, last, 0, part)
