"""The cross-references of a text as rows, and what they lead to.

A reference is found once, when its text is stored. What it leads to may come later: another version
of the agreement, or the other agreement that it names; so those that wait are tried again then.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db.models import QuerySet

from treaties.models import (
    Agreement,
    Article,
    Division,
    LanguageVersion,
    Paragraph,
    Reference,
)
from treaties.references.found import ARTICLE, Step
from treaties.references.mentions import Mention, named_at, read_mentions
from treaties.references.named import day_named, is_named
from treaties.references.outline import Node, Outline, outline_of, part_of
from treaties.references.reading import READ, Read, read_references
from treaties.references.resolve import Source, resolve
from treaties.text.document import ParsedAgreement

BATCH = 1000
# Whose place in the own agreement does not matter: that of another agreement is meant.
ELSEWHERE = Source(Node("", "", "", "", ""), "")
WRITTEN = ("target", "target_eid", "start", "end", "quote", "named")
# In the closing clauses the day is that of the text itself.
NAMING = READ - {"closing"}
# How the words of a row name a whole agreement: they stand around its day.
AROUND_DAY = "around"


@dataclass(slots=True)
class Outlines:
    """The outlines of agreements, each read from its rows when it is asked for at first."""

    known: dict[int, dict[str, Outline]] = field(default_factory=dict)

    def of(self, agreement: int) -> Mapping[str, Outline]:
        """Return the outlines of an agreement by language."""
        if agreement not in self.known:
            rows = LanguageVersion.objects.filter(agreement=agreement)
            self.known[agreement] = {row.language: stored_outline(row) for row in rows}
        return self.known[agreement]


def store_references(
    agreement: Agreement, parsed: ParsedAgreement, changed: Collection[str], new: bool = False
) -> None:
    """Store the references of the versions in some languages, which have none yet.

    Then follow those that wait for what these versions hold. ``new`` says that the agreement has no
    other versions and nothing refers to it yet.
    """
    outlines = Outlines()
    told = {version.language: version for version in parsed.versions}
    if new:
        outlines.known[agreement.pk] = {
            language: outline_of(version) for language, version in told.items()
        }
    own = outlines.of(agreement.pk)
    rows: list[Reference] = []
    for version in LanguageVersion.objects.filter(agreement=agreement, language__in=changed):
        others = [own[language] for language in own if language != version.language]
        found = read_references(told[version.language], agreement.kind, others)
        rows += filter(None, (_row(one, version, agreement) for one in found))
        mentions = read_mentions(told[version.language], NAMING)
        rows += (_mention_row(one, version) for one in mentions)
    _follow([row for row in rows if row.named_on], outlines)
    Reference.objects.bulk_create(rows, batch_size=BATCH)
    if not new:
        _follow_again(agreement, changed, outlines)
    _follow_coming(agreement, outlines)


def _row(found: Read, version: LanguageVersion, agreement: Agreement) -> Reference | None:
    """Return the row of a reference; None for one that can never lead anywhere."""
    document = found.document
    day = day_named(document.named, document.at, version.language) if document.named else None
    elsewhere = document.kind == "other" and day and found.steps[0].rank <= ARTICLE
    if document.kind != "own" and not elsewhere:
        return None
    return Reference(
        version=version,
        unit=found.unit,
        eid=found.eid,
        start=found.start,
        end=found.end,
        quote=found.quote,
        steps=[[one.kind, one.number, one.relation] for one in found.steps],
        part=document.part,
        named=document.named,
        named_at=document.at,
        named_on=day,
        target=agreement if found.target else None,
        target_eid=found.target,
    )


def _mention_row(found: Mention, version: LanguageVersion) -> Reference:
    """Return the row of words that may name a whole agreement: it has no steps."""
    return Reference(
        version=version,
        unit=found.unit,
        eid=found.eid,
        start=found.start,
        end=found.end,
        quote=found.words,
        named=found.words,
        named_at=AROUND_DAY,
        named_on=found.day,
    )


def _steps(row: Reference) -> tuple[Step, ...]:
    return tuple(Step(*one) for one in row.steps)


# What is in other agreements


def _follow(rows: Sequence[Reference], outlines: Outlines) -> list[Reference]:
    """Set the targets of rows that name another agreement; return those that have one now."""
    days = {row.named_on for row in rows}
    candidates: dict[tuple[str, date | None], list[tuple[int, str]]] = {}
    there = LanguageVersion.objects.filter(agreement__signed_on__in=days).order_by("pk")
    names = ("agreement", "language", "title", "agreement__signed_on")
    for key, language, title, day in there.values_list(*names) if days else ():
        candidates.setdefault((language, day), []).append((key, title))
    done = []
    for row in rows:
        own = row.version.agreement_id
        named = {
            key: title
            for key, title in candidates.get((row.version.language, row.named_on), ())
            if (key != own or not row.steps) and _names(row, title)
        }
        # Of two that have the title and the day one does not know which is meant.
        if len(named) != 1 or own in named:
            continue
        key, title = named.popitem()
        if _set(row, key, outlines, ELSEWHERE) if row.steps else _set_whole(row, key, title):
            done.append(row)
    return done


def _names(row: Reference, title: str) -> bool:
    """Return whether the words of a row name an agreement with a title."""
    if row.steps:
        return is_named(row.named, row.named_at, title, row.version.language)
    return _place(row, title) is not None


def _place(row: Reference, title: str) -> tuple[int, int] | None:
    if row.named_on is None:
        return None
    return named_at(row.named, title, row.named_on, row.version.language)


def _set_whole(row: Reference, target: int, title: str) -> bool:
    """Set that a row without steps leads to a whole agreement, from the words that name it."""
    place = _place(row, title)
    if place is None:
        return False
    start, end = place
    row.target_id, row.target_eid = target, ""
    row.quote = row.named = row.named[start:end]
    row.start, row.end = row.start + start, row.start + end
    return True


def _follow_coming(agreement: Agreement, outlines: Outlines) -> None:
    """Follow the references that wait for an agreement of this one's day."""
    if agreement.signed_on:
        waiting = Reference.objects.filter(named_on=agreement.signed_on, target__isnull=True)
        _update(_follow(list(waiting.select_related("version")), outlines))


