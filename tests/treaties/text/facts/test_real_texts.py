"""Facts of the five real texts, which stand beside the repository and are not part of it."""

from datetime import date
from functools import cache

import pytest

from tests.treaties.text.reading import ROOT, parsed
from treaties.text.document import ParsedAgreement
from treaties.text.metadata import VersionFacts, read_facts

CORPUS = ROOT.parent / "shared" / "corpus"

pytestmark = pytest.mark.skipif(
    not CORPUS.is_dir(), reason=f"the corpus of real texts is not there: {CORPUS}"
)

# provisional; entry; duration; notice; days of ended agreements; reservations; amendments
CLAUSES = {
    "000": (True, "notification", "unlimited", "P6M", [], 0, []),
    "001": (False, "notification", "unlimited", "P6M", [], 0, []),
    "002": (False, "notification", "unlimited", "P6M", [date(1998, 4, 9)], 0, []),
    "003": (True, "notification", "unlimited", "P6M", [], 0, []),
    "004": (False, "", "", "P3M", [], 4, ["218-V"]),
}


@cache
def agreement(name: str) -> ParsedAgreement:
    return parsed(next(CORPUS.glob(f"{name}_*.txt")).read_bytes()).agreement


def told(name: str) -> list[VersionFacts]:
    return [read_facts(row.units, row.language) for row in agreement(name).versions]


@pytest.mark.parametrize("name", CLAUSES)
def test_clauses(name):
    read = agreement(name)
    assert CLAUSES[name] == (
        *(read.provisional, read.entry, read.duration, read.notice),
        *([row.signed_on for row in read.ends], read.reservations),
        [row.number for row in read.amendments],
    )


def test_a_title_whose_beginning_is_lost_is_completed():
    (facts,) = told("000")
    parties = "Қазақстан Республикасының Үкіметі мен Эстон Республикасының Үкіметі арасындағы"
    assert facts.title.startswith(f"{parties} ұйымдасқан қылмысқа")
    assert facts.act_title == ""


@pytest.mark.parametrize("name", ["001", "002", "003", "004"])
def test_other_titles_stay_as_they_are(name):
    for facts, version in zip(told(name), agreement(name).versions, strict=True):
        titles = [row.heading for row in version.units if row.kind == "title"]
        acts = [row.heading for row in version.units if row.kind == "act"]
        assert [facts.title, facts.act_title] == [titles[0], acts[0]]


@pytest.mark.parametrize("name", CLAUSES)
def test_each_fact_stands_in_the_text(name):
    read = agreement(name)
    texts = {
        row.language: " ".join(
            f"{unit.label} {unit.heading} {' '.join(part.text for part in unit.paragraphs)}"
            for unit in row.units
        )
        for row in read.versions
    }
    for fact in read.facts:
        assert fact.sentence in texts[fact.language], fact
        assert fact.line > 0
