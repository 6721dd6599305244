"""Parties: the list, and one."""

import pytest

from tests.search.api.asking import Api
from tests.search.conftest import Library
from treaties.models import Party


def test_all_parties_come_with_their_agreements(api: Api, library: Library):
    told = api.walk("/parties", "parties", {"limit": 3})
    assert [(one["code"], one["agreements"]) for one in told] == [
        ("AT", 1),
        ("KZ", 3),
        ("LT", 1),
        ("LV", 1),
    ]
    assert told[0]["page"] == "http://testserver/en/parties/AT/"


def test_a_party_is_told_in_numbers(api: Api, library: Library):
    told = api.get("/parties/KZ")
    assert (told["ru"], told["agreements"], told["undated"]) == ("Казахстан", 3, 0)
    assert told["partners"] == [
        {"value": "AT", "label": "Austria", "count": 1},
        {"value": "LT", "label": "Lithuania", "count": 1},
        {"value": "LV", "label": "Latvia", "count": 1},
    ]
    assert {"value": "in_force", "label": "In force", "count": 1} in told["status"]
    assert told["years"][0] == {"year": 1998, "count": 1}
    assert told["years"][-1] == {"year": 2019, "count": 1}


def test_a_code_may_hold_anything(api: Api, db):
    Party.objects.create(code="A/B ?#%", name_kk="а", name_ru="б", name_en="c")
    (told,) = api.get("/parties")["parties"]
    assert api.get(told["address"])["code"] == "A/B ?#%"


@pytest.mark.parametrize("code", ["XX", "%00", "a/b/c", "%0A"])
def test_a_party_that_is_not_there_is_said_to_be_none(api: Api, library: Library, code):
    assert api.refused(f"/parties/{code}", 404)["code"] == "not-found"
