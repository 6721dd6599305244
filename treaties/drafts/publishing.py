"""A draft becomes public: in one transaction its text is stored and the draft says so.

Guarantees: a draft is published once, however often it is asked for; what happens is what its
publisher saw, or nothing; a publishing that was stopped anywhere is done wholly or not at all, and
goes on when the worker is back.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from treaties.acting import acting_as
from treaties.drafts.corrections import as_corrected, corrected_value, target_of
from treaties.drafts.keeping import MOST_ATTEMPTS, give_up
from treaties.drafts.kept import source_value
from treaties.loading.load import load_read
from treaties.loading.trial import plan_of
from treaties.loading.writing import one_writer
from treaties.models import Draft, DraftState, SourceFile
from treaties.signals import run_finished
from treaties.text.document import Refusal

CHANGED = (*("state", "edition", "problem", "attempts", "published_by", "published_at", "source"),)
# What was foreseen holds no more.
READ_AGAIN = frozenset({"changed-meanwhile", "target-gone"})


class ChangedMeanwhileError(Exception):
    """What storing the draft changes is not what was foreseen."""


def publish(key: int) -> None:
    """Publish a draft that was asked to be; another one is left alone."""
    asked = Draft.objects.filter(pk=key, state=DraftState.PUBLISHING)
    # Counted before anything else: a text may end the process that stores it.
    asked.update(attempts=F("attempts") + 1)
    with one_writer():
        draft = asked.select_for_update().first()
        if draft is None:
            return
        if draft.attempts > MOST_ATTEMPTS:
            give_up(draft)
            return
        with acting_as(draft.published_by):
            _settle(draft, _store(draft))
    # Only now it is indexed and compared: what was not committed is not found either.
    run_finished.send(Draft)


def _settle(draft: Draft, problem: Refusal | None) -> None:
    """Let a draft say what became of its publishing."""
    if problem:
        _refuse(draft, problem)
    else:
        draft.state, draft.published_at = DraftState.PUBLISHED, timezone.now()
        draft.problem, draft.attempts = [], 0
        draft.works.all().delete()
    draft.save(update_fields=CHANGED)


def _refuse(draft: Draft, problem: Refusal) -> None:
    """Say why a draft could not be published; what has changed is read again, to be looked at."""
    draft.problem = [problem.code, problem.detail]
    draft.published_by, draft.attempts = None, 0
    draft.state = DraftState.READY
    if problem.code in READ_AGAIN:
        draft.state, draft.edition = DraftState.WAITING, draft.edition + 1


def _store(draft: Draft) -> Refusal | None:
    """Store the text of a draft; return why it could not be stored, with nothing changed."""
    corrected = corrected_value(draft.corrections)
    target = target_of(corrected)
    if isinstance(target, Refusal):
        return target
    if draft.read_edition != draft.edition:
        return Refusal("changed-meanwhile")
    try:
        # A savepoint: what is not as foreseen is taken back, and the draft stays.
        with transaction.atomic():
            read = source_value(draft.read)
            parsed = replace(read, agreement=as_corrected(read.agreement, corrected))
            data = bytes(draft.content)
            loaded = load_read(
                data, draft.sha256, draft.name, parsed, replace(target, by=draft.uploaded_by)
            )
            if loaded.refusal:
                return loaded.refusal
            if not _as_foreseen(plan_of(loaded), draft.foreseen["plan"]):
                raise ChangedMeanwhileError
    except ChangedMeanwhileError:
        return Refusal("changed-meanwhile")
    draft.source = SourceFile.objects.filter(sha256=draft.sha256).first()
    return None


def _as_foreseen(plan: Mapping[str, Any], foreseen: Mapping[str, Any]) -> bool:
    """Return whether what happened is what was foreseen; a new address may be another one."""
    ignored = {"agreement"} if plan["status"] == "created" else set()
    return all(plan[name] == foreseen[name] for name in plan if name not in ignored)
