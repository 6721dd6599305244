"""When versions are compared: after what changed them, once for each agreement of a run.

Each change of a text is noted in its own transaction. The agreements that this thread changed are
compared when its run is over: in a command after all its files, in the admin after the upload. To
compare a text takes longer than to load it, so a run over many files leaves that to ``manage.py
findings``, and says so. What a stopped run leaves is seen by its note.
"""

import sys
import threading
from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from tqdm import tqdm

from treaties.loading.comparison import terms_digest, waiting
from treaties.loading.findings import note_change, refresh_logged
from treaties.signals import agreement_changed, run_finished

# More agreements than these are not compared when their run is over.
MOST_AT_ONCE = 100


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


def forget_changed() -> None:
    """Forget what this thread has changed: it was undone."""
    _changed.keys.clear()


def leave(agreement_id: int) -> None:
    """Leave the comparison of what this thread has changed to another process."""
    _changed.keys.pop(agreement_id, None)


def compare_waiting() -> None:
    """Compare the versions of all that is known to be out of date."""
    compare(list(waiting(terms_digest()).values_list("pk", flat=True)), in_terminal=True)


def compare(keys: Sequence[int], in_terminal: bool) -> None:
    """Compare the versions of some agreements; in a terminal, say what could not be done.

    Each is written in a transaction of its own: what is stopped goes on where it was.
    """
    if len(keys) > MOST_AT_ONCE:
        _say(in_terminal, left=len(keys))
        return
    if keys:
        terms = terms_digest()
        # A bar for a terminal only; a single agreement needs none.
        silent = None if in_terminal and len(keys) > 1 else True
        bar = tqdm(keys, desc=_("Comparing the versions"), unit="", disable=silent)
        failed = sum(not refresh_logged(key, terms) for key in bar)
        _say(in_terminal, failed=failed)


def _say(in_terminal: bool, failed: int = 0, left: int = 0) -> None:
    if in_terminal and left:
        sentence = ngettext(
            "The versions of %(count)d agreement are not compared yet: run manage.py findings.",
            "The versions of %(count)d agreements are not compared yet: run manage.py findings.",
            left,
        )
        tqdm.write(sentence % {"count": left}, file=sys.stderr)
    if in_terminal and failed:
        tqdm.write(failed_sentence(failed), file=sys.stderr)


def failed_sentence(failed: int) -> str:
    """Return the sentence for agreements whose versions could not be compared."""
    sentence = ngettext(
        "The versions of %(count)d agreement could not be compared.",
        "The versions of %(count)d agreements could not be compared.",
        failed,
    )
    return sentence % {"count": failed}
