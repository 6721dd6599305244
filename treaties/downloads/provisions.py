"""Provisions that somebody put together, as rows of a table and as records of JSON.

The columns are those of the search's files where they mean the same; instead of an excerpt there
are all words of the provision in each language. The functions take the language from the reader:
files are written while they are sent, when the request's language is not active any more.
"""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import override, pgettext

from treaties.choices import Language
from treaties.models import AtProvision
from treaties.provisions import Told
from treaties.wording import language_name


def languages(reader: str) -> list[str]:
    """Return the languages, the reader's first."""
    return sorted(Language.values, key=lambda language: language != reader)


def headings(reader: str) -> list[str]:
    """Return what the columns of ``cells`` are called in the reader's language."""
    with override(reader):
        text = pgettext("column", "Text: %(language)s")
        return [
            pgettext("column", "Agreement"),
            pgettext("column", "Short name"),
            _("Parties"),
            pgettext("column", "Signed on"),
            _("Status"),
            pgettext("column", "Article"),
            _("eId"),
            _("Part of the text"),
            pgettext("column", "Languages"),
            *(text % {"language": language_name(one, reader)} for one in languages(reader)),
            pgettext("column", "State"),
            pgettext("column", "Address of the provision"),
        ]


def cells(row: AtProvision, told: Told, reader: str, origin: str) -> list[str]:
    """Return a row's place as cells, its choices in the reader's language.

    The row's agreement has its parties read, too.
    """
    record = record_of(row, told, reader, origin)
    with override(reader):
        unit = str(told.words[told.language].article.get_kind_display()) if told.words else ""
        status = str(row.agreement.get_status_display()) if row.agreement else ""
        state = state_words(row, told)
    return [
        record["title"],
        record["agreement"],
        "; ".join(party["name"] for party in record["parties"]),
        record["signed_on"] or "",
        status,
        record["number"],
        record["eid"],
        unit,
        ", ".join(record["languages"]),
        *(record["texts"].get(language, "") for language in languages(reader)),
        state,
        record["address"],
    ]


def state_words(row: AtProvision, told: Told) -> str:
    """Return in the active language what is gone of a row's place; nothing where all is there."""
    if row.agreement is None:
        return _("The agreement is no longer in the portal.")
    return _("The provision is no longer in the text.") if told.is_gone else ""


def record_of(row: AtProvision, told: Told, reader: str, origin: str) -> dict[str, Any]:
    """Return a row's place as JSON has it, its names in the reader's language."""
    agreement = row.agreement
    article = told.words[told.language].article if told.words else None
    parties = [one.party for one in agreement.party_rows.all()] if agreement else []
    return {
        "agreement": agreement.slug if agreement else row.slug,
        "title": told.title,
        "parties": [{"code": one.code, "name": one.name(reader)} for one in parties],
        "signed_on": agreement.signed_on.isoformat() if agreement and agreement.signed_on else None,
        "status": agreement.status if agreement else None,
        "sources": _sources(row),
        "eid": row.eid,
        "number": article.number if article else "",
        "unit": article.kind if article else "",
        "languages": list(told.words),
        "texts": _texts(told),
        "gone": agreement is None or told.is_gone,
        "address": origin + told.address if told.address else "",
    }


def _sources(row: AtProvision) -> list[str]:
    versions = row.agreement.versions.all() if row.agreement else ()
    return sorted({version.source.name for version in versions})


def _texts(told: Told) -> Mapping[str, str]:
    return {language: words.whole for language, words in told.words.items()}
