"""The judged queries are well formed, and the search finds what a lawyer expects."""

import json
from functools import cache
from pathlib import Path

import pytest

from benchmarks.relevance import (
    FOLDERS,
    QUERIES,
    Query,
    Score,
    dcg,
    measure,
    name_of,
    read_queries,
    score,
)
from treaties.choices import UnitKind
from treaties.text.document import ParsedSource
from treaties.text.pipeline import read

FEWEST_QUERIES = 60
# A little under what was measured last, over all kinds of queries.
LEAST_NDCG = 0.94
LEAST_SUCCESS = 0.95


def folder_of(name: str) -> Path:
    """Return the folder of a collection's sources, or skip what needs it."""
    folder = FOLDERS[name]
    if not folder.is_dir():
        pytest.skip(f"there are no sources of {name}")
    return folder


@cache
def places(file: Path) -> frozenset[str]:
    """Return the names of the units of a source."""
    parsed = read(file.read_bytes())
    assert isinstance(parsed, ParsedSource), file.name
    units = [unit for version in parsed.agreement.versions for unit in version.units]
    names = {name_of(unit.eid, unit.number) for unit in units}
    assert {unit.kind for unit in units} >= {UnitKind.ARTICLE, UnitKind.PREAMBLE}
    return frozenset(names)


@pytest.mark.parametrize("name", FOLDERS)
def test_there_are_enough_queries_of_each_kind(name: str) -> None:
    queries = read_queries(QUERIES / f"{name}.json")
    kinds = [query.kind for query in queries]
    assert len(queries) >= FEWEST_QUERIES
    assert min(map(kinds.count, kinds)) >= 2


@pytest.mark.parametrize("name", FOLDERS)
def test_every_query_is_judged_once(name: str) -> None:
    queries = read_queries(QUERIES / f"{name}.json")
    assert len({query.words for query in queries}) == len(queries)
    rows = json.loads((QUERIES / f"{name}.json").read_text("utf-8"))["queries"]
    for row, query in zip(rows, queries, strict=True):
        assert len(row["want"]) == len(query.want), f"judged twice: {query.words}"
        assert set(query.want.values()) <= {1, 2, 3}, query.words
        assert max(query.want.values()) == 3, f"nothing is meant: {query.words}"
        assert query.typo == (query.kind == "typo"), query.words


@pytest.mark.parametrize("name", FOLDERS)
def test_every_judged_article_is_in_the_sources(name: str) -> None:
    folder = folder_of(name)
    judged = {place for query in read_queries(QUERIES / f"{name}.json") for place in query.want}
    assert [place for place in sorted(judged) if place[1] not in places(folder / place[0])] == []


def test_a_unit_is_named_as_it_is_judged() -> None:
    assert [name_of(*unit) for unit in (("art_18", "18"), ("art_5-1", "5-1"))] == ["18", "5-1"]
    assert [name_of(eid, "") for eid in ("act_1", "act_2", "closing")] == [
        *("act", "act_2", "closing")
    ]
    assert name_of("prot_1__art_1", "1") == "prot_1__art_1"


def test_gain_is_discounted_by_the_place() -> None:
    # (2^3 - 1) / log2(2) + (2^2 - 1) / log2(3) + 0 + (2^1 - 1) / log2(5)
    assert dcg([3, 2, 0, 1]) == pytest.approx(7 + 3 / 1.5849625 + 1 / 2.3219281)
    assert dcg([0] * 10 + [3]) == 0


WANT = {("tea.txt", "1"): 3, ("tea.txt", "2"): 2, ("tea.txt", "act"): 1}


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (["1", "2", "act"], (1, 1, 1)),
        (["1", "2", "act", "9"], (1, 1, 1)),
        (["2", "1"], ((3 + 7 / 1.5849625) / 9.3927893, 1, 2 / 3)),
        (["act", "1"], ((1 + 7 / 1.5849625) / 9.3927893, 0, 2 / 3)),
        (["9"], (0, 0, 0)),
        ([], (0, 0, 0)),
    ],
)
def test_the_score_of_results(found: list[str], expected: tuple[float, float, float]) -> None:
    one = score([("tea.txt", name) for name in found], WANT)
    assert (one.ndcg, one.success, one.recall) == pytest.approx(expected)


def test_the_same_article_of_another_source_is_not_what_was_wanted() -> None:
    assert score([("coffee.txt", "1")], WANT).recall == 0


def test_the_samples_are_found_as_a_lawyer_expects(samples: None) -> None:
    scores = [measure(query) for query in read_queries(QUERIES / "sample.json")]
    assert sum(one.ndcg for one in scores) / len(scores) >= LEAST_NDCG
    assert sum(one.success for one in scores) / len(scores) >= LEAST_SUCCESS


def test_a_misspelt_query_has_the_better_of_its_own_answer_and_its_first_correction(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answers = {
        "wrog": ([("tea.txt", "act")], ["wrong", "other"]),
        "wrong": ([("tea.txt", "1")], []),
        "other": ([("tea.txt", "1"), ("tea.txt", "2")], []),
        "right": ([("tea.txt", "2")], ["wrog"]),
    }
    monkeypatch.setattr("benchmarks.relevance.ask", lambda words: answers[words])

    def of(words: str, *, typo: bool) -> Score:
        return measure(Query(words, "typo", WANT, typo))

    assert of("wrog", typo=True).found == (("tea.txt", "1"),)
    assert of("wrog", typo=False).found == (("tea.txt", "act"),)
    assert of("right", typo=True).found == (("tea.txt", "2"),)
