"""The user's words to a tree: every construct, every fault with the query as it should be."""

import pytest

from search.citations import Citation
from search.pieces import FIELD_OF, FIELDS, LONGEST_QUERY, MOST_CLAUSES, OPERATOR_OF, OPERATORS
from search.query import (
    And,
    Cited,
    Everything,
    FieldIs,
    FieldRange,
    InTitle,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Word,
    parse,
)

A, B, C, D = (Word(letter) for letter in "abcd")


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ("", Everything()),
        ("  \n", Everything()),
        ("… , —", Everything()),
        ("a", A),
        ("Келісімнің", Word("келісімнің")),
        ("cтраны", Word("страны")),
        ("a b c", And((A, B, C))),
        (
            "сауда-экономикалық",
            Or((And((Word("сауда"), Word("экономикалық"))), Word("саудаэкономикалық"))),
        ),
        ("9 июля 2018 года a", And((Word("2018-07-09"), A))),
        ("a 2018 жылғы 9 шілдедегі", And((A, Word("2018-07-09")))),
        ("09.07.2018", Word("2018-07-09")),
        ("№ 431 - IV", Cited(Citation(act="431-IV"), Word("431-iv"))),
        ("ст. 18 a", And((Cited(Citation("18"), And((Word("ст"), Word("18")))), A))),
        (
            "Article 18(2)",
            Cited(Citation("18", "2"), And((Word("article"), Word("18"), Word("2")))),
        ),
        (
            "(a OR 18-бап) b",
            And((Or((A, Cited(Citation("18"), And((Word("18"), Word("бап")))))), B)),
        ),
        ('"ст. 18"', Phrase(("ст", "18"))),
        (
            "пп. b) п. 4 ст. 18 OR a",
            Or(
                (
                    Cited(
                        Citation("18", "4", "b"),
                        And(tuple(map(Word, ("пп", "b", "п", "4", "ст", "18")))),
                    ),
                    A,
                )
            ),
        ),
        ("a 9 2018", And((A, Word("9"), Word("2018")))),
        ("431-IV", Cited(Citation(act="431-IV"), Word("431-iv"))),
        ("a, b", And((A, B))),
        ("a AND b", And((A, B))),
        ("a OR b", Or((A, B))),
        ("a b OR c d", Or((And((A, B)), And((C, D))))),
        ("a (b OR c) d", And((A, Or((B, C)), D))),
        ("(a)", A),
        ("(a b) (c)", And((And((A, B)), C))),
        ("-a", Not(A)),
        ("a -b", And((A, Not(B)))),
        ("a - b", And((A, B))),
        ("NOT (a OR b)", Not(Or((A, B)))),
        ("-(a b)", Not(And((A, B)))),
        ("NOT NOT a", Not(Not(A))),
        ("NOT ,", Everything()),
        # Operators in lower case are words.
        ("a or b", And((A, Word("or"), B))),
        ('"a B"', Phrase(("a", "b"))),
        ("«a b» c", And((Phrase(("a", "b")), C))),
        ("“a b”", Phrase(("a", "b"))),
        ("„a b” c", And((Phrase(("a", "b")), C))),
        ('-"a b"', Not(Phrase(("a", "b")))),
        ('"a b"~10', Near(("a", "b"), 10)),
        ('"a b"~0', Phrase(("a", "b"))),
        ('"" a', A),
        ('"—"', Everything()),
        ("терр*", Prefix("терр")),
        ("ТЁР*", Prefix("тер")),
        ("терр**", Prefix("терр")),
        ("party:Литва", FieldIs("party", ("Литва",))),
        ('party:"Литовская Республика"', FieldIs("party", ("Литовская Республика",))),
        ("PARTY:LT", FieldIs("party", ("LT",))),
        ("-lang:kk", Not(FieldIs("language", ("kk",)))),
        ("year:1998..2011", FieldRange("year", "1998", "2011")),
        ("year:1998..", FieldRange("year", "1998", "")),
        ("year:..2011", FieldRange("year", "", "2011")),
        ("act:431-IV", FieldIs("act", ("431-IV",))),
        ("title:Келісім", InTitle("келісім")),
        ('title:"a b"', And((InTitle("a"), InTitle("b")))),
        ("title:…", Everything()),
        # A colon before a space is punctuation; so is one after something other than a word.
        ("a: b", And((A, B))),
        ("12:30", And((Word("12"), Word("30")))),
    ],
)
def test_constructs(query: str, tree: Node) -> None:
    assert (parse(query).fault, parse(query).node) == (None, tree)


