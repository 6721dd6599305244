"""The colours of every scheme can be read, and the scales are used."""

import re

import pytest

from portal.appearance import CHOICES
from portal.appearance_colours import AA, PAIRS, SCHEMES, colours, contrast, pairs, properties
from portal.environment import BASE_DIR

SHEETS = BASE_DIR / "static" / "css"


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#ffffff", "#000000", 21.0),
        ("#000000", "#ffffff", 21.0),
        ("#777777", "#ffffff", 4.48),
        ("#767676", "#ffffff", 4.54),
        ("#123456", "#123456", 1.0),
    ],
)
def test_contrast_is_that_of_wcag(one, other, ratio):
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_text_can_be_read_in_every_scheme(scheme):
    found = pairs(colours(scheme))
    assert len(found) == len(PAIRS)
    assert [pair for pair in found if not pair.readable] == []


def test_what_cannot_be_read_is_told():
    pale = dict.fromkeys(colours("light"), "#ffffff")
    assert not any(pair.readable for pair in pairs(pale))
    assert AA == 4.5


def test_every_scheme_sets_every_colour():
    light = set(colours("light"))
    assert {"ink", "paper", "accent"} <= light
    for scheme, selector in SCHEMES.items():
        assert light <= set(properties(selector)), scheme


def test_what_a_reader_can_choose_has_a_scheme():
    assert set(CHOICES["colours"]) - {"device"} == set(SCHEMES) - {"light", "dark"}


@pytest.mark.parametrize(
    "sheet",
    ["site.css", "appearance.css", "print.css", "components.css", "admin.css", "reading-view.css"],
)
def test_no_property_is_used_that_is_not_set(sheet):
    used = set(re.findall(r"var\(--([\w-]+)\)", (SHEETS / sheet).read_text()))
    # These are set where they are used.
    assert used - set(properties()) - {"columns"} == set()


def test_the_style_sheet_that_all_pages_wait_for_stays_small():
    assert (SHEETS / "site.css").stat().st_size < 30_000
