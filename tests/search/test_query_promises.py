"""What the query parser promises for any text: a tree or a named fault, and a repair that holds."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from search.messages import FAULTS
from search.pieces import LONGEST_QUERY, MOST_CLAUSES, MOST_NESTED, Fault
from search.query import And, Everything, Not, Phrase, Word, parse

A, B = Word("a"), Word("b")
PARTS = [
    *(
        "a",
        "терр*",
        "a*",
        "party:",
        "цвет:",
        "year:1..2",
        "..",
        ":",
        "OR",
        "НЕ",
        "И",
        "|",
        "&",
        "NOT",
    ),
    *('"', "«", "»", "„", "“", "”", "(", ")", "-", "~9", "*", " ", " ", " ", "\n", "\0", "𝔞", "№"),
]
QUERIES = st.lists(st.sampled_from(PARTS), max_size=14).map("".join) | st.text(max_size=30)


@settings(derandomize=True, deadline=None, max_examples=600)
@given(QUERIES)
@example("a" * 5000)
@example("\ud800")
def test_any_text_gives_a_tree_or_a_named_fault(query: str) -> None:
    parsed = parse(query)
    assert parsed.fault is None or parsed.fault.code in FAULTS
    assert parsed.fault is None or parsed.node == Everything()


@settings(derandomize=True, deadline=None, max_examples=600)
@given(QUERIES)
def test_a_repaired_query_has_no_fault(query: str) -> None:
    assert parse(parse(query).repaired).fault is None


@pytest.mark.parametrize("query", ["OR:a", "И:a"])
def test_nor_has_one_with_an_operator_for_a_field(query: str) -> None:
    assert parse(parse(query).repaired).fault is None


@pytest.mark.parametrize(
    "query",
    ["a " * (MOST_CLAUSES + 1) + '"', "a" * (LONGEST_QUERY - 2) + '"b'],
    ids=["many", "long"],
)
def test_nor_one_at_the_limits(query: str) -> None:
    assert parse(parse(query).repaired).fault is None


@pytest.mark.parametrize("query", ["a -b (", "a NOT b )"])
def test_a_repaired_query_still_excludes(query: str) -> None:
    assert parse(parse(query).repaired).node == And((A, Not(B)))


@pytest.mark.parametrize("beginning", ["(", "NOT ", "-(", "НЕ НЕ ("])
def test_deep_nesting_is_a_fault(beginning: str) -> None:
    ends = ")" * beginning.count("(")
    assert parse(beginning * 10 + "a" + ends * 10).fault is None
    deep = parse(beginning * 200 + "a" + ends * 200)
    assert deep.fault == Fault("nested", str(MOST_NESTED))
    assert parse(deep.repaired).fault is None


@pytest.mark.parametrize("query", ["year:abc..def", "year:2011..1998", "year:.."])
def test_a_malformed_range_is_a_fault(query: str) -> None:
    assert parse(query).fault is not None


@pytest.mark.parametrize("query", ["a OR …", "… OR a"])
def test_punctuation_beside_or_does_not_find_everything(query: str) -> None:
    assert parse(query).node == A


def test_low_and_high_quotation_marks_make_a_phrase() -> None:
    assert parse("„a b“").node == Phrase(("a", "b"))


def test_a_minus_before_empty_quotes_excludes_nothing_else() -> None:
    assert parse('-"" a').node != Not(A)
