"""The units of a text, drawn for a page."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString

from treaties.align import AlignedUnit
from treaties.linked import MOST_SHOWN
from treaties.margin import Margin
from treaties.models import Article
from treaties.notes.shown import NoteShown
from treaties.repaired import Repaired, Row, kind_words, text_of
from treaties.repaired_html import visible, written

register = template.Library()


@register.simple_tag(takes_context=True)
def draw_units(
    context: Mapping[str, Any], units: Sequence[AlignedUnit], base: str, alone: bool = False
) -> SafeString:
    """Return units in their columns, with the divisions before them and the notes beside them.

    The page's context has the ``columns``; the ``margin``; ``divisions`` by the eId that they
    stand before; what is ``marked`` in the words, what is ``linked``, the ``differences`` between
    the versions, what staff have ``at_desk``, and what is ``repaired``, where that is asked for.
    ``base`` begins the addresses of units. ``alone``: the page has this one unit.
    """
    marked, margin = context.get("marked"), context.get("margin") or Margin(units)
    linked, differences = context.get("linked"), context.get("differences")
    label: Callable[[Row], str] = marked.label if marked else _label_of

    def words(row: Row) -> str:
        links = linked.links(row) if linked else ()
        differing = differences.differing(row) if differences else ()
        if marked:
            return str(marked.text(row, links, differing))
        if not (links or differing):
            return text_of(row)
        return written(text_of(row), links=links, differing=differing)

    told = {
        "units": units,
        "base": base,
        "alone": alone,
        "columns": context["columns"],
        "reader": context["reader"],
        "divisions": context.get("divisions") or {},
        "beside": margin.beside,
        "repaired": context.get("repaired"),
        "words": words,
        "differences_at": differences.beside if differences else _nothing,
        "decides": context.get("decides"),
        "decision_address": lambda key: reverse("decide-finding", args=[key]),
        "at_desk": context.get("at_desk"),
        "note_address": _note_address,
        "cited": linked.cited if linked else {},
        "most_shown": MOST_SHOWN,
        "label": label,
        "others_of": _others_of,
    }
    # Jinja2 has escaped what is put into it.
    return SafeString(render_to_string("treaties/units.jinja", told, using="jinja2"))


@register.simple_tag(takes_context=True)
def draw_notes(context: Mapping[str, Any], notes: Sequence[NoteShown]) -> SafeString:
    """Return some notes of staff as they stand beside a provision."""
    told = {
        "found": notes,
        "at_desk": context["at_desk"],
        "reader": context["reader"],
        "note_address": _note_address,
    }
    return SafeString(render_to_string("treaties/notes/beside.jinja", told, using="jinja2"))


def _note_address(key: int) -> str:
    return reverse("note", args=[key])


def _nothing(address: str) -> Sequence[Any]:
    return ()


def _label_of(row: Row) -> str:
    return row.label


def _others_of(repaired: Repaired, unit: Article) -> list[dict[str, object]]:
    """Return the repairs of a unit that its words do not show: ``name``, ``count``, ``samples``."""
    return [
        {
            "name": kind_words([row.kind])[0],
            "count": row.count,
            "samples": [visible(sample) for sample in row.samples],
        }
        for row in repaired.others(unit)
    ]
