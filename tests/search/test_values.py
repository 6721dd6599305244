"""Names that people write for the values of fields."""

import pytest

from search.query import FieldIs, parse
from search.values import resolve
from tests.search.conftest import Library


def values(query: str) -> tuple[str, ...]:
    """Return the stored values of the field in a query."""
    node = resolve(parse(query).node)
    assert isinstance(node, FieldIs)
    return node.values


@pytest.mark.parametrize(
    ("query", "stored"),
    [
        ("type:конвенция", "convention"),
        ("type:Протокол", "protocol"),
        ("түрі:хаттама", "protocol"),
        ("тип:Agreement", "agreement"),
        ("type:convention", "convention"),
        ("status:signed", "signed"),
        ("status:in_force", "in_force"),
        ('status:"in force"', "in_force"),
        ("lang:kk", "kk"),
        ("lang:KK", "kk"),
        ("тіл:қазақша", "kk"),
        ("язык:русский", "ru"),
        ("язык:АНГЛИЙСКИЙ", "en"),
        ("lang:english", "en"),
    ],
)
def test_names_in_any_language_of_the_portal(query: str, stored: str) -> None:
    assert values(query) == (stored,)


@pytest.mark.parametrize(
    ("query", "codes"),
    [
        ("party:Литва", ("LT",)),
        ("party:ЛИТ", ("LT",)),
        ("сторона:Lithuania", ("LT",)),
        ("тарап:Латвия", ("LV",)),
        ("party:lt", ("LT",)),
        # Without a party of that name in the library, the names of states are known.
        ("party:Японское", ("Японское",)),
        ("party:Japan", ("JP",)),
        ("party:ООН", ("UN",)),
        ("party:ЮНИСЕФ", ("UNICEF",)),
        ("party:Нарния", ("Нарния",)),
    ],
)
def test_parties(unindexed: Library, query: str, codes: tuple[str, ...]) -> None:
    assert values(query) == codes


@pytest.mark.django_db
@pytest.mark.parametrize(
    "query", ["party:Нарния", "type:сказка", "status:потом", "lang:эльфийский"]
)
def test_unknown_names_stay_and_match_nothing(query: str) -> None:
    assert values(query) == (query.partition(":")[2],)


def test_names_are_resolved_wherever_they_stand() -> None:
    written = resolve(parse("a (lang:русский OR -type:протокол) -lang:english").node)
    assert written == parse("a (lang:ru OR -type:protocol) -lang:en").node


@pytest.mark.parametrize("query", ["", "келісім", '"a b"', "year:1..2", "title:x", "article:18"])
def test_the_rest_of_a_query_stays_as_it_is(query: str) -> None:
    assert resolve(parse(query).node) == parse(query).node
