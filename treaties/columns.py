"""The languages of a page and their order, as they stand in its address: ``ru-kk``."""

import itertools
from collections.abc import Iterable, Sequence

from django.http import QueryDict
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from treaties.choices import Language
from treaties.models import Agreement, LanguageVersion
from treaties.wording import language_names, reader_language

SEPARATOR = "-"
# By which the address of a text asks for the reading view.
VIEW, WHOLE_TEXT = "view", "text"
# What of an address stays when the reader goes to other columns or to the other view.
CARRIED = ("q", VIEW, "repairs", "findings")


class ColumnsConverter:
    """Reads one to three different language codes of the portal from an address."""

    regex = "|".join(
        SEPARATOR.join(order)
        for size in range(len(Language.values), 0, -1)
        for order in itertools.permutations(Language.values, size)
    )

    def to_python(self, value: str) -> tuple[str, ...]:
        """Return the languages in their order."""
        return tuple(value.split(SEPARATOR))

    def to_url(self, value: tuple[str, ...]) -> str:
        """Return the part of the address."""
        return SEPARATOR.join(value)


class LanguageConverter:
    """Reads one language code of the portal from an address."""

    regex = "|".join(Language.values)

    def to_python(self, value: str) -> str:
        """Return the language."""
        return value

    def to_url(self, value: str) -> str:
        """Return the part of the address."""
        return value


def default_columns(agreement: Agreement, reader: str) -> tuple[str, ...]:
    """Return the columns for a reader who has not chosen: the own language, else the first."""
    languages = agreement.languages
    return (reader,) if reader in languages else tuple(languages[:1])


def column_choices(agreement: Agreement, chosen: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return the columns on offer: each language alone, then the chosen ones with each other.

    The first column of every offer is one that the reader could be reading now.
    """
    languages = agreement.languages
    first = chosen[0] if chosen else languages[0]
    others = [language for language in languages if language != first]
    offers: list[tuple[str, ...]] = [(language,) for language in languages]
    offers += [(first, other) for other in others]
    offers += [(other, first) for other in others]
    if len(languages) > 2:
        offers += [(first, *order) for order in itertools.permutations(others)]
    return list(dict.fromkeys([*offers, chosen] if chosen else offers))


def missing_sentence(languages: Iterable[str]) -> str:
    """Return the sentence for versions that an agreement does not have."""
    names = language_names(languages, reader_language(get_language()))
    return _("This agreement has no text in: %(languages)s.") % {"languages": names}


def is_reading_view(query: QueryDict) -> bool:
    """Return whether an address asks for the reading view: the whole text of the first column."""
    return query.get(VIEW) == WHOLE_TEXT


def shown(versions: list[LanguageVersion], reading: bool) -> list[LanguageVersion]:
    """Return the versions that a page shows of those in its address."""
    return versions[:1] if reading else versions


def reading_choices(agreement: Agreement, chosen: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return the columns by which the reading view shows each language.

    The language read comes first, the others stay, so that the way back leads to all of them.
    """
    return [
        (language, *(other for other in chosen if other != language))
        for language in agreement.languages
    ]


def carried(query: QueryDict, view: str | None = None) -> str:
    """Return the part of an address that stays between columns and views; ``view`` replaces its."""
    return changed(query) if view is None else changed(query, view=view)


def changed(query: QueryDict, **values: str) -> str:
    """Return the part of an address that stays, with other values of some names."""
    kept = {name: query.get(name, "").strip() for name in CARRIED} | values
    pairs: Sequence[tuple[str, str]] = [(name, value) for name, value in kept.items() if value]
    return f"?{urlencode(pairs)}" if pairs else ""
