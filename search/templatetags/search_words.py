"""Parts of the search page that come many times on it: this is quicker than a template's loop."""

from collections.abc import Sequence
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from search.concordance.listing import Group as Lines
from search.listing import Choice, Group
from search.reading import MarkedText
from search.snippets import Snippet

register = template.Library()


@register.simple_tag
def choice_items(choices: Sequence[Choice]) -> SafeString:
    """Return the values of a facet as items of a list, each a link that chooses it."""
    return format_html_join(
        "\n",
        '<li><a href="{}"{}><span>{}</span> <span class="count">{}</span></a></li>',
        ((one.address, CHOSEN if one.chosen else "", one.label, str(one.count)) for one in choices),
    )


@register.simple_tag(takes_context=True)
def result_groups(
    context: dict[str, Any], groups: Sequence[Group], marked_address: str
) -> SafeString:
    """Return the results of a page under their agreements.

    ``marked_address`` is the end of an address that marks the words of the search in a text.
    """
    told = {"groups": groups, "reader": context["reader"], "marked_address": marked_address}
    # Jinja2 has escaped what is put into it.
    return SafeString(render_to_string("search/groups.jinja", told, using="jinja2"))


@register.simple_tag
def snippet_runs(snippet: Snippet) -> SafeString:
    """Return the words of a snippet, those that were found marked."""
    runs = format_html_join(
        "",
        "{}{}{}",
        (
            (MARK if run.marked else "", run.text, END_OF_MARK if run.marked else "")
            for run in snippet.runs
        ),
    )
    before, after = ("… " if snippet.cut_before else ""), (" …" if snippet.cut_after else "")
    return format_html("{}{}{}", before, runs, after)


@register.simple_tag(takes_context=True)
def concordance_lines(context: dict[str, Any], groups: Sequence[Lines]) -> SafeString:
    """Return the lines of a concordance under their agreements."""
    told = {"groups": groups, "reader": context["reader"]}
    # Jinja2 has escaped what is put into it.
    return SafeString(render_to_string("search/concordance.jinja", told, using="jinja2"))


CHOSEN = SafeString(' aria-current="true"')
MARK, END_OF_MARK = SafeString("<mark>"), SafeString("</mark>")


@register.simple_tag(takes_context=True)
def mark_words(context: dict[str, Any], units: Sequence[Any]) -> MarkedText | None:
    """Return the text of a page with what its address asks for: words marked, repairs shown.

    The repairs are the page's ``repaired``. None where nothing is asked for.
    """
    words = context["request"].GET.get("q", "").strip()
    repaired = context.get("repaired")
    return MarkedText(words, units, repaired) if words or repaired else None
