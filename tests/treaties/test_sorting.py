"""The order of titles: every letter of the Kazakh alphabet counts, at its place."""

from itertools import pairwise

import pytest

from treaties.sorting import ALPHABET, RANK, sort_key


@pytest.mark.parametrize(("one", "next_one"), list(pairwise(ALPHABET)))
def test_a_letter_stands_before_the_next_of_the_alphabet(one, next_one):
    assert sort_key(one) < sort_key(next_one)
    assert sort_key(f"{one.upper()}я") < sort_key(f"{next_one}а")


def test_no_letter_is_taken_for_a_blank():
    assert len({sort_key(letter) for letter in ALPHABET}) == len(ALPHABET)
    assert not any(rank.isspace() for rank in RANK.values())
    assert sort_key("ара") != sort_key("р")
    assert sort_key("ара бал") == " ".join((sort_key("ара"), sort_key("бал")))


def test_words_stand_before_longer_words_and_signs_do_not_count():
    assert sort_key("су") < sort_key("су айдыны") < sort_key("суық")
    assert sort_key("«Су» — айдыны!") == sort_key("су айдыны")


def test_figures_and_latin_letters_stand_before_kazakh_ones():
    assert sort_key("7") < sort_key("Zinc") < sort_key("Аң")
