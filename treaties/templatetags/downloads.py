"""The formats of downloads, for templates."""

from collections.abc import Mapping

from django import template

from treaties.downloads.formats import FORMATS, Format

register = template.Library()


@register.simple_tag
def download_formats() -> Mapping[str, Format]:
    """Return the formats by the endings of their addresses."""
    return FORMATS
