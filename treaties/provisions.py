"""The provisions at which notes and collected items stand: found on a page, and read for a list.

However many rows a list has, their words are read in three queries.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from django.db.models import Prefetch, QuerySet
from django.urls import reverse

from treaties.align.several import align_with
from treaties.choices import Language
from treaties.citing import own_eid, unit_at
from treaties.findings_table import place_words, with_sources
from treaties.models import Agreement, Article, AtProvision, LanguageVersion, Paragraph

Kept = TypeVar("Kept", bound=AtProvision)
STEP = "__"
# How many letters of a provision a list shows.
BEGINNING = 300


@dataclass(frozen=True, slots=True)
class Place:
    """A provision as a page names it, or an agreement as a whole.

    ``eid`` and ``eids`` are those of ``treaties.models.notes.AtProvision``.
    """

    agreement: Agreement
    eid: str = ""
    eids: Mapping[str, str] = field(default_factory=dict)


def place_on_page(
    agreement: Agreement, versions: Sequence[LanguageVersion], eid: str
) -> Place | None:
    """Return the place with an address in the page of some versions; None where there is none.

    An empty address is that of the agreement as a whole.
    """
    if not eid:
        return Place(agreement)
    unit = unit_at(versions, eid)
    own = {one: own_eid(unit, eid, one) for one in unit.cells} if unit else {}
    language = next((one for one, address in own.items() if address), "")
    if unit is None or not language:
        return None
    article = unit.cells[language]
    # Side by side with all versions, in an order of its own: a page has its columns only.
    whole = align_with([article.pk], Language.values[0], Language.values)[article.pk]
    if own[language] == article.eid:
        return _place(agreement, whole.eid, whole.cells)
    row = next(
        row
        for row in whole.rows
        if language in row.cells and row.cells[language].eid == own[language]
    )
    return _place(agreement, row.eid, row.cells)


def _place(agreement: Agreement, eid: str, cells: Mapping[str, Article | Paragraph]) -> Place:
    eids = dict.fromkeys(agreement.languages, "")
    return Place(agreement, eid, eids | {language: cell.eid for language, cell in cells.items()})


def eid_in(row: AtProvision, language: str) -> str:
    """Return the address of a row's provision in a version; empty where that has none.

    A version that came later than the row is taken to have the provision under its own address.
    """
    return str(row.eids.get(language, row.eid))


def with_texts(rows: QuerySet[Kept]) -> QuerySet[Kept]:
    """Return notes or items with all that is told of their agreements."""
    return rows.prefetch_related("agreement", Prefetch("agreement__versions", with_sources()))


# Their words


@dataclass(frozen=True, slots=True)
class Words:
    """A provision in one language.

    ``article`` is the unit that it is or stands in, ``eid`` its own address; ``heading`` is what
    stands above a unit, empty for a paragraph.
    """

    article: Article
    eid: str
    label: str
    heading: str
    text: str

    @property
    def title(self) -> str:
        """Return label and heading of a unit; of a paragraph, nothing."""
        return f"{self.label} {self.heading}".strip() if self.eid == self.article.eid else ""

    @property
    def whole(self) -> str:
        """Return all of its words, a line for each paragraph."""
        return "\n".join(filter(None, (self.title, self.text)))


def words_of(rows: Sequence[AtProvision]) -> list[dict[str, Words]]:
    """Return the words of each row's provision, by language in the portal's order.

    A row without any is of an agreement as a whole, or of what is not in the texts any more.
    """
    wanted = {row.agreement_id for row in rows if row.eid and row.agreement_id}
    versions: dict[int, dict[str, int]] = {key: {} for key in wanted if key}
    found = LanguageVersion.objects.filter(agreement__in=list(versions))
    for key, agreement, language in found.values_list("pk", "agreement_id", "language"):
        versions[agreement][language] = key
    eids = {eid_in(row, language) for row in rows for language in Language.values if row.eid}
    units = _units([key for one in versions.values() for key in one.values()], eids)
    return [
        dict(_words(row, versions.get(row.agreement_id, {}), units))
        if row.eid and row.agreement_id
        else {}
        for row in rows
    ]


def _units(versions: Sequence[int], eids: set[str]) -> dict[tuple[int, str], Article]:
    """Return, with their paragraphs, the units that have some addresses or may have them inside."""
    found: dict[tuple[int, str], Article] = {}
    bodies: dict[int, list[Paragraph]] = {}
    asked = {begin for eid in eids for begin in _beginnings(eid)}
    for unit in Article.objects.filter(version__in=versions, eid__in=asked):
        found[unit.version_id, unit.eid] = unit
        bodies[unit.pk] = unit.body = []
    for row in Paragraph.objects.filter(article__in=list(bodies)).order_by("article", "position"):
        bodies[row.article_id].append(row)
    return found


def _beginnings(eid: str) -> Iterator[str]:
    """Yield an address and those of what it may stand in, the innermost first."""
    steps = eid.split(STEP)
    for size in range(len(steps), 0, -1):
        yield STEP.join(steps[:size])


def _words(
    row: AtProvision, versions: Mapping[str, int], units: Mapping[tuple[int, str], Article]
) -> Iterator[tuple[str, Words]]:
    for language in Language.values:
        eid = eid_in(row, language)
        if language not in versions or not eid:
            continue
        keys = ((versions[language], begin) for begin in _beginnings(eid))
        unit = next((units[key] for key in keys if key in units), None)
        if unit is None:
            continue
        if unit.eid == eid:
            yield language, Words(unit, eid, unit.label, unit.heading, unit.text)
            continue
        inside = [one for one in unit.body if one.eid == eid or one.eid.startswith(eid + STEP)]
        if inside:
            lines = (f"{one.label} {one.text}".strip() for one in inside)
            yield language, Words(unit, eid, inside[0].label, "", "\n".join(lines))


# As a list tells them


@dataclass(frozen=True, slots=True)
class Told:
    """A row's place in words: what it is, how it begins in ``language``, where it leads.

    ``is_gone``: the agreement is there, but the provision is in none of its texts any more.
    """

    title: str
    title_language: str
    place: str
    language: str
    heading: str
    beginning: str
    address: str
    is_gone: bool
    words: Mapping[str, Words]


def told(rows: Sequence[AtProvision], reader: str) -> list[Told]:
    """Return the places of some rows in words, in the reader's language where they have it."""
    return [_told(row, words, reader) for row, words in zip(rows, words_of(rows), strict=True)]


