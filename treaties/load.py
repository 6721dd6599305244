"""A source file to rows: one transaction a file, nothing written for what was already loaded."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from babel import Locale
from django.db import transaction
from django.utils.text import slugify

from treaties.choices import Language, Status
from treaties.models import (
    Act,
    Agreement,
    AgreementParty,
    Article,
    Division,
    Fact,
    LanguageVersion,
    Paragraph,
    Party,
    Repair,
    SourceFile,
    SourceWarning,
)
from treaties.ordering import place
from treaties.signals import agreement_changed
from treaties.text.conserve import conserved
from treaties.text.decode import decode
from treaties.text.document import (
    ParsedAgreement,
    ParsedSource,
    ParsedUnit,
    ParsedVersion,
    Refusal,
)
from treaties.text.pipeline import read

BATCH = 500
# Where the names in use here are not those of the CLDR.
PREFERRED = {("KG", "ru"): "Кыргызстан", ("BY", "ru"): "Беларусь"}


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of a source file.

    ``status`` is created, updated, unchanged or refused; ``refusal`` says why it was refused.
    """

    name: str
    status: str
    agreement: Agreement | None = None
    parsed: ParsedSource | None = None
    refusal: Refusal | None = None


def load(data: bytes, name: str) -> Loaded:
    """Read a source file and store what it holds.

    ``data`` are its bytes and ``name`` the name shown for it. The same bytes again change
    nothing. The file is stored wholly or, on any error, not at all.
    """
    checksum = hashlib.sha256(data).hexdigest()
    known = SourceFile.objects.select_related("agreement").filter(sha256=checksum).first()
    if known:
        return Loaded(name, "unchanged", known.agreement)
    parsed = read(data)
    if isinstance(parsed, Refusal):
        return Loaded(name, "refused", refusal=parsed)
    if not _nothing_lost(data, parsed):
        return Loaded(name, "refused", refusal=Refusal("not-conserved"))
    with transaction.atomic():
        return _store(data, checksum, name, parsed)


def _nothing_lost(data: bytes, parsed: ParsedSource) -> bool:
    decoded = decode(data)
    return not isinstance(decoded, Refusal) and conserved(decoded.text, parsed)


def _store(data: bytes, checksum: str, name: str, parsed: ParsedSource) -> Loaded:
    agreement = _same_agreement(parsed.agreement)
    status = "updated" if agreement else "created"
    agreement = agreement or Agreement(slug=_free_slug(parsed.agreement))
    _store_facts(agreement, parsed.agreement)
    source = SourceFile.objects.create(
        agreement=agreement,
        sha256=checksum,
        name=name[:255],
        content=data,
        encoding=parsed.encoding,
    )
    _store_remarks(source, parsed)
    for version in parsed.agreement.versions:
        agreement.versions.filter(language=version.language).delete()
        _store_version(agreement, source, version)
    agreement_changed.send(Agreement, agreement_id=agreement.pk)
    # Read anew: whoever gets it sees the versions as they now are.
    return Loaded(name, status, Agreement.objects.get(pk=agreement.pk), parsed)


def _same_agreement(parsed: ParsedAgreement) -> Agreement | None:
    """Return the stored agreement that a new file is another text of.

    Type, parties and day of signing must agree, and the title in a common language too: treaties
    of the same states are often signed on the same day.
    """
    titles = {version.language: _folded(version.title) for version in parsed.versions}
    candidates = Agreement.objects.filter(
        kind=parsed.kind, signed_on=parsed.signed_on
    ).prefetch_related("versions", "party_rows__party")
    for candidate in candidates:
        codes = {row.party.code for row in candidate.party_rows.all()}
        same_title = any(
            version.title and titles.get(version.language) == _folded(version.title)
            for version in candidate.versions.all()
        )
        if same_title and codes == set(parsed.parties):
            return candidate
    return None


def _folded(title: str) -> str:
    return " ".join(title.casefold().split())


