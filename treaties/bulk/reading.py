"""The agreements one by one, in the order of their slugs, each as it stands at one moment."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch
from django.urls import reverse
from django.utils.translation import override

from treaties.choices import Language
from treaties.downloads import text
from treaties.downloads.content import Download, build
from treaties.downloads.facts import Facts
from treaties.downloads.records import facts_record
from treaties.downloads.single import text_record, text_state, version_record
from treaties.findings_table import with_sources
from treaties.models import Agreement, LanguageVersion

# How often an agreement is read that is being changed meanwhile.
LOOKS = 5


class ChangingError(Exception):
    """An agreement was changed each time that it was read."""


@dataclass(frozen=True, slots=True)
class Text:
    """A language version as a file of the archive, and its line of the manifest."""

    path: str
    content: bytes
    told: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Entry:
    """An agreement: its texts as files, and all that is known of it as values of JSON."""

    texts: tuple[Text, ...]
    record: dict[str, Any]


def entries(origin: str) -> Iterator[Entry]:
    """Yield all agreements that have a text; one of them is in memory at a time.

    ``origin`` is the scheme and host of the portal's addresses. One that is taken away meanwhile is
    left out. Raises ChangingError when one cannot be read as it stands at one moment.
    """
    last = ""
    while slug := _behind(last):
        if entry := read_entry(slug, origin):
            yield entry
        last = slug


def read_entry(slug: str, origin: str) -> Entry | None:
    """Return an agreement, or None when there is none any more. Raises ChangingError."""
    for _look in range(LOOKS):
        before = _state(slug)
        if not before:
            return None
        found = _find(slug)
        entry = _entry(found, origin) if found else None
        if _state(slug) == before:
            return entry
    raise ChangingError(slug)


def _behind(last: str) -> str | None:
    rows = Agreement.objects.filter(slug__gt=last, versions__isnull=False)
    return rows.order_by("slug").values_list("slug", flat=True).first()


def _state(slug: str) -> tuple[object, ...]:
    """Return what tells one state of an agreement from another, nothing where there is none."""
    found = Agreement.objects.prefetch_related("versions").filter(slug=slug).first()
    if found is None:
        return ()
    return found.pk, found.updated_at, *(text_state(one) for one in found.versions.all())


def _find(slug: str) -> Agreement | None:
    told = ("party_rows__party", "acts", "ends", "amendments", "facts")
    rows = Agreement.objects.prefetch_related(
        Prefetch("versions", with_sources()), *told, "ended_by__agreement__versions"
    )
    return rows.filter(slug=slug).first()


def _entry(agreement: Agreement, origin: str) -> Entry:
    there = {version.language: version for version in agreement.versions.all()}
    versions = [there[language] for language in agreement.languages]
    texts, records = [], []
    for version in versions:
        # The head of a text is in its own language, and so are the addresses.
        with override(version.language):
            download = build(agreement, [version], origin)
            content = text.write(download, dated=False)
        records.append(version_record(version, agreement) | text_record(download.versions[0]))
        texts.append(_text(agreement, version, download, content))
    with override(Language.KAZAKH):
        address = origin + reverse("agreement", args=[agreement.slug])
    record = {
        "slug": agreement.slug,
        "address": address,
        "updated_at": agreement.updated_at.isoformat(),
        "facts": facts_record(Facts.of(agreement)),
        "versions": records,
    }
    return Entry(tuple(texts), record)


def _text(
    agreement: Agreement, version: LanguageVersion, download: Download, content: bytes
) -> Text:
    path = f"{agreement.slug}/{agreement.slug}-{version.language}.txt"
    told = {
        "path": path,
        "agreement": agreement.slug,
        "language": version.language,
        "title": download.title,
        "standing": version.standing,
        "source": version.source.name,
        "source_sha256": version.source.sha256,
        "sha256": hashlib.sha256(content).hexdigest(),
        "size": len(content),
    }
    return Text(path, content, told)