# What is in the own agreement


def _follow_again(agreement: Agreement, changed: Collection[str], outlines: Outlines) -> None:
    """Follow anew what leads into an agreement whose text was changed, or may do so now."""
    own = list(outlines.of(agreement.pk).values())
    there = {eid for outline in own for eid in outline.eids()}
    # What names the whole agreement is followed anew with those that wait: its title may be new.
    lost = [row for row in _leading_to(agreement) if row.target_eid not in there]
    for row in lost:
        row.target, row.target_eid = None, ""
    _update(lost)
    rows = Reference.objects.filter(version__agreement=agreement, target__isnull=True)
    waiting = rows.filter(named_on__isnull=True).exclude(version__language__in=changed)
    done = []
    for row in waiting.select_related("version"):
        source = _source(row, outlines.of(agreement.pk)[row.version.language])
        if source and _set(row, agreement.pk, outlines, source):
            done.append(row)
    _update(done)


def _leading_to(agreement: Agreement) -> QuerySet[Reference]:
    return Reference.objects.filter(target=agreement)


def _source(row: Reference, outline: Outline) -> Source | None:
    unit = outline.unit(row.unit)
    return Source(unit, row.eid) if unit else None


def _set(row: Reference, target: int, outlines: Outlines, source: Source) -> bool:
    """Set what a row leads to in an agreement; return whether it leads anywhere."""
    versions = outlines.of(target)
    own = versions.get(row.version.language)
    for outline in filter(None, (own, *versions.values())):
        eid = resolve(_steps(row), outline, source, row.part)
        if eid:
            row.target_id, row.target_eid = target, eid
            return True
    return False


def _update(rows: Sequence[Reference]) -> None:
    if rows:
        Reference.objects.bulk_update(rows, WRITTEN, batch_size=BATCH)


def stored_outline(version: LanguageVersion) -> Outline:
    """Return the outline of a version as its rows tell it."""
    divisions = list(Division.objects.filter(version=version).select_related("parent"))
    names = {row.pk: row.eid for row in divisions}
    bodies: dict[str, list[tuple[str, str]]] = {}
    rows: Iterable[tuple[str, str, str]] = (
        Paragraph.objects.filter(article__version=version)
        .order_by("article", "position")
        .values_list("article__eid", "eid", "label")
    )
    for unit, eid, label in rows:
        bodies.setdefault(unit, []).append((eid, label))
    return Outline(
        version.language,
        [
            Node(row.eid, row.kind, row.number, row.part, names.get(row.division_id or 0, ""))
            for row in Article.objects.filter(version=version)
        ],
        [
            Node(
                row.eid,
                row.kind,
                row.number,
                part_of(row.eid),
                row.parent.eid if row.parent else "",
            )
            for row in divisions
        ],
        bodies,
    )
