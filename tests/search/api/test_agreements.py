"""The list of agreements, one agreement, its versions."""

from datetime import date

import pytest

from search.api.agreements import ORDERS
from tests.search.api.asking import Api
from tests.search.api.made import former_address
from tests.search.conftest import Library
from treaties.choices import AgreementKind, Status
from treaties.models import Agreement, EndedAgreement

HONEY, LAKES, POST = "2019-kz-at-agreement", "2005-kz-lt-convention", "1998-kz-lv-protocol"


def slugs(told):
    return [row["slug"] for row in told["agreements"]]


def test_the_newest_come_first(api: Api, library: Library):
    told = api.get("/agreements")
    assert slugs(told) == [HONEY, LAKES, POST]
    assert (told["total"], told["next"]) == (3, None)


def test_a_row_tells_what_the_list_shows(api: Api, library: Library):
    row = api.get("/agreements", query={"party": "AT"})["agreements"][0]
    assert row["titles"]["en"] == library.honey.title("en")
    assert row["parties"][1] == {"code": "AT", "kk": "Австрия", "ru": "Австрия", "en": "Austria"}
    assert (row["kind"], row["status"], row["signed_on"]) == ("agreement", "in_force", "2019-05-03")
    assert (row["languages"], row["prevailing_languages"]) == (["kk", "ru", "en"], ["ru"])
    assert row["page"] == f"http://testserver/en/agreements/{HONEY}/"
    assert row["address"] == f"http://testserver/api/v1/agreements/{HONEY}"


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"party": "LT"}, [LAKES]),
        ({"party": ["LT", "AT"]}, [HONEY, LAKES]),
        ({"party": "KZ", "with": "LV"}, [POST]),
        ({"year": [2005, 1998]}, [LAKES, POST]),
        ({"kind": "protocol"}, [POST]),
        ({"status": "in_force"}, [HONEY]),
        ({"prevailing": "ru"}, [HONEY]),
        ({"party": "LT", "kind": "protocol"}, []),
        ({"party": "XX"}, []),
        ({"sort": "oldest"}, [POST, LAKES, HONEY]),
    ],
)
def test_filters_and_orders_are_those_of_the_page(api: Api, library: Library, query, expected):
    assert slugs(api.get("/agreements", query=query)) == expected


def test_those_that_were_changed_last_come_first(api: Api, library: Library):
    library.lakes.save()
    assert slugs(api.get("/agreements", query={"sort": "changed"}))[0] == LAKES


def make(slug: str, day: date | None) -> Agreement:
    return Agreement.objects.create(
        slug=slug, kind=AgreementKind.TREATY, status=Status.SIGNED, signed_on=day
    )


@pytest.mark.parametrize("sort", ORDERS)
@pytest.mark.parametrize("limit", [1, 2, 7])
def test_a_walk_meets_each_row_once(api: Api, db, sort, limit):
    days = [date(2001, 1, 1), date(2001, 1, 1), date(2000, 1, 1), None, None]
    for number, day in enumerate(days):
        make(f"one-{number}", day)
    found = api.walk("/agreements", "agreements", {"sort": sort, "limit": limit})
    assert sorted(row["slug"] for row in found) == [f"one-{n}" for n in range(5)]
    whole = api.get("/agreements", query={"sort": sort})
    assert [row["slug"] for row in found] == slugs(whole)


@pytest.mark.parametrize("sort", ORDERS)
def test_rows_that_are_added_meanwhile_move_no_other(api: Api, db, sort):
    for number in range(6):
        make(f"old-{number}", date(2000 + number, 1, 1) if number else None)
    query = {"sort": sort, "limit": 2}
    told = api.get("/agreements", query=query)
    found = slugs(told)
    number = 0
    while told["next"]:
        # Before, among and behind what was already given, and without a day.
        for day in (date(1990, 1, 1), date(2003, 6, 1), date(2020, 1, 1), None):
            number += 1
            make(f"new-{number}", day)
        told = api.get(told["next"])
        found += slugs(told)
        assert number < 50, "the walk never ends"
        if number == 20:
            Agreement.objects.filter(slug__startswith="new-").delete()
    old = [slug for slug in found if slug.startswith("old-")]
    assert sorted(old) == [f"old-{n}" for n in range(6)]
    assert len(found) == len(set(found))


