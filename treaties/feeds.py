"""The agreements that were added last, as an Atom 1.0 feed."""

import re
from collections.abc import Sequence
from urllib.parse import quote, urlsplit

from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import gettext as _

from treaties.models import Agreement
from treaties.wording import date_words

# A tag: URI names a time at which the host was the portal's (RFC 4151); another one would change
# every id.
TAG_YEAR = "2026"
# All that XML 1.0 forbids.
FORBIDDEN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def atom(
    agreements: Sequence[Agreement], origin: str, language: str, query: str = "", words: str = ""
) -> str:
    """Return a feed of some agreements in the active language, which is the one named.

    ``origin`` is the scheme and host of the site; ``query`` the query part of the list's address,
    ``words`` its filters in words. An agreement has the same id in every feed.
    """
    feed = Atom1Feed(
        title=_clean(": ".join(filter(None, (_("Shartnama"), _("recently added"), words)))),
        link=f"{origin}{reverse('agreements')}{query}",
        description="",
        language=language,
        author_name=_("Shartnama"),
        author_link=origin + reverse("home"),
        feed_url=f"{origin}{reverse('agreements-feed')}{query}",
        feed_guid=_tag(origin, f"agreements/{language}{query}"),
    )
    for agreement in agreements:
        feed.add_item(
            title=_clean(agreement.title(language)),
            link=origin + reverse("agreement", args=[agreement.slug]),
            # Feeds take it for HTML.
            description=escape(_clean(_summary(agreement, language))),
            unique_id=_tag(origin, agreement.slug),
            pubdate=agreement.created_at,
            updateddate=agreement.updated_at,
        )
    text: str = feed.writeString("utf-8")
    return text


def _summary(agreement: Agreement, language: str) -> str:
    """Return type, parties, status and date of signing in one line of plain text."""
    parties = ", ".join(row.party.name(language) for row in agreement.party_rows.all())
    signed = date_words(agreement.signed_on, language) if agreement.signed_on else ""
    facts = (agreement.get_kind_display(), parties, agreement.get_status_display(), signed)
    return " · ".join(filter(None, facts))


def _clean(text: str) -> str:
    return " ".join(FORBIDDEN.sub(" ", text).split())


def _tag(origin: str, name: str) -> str:
    host = re.sub(r"[^a-z0-9.-]", "-", urlsplit(origin).hostname or "")
    return f"tag:{host},{TAG_YEAR}:{quote(name, safe='/?=&%+')}"
