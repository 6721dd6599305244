"""Words and numbers of a text, with their places in it."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.language.normalise import normalise
from search.language.tokenise import tokenise


def split(text: str) -> str:
    """Return the forms of a text with bars between them."""
    return "|".join(token.form for token in tokenise(text))


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Статья 1. Цель", "статья|1|цель"),
        ("13-бабының 2-тармағы", "13|бабының|2|тармағы"),
        ("заңның № 431-IV қаулысы", "заңның|431-iv|қаулысы"),
        ("N 431-IVа", "431|iva"),
        ("№ 5, No. 7, N12, N. Korea", "5|7|12|n|korea"),
        ("431 – ІV", "431-iv"),
        ("13-і", "13|і"),
        ("сауда-экономикалық", "сауда|экономикалық"),
        ("1,5 пайыз, 1.000,25 теңге; 2020.", "1,5|пайыз|1.000,25|теңге|2020"),
        ("the Party’s, the Parties’", "the|party's|the|parties"),
        ("«көл» (озеро) “lake”", "көл|озеро|lake"),
        ("до\u00adговор", "договор"),
        ("art_18", "art|18"),
        ("A4", "a|4"),
        ("… — /", ""),
        ("", ""),
    ],
)
def test_tokens(text: str, tokens: str) -> None:
    assert split(text) == tokens


def test_places_are_those_of_the_original_text() -> None:
    text = "«До\u00adговор» cтран"
    assert [text[token.start : token.end] for token in tokenise(text)] == ["До\u00adговор", "cтран"]


def test_a_letter_with_a_sign_after_it_is_one_letter() -> None:
    assert split(unicodedata.normalize("NFD", "йод")) == "йод"


def test_so_it_is_at_the_end_of_a_word() -> None:
    assert split(unicodedata.normalize("NFD", "край")) == "край"


ANY_TEXT = st.text(alphabet=st.sampled_from("аәйĸabXVI190-'’., \n\u00ad\u0306(«ё№_"), max_size=40)


@settings(derandomize=True, deadline=None)
@given(ANY_TEXT | st.text(max_size=40))
def test_tokens_stand_in_order_and_apart(text: str) -> None:
    end = 0
    for token in tokenise(text):
        assert end <= token.start < token.end <= len(text)
        assert token.form == normalise(text[token.start : token.end])
        end = token.end


@settings(derandomize=True, deadline=None)
@given(ANY_TEXT)
def test_no_letter_or_digit_is_left_out(text: str) -> None:
    covered = {place for token in tokenise(text) for place in range(token.start, token.end)}
    assert [
        sign for place, sign in enumerate(text) if sign.isalnum() and place not in covered
    ] == []