def test_a_row_that_a_cursor_names_may_be_gone(api: Api, db):
    for number in range(4):
        make(f"one-{number}", date(2001, 1, 1))
    told = api.get("/agreements", query={"limit": 2})
    Agreement.objects.get(slug="one-1").delete()
    assert slugs(api.get(told["next"])) == ["one-2", "one-3"]


def test_the_next_page_stands_in_a_header_too(api: Api, library: Library):
    answer = api.ask("/agreements", {"limit": 2, "kind": ["agreement", "convention", "protocol"]})
    assert answer.headers["Link"] == f'<{answer.json()["next"]}>; rel="next"'
    assert "kind=agreement&kind=convention" in answer.headers["Link"]
    assert "Link" not in api.ask(answer.json()["next"]).headers


def test_the_number_of_queries_does_not_grow(
    api: Api, library: Library, django_assert_max_num_queries
):
    with django_assert_max_num_queries(6):
        assert len(api.get("/agreements")["agreements"]) == 3


# One agreement


def test_facts_come_with_the_sentences_that_state_them(api: Api, library: Library):
    told = api.get(f"/agreements/{HONEY}")
    assert (told["in_force_on"], told["signed_place"]) == ("2020-06-01", "Vienna")
    stated = {one["language"]: one for one in told["evidence"]["signed"]}
    assert "3 мая 2019 года" in stated["ru"]["sentence"]
    assert stated["ru"]["page"].startswith(f"http://testserver/en/agreements/{HONEY}/ru/#closing")


def test_acts_and_versions_are_told(api: Api, library: Library):
    told = api.get(f"/agreements/{LAKES}")
    assert told["acts"] == [
        {
            "kind": "law",
            "issuer": told["acts"][0]["issuer"],
            "number": "431-III",
            "date": "2005-12-08",
            "draft": False,
        }
    ]
    assert told["versions"] == api.get(f"/agreements/{LAKES}/versions")["versions"]
    source = told["versions"][0]["source"]
    assert source["page"].endswith(f"/agreements/{LAKES}/source/{source['sha256']}")


def test_relations_are_told_with_their_kind(api: Api, library: Library):
    EndedAgreement.objects.create(
        agreement=library.honey,
        title="The older one",
        ended=library.post,
        position=0,
        ordinal=library.honey.pk * 100_000,
    )
    (ends,) = api.get(f"/agreements/{HONEY}")["relations"]
    assert (ends["kind"], ends["name"], ends["agreement"]) == ("ends", "Ends", POST)
    (ended,) = Api(language="ru").get(f"/agreements/{POST}")["relations"]
    assert (ended["kind"], ended["agreement"]) == ("ended_by", HONEY)
    assert ended["name"] != "Ended by"


def test_the_last_change_is_told(api: Api, library: Library):
    answer = api.ask(f"/agreements/{HONEY}")
    assert answer.headers["Last-Modified"].endswith("GMT")


@pytest.mark.parametrize("tail", ["", "/versions", "/versions/ru", "/articles", "/articles/art_1"])
def test_a_former_address_leads_to_the_same_place(api: Api, library: Library, tail):
    former = former_address(library.honey)
    answer = api.ask(f"/agreements/{former}{tail}", {"lang": "ru"})
    assert answer.status_code == 301
    assert answer.headers["Location"] == f"/api/v1/agreements/{HONEY}{tail}?lang=ru"
    assert api.ask(f"/agreements/{HONEY}{tail}", {"lang": "ru"}).status_code == 200


@pytest.mark.parametrize("slug", ["nothing", "a%00b", "%D1%88%D0%B0%D1%80%D1%82", "%FF%FE"])
def test_an_agreement_that_is_not_there_is_said_to_be_none(api: Api, library: Library, slug):
    told = api.refused(f"/agreements/{slug}", 404)
    assert told["message"] == "There is no agreement with this address."
