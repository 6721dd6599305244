"""Charts as pictures of their own: SVG without code, fonts or style sheets from elsewhere."""

import sys
from collections.abc import Sequence
from typing import Any

import pygal
from lxml import etree
from pygal.style import Style

# pygal leaves a finder among Python's importers that Python only warns of, at every import.
sys.meta_path[:] = [one for one in sys.meta_path if not isinstance(one, pygal.PluginImportFixer)]

WIDTH, HEIGHT = 420, 200
MARGIN = 6
# With few years the chart is narrower, not its bars wider; a name of a year needs as much.
WIDEST_BAR = 40
# On a wide screen a chart is shown larger than it is, so that on a phone its words are not small.
SHOWN_AT = 1.25
# More names of years than these would stand on one another.
MOST_LABELS = 6
# Steps between the lines of a chart; agreements are whole.
STEPS = (1, 2, 5)
MOST_LINES = 5
FONT = "sans-serif"
FONT_SIZE = 14
# The paper of the page shows through. A picture is not styled by the page, but knows whether the
# reader has a dark screen.
COLOURS = """
svg { font-family: sans-serif }
.background { fill: none }
.axis .line { stroke: #b9b5aa; stroke-width: 1; fill: none }
.axis.x .guide { stroke: none }
text { fill: #56616a; font-size: 14px }
.axis.x text { text-anchor: middle }
.axis.y text { text-anchor: end }
.bar rect { fill: #0b5c6b }
@media (prefers-color-scheme: dark) {
  .axis .line { stroke: #4a545b }
  text { fill: #a2adb5 }
  .bar rect { fill: #7cc7d3 }
}
"""


def signings_chart(years: Sequence[tuple[int, int]], title: str) -> bytes:
    """Return a chart of bars, one for each pair of a year and a number, as an SVG file.

    It is the same for the same pairs.
    """
    top = max((total for _, total in years), default=0)
    chart = pygal.Bar(
        pygal.Config(
            width=_width(years),
            height=HEIGHT,
            margin=MARGIN,
            spacing=8,
            style=Style(
                font_family=FONT, label_font_size=FONT_SIZE, major_label_font_size=FONT_SIZE
            ),
            js=[],
            show_legend=False,
            show_minor_x_labels=False,
            truncate_label=-1,
            y_labels=_lines(top),
        ),
        title=None,
        x_labels=[str(year) for year, _ in years],
        x_labels_major=[str(year) for year, _ in years[:: -(-len(years) // MOST_LABELS) or 1]],
    )
    chart.add("", [total for _, total in years])
    return _file(chart.render_tree(), title)


def shown_size(years: Sequence[object]) -> tuple[int, int]:
    """Return the width and height at which the chart of some years is shown where there is room."""
    return round(_width(years) * SHOWN_AT), round(HEIGHT * SHOWN_AT)


def _width(years: Sequence[object]) -> int:
    return min(WIDTH, WIDEST_BAR * (len(years) + 1))


def _lines(top: int) -> list[int]:
    """Return the numbers at which lines stand, from nothing to the highest or above."""
    step = next(
        step * power
        for power in (10**place for place in range(len(str(top)) + 1))
        for step in STEPS
        if step * power * MOST_LINES >= top
    )
    return list(range(0, top + step, step))


def _file(tree: Any, title: str) -> bytes:
    """Return a chart in our colours, without its date and the script that moved its tooltips."""
    for part in list(tree.iter("script", etree.Comment)):
        part.getparent().remove(part)
    for part in list(tree.iter("g")):
        if "overlay" in part.get("class", ""):
            part.getparent().remove(part)
    tree.find("defs/style").text = COLOURS
    tree.find("title").text = title
    tree.set("id", "signings")
    written: bytes = etree.tostring(tree, encoding="utf-8", xml_declaration=True)
    return written
