"""Saved searches as they are listed, and one of them as its page shows it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.models import User
from django.core.paginator import Page, Paginator
from django.db.models import Count, F, Q
from django.urls import reverse

from search.exports import query_part
from search.listing import label_of
from search.saved.asked import present, state_of, told_fault
from search.saved.models import NoticeState, SavedHit, SavedNotice, SavedSearch
from search.saved.saving import visible_to
from search.saved.shown import ShownAgreement, by_agreement, shown
from treaties.models import Party

PAGE_SIZE = 30


@dataclass(frozen=True, slots=True)
class Listed:
    """A saved search in a list: ``new`` is what its last run found, ``fault`` a sentence."""

    search: SavedSearch
    new: int
    filters: Sequence[str]
    fault: str

    @property
    def on_search_page(self) -> str:
        """Return the address of the search page that shows what it finds."""
        return reverse("search") + query_part(state_of(self.search))


@dataclass(frozen=True, slots=True)
class Hits:
    """A page of what a search has told: what its last run found first, and what it told before."""

    new: Sequence[ShownAgreement]
    earlier: Sequence[ShownAgreement]
    page: Page[SavedHit]


def listed(user: User, reader: str) -> tuple[list[Listed], list[Listed]]:
    """Return the searches of a user, and those that colleagues share."""
    of_last_run = Q(hits__run=F("runs"))
    rows = list(visible_to(user).annotate(new=Count("hits", filter=of_last_run)))
    parties = _parties(rows, reader)
    found = [Listed(row, row.new, _filters(row, parties), told_fault(row)) for row in rows]
    mine = [one for one in found if one.search.owner_id == user.pk]
    return mine, [one for one in found if one.search.owner_id != user.pk]


def one(search: SavedSearch, reader: str) -> Listed:
    """Return one search as it would be listed."""
    new = search.hits.filter(run=search.runs).count()
    return Listed(search, new, _filters(search, _parties([search], reader)), told_fault(search))


def hits_of(search: SavedSearch, number: str) -> Hits:
    """Return a page of the hits of a search, the newest first."""
    page = Paginator(search.hits.all(), PAGE_SIZE).get_page(number)
    keys = [hit.pk for hit in page.object_list]
    found = shown(search, search.hits.filter(pk__in=keys))
    new = [row for row in found if row.hit.run == search.runs]
    earlier = [row for row in found if row.hit.run != search.runs]
    return Hits(by_agreement(new), by_agreement(earlier), page)


def unsent(search: SavedSearch) -> SavedNotice | None:
    """Return a mail that a server would not take, the last of them."""
    failed = search.notices.filter(state=NoticeState.PENDING).exclude(error="")
    return failed.order_by("-pk").first()


def feed_address(search: SavedSearch) -> str:
    """Return the absolute address of the feed of a search."""
    return settings.ORIGIN + reverse("saved-search-feed", args=[search.feed_token])


def _parties(rows: Iterable[SavedSearch], reader: str) -> dict[str, str]:
    codes = {code for row in rows for code in row.filters.get("party", ())}
    if not codes:
        return {}
    return {row.code: row.name(reader) for row in Party.objects.filter(code__in=codes)}


def _filters(search: SavedSearch, parties: dict[str, str]) -> list[str]:
    """Return the chosen filters in words."""
    filters = search.filters
    now = present(filters) if filters.get("agreement") else filters
    return [label_of(facet, value, parties) for facet, values in now.items() for value in values]
