"""A search as CSV, XLSX, JSON and Atom, each read again by a reader that knows nothing of ours."""

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.http import HttpResponseBase
from django.test import Client
from django.utils.translation import override
from lxml import etree
from openpyxl import load_workbook
from openpyxl.utils.escape import unescape

from search import exports
from search.exports import ROUTES
from search.hits import Hit
from search.listing import SORT_NAMES
from search.management.commands.find import as_json
from search.messages import fault_sentence
from search.pieces import Fault
from search.service import Answer, Request, search
from tests.search.conftest import Library
from tests.search.library import POST_ARTICLES
from tests.search.pages import Page, asked
from treaties.downloads.characters import allowed
from treaties.downloads.spreadsheet import one_line
from treaties.models import Article, LanguageVersion

LANGUAGES = ["kk", "ru", "en"]
FORMATS = list(ROUTES)
FILES = {name: "feed.atom" if name == "atom" else f"export.{name}" for name in FORMATS}
HOSTILE = [
    "\0чай",
    "<script>alert(1)</script>",
    "<r>чай</r>",
    "чай ]]> &amp; \x0b \ufffe",
    "_x0041_ чай",
    '=HYPERLINK("x") чай',
    "чай\r\n;=1+1",
    "а" * 2000,
]
ATOM = "{http://www.w3.org/2005/Atom}"


def take(name: str, words: str = "", language: str = "ru", **more: object) -> HttpResponseBase:
    """Return the response with a search in a format."""
    return Client().get(f"/{language}/search/{FILES[name]}{asked(words, **more)}")


def body(response: Any) -> bytes:
    data: bytes = response.getvalue()
    response.close()
    return data


def table(words: str, language: str = "ru", **more: object) -> list[list[str]]:
    """Return the rows of a CSV file."""
    mark, text = body(take("csv", words, language, **more)).decode().split("\ufeff")
    assert mark == ""
    return list(csv.reader(io.StringIO(text, newline="")))


