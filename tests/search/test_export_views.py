"""What the responses with files and feeds are: names, ids, refusals, what is sent when."""

import csv
import gzip
import io
import json
import re
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

import pytest
from django.test import Client
from django.utils.translation import activate, gettext, override
from lxml import etree
from openpyxl import load_workbook

from search import export_views, exports
from search.export_views import FEED_LENGTH
from search.exports import ChangedMeanwhileError
from search.listing import SORT_NAMES, State
from search.service import Answer, Request, search
from tests.search.conftest import Library
from tests.search.library import POST_ARTICLES
from tests.search.pages import Page, asked
from tests.search.test_exports import (
    ATOM,
    FILES,
    FORMATS,
    LANGUAGES,
    Asked,
    body,
    check_atom,
    everything,
    feed,
    language_after,
    links,
    sheets,
    small_pages,
    table,
    take,
)
from treaties.downloads.workbook import xlsx_text

__all__ = ["language_after", "small_pages"]


@pytest.mark.parametrize("sort", SORT_NAMES)
def test_they_stand_in_the_order_asked_for(library: Library, small_pages: Asked, sort: str) -> None:
    expected = [(hit.agreement.slug, hit.eid) for hit in everything("article:2", sort=sort)]
    assert len(expected) == 3
    rows = table("article:2", sort=sort)[1:]
    assert [(row[1], row[6]) for row in rows] == expected


def test_a_feed_keeps_its_ids_and_leads_to_itself(library: Library) -> None:
    first = feed("спор", party=["LT", "AT"])
    again = feed("спор", party=["AT", "LT"], sort="title", page=3)
    other = feed("спор")
    ids = [root.findtext(ATOM + "id") for root in (first, again, other)]
    assert ids[0] == ids[1] != ids[2]
    entries = [
        {entry.findtext(ATOM + "id") for entry in root.iter(ATOM + "entry")}
        for root in (first, feed("спор", "kk", party=["LT", "AT"]))
    ]
    assert entries[0] == entries[1]
    assert f"tag:testserver,2026:{library.honey.slug}/art_2" in entries[0]
    (own,) = links(again, "self")
    assert "sort" not in own
    assert "page" not in own
    response = Client().get(own.removeprefix("http://testserver"))
    assert etree.fromstring(body(response)).findtext(ATOM + "id") == ids[0]


def test_a_feed_has_the_newest_and_not_all(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert FEED_LENGTH == 100
    monkeypatch.setattr(export_views, "FEED_LENGTH", 3)
    root = feed("article:1..2", sort="oldest")
    entries = [entry.findtext(ATOM + "id", "") for entry in root.iter(ATOM + "entry")]
    years = [entry.split(":")[2][:4] for entry in entries]
    assert years == ["2019", "2019", "2005"]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("чай", "shartnama-чай-"),
        ("", "shartnama-20"),
        ('../../etc/passwd "x" <b>\r\nSet-Cookie: a', "shartnama-etc-passwd-x-b-Set-Cookie-a-"),
        (" ".join(["слово"] * 30), "shartnama-слово-слово-"),
    ],
)
def test_the_file_is_named_after_the_words(library: Library, words: str, name: str) -> None:
    for ending in ("csv", "json", "xlsx"):
        if words.startswith(".."):
            state = State(words)
            made = exports.file_name(exports.begin(state, "http://x"), ending)
        else:
            response = take(ending, words)
            response.close()
            header = response.headers["Content-Disposition"]
            assert header.startswith("attachment; filename")
            made = unquote(header.partition("=")[2].removeprefix("utf-8''")).strip('"')
        assert re.fullmatch(re.escape(name) + r"[\w-]*\d\d\." + ending, made)
        assert len(made.encode()) < 200


