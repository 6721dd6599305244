"""The custom properties of the style sheets, and whether text in their colours can be read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from portal.environment import BASE_DIR

SHEETS = ("site.css", "appearance.css")
RULE = re.compile(r"(?P<selector>[^{}]+)\{(?P<body>[^{}]*)\}")
COMMENT = re.compile(r"/\*.*?\*/", re.S)
PROPERTY = re.compile(r"--([\w-]+):\s*([^;]+);")
COLOUR = re.compile(r"#[0-9a-f]{6}")
# Each scheme of colours, and the selector under which it stands.
SCHEMES = {
    "light": ":root",
    "dark": ":root:not([data-colours])",
    "black-white": ':root[data-colours="black-white"]',
    "white-black": ':root[data-colours="white-black"]',
    "blue": ':root[data-colours="blue"]',
}
# What is written in which colour on which.
PAIRS = (
    ("ink", "paper"),
    ("ink", "raised"),
    ("ink", "accent-soft"),
    ("ink", "warn-soft"),
    ("soft", "paper"),
    ("soft", "raised"),
    ("soft", "accent-soft"),
    ("accent", "paper"),
    ("accent", "raised"),
    ("accent", "accent-soft"),
    ("accent", "warn-soft"),
    ("on-accent", "accent"),
    ("mark-ink", "mark"),
    ("good", "good-soft"),
    ("warn", "warn-soft"),
    ("paper", "ink"),
)
# WCAG 2.2, success criterion 1.4.3: text of the usual size.
AA = 4.5


@dataclass(frozen=True, slots=True)
class Pair:
    """Text of one colour on another, with their contrast from 1 to 21."""

    text: str
    ground: str
    contrast: float

    @property
    def readable(self) -> bool:
        """Return whether the contrast is that of level AA."""
        return self.contrast >= AA


def properties(selector: str = ":root") -> dict[str, str]:
    """Return the custom properties that a selector sets, by their names without dashes."""
    found: dict[str, str] = {}
    for sheet in SHEETS:
        text = COMMENT.sub("", (BASE_DIR / "static" / "css" / sheet).read_text())
        for rule in RULE.finditer(text):
            if rule["selector"].strip() == selector:
                found |= PROPERTY.findall(rule["body"])
    return found


def colours(scheme: str) -> dict[str, str]:
    """Return the colours of a scheme by the names of their properties."""
    set_by = properties() | properties(SCHEMES[scheme])
    return {name: value for name, value in set_by.items() if COLOUR.fullmatch(value)}


def pairs(found: Mapping[str, str]) -> list[Pair]:
    """Return the contrast of what is written in some colours."""
    return [Pair(text, on, contrast(found[text], found[on])) for text, on in PAIRS]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours such as ``#0b5c6b``, as WCAG defines it."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return float(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)
