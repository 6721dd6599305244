"""Russian lemmas: every form of a word leads to one of its dictionary form."""

import pytest

from search.language.russian import MOST_LEMMAS, lemmas


@pytest.mark.parametrize(
    ("forms", "lemma"),
    [
        ("договор договора договоров договорами", "договор"),
        ("сторона сторон сторонами", "сторона"),
        ("решается решаются решались решаться", "решаться"),
        ("международный международных международного", "международный"),
        ("пчела пчел пчелы", "пчела"),
        ("человек людей", "человек"),
        # ё is written е in the index and in the dictionary's answers alike.
        ("мед меда", "мед"),
    ],
)
def test_every_form_gives_the_lemma(forms: str, lemma: str) -> None:
    assert {form: lemma in lemmas(form) for form in forms.split()} == dict.fromkeys(
        forms.split(), True
    )


def test_a_form_of_two_words_gives_both() -> None:
    assert set(lemmas("вина")) == {"вина", "вино"}


def test_the_example_of_the_docstring() -> None:
    assert set(lemmas("стали")) == {"стать", "сталь"}


def test_different_words_stay_apart() -> None:
    assert set(lemmas("договор")).isdisjoint(lemmas("договоренность"))


@pytest.mark.parametrize("word", ["абвгдеж", "қосылған", "ъ", "а", "ы" * 300])
def test_an_unknown_word_has_a_lemma_too(word: str) -> None:
    assert 1 <= len(lemmas(word)) <= MOST_LEMMAS
    assert all(lemmas(word))
    assert len(set(lemmas(word))) == len(lemmas(word))
