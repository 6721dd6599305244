"""The facts of several versions, put together."""

from datetime import date
from itertools import permutations

import pytest

from treaties.text.agreement import combine
from treaties.text.document import Amendment, EndedAgreement, ParsedAct, ParsedVersion
from treaties.text.facts.told import VersionFacts

ONE, TWO = date(2017, 11, 23), date(2018, 1, 2)


def versions(facts):
    return [ParsedVersion(told.language, "", "", "", (), ()) for told in facts]


def agreement(*facts):
    return combine(versions(facts), facts)[0]


def disputes(*facts):
    return [notice.detail for notice in combine(versions(facts), facts)[1]]


def test_the_value_that_most_versions_state():
    facts = [
        VersionFacts("kk", signed_on=ONE),
        VersionFacts("ru", signed_on=TWO),
        VersionFacts("en", signed_on=ONE, prevailing=("en",)),
    ]
    for ordered in permutations(facts):
        assert agreement(*ordered).signed_on == ONE
        assert disputes(*ordered) == ["signed_on"]


def test_among_two_the_text_that_decides():
    facts = [
        VersionFacts("kk", duration="P5Y", authentic=("kk", "en"), prevailing=("en",)),
        VersionFacts("en", duration="P6Y", authentic=("kk", "en"), prevailing=("en",)),
    ]
    for ordered in permutations(facts):
        assert agreement(*ordered).duration == "P6Y"


def test_an_original_counts_before_a_translation():
    facts = [
        VersionFacts("kk", notice="P5M", authentic=("ru",)),
        VersionFacts("ru", notice="P6M", authentic=("ru",)),
    ]
    for ordered in permutations(facts):
        assert agreement(*ordered).notice == "P6M"


def test_another_order_of_parties_is_no_dispute():
    facts = [VersionFacts("kk", parties=("KZ", "CZ")), VersionFacts("ru", parties=("CZ", "KZ"))]
    assert disputes(*facts) == []
    assert agreement(*facts).parties == ("KZ", "CZ")


def test_the_place_goes_with_the_day_that_counts():
    facts = [
        VersionFacts("kk", signed_on=ONE, signed_place="Astana"),
        VersionFacts("ru", signed_on=TWO, signed_place="Prague", prevailing=("ru",)),
    ]
    assert (agreement(*facts).signed_on, agreement(*facts).signed_place) == (TWO, "Prague")


@pytest.mark.parametrize(
    ("facts", "status"),
    [
        ({"ended": True, "in_force_on": ONE}, "ended"),
        ({"draft": True, "signed_on": ONE}, "draft"),
        ({"in_force_on": ONE, "signed_on": ONE}, "in_force"),
        ({"signed_on": ONE}, "signed"),
        ({}, "unknown"),
    ],
)
def test_status(facts, status):
    assert agreement(VersionFacts("kk", **facts), VersionFacts("ru")).status == status


def test_what_is_told_in_two_versions_is_one():
    act = ParsedAct("law", "parliament", "5", ONE, False)
    facts = [
        VersionFacts(
            language,
            acts=[act],
            ends=[EndedAgreement(title, TWO)],
            amendments=[Amendment("218-V", ONE, line)],
            reservations=2,
        )
        for language, title, line in (("ru", "Соглашение", 3), ("kk", "келісім", 90))
    ]
    found = agreement(*facts)
    assert found.acts == (act,)
    assert found.ends == (EndedAgreement("келісім", TWO),)
    assert found.amendments == (Amendment("218-V", ONE, 3),)
    assert found.reservations == 2


def test_no_facts_give_an_unknown_agreement():
    found = agreement(VersionFacts("en"))
    assert (found.kind, found.status, found.multilateral) == ("other", "unknown", False)
    assert (found.provisional, found.entry, found.duration, found.notice) == (False, "", "", "")


@pytest.mark.parametrize(
    ("kind", "parties", "multilateral"),
    [
        ("convention", (), True),
        ("other", (), False),
        ("other", ("KZ", "RU", "BY"), True),
        ("agreement", ("KZ", "RU"), False),
    ],
)
def test_what_is_no_treaty_is_not_multilateral(kind, parties, multilateral):
    assert agreement(VersionFacts("ru", kind=kind, parties=parties)).multilateral is multilateral
