"""The sentences for what is wrong with a query, in the reader's language."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from search.citations import Citation
from search.leniency import MOST, RELATED
from search.pieces import Fault
from search.service import Answer

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
    "no-words": gettext_noop(
        "Write a word or an expression: fields, and words such as “of” alone, make no concordance."
    ),
    "field": gettext_noop("There is no search field “%(detail)s”."),
}


def fault_sentence(fault: Fault) -> str:
    """Return what is wrong with a query, as one sentence."""
    return _(FAULTS[fault.code]) % {"detail": fault.detail}


def remarks(answer: Answer) -> list[str]:
    """Return what a reader should know of how the results came about."""
    found = [_unknown(citation) for citation in answer.unknown]
    if answer.leniency == RELATED:
        found.append(_("Few articles have these very words; articles with related words follow."))
    elif answer.leniency == MOST:
        found.append(_("No article has all the words. These have most of them."))
    return found


def _unknown(citation: Citation) -> str:
    if citation.act:
        known = {"number": citation.act}
        return (
            _("There is no act No. %(number)s here; its number was looked for in the texts.")
            % known
        )
    known = {"number": citation.article}
    return _("No text has an article %(number)s; the words were looked for instead.") % known
