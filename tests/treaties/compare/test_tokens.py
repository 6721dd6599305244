"""A text as it is compared."""

from collections.abc import Iterator

import pytest

from search.forms import stem_of
from treaties.compare import forms
from treaties.compare.tokens import COUNTERPART, roles, stems_of, tokens


@pytest.mark.parametrize(
    ("left", "right", "own", "other"),
    [
        (
            ("KZ", "EE"),
            ("KZ", "LT"),
            {"KZ": "KZ", "EE": COUNTERPART},
            {"KZ": "KZ", "LT": COUNTERPART},
        ),
        (("KZ", "DE"), ("KZ", "DE"), {"KZ": "KZ", "DE": "DE"}, {"KZ": "KZ", "DE": "DE"}),
        # Of several nobody knows which is which.
        (
            ("KZ", "KG", "UZ"),
            ("KZ", "LT"),
            {"KZ": "KZ", "KG": "KG", "UZ": "UZ"},
            {"KZ": "KZ", "LT": "LT"},
        ),
        ((), ("KZ",), {}, {"KZ": "KZ"}),
    ],
)
def test_parties_that_correspond(left, right, own, other):
    assert roles(left, right) == (own, other)


def test_words_figures_marks_and_names():
    text = "1.5 пункт: «қару-жарақ» – Қазақстан Республикасының."
    found = tokens(text, "kk", {"KZ": "KZ"})
    assert [text[one.start : one.end] for one in found] == [
        *("1.5", "пункт", ":", "«", "қару-жарақ", "»", "–", "Қазақстан Республикасының", "."),
    ]
    assert [one.is_word for one in found] == [
        *(True, True, False, False, True, False, False, True, False),
    ]
    assert found[7].party
    assert found[7].key == "party KZ"
    # Without roles a name is words like others.
    assert len(tokens(text, "kk")) == len(found) + 1


@pytest.fixture
def nobody() -> Iterator[None]:
    """Nobody who knows the forms of words."""
    forms.provide(None)
    yield
    forms.provide(stem_of)


def test_what_nobody_can_analyse_is_taken_as_it_is(nobody):
    assert stems_of("Тараптар Тараптардың", "kk") == ["тараптар", "тараптардың"]


def test_not_all_words_of_the_world_are_kept(monkeypatch):
    monkeypatch.setattr(forms, "KEPT", 3)
    text = "Стороны и Сторонами заключили договоры"
    assert stems_of(text, "ru") == [stem_of(word, "ru") for word in text.split()]


def test_forms_of_a_word_have_one_stem():
    assert len(set(stems_of("Тараптар Тараптардың Тараптарға", "kk"))) == 1
    assert len(set(stems_of("Сторона Стороны Сторонами", "ru"))) == 1
    assert len(set(stems_of("party parties Parties", "en"))) == 1


@pytest.mark.parametrize(
    "text", ["", "\u0301", "\ufeff\u200b", "—", "d'", "a\u0301b", "1.", "😀 §"]
)
def test_odd_texts(text):
    for language in ("kk", "ru", "en"):
        assert all(one.end > one.start for one in tokens(text, language, {}))
