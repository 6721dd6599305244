"""What readers type otherwise than the texts have it is found, below what is spelt exactly."""

import pytest

from search.service import Request, search
from tests.search.conftest import Library
from tests.search.test_service import HONEY, LAKES, places


def found(query: str) -> set[tuple[str, str]]:
    return places(search(Request(query, size=100)))


@pytest.mark.parametrize(
    ("query", "article"),
    [
        # Without Kazakh letters, in any form.
        ("колдердин", (LAKES, "art_1")),
        ("колдерди", (LAKES, "art_1")),
        ("келиссоздер", (LAKES, "art_2")),
        ("устинде", (HONEY, "art_2")),
        # In Latin letters.
        ("kelissózder", (LAKES, "art_2")),
        ("omartalardy", (HONEY, "art_1")),
        # A date in any language.
        ("4 сәуір 2005", (LAKES, "closing")),
        ("April 4, 2005", (LAKES, "closing")),
        ("04.04.2005", (LAKES, "closing")),
        ("2005 жылғы 8 желтоқсан", (LAKES, "act_1")),
        # An act's number, however it is written.
        ("№ 431-III", (LAKES, "act_1")),
        ("N 431 - III", (LAKES, "act_1")),
        ("no. 431-iii", (LAKES, "act_1")),
    ],
)
def test_it_is_found(library: Library, query: str, article: tuple[str, str]) -> None:
    assert article in found(query)


@pytest.mark.parametrize("query", ["5 сәуір 2005", "№ 432-III", "kelissozzz", "көлдерғ"])
def test_something_else_is_not(library: Library, query: str) -> None:
    assert found(query) == set()


def test_a_latin_word_of_the_texts_is_no_kazakh_one(library: Library) -> None:
    # "bal" would be honey in Kazakh, but "bees" stands in the texts and is only that.
    assert found("bees") == {(HONEY, "preamble")}
    assert (HONEY, "art_1") in found("bal")


def test_exact_spelling_stands_above(library: Library) -> None:
    exact = search(Request("көлдер article:1")).hits[0]
    weak = search(Request("колдер article:1")).hits[0]
    assert exact.agreement == weak.agreement
    assert exact.score > 2 * weak.score


def test_what_was_typed_without_its_letters_is_marked_as_it_is_spelt(library: Library) -> None:
    hit = search(Request("колдердин article:1", reader="kk")).hits[0]
    marked = [run.text for run in hit.snippets["kk"].runs if run.marked]
    assert "көлдердің" in marked
