"""A new text of a version that comes from no new file: edited, or an earlier one restored.

What a load of a file does for its texts is done for it, too: the text before becomes a revision,
facts and cross-references are read anew, what the source tells of the agreement is brought level,
and the rest of the site is told.
"""

from collections.abc import Sequence
from typing import Any

from treaties.loading.changes import note_text
from treaties.loading.following import follow_later
from treaties.loading.record import record, sources_told
from treaties.loading.references import store_references
from treaties.loading.revisions import same_text
from treaties.loading.store import Made, archive, fact_rows, store_version
from treaties.loading.told import told_by
from treaties.loading.values import revision_version, stored_agreement, stored_version, told_json
from treaties.models import Agreement, Fact, LanguageVersion, Revision, SourceFile
from treaties.signals import agreement_changed
from treaties.text.agreement import combine
from treaties.text.document import ParsedVersion
from treaties.text.metadata import read_facts


class SameTextError(Exception):
    """The text is the current one already."""


def replace_text(
    version: LanguageVersion, text: ParsedVersion, source: SourceFile, made: Made
) -> int:
    """Store a text in the place of a version's, which becomes a revision; return its number.

    ``source`` is the file that the lines of the text are of. To be called inside ``one_writer()``;
    the worker indexes and compares it after the commit. Raises SameTextError when nothing changes.
    """
    old = stored_version(version)
    if same_text(old, text):
        raise SameTextError(version.pk)
    agreement = Agreement.objects.get(pk=version.agreement_id)
    before = sources_told(agreement)
    retold = _retell(source, _last_of(source, version, old), text)
    moved = version.source_id != source.pk
    archive(version, old)
    store_version(version, source, text, made)
    note_text(version, old, text)
    agreement.facts.filter(language=version.language).delete()
    facts = read_facts(text.units, version.language).facts
    Fact.objects.bulk_create(fact_rows(agreement, facts))
    # The loader's own way of saving: who listens to saved agreements hears of this one below.
    agreement.in_run = True
    if retold or moved:
        record(agreement, before)
    else:
        agreement.save(update_fields=["updated_at"])
    store_references(agreement, stored_agreement(agreement), [version.language])
    agreement_changed.send(Agreement, agreement_id=agreement.pk)
    follow_later(agreement.pk)
    return version.revision


def _last_of(source: SourceFile, version: LanguageVersion, old: ParsedVersion) -> ParsedVersion:
    """Return the last text of a version that was of a source: what the source tells is of it."""
    if version.source_id == source.pk:
        return old
    rows = Revision.objects.filter(agreement=version.agreement_id, language=version.language)
    last = rows.filter(source=source).order_by("-number").first()
    return revision_version(last) if last else old


def _retell(source: SourceFile, was: ParsedVersion, now: ParsedVersion) -> bool:
    """Bring what a source tells of its agreement level with a text; return whether it changed.

    Only what the old and the new text tell otherwise is written: the source may tell more, of a
    text that another file has taken the place of since.
    """
    if not source.told:
        return False
    rows = source.versions.exclude(language=now.language)
    others = [stored_version(row) for row in rows]
    old, new = _told([was, *others]), _told([now, *others])
    changed = False
    for part in ("agreement", "standings"):
        for name, value in new[part].items():
            if old[part].get(name) != value:
                source.told[part][name] = value
                changed = True
    if changed:
        source.save(update_fields=["told"])
    return changed


def _told(versions: Sequence[ParsedVersion]) -> dict[str, Any]:
    facts = [read_facts(version.units, version.language) for version in versions]
    agreement, _ = combine(versions, facts)
    return told_json(told_by(agreement))
