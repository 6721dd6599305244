"""Each model text of data/sample against what a careful reader wrote down of it."""

import json
from datetime import date

import pytest

from tests.treaties.text.reading import SAMPLES, TRUTH, folded, parsed
from treaties.text.conserve import conserved
from treaties.text.decode import decode
from treaties.text.document import DecodedText

NAMES = [path.stem for path in SAMPLES]
PATHS = {path.stem: path for path in SAMPLES}
SOURCES = {stem: parsed(path.read_bytes()) for stem, path in PATHS.items()}
TRUTHS = {stem: json.loads((TRUTH / f"{stem}.json").read_text("utf-8")) for stem in NAMES}

sample = pytest.mark.parametrize("stem", NAMES)


def iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def versions(stem: str):
    """Return each version as read beside the same version as it should be."""
    read = SOURCES[stem].agreement.versions
    return list(zip(read, TRUTHS[stem]["versions"], strict=True))


def test_every_sample_has_its_truth():
    assert NAMES
    assert sorted(NAMES) == sorted(path.stem for path in TRUTH.glob("*.json"))


@sample
def test_facts(stem):
    read, truth = SOURCES[stem].agreement, TRUTHS[stem]
    assert read.kind == truth["kind"]
    assert list(read.parties) == truth["parties"]
    assert read.multilateral == truth["multilateral"]
    assert iso(read.signed_on) == truth["signed_on"]
    assert (read.signed_place or None) == truth["signed_place"]
    assert iso(read.in_force_on) == truth["in_force_on"]
    assert (read.publication or None) == truth["publication"]
    assert list(read.authentic_languages) == truth["authentic_languages"]
    assert list(read.prevailing_languages) == truth["prevailing_languages"]
    assert (read.status == "draft") == truth["draft_text"]
    assert read.reservations == truth.get("reservations", 0)
    assert [iso(row.signed_on) for row in read.ends] == [
        row["signed_on"] for row in truth.get("ends", ())
    ]


@sample
def test_acts(stem):
    assert [
        (act.kind, act.issuer, act.number or None, iso(act.date), act.draft)
        for act in SOURCES[stem].agreement.acts
    ] == [
        (act["kind"], act["issuer"], act["number"], act["date"], act["draft"])
        for act in TRUTHS[stem]["acts"]
    ]


@sample
def test_versions_and_titles(stem):
    for read, truth in versions(stem):
        assert (read.language, read.standing) == (truth["language"], truth["standing"])
        assert folded(read.title) == folded(truth["title"])


@sample
def test_divisions(stem):
    for read, truth in versions(stem):
        assert [(row.kind, row.number, folded(row.heading)) for row in read.divisions] == [
            (row["kind"], row["number"], folded(row["heading"])) for row in truth["divisions"]
        ]


@sample
def test_articles(stem):
    for read, truth in versions(stem):
        assert [(row.number, folded(row.heading)) for row in read.articles] == [
            (row["number"], folded(row["heading"])) for row in truth["articles"]
        ]


@sample
def test_paragraphs_and_points_of_each_article(stem):
    for read, truth in versions(stem):
        for article, expected in zip(read.articles, truth["articles"], strict=True):
            kinds = [part.kind for part in article.paragraphs]
            found = (read.language, article.number, kinds.count("paragraph"), kinds.count("point"))
            assert found == (
                *(truth["language"], expected["number"]),
                *(expected["numbered_paragraphs"], expected["points"]),
            )


@sample
def test_subpoints_where_they_were_counted(stem):
    for read, truth in versions(stem):
        for article, expected in zip(read.articles, truth["articles"], strict=True):
            kinds = [part.kind for part in article.paragraphs]
            if "subpoints" in expected:
                assert (article.number, kinds.count("subpoint")) == (
                    expected["number"],
                    expected["subpoints"],
                )


@sample
def test_nothing_is_lost(stem):
    decoded = decode(PATHS[stem].read_bytes())
    assert isinstance(decoded, DecodedText)
    assert conserved(decoded.text, SOURCES[stem])


# Numbers that are missing in the text itself.
ODD = {
    "2006-kz-de-legal-assistance": [("paragraph-jump", "art_33__para_4")],
    "2017-kz-tr-road-transport": [("paragraph-jump", "art_9__para_4")],
}


@sample
def test_nothing_odd_is_told_but_what_is_odd(stem):
    assert [(row.code, row.detail) for row in SOURCES[stem].notices] == ODD.get(stem, [])
