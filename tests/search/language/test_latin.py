"""Kazakh in Latin letters, in any of its alphabets, meets the Cyrillic word."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.language.kazakh import weak_stem
from search.language.latin import LONGEST_WORD, MOST_READINGS, SIGNS, to_cyrillic
from search.language.normalise import fold


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        # As people type.
        ("yntymaqtastyq", "ынтымақтастық"),
        ("qazaqstan", "қазақстан"),
        ("kelisim", "келісім"),
        ("zhol", "жол"),
        ("jol", "жол"),
        ("qoyan", "қоян"),
        ("aimaq", "аймақ"),
        ("aymaq", "аймақ"),
        # The alphabet of 2021.
        ("üşinşi", "үшінші"),
        ("ädılet", "әділет"),
        ("ğylym", "ғылым"),
        ("oñtüstık", "оңтүстік"),
        ("köşbasşy", "көшбасшы"),
        # The alphabet of 2018.
        ("zań", "заң"),
        ("úkimet", "үкімет"),
        ("qaýly", "қаулы"),
        ("ǵylym", "ғылым"),
        ("kóshi", "көші"),
        # The alphabet of 2017.
        ("s'art", "шарт"),
        ("za'n", "зан"),
        # Loans.
        ("konstitutsiya", "конституция"),
        ("respublika", "республика"),
        ("ministrlik", "министрлік"),
    ],
)
def test_alphabets(latin: str, cyrillic: str) -> None:
    assert fold(cyrillic) in to_cyrillic(latin)


@pytest.mark.parametrize(
    ("latin", "lemma"),
    [
        ("kelisimderdiń", "келісім"),
        ("taraptarynyñ", "тарап"),
        ("ratifikatsiyalanǵan", "ратификацияла"),
    ],
)
def test_an_inflected_word_meets_its_stem(latin: str, lemma: str) -> None:
    assert fold(lemma) in {weak_stem(word) for word in to_cyrillic(latin)}


@pytest.mark.parametrize(
    "word", ["straße", "łódź", "中国", "a1", "naïve’", "a" * (LONGEST_WORD + 1)]
)
def test_what_no_alphabet_of_kazakh_has_gives_nothing(word: str) -> None:
    assert to_cyrillic(word) == ()


@settings(derandomize=True, deadline=None)
@given(st.text(alphabet=sorted({*"".join(SIGNS), "i"}), max_size=LONGEST_WORD))
def test_readings_are_few_and_cyrillic(word: str) -> None:
    found = to_cyrillic(word)
    assert len(found) <= MOST_READINGS
    assert len(set(found)) == len(found)
    assert all("а" <= letter <= "я" for reading in found for letter in reading)
