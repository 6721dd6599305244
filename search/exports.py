"""A search as files: what is in them, and how CSV, JSON and XLSX write it.

The functions that write a file are given an ``Export`` and ask for its results a page at a time, so
memory does not grow with the number of results. CSV and JSON are written while they are sent, when
the request is over and its language no longer active: every function here takes the language from
the Export.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import IO, Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, override, pgettext
from django.utils.translation import gettext as _

from search.hits import Hit
from search.listing import FACET_NAMES, SORT_NAMES, State, chips
from search.service import Answer, search
from treaties.choices import Language
from treaties.downloads import workbook as workbooks
from treaties.downloads.names import file_name as named
from treaties.downloads.spreadsheet import BEGINNING, csv_line, one_line
from treaties.downloads.workbook import SheetFullError, add_table, workbook, xlsx_text
from treaties.wording import language_name, reader_language

# Results that are asked for at a time.
PAGE = 200
SHEET_ROWS = workbooks.SHEET_ROWS
ROUTES = {
    "csv": "search-csv",
    "xlsx": "search-xlsx",
    "json": "search-json",
    "tmx": "search-tmx",
    "atom": "search-atom",
}


class ChangedMeanwhileError(Exception):
    """The index changed between two pages of results: the file would have gaps or doubles."""


@dataclass(frozen=True, slots=True)
class Export:
    """A search that is taken away: its state, the reader's language, and its first results.

    ``origin`` is the scheme and host of the site's addresses; ``filters`` are the chosen filters
    in words, by the name of the facet.
    """

    state: State
    reader: str
    origin: str
    made_on: datetime
    first: Answer
    filters: tuple[tuple[str, str], ...] = ()

    @property
    def moment(self) -> str:
        """Return when the file was made, to the second and with the offset."""
        return self.made_on.isoformat(timespec="seconds")

    @property
    def address(self) -> str:
        """Return the absolute address of the search page."""
        with override(self.reader):
            return self.origin + reverse("search") + query_part(self.state)


def begin(state: State, origin: str, size: int | None = None) -> Export:
    """Return the export of a search, in the active language, with its first results.

    ``size`` says how many of them; without it there is a page. A faulty query gives an Export
    whose ``first`` has the fault. Without an index IndexUnavailableError is raised.
    """
    state = replace(state, page=1)
    answer = search(replace(state.request(), size=size or PAGE))
    chosen: dict[str, list[str]] = {}
    if not answer.fault:
        names = [facet for facet, values in state.filters.items() for _value in values]
        for facet, chip in zip(names, chips(state), strict=True):
            chosen.setdefault(facet, []).append(chip.label)
    filters = tuple((_facet_name(facet), "; ".join(labels)) for facet, labels in chosen.items())
    return Export(
        state, reader_language(get_language()), origin, timezone.localtime(), answer, filters
    )


def addresses(state: State) -> dict[str, str]:
    """Return where a search can be had in each format, by the keys of ``ROUTES``."""
    # A feed has the newest first, however the page is sorted.
    feed = replace(state, sort="relevance")
    return {
        name: reverse(route) + query_part(feed if name == "atom" else state)
        for name, route in ROUTES.items()
    }


def file_name(export: Export, ending: str) -> str:
    """Return a name with the words of the query and the day: ``shartnama-чай-2026-11-28.csv``."""
    return named(export.state.words, export.moment[:10], ending)


def query_part(state: State) -> str:
    """Return the query part of a search's address, without the page."""
    address = replace(state, page=1).address()
    return "" if address == "?" else address


def _facet_name(facet: str) -> str:
    return str(FACET_NAMES[facet]) if facet in FACET_NAMES else pgettext("column", "Agreement")


# What is in a file


def hits(export: Export) -> Iterator[Hit]:
    """Yield all results of a search, asked for a page at a time.

    Raises ChangedMeanwhileError when the counts of a page are not those of the first: better no
    file than one with gaps.
    """
    first = export.first
    yield from first.hits
    for start in range(first.request.size, first.total, PAGE):
        answer = search(replace(first.request, start=start, size=PAGE))
        if (answer.total, answer.facets) != (first.total, first.facets):
            raise ChangedMeanwhileError
        yield from answer.hits


def result(export: Export, hit: Hit) -> dict[str, Any]:
    """Return a result as JSON has it: what ``manage.py find --json`` tells, and more."""
    agreement = hit.agreement
    parties = hit.parties
    return {
        "agreement": agreement.slug,
        "title": agreement.title(export.reader),
        "parties": [{"code": one.code, "name": one.name(export.reader)} for one in parties],
        "signed_on": agreement.signed_on.isoformat() if agreement.signed_on else None,
        "status": agreement.status,
        "sources": sorted({row.source.name for row in agreement.versions.all()}),
        "eid": hit.eid,
        "number": hit.number,
        "unit": hit.unit,
        "languages": [language for language in Language.values if language in hit.versions],
        "matched": list(hit.matched),
        "score": round(hit.score, 4),
        "snippets": {language: snippet.text for language, snippet in hit.snippets.items()},
        "address": article_address(export, hit),
    }


