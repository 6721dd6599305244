"""Drafts that ask for work and have no task: after a crash, or because their task failed."""

from datetime import timedelta

from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from treaties.drafts.tasks import publish_later, read_later
from treaties.loading.writing import one_writer
from treaties.models import AT_WORK, HEAVY, Draft, DraftState

# Finished tasks are kept so long, for whoever looks for the cause of something.
KEPT = timedelta(days=7)
ALIVE = (TaskResultStatus.READY, TaskResultStatus.RUNNING)


def release_running() -> int:
    """Let tasks that were begun be begun again; return how many.

    Only the one worker of the portal may call it, before it begins: whoever was at them is gone.
    """
    return DBTaskResult.objects.filter(status=TaskResultStatus.RUNNING).update(
        status=TaskResultStatus.READY
    )


def enqueue_lost() -> int:
    """Enqueue the work of drafts that have no task for it; return how many."""
    lost = [draft for draft in _at_work() if not _has_task(draft)]
    for draft in lost:
        _again(draft.pk)
    return len(lost)


def forget_finished() -> None:
    """Remove tasks that were finished long ago."""
    DBTaskResult.objects.finished().filter(finished_at__lt=timezone.now() - KEPT).delete()


def _at_work() -> list[Draft]:
    return list(Draft.objects.filter(state__in=AT_WORK).only("pk", "task", "state").order_by("pk"))


def _has_task(draft: Draft) -> bool:
    return (
        bool(draft.task) and DBTaskResult.objects.filter(pk=draft.task, status__in=ALIVE).exists()
    )


def _again(key: int) -> None:
    with one_writer():
        draft = (
            Draft.objects.defer(*HEAVY)
            .select_for_update()
            .filter(pk=key, state__in=AT_WORK)
            .first()
        )
        if draft is None or _has_task(draft):
            return
        if draft.state == DraftState.PUBLISHING:
            publish_later(draft)
        else:
            read_later(draft)
