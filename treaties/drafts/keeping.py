"""New rows of drafts, and what becomes of a draft at which the program fails again and again."""

from django.contrib.auth.models import User

from treaties.loading.load import checksum_of
from treaties.models import Draft, DraftState
from treaties.text.document import Refusal

# A file at which the worker ended or failed so often is not tried again.
MOST_ATTEMPTS = 3


def keep(data: bytes, name: str, by: User | None, archive: Draft | None = None) -> Draft:
    """Keep the bytes of a file as a draft that waits to be read."""
    return Draft.objects.create(
        archive=archive,
        name=name,
        content=data,
        size=len(data),
        sha256=checksum_of(data),
        uploaded_by=by,
    )


def keep_refused(
    name: str, size: int, refusal: Refusal, by: User | None, archive: Draft | None = None
) -> Draft:
    """Keep that a file was refused, and why; of its bytes nothing is kept."""
    return Draft.objects.create(
        archive=archive,
        name=name,
        content=b"",
        size=size,
        sha256="",
        state=DraftState.REFUSED,
        refusal=[refusal.code, refusal.detail],
        uploaded_by=by,
    )


def give_up(draft: Draft) -> None:
    """Say that the program fails at a draft; what was read of it before stays."""
    failed = ["not-stored" if draft.state == DraftState.PUBLISHING else "not-read", ""]
    draft.attempts = 0
    if draft.was_read:
        draft.state, draft.problem, draft.published_by = DraftState.READY, failed, None
    else:
        draft.state, draft.refusal = DraftState.REFUSED, failed
    draft.save(update_fields=["attempts", "state", "problem", "published_by", "refusal"])
