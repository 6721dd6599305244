"""Parts of the search page that come many times on it: this is quicker than a template's loop."""

from collections.abc import Sequence

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from search.listing import Choice

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
