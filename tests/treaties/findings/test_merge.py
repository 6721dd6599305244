"""Which findings at one place say the same, so that one of them is enough."""

import pytest

from treaties.choices import FindingKind
from treaties.findings.merge import merged
from treaties.findings.values import Finding, Quote


def _finding(kind: FindingKind, weight: float) -> Finding:
    quotes = {
        "ru": (Quote("art_9__para_1", 11, 19, "пять лет"),),
        "en": (Quote("art_9__para_1", 7, 18, "three years"),),
    }
    return Finding("art_9", "art_9__para_1", kind, weight, quotes, {"ru": "P5Y", "en": "P3Y"})


@pytest.mark.parametrize("by", [FindingKind.PERIOD, FindingKind.MISSING])
def test_a_fact_is_not_said_twice(by: FindingKind) -> None:
    said = _finding(by, 0.8)
    assert merged([said, _finding(FindingKind.FACT, 0.9)]) == [said]


def test_a_finding_that_is_not_shown_takes_no_shown_one_away() -> None:
    fact = _finding(FindingKind.FACT, 0.9)
    assert fact in merged([_finding(FindingKind.MISSING, 0.28), fact])


def test_of_two_that_are_not_shown_one_is_enough() -> None:
    said = _finding(FindingKind.MISSING, 0.28)
    assert merged([said, _finding(FindingKind.LENGTH, 0.2)]) == [said]
