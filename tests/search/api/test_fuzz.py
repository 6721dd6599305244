"""A program that knows nothing but the description sends what it allows, and what it does not.

All checks of the library are made of every answer: that it is described, with its status, headers
and body; that what is allowed is answered and what is not is refused; that nothing breaks.
"""

from pathlib import Path
from typing import Any

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from pytest_django import Settings

from search.api.openapi import described
from search.api.paging import cursor_of
from search.api.site import api
from search.concordance.asked import says_something
from search.query import parse
from tests.search.api.made import FORMER, findings_in, former_address
from tests.search.conftest import Library

EXAMPLES = 200
WORDS = (
    *("мед", "чай", "honey", "көл", "пчел*", '"за чаем"', "party:AT", "ст. 1", "year:2000..2020"),
    *("-мёд", "OR", "(", ")", "№ 431-III", "bal", "пасеки\0", "kk:", "'; --"),
)
MOMENT = "2026-01-01T00:00:00+00:00"
CURSORS = (
    ("agreements", "2005-01-01", "m", MOMENT, MOMENT),
    ("agreements", None, "a", MOMENT, MOMENT),
    ("findings", None, "a", 0, 0, 0.9),
    ("parties", "K"),
    ("articles", "art_1"),
    ("search", "another search", "g-000001.1", 20),
)


def _can_be_asked(text: str) -> bool:
    return parse(text).fault is None


def _has_words(text: str) -> bool:
    return _can_be_asked(text) and bool(text.strip()) and says_something(parse(text).node)


def _known_or_not(*known: str) -> st.SearchStrategy[str]:
    return st.one_of(st.sampled_from(known), st.text(min_size=1, max_size=40))


queries = st.one_of(
    st.text(max_size=40), st.lists(st.sampled_from(WORDS), max_size=5).map(" ".join)
)
FORMATS = {
    "treaty-query": queries.filter(_can_be_asked),
    "treaty-words": queries.filter(_has_words),
    "cursor": st.sampled_from([cursor_of(*values) for values in CURSORS]),
    "slug": _known_or_not("2019-kz-at-agreement", "2005-kz-lt-convention", FORMER),
    "eid": _known_or_not("art_1", "art_1__para_1", "title", "act_1"),
    "party-code": _known_or_not("KZ", "AT"),
}
for name, strategy in FORMATS.items():
    schemathesis.openapi.format(name, strategy)

schema = schemathesis.openapi.from_dict(described(api, "/api/v1/"))
schema.app = get_wsgi_application()


@pytest.fixture
def stocked(library: Library, settings: Settings, tmp_path: Path) -> None:
    """The library with something behind every address."""
    settings.DATA_DIR = tmp_path
    findings_in(library.honey)
    former_address(library.honey)


@schema.parametrize()
@settings(
    max_examples=EXAMPLES,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)
def test_whatever_is_sent_is_answered_as_described(case: Any, stocked: None):
    # The in-process client does not unpack what is packed on its way.
    case.call_and_validate(headers={"Accept-Encoding": "identity"})
