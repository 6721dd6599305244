"""Groups that are numbered on are the groups that a numbering anew gives."""

from random import Random

import numpy as np
import pytest

from search.engines.whoosh import numbering
from search.engines.whoosh.snapshot import Ints


class Part:
    """A segment as far as it is numbered: its name, and the values of its entries."""

    def __init__(self, name: str, values: list[int]) -> None:
        self.name, self.values, self.size = name, values, len(values)

    def marks(self, field: str) -> Ints:
        return np.array(self.values, np.int64)


@pytest.fixture(autouse=True)
def nothing_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(numbering, "_last", {})


def groups(found: numbering.Numbering, values: list[int]) -> list[list[int]]:
    """Return the entries of each group, and check that ``order`` tells them, too."""
    assert len(found.of) == len(values)
    assert sorted(found.order.tolist()) == list(range(len(values)))
    numbers = found.of[found.order].tolist()
    assert numbers == sorted(numbers)
    assert max(numbers, default=0) < found.count
    together: dict[int, list[int]] = {}
    for entry in found.order.tolist():
        together.setdefault(int(found.of[entry]), []).append(entry)
    assert all(entries == sorted(entries) for entries in together.values())
    return sorted(together.values())


def plainly(values: list[int]) -> list[list[int]]:
    together: dict[int, list[int]] = {}
    for entry, value in enumerate(values):
        together.setdefault(value, []).append(entry)
    return sorted(together.values())


def test_each_state_of_an_index_is_grouped_rightly() -> None:
    chance = Random(8)
    known = 0
    for start in range(20):
        parts = [Part(f"{start}-0", [chance.randint(0, 40) for _ in range(60)])]
        for step in range(1, 30):
            change = chance.random()
            if change < 0.3 and len(parts) > 1:
                # Some small segments were merged into a new one.
                place = chance.randrange(1, len(parts))
                merged = [value for part in parts[place:] for value in part.values]
                parts[place:] = [Part(f"{start}-{step}", merged)]
            elif change < 0.4:
                # The last one is gone.
                parts = parts[:-1] or parts
            else:
                values = [chance.randint(-5, 60) for _ in range(chance.randint(0, 6))]
                parts.append(Part(f"{start}-{step}", values))
            values = [value for part in parts for value in part.values]
            before = numbering._last.get("x")
            found = numbering.numbering(parts, "x")  # type: ignore[arg-type]
            assert groups(found, values) == plainly(values)
            known += bool(before and found.of[:60].tolist() == before.of[:60].tolist())
    # Most of them went on from the state before.
    assert known > 400


def test_an_empty_index_has_no_groups() -> None:
    found = numbering.numbering([], "x")
    assert (found.of.size, found.order.size, found.count) == (0, 0, 1)
    assert groups(numbering.numbering([Part("a", [3])], "x"), [3]) == [[0]]  # type: ignore[list-item]
