"""Others at the same draft, or with the same file: what an editor is told before it is too late."""

from datetime import timedelta

from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.utils import timezone

from treaties.models import HEAVY, Draft, DraftState, DraftWork

# Whoever opened a form so long ago and typed nothing since is not told of any more.
AT_WORK_FOR = timedelta(minutes=30)


def at_work_on(draft: Draft, user: User) -> QuerySet[DraftWork]:
    """Return the work of other people on a draft."""
    since = timezone.now() - AT_WORK_FOR
    works = draft.works.exclude(user=user).filter(opened_at__gte=since)
    return works.select_related("user")


def same_file(draft: Draft) -> QuerySet[Draft]:
    """Return other drafts of the very same file that are open."""
    if not draft.sha256:
        return Draft.objects.none()
    others = Draft.objects.filter(sha256=draft.sha256).exclude(pk=draft.pk)
    gone = (DraftState.DISCARDED, DraftState.REFUSED)
    return others.exclude(state__in=gone).defer(*HEAVY).select_related("uploaded_by")
