"""What follows a text that was stored while a page waits: the worker tells the rest of the site.

To index a text and to compare its versions takes seconds, which nobody who publishes should wait.
"""

from django_tasks import task

from treaties.loading.comparing import compare, leave
from treaties.models import Agreement
from treaties.signals import run_finished


@task(priority=60)
def follow(agreement_id: int) -> None:
    """Index what was stored and compare an agreement, before all else that waits."""
    run_finished.send(Agreement)
    compare([agreement_id], in_terminal=False)


def follow_later(agreement_id: int) -> None:
    """Enqueue it, in the transaction that is open.

    A task that is lost is made up for: the worker looks for what is not level every few seconds.
    """
    leave(agreement_id)
    follow.enqueue(agreement_id)
