"""What sources tell, put together: the same whichever came first."""

from dataclasses import replace
from datetime import date

import pytest

from tests.treaties.samples import TEA
from treaties.choices import Status
from treaties.loading.told import STATUSES, merge, standing, told_by
from treaties.text.document import Amendment, EndedAgreement, ParsedAct, ParsedAgreement
from treaties.text.document import ParsedSource as Source
from treaties.text.pipeline import read

EMPTY = ParsedAgreement(
    kind="other",
    parties=(),
    multilateral=False,
    signed_on=None,
    signed_place="",
    in_force_on=None,
    publication="",
    authentic_languages=(),
    prevailing_languages=(),
    status="unknown",
    acts=(),
    versions=(),
)
DAY = date(2019, 5, 3)
LAW = ParsedAct("law", "parliament", "12", DAY, False)


def test_one_source_is_told_as_it_is():
    parsed = read(TEA.encode())
    assert isinstance(parsed, Source)
    told = told_by(parsed.agreement)
    assert told.standings == dict.fromkeys(("kk", "ru", "en"), "authentic")
    assert merge([told.agreement]) == replace(parsed.agreement, versions=(), facts=())


@pytest.mark.parametrize(
    "facts",
    [
        {"kind": "treaty"},
        {"parties": ("KZ", "GE")},
        {"signed_on": DAY},
        {"signed_place": "Astana"},
        {"in_force_on": DAY},
        {"publication": "№ 4"},
        {"authentic_languages": ("kk", "ka")},
        {"prevailing_languages": ("ru", "en")},
        {"status": "in_force"},
        {"acts": (LAW,)},
        {"provisional": True},
        {"entry": "notification"},
        {"duration": "P5Y"},
        {"notice": "P6M"},
        {"reservations": 2},
        {"ends": (EndedAgreement("О чае", DAY),)},
        {"amendments": (Amendment("5", DAY, 7),)},
    ],
    ids=lambda facts: next(iter(facts)),
)
def test_what_one_is_silent_about_comes_from_another(facts):
    told = replace(EMPTY, **facts)
    assert merge([told, EMPTY]) == merge([EMPTY, told]) == told


def test_where_two_differ_the_first_counts():
    one, other = replace(EMPTY, signed_on=DAY), replace(EMPTY, signed_on=date(2020, 1, 1))
    assert merge([one, other]).signed_on == DAY


def test_the_furthest_status_counts():
    assert set(STATUSES) == set(Status.values)
    told = [replace(EMPTY, status=status) for status in ("signed", "in_force", "draft")]
    assert merge(told).status == "in_force"


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (ParsedAct("law", "", "12", None, False), [LAW]),
        (ParsedAct("law", "", "", DAY, True), [LAW]),
        (ParsedAct("law", "", "13", DAY, False), [LAW, "other"]),
        (ParsedAct("decree", "president", "12", DAY, False), [LAW, "other"]),
        (ParsedAct("law", "", "", None, True), [LAW, "other"]),
    ],
)
def test_an_act_is_told_once(other, expected):
    acts = merge([replace(EMPTY, acts=(LAW,)), replace(EMPTY, acts=(other,))]).acts
    assert list(acts) == [other if row == "other" else row for row in expected]


def test_what_is_ended_is_told_once():
    kazakh = EndedAgreement("шай туралы", DAY), EndedAgreement("су туралы", None)
    russian = EndedAgreement("о чае", DAY), EndedAgreement("о хлебе", date(1999, 1, 1))
    ends = merge([replace(EMPTY, ends=kazakh), replace(EMPTY, ends=russian)]).ends
    assert ends == (kazakh[0], russian[1], kazakh[1])


def test_two_of_one_day_in_one_source_are_two():
    rows = EndedAgreement("о чае", DAY), EndedAgreement("о хлебе", DAY)
    assert merge([replace(EMPTY, ends=rows)]).ends == rows


@pytest.mark.parametrize(
    ("own", "authentic", "expected"),
    [
        ("official", ("kk", "ru"), "authentic"),
        ("official", ("kk", "en"), "translation"),
        ("official", (), "official"),
        ("translation", ("kk", "ru"), "translation"),
        ("draft", ("kk", "ru"), "draft"),
        ("authentic", ("kk",), "authentic"),
    ],
)
def test_what_a_version_is_worth(own, authentic, expected):
    assert standing(own, "ru", authentic) == expected
