"""The numbers that a word processor draws before paragraphs, from ``word/numbering.xml``.

Rules after ECMA-376, part 1, section 17.9: a paragraph, or its style, names a list and a level;
lists of one definition count together; a level begins again when one above it has counted on.
"""

import re
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from lxml import etree

from treaties.text.formats.elements import attribute, local
from treaties.text.formats.numerals import numeral

STYLES = {
    "decimal": "decimal",
    "decimalZero": "zero",
    "upperRoman": "ROMAN",
    "lowerRoman": "roman",
    "upperLetter": "LATIN",
    "lowerLetter": "latin",
    "russianUpper": "RUSSIAN",
    "russianLower": "russian",
}
DASHES = frozenset("-–—−‒")
PLACE = re.compile(r"%([1-9])")
DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is drawn."""

    style: str = "decimal"
    pattern: str = ""
    start: int = 1
    restart: int | None = None
    arabic: bool = False
    paragraph_style: str = ""


class Place(NamedTuple):
    """The list and the level of a paragraph."""

    number: str
    level: int


@dataclass(slots=True)
class Numbering:
    """The lists of a document and how far each has counted."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    definition: dict[str, str] = field(default_factory=dict)
    overrides: dict[str, dict[int, int]] = field(default_factory=dict)
    counters: dict[str, dict[int, int]] = field(default_factory=dict)

    def mark(self, place: Place) -> str:
        """Return what is drawn before a paragraph of this list, and count it."""
        levels = self.levels.get(place.number, {})
        level = levels.get(place.level)
        if level is None:
            return ""
        counted = self.counters.setdefault(self.definition[place.number], {})
        start = self.overrides.get(place.number, {}).pop(place.level, None)
        if start is not None:
            counted[place.level] = start
        else:
            counted[place.level] = counted.get(place.level, level.start - 1) + 1
        for deeper in [key for key in counted if key > place.level]:
            after = levels[deeper].restart if deeper in levels else None
            if after is None or 0 < after <= place.level + 1:
                del counted[deeper]
        return self._drawn(level, levels, counted)

    @staticmethod
    def _drawn(level: Level, levels: dict[int, Level], counted: dict[int, int]) -> str:
        if level.style == "bullet":
            return level.pattern if level.pattern in DASHES else "•"
        if level.style == "none":
            return PLACE.sub("", level.pattern).strip()

        def number(match: re.Match[str]) -> str:
            key = int(match[1]) - 1
            own = levels.get(key, Level())
            style = "decimal" if level.arabic else STYLES.get(own.style, "decimal")
            return numeral(counted.get(key, own.start), style, repeated=True)

        return PLACE.sub(number, level.pattern).strip()

    def level_of_style(self, number: str, style: str) -> int:
        """Return the level of a list that belongs to a paragraph style; else the first."""
        levels = self.levels.get(number, {})
        return next((key for key, row in levels.items() if row.paragraph_style == style), 0)


def read_numbering(root: "etree._Element | None") -> Numbering:
    """Return the lists that a ``numbering.xml`` defines."""
    numbering = Numbering()
    if root is None:
        return numbering
    abstract: dict[str, dict[int, Level]] = {}
    linked: dict[str, str] = {}
    for child in root:
        if local(child.tag) == "abstractNum":
            key = attribute(child, "abstractNumId")
            abstract[key] = _levels(child)
            for link in child:
                if local(link.tag) == "styleLink":
                    linked[attribute(link, "val")] = key
    for child in root:
        if local(child.tag) == "abstractNum":
            _follow_link(child, abstract, linked)
    for child in root:
        if local(child.tag) == "num":
            _number(child, abstract, numbering)
    return numbering


def _follow_link(
    element: "etree._Element", abstract: dict[str, dict[int, Level]], linked: dict[str, str]
) -> None:
    """A definition may say no more than that it is that of a list style."""
    for link in element:
        if local(link.tag) == "numStyleLink" and attribute(link, "val") in linked:
            abstract[attribute(element, "abstractNumId")] = abstract[linked[attribute(link, "val")]]


def _levels(element: "etree._Element") -> dict[int, Level]:
    return {
        _integer(attribute(child, "ilvl"), 0): _level(child)
        for child in element
        if local(child.tag) == "lvl"
    }


def _level(element: "etree._Element") -> Level:
    told = {local(child.tag): attribute(child, "val") for child in element}
    return Level(
        style=told.get("numFmt", "decimal"),
        pattern=told.get("lvlText", ""),
        start=_integer(told.get("start"), 1),
        restart=_integer(told["lvlRestart"], 0) if "lvlRestart" in told else None,
        arabic=told.get("isLgl", "0") in {"", "1", "true", "on"},
        paragraph_style=told.get("pStyle", ""),
    )


def _number(
    element: "etree._Element", abstract: dict[str, dict[int, Level]], numbering: Numbering
) -> None:
    key = attribute(element, "numId")
    levels: dict[int, Level] = {}
    for child in element:
        if local(child.tag) == "abstractNumId":
            numbering.definition[key] = attribute(child, "val")
            levels |= abstract.get(attribute(child, "val"), {})
    numbering.definition.setdefault(key, "")
    for child in element:
        if local(child.tag) != "lvlOverride":
            continue
        place = _integer(attribute(child, "ilvl"), 0)
        for row in child:
            if local(row.tag) == "startOverride":
                start = _integer(attribute(row, "val"), 1)
                numbering.overrides.setdefault(key, {})[place] = start
                levels[place] = replace(levels.get(place, Level()), start=start)
            elif local(row.tag) == "lvl":
                levels[place] = _level(row)
    numbering.levels[key] = levels


def _integer(text: str | None, default: int) -> int:
    return int(text) if text and re.fullmatch(r"\d{1,6}", text) else default
