"""Browsers by their names."""

import pytest

from portal.accounts.browsers import BROWSERS, SYSTEMS, browser_of

SAFARI = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15"


@pytest.mark.parametrize(
    ("told", "name"),
    [
        (SAFARI, "Safari, macOS"),
        (f"{SAFARI} Chrome/140.0 Edg/140.0", "Edge, macOS"),
        (
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
            "Firefox, Linux",
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) CriOS/140.0 Safari",
            "Chrome, iPhone",
        ),
        (
            "Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 YaBrowser/25.8 Safari/537.36",
            "Yandex Browser, Windows",
        ),
        ("curl/7.88.1", "curl"),
        ("Something (Windows)", "Windows"),
        ("", ""),
        ("<script>", ""),
    ],
)
def test_browser_and_system(told, name):
    assert browser_of(told) == name


def test_no_mark_is_there_twice():
    for table in (BROWSERS, SYSTEMS):
        assert len({mark for mark, _name in table}) == len(table)
