"""The five real texts, which stand beside the repository and are not part of it."""

from datetime import date
from functools import cache

import pytest

from tests.treaties.text.reading import ROOT, folded, parsed
from treaties.text.conserve import conserved
from treaties.text.decode import decode
from treaties.text.document import DecodedText, ParsedSource

CORPUS = ROOT.parent / "shared" / "corpus"

pytestmark = pytest.mark.skipif(
    not CORPUS.is_dir(), reason=f"the corpus of real texts is not there: {CORPUS}"
)

ESTONIA, LITHUANIA, CZECHIA, KYRGYZSTAN, LAUNDERING = FILES = ("000", "001", "002", "003", "004")
# Languages of the versions, in order, each with the number of its articles.
VERSIONS = {
    ESTONIA: [("kk", 21)],
    LITHUANIA: [("kk", 18)],
    CZECHIA: [("kk", 18), ("en", 18)],
    KYRGYZSTAN: [("kk", 18)],
    LAUNDERING: [("ru", 44), ("kk", 44)],
}
# parties; signed on; at; in force on; authentic languages; prevailing; status
FACTS = {
    ESTONIA: ("KZ EE", date(2004, 6, 2), "Astana", date(2012, 1, 16), "kk et ru", "ru", "in_force"),
    LITHUANIA: ("KZ LT", None, "", None, "kk lt ru", "ru", "draft"),
    CZECHIA: ("KZ CZ", date(2017, 11, 23), "Astana", date(2018, 9, 1), "kk cs ru en", "en", "in_force"),
    KYRGYZSTAN: ("KZ KG", date(2006, 7, 4), "Astana", None, "kk ky ru", "ru", "signed"),
    LAUNDERING: ("", date(1990, 11, 8), "Strasbourg", None, "en fr", "", "signed"),
}  # fmt: skip
# Each act: kind, issuer, number, day.
ACTS = {
    ESTONIA: [("resolution", "government", "1488", date(2011, 12, 8))],
    LITHUANIA: [("resolution", "government", "697", date(2000, 5, 11))],
    CZECHIA: [("resolution", "government", "411", date(2018, 7, 9))],
    KYRGYZSTAN: [
        ("resolution", "government", "646", date(2007, 7, 31)),
        ("law", "parliament", "", None),
    ],
    LAUNDERING: [("law", "parliament", "431-IV", date(2011, 5, 2))],
}
STANDINGS = {
    ESTONIA: ["authentic"],
    LITHUANIA: ["draft"],
    CZECHIA: ["authentic", "translation"],
    KYRGYZSTAN: ["authentic"],
    LAUNDERING: ["translation", "translation"],
}

each = pytest.mark.parametrize("name", FILES)


def data(name: str) -> bytes:
    return next(CORPUS.glob(f"{name}_*.txt")).read_bytes()


@cache
def source(name: str) -> ParsedSource:
    return parsed(data(name))


def test_five_agreements_seven_versions():
    assert len(list(CORPUS.glob("*.txt"))) == 5
    assert sum(len(source(name).agreement.versions) for name in FILES) == 7


@each
def test_languages_and_articles(name):
    versions = source(name).agreement.versions
    assert [(row.language, len(row.articles)) for row in versions] == VERSIONS[name]


@each
def test_articles_are_numbered_from_one(name):
    for version in source(name).agreement.versions:
        numbers = [article.number for article in version.articles]
        assert numbers == [str(number) for number in range(1, len(numbers) + 1)]


@each
def test_facts(name):
    read = source(name).agreement
    assert FACTS[name] == (
        *(" ".join(read.parties), read.signed_on, read.signed_place, read.in_force_on),
        *(" ".join(read.authentic_languages), " ".join(read.prevailing_languages), read.status),
    )
    assert read.kind == ("convention" if name == LAUNDERING else "agreement")
    assert read.multilateral == (name == LAUNDERING)


@each
def test_acts(name):
    acts = source(name).agreement.acts
    assert [(act.kind, act.issuer, act.number, act.date) for act in acts] == ACTS[name]


@each
def test_standings(name):
    assert [row.standing for row in source(name).agreement.versions] == STANDINGS[name]


@each
def test_every_version_has_a_title(name):
    words = {"kk": ("келісім", "конвенция"), "ru": ("конвенция",), "en": ("agreement",)}
    for version in source(name).agreement.versions:
        assert any(word in folded(version.title) for word in words[version.language])


def test_the_parts_of_the_convention():
    for version in source(LAUNDERING).agreement.versions:
        kinds = [row.kind for row in version.divisions]
        assert (kinds.count("chapter"), kinds.count("section")) == (4, 7)
        assert {row.parent for row in version.divisions if row.kind == "section"} == {"chp_3"}
        assert all(row.heading for row in version.divisions)
        assert all(article.heading for article in version.articles)


@each
def test_nothing_is_lost(name):
    decoded = decode(data(name))
    assert isinstance(decoded, DecodedText)
    assert conserved(decoded.text, source(name))