def _told(row: AtProvision, words: Mapping[str, Words], reader: str) -> Told:
    version = row.agreement.version(reader) if row.agreement else None
    language = reader if reader in words else next(iter(words), "")
    shown = words.get(language)
    text = " ".join(shown.text.split()) if shown else ""
    return Told(
        title=row.agreement.title(reader) if row.agreement else row.title or row.slug,
        title_language=version.language if version else reader,
        place=place_words(row.eid, reader) if row.eid else "",
        language=language,
        heading=shown.title if shown else "",
        beginning=_beginning(text),
        address=_address(row, language, shown),
        is_gone=bool(row.agreement and row.eid and not words),
        words=words,
    )


def _beginning(text: str) -> str:
    """Return how a text begins, ended behind a word unless that is longer than all of it."""
    if len(text) <= BEGINNING:
        return text
    cut = text[:BEGINNING]
    return (cut.rpartition(" ")[0] or cut) + " …"


def _address(row: AtProvision, language: str, shown: Words | None) -> str:
    """Return where a row leads: to its provision, else to its agreement, else nowhere."""
    if row.agreement is None:
        return ""
    if shown is None:
        return reverse("agreement", args=[row.agreement.slug])
    return reverse("article", args=[row.agreement.slug, (language,), shown.eid])