def test_a_page_takes_the_same_number_of_queries(
    library: Library, small_pages: Asked, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(1000) as one:
        table("почтальон article:1..5")
    with django_assert_max_num_queries(1000) as five:
        table("почтальон")
    assert len(one) > 0
    assert len(five) <= 5 * len(one)


def test_compressed_on_the_way_it_is_the_same(library: Library) -> None:
    address = f"/ru/search/export.json{asked('почтальон')}"
    response = Client().get(address, headers={"accept-encoding": "gzip"})
    assert response.headers["Content-Encoding"] == "gzip"
    assert len(json.loads(gzip.decompress(body(response)))["results"]) == POST_ARTICLES


def test_an_index_that_changes_meanwhile_spoils_the_file(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def shifting(request: Request) -> Answer:
        answer = search(request)
        return replace(answer, total=answer.total - 1) if request.start else answer

    monkeypatch.setattr(exports, "PAGE", 5)
    monkeypatch.setattr(exports, "search", shifting)
    for name in ("csv", "json"):
        with pytest.raises(ChangedMeanwhileError):
            body(take(name, "почтальон"))
    response = take("xlsx", "почтальон")
    assert response.status_code == 503
    with override("ru"):
        sentence = gettext("The treaties were changed while the file was being made. Try again.")
    assert body(response).decode() == sentence


@pytest.mark.parametrize("name", FORMATS)
def test_a_query_may_be_too_long(library: Library, name: str) -> None:
    response = take(name, "а" * 2001)
    assert response.status_code == 400
    assert "2000" in body(response).decode()


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_missing_index_is_said(unindexed: Library, name: str, language: str) -> None:
    response = take(name, "чай", language)
    assert response.status_code == 503
    assert body(response).decode() in Page(asked("чай"), language).text


@pytest.mark.parametrize("name", FORMATS)
def test_it_can_only_be_got(library: Library, name: str) -> None:
    address = f"/ru/search/{FILES[name]}{asked('чай')}"
    for method in ("post", "put", "delete"):
        assert getattr(Client(), method)(address).status_code == 405


def test_a_sheet_has_an_end(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exports, "SHEET_ROWS", POST_ARTICLES)
    response = take("xlsx", "почтальон")
    assert response.status_code == 400
    assert str(POST_ARTICLES - 1) in body(response).decode()
    monkeypatch.setattr(exports, "SHEET_ROWS", POST_ARTICLES + 1)
    assert len(sheets("почтальон")[0]) == POST_ARTICLES + 1


@pytest.mark.parametrize(
    "address", ["?party=%00&agreement=%0B", "?kind=|&year=abc&sort=up", "?q=%ff%fe"]
)
@pytest.mark.parametrize("name", FORMATS)
def test_nor_does_any_address(library: Library, name: str, address: str) -> None:
    response = Client().get(f"/ru/search/{FILES[name]}{address}")
    assert response.status_code == 200
    data = body(response)
    if name == "atom":
        check_atom(etree.fromstring(data))
    elif name == "xlsx":
        assert len(load_workbook(io.BytesIO(data)).worksheets) == 2
    elif name == "json":
        assert isinstance(json.loads(data)["results"], list)


def test_the_addresses_of_the_formats() -> None:
    with override("ru"):
        found = exports.addresses(State("a b", {"party": ("LT",)}, "newest", 3))
    assert found == {
        "csv": "/ru/search/export.csv?q=a+b&party=LT&sort=newest",
        "xlsx": "/ru/search/export.xlsx?q=a+b&party=LT&sort=newest",
        "json": "/ru/search/export.json?q=a+b&party=LT&sort=newest",
        "tmx": "/ru/search/export.tmx?q=a+b&party=LT&sort=newest",
        "atom": "/ru/search/feed.atom?q=a+b&party=LT",
    }


def test_the_language_is_that_of_the_request_not_of_the_moment(
    library: Library, small_pages: Asked
) -> None:
    response = take("csv", "почтальон", "ru")
    pieces = iter(response)
    next(pieces)
    activate("kk")
    rows = list(csv.reader(io.StringIO(b"".join(pieces).decode(), newline="")))
    assert {row[2] for row in rows} == {table("почтальон article:1", "ru")[1][2]}
    assert all(row[13].startswith("http://testserver/ru/") for row in rows)


def test_a_cell_of_excel_has_an_end() -> None:
    for letter in ("ә", "\U0001f41d"):
        text = xlsx_text(letter * 40_000)
        assert text.endswith(letter + "…")
        assert 32_760 <= len(text.encode("utf-16-le")) // 2 <= 32_767
    assert xlsx_text("ә" * 32_767) == "ә" * 32_767
