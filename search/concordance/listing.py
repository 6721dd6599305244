"""The state of a concordance in its address, and what its page shows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import get_language, pgettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from search.concordance.answer import FACETS, Answer, Place, Request
from search.concordance.asked import says_something
from search.concordance.translations import NONE
from search.language.highlight import Mark
from search.listing import FIRST_VALUES, Choice, FacetBox, label_of
from search.listing import State as Search
from search.query import parse
from search.reading import address_of
from search.snippets import Run, runs
from treaties.choices import Language, UnitKind
from treaties.models import Agreement
from treaties.wording import reader_language

# Values of a facet that can be shown; who looks for another writes ``party:`` or a title.
MOST_VALUES = 60
FACET_NAMES = {"agreement": pgettext_lazy("column", "Agreement"), "year": _("Year")}


@dataclass(frozen=True, slots=True)
class State:
    """What the address of a concordance says."""

    words: str = ""
    language: str = ""
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    translations: Mapping[str, str] = field(default_factory=dict)
    page: int = 1

    @classmethod
    def read(cls, query: QueryDict) -> "State":
        """Return the state in an address; what is not understood there is left out."""
        language, page = query.get("language", ""), query.get("page", "1")
        # No database looks for a NUL.
        filters = {
            facet: tuple(
                dict.fromkeys(one for one in query.getlist(facet) if one and "\0" not in one)
            )
            for facet in FACETS
        }
        translations = {one: query.get(one, "").strip() for one in Language.values}
        return cls(
            query.get("q", "").strip(),
            language if language in Language.values else "",
            {facet: values for facet, values in filters.items() if values},
            {one: value for one, value in translations.items() if value and one != language},
            int(page) if page.isdecimal() and len(page) < 6 and int(page) else 1,
        )

    @property
    def query(self) -> str:
        """Return the query part of the address: the same for the same state, or nothing."""
        pairs = [("q", self.words)] if self.words else []
        pairs += [("language", self.language)] if self.language else []
        pairs += [(facet, value) for facet in FACETS for value in self.filters.get(facet, ())]
        pairs += [(one, self.translations[one]) for one in sorted(self.translations)]
        pairs += [("page", str(self.page))] if self.page > 1 else []
        return "?" + urlencode(pairs) if pairs else ""

    @property
    def address(self) -> str:
        """Return the address of the page."""
        return reverse("concordance") + self.query

    def toggled(self, facet: str, value: str) -> "State":
        """Return the state with a facet value added or, if it is chosen, removed."""
        chosen = self.filters.get(facet, ())
        values = tuple(one for one in chosen if one != value)
        values = values if value in chosen else (*chosen, value)
        filters = {**self.filters, facet: values}
        return replace(self, filters={k: v for k, v in filters.items() if v}, page=1)

    def translated(self, language: str, value: str) -> "State":
        """Return the state with a translation chosen or, if it is, with all again."""
        others = {one: text for one, text in self.translations.items() if one != language}
        if self.translations.get(language) != value:
            others[language] = value
        return replace(self, translations=others, page=1)

    def asked_in(self, language: str) -> "State":
        """Return the state with the words taken in another language."""
        return replace(self, language=language, translations={}, page=1)

    def request(self) -> Request:
        """Return what to ask for."""
        reader = reader_language(get_language())
        return Request(
            self.words, self.language, self.filters, self.translations, self.page, reader
        )


def of_search(search: Search) -> str:
    """Return the address of the concordance of a search's words, nothing where it has none.

    Its agreements and years are chosen there, too; the other filters stay behind.
    """
    parsed = parse(search.words)
    if parsed.fault or not says_something(parsed.node):
        return ""
    filters = {facet: search.filters[facet] for facet in FACETS if facet in search.filters}
    return State(search.words, filters=filters).address


@dataclass(frozen=True, slots=True)
class Translated:
    """The translations into one language, as links that show their lines."""

    language: str
    choices: Sequence[tuple[Choice, bool]]


@dataclass(frozen=True, slots=True)
class Cell:
    """A text in its column: ``lang`` is nothing where the language is none of the portal's."""

    language: str
    lang: str
    label: str
    runs: Sequence[Run]
    asked: bool = False
    missing: bool = False


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line on the page: where it stands, its address, its cells."""

    name: str
    lang: str
    address: str
    cells: Sequence[Cell]


@dataclass(frozen=True, slots=True)
class Group:
    """The lines of one agreement, and its languages, that of the words first."""

    agreement: Agreement
    title: str
    title_language: str
    address: str
    columns: Sequence[str]
    lines: Sequence[ShownLine]


def translated(state: State, answer: Answer) -> list[Translated]:
    """Return the translations by language; a chosen one stays also where it counts nothing."""
    found = []
    for language, choices in answer.translations.items():
        chosen = state.translations.get(language, "")
        links = [
            (
                Choice(
                    one.value,
                    one.label,
                    one.count,
                    one.value == chosen,
                    state.translated(language, one.value).address,
                ),
                one.by_table or one.value == NONE,
            )
            for one in choices
            if one.value != NONE
        ]
        none = next((one for one in choices if one.value == NONE), None)
        if none:
            label = pgettext("translation", "none found")
            address = state.translated(language, NONE).address
            links.append((Choice(NONE, label, none.count, chosen == NONE, address), True))
        if chosen and not any(one.chosen for one, _sure in links):
            address = state.translated(language, chosen).address
            links.append((Choice(chosen, chosen.strip("~"), 0, True, address), True))
        if links:
            found.append(Translated(language, links))
    return found


def languages(state: State, answer: Answer) -> list[Choice]:
    """Return in which languages the words stand, each as a link that takes them in it."""
    return [
        Choice(one, one, count, one == answer.language, state.asked_in(one).address)
        for one, count in answer.languages
    ]


def facet_boxes(state: State, answer: Answer) -> list[FacetBox]:
    """Return the facets with their counts; chosen values come first."""
    boxes = []
    for facet in FACETS:
        counts = dict(answer.facets.get(facet, ()))
        chosen = state.filters.get(facet, ())
        values = sorted(counts, reverse=True) if facet == "year" else list(counts)
        listed = list(dict.fromkeys([*chosen, *values]))[:MOST_VALUES]
        labels = _titles(listed) if facet == "agreement" else {}
        choices = [
            Choice(
                value,
                labels.get(value, value),
                counts.get(value, 0),
                value in chosen,
                state.toggled(facet, value).address,
            )
            for value in listed
        ]
        if choices:
            first = max(FIRST_VALUES, len(chosen))
            label = str(FACET_NAMES[facet])
            boxes.append(FacetBox(facet, label, choices[:first], choices[first:]))
    return boxes


def chips(state: State) -> list[Choice]:
    """Return the chosen agreements and years, each with the address without it."""
    return [
        Choice(value, label_of(facet, value, {}), 0, True, state.toggled(facet, value).address)
        for facet, values in state.filters.items()
        for value in values
    ]


def _titles(slugs: Iterable[str]) -> dict[str, str]:
    reader = reader_language(get_language())
    rows = Agreement.objects.filter(slug__in=list(slugs)).prefetch_related("versions")
    return {row.slug: row.title(reader) for row in rows}


def groups(answer: Answer) -> list[Group]:
    """Return the lines of a page under their agreements."""
    return [
        _group(list(places), answer)
        for _key, places in groupby(answer.places, lambda place: place.agreement.pk)
    ]


def _group(places: Sequence[Place], answer: Answer) -> Group:
    agreement = places[0].agreement
    reader = reader_language(get_language())
    version = agreement.version(reader)
    first = answer.language
    columns = [first, *(one for one in agreement.languages if one != first)]
    return Group(
        agreement,
        agreement.title(reader),
        version.language if version else reader,
        reverse("agreement", args=[agreement.slug]),
        columns,
        [_line(place, columns, answer.request.words) for place in places],
    )


def _line(place: Place, columns: Sequence[str], words: str) -> ShownLine:
    unit = place.hit.line.unit
    first = unit.cells[columns[0]]
    is_article = first.kind == UnitKind.ARTICLE and first.label
    return ShownLine(
        first.label if is_article else str(first.get_kind_display()),
        columns[0] if is_article else reader_language(get_language()),
        address_of_line(place, columns, address_of(words)),
        [_cell(place, language) for language in columns],
    )


def address_of_line(place: Place, columns: Sequence[str], marked: str = "") -> str:
    """Return the address of a line in the page of its article, in some languages.

    ``marked`` is the part of an address that marks words.
    """
    line = place.hit.line
    article = reverse("article", args=[place.agreement.slug, tuple(columns), line.unit.eid])
    return f"{article}{marked}#{line.eid}"


def _cell(place: Place, language: str) -> Cell:
    line = place.hit.line
    text = line.texts.get(language)
    if text is None:
        return Cell(language, "", "", (), missing=True)
    marks = [Mark(start, end, "") for start, end in place.spans.get(language, ())]
    found: Any = line.row.cells[language] if line.row else line.unit.cells[language]
    foreign = line.unit.kind == UnitKind.FOREIGN
    asked = language == next(iter(line.unit.cells))
    lang = "" if foreign else language
    return Cell(language, lang, found.label, runs(text, 0, len(text), marks), asked)