def article_address(export: Export, hit: Hit) -> str:
    """Return the absolute address of an article, in the language that is shown first."""
    with override(export.reader):
        columns = (hit.shown.version.language,)
        return export.origin + reverse("article", args=[hit.agreement.slug, columns, hit.eid])


def headings(export: Export) -> list[str]:
    """Return what the columns of ``cells`` are called in the reader's language."""
    with override(export.reader):
        excerpt = pgettext("column", "Excerpt: %(language)s")
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
            pgettext("column", "Found in"),
            *(
                excerpt % {"language": language_name(language, export.reader)}
                for language in _languages(export)
            ),
            pgettext("column", "Address of the article"),
        ]


def cells(export: Export, hit: Hit) -> list[str]:
    """Return a result as a row of a table, its choices in the reader's language."""
    told = result(export, hit)
    with override(export.reader):
        status, unit = hit.agreement.get_status_display(), hit.shown.get_kind_display()
    return [
        told["title"],
        told["agreement"],
        "; ".join(party["name"] for party in told["parties"]),
        told["signed_on"] or "",
        str(status),
        told["number"],
        told["eid"],
        str(unit),
        ", ".join(told["languages"]),
        ", ".join(told["matched"]),
        *(told["snippets"].get(language, "") for language in _languages(export)),
        told["address"],
    ]


def about(export: Export) -> list[tuple[str, str | int]]:
    """Return what was asked, when and where, each with its name in the reader's language."""
    with override(export.reader):
        return [
            (pgettext("column", "Words"), export.state.words),
            *export.filters,
            (pgettext("column", "Order"), str(SORT_NAMES[export.state.sort])),
            (pgettext("column", "Results"), export.first.total),
            (pgettext("column", "Made on"), export.moment),
            (pgettext("column", "Address of the search"), export.address),
        ]


def summary(export: Export) -> str:
    """Return words, filters and order as one line."""
    filters = [f"{name}: {values}" for name, values in export.filters]
    with override(export.reader):
        order = str(SORT_NAMES[export.state.sort])
    return one_line(" · ".join(filter(None, [export.state.words, *filters, order])))


def _languages(export: Export) -> list[str]:
    """Return the languages, the reader's first."""
    return sorted(Language.values, key=lambda language: language != export.reader)


# CSV


def csv_lines(export: Export) -> Iterator[str]:
    """Yield the lines of a CSV file: a byte order mark, the headings, a line for each result.

    What was asked stands in the last columns of every line. Lines above the headings would make it
    no table for other programs; lines below would go astray when it is sorted. In columns it stays
    with its results, also when tables of several searches are put under each other.
    """
    *_asked, total, moment, address = about(export)
    with override(export.reader):
        search_name = pgettext("column", "Search")
    names = [*headings(export), search_name, total[0], moment[0], address[0]]
    asked = [summary(export), str(total[1]), str(moment[1]), str(address[1])]
    yield BEGINNING + csv_line(names)
    for hit in hits(export):
        yield csv_line((*cells(export, hit), *asked))


# JSON


def json_pieces(export: Export) -> Iterator[str]:
    """Yield the pieces of a JSON object: what was asked, then the results one by one."""
    head = {
        "query": export.state.words,
        "filters": {facet: list(values) for facet, values in export.state.filters.items()},
        "sort": export.state.sort,
        "total": export.first.total,
        "address": export.address,
        "made_on": export.moment,
    }
    yield _dumps(head).removesuffix("}") + ', "results": ['
    for place, hit in enumerate(hits(export)):
        yield (",\n" if place else "\n") + _dumps(result(export, hit))
    yield "\n]}\n"


def _dumps(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)


# XLSX


def write_xlsx(export: Export, file: IO[bytes]) -> None:
    """Write a workbook: a sheet of results and a sheet that says what was asked.

    Raises SheetFullError when the results do not fit on a sheet.
    """
    if export.first.total >= SHEET_ROWS:
        raise SheetFullError
    with workbook(file) as book, override(export.reader):
        rows = (cells(export, hit) for hit in hits(export))
        add_table(book, pgettext("sheet", "Results"), headings(export), rows)
        bold = book.add_format({"bold": True})
        sheet = book.add_worksheet(pgettext("sheet", "Search"))
        sheet.set_column(0, 1, 30)
        for row, (name, value) in enumerate(about(export)):
            sheet.write_string(row, 0, xlsx_text(name), bold)
            if isinstance(value, int):
                sheet.write_number(row, 1, value)
            else:
                sheet.write_string(row, 1, xlsx_text(value))
