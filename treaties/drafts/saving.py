"""What people do with a draft: correct it, ask for it to be published, discard it, take it back.

Each of these is done only to the draft as its page showed it; whoever comes second is told, and
nothing of the first one's work is overwritten.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from django.contrib.auth.models import User
from django.utils import timezone

from treaties.drafts.corrections import Corrected, corrected_json
from treaties.drafts.tasks import publish_later, read_later
from treaties.loading.writing import one_writer
from treaties.models import HEAVY, Draft, DraftState, DraftWork

# In these states a draft can be corrected, discarded, taken back.
CORRECTED = frozenset([DraftState.READY, DraftState.WAITING])
DISCARDED = frozenset([DraftState.READY, DraftState.WAITING, DraftState.REFUSED])
TAKEN_BACK = frozenset([DraftState.DISCARDED, DraftState.REFUSED])


class ChangedMeanwhileError(Exception):
    """The draft is not as the page showed it: somebody has changed it since."""


def correct(key: int, by: User, edition: int, corrected: Corrected) -> Draft:
    """Store corrections and have the draft read by them.

    ``edition`` is the one that the form was filled in for. Raises ChangedMeanwhileError. What the
    user had typed is kept nowhere else from now on.
    """
    with one_writer():
        draft = _unchanged(key, edition, CORRECTED)
        if not draft.was_read:
            raise ChangedMeanwhileError(key)
        draft.corrections = corrected_json(corrected)
        _read_again(draft, by)
        DraftWork.objects.filter(draft=draft, user=by).delete()
    return draft


def publish(key: int, by: User, edition: int) -> Draft:
    """Ask the worker to publish a draft as it is; raises ChangedMeanwhileError."""
    with one_writer():
        draft = _unchanged(key, edition, frozenset([DraftState.READY]))
        if not draft.publishable:
            raise ChangedMeanwhileError(key)
        draft.state, draft.published_by = DraftState.PUBLISHING, by
        draft.problem, draft.attempts = [], 0
        draft.save()
        publish_later(draft)
    return draft


def discard(key: int, by: User, edition: int) -> Draft:
    """Put a draft aside; it can be taken back. Raises ChangedMeanwhileError."""
    with one_writer():
        draft = _unchanged(key, edition, DISCARDED)
        draft.state = DraftState.DISCARDED
        draft.edition += 1
        _changed(draft, by)
        draft.save()
    return draft


def read_again(key: int, by: User, edition: int) -> Draft:
    """Take a discarded draft back, or have a refused one read again; it keeps its corrections.

    Raises ChangedMeanwhileError, also for a file that was refused before it was kept.
    """
    with one_writer():
        draft = _unchanged(key, edition, TAKEN_BACK)
        if not draft.has_file:
            raise ChangedMeanwhileError(key)
        draft.refusal = []
        _read_again(draft, by)
    return draft


def keep_work(key: int, by: User, edition: int, form: Mapping[str, Sequence[str]]) -> None:
    """Keep what an editor has typed so far; an empty form tells others that it is open.

    What comes late, after the same editor has stored it, is not kept.
    """
    with one_writer():
        newer = Draft.objects.filter(pk=key, edition__gt=edition, changed_by=by)
        works = DraftWork.objects.filter(draft=key, user=by)
        if newer.exists() and not works.exists():
            return
        DraftWork.objects.update_or_create(
            draft_id=key, user=by, defaults={"edition": edition, "form": dict(form)}
        )


def _read_again(draft: Draft, by: User) -> None:
    draft.state, draft.edition = DraftState.WAITING, draft.edition + 1
    draft.attempts, draft.problem = 0, []
    _changed(draft, by)
    draft.save()
    read_later(draft)


def _changed(draft: Draft, by: User) -> None:
    draft.changed_by, draft.changed_at = by, timezone.now()


def _unchanged(key: int, edition: int, states: frozenset[Any]) -> Draft:
    # What is not read from the database is not written there either.
    draft = Draft.objects.defer(*HEAVY).select_for_update().filter(pk=key).first()
    if draft is None or draft.edition != edition or draft.state not in states:
        raise ChangedMeanwhileError(key)
    return draft
