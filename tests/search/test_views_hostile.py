"""What hostile or careless readers send to the search page."""

import re
from urllib.parse import quote

import pytest

from tests.search.conftest import Library
from tests.search.pages import Page, asked


@pytest.mark.parametrize(
    "address",
    [
        *("?page=abc", "?page=-1", "?page=0", "?page=%00", "?sort=up", "?q=%00", "?q=%ff%fe"),
        *(
            "?party=XX",
            "?party=",
            "?party=%3Cb%3E",
            "?year=abc",
            "?language=zz&language=kk",
            "?kind=|",
        ),
        *(
            "?agreement=none",
            "?agreement=../..",
            "?unit=article&unit=article",
            "?q[]=a",
            "?q=%F0%9F%90%9D",
        ),
        *(
            "?q=" + quote("а" * 3000),
            "?q=" + "a+" * 60,
            "?q=" + "(" * 40,
            "?q=" + quote("% _ \\ ' ; --"),
        ),
        "?" + "&".join(f"party=P{number}" for number in range(300)),
    ],
)
def test_no_address_breaks_the_page(library: Library, address: str) -> None:
    page = Page(address)
    assert page.response.status_code == 200
    assert '<form class="search"' in page.html


@pytest.mark.parametrize(
    "words", ["(" * 900 + "a" + ")" * 900, "NOT " * 480 + "a"], ids=["()", "NOT"]
)
def test_nor_do_deeply_nested_queries(library: Library, words: str) -> None:
    assert Page(asked(words)).response.status_code == 200


@pytest.mark.parametrize(
    "words", ["<script>alert(1)</script>", '"><img src=x>', '"<b>чай</b>', "<b>:x"]
)
def test_html_in_a_query_is_text(library: Library, words: str) -> None:
    for address in (asked(words), asked("чай", party=words, agreement=words), asked(words + ' "')):
        html = Page(address).html
        assert not re.search(r"<script>alert|<img src=x|<b>", html)
