"""A concordance as CSV and as a translation memory, read again by other programs."""

import csv
import io
from typing import Any
from urllib.parse import unquote

import pytest
from django.test import Client
from django.utils.translation import activate

from search.concordance import answer as module
from search.concordance.answer import Request, answer
from search.concordance.translations import NONE
from tests.search.concordance.test_views import address
from tests.treaties.downloads.memories import read
from treaties.downloads.tmx import SURE

LANGUAGES = ["kk", "ru", "en"]


def take(name: str, words: str = "конфискация", reader: str = "ru", **more: Any) -> Any:
    place = address(words, reader, **more).replace("/?", f"/export.{name}?")
    return Client().get(place)


def body(response: Any) -> bytes:
    assert response.status_code == 200
    data: bytes = response.getvalue()
    response.close()
    return data


def table(words: str = "конфискация", reader: str = "ru", **more: Any) -> list[list[str]]:
    mark, text = body(take("csv", words, reader, **more)).decode().split("\ufeff")
    assert mark == ""
    return list(csv.reader(io.StringIO(text, newline="")))


def test_a_line_of_csv_is_a_line_of_the_concordance(shelf_of_treaties):
    head, *rows = table()
    assert len(rows) == 12
    assert all(len(row) == len(head) for row in rows)
    first = dict(zip(range(len(head)), rows[0], strict=True))
    slug = shelf_of_treaties.slug
    assert [first[place] for place in range(10)] == [
        shelf_of_treaties.title("ru"),
        slug,
        "2010",
        "Статья 1",
        "art_1__p_1",
        "Конфискация дома допускается.",
        "Үйлерды тәркілеу рұқсат етіледі.",
        "",
        "тәркілеу",
        "",
    ]
    assert first[10] == f"http://testserver/ru/agreements/{slug}/ru-kk/art_1/#art_1__p_1"
    assert first[11] == "конфискация"
    assert first[13] == "http://testserver" + address("конфискация")
    assert [row[8] for row in rows] == ["тәркілеу"] * 8 + ["кәмпескелеу"] * 4


@pytest.mark.parametrize("reader", LANGUAGES)
def test_the_headings_are_in_the_readers_language(shelf_of_treaties, reader):
    head = table(reader=reader)[0]
    assert len(set(head)) == len(head)
    assert all(head)


def test_a_chosen_translation_narrows_the_files(shelf_of_treaties):
    assert len(table(kk="тәркілеу")) == 1 + 8
    assert len(table(kk="~кәмпескеле")) == 1 + 4
    assert len(table(kk=NONE)) == 1
    _header, units = read(body(take("tmx", kk="~кәмпескеле")))
    assert all("кәмпескелеу" in texts["kk"] for _, texts in units)


def test_no_spreadsheet_finds_a_formula(shelf_of_treaties):
    version = shelf_of_treaties.versions.get(language="ru")
    row = version.articles.get(eid="art_1").paragraphs.get()
    row.text = "=HYPERLINK(1) конфискация"
    row.save()
    assert table()[1][5] == "'=HYPERLINK(1) конфискация"


def test_the_memory_has_what_is_surely_aligned(shelf_of_treaties):
    header, units = read(body(take("tmx")))
    assert header["srclang"] == "ru"
    places = answer(Request("конфискация", page=1)).places
    sure = [
        place.hit.line.eid
        for place in (*places, *answer(Request("конфискация", page=2)).places)
        if place.hit.line.row and place.hit.line.row.confidence >= SURE
    ]
    assert [told["x-eid"] for told, _ in units] == sure
    assert len(units) > 8
    assert all(list(texts) == ["ru", "kk"] for _, texts in units)


def test_lines_without_a_translation_are_in_no_memory(shelf_of_treaties):
    assert len(table("почтальон")) == 24
    content = body(take("tmx", "почтальон"))
    assert b"<tu " not in content


def test_files_have_all_lines_some_at_a_time(shelf_of_treaties, monkeypatch):
    whole = table()
    monkeypatch.setattr(module, "SAMPLE", 5)
    monkeypatch.setattr(module, "CHUNK", 4)
    assert [row[4] for row in table()] == [row[4] for row in whole]


@pytest.mark.parametrize(
    ("name", "media_type"),
    [("csv", "text/csv; charset=utf-8"), ("tmx", "application/x-tmx+xml")],
)
def test_a_file_has_its_type_and_a_name(shelf_of_treaties, name, media_type):
    response = take(name, 'a/../"конфискация"', kk="тәркілеу")
    response.close()
    assert response["Content-Type"] == media_type
    named = unquote(response["Content-Disposition"].partition("=")[2])
    assert "shartnama-concordance-a-конфискация-тәркілеу-20" in named
    assert named.rstrip('"').endswith(f".{name}")


@pytest.mark.parametrize("name", ["csv", "tmx"])
@pytest.mark.parametrize("words", ["(", "и", "", "а" * 2001])
def test_a_faulty_query_gets_a_sentence(shelf_of_treaties, name, words):
    response = take(name, words, "en")
    assert response.status_code == 400
    assert response.content.decode().endswith(".")


@pytest.mark.parametrize("name", ["csv", "tmx"])
def test_a_missing_index_gets_a_sentence(db, backend, name):
    assert take(name).status_code == 503


@pytest.mark.parametrize("name", ["csv", "tmx"])
def test_it_can_only_be_got(shelf_of_treaties, name):
    assert Client().post(f"/ru/concordance/export.{name}").status_code == 405


def test_the_language_is_that_of_the_request_not_of_the_moment(shelf_of_treaties):
    pieces = iter(take("csv"))
    next(pieces)
    activate("kk")
    rows = list(csv.reader(io.StringIO(b"".join(pieces).decode(), newline="")))
    assert {row[0] for row in rows} == {shelf_of_treaties.title("ru")}
    assert all(row[10].startswith("http://testserver/ru/") for row in rows)
