"""A query evaluated over the part of the index that it can reach gives what all of it gives."""

from random import Random
from typing import Any

import pytest

from search.engines.whoosh import narrowed as narrowed_module
from search.engines.whoosh import reach
from search.engines.whoosh.backend import Backend
from search.leniency import MOST, RELATED, STRICT
from search.query import And, Everything, FieldIs, Node, Not, Or, Phrase, Prefix, Word
from tests.search.random_texts import READY, collection, tree
from tests.search.test_evaluate import FACETS, some_filters, thinned

QUERIES = 150


def told(backend: Backend, node: Node, **options: Any) -> tuple[Any, ...]:
    """Return all that a search says: results in their order, scores, places, counts."""
    answer = backend.search(node, facets=dict.fromkeys(FACETS), **options)
    results = [
        (hit.pk, round(hit.score, 9), hit.versions, hit.matched, hit.places, hit.eid)
        for hit in answer["results"]
    ]
    return answer["hits"], answer["facets"], results


@pytest.fixture
def parts(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The sizes of the parts that were looked at instead of the whole."""
    sizes: list[int] = []
    real = narrowed_module.narrowed

    def narrowed(*arguments: Any) -> Any:
        made = real(*arguments)
        sizes.append(made[0].size)
        return made

    monkeypatch.setattr("search.engines.whoosh.searching.narrowed", narrowed)
    return sizes


@pytest.mark.parametrize("leniency", [STRICT, RELATED, MOST])
@pytest.mark.parametrize("field", ["provision", None])
@pytest.mark.parametrize("seed", range(4))
def test_a_part_tells_what_the_whole_tells(
    backend: Backend,
    parts: list[int],
    monkeypatch: pytest.MonkeyPatch,
    seed: int,
    field: str | None,
    leniency: int,
) -> None:
    chance = Random(seed)
    whole = len(thinned(backend, chance))
    for _ in range(QUERIES):
        node, narrow = tree(chance), some_filters(chance)
        options = {
            "group_field": field,
            "leniency": leniency,
            "narrow_queries": [f"{one}:=" + "|".join(values) for one, values in narrow.items()],
            "sort_by": chance.choice([[], ["year"], ["-year"]]),
            "end_offset": chance.choice([None, 2]),
        }
        monkeypatch.setattr(reach, "SMALL", 0)
        expected = told(backend, node, **options)
        monkeypatch.setattr(reach, "SMALL", 100)
        assert told(backend, node, **options) == expected, (node, narrow)
    # Nearly nothing is left out when SMALL is so large, but much is looked at as a part.
    assert len([size for size in parts if size]) > QUERIES / 4
    assert min(parts) < whole / 2


@pytest.mark.parametrize(
    ("node", "is_narrowed"),
    [
        (Word("редкое"), True),
        (Word("нигде"), True),
        (And((Word("и"), Word("редкое"))), True),
        (And((Prefix("дог"), Word("редкое"))), True),
        (Or((Word("редкое"), Phrase(("редкое", "и")))), True),
        (And((Word("редкое"), Not(Word("и")))), True),
        (FieldIs("year", ("1901",)), True),
        (Or((Word("редкое"), Prefix("дог"))), False),
        (Or((Word("и"), Word("редкое"))), False),
        (Not(Word("редкое")), False),
        (Word("и"), False),
        (Everything(), False),
    ],
)
def test_what_is_rare_is_looked_for_in_a_part(
    backend: Backend, parts: list[int], node: Node, is_narrowed: bool
) -> None:
    entries = collection(Random(1), articles=60)
    for entry in entries:
        entry["text"] = "и договор"
        entry["language"] = "ru"
    entries[7]["text"] = "редкое и договор"
    entries[9]["year"] = 1901
    backend.rebuild(READY, entries)
    told(backend, node, group_field="provision")
    assert bool(parts) is is_narrowed
    assert all(size <= 3 for size in parts)
