"""One spelling for one word: scripts, ё, apostrophes, what cannot be seen."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.language.normalise import (
    CYRILLIC_TWINS,
    FOLD,
    INVISIBLE,
    KAZAKH_LETTERS,
    LATIN_TWINS,
    fold,
    is_cyrillic,
    is_latin,
    normalise,
)


@pytest.mark.parametrize(
    ("written", "compared"),
    [
        ("Договор", "договор"),
        ("ТРЁХ", "трех"),
        ("ҚАЗАҚСТАН", "қазақстан"),
        ("Agreement", "agreement"),
        ("party’s", "party's"),
        ("partyʼs", "party's"),
        ("1998–2011", "1998-2011"),
        ("до\u00adго\u200bвор\ufeff", "договор"),
        # й and ү as a letter with a sign after it, as some systems store them.
        (unicodedata.normalize("NFD", "Край"), "край"),
        ("", ""),
    ],
)
def test_one_spelling(written: str, compared: str) -> None:
    assert normalise(written) == compared


@pytest.mark.parametrize(
    ("written", "compared"),
    [
        ("cоглашение", "соглашение"),
        ("Koнвeнция", "конвенция"),
        ("тiл", "тіл"),
        ("hалық", "һалық"),
        ("visа", "visa"),
        ("pаrty", "party"),
        # No letter without a twin: the majority decides, and Cyrillic at a draw.
        ("pаy", "pay"),
        ("cо", "со"),
    ],
)
def test_look_alike_letters_become_one_script(written: str, compared: str) -> None:
    assert not written.isascii()
    assert normalise(written) == compared


@pytest.mark.parametrize("word", ["сор", "cop", "қазақ", "kazakh", "431-iv", "αβγ", "中国"])
def test_words_of_one_script_stay(word: str) -> None:
    assert normalise(word) == word


def test_twins_are_a_table_of_pairs_in_both_directions() -> None:
    assert {twin: letter for letter, twin in LATIN_TWINS.items()} == CYRILLIC_TWINS
    assert all(is_latin(chr(letter)) for letter in LATIN_TWINS)
    assert all(is_cyrillic(chr(letter)) for letter in CYRILLIC_TWINS)


@settings(derandomize=True, deadline=None)
@given(st.text(alphabet="аеорсхуікһaeopcxyikhбжqwёé’-\u00ad", max_size=12))
def test_a_normal_form_is_its_own_normal_form(word: str) -> None:
    once = normalise(word)
    assert normalise(once) == once
    assert INVISIBLE.isdisjoint(once)


@settings(derandomize=True, deadline=None)
@given(st.text(alphabet="аеорсхуікһaeopcxyikh", min_size=1, max_size=12))
def test_letters_with_twins_never_stay_mixed(word: str) -> None:
    scripts = {is_cyrillic(letter) for letter in normalise(word)}
    assert len(scripts) == 1


@pytest.mark.parametrize(
    ("form", "typed"),
    [
        ("қазақстан", "казакстан"),
        ("келісімнің", "келисимнин"),
        ("ғұрыптық", "гурыптык"),
        ("әділөң", "адилон"),
        ("үһү", "уху"),
        ("договор", "договор"),
        ("treaty", "treaty"),
    ],
)
def test_kazakh_letters_fold_to_what_is_typed_for_them(form: str, typed: str) -> None:
    assert fold(form) == typed
    assert fold(typed) == typed


def test_every_kazakh_letter_folds_to_a_russian_one() -> None:
    assert {chr(letter) for letter in FOLD} == set(KAZAKH_LETTERS)
    assert all("а" <= chr(twin) <= "я" for twin in FOLD.values())
