"""How much two texts say the same."""

import pytest

from treaties.compare.likeness import (
    LEAST,
    LONGEST,
    counted_words,
    features,
    features_of,
    rarities,
    rarity,
    ratio,
    shared,
)
from treaties.compare.tokens import tokens

TEXT = "The Joint Commission shall meet as necessary and may invite experts appointed by it"


def words(text: str, language: str = "en") -> list[str]:
    return counted_words(tokens(text, language, {}))


def likeness(left: str, right: str) -> float:
    weights = rarities([words(left)], [words(right)])
    own, other = features(words(left), weights), features(words(right), weights)
    return ratio(shared(own, other.keys()), sum(own.values()), sum(other.values()))


def test_what_is_the_same_and_what_is_not():
    assert likeness(TEXT, TEXT) == 1
    assert likeness(TEXT, "Taxes are levied annually") == 0


def test_a_text_within_another_is_more_like_it_than_the_other_way_round():
    longer = f"{TEXT}. Its rules of procedure are laid down in a protocol of the Parties."
    assert likeness(longer, TEXT) < likeness(TEXT, longer) < 1
    assert likeness(TEXT, longer) > 0.8


def test_the_order_of_words_counts():
    turned = " ".join(reversed(TEXT.split()))
    assert 0.3 < likeness(TEXT, turned) < 0.8


def test_figures_and_names_of_parties_do_not_count():
    left = "The Republic of Kazakhstan and the Republic of Estonia meet within 30 days"
    right = "The Republic of Kazakhstan and the Republic of Lithuania meet within 60 days"
    assert words(left) == words(right)
    assert counted_words(tokens(left, "en", {}), every=True) != words(right)


def test_a_word_of_many_texts_weighs_little():
    assert rarity(1, 1000) > rarity(100, 1000) > rarity(499, 1000)
    # What half of the texts have weighs as little as what all have, but never nothing.
    assert rarity(500, 1000) == rarity(1000, 1000) == rarity(1, 1) == LEAST


def test_of_two_collections_the_larger_count_decides():
    found = rarities([["a", "b"], ["b"], ["c"], ["d"]], [["a"], ["x"], ["y"], ["z"]])
    assert found["a"] == found["c"] == rarity(1, 4)
    assert found["b"] == rarity(2, 4)


def test_of_a_very_long_text_the_beginning_is_compared():
    assert len(words("word " * (LONGEST + 9))) == LONGEST


@pytest.mark.parametrize("listed", [[], ["a"], ["a", "b", "a", "b"]])
def test_features_of_a_text(listed):
    weights = dict.fromkeys(listed, 1.0)
    assert set(features(listed, weights)) == set(features_of(listed))


def test_nothing_is_like_nothing():
    assert ratio(0.0, 0.0, 0.0) == 0
    assert ratio(0.0, 3.0, 0.0) == 0
