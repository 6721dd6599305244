"""The mail that tells what is new for a saved search, as text and as HTML."""

from collections.abc import Sequence
from email.utils import format_datetime
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from search.saved.models import SavedNotice, SavedSearch
from search.saved.shown import ShownAgreement, by_agreement, shown
from treaties.downloads.characters import one_line

# Hits that a mail lists; the others are on the page.
LISTED = 25
INDENT = "    "


def message_of(notice: SavedNotice) -> EmailMultiAlternatives | None:
    """Return the mail of a notice, in the language of the search's mails.

    None when none of its hits is there any more.
    """
    search = notice.search
    with override(search.language):
        total = notice.hits.count()
        rows = shown(search, notice.hits.all()[:LISTED])
        if not rows:
            return None
        context = _context(search, by_agreement(rows), total)
        message = EmailMultiAlternatives(
            subject=subject(search, total),
            body=text(context),
            to=[search.owner.email],
            headers=headers(notice),
        )
        message.attach_alternative(render_to_string("search/saved_mail.html", context), "text/html")
        return message


def subject(search: SavedSearch, total: int) -> str:
    """Return the subject: the name of the search and how much is new."""
    told = ngettext("%(name)s: %(count)d new result", "%(name)s: %(count)d new results", total)
    return one_line(told % {"name": search.name, "count": total})


def headers(notice: SavedNotice) -> dict[str, str]:
    """Return what mail programs and servers read: how to unsubscribe, and that no man wrote it."""
    search = notice.search
    message_id = notice.message_id
    host = message_id.rpartition("@")[2].rstrip(">")
    return {
        "Message-ID": message_id,
        "Date": format_datetime(localtime(notice.created_at)),
        "List-Unsubscribe": f"<{unsubscribe_address(search)}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "List-Id": f"<saved-search-{search.pk}.{host}>",
        "Auto-Submitted": "auto-generated",
    }


def unsubscribe_address(search: SavedSearch) -> str:
    """Return where the mails of a search are ended by one request, without signing in."""
    with override(search.language):
        return settings.ORIGIN + reverse("saved-search-unsubscribe", args=[search.mail_token])


def _context(search: SavedSearch, groups: Sequence[ShownAgreement], total: int) -> dict[str, Any]:
    more = total - sum(len(group.hits) for group in groups)
    return {
        "search": search,
        "groups": groups,
        "opening": _opening(search, total),
        "more": _more(more) if more else "",
        "origin": settings.ORIGIN,
        "reader": search.language,
        "page": settings.ORIGIN + reverse("saved-search", args=[search.pk]),
        "unsubscribe": unsubscribe_address(search),
    }


def _opening(search: SavedSearch, total: int) -> str:
    told = ngettext(
        "The saved search “%(name)s” has found %(count)d new result.",
        "The saved search “%(name)s” has found %(count)d new results.",
        total,
    )
    return told % {"name": one_line(search.name), "count": total}


def _more(count: int) -> str:
    told = ngettext(
        "%(count)d more result is on the page of the search.",
        "%(count)d more results are on the page of the search.",
        count,
    )
    return told % {"count": count}


def text(context: dict[str, Any]) -> str:
    """Return the plain text of a mail."""
    lines = [context["opening"], ""]
    for group in context["groups"]:
        lines += [one_line(group.title), context["origin"] + group.address, ""]
        for one in group.hits:
            lines.append(f"  - {one_line(one.title)} ({one.language_name}): {one.what}")
            if one.snippet:
                lines.append(INDENT + one_line(one.snippet.text))
            lines += [INDENT + context["origin"] + one.address, ""]
    if context["more"]:
        lines += [context["more"], ""]
    lines += [
        _("All results of this search: %(address)s") % {"address": context["page"]},
        _("Stop the e-mails of this search: %(address)s") % {"address": context["unsubscribe"]},
    ]
    return "\n".join(lines) + "\n"
