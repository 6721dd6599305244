"""Citations, however they are written."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.citations import PATTERNS, Citation, find_citations


def cited(text: str) -> list[str]:
    """Return what a text cites: article/paragraph/point/act."""
    return ["/".join(found.citation) for found in find_citations(text)]


@pytest.mark.parametrize("row", PATTERNS, ids=lambda row: row.example)
def test_each_row_finds_its_example(row) -> None:
    written, _, expected = row.example.partition(" = ")
    assert cited(written) == [expected]
    assert row.pattern.fullmatch(written)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Ст. 18 Конвенции", ["18///"]),
        ("статьи 3-1", ["3-1///"]),
        ("СТАТЬЯ IV", ["4///"]),
        ("статье 18 и статье 19", ["18///", "19///"]),
        ("пункту 2 статьи 18", ["18/2//"]),
        ("части 2 статьи 18", ["18/2//"]),
        ("подпункт «б» пункта 1 статьи 6", ["6/1/b/"]),
        ("18-бабы", ["18///"]),
        ("18–бабының 2–тармағында", ["18/2//"]),
        ("18 баптың 4 бөлігі", ["18/4//"]),
        ("6-баптың 1-тармағының а) тармақшасы", ["6/1/a/"]),
        ("article 18 (2)", ["18/2//"]),
        ("Art. 5, art 6", ["5///", "6///"]),
        ("paras. 2 of Article 18", ["18/2//"]),
        ("№431-IV", ["///431-IV"]),
        ("N 431 - IV", ["///431-IV"]),
        ("No. 431-iv", ["///431-IV"]),
        ("431-ІV", ["///431-IV"]),
        ("№ 1488", ["///1488"]),
        ("қаулысы N 646 келісім", ["///646"]),
        # What is no citation.
        ("18", []),
        ("18 статей", []),
        ("18 бапта", ["18///"]),
        ("артист 5", []),
        ("art", []),
        ("part 5", []),
        ("ст", []),
        ("party 5", []),
        ("честь 5", []),
        ("2018-2019", []),
        ("431-ABC", []),
        ("№ 5/12", []),
        ("12 кебаб", []),
        ("статья CIVIL", []),
        ("", []),
    ],
)
def test_ways_of_writing(written: str, expected: list[str]) -> None:
    assert cited(written) == expected


def test_places_are_those_of_the_text() -> None:
    text = "об отмывании, ст. 18 Конвенции"
    (found,) = find_citations(text)
    assert text[found.start : found.end] == "ст. 18"
    assert found.citation == Citation(article="18")


@settings(derandomize=True, deadline=None)
@given(st.text(alphabet=st.sampled_from("статьпункбм 0123-–.,()№NIVxarticle"), max_size=80))
def test_citations_stand_in_order_and_apart(text: str) -> None:
    end = 0
    for found in find_citations(text):
        assert end <= found.start < found.end <= len(text)
        assert any(found.citation)
        end = found.end
