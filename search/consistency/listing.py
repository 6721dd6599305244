"""What the pages of term consistency show, their state in the address, and their lines as CSV."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override, pgettext

from search.concordance.lines import Line
from search.concordance.listing import State as Concordance
from search.concordance.translations import NONE
from search.consistency.scatter import Rendered, Scattered, scattered
from search.consistency.uses import UNKNOWN, Use, terms_in_use, uses_of
from search.models import TermTotal
from treaties.choices import Language
from treaties.downloads.spreadsheet import BEGINNING, csv_line
from treaties.models import Agreement
from treaties.wording import language_name

PAGE = 50
# Places of a rendering that are shown one by one.
MOST_PLACES = 10


@dataclass(frozen=True, slots=True)
class State:
    """What the address says: the language of the terms, that of their renderings, the page."""

    language: str = ""
    other: str = ""
    page: int = 1

    @classmethod
    def read(cls, query: QueryDict) -> "State":
        """Return the state in an address; what is not understood there is left out."""
        language, other, page = (query.get(one, "") for one in ("language", "other", "page"))
        known = page.isdecimal() and len(page) < 6 and int(page)
        return cls(
            language if language in Language.values else "",
            other if other in Language.values else "",
            int(page) if known else 1,
        )

    @property
    def query(self) -> str:
        """Return the query part of the address, or nothing."""
        pairs = [("language", self.language), ("other", self.other)]
        pairs += [("page", str(self.page))] if self.page > 1 else []
        pairs = [pair for pair in pairs if pair[1]]
        return "?" + urlencode(pairs) if pairs else ""

    def lets(self, use: Use) -> bool:
        """Return whether the state lets a use through."""
        return self.language in {"", use.language} and self.other in {"", use.other}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a term stands: its article, the label of its paragraph, the address."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Way:
    """A rendering on the page: nothing for ``text`` where none of the table stands there.

    ``agreements`` is nought where only one is looked at; ``more`` is how many places are not shown.
    """

    text: str
    rows: int
    agreements: int
    address: str
    places: Sequence[Place] = ()
    more: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """A term on the page with its renderings."""

    key: str
    language: str
    rendering: str
    other: str
    ways: Sequence[Way]


def in_agreement(agreement: Agreement, state: State) -> list[Entry]:
    """Return the terms of an agreement that are rendered in more than one way."""
    _state, terms = terms_in_use()
    found = [one for one in uses_of(agreement, terms) if state.lets(one.use)]
    listed = scattered((one.use, len(one.lines), one.lines) for one in found)
    return [_entry(one, _Within(agreement)) for one in listed]


def over_all(state: State) -> list[Scattered[int]]:
    """Return what is rendered in more than one way over all agreements, each with their number."""
    rows = TermTotal.objects.all()
    if state.language:
        rows = rows.filter(language=state.language)
    if state.other:
        rows = rows.filter(other=state.other)
    fields = ("key", "language", "rendering", "other", "translation", "rows", "agreements")
    told = rows.values_list(*fields)
    return scattered((Use(*row[:5]), row[5], row[6]) for row in told)


def entries(listed: Iterable[Scattered[int]]) -> list[Entry]:
    """Return terms over all agreements as the page shows them."""
    return [_entry(one, _Everywhere()) for one in listed]


class _Everywhere:
    """Makes the renderings of a term over all agreements."""

    def way(self, term: Scattered[Any], rendered: Rendered[Any]) -> Way:
        address = _concordance(term, rendered.translation)
        return Way(rendered.translation, rendered.rows, int(rendered.told), address)


class _Within:
    """Makes the renderings of a term in one agreement, with their places."""

    def __init__(self, agreement: Agreement) -> None:
        self._agreement = agreement

    def way(self, term: Scattered[Any], rendered: Rendered[Any]) -> Way:
        lines: Sequence[Line] = rendered.told
        slug = self._agreement.slug
        return Way(
            rendered.translation,
            rendered.rows,
            0,
            _concordance(term, rendered.translation, slug),
            [_place(slug, line, (term.language, term.other)) for line in lines[:MOST_PLACES]],
            max(0, len(lines) - MOST_PLACES),
        )


def _entry(term: Scattered[Any], maker: _Everywhere | _Within) -> Entry:
    listed = [*term.ways, *([term.unknown] if term.unknown else [])]
    ways = [maker.way(term, one) for one in listed]
    return Entry(term.key, term.language, term.rendering, term.other, ways)


def _concordance(term: Scattered[Any], translation: str, slug: str = "") -> str:
    return Concordance(
        term.rendering,
        term.language,
        {"agreement": (slug,)} if slug else {},
        {term.other: translation or NONE},
    ).address


def _place(slug: str, line: Line, columns: tuple[str, str]) -> Place:
    cell = line.unit.cells[columns[0]]
    label = line.row.cells[columns[0]].label if line.row else ""
    parts = (cell.label or str(cell.get_kind_display()), label)
    name = " ".join(part.rstrip(".") for part in parts if part)
    return Place(
        name, f"{reverse('article', args=[slug, columns, cell.eid])}#{_eid(line, columns)}"
    )


def _eid(line: Line, columns: tuple[str, str]) -> str:
    """Return the address of a line in the page whose first column is the first language."""
    return line.row.cells[columns[0]].eid if line.row else line.unit.cells[columns[0]].eid


# CSV


def csv_of_agreement(agreement: Agreement, state: State, reader: str, origin: str) -> Iterator[str]:
    """Yield the lines of a CSV file: a line for each rendering, with all its places."""
    with override(reader):
        _state, terms = terms_in_use()
        found = [one for one in uses_of(agreement, terms) if state.lets(one.use)]
        yield BEGINNING + csv_line([*_names(), pgettext("column", "Places")])
        for term in scattered((one.use, len(one.lines), one.lines) for one in found):
            for way in [*term.ways, *([term.unknown] if term.unknown else [])]:
                columns = (term.language, term.other)
                places = (_place(agreement.slug, line, columns).address for line in way.told)
                told = " ".join(origin + address for address in places)
                yield csv_line([*_fields(term, way, reader), told])


def csv_over_all(state: State, reader: str, origin: str) -> Iterator[str]:
    """Yield the lines of a CSV file: a line for each rendering, and its concordance."""
    with override(reader):
        names = [_("Agreements"), pgettext("column", "Address of the concordance")]
        lines = [BEGINNING + csv_line([*_names(), *names])]
        for term in over_all(state):
            for way in [*term.ways, *([term.unknown] if term.unknown else [])]:
                address = origin + _concordance(term, way.translation)
                lines.append(csv_line([*_fields(term, way, reader), str(way.told), address]))
    yield from lines


def _names() -> list[str]:
    return [
        pgettext("column", "Term"),
        pgettext("column", "Language of the term"),
        pgettext("column", "Key of the term"),
        pgettext("column", "Language of the rendering"),
        pgettext("column", "Rendering"),
        pgettext("column", "Paragraphs"),
    ]


def _fields(term: Scattered[Any], way: Rendered[Any], reader: str) -> list[str]:
    return [
        term.rendering,
        language_name(term.language, reader),
        term.key,
        language_name(term.other, reader),
        way.translation if way.translation != UNKNOWN else _("no known rendering"),
        str(way.rows),
    ]


def options(chosen: str) -> list[tuple[str, bool]]:
    """Return the languages that can be chosen, each with whether it is."""
    return [(str(language), language == chosen) for language in Language.values]


def shown_pages(listed: Sequence[Any], state: State) -> Mapping[str, Any]:
    """Return the part of a list that a page shows, with its number and how many pages there are."""
    pages = max(1, -(-len(listed) // PAGE))
    page = min(state.page, pages)
    return {"listed": listed[(page - 1) * PAGE : page * PAGE], "page": page, "pages": pages}
