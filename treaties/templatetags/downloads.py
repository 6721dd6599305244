"""The formats of downloads, for templates."""

from collections.abc import Sequence
from typing import NamedTuple

from django import template

from treaties.downloads.formats import FORMATS, Format
from treaties.models import Agreement

register = template.Library()


class Offer(NamedTuple):
    """A format that a text can be had in, with the columns that it is given in."""

    ending: str
    form: Format
    columns: tuple[str, ...]


@register.simple_tag
def download_formats(agreement: Agreement, columns: Sequence[str]) -> list[Offer]:
    """Return the formats of a text.

    What needs two languages is offered in all of the agreement where one is read, the one first.
    """
    chosen = tuple(columns)
    both = chosen
    if len(chosen) == 1:
        both += tuple(one for one in agreement.languages if one not in chosen)
    return [
        Offer(ending, form, both if form.side_by_side else chosen)
        for ending, form in FORMATS.items()
        if not form.side_by_side or len(both) > 1
    ]
