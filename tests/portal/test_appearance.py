"""What a reader chose of the site's looks, as a cookie and as attributes."""

import itertools

import pytest

from portal.appearance import CHOICES, Appearance, read
from portal.environment import BASE_DIR

ALL = [Appearance(*chosen) for chosen in itertools.product(*CHOICES.values())]


def test_every_choice_is_read_as_it_was_written():
    assert len({str(one) for one in ALL}) == len(ALL) > 100
    assert [read(str(one)) for one in ALL] == ALL


@pytest.mark.parametrize(
    "cookie",
    [
        "",
        "200",
        "200.wide.blue",
        "200.wide.blue.sans.more",
        "300.wide.blue.sans",
        "200.wide.blue.sans ",
        "wide.200.blue.sans",
        '200.wide.blue." onload="x',
        "200.wide.blue.\x00",
        "." * 5000,
    ],
)
def test_what_is_no_choice_is_none(cookie):
    assert read(cookie) == Appearance()


def test_only_what_was_chosen_is_said():
    assert Appearance().attributes == ""
    assert (
        Appearance(size="150", colours="blue").attributes == ' data-size="150" data-colours="blue"'
    )


def test_a_choice_that_there_is_not_cannot_be_made():
    with pytest.raises(ValueError, match="colours"):
        Appearance(colours="pink")


def test_the_style_sheet_knows_every_choice():
    css = (BASE_DIR / "static" / "css" / "appearance.css").read_text()
    for name, choices in CHOICES.items():
        for choice in choices[1:]:
            assert f':root[data-{name}="{choice}"] {{' in css
