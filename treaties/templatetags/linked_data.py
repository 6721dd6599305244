"""Linked data in a page: a block of data, which a browser does not run."""

import json
from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe

register = template.Library()
# What could end the block or begin another one is written as JSON allows it, too.
ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@register.filter
def as_linked_data(told: dict[str, Any]) -> SafeString:
    """Return a description as a block of JSON-LD."""
    written = json.dumps(told, ensure_ascii=False).translate(ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{written}</script>')
