"""What statistics take for a translation, and what they leave alone."""

import itertools

import pytest

from search.concordance.statistics import (
    Sample,
    Statistics,
    grams_of,
    log_likelihood,
    silent,
)
from search.terms import words_of


def samples(*rows: tuple[bool, str, str], times: int = 1) -> list[Sample]:
    """Return rows: whether the words are asked, the words beside them, the other language."""
    return [
        Sample(asked, frozenset(beside.split()), grams(words))
        for asked, beside, words in rows
        for _ in range(times)
    ]


def grams(words: str) -> frozenset[tuple[str, ...]]:
    listed = words.split()
    pairs = itertools.pairwise(listed)
    return frozenset([*((word,) for word in listed), *pairs])


def found(rows: list[Sample], further: bool = False) -> list[tuple[str, int]]:
    return [(" ".join(one.gram), one.count) for one in Statistics(rows).translations(further)]


# Rows that have nothing of what is asked.
OTHERS = samples(*[(False, f"стена{place}", f"қабырға{place} үй") for place in range(60)])


@pytest.mark.parametrize(
    ("both", "only_first", "only_second", "neither", "ratio"),
    [
        # From the table of bigrams in Dunning's article.
        (110, 2442, 111, 29114, 270.72),
        (29, 13, 123, 31612, 263.90),
        (31, 23, 139, 31584, 256.84),
    ],
)
def test_the_ratio_is_the_one_that_was_published(both, only_first, only_second, neither, ratio):
    total = both + only_first + only_second + neither
    found_ratio = log_likelihood(both, both + only_first, both + only_second, total)
    assert found_ratio == pytest.approx(ratio, abs=0.01)


@pytest.mark.parametrize(
    ("both", "first", "second", "total"), [(5, 50, 10, 100), (0, 5, 5, 100), (1, 50, 10, 100)]
)
def test_what_meets_by_chance_or_less_says_nothing(both, first, second, total):
    assert log_likelihood(both, first, second, total) == 0.0


def test_what_always_stands_together_is_the_translation():
    rows = samples((True, "a", "бал ақ"), (True, "b", "бал көк"), (True, "c", "бал сары"), times=2)
    assert found(rows + OTHERS) == [("бал", 6)]


def test_a_row_more_or_less_is_no_matter():
    rows = samples((True, "a", "бал ақ"), (True, "b", "бал көк"), times=3)
    rows += samples((True, "c", "омарта"), (False, "d", "бал"))
    assert found(rows + OTHERS) == [("бал", 6)]


def test_of_two_that_are_as_likely_none_is_taken():
    rows = [one for word in "abcd" for one in samples((True, word, "бал омарта"))]
    # Side by side they may be one translation of two words.
    assert found(rows + OTHERS) == [("бал омарта", 4)]
    apart = [one for word in "abcd" for one in samples((True, word, "бал қызыл үй жасыл омарта"))]
    assert found(apart + OTHERS) == []


def test_one_row_is_not_enough():
    assert found(samples((True, "a", "бал")) + OTHERS) == []


def test_a_word_that_stands_everywhere_is_none():
    rows = samples((True, "a", "үй"), (True, "b", "үй"), times=4)
    assert found(rows + OTHERS) == []


def test_what_another_word_explains_better_is_its_translation():
    rows = samples((True, "улей", "бал ұя"), (True, "пасека", "бал омарта"), times=3)
    # ``ұя`` stands wherever ``улей`` does, with the asked word or without.
    rows += samples((False, "улей", "ұя көк"), (False, "пасека", "омарта көк"), times=3)
    assert found(rows + OTHERS) == [("бал", 6)]
    alone = samples((True, "улей", "ұя"), (True, "улей", "ұя сары"), times=2)
    alone += samples((False, "улей", "ұя көк"), times=6)
    assert found(alone + OTHERS) == []


def test_two_words_that_go_together_are_one_translation():
    rows = samples((True, "a", "бас хатшы"), (True, "b", "ақ бас хатшы"), times=3)
    assert found(rows + OTHERS) == [("бас хатшы", 6)]


def test_a_neighbour_that_translates_another_word_stays_out():
    rows = samples((True, "совет", "кеңес мүше"), (True, "", "мүше"), times=4)
    rows += samples((False, "совет", "кеңес"), times=6)
    assert found(rows + OTHERS) == [("мүше", 8)]


def test_a_second_translation_is_found_in_the_rows_that_are_left():
    rows = samples((True, "a", "тәркілеу"), (True, "b", "тәркілеу көк"), times=5)
    rows += samples((True, "c", "кәмпескелеу"), (True, "d", "кәмпескелеу ақ"), times=2)
    assert found(rows + OTHERS) == [("тәркілеу", 10), ("кәмпескелеу", 4)]


def test_beside_a_known_translation_two_rows_are_not_enough():
    rows = samples((True, "c", "кәмпескелеу"), (True, "d", "кәмпескелеу ақ"))
    assert found(rows + OTHERS) == [("кәмпескелеу", 2)]
    assert found(rows + OTHERS, further=True) == []
    assert found(rows + rows + OTHERS, further=True) == [("кәмпескелеу", 4)]


def test_nothing_is_found_in_nothing():
    assert found([]) == []
    assert found(OTHERS) == []
    assert found(samples((True, "a", "бал"), times=9)) == []


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("kk", "Тараптар және 12 жыл", {("тарап",), ("жыл",)}),
        ("ru", "о стороне или от сторон", {("сторона",)}),
        ("en", "the Parties of a treaty", {("parti",), ("treati",)}),
    ],
)
def test_words_that_say_nothing_are_no_translation(language, text, words):
    assert grams_of(words_of(text, language), language) == words
    assert silent(language)


def test_a_further_translation_hardly_stands_elsewhere():
    rows = samples((True, "a", "тәркілеу"), (True, "b", "тәркілеу көк"), times=5)
    rows += samples((True, "c", "алып қою"), (True, "d", "сары алып қою"), times=2)
    often = samples((False, "e", "алып ақ"), times=4)
    assert found(rows + OTHERS) == [("тәркілеу", 10), ("алып қою", 4)]
    elsewhere = samples((False, "e", "алып ақ қою"), times=4)
    assert found(rows + OTHERS + often + elsewhere) == [("тәркілеу", 10)]