def _free_slug(parsed: ParsedAgreement) -> str:
    """Return a readable address that no agreement has: ``2017-kz-cz-agreement``."""
    dates = [parsed.signed_on, *(act.date for act in parsed.acts)]
    year = next((str(day.year) for day in dates if day), "")
    who = "-".join(parsed.parties[:4]) or parsed.signed_place
    base = slugify(" ".join(filter(None, (year, who, parsed.kind))))[:100]
    taken = set(Agreement.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    count, slug = 1, base
    while slug in taken:
        count += 1
        slug = f"{base}-{count}"
    return slug


def _store_facts(agreement: Agreement, parsed: ParsedAgreement) -> None:
    """Store what a file says; what it is silent about stays as an earlier file said it."""
    told = {
        "kind": parsed.kind,
        "signed_on": parsed.signed_on,
        "signed_place": parsed.signed_place,
        "in_force_on": parsed.in_force_on,
        "publication": parsed.publication,
        "authentic_languages": list(parsed.authentic_languages),
        "prevailing_languages": list(parsed.prevailing_languages),
    }
    for name, value in told.items():
        if value or agreement.pk is None:
            setattr(agreement, name, value)
    agreement.multilateral = parsed.multilateral
    in_force = agreement.in_force_on and parsed.status != Status.DRAFT
    agreement.status = Status.IN_FORCE if in_force else parsed.status
    agreement.in_run = True
    agreement.save()
    _store_parties(agreement, parsed)
    _store_acts(agreement, parsed)
    agreement.facts.filter(language__in=[row.language for row in parsed.versions]).delete()
    Fact.objects.bulk_create(
        Fact(
            agreement=agreement,
            name=fact.name,
            value=fact.value,
            language=fact.language,
            line=fact.line,
            sentence=fact.sentence,
        )
        for fact in parsed.facts
    )


def _store_parties(agreement: Agreement, parsed: ParsedAgreement) -> None:
    agreement.party_rows.all().delete()
    rows = [AgreementParty(agreement=agreement, party=_party(code)) for code in parsed.parties]
    AgreementParty.objects.bulk_create(place(rows, agreement.pk))


def _store_acts(agreement: Agreement, parsed: ParsedAgreement) -> None:
    if not parsed.acts:
        return
    agreement.acts.all().delete()
    rows = [
        Act(
            agreement=agreement,
            kind=act.kind,
            issuer=act.issuer,
            number=act.number,
            date=act.date,
            draft=act.draft,
        )
        for act in parsed.acts
    ]
    Act.objects.bulk_create(place(rows, agreement.pk))


def _party(code: str) -> Party:
    names = {
        f"name_{language}": PREFERRED.get((code, language))
        or Locale(language).territories.get(code, code)
        for language in Language.values
    }
    return Party.objects.get_or_create(code=code, defaults=names)[0]


def _store_remarks(source: SourceFile, parsed: ParsedSource) -> None:
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
    SourceWarning.objects.bulk_create(
        SourceWarning(source=source, line=notice.line, code=notice.code, detail=notice.detail[:200])
        for notice in parsed.notices
    )


def _store_version(agreement: Agreement, source: SourceFile, parsed: ParsedVersion) -> None:
    version = LanguageVersion.objects.create(
        agreement=agreement,
        language=parsed.language,
        standing=parsed.standing,
        title=parsed.title,
        act_title=parsed.act_title,
        source=source,
    )
    divisions = _store_divisions(version, parsed)
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
        for row in _paragraph_rows(article, unit)
    ]
    Paragraph.objects.bulk_create(paragraphs, batch_size=BATCH)


def _store_divisions(version: LanguageVersion, parsed: ParsedVersion) -> dict[str, Division]:
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
    Division.objects.bulk_update(rows, ["parent"])
    return divisions


def _paragraph_rows(article: Article, unit: ParsedUnit) -> list[Paragraph]:
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
