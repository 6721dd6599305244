"""What there is, and the files of all texts."""

from datetime import date
from pathlib import Path

import pytest

from tests.search.api.asking import Api
from tests.search.conftest import Library
from treaties.bulk.kept import folder
from treaties.bulk.making import make


def test_the_root_leads_everywhere(api: Api, library: Library):
    told = api.get("/")
    for address in (*told["resources"].values(), told["openapi"]):
        path = address.removeprefix("http://testserver")
        if path.endswith("/concordance"):
            path += "?q=honey"
        assert api.client.get(path).status_code == 200
    page = api.client.get(told["documentation"].removeprefix("http://testserver"))
    assert page.status_code == 200


def test_the_way_to_the_page_that_tells_all(api: Api, db):
    answer = api.ask("/docs", Accept_Language="ru")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/ru/api/")


@pytest.mark.parametrize(("language", "word"), [("kk", "құжаттар"), ("ru", "документами")])
def test_the_terms_of_use_are_in_the_readers_language(db, language, word):
    assert word in Api(language=language).get("/")["licence"]
    assert word in Api(language=language).get("/bulk")["licence"]


def test_the_files_of_all_texts_are_listed(api: Api, library: Library, settings, tmp_path: Path):
    settings.DATA_DIR = tmp_path
    assert api.get("/bulk")["dumps"] == []
    for day in (1, 2):
        make(folder(), date(2026, 11, day), "https://treaties.example.kz")
    dumps = api.get("/bulk")["dumps"]
    assert [one["date"] for one in dumps] == ["2026-11-02", "2026-11-01"]
    for file in dumps[0]["files"]:
        path = tmp_path / "bulk" / file["name"]
        assert file["size"] == path.stat().st_size
        answer = api.client.get(file["address"].removeprefix("http://testserver"))
        assert b"".join(answer) == path.read_bytes()
        answer.close()
