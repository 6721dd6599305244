"""The sentences for what is wrong with a query, in the reader's language."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from search.pieces import Fault

FAULTS = {
    "too-long": gettext_noop("The query is longer than %(detail)s characters."),
    "too-many": gettext_noop("The query has more than %(detail)s words."),
    "quote": gettext_noop("A quotation mark in the query is not closed."),
    "bracket": gettext_noop("The brackets in the query do not match."),
    "operator": gettext_noop("Beside “%(detail)s” in the query a word is missing."),
    "prefix": gettext_noop("Before the asterisk in “%(detail)s” write at least three letters."),
    "nested": gettext_noop("The query is nested deeper than %(detail)s brackets or negations."),
    "range": gettext_noop("Write a range as “1998..2011”, with the lower number first."),
    "too-slow": gettext_noop(
        "The search took longer than %(detail)s seconds and was stopped. Use fewer or longer words."
    ),
    "field": gettext_noop("There is no search field “%(detail)s”."),
}


def fault_sentence(fault: Fault) -> str:
    """Return what is wrong with a query, as one sentence."""
    return _(FAULTS[fault.code]) % {"detail": fault.detail}
