"""Charts: every year with its number, and nothing but shapes and words."""

import re
import sys

import pytest
from lxml import etree

from tests.treaties.collections import agreement, party
from tests.treaties.page import get
from treaties.charts import shown_size, signings_chart

SVG = "{http://www.w3.org/2000/svg}"


def bars(chart: bytes) -> list[tuple[int, int]]:
    """Return the year and the number of each bar."""
    found = []
    for bar in etree.fromstring(chart).iter(f"{SVG}g"):
        if bar.get("class") == "bar":
            told = {str(one.get("class")): str(one.text) for one in bar.iter(f"{SVG}desc")}
            found.append((int(told["x_label"]), int(told["value"])))
    return found


@pytest.mark.parametrize(
    "years",
    [
        ((1998, 1),),
        ((1998, 2), (1999, 0), (2000, 13)),
        tuple((year, year % 7) for year in range(1949, 2027)),
        ((2000, 5), (2001, 6), (2002, 999)),
    ],
)
def test_a_chart_has_every_year_with_its_number(years):
    assert bars(signings_chart(years, "A")) == list(years)


@pytest.mark.parametrize("count", [1, 5, 80])
def test_a_chart_is_shown_in_its_own_proportions(count):
    years = [(1950 + number, 1) for number in range(count)]
    box = str(etree.fromstring(signings_chart(years, "A")).get("viewBox")).split()
    width, height = shown_size(years)
    assert width / height == pytest.approx(float(box[2]) / float(box[3]), rel=0.01)


def test_bars_are_as_high_as_their_numbers():
    chart = etree.fromstring(signings_chart(((1998, 1), (1999, 4), (2000, 0)), "A"))
    heights = [
        float(str(one.get("height")))
        for one in chart.iter(f"{SVG}rect")
        if one.get("rx") is not None
    ]
    assert heights[1] == pytest.approx(4 * heights[0])
    assert heights[2] == 0


def test_a_chart_has_no_code_and_asks_for_nothing():
    chart = signings_chart(((1998, 1), (1999, 4)), "A")
    allowed = {"svg", "defs", "style", "title", "g", "rect", "path", "text", "desc"}
    tree = etree.fromstring(chart)
    for element in tree.iter():
        assert isinstance(element.tag, str), "a comment or an instruction"
        assert element.tag.removeprefix(SVG) in allowed
        assert not [name for name in element.attrib if "href" in name or name.startswith("on")]
        assert "style" not in element.attrib
    assert not tree.xpath("preceding-sibling::node()")
    assert b"url(" not in chart
    assert b"@import" not in chart
    assert set(re.findall(rb"https?://[^\"']+", chart)) == {
        *(b"http://www.w3.org/2000/svg", b"http://www.w3.org/1999/xlink")
    }


def test_the_paper_shows_through_in_light_and_dark():
    style = "".join(
        map(str, etree.fromstring(signings_chart(((1998, 1),), "A")).itertext(f"{SVG}style"))
    )
    assert ".background { fill: none }" in style
    assert "prefers-color-scheme: dark" in style


def test_the_same_numbers_give_the_same_file():
    years = ((1998, 1), (1999, 4))
    assert signings_chart(years, "A") == signings_chart(years, "A")
    assert signings_chart(years, "A") != signings_chart(((1998, 1), (1999, 3)), "A")


@pytest.mark.django_db
def test_a_partys_chart_is_a_picture_with_a_policy_of_its_own(client):
    party("LT", en="<b>Lithuania & co")
    agreement("a", ["LT"], signed_on="1998-01-01")
    agreement("b", ["LT"], signed_on="2000-01-01")
    answer = get(client, "/en/parties/LT/signings.svg")
    assert answer["Content-Type"] == "image/svg+xml"
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert "script-src" not in answer["Content-Security-Policy"]
    assert bars(answer.content) == [(1998, 1), (1999, 0), (2000, 1)]
    assert etree.fromstring(answer.content).findtext(f"{SVG}title") == (
        "<b>Lithuania & co: agreements by year"
    )


def test_the_library_leaves_nothing_among_the_importers():
    assert [one for one in sys.meta_path if type(one).__module__.startswith("pygal")] == []
