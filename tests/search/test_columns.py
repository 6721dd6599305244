"""The values of a field as arrays."""

import numpy as np
import pytest

from search.engines.whoosh.columns import Column

CELLS = ["ru", None, ["kk", "ru"], "", [], 1998, ("en",)]


def with_values(column: Column, wanted: list[str]) -> "np.typing.NDArray[np.bool_]":
    return column.mask(column.codes_of(wanted))


def between(column: Column, low: str, high: str) -> "np.typing.NDArray[np.bool_]":
    return column.mask(column.codes_between(low, high))


def places(mask: "np.typing.NDArray[np.bool_]") -> list[int]:
    return [int(place) for place in np.flatnonzero(mask)]


def test_values_are_sorted_texts_without_what_is_empty() -> None:
    column = Column.of(CELLS)
    assert column.values == ("1998", "en", "kk", "ru")
    assert column.size == len(CELLS)
    assert [
        (int(row), column.values[code]) for row, code in zip(column.rows, column.codes, strict=True)
    ] == [
        (0, "ru"),
        (2, "kk"),
        (2, "ru"),
        (5, "1998"),
        (6, "en"),
    ]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (["ru"], [0, 2]),
        (["kk", "en", "kk"], [2, 6]),
        (["1998"], [5]),
        (["xx"], []),
        ([], []),
        ([""], []),
    ],
)
def test_entries_with_one_of_the_values(wanted: list[str], found: list[int]) -> None:
    assert places(with_values(Column.of(CELLS), wanted)) == found


YEARS = [1998, 2005, None, [1990, 2019], "", 2005]


@pytest.mark.parametrize(
    ("low", "high", "found"),
    [
        ("1998", "2005", [0, 1, 5]),
        ("1999", "", [1, 3, 5]),
        ("", "1990", [3]),
        ("", "", [0, 1, 3, 5]),
        ("2005", "1998", []),
        ("2006", "2018", []),
    ],
)
def test_entries_between_two_values(low: str, high: str, found: list[int]) -> None:
    assert places(between(Column.of(YEARS), low, high)) == found


def test_numbers_are_compared_by_size_and_dates_as_texts() -> None:
    assert places(between(Column.of([9, 10, 100]), "9", "10")) == [0, 1]
    dates = ["1998-02-02", "2005-04-04", "2019-05-03"]
    assert places(between(Column.of(dates), "2000-01-01", "2019-05-03")) == [1, 2]


def test_the_first_value_of_each_entry() -> None:
    column = Column.of(CELLS)
    names = [column.values[code] if code >= 0 else None for code in column.single_codes()]
    assert names == ["ru", None, "kk", None, None, "1998", "en"]


def test_a_column_of_nothing() -> None:
    for cells in ([], [None, ""]):
        column = Column.of(cells)
        assert column.values == ()
        assert places(with_values(column, ["x"])) == places(between(column, "", "")) == []
        assert list(column.single_codes()) == [-1] * len(cells)
