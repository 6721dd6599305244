"""Template filters over ``treaties.wording``, in the language of the page."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import template
from django.utils.translation import get_language, gettext

from treaties import wording
from treaties.constraints import UNLIMITED
from treaties.edited import is_edited
from treaties.evidence import contradicts
from treaties.models import Agreement, Party

register = template.Library()


def _reader() -> str:
    return wording.reader_language(get_language())


@register.filter
def date_words(day: date | None) -> str:
    """Return a date in words, or nothing."""
    return wording.date_words(day, _reader()) if day else ""


register.filter("is_edited", is_edited)
register.filter("contradicts", contradicts)


@register.filter
def period_words(period: str) -> str:
    """Return a period in words; what has no end is said to have none."""
    return gettext("unlimited") if period == UNLIMITED else wording.period_words(period, _reader())


@register.filter
def place_name(place: str) -> str:
    """Return a city's name."""
    return wording.place_name(place, _reader())


@register.filter
def language_name(code: str) -> str:
    """Return a language's name."""
    return wording.language_name(code, _reader())


@register.filter
def language_names(codes: Iterable[str]) -> str:
    """Return some languages' names."""
    return wording.language_names(codes, _reader())


@register.filter
def party_name(party: Party) -> str:
    """Return a party's name."""
    return party.name(_reader())


@register.filter
def title_words(agreement: Agreement) -> str:
    """Return an agreement's title, in the reader's language if it has that."""
    return agreement.title(_reader())


@register.filter
def title_language(agreement: Agreement) -> str:
    """Return the language in which an agreement's title is shown."""
    version = agreement.version(_reader())
    return version.language if version else _reader()


@register.filter
def publication_words(agreement: Agreement) -> dict[str, str]:
    """Return the bulletin reference with its language, as ``text`` and ``lang``."""
    text, language = agreement.publication_in(_reader())
    return {"text": text, "lang": language}


@register.filter
def cell(cells: dict[str, Any], language: str) -> Any:
    """Return the cell of a row in one language, or None."""
    return cells.get(language)


@register.filter
def own_eid(cells: dict[str, Any], language: str) -> str:
    """Return the eId that a unit has in one language."""
    return str(cells[language].eid)
