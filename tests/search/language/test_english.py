"""English stems: the forms of a word have one stem, different words have different ones."""

import pytest

from search.language.english import stem


@pytest.mark.parametrize(
    "forms",
    [
        "agreement agreements agreement's agreements'",
        "party parties party's",
        "visa visas",
        "settle settles settled settling",
        "beekeeping",
    ],
)
def test_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


def test_different_words_have_different_stems() -> None:
    words = ["agreement", "party", "visa", "honey", "tea", "state", "border"]
    assert len({stem(word) for word in words}) == len(words)


@pytest.mark.parametrize("word", ["s", "'s", "o'clock", "xyzzy", "é"])
def test_odd_words_are_taken_as_they_come(word: str) -> None:
    assert "'" not in stem(word)
