"""Filters of the editors' pages: kinds of units, authors, where a revision comes from."""

from django import template
from django.contrib.auth.models import User

from treaties.editing import shown
from treaties.editing.history import Kept

register = template.Library()


@register.filter
def kind_name(kind: str) -> str:
    """Return what a unit or division is."""
    return shown.kind_name(kind)


@register.filter
def origin_words(kept: Kept) -> str:
    """Return where a revision comes from."""
    return shown.origin_words(kept)


@register.filter
def person(user: User | None) -> str:
    """Return the name of a user; without one, nothing."""
    return (user.get_full_name() or user.get_username()) if user else ""
