"""The worker reads a draft: what its file holds, what that would change, where its versions differ.

Guarantees: it never touches what is public; a result is stored only for the edition of the
corrections that it was made from; a reading that was stopped anywhere can begin again.
"""

import logging
from collections.abc import Mapping
from dataclasses import replace

from django.conf import settings
from django.db.models import F, QuerySet
from django.utils import timezone

from treaties.drafts.archives import Member, is_archive, members
from treaties.drafts.corrections import as_corrected, corrected_value, target_of
from treaties.drafts.keeping import MOST_ATTEMPTS, give_up, keep, keep_refused
from treaties.drafts.kept import foreseen_json, source_json
from treaties.loading.load import DATABASE_REFUSALS
from treaties.loading.reading import read_source
from treaties.loading.trial import Foreseen, foresee
from treaties.loading.writing import one_writer
from treaties.models import HEAVY, Draft, DraftState
from treaties.text.document import ParsedSource, Refusal

logger = logging.getLogger(__name__)


class DatabaseBusyError(Exception):
    """The database takes nothing just now: the task fails and is tried again."""


def read(key: int) -> None:
    """Read a draft that waits for it; another one is left alone."""
    waiting = Draft.objects.filter(pk=key, state=DraftState.WAITING).defer("read", "findings")
    # Counted before anything else: a file may end the process that reads it.
    waiting.update(attempts=F("attempts") + 1)
    draft = waiting.first()
    if draft is None:
        return
    if draft.attempts > MOST_ATTEMPTS:
        give_up(draft)
        return
    data = bytes(draft.content)
    if is_archive(data):
        _unpack(draft, data)
        return
    corrected = corrected_value(draft.corrections)
    found = read_source(data, corrected.text)
    target = target_of(corrected)
    foreseen: Foreseen | None = None
    if isinstance(target, Refusal):
        found = target
    elif isinstance(found, ParsedSource):
        meant = replace(found, agreement=as_corrected(found.agreement, corrected))
        loaded, foreseen = foresee(data, draft.sha256, draft.name, meant, target)
        if loaded.refusal:
            found = _last(draft, loaded.refusal)
    _store(draft, found, foreseen, corrected.text.languages)


def _last(draft: Draft, refusal: Refusal) -> Refusal:
    """Return a refusal unless it is of the database, which may take the file a little later."""
    if refusal.code in DATABASE_REFUSALS and draft.attempts < MOST_ATTEMPTS:
        raise DatabaseBusyError(refusal.code)
    return refusal


def _store(
    draft: Draft,
    found: ParsedSource | Refusal,
    foreseen: Foreseen | None,
    languages: Mapping[str, str],
) -> None:
    """Store what was read, unless the corrections were changed meanwhile."""
    with one_writer():
        current = _waiting().filter(pk=draft.pk, edition=draft.edition).first()
        if current is None:
            return
        current.attempts = 0
        if current.problem[:1] != ["changed-meanwhile"]:
            current.problem = []
        if isinstance(found, ParsedSource):
            current.state = DraftState.READY
            current.read = source_json(found, languages)
            current.read_edition = draft.edition
            current.foreseen = foreseen_json(foreseen) if foreseen else {}
            current.findings = list(foreseen.findings) if foreseen else []
            current.titles = {row.language: row.title for row in found.agreement.versions}
        elif current.was_read:
            # The corrections lead nowhere: what was read before stays.
            current.state = DraftState.READY
            current.problem = [found.code, found.detail]
        else:
            current.state = DraftState.REFUSED
            current.refusal = [found.code, found.detail]
        current.changed_at = current.changed_at or timezone.now()
        current.save()


def _waiting() -> QuerySet[Draft]:
    # What is not read from the database is not written there either.
    return Draft.objects.defer(*HEAVY).select_for_update().filter(state=DraftState.WAITING)


def _unpack(draft: Draft, data: bytes) -> None:
    """Make a draft of each file of an archive, all in one transaction."""
    found = members(data, settings.UPLOAD_LIMIT)
    with one_writer():
        current = _waiting().filter(pk=draft.pk).first()
        if current is None:
            return
        if isinstance(found, Refusal):
            current.state = DraftState.REFUSED
            current.refusal = [found.code, found.detail]
        else:
            for member in found:
                _keep_member(current, member)
            current.state = DraftState.UNPACKED
            # Each file is kept by itself now.
            current.content = b""
        current.attempts = 0
        current.save()


def _keep_member(archive: Draft, member: Member) -> None:
    by = archive.uploaded_by
    if isinstance(member.data, Refusal):
        keep_refused(member.name, 0, member.data, by, archive)
    else:
        keep(member.data, member.name, by, archive)
