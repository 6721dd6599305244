"""Differences of versions: what readers see, and nothing else."""

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client

from tests.search.api.asking import Api
from tests.search.api.made import findings_in
from tests.search.conftest import Library
from treaties.models import Finding


@pytest.fixture
def found(library: Library) -> dict[str, Finding]:
    return findings_in(library.honey)


def kinds(told):
    return [row["kind"] for row in told["findings"]]


def test_readers_see_what_is_open_or_accepted(api: Api, found):
    told = api.get("/findings")
    assert (kinds(told), told["total"]) == (["number", "term"], 2)
    row = told["findings"][0]
    assert row["quotes"] == {
        "ru": [{"eid": "art_1__para_1", "start": 0, "end": 7, "text": "Стороны"}]
    }
    assert (row["state"], row["kind_name"]) == ("open", "Number")
    assert row["note"].endswith(".")
    assert row["page"].endswith("/en/agreements/2019-kz-at-agreement/kk-ru-en/#art_1__para_1")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"kind": "term"}, ["term"]),
        ({"state": "accepted"}, ["term"]),
        ({"weight": "sure"}, ["number"]),
        ({"weight": "all"}, ["number", "term", "length"]),
        ({"weight": "all", "sort": "weight"}, ["number", "term", "length"]),
        ({"agreement": "2019-kz-at-agreement"}, ["number", "term"]),
        ({"agreement": "2005-kz-lt-convention"}, []),
        ({"agreement": "\0"}, []),
    ],
)
def test_filters(api: Api, found, query, expected):
    assert kinds(api.get("/findings", query=query)) == expected


def test_what_the_editors_dismissed_is_told_to_nobody(found):
    editor = User.objects.create_user("editor", is_staff=True)
    editor.user_permissions.add(Permission.objects.get(codename="decide_finding"))
    client = Client()
    client.force_login(editor)
    # The page shows it to this editor.
    assert "The dismissed secret." in client.get("/en/findings/?state=dismissed").content.decode()
    answer = Api(client).ask("/findings", {"weight": "all", "limit": 100}).content.decode()
    assert "dismissed" not in answer
    assert "decider" not in answer
    assert Api(client).refused("/findings", 422, {"state": "dismissed"})["parameter"] == "state"


@pytest.mark.parametrize("sort", ["text", "weight"])
def test_a_walk_meets_each_row_once(api: Api, library: Library, sort):
    for number in range(7):
        for agreement in (library.honey, library.lakes):
            Finding.objects.create(
                agreement=agreement,
                position=number % 3,
                unit="art_1",
                eid="art_1",
                kind="number",
                weight=0.6 + number % 2 / 10,
                identity=str(number),
                quotes={},
                values={"ru": "one", "kk": "two"},
            )
    query = {"sort": sort, "limit": 3}
    told = api.get("/findings", query=query)
    found = list(told["findings"])
    while told["next"]:
        # What comes in before the place of the cursor moves nothing.
        Finding.objects.create(
            agreement=library.honey,
            position=0,
            unit="a",
            eid="a",
            kind="sum",
            weight=1,
            identity=f"new {len(found)}",
            quotes={},
            values={"ru": "one", "kk": "two"},
        )
        told = api.get(told["next"])
        found += told["findings"]
    old = [(one["agreement"], one["weight"]) for one in found if one["kind"] == "number"]
    assert len(old) == 14
    assert {slug: old.count((slug, 0.6)) for slug, _weight in old} == {
        "2019-kz-at-agreement": 4,
        "2005-kz-lt-convention": 4,
    }
