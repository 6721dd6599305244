"""What the documents tell the rest of the site, without knowing who listens."""

from django.dispatch import Signal

# Sent inside the transaction that changed an agreement: ``agreement_id``.
agreement_changed = Signal()
# Sent after the transactions of a whole run (a command, an upload) are committed; a command adds
# ``in_terminal=True``: somebody watches.
run_finished = Signal()