@pytest.mark.parametrize("word", OPERATORS["or"])
def test_each_word_for_or(word: str) -> None:
    assert parse(f"a {word} b").node == Or((A, B))


@pytest.mark.parametrize("word", OPERATORS["and"])
def test_each_word_for_and(word: str) -> None:
    assert parse(f"a {word} b").node == And((A, B))


@pytest.mark.parametrize("word", OPERATORS["not"])
def test_each_word_for_not(word: str) -> None:
    assert parse(f"a {word} b").node == And((A, Not(B)))


@pytest.mark.parametrize(
    ("word", "field"), [item for item in FIELD_OF.items() if item[1] != "title"]
)
def test_each_name_of_a_field(word: str, field: str) -> None:
    assert parse(f"{word}:x").node == FieldIs(field, ("x",))
    assert parse(f"{word.upper()}:x").node == FieldIs(field, ("x",))


def test_tables_have_no_word_twice() -> None:
    assert len(OPERATOR_OF) == sum(map(len, OPERATORS.values()))
    assert len(FIELD_OF) == sum(map(len, FIELDS.values()))
    assert all(word == word.lower() for word in FIELD_OF)


@pytest.mark.parametrize(
    ("query", "fault", "detail", "repaired"),
    [
        ('a "b c', "quote", "b c", 'a "b c"'),
        ("a «b", "quote", "b", 'a "b"'),
        ('a "', "quote", "", "a"),
        ("a» b", "quote", "»", "a b"),
        ('party:"Литва', "quote", "Литва", 'party:"Литва"'),
        ("(a b", "bracket", "(", "a b"),
        ("a) b", "bracket", ")", "a b"),
        ("((a)", "bracket", "(", "a"),
        ("()", "operator", ")", ""),
        ("OR a", "operator", "OR", "a"),
        ("a OR", "operator", "OR", "a"),
        ("a OR OR b", "operator", "OR", "a OR b"),
        ("a OR AND b", "operator", "AND", "a OR b"),
        ("a НЕМЕСЕ", "operator", "НЕМЕСЕ", "a"),
        ("a NOT", "operator", "NOT", "a"),
        ("(OR a)", "operator", "OR", "a"),
        ("(a OR) b", "operator", ")", "a OR b"),
        ("party:OR b", "operator", "OR", "party:b"),
        ("party:(a b)", "operator", "(", "party:a b"),
        ('a party:""', "operator", "party", "a"),
        ("ab* сад", "prefix", "ab*", "сад"),
        ("a ***", "prefix", "***", "a"),
        ("цвет:красный", "field", "цвет", "цвет красный"),
        ('цвет:"a b"', "field", "цвет", 'цвет "a b"'),
        ("year:abc..def чай", "range", "abc..def", "чай"),
        ("чай year:2011..1998", "range", "2011..1998", "чай"),
        ("year:..", "range", "..", ""),
        ('"a b"~3 c)', "bracket", ")", '"a b"~3 c'),
    ],
)
def test_faults(query: str, fault: str, detail: str, repaired: str) -> None:
    parsed = parse(query)
    assert parsed.fault is not None
    assert (parsed.fault.code, parsed.fault.detail) == (fault, detail)
    assert parsed.repaired == repaired
    assert parsed.node == Everything()
    assert parse(repaired).fault is None


def test_a_query_may_be_so_long_and_no_longer() -> None:
    assert parse("a" * LONGEST_QUERY).fault is None
    fault = parse("a" * (LONGEST_QUERY + 1)).fault
    assert fault is not None
    assert (fault.code, fault.detail) == ("too-long", str(LONGEST_QUERY))


def test_a_query_may_have_so_many_words_and_no_more() -> None:
    assert parse("a " * MOST_CLAUSES).fault is None
    fault = parse("a " * (MOST_CLAUSES + 1)).fault
    assert fault is not None
    assert (fault.code, fault.detail) == ("too-many", str(MOST_CLAUSES))
