"""Compared paragraphs, drawn for a page."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from treaties.compare.provisions import Row
from treaties.models import Agreement
from treaties.wording import reader_language

register = template.Library()
# Parties that are named of an agreement in short.
MOST_NAMED = 3


@register.simple_tag(takes_context=True)
def draw_compared(
    context: Mapping[str, Any], rows: Sequence[Row], left_name: str, right_name: str
) -> SafeString:
    """Return rows of compared paragraphs side by side, in the ``language`` of the page.

    The names of the sides are shown where they do not stand in columns.
    """
    told = {
        "rows": rows,
        "language": context["language"],
        "reader": context["reader"],
        "left_name": left_name,
        "right_name": right_name,
    }
    # Jinja2 has escaped what is put into it.
    return SafeString(render_to_string("treaties/compared.jinja", told, using="jinja2"))


@register.simple_tag(takes_context=True)
def parties_and_year(context: Mapping[str, Any], agreement: Agreement) -> str:
    """Return an agreement in short: its parties and its year, ``Kazakhstan – Lithuania, 2000``.

    Of many parties only the first are named.
    """
    return short_name(agreement, reader_language(context["reader"]))


def short_name(agreement: Agreement, reader: str) -> str:
    """Return an agreement by its parties and its year; by its title where it has no parties."""
    names = [row.party.name(reader) for row in agreement.party_rows.all()]
    told = " – ".join(names[:MOST_NAMED]) + (" …" if len(names) > MOST_NAMED else "")
    year = agreement.year
    return ", ".join(filter(None, (told or agreement.title(reader), str(year) if year else "")))
