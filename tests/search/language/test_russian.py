"""Russian lemmas: every form of a word leads to one of its dictionary form."""

import pytest

from search.language.russian import MOST_LEMMAS, bare, lemmas


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
    assert 1 <= len(lemmas(word)) <= MOST_LEMMAS + 1
    assert all(lemmas(word))
    assert len(set(lemmas(word))) == len(lemmas(word))


@pytest.mark.parametrize(
    ("forms", "lemma"),
    [
        ("подписанный подписана подписанного подписано подписаны", "подписанный"),
        ("подписавшие подписавший подписавшего", "подписавший"),
        ("применяемая применяемых применяемы", "применяемый"),
        ("договаривающиеся договаривающихся", "договаривающийся"),
        ("подписание подписания", "подписание"),
        ("подписать подписал подпишут", "подписать"),
    ],
)
def test_participles_and_verbal_nouns_are_apart_from_the_verb(forms: str, lemma: str) -> None:
    assert {lemmas(form)[0] for form in forms.split()} == {lemma}


@pytest.mark.parametrize(
    "forms",
    [
        "тасмагамбетов тасмагамбетова тасмагамбетову тасмагамбетовым тасмагамбетове",
        "бердымухамедов бердымухамедова бердымухамедову бердымухамедовым",
        "мирзиеев мирзиеева мирзиееву мирзиеевым",
        "шольц шольца шольцу шольцем шольце",
        "биткоин биткоина биткоины биткоинов биткоином",
        "карачаганак карачаганака карачаганаку карачаганаком",
        "жапарова жапаровой жапарову",
    ],
)
def test_an_unknown_name_meets_its_own_forms(forms: str) -> None:
    words = forms.split()
    assert all(set(lemmas(one)) & set(lemmas(other)) for one in words for other in words)


def test_what_declension_leaves_of_an_unknown_word_is_no_lemma() -> None:
    assert bare("шольцем") == "шольц"
    assert "шольц~" in lemmas("шольцем")
    assert not any(lemma.endswith("~") for lemma in lemmas("договором"))
