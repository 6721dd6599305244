"""The state of a search page, in its address and back."""

import pytest
from django.http import QueryDict

from search.listing import SORT_NAMES, State
from search.service import FACETS, SORTS


def read(address: str) -> State:
    return State.read(QueryDict(address.removeprefix("?")))


@pytest.mark.parametrize(
    "address",
    [
        "?",
        "?q=%D1%87%D0%B0%D0%B9",
        "?q=a+OR+%22b%22&language=kk&language=ru&party=LT",
        "?year=2005&agreement=2005-kz-lt-convention&sort=newest&page=7",
    ],
)
def test_an_address_says_all_of_a_state(address: str) -> None:
    assert read(address).address() == address
    assert read(read(address).address()) == read(address)


@pytest.mark.parametrize(
    "address",
    [
        "?page=abc",
        "?page=-1",
        "?page=0",
        "?page=1.5",
        "?page=",
        "?page=²",
        "?page=100000",
        "?page=1",
    ],
)
def test_what_is_no_page_is_the_first(address: str) -> None:
    assert read(address).page == 1


def test_nor_is_a_number_without_end() -> None:
    assert read("?page=" + "9" * 5000).page == 1


@pytest.mark.parametrize("address", ["?sort=size", "?sort=", "?colour=red", "?q=++"])
def test_what_is_not_understood_is_left_out(address: str) -> None:
    assert read(address) == State(filters={})


def test_so_is_a_facet_without_a_value() -> None:
    assert read("?party=&language=kk") == read("?language=kk")


def test_a_value_chosen_twice_is_chosen_once() -> None:
    assert read("?language=kk&language=kk").filters == {"language": ("kk",)}


def test_a_toggle_adds_and_removes_and_returns_to_the_first_page() -> None:
    state = read("?q=a&party=LT&page=3")
    more = state.toggled("party", "AT").toggled("year", "2005")
    assert more.address() == "?q=a&party=LT&party=AT&year=2005"
    assert more.toggled("party", "LT").toggled("year", "2005").address() == "?q=a&party=AT"
    assert state.toggled("party", "LT").toggled("party", "LT").address() == "?q=a&party=LT"


def test_every_facet_and_sort_can_stand_in_an_address() -> None:
    everything = "?" + "&".join(f"{facet}=x" for facet in FACETS)
    assert read(everything).address() == everything
    assert all(read(f"?sort={sort}").sort == sort for sort in SORTS)
    assert set(SORT_NAMES) == set(SORTS)
