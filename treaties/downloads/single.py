"""One language version as values of JSON: what it is, and its text in its own order.

Side by side, versions are written by ``treaties.downloads.records``; alone, a version needs no
column for each language.
"""

from dataclasses import asdict
from typing import Any

from django.db.models import Min

from treaties.downloads.content import Division, Download, Unit, Version
from treaties.models import Agreement, LanguageVersion


def version_record(version: LanguageVersion, agreement: Agreement) -> dict[str, Any]:
    """Return what a version is: its language, title and worth, its revision, its source file.

    It needs the source of the version.
    """
    source = version.source
    return {
        "language": version.language,
        "title": version.title,
        "standing": version.standing,
        "prevails": version.language in agreement.prevailing_languages,
        "revision": version.revision,
        "source": {"name": source.name, "sha256": source.sha256, "format": source.format},
    }


def text_record(version: Version) -> dict[str, Any]:
    """Return the text of a version: its divisions and its units with their paragraphs."""
    language = version.language
    begun = [division for unit in version.units for division in unit.begins]
    return {
        "divisions": [_division(division, language) for division in begun],
        "units": [_unit(unit, language) for unit in version.units],
    }


def texts_of(download: Download) -> dict[str, dict[str, Any]]:
    """Return the texts of the versions of a download by their languages."""
    return {version.language: text_record(version) for version in download.versions}


def text_state(version: LanguageVersion) -> tuple[object, ...]:
    """Return what tells one text of a version from another.

    A text is written as a whole: another one has other rows.
    """
    first = version.articles.aggregate(first=Min("pk"))["first"]
    return version.pk, version.revision, version.source_id, first


def _division(division: Division, language: str) -> dict[str, Any]:
    heading = division.cells[language]
    return {
        "eid": division.eid,
        "kind": division.kind,
        "parent": division.parent or None,
        "label": heading.label,
        "number": heading.number,
        "heading": heading.heading,
    }


def _unit(unit: Unit, language: str) -> dict[str, Any]:
    heading = unit.cells[language]
    return {
        "eid": unit.eid,
        "kind": unit.kind,
        "division": unit.chain[-1] if unit.chain else None,
        "part": unit.part or None,
        "label": heading.label,
        "number": heading.number,
        "heading": heading.heading,
        "paragraphs": [asdict(row.cells[language]) | {"level": row.level} for row in unit.rows],
    }
