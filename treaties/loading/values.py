"""Rows and JSON back to the values of ``treaties.text.document``."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, fields
from datetime import date
from typing import Any, TypeVar

from treaties.loading.told import Told
from treaties.models import Agreement, Article, LanguageVersion, Revision, SourceFile
from treaties.text.document import (
    Amendment,
    EndedAgreement,
    Fact,
    ParsedAct,
    ParsedAgreement,
    ParsedDivision,
    ParsedParagraph,
    ParsedUnit,
    ParsedVersion,
)

Value = TypeVar("Value")
Readers = Mapping[str, Callable[[Any], Any]]


def told_json(told: Told) -> dict[str, Any]:
    """Return what a source tells as JSON can hold it."""
    facts = asdict(told.agreement)
    del facts["versions"], facts["facts"]
    return {"agreement": _plain(facts), "standings": dict(told.standings)}


def told_of(source: SourceFile) -> Told:
    """Return what a stored source tells; the reverse of ``told_json``."""
    facts = _value(ParsedAgreement, {**source.told["agreement"], "versions": ()}, AGREEMENT)
    return Told(facts, source.told["standings"])


def agreement_json(agreement: ParsedAgreement) -> dict[str, Any]:
    """Return an agreement with its versions and facts as JSON can hold it."""
    found: dict[str, Any] = _plain(asdict(agreement))
    return found


def agreement_value(data: Mapping[str, Any]) -> ParsedAgreement:
    """Return the agreement that JSON holds; the reverse of ``agreement_json``."""
    return _value(ParsedAgreement, data, WHOLE)


def version_json(version: ParsedVersion) -> dict[str, Any]:
    """Return a version with its text as JSON can hold it."""
    found: dict[str, Any] = _plain(asdict(version))
    return found


def revision_version(revision: Revision) -> ParsedVersion:
    """Return the version that a revision keeps; the reverse of ``version_json``."""
    return _value(ParsedVersion, revision.text, VERSION)


def stored_version(version: LanguageVersion) -> ParsedVersion:
    """Return a version with its text as its rows tell it.

    ``order`` is not stored: units and paragraphs are counted in the order of their rows; nor are
    the ``spans`` of the source, which the lines of the units tell.
    """
    articles = version.articles.select_related("division").prefetch_related("paragraphs")
    return ParsedVersion(
        version.language,
        version.standing,
        version.title,
        version.act_title,
        tuple(_unit(article) for article in articles),
        tuple(
            ParsedDivision(
                row.eid,
                row.kind,
                row.label,
                row.number,
                row.heading,
                row.parent.eid if row.parent else None,
                row.first_line,
                row.last_line,
                row.position,
            )
            for row in version.divisions.select_related("parent")
        ),
    )


def stored_agreement(agreement: Agreement) -> ParsedAgreement:
    """Return an agreement with all its current versions as its rows tell it."""
    return ParsedAgreement(
        kind=agreement.kind,
        parties=tuple(row.party.code for row in agreement.party_rows.select_related("party")),
        multilateral=agreement.multilateral,
        signed_on=agreement.signed_on,
        signed_place=agreement.signed_place,
        in_force_on=agreement.in_force_on,
        publication=agreement.publication,
        authentic_languages=tuple(agreement.authentic_languages),
        prevailing_languages=tuple(agreement.prevailing_languages),
        status=agreement.status,
        acts=tuple(
            ParsedAct(row.kind, row.issuer, row.number, row.date, row.draft)
            for row in agreement.acts.all()
        ),
        versions=tuple(stored_version(version) for version in _versions(agreement)),
        provisional=agreement.provisional,
        entry=agreement.entry,
        duration=agreement.duration,
        notice=agreement.notice,
        ends=tuple(EndedAgreement(row.title, row.signed_on) for row in agreement.ends.all()),
        reservations=agreement.reservations,
        amendments=tuple(
            Amendment(row.number, row.date, row.line) for row in agreement.amendments.all()
        ),
    )


def _versions(agreement: Agreement) -> list[LanguageVersion]:
    versions = {version.language: version for version in agreement.versions.all()}
    return [versions[language] for language in agreement.languages]


def _unit(article: Article) -> ParsedUnit:
    return ParsedUnit(
        article.eid,
        article.kind,
        article.label,
        article.number,
        article.heading,
        article.division.eid if article.division else None,
        tuple(
            ParsedParagraph(
                row.eid,
                row.kind,
                row.label,
                row.text,
                row.level,
                row.first_line,
                row.last_line,
                row.position,
            )
            for row in article.paragraphs.all()
        ),
        article.first_line,
        article.last_line,
        article.position,
        article.part,
    )


def _plain(value: Any) -> Any:
    """Return a value with its dates written out."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def _value(kind: type[Value], data: Mapping[str, Any], readers: Readers) -> Value:
    """Return a value of a dataclass; fields that the data has not keep their defaults."""
    names = [field.name for field in fields(kind) if field.name in data]  # type: ignore[arg-type]
    return kind(**{name: readers.get(name, _same)(data[name]) for name in names})


def _same(value: Any) -> Any:
    return tuple(map(_same, value)) if isinstance(value, list) else value


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _all(kind: type[Value], readers: Readers) -> Callable[[Any], tuple[Value, ...]]:
    return lambda rows: tuple(_value(kind, row, readers) for row in rows)


UNIT: Readers = {"paragraphs": _all(ParsedParagraph, {})}
VERSION: Readers = {"units": _all(ParsedUnit, UNIT), "divisions": _all(ParsedDivision, {})}
AGREEMENT: Readers = {
    "signed_on": _day,
    "in_force_on": _day,
    "acts": _all(ParsedAct, {"date": _day}),
    "ends": _all(EndedAgreement, {"signed_on": _day}),
    "amendments": _all(Amendment, {"date": _day}),
}
WHOLE: Readers = {
    **AGREEMENT,
    "versions": _all(ParsedVersion, VERSION),
    "facts": _all(Fact, {}),
}
