"""The table of Kazakh words that begin with і."""

import re

import pytest

from treaties.text.repairs.kazakh_i import ROOTS, is_word_with_i


@pytest.mark.parametrize("root", ROOTS, ids=lambda root: root.example)
def test_every_root_has_its_example(root):
    assert re.fullmatch(root.pattern, root.example)
    assert sum(bool(re.fullmatch(other.pattern, root.example)) for other in ROOTS) == 1


WORDS = """
    іс істі істің істер істеріне істейді ішкі ішінде ішінара іздестіру ізімен іске ілгерілету
    ілеспе індет індеттер іріктеу ірі іргелес іссапар іскерлік іштен ішімдік іт іттер
"""
PIECES = """
    і іне інің інде інен ім імен імнің інші ікт ікті іл ілген ілсін іледі ілді ізуге ізеді ізді
    ірлеу ісім іміз ің іп ік
"""


@pytest.mark.parametrize("word", WORDS.split())
def test_words(word):
    assert is_word_with_i(word)


@pytest.mark.parametrize("piece", PIECES.split())
def test_pieces(piece):
    assert not is_word_with_i(piece)
