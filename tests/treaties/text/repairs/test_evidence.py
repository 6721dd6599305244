"""What the words of a text and a dictionary say."""

import pytest

from treaties.text.repairs.evidence import HEADING_WORDS, Evidence, is_russian, key

EVIDENCE = Evidence(["Осы Келiсiм бойынша, осы келісімге;", "көмек көрсету жедел-іздестіру"])


@pytest.mark.parametrize(("word", "form"), [("КЕЛIСIМ", "келісім"), ("мəселе", "мәселе")])
def test_words_are_compared_in_one_form(word, form):
    assert key(word) == form


@pytest.mark.parametrize(
    ("word", "besides", "answer"),
    [("келісім", 0, True), ("ОСЫ", 1, True), ("осы", 2, False), ("келісімнің", 0, False)],
)
def test_what_the_text_has(word, besides, answer):
    assert EVIDENCE.seen(word, besides) is answer


@pytest.mark.parametrize(
    ("word", "length", "answer"),
    [("келісімде", 6, True), ("келісім", 7, True), ("келісімге", 9, False), ("кеден", 4, False)],
)
def test_words_of_one_stem(word, length, answer):
    assert EVIDENCE.shares_stem(word, length) is answer


@pytest.mark.parametrize(
    ("word", "answer"),
    [("сотрудничество", True), ("ничество", False), ("по", True), ("в", False), ("көмек", False)],
)
def test_the_dictionary_of_russian(word, answer):
    assert is_russian(word) is answer


def test_compounds():
    assert EVIDENCE.compounds == {"жедел-іздестіру"}


def test_a_word_that_stands_only_in_its_pair():
    evidence = Evidence(["кел ісім мен кел ісім", "ісім"])
    assert evidence.only_in_pair("кел", ("кел", "ісім"))
    assert not evidence.only_in_pair("ісім", ("кел", "ісім"))


@pytest.mark.parametrize(
    ("lines", "odd"),
    [
        (["осы кел ісім", "мен", "келісім"], {0}),
        (["осы", "бұл тдм сөз"], {1}),
        (["осы келісім", "бұл сөз"], set()),
    ],
)
def test_lines_to_look_at(lines, odd):
    assert Evidence(lines).odd_lines(lambda word: word == "тдм") == odd


def test_heading_words_are_in_small_letters():
    assert all(word == word.lower() for word in HEADING_WORDS)
