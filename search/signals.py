"""The documents' changes, kept until they are in the index."""

import logging
from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from haystack.signals import BaseSignalProcessor

from search.errors import IndexLockedError, IndexUnavailableError
from search.indexing import update_pending
from search.models import PendingUpdate
from search.progress import progress_bar
from treaties.models import Agreement
from treaties.signals import agreement_changed, run_finished

logger = logging.getLogger(__name__)


class QueuedSignalProcessor(BaseSignalProcessor):  # type: ignore[misc]
    """Notes each changed agreement in its own transaction and indexes it after the commit.

    A run of many files is indexed once, at its end. When another process is just writing the
    index, the note stays for the next time.
    """

    def setup(self) -> None:
        """Listen to the documents."""
        agreement_changed.connect(self.note)
        run_finished.connect(self.flush)
        post_save.connect(self.note_saved, sender=Agreement)
        post_delete.connect(self.note_deleted, sender=Agreement)

    def note(self, sender: Any, agreement_id: int, **kwargs: Any) -> None:
        """Keep that an agreement was changed."""
        PendingUpdate.objects.create(agreement_id=agreement_id)

    def note_saved(self, sender: Any, instance: Any, raw: bool = False, **kwargs: Any) -> None:
        """Keep that an agreement was saved, and index it when that is committed."""
        # A loader reports what it changed by itself, and its run is indexed once at its end.
        if not (raw or instance.in_run):
            self.note(sender, instance.pk)
            transaction.on_commit(lambda: self.flush(sender))

    def note_deleted(self, sender: Any, instance: Any, **kwargs: Any) -> None:
        """Keep that an agreement is gone, and take it out of the index when that is committed."""
        self.note(sender, instance.pk)
        transaction.on_commit(lambda: self.flush(sender))

    def flush(self, sender: Any, in_terminal: bool = False, **kwargs: Any) -> None:
        """Index what waits, with a progress bar when a command in a terminal asks."""
        try:
            update_pending(progress_bar if in_terminal else None)
        except IndexLockedError:
            logger.info("The index is being written by another process; changes wait.")
        except IndexUnavailableError:
            logger.exception("The index cannot be written; changes wait until it is rebuilt.")
