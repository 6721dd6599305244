"""What the web processes leave to the worker: to read a draft, and to publish one.

A task only names a draft; what is to be done stands in the draft itself. So a task that comes twice
or late does no harm, and one that is lost is enqueued again (``waiting``).
"""

from typing import Any

from django_tasks import task

from treaties.drafts import publishing, reading
from treaties.models import Draft


@task()
def read_draft(key: int) -> None:
    """Read the file of a draft."""
    reading.read(key)


@task(priority=50)
def publish_draft(key: int) -> None:
    """Publish a draft; it goes before what waits to be read."""
    publishing.publish(key)


def read_later(draft: Draft) -> None:
    """Enqueue the reading of a draft, in the transaction that is open."""
    _enqueue(draft, read_draft)


def publish_later(draft: Draft) -> None:
    """Enqueue the publishing of a draft, in the transaction that is open."""
    _enqueue(draft, publish_draft)


def _enqueue(draft: Draft, wanted: Any) -> None:
    draft.task = str(wanted.enqueue(draft.pk).id)
    draft.save(update_fields=["task"])
