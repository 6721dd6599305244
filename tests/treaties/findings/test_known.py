"""The findings in real and in planted texts, held against what readers and writers know."""

import pytest

from tests.treaties.findings.reference import (
    CLEAN,
    CORPUS,
    Judged,
    findings_of,
    judge,
    known_in_corpus,
    load_source,
    load_text,
    names,
    planted,
)
from treaties.choices import FindingKind
from treaties.findings import Finding
from treaties.findings.values import SHOWN
from treaties.terms.stored import load as load_terms

pytestmark = pytest.mark.django_db

CONVENTION = "004_cfdf247fb6d7db81.txt"
CZECH = "002_5a5a18c11088dd14.txt"
needs_corpus = pytest.mark.skipif(
    not CORPUS.is_dir(), reason=f"the corpus of real texts is not there: {CORPUS}"
)


@pytest.fixture(autouse=True)
def terms(db: None) -> None:
    load_terms()


def shown(found: list[Finding]) -> list[Finding]:
    return [one for one in found if one.weight >= SHOWN]


def judged_text(name: str) -> Judged:
    known = [one for one in planted() if one.text == name]
    return judge(shown(findings_of(load_text(name))), known)


def judged_source(name: str) -> Judged:
    known = [one for one in known_in_corpus() if one.text == name]
    return judge(shown(findings_of(load_source(name))), known)


def words(found: list[Finding], eid: str, kind: FindingKind) -> dict[str, str]:
    ((one),) = [one for one in found if one.eid == eid and one.kind == kind]
    return {
        language: " … ".join(quote.text for quote in quotes)
        for language, quotes in one.quotes.items()
    }


@needs_corpus
def test_most_findings_in_the_real_texts_are_real():
    judged = judged_source(CONVENTION) + judged_source(CZECH)
    assert judged.precision >= 0.85, judged.wrong
    assert len(judged.found) >= 38


@needs_corpus
def test_differences_of_the_convention_that_change_a_right_are_found():
    found = shown(findings_of(load_source(CONVENTION)))
    assert words(found, "art_39__para_1", FindingKind.NEGATION)["ru"] == "не затрагивает"
    places = {(one.eid, one.kind) for one in found}
    assert places >= {
        ("art_17__p_1", FindingKind.NEGATION),
        ("art_18__para_2", FindingKind.ROLE),
        ("art_20__p_1", FindingKind.ROLE),
        ("art_22__para_1", FindingKind.ROLE),
        ("art_27__para_3__point_b", FindingKind.REFERENCE),
        ("art_44__point_d", FindingKind.TERM),
    }
    hague = next(one for one in found if one.kind == FindingKind.PLACE)
    assert hague.values["ru"] == "The Hague"
    assert hague.values["kk"] == "Strasbourg"


@needs_corpus
def test_a_paragraph_with_a_number_in_one_version_only_is_found():
    found = findings_of(load_source(CZECH))
    numbering = [one for one in found if one.kind == FindingKind.NUMBERING]
    assert [(one.unit, one.values) for one in numbering] == [("art_2", {"kk": "1.", "en": ""})]


def test_most_of_what_was_planted_is_found_and_little_else():
    judged = sum((judged_text(name) for name in names()), Judged())
    assert len(planted()) == 176
    assert judged.recall >= 0.82, judged.missed
    assert judged.precision >= 0.85, judged.wrong


@pytest.mark.parametrize("name", CLEAN)
def test_honest_translations_are_nearly_quiet(name):
    assert len(judged_text(name).wrong) <= 2
