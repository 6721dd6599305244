"""The rows of one source: the file, its repairs and warnings, the texts of its versions.

Every text of a version, whoever made it, is written by ``store_version``.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.utils import timezone

from treaties.choices import TextOrigin
from treaties.loading.changes import note_text
from treaties.loading.joining import shape_of, title_key
from treaties.loading.revisions import same_text
from treaties.loading.told import told_by
from treaties.loading.values import stored_version, told_json, version_json
from treaties.models import (
    Agreement,
    Article,
    Division,
    Fact,
    LanguageVersion,
    Paragraph,
    Repair,
    Revision,
    SourceFile,
    SourceWarning,
)
from treaties.ordering import place
from treaties.text.document import Fact as ParsedFact
from treaties.text.document import (
    Notice,
    ParsedAgreement,
    ParsedSource,
    ParsedUnit,
    ParsedVersion,
)

BATCH = 2000


@dataclass(frozen=True, slots=True)
class Made:
    """How a text came to be: who made it (nobody: a command), from what, and why.

    ``restored_from`` is the number of the revision that it is again.
    """

    by: User | None = None
    origin: TextOrigin = TextOrigin.LOADED
    comment: str = ""
    restored_from: int | None = None


BY_COMMAND = Made()


def store_source(
    agreement: Agreement, data: bytes, checksum: str, name: str, parsed: ParsedSource
) -> SourceFile:
    """Store a file with its repairs and warnings."""
    source = SourceFile.objects.create(
        agreement=agreement,
        sha256=checksum,
        name=name[:255],
        content=data,
        encoding=parsed.encoding,
        format=parsed.format,
        told=told_json(told_by(parsed.agreement)),
    )
    repairs: Iterable[Repair] = (
        Repair(
            source=source,
            sequence=sequence,
            line=repair.line,
            column=repair.column,
            kind=repair.kind,
            before=repair.before,
            after=repair.after,
        )
        for sequence, repair in enumerate(parsed.clean.repairs)
    )
    Repair.objects.bulk_create(repairs, batch_size=BATCH)
    store_warnings(source, parsed.notices)
    return source


def store_warnings(source: SourceFile, notices: Iterable[Notice]) -> None:
    """Store what was odd in a file."""
    SourceWarning.objects.bulk_create(
        SourceWarning(source=source, line=notice.line, code=notice.code, detail=notice.detail[:200])
        for notice in notices
    )


def store_versions(
    agreement: Agreement,
    source: SourceFile,
    parsed: ParsedAgreement,
    new: bool = False,
    made: Made = BY_COMMAND,
) -> list[str]:
    """Store the versions whose text is new; return their languages.

    A text that another one takes the place of becomes a revision. One that is there already, word
    for word, stays as it is. ``new`` says that the agreement has none yet.
    """
    there = [] if new else agreement.versions.all()
    current = {version.language: version for version in there}
    changed = []
    for version in parsed.versions:
        known = current.get(version.language)
        text = None
        if known is not None:
            text = stored_version(known)
            if same_text(text, version):
                continue
            archive(known, text)
        row = known or LanguageVersion(agreement=agreement)
        store_version(row, source, version, made)
        note_text(row, text, version, new_agreement=new)
        changed.append(version.language)
    if not new:
        agreement.facts.filter(language__in=changed).delete()
    _store_facts(agreement, parsed, changed)
    return changed


def archive(version: LanguageVersion, text: ParsedVersion) -> None:
    """Keep the text of a version as a revision and take away its rows."""
    Revision.objects.create(
        agreement_id=version.agreement_id,
        language=version.language,
        number=version.revision,
        title=version.title,
        text=version_json(text),
        source_id=version.source_id,
        author_id=version.author_id,
        made_at=version.made_at,
        comment=version.comment,
        origin=version.origin,
        restored_from=version.restored_from,
    )
    version.references.all().delete()
    version.articles.all().delete()
    version.divisions.all().delete()
    version.revision += 1


def store_version(
    version: LanguageVersion, source: SourceFile, parsed: ParsedVersion, made: Made = BY_COMMAND
) -> None:
    """Store the text of a version that has no rows yet, now made by ``made``."""
    version.language = parsed.language
    version.standing = parsed.standing
    version.title = parsed.title
    version.act_title = parsed.act_title
    version.title_key = title_key(parsed.title)
    version.shape = shape_of(parsed)
    version.source = source
    version.author = made.by
    version.made_at = timezone.now()
    version.comment = made.comment
    version.origin = made.origin
    version.restored_from = made.restored_from
    version.save()
    divisions = store_divisions(version, parsed)
    articles = place(
        [
            Article(
                version=version,
                division=divisions.get(unit.division or ""),
                eid=unit.eid,
                kind=unit.kind,
                label=unit.label,
                number=unit.number,
                heading=unit.heading,
                part=unit.part,
                first_line=unit.first_line,
                last_line=unit.last_line,
            )
            for unit in parsed.units
        ],
        version.pk,
    )
    Article.objects.bulk_create(articles, batch_size=BATCH)
    paragraphs = [
        row
        for article, unit in zip(articles, parsed.units, strict=True)
        for row in paragraph_rows(article, unit)
    ]
    Paragraph.objects.bulk_create(paragraphs, batch_size=BATCH)


def store_divisions(version: LanguageVersion, parsed: ParsedVersion) -> dict[str, Division]:
    """Store the divisions of a version; return them by their eIds."""
    if not parsed.divisions:
        return {}
    rows = place(
        [
            Division(
                version=version,
                eid=row.eid,
                kind=row.kind,
                label=row.label,
                number=row.number,
                heading=row.heading,
                first_line=row.first_line,
                last_line=row.last_line,
            )
            for row in parsed.divisions
        ],
        version.pk,
    )
    Division.objects.bulk_create(rows)
    divisions = {row.eid: row for row in rows}
    for row, told in zip(rows, parsed.divisions, strict=True):
        row.parent = divisions.get(told.parent or "")
    Division.objects.bulk_update([row for row in rows if row.parent], ["parent"])
    return divisions


def paragraph_rows(article: Article, unit: ParsedUnit) -> list[Paragraph]:
    """Return the rows of a unit's paragraphs, not yet stored."""
    return place(
        [
            Paragraph(
                article=article,
                eid=part.eid,
                kind=part.kind,
                label=part.label,
                text=part.text,
                level=part.level,
                first_line=part.first_line,
                last_line=part.last_line,
            )
            for part in unit.paragraphs
        ],
        article.pk,
    )


def _store_facts(agreement: Agreement, parsed: ParsedAgreement, languages: list[str]) -> None:
    """Store the facts that the new versions state."""
    told = [fact for fact in parsed.facts if fact.language in languages]
    Fact.objects.bulk_create(fact_rows(agreement, told))


def fact_rows(agreement: Agreement, facts: Iterable[ParsedFact]) -> list[Fact]:
    """Return the rows of facts, not yet stored."""
    return [
        Fact(
            agreement=agreement,
            name=fact.name,
            value=fact.value,
            language=fact.language,
            line=fact.line,
            sentence=fact.sentence,
        )
        for fact in facts
    ]
