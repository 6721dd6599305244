"""Which members of two sides go together."""

from itertools import combinations
from random import Random

import pytest

from treaties.compare.matching import best_pairs, clear_pairs, in_order, in_rows


def some_scores(chance: Random) -> dict[tuple[int, int], float]:
    return {
        (left, right): chance.random()
        for left in range(chance.randrange(1, 9))
        for right in range(chance.randrange(1, 9))
    }


@pytest.mark.parametrize("seed", range(30))
def test_no_two_are_more_alike_than_each_is_to_its_partner(seed):
    scores = some_scores(Random(seed))
    found = best_pairs(scores, 0.3)
    assert len(set(found.values())) == len(found)
    partner = {right: left for left, right in found.items()}
    for (left, right), score in scores.items():
        if score >= 0.3 and found.get(left) != right:
            own = scores[left, found[left]] if left in found else 0.0
            other = scores[partner[right], right] if right in partner else 0.0
            assert max(own, other) >= score
    assert all(scores[pair] >= 0.3 for pair in found.items())


def test_of_equals_the_one_at_the_same_place_is_taken():
    assert best_pairs({(0, 0): 1, (0, 1): 1, (1, 0): 1, (1, 1): 1}, 0.5) == {0: 0, 1: 1}


def test_a_pair_that_is_clear_although_it_is_not_very_like():
    scores = {(0, 0): 0.18, (0, 1): 0.1, (1, 1): 0.17, (1, 2): 0.16, (2, 2): 0.1}
    assert clear_pairs(scores, 0.15, 1.5, {}) == {0: 0}
    assert clear_pairs(scores, 0.19, 1.5, {}) == {}
    assert clear_pairs(scores, 0.15, 1.5, {3: 0}) == {}
    assert clear_pairs({(0, 0): 0.2}, 0.15, 1.5, {}) == {0: 0}


@pytest.mark.parametrize("seed", range(30))
def test_as_much_as_can_keeps_its_order(seed):
    chance = Random(seed)
    partners = chance.sample(range(20), chance.randrange(0, 9))
    weights = [chance.random() for _ in partners]
    found = in_order(partners, weights)
    kept = [partners[place] for place in sorted(found)]
    assert kept == sorted(kept)
    best = max(
        sum(weights[place] for place in chosen)
        for size in range(len(partners) + 1)
        for chosen in combinations(range(len(partners)), size)
        if [partners[place] for place in chosen] == sorted(partners[place] for place in chosen)
    )
    assert sum(weights[place] for place in found) == pytest.approx(best)


@pytest.mark.parametrize("seed", range(20))
def test_every_member_stands_in_one_row(seed):
    chance = Random(seed)
    left, right = chance.randrange(7), chance.randrange(7)
    pairs = dict(zip(range(left), chance.sample(range(right), min(left, right)), strict=False))
    rows = in_rows(left, right, pairs)
    assert [place for place, _ in rows if place is not None] == list(range(left))
    assert sorted(other for _, other in rows if other is not None) == list(range(right))
    assert {
        place: other for place, other in rows if place is not None and other is not None
    } == pairs


def test_what_the_right_has_alone_comes_after_what_it_follows():
    assert in_rows(2, 4, {0: 1, 1: 2}) == [(None, 0), (0, 1), (1, 2), (None, 3)]
