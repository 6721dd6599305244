"""JSON: the keys that the module documents."""

import json
from typing import Any

import pytest

from tests.treaties.downloads.opened import made, taken, unit
from treaties.downloads import records

pytestmark = pytest.mark.django_db


def told(download):
    return json.loads(records.write(download))


def keys(value: Any) -> set[str]:
    """Return the keys of all objects in a value, those that are languages apart."""
    if isinstance(value, list):
        return set().union(*(keys(one) for one in value))
    if isinstance(value, dict):
        return set(value).union(*(keys(one) for one in value.values())) - {"kk", "ru", "en"}
    return set()


def test_the_keys_are_the_documented_ones(tea):
    found = keys(told(taken(tea, "ru", "kk")))
    assert {"slug", "units", "paragraphs", "text"} <= found
    assert {key for key in found if f"``{key}``" not in str(records.__doc__)} == set()


def test_facts(tea):
    facts = told(taken(tea, "ru"))["facts"]
    assert facts["signed_on"] == "2019-05-03"
    assert facts["parties"][1] == {"code": "GE", "kk": "Грузия", "ru": "Грузия", "en": "Georgia"}
    assert facts["prevailing_languages"] == ["ru"]


def test_a_cell_that_a_version_lacks_is_null(tea):
    units = {row["eid"]: row for row in told(taken(tea, "ru", "en"))["units"]}
    rows = {row["eid"]: row["text"] for row in units["art_1"]["paragraphs"]}
    assert rows["art_1__para_2"]["en"] is None
    assert rows["art_1__para_2"]["ru"]["text"] == "Урожай остается общим."
    assert list(rows["art_1__para_2"]) == ["ru", "en"]


def test_divisions(tea):
    written = told(taken(tea, "en"))
    assert [row["eid"] for row in written["divisions"]] == ["chp_1", "chp_2"]
    assert {row["eid"]: row["division"] for row in written["units"]}["art_3"] == "chp_2"
    assert written["divisions"][1]["text"]["en"]["heading"] == "Term"


def test_letters_are_not_escaped_and_nothing_is_lost():
    text = 'Чай "и" <b>&\x00\x1b\u2028'
    content = records.write(made(unit("art_1", text)))
    assert "Чай" in content.decode()
    (row,) = json.loads(content)["units"][0]["paragraphs"]
    assert row["text"]["ru"]["text"] == text
