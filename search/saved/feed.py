"""What a saved search has told, as an Atom feed for its owner alone."""

import re
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import override

from search.saved.asked import told_fault
from search.saved.listing import feed_address
from search.saved.models import SavedSearch
from search.saved.shown import ShownHit, shown
from search.templatetags.search_words import snippet_runs
from treaties.downloads.characters import allowed, one_line

# The newest hits that a feed has.
LENGTH = 100
# A tag: URI names a time at which the host was the portal's (RFC 4151); another one would change
# every id.
TAG_YEAR = "2026"


def atom(search: SavedSearch) -> str:
    """Return the feed of a search, the newest first, in the language of its mails.

    An entry keeps its id. Of a search that has become invalid the subtitle says so.
    """
    with override(search.language):
        name = one_line(search.name)
        told = [one_line(search.description), allowed(told_fault(search))]
        feed = Atom1Feed(
            title=_("Shartnama") + f": {name}",
            link=settings.ORIGIN + reverse("saved-search", args=[search.pk]),
            description="",
            subtitle=" · ".join(filter(None, told)),
            language=search.language,
            author_name=_("Shartnama"),
            author_link=settings.ORIGIN + reverse("home"),
            feed_url=feed_address(search),
            feed_guid=_tag(f"saved-searches/{search.pk}"),
        )
        for one in shown(search, search.hits.all()[:LENGTH]):
            _add(feed, search, one)
        text: str = feed.writeString("utf-8")
        return text


def _add(feed: Atom1Feed, search: SavedSearch, one: ShownHit) -> None:
    title = one.hit.change.agreement.title(search.language)
    feed.add_item(
        title=one_line(f"{one.what}: {one.title} ({one.language_name}) · {title}"),
        link=settings.ORIGIN + one.address,
        description=_excerpt(one),
        unique_id=_tag(f"saved-searches/{search.pk}/{one.hit.pk}"),
        pubdate=one.hit.found_at,
        updateddate=one.hit.found_at,
    )


def _excerpt(one: ShownHit) -> SafeString:
    """Return the excerpt as HTML, for which feeds take it."""
    if one.snippet is None:
        return SafeString("")
    html = format_html('<p lang="{}">{}</p>', one.language, snippet_runs(one.snippet))
    # Marks are safe already; what XML forbids is in no mark.
    return SafeString(allowed(html))


def _tag(name: str) -> str:
    host = re.sub(r"[^a-z0-9.-]", "-", urlsplit(settings.ORIGIN).hostname or "")
    return f"tag:{host},{TAG_YEAR}:{name}"
