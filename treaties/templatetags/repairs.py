"""The repairs that no word of a text shows, for templates."""

from django import template

from treaties.models import Article
from treaties.repaired import Repaired, kind_words
from treaties.repaired_html import visible

register = template.Library()


@register.filter
def others_of(repaired: Repaired, unit: Article) -> list[dict[str, object]]:
    """Return the repairs of a unit that its words do not show: ``name``, ``count``, ``samples``."""
    return [
        {
            "name": kind_words([row.kind])[0],
            "count": row.count,
            "samples": [visible(sample) for sample in row.samples],
        }
        for row in repaired.others(unit)
    ]
