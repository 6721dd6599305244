"""The search of the API beside that of the page."""

import shutil

import pytest

from search import indexing
from search.engines.whoosh.backend import Backend
from search.language.normalise import normalise
from search.time_limit import TimeLimit
from tests.search.api.asking import Api
from tests.search.conftest import Library
from treaties.models import Paragraph

HONEY, POST = "2019-kz-at-agreement", "1998-kz-lv-protocol"


def test_a_result_is_an_article_with_its_snippets_in_all_languages(api: Api, library: Library):
    told = api.get("/search", query={"q": "пасек"})
    (found,) = told["results"]
    assert (found["agreement"], found["eid"], found["unit"]) == (HONEY, "art_1", "article")
    assert found["matched"] == ["ru"]
    assert sorted(found["snippets"]) == ["en", "kk", "ru"]
    assert found["page"] == f"http://testserver/en/agreements/{HONEY}/en/art_1/"
    assert found["address"] == f"http://testserver/api/v1/agreements/{HONEY}/articles/art_1"
    assert told["total"] == 1


@pytest.mark.parametrize("words", ["пасеки", "apiary", "спор", "почта", "келісті"])
def test_what_is_marked_are_the_words(api: Api, library: Library, words):
    results = api.get("/search", query={"q": words})["results"]
    assert results
    marked = [
        one["text"][start:end]
        for found in results
        for language, one in found["snippets"].items()
        if language in found["matched"]
        for start, end in one["marks"]
    ]
    assert marked
    assert all(normalise(word)[:3] == normalise(words)[:3] for word in marked)


def test_marks_count_what_stands_before_a_cut(api: Api, library: Library):
    row = Paragraph.objects.get(article__version__language="ru", text="Мед остается общим.")
    row.text = "Очень долгие слова стоят впереди. " * 9 + row.text
    row.save()
    indexing.rebuild()
    (found,) = api.get("/search", query={"q": "мед", "lang": "ru"})["results"]
    snippet = found["snippets"]["ru"]
    assert snippet["text"].startswith("… ")
    assert [snippet["text"][start:end] for start, end in snippet["marks"]] == ["Мед"]


def test_facets_count_as_on_the_page(api: Api, library: Library):
    told = api.get("/search", query={"q": "спор", "party": "LT"})
    facets = {one["name"]: one for one in told["facets"]}
    assert facets["party"]["label"] == "Party"
    counts = {one["value"]: (one["label"], one["count"]) for one in facets["party"]["values"]}
    # Its own choice does not narrow a facet.
    assert counts["AT"] == ("Austria", 1)
    assert {found["agreement"] for found in told["results"]} == {"2005-kz-lt-convention"}


@pytest.mark.parametrize(
    "chosen",
    [
        {"kind": "agreement"},
        {"status": "in_force"},
        {"language": "en"},
        {"prevailing": "ru"},
        {"year": 2019},
        {"agreement": HONEY},
    ],
)
def test_each_facet_narrows(api: Api, library: Library, chosen):
    found = api.get("/search", query={"q": "", **chosen})["results"]
    assert {one["agreement"] for one in found} == {HONEY}


def test_a_part_of_the_text_narrows(api: Api, library: Library):
    found = api.get("/search", query={"unit": "act"})["results"]
    assert {one["unit"] for one in found} == {"act"}


def test_a_value_that_nothing_has_finds_nothing(api: Api, library: Library):
    assert api.get("/search", query={"party": "\0"})["total"] == 0
    assert api.get("/search", query={"agreement": "nothing"})["total"] == 0


def test_a_walk_meets_each_result_once(api: Api, library: Library):
    whole = api.get("/search", query={"limit": 100})
    found = api.walk("/search", "results", {"limit": 7})
    keys = [(one["agreement"], one["eid"]) for one in found]
    assert len(keys) == len(set(keys)) == whole["total"] > 30
    assert keys == [(one["agreement"], one["eid"]) for one in whole["results"]]


def test_a_page_of_an_index_that_has_changed_is_not_given(api: Api, library: Library):
    told = api.get("/search", query={"limit": 7})
    library.honey.save()
    indexing.rebuild()
    refused = api.refused(told["next"], 409)
    assert refused["code"] == "cursor-misfit"
    assert refused["address"] == "http://testserver/api/v1/search?limit=7"
    assert api.get(refused["address"])["total"] == told["total"]


@pytest.mark.parametrize("other", [{"q": "мед"}, {"limit": 8}, {"sort": "title"}, {"party": "KZ"}])
def test_a_cursor_is_of_one_search(api: Api, library: Library, other):
    cursor = api.get("/search", query={"limit": 7})["next"].partition("cursor=")[2]
    query = {"limit": 7, **other}
    words = "&".join(f"{name}={value}" for name, value in query.items())
    assert api.refused(f"/search?{words}&cursor={cursor}", 409)["code"] == "cursor-misfit"
    # Labels in another language are the same results.
    assert api.get(f"/search?limit=7&lang=ru&cursor={cursor}")["results"]


@pytest.mark.parametrize(
    ("query", "code", "repaired"),
    [
        ('"мед', "query-quote", '"мед"'),
        ("мед)", "query-bracket", "мед"),
        ("OR мед", "query-operator", "мед"),
        ("ме*", "query-prefix", None),
        ("colour:red", "query-field", "colour red"),
        ("year:2011..1998", "query-range", None),
    ],
)
def test_a_faulty_query_comes_back_with_the_repaired_one(
    api: Api, library: Library, query, code, repaired
):
    told = api.refused("/search", 422, {"q": query})
    assert (told["code"], told["parameter"], told["repaired"]) == (code, "q", repaired)
    assert told["message"].endswith(".")


def test_how_the_results_came_about_is_told(api: Api, library: Library):
    told = api.get("/search", query={"q": "статья 99"})
    assert told["remarks"][0] == "No text has an article 99; the words were looked for instead."
    told = Api(language="ru").get("/search", query={"q": "самолет мед"})
    assert told["leniency"] == "most"
    assert api.get("/search", query={"q": "пасики"})["corrections"] == ["пасеки"]


@pytest.mark.parametrize("path", ["/search?q=a", "/concordance?q=honey"])
def test_without_an_index_it_says_so(api: Api, library: Library, backend: Backend, path):
    shutil.rmtree(backend.path)
    answer = api.ask(path)
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "60")
    assert answer.json()["error"]["code"] == "no-index"
    # Texts are read without it.
    assert api.get(f"/agreements/{HONEY}/versions/ru")["units"]


def test_a_search_that_takes_too_long_says_so(api: Api, library: Library, monkeypatch):
    monkeypatch.setattr("search.engines.whoosh.searching.TimeLimit", lambda: TimeLimit(-1))
    answer = api.ask("/search", {"q": "мед"})
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "60")
    assert answer.json()["error"]["code"] == "too-slow"
