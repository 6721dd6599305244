"""When versions are compared: after what changed them, once for each agreement of a run.

Each change of a text is noted in its own transaction. The agreements that this thread changed are
compared when its run is over: in a command after all its files, in the admin after the upload. What
a stopped run leaves is seen by its note.
"""

import threading
from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _
from tqdm import tqdm

from treaties.loading.comparison import terms_digest, waiting
from treaties.loading.findings import note_change, refresh_logged
from treaties.signals import agreement_changed, run_finished


class Changed(threading.local):
    """The agreements that a thread has changed since its last run."""

    def __init__(self) -> None:
        self.keys: dict[int, None] = {}


_changed = Changed()


def listen() -> None:
    """Hear of every change of a text and of the end of every run."""
    agreement_changed.connect(note)
    run_finished.connect(compare_changed)


def note(sender: Any, agreement_id: int, **kwargs: Any) -> None:
    """Keep that an agreement was changed."""
    note_change(agreement_id)
    _changed.keys[agreement_id] = None


def compare_changed(sender: Any, in_terminal: bool = False, **kwargs: Any) -> None:
    """Compare the versions of what was changed, with a progress bar in a terminal."""
    keys = list(_changed.keys)
    _changed.keys.clear()
    compare(keys, in_terminal)


def compare_waiting() -> int:
    """Compare all that is known to be out of date; return how many agreements could not be."""
    return compare(list(waiting(terms_digest()).values_list("pk", flat=True)), in_terminal=True)


def compare(keys: Iterable[int], in_terminal: bool) -> int:
    """Compare the versions of agreements; return how many could not be compared.

    Each is done in a transaction of its own: what is stopped goes on where it was.
    """
    listed = list(keys)
    if not listed:
        return 0
    terms = terms_digest()
    # A bar for a terminal only; a single agreement needs none.
    silent = None if in_terminal and len(listed) > 1 else True
    bar = tqdm(listed, desc=_("Comparing the versions"), unit="", disable=silent)
    return sum(not refresh_logged(key, terms) for key in bar)
