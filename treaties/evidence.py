"""The sentences that the facts of an agreement were read from, each with its place in the text."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from treaties.align import AlignedUnit
from treaties.models import Agreement, Article, EndedAgreement, Fact, Paragraph

# What is said several times over, of several things: acts, reservations and so on.
LISTED = ("reservation", "declaration")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
# A line of the source of a text: the key of the agreement, the language, the line.
Line = tuple[int, str, int]


@dataclass(frozen=True, slots=True)
class Stated:
    """A sentence that states a fact, and the address of its place in the text, if it has one.

    ``of`` is the key of the agreement whose text it is: another one's may end this one.
    """

    name: str
    value: str
    language: str
    sentence: str
    address: str
    of: int


def contradicts(stated: Sequence[Stated] | None, day: date | None) -> bool:
    """Return whether sentences that state a day all state another one: an editor corrected it."""
    days = {one.value.partition(" ")[0] for one in stated or ()}
    days = {one for one in days if DAY.fullmatch(one)}
    return bool(day and days) and str(day) not in days


def evidence(
    agreement: Agreement, languages: Sequence[str], units: Iterable[AlignedUnit] = ()
) -> dict[str, list[Stated]]:
    """Return, by the name of a fact, the sentences that state it.

    Those in the first of ``languages`` come first; the same sentence is there once. ``units`` are
    the text of the page in some languages; the places in other texts are asked for at once.
    What ends this agreement stands under ``ended_by``.
    """
    told = _told(agreement, languages)
    slugs = {agreement.pk: agreement.slug}
    slugs |= {row.agreement_id: row.agreement.slug for row in agreement.ended_by.all()}
    shown = list(units)
    here = {language for unit in shown for language in unit.cells}
    elsewhere = eids_of(
        fact for _, fact in told if fact.agreement_id != agreement.pk or fact.language not in here
    )
    found: dict[str, list[Stated]] = {}
    for name, fact in told:
        stated = found.setdefault(name, [])
        # Acts, reservations and ended agreements are several, each with a sentence of its own.
        if not fact.sentence or any(fact.sentence == other.sentence for other in stated):
            continue
        if fact.agreement_id == agreement.pk and fact.language in here:
            address = place_in(shown, fact.language, fact.line)
        else:
            eid = elsewhere.get(line_of(fact), "")
            address = address_in(slugs[fact.agreement_id], fact.language, eid)
        stated.append(
            Stated(name, fact.value, fact.language, fact.sentence, address, fact.agreement_id)
        )
    return found


def _told(agreement: Agreement, languages: Sequence[str]) -> list[tuple[str, Fact]]:
    """Return the facts with their names, those in the first of the languages first."""
    rank = {language: place for place, language in enumerate(languages)}
    told = [(fact.name, fact) for fact in agreement.facts.all()]
    told += [("ended_by", fact) for row in agreement.ended_by.all() for fact in ending(row)]
    return sorted(told, key=lambda row: (rank.get(row[1].language, 9), row[1].line))


def listed(stated: Mapping[str, Sequence[Stated]]) -> dict[str, list[Stated]]:
    """Return what is listed item by item, in the first language alone that states it."""
    found = {}
    for name in LISTED:
        rows = stated.get(name, ())
        found[name] = [row for row in rows if row.language == rows[0].language]
    return found


def ending(row: EndedAgreement) -> list[Fact]:
    """Return the facts of a text that tell of one agreement that it ends, by its day or title.

    It needs the facts of the row's agreement.
    """
    facts = [fact for fact in row.agreement.facts.all() if fact.name == "ends"]
    if row.signed_on:
        return [fact for fact in facts if fact.value.startswith(f"{row.signed_on} ")]
    return [fact for fact in facts if fact.value == row.title]


def place_in(units: Iterable[AlignedUnit], language: str, line: int) -> str:
    """Return the address, within the page, of what a line of one version's source became.

    A note among the lines of a unit is a unit of its own.
    """
    around = ""
    for unit in units:
        article = unit.cells.get(language)
        if article is None or not article.first_line <= line <= article.last_line:
            continue
        for row in unit.rows:
            cell = row.cells.get(language)
            if cell and cell.first_line <= line <= cell.last_line:
                return f"#{row.eid}"
        around = around or f"#{unit.eid}"
    return around


def line_of(fact: Fact) -> Line:
    """Return the line that a fact was read from."""
    return fact.agreement_id, fact.language, fact.line


def eids_of(facts: Iterable[Fact]) -> dict[Line, str]:
    """Return, for the lines that facts of any agreements were read from, what they became.

    It is the eId of the paragraph or, where no paragraph has the line, of the unit. However many
    facts there are, two queries are made.
    """
    lines: dict[tuple[int, str], set[int]] = {}
    for fact in facts:
        lines.setdefault((fact.agreement_id, fact.language), set()).add(fact.line)
    if not lines:
        return {}
    units = _units_around(lines)
    found: dict[Line, str] = {}
    # A note among the lines of a unit is a unit of its own: the first that holds the line counts.
    for held in reversed(units.values()):
        found.update(held)
    parts = Paragraph.objects.filter(article__in=units).order_by("-article", "-position")
    for unit, first, last, eid in parts.values_list("article", "first_line", "last_line", "eid"):
        found.update({line: eid for line in units[unit] if first <= line[2] <= last})
    return found


def _units_around(lines: Mapping[tuple[int, str], Iterable[int]]) -> dict[int, dict[Line, str]]:
    """Return the units that hold some lines, in the order of the text, each line with the eId."""
    rows = Article.objects.filter(
        version__agreement__in={key for key, _ in lines},
        version__language__in={language for _, language in lines},
    ).order_by("version", "position")
    names = ("pk", "version__agreement", "version__language", "first_line", "last_line", "eid")
    found: dict[int, dict[Line, str]] = {}
    for unit, key, language, first, last, eid in rows.values_list(*names):
        held = [line for line in lines.get((key, language), ()) if first <= line <= last]
        if held:
            found[unit] = {(key, language, line): eid for line in held}
    return found


def address_in(slug: str, language: str, eid: str) -> str:
    """Return the address of a place in the text in one language; without a place, nothing."""
    if not eid:
        return ""
    return f"{reverse('agreement-text', args=[slug, (language,)])}#{eid}"
