"""What holds of every address: methods, languages, errors, other sites' scripts."""

import json
import logging

import pytest
from django.test import Client

from tests.search.api.asking import ROOT, Api
from tests.search.conftest import Library

HONEY = "2019-kz-at-agreement"
PATHS = [
    *("/", "/agreements", f"/agreements/{HONEY}", f"/agreements/{HONEY}/versions"),
    *(f"/agreements/{HONEY}/versions/ru", f"/agreements/{HONEY}/articles"),
    *(f"/agreements/{HONEY}/articles/art_1", "/search?q=мед", "/concordance?q=мед", "/findings"),
    *("/parties", "/parties/AT", "/bulk", "/openapi.json"),
]


@pytest.mark.parametrize("path", PATHS)
def test_letters_are_not_escaped(api: Api, library: Library, path):
    answer = api.ask(path, Accept_Language="kk")
    assert answer.headers["Content-Type"] == "application/json; charset=utf-8"
    text = answer.content.decode()
    assert "\\u" not in text
    assert json.loads(text)


@pytest.mark.parametrize("path", PATHS)
def test_head_is_get_without_the_body(api: Api, library: Library, path):
    whole, head = api.ask(path), api.ask(path, method="HEAD")
    assert (head.status_code, head.content) == (200, b"")
    for name in ("Content-Type", "ETag", "Link", "Content-Language", "Vary", "Cache-Control"):
        assert head.headers.get(name) == whole.headers.get(name), name


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "QUERY", "BREW"])
def test_nothing_can_be_changed(api: Api, library: Library, method):
    for path in ("/agreements", f"/agreements/{HONEY}", "/nothing", "/openapi.json"):
        answer = api.ask(path, method=method)
        assert answer.status_code == 405
        assert answer.headers["Allow"] == "GET, HEAD, OPTIONS"
        assert answer.json()["error"]["message"] == "This address can only be read: ask with GET."


@pytest.mark.parametrize("path", [*PATHS, "/nothing", "/agreements?limit=0"])
def test_scripts_of_other_sites_may_read(api: Api, library: Library, path):
    answer = api.ask(path, Origin="https://example.org")
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in answer.headers
    exposed = answer.headers["Access-Control-Expose-Headers"].split(", ")
    assert {"ETag", "Link", "Retry-After", "RateLimit-Remaining"} <= set(exposed)


@pytest.mark.parametrize("path", ["/agreements", "/nothing"])
def test_a_browser_is_told_what_a_script_may_ask(api: Api, db, path):
    answer = api.ask(
        path,
        method="OPTIONS",
        Origin="https://example.org",
        Access_Control_Request_Method="GET",
        Access_Control_Request_Headers="authorization",
    )
    assert (answer.status_code, answer.content) == (204, b"")
    assert answer.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert "Authorization" in answer.headers["Access-Control-Allow-Headers"]
    assert "Access-Control-Allow-Credentials" not in answer.headers


@pytest.mark.parametrize(
    "path",
    ["/nothing", "/agreements/", "/a/b/c", "/%0A", "/%00", "/%FF", "/парти", "/docs/x", "//"],
)
def test_what_is_not_there_is_said_as_json(api: Api, db, path):
    told = api.refused(path, 404)
    assert told["message"] == "There is nothing at this address."


def test_a_fault_of_the_portal_is_said_and_noted(api: Api, db, monkeypatch, caplog):
    def fail(*_args):
        raise ValueError("a secret of the portal")

    monkeypatch.setattr("search.api.parties.counts", fail)
    with caplog.at_level(logging.ERROR):
        answer = api.ask("/parties")
    assert answer.status_code == 500
    assert answer.json()["error"]["code"] == "failed"
    assert "secret" not in answer.content.decode()
    assert "a secret of the portal" in caplog.text


@pytest.mark.parametrize(
    ("query", "header", "expected"),
    [
        ("", "", "kk"),
        ("", "ru", "ru"),
        ("", "de, en-GB;q=0.8, ru;q=0.5", "en"),
        ("", "en;q=0.2, kk-KZ", "kk"),
        ("", "nonsense;;;q", "kk"),
        ("?lang=ru", "en", "ru"),
        ("?lang=en", "", "en"),
    ],
)
def test_labels_are_in_the_language_that_is_asked(library: Library, query, header, expected):
    told = {
        "kk": "Мұндай мекенжайы бар халықаралық шарт",
        "ru": "Расхождения",
        "en": "There is no agreement",
    }
    answer = Api(language=header).ask(f"/agreements/nothing{query}")
    assert answer.headers["Content-Language"] == expected
    assert "Accept-Language" in answer.headers["Vary"]
    message = answer.json()["error"]["message"]
    assert (message.startswith(told["en"])) is (expected == "en")
    page = Api(language=header).get(f"/agreements/{HONEY}{query}")["page"]
    assert page.startswith(f"http://testserver/{expected}/")


def test_cookies_of_the_pages_do_not_count(library: Library):
    client = Client()
    client.cookies["django_language"] = "ru"
    assert Api(client, "en").ask("/parties").headers["Content-Language"] == "en"
    assert "Cookie" not in Api(client, "en").ask("/parties").headers["Vary"]


def test_without_the_slash_it_leads_to_the_root(api: Api, db):
    answer = api.client.get("/api/v1")
    assert (answer.status_code, answer.headers["Location"]) == (301, f"{ROOT}/")


def test_crawlers_leave_it_alone(api: Api, library: Library):
    assert api.ask("/agreements").headers["X-Robots-Tag"] == "noindex"
