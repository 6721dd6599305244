"""What is said of the files of all texts: their terms, what is in them, in three languages."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import override

from treaties.choices import Language
from treaties.wording import date_words, language_name

LINE_ENDS = "\r\n"


@dataclass(frozen=True, slots=True)
class Counts:
    """How many agreements and texts there are."""

    agreements: int
    texts: int


def licence() -> str:
    """Return the terms under which the texts can be used, in the active language."""
    return _(
        "Treaties and acts are official documents: by article 8 of the Law of the Republic of "
        "Kazakhstan “On Copyright and Related Rights” of 10 June 1996, official documents and "
        "their official translations are not subject to copyright and can be used freely. Only "
        "the official publication has legal force. Translations that are not official may belong "
        "to their translators."
    )


def readme(day: date, counts: Counts, origin: str) -> str:
    """Return what the archive says of itself, in one language after the other.

    Lines end as every system's editor shows them.
    """
    parts = []
    for language in Language.values:
        with override(language):
            lines = _lines(day, counts, origin, language)
        parts.append(LINE_ENDS.join(lines))
    rule = f"{LINE_ENDS}{LINE_ENDS}* * *{LINE_ENDS}{LINE_ENDS}"
    return rule.join(parts) + LINE_ENDS


def _lines(day: date, counts: Counts, origin: str, language: str) -> list[str]:
    return [
        language_name(language, language).upper(),
        "",
        _("Shartnama: the texts of the international treaties"),
        "",
        _("Address of the portal") + f": {origin}",
        _("Made on") + f": {date_words(day, language)}",
        _("Agreements") + f": {counts.agreements}",
        _("Texts") + f": {counts.texts}",
        "",
        _(
            "Each agreement is a folder with a file for each language version, as plain text in "
            "UTF-8. The file manifest.jsonl has a line for each: its path, title, source file and "
            "SHA-256 checksum. A text that has not been changed has the same checksum every day."
        ),
        "",
        _("Terms of use") + f": {licence()}",
    ]
