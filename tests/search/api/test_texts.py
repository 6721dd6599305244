"""Texts: a version, the units side by side, one unit."""

import re

import pytest

from tests.search.api.asking import Api
from tests.search.conftest import Library
from treaties.models import Paragraph

HONEY, LAKES, POST = "2019-kz-at-agreement", "2005-kz-lt-convention", "1998-kz-lv-protocol"


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_version_has_every_paragraph_to_the_letter(api: Api, library: Library, language):
    told = api.get(f"/agreements/{HONEY}/versions/{language}")
    rows = Paragraph.objects.filter(
        article__version__agreement=library.honey, article__version__language=language
    ).order_by("article__position", "position")
    expected = [(row.eid, row.label, row.text, row.level, row.kind) for row in rows]
    assert expected == [
        (one["eid"], one["label"], one["text"], one["level"], one["kind"])
        for unit in told["units"]
        for one in unit["paragraphs"]
    ]
    assert told["title"] == library.honey.title(language)


def test_the_eids_are_those_of_the_page(api: Api, library: Library):
    page = api.client.get(f"/en/agreements/{HONEY}/kk-ru-en/").content.decode()
    ids = set(re.findall(r'id="([\w-]+)"', page))
    told = api.walk(f"/agreements/{HONEY}/articles", "articles")
    assert told
    for row in told:
        assert row["eid"] in ids
        paragraphs = api.get(f"/agreements/{HONEY}/articles/{row['eid']}")["paragraphs"]
        assert {one["eid"] for one in paragraphs} <= ids


def test_articles_come_in_pages_in_their_order(api: Api, library: Library):
    whole = [row["eid"] for row in api.get(f"/agreements/{POST}/articles?limit=100")["articles"]]
    walked = api.walk(f"/agreements/{POST}/articles", "articles", {"limit": 7})
    assert [row["eid"] for row in walked] == whole
    assert whole[2:5] == ["art_1", "art_2", "art_3"]


def test_a_cursor_of_an_article_that_is_gone_says_so(api: Api, library: Library):
    told = api.get(f"/agreements/{POST}/articles", query={"limit": 3})
    version = library.post.versions.get()
    version.articles.filter(eid="art_1").update(eid="art_1_bis")
    refused = api.refused(told["next"], 409)
    assert refused["address"] == f"http://testserver/api/v1/agreements/{POST}/articles?limit=3"
    assert api.get(refused["address"])["total"] == told["total"]


def test_an_article_stands_side_by_side(api: Api, library: Library):
    told = api.get(f"/agreements/{HONEY}/articles/art_1")
    assert told["languages"] == ["kk", "ru", "en"]
    assert told["text"]["en"] == {
        "label": "Article 1.",
        "number": "1",
        "heading": "Purpose",
        "eid": "art_1",
    }
    second = told["paragraphs"][1]
    assert (second["eid"], second["text"]["ru"]["text"]) == ("art_1__para_2", "Мед остается общим.")
    assert second["confidence"] > 0.5


def test_languages_come_in_the_order_in_which_they_are_asked(api: Api, library: Library):
    told = api.get(f"/agreements/{HONEY}/articles/art_1", query={"language": ["en", "kk"]})
    assert (told["languages"], list(told["text"])) == (["en", "kk"], ["en", "kk"])
    assert told["page"] == f"http://testserver/en/agreements/{HONEY}/en-kk/art_1/"


def test_a_language_that_is_not_there_is_named(api: Api, library: Library):
    told = api.refused(f"/agreements/{LAKES}/versions/en", 404)
    assert told["message"] == "This agreement has no text in: English."
    assert api.refused(f"/agreements/{LAKES}/articles?language=en", 404)["parameter"] == "language"


def test_the_eid_of_a_paragraph_leads_to_its_article(api: Api, library: Library):
    answer = api.ask(f"/agreements/{HONEY}/articles/art_1__para_2", {"language": "ru"})
    assert answer.status_code == 302
    assert answer.headers["Location"].endswith(f"/agreements/{HONEY}/articles/art_1?language=ru")


@pytest.mark.parametrize("eid", ["art_99", "art_1%00", "art_1%0A", "x" * 3000])
def test_a_provision_that_is_not_there_is_said_to_be_none(api: Api, library: Library, eid):
    told = api.refused(f"/agreements/{HONEY}/articles/{eid}", 404)
    assert told["message"] == "This agreement has no provision with this address."
