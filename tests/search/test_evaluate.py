"""Hits and counts of random small collections, compared with a plain evaluation."""

from collections.abc import Sequence
from random import Random

import pytest

from search.engines.whoosh.backend import Backend
from search.query import And, Everything, FieldIs, Node, Not, Or, Phrase, Prefix, Word
from tests.search import plain
from tests.search.random_texts import PARTIES, READY, collection, tree

FACETS = ("language", "year", "party", "unit")
SEEDS = range(10)
QUERIES = 100


def found(backend: Backend, key: str, node: Node, narrow: plain.Narrow) -> plain.Found:
    """Return what the engine finds, in the form of the plain evaluation."""
    answer = backend.search(
        node,
        group_field=None if key == "id" else key,
        facets=dict.fromkeys(FACETS),
        narrow_queries=[f"{field}:=" + "|".join(values) for field, values in narrow.items()],
    )
    keys = [
        f"treaties.article.{hit.pk}" if key == "id" else hit.provision for hit in answer["results"]
    ]
    assert len(keys) == len(set(keys)) == answer["hits"]
    return plain.Found(
        set(keys), {facet: dict(answer["facets"]["fields"][facet]) for facet in FACETS}
    )


def some_filters(chance: Random) -> plain.Narrow:
    """Return the filters of a reader: none, or values of one facet or of two."""
    values: dict[str, Sequence[str]] = {
        "language": chance.sample(["kk", "ru", "en"], 2),
        "year": ["1998", "2019"],
        "party": chance.sample(PARTIES, 2),
    }
    return {field: values[field] for field in chance.sample(sorted(values), chance.randint(0, 2))}


def thinned(backend: Backend, chance: Random) -> list[plain.Entry]:
    """Return the entries of a random index in which some were removed again."""
    entries = collection(chance)
    backend.rebuild(READY, entries)
    gone = {entry["id"] for entry in chance.sample(entries, 4)}
    backend.replace(READY, gone, [])
    return [entry for entry in entries if entry["id"] not in gone]


@pytest.mark.parametrize("key", ["provision", "id"])
@pytest.mark.parametrize("seed", SEEDS)
def test_hits_and_counts_are_those_of_a_plain_evaluation(
    backend: Backend, seed: int, key: str
) -> None:
    chance = Random(seed)
    entries = thinned(backend, chance)
    hits = 0
    for _ in range(QUERIES):
        node, narrow = tree(chance), some_filters(chance)
        expected = plain.search(entries, key, node, narrow, FACETS)
        assert found(backend, key, node, narrow) == expected, (node, narrow)
        hits += len(expected.groups)
    # The queries are neither all too narrow nor all too wide to tell something.
    assert 0.05 < hits / QUERIES / len({entry[key] for entry in entries}) < 0.95


def test_counts_of_languages_beside_another_filter(backend: Backend) -> None:
    entries = thinned(backend, Random(1))
    narrow: plain.Narrow = {"language": ["kk"], "party": ["LT"]}
    expected = plain.search(entries, "provision", Everything(), narrow, FACETS)
    assert found(backend, "provision", Everything(), narrow) == expected


@pytest.fixture
def three(backend: Backend) -> Backend:
    """An index of three articles: one in Kazakh and Russian, one in Russian, one in Kazakh."""
    rows = [
        ("kk", "one", "дау дау", "дау"),
        ("ru", "one", "споры решаются за чаем", ""),
        ("ru", "two", "спор о чае и о споре", ""),
        ("kk", "three", "шай шай", ""),
    ]
    backend.rebuild(
        READY,
        [
            {
                "id": f"treaties.article.{number}",
                "django_ct": "treaties.article",
                "django_id": str(number),
                "language": language,
                "provision": provision,
                "text": text,
                "heading": heading,
            }
            for number, (language, provision, text, heading) in enumerate(rows)
        ],
    )
    return backend


def order(backend: Backend, node: Node, group: str | None = "provision") -> list[str]:
    return [hit.provision for hit in backend.search(node, group_field=group)["results"]]


def test_words_of_one_query_may_stand_in_different_versions(three: Backend) -> None:
    both = And((Word("дауды"), Word("чай")))
    assert order(three, both) == ["one"]
    assert order(three, both, group=None) == []


def test_an_exact_form_stands_before_other_forms(three: Backend) -> None:
    assert order(three, Word("споры"), group=None)[0] == "one"
    assert order(three, Word("споре"), group=None)[0] == "two"


def test_what_is_excluded_does_not_raise_the_score(three: Backend) -> None:
    without = Not(And((Word("решаются"), Word("нет"))))
    alone, beside = Word("чай"), And((Word("чай"), without))
    scores = [[hit.score for hit in three.search(node)["results"]] for node in (alone, beside)]
    assert len(scores[0]) == 2
    assert scores[0] == scores[1]


def test_a_word_in_the_heading_weighs_more(three: Backend) -> None:
    scores = {hit.pk: hit.score for hit in three.search(Or((Word("дау"), Word("шай"))))["results"]}
    assert scores["0"] > scores["3"]


def test_matched_versions_are_named_the_best_first(three: Backend) -> None:
    (hit,) = three.search(
        Or((Word("дау"), Word("чаем"), Phrase(("за", "чаем")))), group_field="provision"
    )["results"][:1]
    assert hit.provision == "one"
    assert {language for _, language in hit.matched} == {"kk", "ru"}
    assert hit.score > 0


def test_a_filter_alone_names_no_matched_version(three: Backend) -> None:
    (hit,) = three.search(FieldIs("provision", ("one",)), group_field="provision")["results"]
    assert hit.matched == []
    assert hit.score == 0


@pytest.mark.parametrize("node", [Word("нет"), Phrase(("чаем", "за")), Prefix("нет"), Phrase(())])
def test_what_does_not_occur_is_not_found(three: Backend, node: Node) -> None:
    answer = three.search(node, facets={"language": {}})
    assert (answer["hits"], answer["results"], answer["facets"]["fields"]) == (
        0,
        [],
        {"language": []},
    )


def test_an_empty_index_finds_nothing_and_breaks_nothing(backend: Backend) -> None:
    backend.rebuild(READY, [])
    for node in (
        Everything(),
        Word("a"),
        Phrase(("a", "b")),
        Not(Word("a")),
        FieldIs("year", ("1",)),
    ):
        answer = backend.search(
            node, group_field="provision", facets={"year": {}}, sort_by=["-year"]
        )
        assert (answer["hits"], answer["facets"]["fields"]["year"]) == (0, [])
