"""Parts of the search page that come many times on it: this is quicker than a template's loop."""

from collections.abc import Sequence
from typing import Any

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from search.listing import Choice
from search.reading import MarkedText

register = template.Library()


@register.simple_tag
def choice_items(choices: Sequence[Choice]) -> SafeString:
    """Return the values of a facet as items of a list, each a link that chooses it."""
    return format_html_join(
        "\n",
        '<li><a href="{}"{}><span>{}</span> <span class="count">{}</span></a></li>',
        ((one.address, CHOSEN if one.chosen else "", one.label, str(one.count)) for one in choices),
    )


CHOSEN = SafeString(' aria-current="true"')


@register.simple_tag(takes_context=True)
def mark_words(context: dict[str, Any], units: Sequence[Any]) -> MarkedText | None:
    """Return the text of a page with the words marked that its address asks for; None without."""
    words = context["request"].GET.get("q", "").strip()
    return MarkedText(words, units) if words else None


@register.filter
def words_of(marked: MarkedText | None, row: Any) -> str:
    """Return the heading of a unit or the text of a paragraph, its words marked if any are."""
    return marked.text(row) if marked else row.heading if hasattr(row, "heading") else row.text
