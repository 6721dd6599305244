"""What became of source files, as plain data for JSON: the form that ``ingest --json`` writes."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from treaties.loading.load import Loaded
from treaties.loading.values import stored_agreement
from treaties.messages import reason_sentence, refusal_sentence, warning_sentence
from treaties.models import Agreement, SourceFile
from treaties.text.document import (
    Notice,
    ParsedAgreement,
    ParsedDivision,
    ParsedParagraph,
    ParsedUnit,
    ParsedVersion,
)

Data = dict[str, Any]


def file_report(loaded: Loaded, path: str, checksum: str | None) -> Data:
    """Return what became of one file: how it was read, and its agreement as it now stands.

    ``checksum`` is None for a file that could not be read from the disk.
    """
    read = _reading(loaded, checksum)
    return {
        "path": path,
        "sha256": checksum,
        "encoding": read.get("encoding"),
        "format": read.get("format"),
        "status": loaded.status,
        "reason": _reason(loaded),
        "conserved": not (loaded.refusal and loaded.refusal.code == "not-conserved"),
        "repairs": read.get("repairs", {}),
        "warnings": read.get("warnings", []),
        "agreements": [agreement_report(loaded.agreement)] if loaded.agreement else [],
    }


def agreement_report(agreement: Agreement) -> Data:
    """Return an agreement of the database with its current versions."""
    versions = {
        version.language: {"revision": version.revision, "source": version.source.sha256}
        for version in agreement.versions.select_related("source").defer("source__content")
    }
    return agreement_data(stored_agreement(agreement), agreement.slug, versions)


def agreement_data(
    told: ParsedAgreement, slug: str, extras: Mapping[str, Data] | None = None
) -> Data:
    """Return an agreement and its versions; ``extras`` are more keys of a version by language."""
    return {
        "slug": slug,
        "kind": told.kind,
        "title": {version.language: version.title for version in told.versions if version.title},
        "parties": list(told.parties),
        "multilateral": told.multilateral,
        "signed_on": _day(told.signed_on),
        "signed_place": told.signed_place or None,
        "in_force_on": _day(told.in_force_on),
        "publication": told.publication or None,
        "authentic_languages": list(told.authentic_languages),
        "prevailing_languages": list(told.prevailing_languages),
        "status": told.status,
        "draft_text": any(version.standing == "draft" for version in told.versions),
        "provisional": told.provisional,
        "entry": told.entry or None,
        "duration": told.duration or None,
        "notice": told.notice or None,
        "reservations": told.reservations,
        "ends": [{"title": row.title, "signed_on": _day(row.signed_on)} for row in told.ends],
        "amendments": [
            {"number": row.number or None, "date": _day(row.date)} for row in told.amendments
        ],
        "acts": [
            {
                "kind": act.kind,
                "issuer": act.issuer or None,
                "number": act.number or None,
                "date": _day(act.date),
                "draft": act.draft,
            }
            for act in told.acts
        ],
        "versions": [
            version_data(version) | (extras or {}).get(version.language, {})
            for version in told.versions
        ],
    }


def version_data(version: ParsedVersion) -> Data:
    """Return a version with its text; ``articles`` are all units in the order of the source."""
    return {
        "language": version.language,
        "standing": version.standing,
        "title": version.title or None,
        "act_title": version.act_title or None,
        "divisions": [_division(row) for row in version.divisions],
        "articles": [_unit(unit) for unit in version.units],
    }


def paragraph_text(part: ParsedParagraph) -> str:
    """Return a paragraph with its label."""
    return f"{part.label} {part.text}".strip()


def _division(row: ParsedDivision) -> Data:
    return {
        "eid": row.eid,
        "kind": row.kind,
        "label": row.label or None,
        "number": row.number or None,
        "heading": row.heading or None,
        "parent": row.parent,
        "lines": [row.first_line, row.last_line],
    }


def _unit(unit: ParsedUnit) -> Data:
    return {
        "eid": unit.eid,
        "kind": unit.kind,
        "label": unit.label or None,
        "number": (unit.number or None) if unit.kind == "article" else None,
        "heading": unit.heading or None,
        "division": unit.division,
        "part": unit.part or None,
        "paragraphs": [
            {
                "eid": part.eid,
                "kind": part.kind,
                "label": part.label or None,
                "text": part.text,
                "level": part.level,
                "lines": [part.first_line, part.last_line],
            }
            for part in unit.paragraphs
        ],
        "text": "\n".join(map(paragraph_text, unit.paragraphs)),
        "lines": [unit.first_line, unit.last_line],
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _reason(loaded: Loaded) -> str | None:
    if loaded.refusal:
        return refusal_sentence(loaded.refusal)
    return reason_sentence(loaded.reason) if loaded.reason else None


def _reading(loaded: Loaded, checksum: str | None) -> Data:
    """Return how a file was read: as it was just now, else as it was when it was stored."""
    if loaded.parsed:
        return {
            "encoding": loaded.parsed.encoding,
            "format": loaded.parsed.format,
            "repairs": _counts(repair.kind for repair in loaded.parsed.clean.repairs),
            "warnings": _warnings(loaded.parsed.notices),
        }
    source = SourceFile.objects.defer("content").filter(sha256=checksum).first()
    if source is None:
        return {}
    notices = [
        Notice(line=row.line, code=row.code, detail=row.detail)
        for row in source.warnings.order_by("pk")
    ]
    return {
        "encoding": source.encoding,
        "format": source.format,
        "repairs": _counts(source.repairs.order_by("sequence").values_list("kind", flat=True)),
        "warnings": _warnings(notices),
    }


def _counts(kinds: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(kinds).items()))


def _warnings(notices: Sequence[Notice]) -> list[Data]:
    return [
        {
            "line": notice.line,
            "code": notice.code,
            "message": warning_sentence(notice.code, notice.detail),
        }
        for notice in notices
    ]
