"""A concordance as CSV and as a translation memory, written while it is sent.

When a line is written the request is over and its language no longer active: the functions here are
given the reader's language.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.translation import get_language, override, pgettext
from django.utils.translation import gettext as _

from search.concordance.answer import Concordance, Place
from search.concordance.listing import State, address_of_line
from search.concordance.translations import BY_STATISTICS, NONE
from treaties.choices import Language
from treaties.downloads import tmx
from treaties.downloads.spreadsheet import BEGINNING, csv_line
from treaties.wording import language_name, reader_language

# The formats with the names of their addresses and their media types.
FORMATS = {
    "csv": ("concordance-csv", "text/csv; charset=utf-8"),
    "tmx": ("concordance-tmx", tmx.MEDIA_TYPE),
}


@dataclass(frozen=True, slots=True)
class Export:
    """A concordance that is taken away; ``origin`` is the scheme and host of addresses."""

    state: State
    concordance: Concordance
    reader: str
    origin: str
    made_on: datetime

    @classmethod
    def of(cls, state: State, concordance: Concordance, origin: str) -> "Export":
        """Return the export in the active language."""
        reader = reader_language(get_language())
        return cls(state, concordance, reader, origin, timezone.localtime())

    @property
    def moment(self) -> str:
        """Return when the file was made, to the second and with the offset."""
        return self.made_on.isoformat(timespec="seconds")

    @property
    def columns(self) -> list[str]:
        """Return the languages, that of the words first."""
        first = self.concordance.language
        return [first, *(one for one in Language.values if one != first)]


def csv_lines(export: Export) -> Iterator[str]:
    """Yield the lines of a CSV file: a byte order mark, the headings, a line for each place.

    What was asked stands in the last columns of every line, so that it stays with its lines when
    they are sorted or put under others.
    """
    with override(export.reader):
        asked = [export.state.words, export.moment, export.origin + export.state.address]
        yield BEGINNING + csv_line(_headings(export))
    for place in export.concordance.places():
        with override(export.reader):
            line = csv_line([*_fields(export, place), *asked])
        yield line


def tmx_pieces(export: Export) -> Iterator[bytes]:
    """Yield the pieces of a translation memory: the lines that are surely aligned."""
    entries = (entry for place in export.concordance.places() if (entry := _entry(export, place)))
    return tmx.pieces(entries, export.concordance.language, export.reader)


def _headings(export: Export) -> list[str]:
    translation = pgettext("column", "Translation: %(language)s")
    names = {one: language_name(one, export.reader) for one in export.columns}
    return [
        pgettext("column", "Agreement"),
        pgettext("column", "Short name"),
        _("Year"),
        pgettext("column", "Article"),
        _("eId"),
        *(names[one] for one in export.columns),
        *(translation % {"language": names[one]} for one in export.columns[1:]),
        pgettext("column", "Address of the place"),
        pgettext("column", "Words"),
        pgettext("column", "Made on"),
        pgettext("column", "Address of the search"),
    ]


def _fields(export: Export, place: Place) -> list[str]:
    line, agreement = place.hit.line, place.agreement
    found = export.concordance.translations
    labels = {
        one: {choice.value: choice.label for choice in found.found[one]}
        for one in export.columns[1:]
    }
    return [
        agreement.title(export.reader),
        agreement.slug,
        str(agreement.year or ""),
        str(line.unit.shown.label or line.unit.shown.get_kind_display()),
        line.eid,
        *(line.texts.get(one, "") for one in export.columns),
        *(
            "; ".join(labels[one].get(value, value) for value in found.places(line, one))
            for one in export.columns[1:]
        ),
        _address(export, place),
    ]


def _entry(export: Export, place: Place) -> tmx.Entry | None:
    line = place.hit.line
    sure = line.row.confidence if line.row else line.unit.confidence
    if sure < tmx.SURE:
        return None
    texts = {one: line.texts[one] for one in export.columns if one in line.texts}
    with override(export.reader):
        address = _address(export, place)
    # The headings of an article have its address.
    return tmx.Entry(place.agreement.slug, line.eid, address, texts)


def _address(export: Export, place: Place) -> str:
    there = [one for one in export.columns if one in place.agreement.languages]
    return export.origin + address_of_line(place, there)


def chosen_words(state: State) -> list[str]:
    """Return the chosen translations as they are written in the name of a file."""
    values = (value.removeprefix(BY_STATISTICS) for value in state.translations.values())
    return [value for value in values if value != NONE]
