"""The concordance of the API beside that of the page."""

import pytest

from search import indexing
from tests.search.api.asking import Api
from tests.search.concordance.conftest import shelf_of_treaties
from tests.search.conftest import Library
from treaties.models import Agreement

__all__ = ["shelf_of_treaties"]


def test_lines_stand_side_by_side_with_their_marks(api: Api, library: Library):
    told = api.get("/concordance", query={"q": "мед"})
    (line,) = told["lines"]
    assert (told["language"], told["total"], told["counted"]) == ("ru", 1, 1)
    assert (line["agreement"], line["unit"], line["eid"]) == (
        "2019-kz-at-agreement",
        "art_1",
        "art_1__para_2",
    )
    assert list(line["texts"]) == ["ru", "kk", "en"]
    assert line["texts"]["en"]["text"] == "The honey shall remain common."
    ((start, end),) = line["texts"]["ru"]["marks"]
    assert line["texts"]["ru"]["text"][start:end] == "Мед"
    assert line["page"].endswith(
        "/en/agreements/2019-kz-at-agreement/ru-kk-en/art_1/#art_1__para_2"
    )


def test_translations_are_counted(api: Api, shelf_of_treaties: Agreement):
    told = api.get("/concordance", query={"q": "конфискация", "language": "ru"})
    assert told["lines"]
    labels = [(one["label"], one["by_table"]) for one in told["translations"]["kk"]]
    assert labels == [("тәркілеу", True), ("кәмпескелеу", False)]


def test_a_walk_meets_each_line_once(api: Api, library: Library):
    whole = api.get("/concordance", query={"q": "почта", "limit": 100})
    found = api.walk("/concordance", "lines", {"q": "почта", "limit": 5})
    assert len(found) == len(whole["lines"]) > 10
    assert [one["page"] for one in found] == [one["page"] for one in whole["lines"]]


def test_a_page_of_an_index_that_has_changed_is_not_given(api: Api, library: Library):
    told = api.get("/concordance", query={"q": "почта", "limit": 5})
    indexing.rebuild()
    assert api.refused(told["next"], 409)["address"].endswith("&limit=5")


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("", "bad-parameter"),
        ("   ", "query-no-words"),
        ("of", "query-no-words"),
        ("party:AT", "query-no-words"),
        ("(мед", "query-bracket"),
    ],
)
def test_words_that_make_no_concordance_are_refused(api: Api, library: Library, query, code):
    told = api.refused("/concordance", 422, {"q": query})
    assert (told["code"], told["parameter"]) == (code, "q")


def test_an_agreement_or_a_year_narrows(api: Api, library: Library):
    assert api.get("/concordance", query={"q": "споры", "year": 2005})["total"] == 1
    assert api.get("/concordance", query={"q": "споры", "agreement": "\0"})["total"] == 0