def sheets(words: str, language: str = "ru", **more: object) -> list[list[list[Any]]]:
    """Return the rows of the two sheets of a workbook."""
    book = load_workbook(io.BytesIO(body(take("xlsx", words, language, **more))))
    return [[list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book]


def as_object(words: str, language: str = "ru", **more: object) -> dict[str, Any]:
    """Return what is in a JSON file."""
    found: dict[str, Any] = json.loads(body(take("json", words, language, **more)))
    return found


def feed(words: str, language: str = "ru", **more: object) -> etree._Element:
    """Return a feed's root after a look at what RFC 4287 demands."""
    response = take("atom", words, language, **more)
    assert response.headers["Content-Type"].startswith("application/atom+xml")
    root = etree.fromstring(body(response))
    check_atom(root)
    return root


def check_atom(root: etree._Element) -> None:
    assert root.tag == ATOM + "feed"
    assert len(root.findall(ATOM + "author/" + ATOM + "name")) == 1
    entries = root.findall(ATOM + "entry")
    for one in [root, *entries]:
        for name in ("id", "title", "updated"):
            assert len(one.findall(ATOM + name)) == 1, name
        assert re.fullmatch(r"tag:[a-z0-9.-]+,\d{4}:[!-~]+", one.findtext(ATOM + "id", ""))
        stamps = [*one.findall(ATOM + "updated"), *one.findall(ATOM + "published")]
        for stamp in stamps:
            assert datetime.fromisoformat(stamp.text or "").tzinfo is not None
        assert len(links(one, "alternate")) == 1
        assert all(urlsplit(address).scheme for address in links(one, "alternate"))
    ids = [one.findtext(ATOM + "id") for one in [root, *entries]]
    assert len(set(ids)) == len(ids)
    children = {str(child.tag).removeprefix(ATOM) for child in root}
    assert children <= {"title", "subtitle", "link", "id", "updated", "author", "entry"}


def links(one: etree._Element, kind: str) -> list[str]:
    return [link.get("href", "") for link in one.findall(ATOM + "link") if link.get("rel") == kind]


def found_by_page(words: str, **more: object) -> list[str]:
    """Return the addresses of the articles on all result pages."""
    found: list[str] = []
    for number in (1, 2):
        page = Page(asked(words, **more, page=number))
        if page.response.status_code == 200:
            found += page.found(r'<li class="hit">.*?<h3><a href="([^"#?]*)')
    return found


def everything(words: str, reader: str = "ru", sort: str = "relevance") -> tuple[Hit, ...]:
    return search(Request(words, sort=sort, size=1000, reader=reader)).hits


@dataclass
class Asked:
    """Which pages of results were asked for."""

    pages: list[tuple[int, int]] = field(default_factory=list)

    def search(self, request: Request) -> Answer:
        self.pages.append((request.start, request.size))
        return search(request)


@pytest.fixture
def small_pages(monkeypatch: pytest.MonkeyPatch) -> Asked:
    """Five results at a time, and what was asked for."""
    watched = Asked()
    monkeypatch.setattr(exports, "PAGE", 5)
    monkeypatch.setattr(exports, "search", watched.search)
    return watched


@pytest.fixture(autouse=True)
def language_after() -> Iterator[None]:
    """The language that was active before."""
    with override("en"):
        yield


# What is in them


@pytest.mark.usefixtures("small_pages")
@pytest.mark.parametrize(
    ("words", "more", "count"),
    [
        ("почтальон", {}, POST_ARTICLES),
        ("спор", {"party": "LT"}, 1),
        ("спор", {"party": ["LT", "AT"], "sort": "newest"}, 2),
        ("", {"unit": "title"}, 3),
    ],
)
def test_each_format_has_the_results_of_the_page(
    library: Library, words: str, more: dict[str, Any], count: int
) -> None:
    page = found_by_page(words, **more)
    assert len(page) == count
    in_csv = [row[13] for row in table(words, **more)[1:]]
    assert sorted(urlsplit(address).path for address in in_csv) == sorted(page)
    results, _asked = sheets(words, **more)
    assert [row[13] for row in results[1:]] == in_csv
    told = as_object(words, **more)
    assert [one["address"] for one in told["results"]] == in_csv
    assert told["total"] == count
    entries = feed(words, **more).findall(ATOM + "entry")
    assert sorted(links(one, "alternate")[0] for one in entries) == sorted(in_csv)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_row_of_csv_and_xlsx(library: Library, language: str) -> None:
    names, row = table("пасека", language)
    assert len(names) == len(set(names)) == len(row) == 18
    first, *others = sorted(LANGUAGES, key=lambda one: one != language)
    texts = {
        "kk": "Тараптар омарталарды қорғайды.",
        "ru": "Стороны защищают пасеки.",
        "en": "The Parties shall protect the apiaries.",
    }
    status = {"kk": "Күшінде", "ru": "Действует", "en": "In force"}[language]
    party = {"kk": "Австрия", "ru": "Австрия", "en": "Austria"}[language]
    assert row[0] == library.honey.title(language)
    assert row[1] == library.honey.slug
    assert party in row[2].split("; ")
    assert row[3] == "2019-05-03"
    assert row[4] == status
    assert row[5:7] == ["1", "art_1"]
    assert row[8:10] == ["kk, ru, en", "ru"]
    assert row[10:13] == [texts[one] for one in (first, *others)]
    address = f"http://testserver/{language}/agreements/{library.honey.slug}/{language}/art_1/"
    assert row[13] == address
    assert Client().get(address).status_code == 200
    results, _asked = sheets("пасека", language)
    assert results[0] == names[:14]
    assert results[1] == row[:14]


def test_what_a_version_lacks_is_an_empty_cell(library: Library) -> None:
    (row,) = table("озера article:1")[1:]
    assert (row[8], row[12]) == ("kk, ru", "")


@pytest.mark.parametrize("words", ["спор", "пасека OR чай", ""])
def test_json_tells_what_find_tells_and_more(library: Library, words: str) -> None:
    told = as_object(words)
    assert list(told) == ["query", "filters", "sort", "total", "address", "made_on", "results"]
    found = as_json(search(Request(words, size=1000, reader="ru")))
    for one, other in zip(told["results"], found["results"], strict=True):
        assert {name: one[name] for name in other} == other


def test_a_result_in_json(library: Library) -> None:
    (one,) = as_object("пасека", "en")["results"]
    assert one["title"] == library.honey.title("en")
    parties = {party["code"]: party["name"] for party in one["parties"]}
    assert parties == {"KZ": "Kazakhstan", "AT": "Austria"}
    assert (one["signed_on"], one["status"], one["unit"]) == ("2019-05-03", "in_force", "article")
    assert (one["languages"], one["matched"]) == (["kk", "ru", "en"], ["ru"])
    assert "омарталарды" in body(take("json", "пасека")).decode()


def test_an_entry_of_the_feed(library: Library) -> None:
    root = feed("пасека")
    (entry,) = root.findall(ATOM + "entry")
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "ru"
    title = entry.findtext(ATOM + "title", "")
    assert "Статья 1 Цель" in title.replace(".", "")
    assert library.honey.title("ru") in title
    summary = entry.find(ATOM + "summary")
    assert summary is not None
    assert summary.get("type") == "html"
    assert (summary.text or "").startswith('<p lang="ru">Стороны защищают <mark>пасеки</mark>.</p>')
    assert 'lang="kk">Тараптар' in (summary.text or "")
    stamp = datetime.fromisoformat(entry.findtext(ATOM + "updated", ""))
    library.honey.refresh_from_db()
    assert stamp == library.honey.updated_at


# What was asked


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_format_says_what_was_asked(library: Library, language: str) -> None:
    more = {"party": ["LT", "AT"], "sort": "oldest"}
    with override(language):
        order, newest = str(SORT_NAMES["oldest"]), str(SORT_NAMES["newest"])
    party = {"kk": "Литва; Австрия", "ru": "Литва; Австрия", "en": "Lithuania; Austria"}[language]
    address = f"http://testserver/{language}/search/?q=%D1%81%D0%BF%D0%BE%D1%80&party=LT&party=AT"

    _names, one, two = table("спор", language, page=7, **more)
    for row in (one, two):
        assert all(part in row[14] for part in ("спор", party, order))
        assert row[15] == "2"
        assert datetime.fromisoformat(row[16]).tzinfo is not None
        assert row[17] == address + "&sort=oldest"

    values = [value for _name, value in sheets("спор", language, page=7, **more)[1]]
    assert [*values[:4], values[5]] == ["спор", party, order, 2, address + "&sort=oldest"]
    assert datetime.fromisoformat(values[4])

    told = as_object("спор", language, page=7, **more)
    assert (told["query"], told["sort"], len(told["results"])) == ("спор", "oldest", 2)
    assert told["filters"] == {"party": ["LT", "AT"]}
    assert told["address"] == address + "&sort=oldest"
    assert datetime.fromisoformat(told["made_on"])

    root = feed("спор", language, page=7, **more)
    assert all(part in root.findtext(ATOM + "title", "") for part in ("спор", party))
    subtitle = root.findtext(ATOM + "subtitle", "")
    assert all(part in subtitle for part in ("спор", party, newest, ": 2", address))
    assert links(root, "alternate") == [address + "&sort=newest"]
    page = Client().get(links(root, "alternate")[0].removeprefix("http://testserver"))
    assert page.status_code == 200


# Page by page


@pytest.mark.parametrize("name", ["csv", "json"])
def test_the_first_lines_are_sent_before_the_last_results_are_asked_for(
    library: Library, small_pages: Asked, name: str
) -> None:
    response = take(name, "почтальон")
    assert response.streaming
    pieces = iter(response)
    for _line in range(6):
        next(pieces)
    assert small_pages.pages == [(0, 5)]
    list(pieces)
    assert small_pages.pages == [(0, 5), (5, 5), (10, 5), (15, 5), (20, 5)]


def test_a_workbook_is_streamed_and_asked_for_in_pages(
    library: Library, small_pages: Asked
) -> None:
    response = take("xlsx", "почтальон")
    assert response.streaming
    body(response)
    assert small_pages.pages == [(0, 5), (5, 5), (10, 5), (15, 5), (20, 5)]


# What goes wrong


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_faulty_query_gets_its_sentence(library: Library, name: str, language: str) -> None:
    response = take(name, '"за чаем', language)
    with override(language):
        sentence = fault_sentence(Fault("quote"))
    assert response.status_code == 400
    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert body(response).decode() == sentence


def test_nothing_found_is_an_empty_file(library: Library) -> None:
    words = "нетакогослова"
    assert len(table(words)) == 1
    results, told = sheets(words)
    assert len(results) == 1
    assert told[0][1] == words
    assert as_object(words)["results"] == feed(words).findall(ATOM + "entry") == []


# What is written into them


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t"])
def test_no_title_or_text_is_a_formula(library: Library, sign: str) -> None:
    title = sign + 'HYPERLINK("http://evil","x")'
    LanguageVersion.objects.filter(language="ru").update(title=title)
    for article in Article.objects.filter(version__language="ru", eid="art_2"):
        article.paragraphs.update(text=sign + "cmd|'/C calc'!A1 чаем")
    (row,) = table("чай article:2")[1:]
    assert row[0] == "'" + title
    assert row[10] == "'" + sign + "cmd|'/C calc'!A1 чаем"
    book = load_workbook(io.BytesIO(body(take("xlsx", "чай article:2"))))
    cell = book.worksheets[0]["A2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (title, "s", None)


@pytest.mark.parametrize("words", [words.strip() for words in HOSTILE])
def test_no_query_breaks_a_file(library: Library, words: str) -> None:
    for row in table(words + " OR чай" if len(words) < 100 else words):
        assert len(row) == 18
        assert not any(re.match(r"\s*[=+\-@\t]", text) for text in row)
    results, told = sheets(words)
    assert len(results[0]) == 14
    # Excel writes an underscore so where a text looks like its own way of writing letters.
    assert unescape(told[0][1]).rstrip() == allowed(words).replace("\r\n", "\n")
    assert as_object(words)["query"] == words
    assert one_line(words) in feed(words).findtext(ATOM + "title", "")


def test_control_characters_in_the_texts_break_nothing(library: Library) -> None:
    bad = "чаем \x00\x01\x0b\x1f\ufffe\uffff <b>&"
    for article in Article.objects.filter(eid="art_2", version__language="ru"):
        article.paragraphs.update(text=bad)
    shown = "чаем \ufffd\ufffd\ufffd\ufffd\ufffd\ufffd <b>&"
    assert table("чай article:2")[1][10] == shown
    assert sheets("чай article:2")[0][1][10] == shown
    summary = feed("чай article:2").findtext(f"{ATOM}entry/{ATOM}summary", "")
    assert "&lt;b&gt;&amp;" in summary
    assert as_object("чай article:2")["results"][0]["snippets"]["ru"] == bad
