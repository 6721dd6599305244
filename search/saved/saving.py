"""What people do with saved searches: save, change, copy, delete; end mails, renew a feed."""

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from search.pieces import Fault
from search.saved.asked import Filters, asked
from search.saved.models import Frequency, SavedSearch, new_token
from search.saved.news import level
from search.service import measure
from search.time_limit import QueryTooSlowError
from treaties.loading.writing import one_writer

# What its owner says of a saved search.
SAID = (
    *("name", "description", "words", "filters", "sort"),
    *("shared", "frequency", "by_mail", "language"),
)


class MeanwhileChangedError(Exception):
    """The search was changed or deleted since its form was shown."""


def visible_to(user: User) -> QuerySet[SavedSearch]:
    """Return the saved searches that a user may see: the own ones and those that are shared."""
    return SavedSearch.objects.filter(Q(owner=user) | Q(shared=True)).select_related("owner")


def seen(search: SavedSearch) -> str:
    """Return what tells one state of a saved search from another, as its owner left it."""
    return search.changed_at.isoformat()


def create(owner: User, said: Mapping[str, Any]) -> SavedSearch:
    """Save a search. What its words find now is not new; what the index does not show yet is.

    ``said`` has the values of ``SAID``. Raises IndexUnavailableError.
    """
    # Before it is asked: a text that comes between the two is new.
    known = level()
    search = SavedSearch(
        owner=owner,
        seen_change=known.bound(0),
        changed_at=timezone.now(),
        total=total_of(said["words"], said["filters"]),
    )
    _say(search, said)
    search.save()
    return search


def change(key: int, owner: User, said: Mapping[str, Any], shown: str) -> SavedSearch:
    """Change a saved search of an owner; what it has seen and told stays.

    ``shown`` is what ``seen`` gave when the owner looked. Raises MeanwhileChangedError and
    IndexUnavailableError; then nothing is changed.
    """
    total = total_of(said["words"], said["filters"])
    with one_writer():
        search = SavedSearch.objects.filter(pk=key, owner=owner).first()
        if search is None:
            raise MeanwhileChangedError(key)
        # Sent twice, it is no other change.
        if all(getattr(search, name) == said[name] for name in SAID):
            return search
        if seen(search) != shown:
            raise MeanwhileChangedError(key)
        _say(search, said)
        search.changed_at, search.total = timezone.now(), total
        search.fault = search.fault_detail = ""
        search.save(update_fields=[*SAID, "changed_at", "total", "fault", "fault_detail"])
        return search


def copy(search: SavedSearch, owner: User, language: str) -> SavedSearch:
    """Save a search of a colleague as one's own: private, and not run by itself yet."""
    said = {name: getattr(search, name) for name in SAID}
    own = {"shared": False, "frequency": Frequency.NEVER, "by_mail": True, "language": language}
    name = _("%(name)s (copy)") % {"name": search.name}
    longest = SavedSearch._meta.get_field("name").max_length
    return create(owner, said | own | {"name": name[:longest]})


def renew_feed(search: SavedSearch) -> None:
    """Give the feed of a search another address; the former one is no more."""
    SavedSearch.objects.filter(pk=search.pk).update(feed_token=new_token())


def unsubscribe(search: SavedSearch) -> None:
    """End the mails of a search; it is run on, and its page and feed tell what is new."""
    with one_writer():
        SavedSearch.objects.filter(pk=search.pk, by_mail=True).update(
            by_mail=False, changed_at=timezone.now()
        )


def _say(search: SavedSearch, said: Mapping[str, Any]) -> None:
    for name in SAID:
        setattr(search, name, said[name])


def total_of(words: str, filters: Filters) -> int:
    """Return how much words and filters find now; nothing where they are faulty or too slow.

    Raises IndexUnavailableError.
    """
    query = asked(words, filters)
    if isinstance(query, Fault):
        return 0
    try:
        return measure(query.node, query.filters)[1]
    except QueryTooSlowError:
        # A run says so.
        return 0
