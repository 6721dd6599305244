"""Haystack's filters to the query tree: ``SearchQuerySet().filter(party__in=[...])``."""

from collections.abc import Sequence
from typing import Any

from haystack.backends import SearchNode
from haystack.inputs import BaseInput, Clean, Exact
from haystack.inputs import Not as NotInput

from search.inputs import Parsed
from search.language.tokenise import tokenise
from search.query import (
    And,
    Everything,
    FieldIs,
    FieldRange,
    InTitle,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Word,
)
from search.query import parse as parse_query


def compile_filters(node: SearchNode) -> Node:
    """Return the tree of a Haystack filter; an empty filter matches everything."""
    parts = [
        compile_filters(child) if isinstance(child, SearchNode) else _leaf(node, *child)
        for child in node.children
    ]
    joined = _join(parts, node.connector)
    return Not(joined) if node.negated and joined != Everything() else joined


def _join(parts: Sequence[Node], connector: str) -> Node:
    if not parts:
        return Everything()
    if len(parts) == 1:
        return parts[0]
    return And(tuple(parts)) if connector == SearchNode.AND else Or(tuple(parts))


def _leaf(node: SearchNode, expression: str, value: Any) -> Node:
    field, lookup = node.split_expression(expression)
    if field in {"content", "text"}:
        return _content(lookup, value)
    if field == "title":
        return _join([InTitle(token.form) for token in tokenise(str(value))], SearchNode.AND)
    # Haystack names the unstemmed twin of a facet field so.
    return _field(field.removesuffix("_exact"), lookup, value)


def _content(lookup: str, value: Any) -> Node:
    if isinstance(value, Parsed):
        return value.node
    if isinstance(value, NotInput):
        return Not(_words(str(value)))
    if isinstance(value, Exact) or lookup == "exact":
        return Phrase(tuple(token.form for token in tokenise(str(value))))
    if lookup == "startswith":
        return Prefix(str(value).lower())
    if isinstance(value, BaseInput) and not isinstance(value, Clean):
        # AutoQuery and Raw hold words as a user writes them.
        return parse_query(value.query_string).node
    return _words(str(value))


def _words(text: str) -> Node:
    return _join([Word(token.form) for token in tokenise(text)], SearchNode.AND)


def _field(field: str, lookup: str, value: Any) -> Node:
    if lookup == "in":
        return FieldIs(field, tuple(str(one) for one in value))
    if lookup == "range":
        low, high = value
        return FieldRange(field, str(low), str(high))
    if lookup in {"gte", "lte"}:
        return FieldRange(field, *((str(value), "") if lookup == "gte" else ("", str(value))))
    if lookup in {"gt", "lt"}:
        within = FieldRange(field, *((str(value), "") if lookup == "gt" else ("", str(value))))
        return And((within, Not(FieldIs(field, (str(value),)))))
    return FieldIs(field, (str(value),))


def compile_narrow(query: str) -> Node:
    """Return the tree of a narrowing query: ``party:=LT|EE``, or Haystack's ``party_exact:LT``."""
    field, several, values = query.partition(":=")
    if several:
        return FieldIs(field, tuple(values.split("|")))
    field, one, value = query.partition(":")
    if one and field.endswith("_exact"):
        return FieldIs(field.removesuffix("_exact"), (value.strip('"'),))
    return parse_query(query).node


def compile_facet_query(field: str, query: str) -> Node:
    """Return the tree of a query facet: a field of Haystack's with a value, or with words."""
    if field in {"content", "text"}:
        return parse_query(query).node
    return FieldIs(field.removesuffix("_exact"), (query,))
