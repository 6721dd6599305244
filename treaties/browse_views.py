"""The pages on which agreements are browsed: home, the list, its feed, the parties."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from treaties import browse
from treaties.browse_listing import (
    Labels,
    State,
    at_page,
    box_of,
    boxes,
    by_letter,
    chips,
    choices_of,
    sorts,
)
from treaties.charts import shown_size, signings_chart
from treaties.choices import Language
from treaties.feeds import atom
from treaties.models import Party
from treaties.wording import reader_language

# Agreements shown as added last, and in the feed.
RECENT = 6
FEED_LENGTH = 100
# Agreements shown on a party's page; the list has all.
OF_PARTY = 10
# Values shown at once at home: it has more room than a list's side.
HOME_VALUES = {"party": 24, "year": 32}
# The picture allows itself the style that it holds, and nothing else at all.
CHART_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"


def _reader() -> str:
    return reader_language(get_language())


@require_safe
def home(request: HttpRequest) -> HttpResponseBase:
    """Show what the portal holds, by party, year and kind, what is new, and the search box."""
    state = State.read(request.GET)
    if state.page > 1:
        # Once the list stood here alone, with all its pages.
        return redirect(reverse("agreements") + State(page=state.page).query)
    reader = _reader()
    shown = browse.listing({}, "newest", reader, 1)
    context = {
        "listing": shown,
        "boxes": boxes(State(), browse.counts({}), _labels(reader), HOME_VALUES),
        "recent": browse.recent({}, RECENT),
        **at_page(State(), shown.page, shown.pages),
    }
    return render(request, "treaties/home.html", context)


@require_safe
def agreements(request: HttpRequest) -> HttpResponse:
    """Show the agreements that the filters in the address let through, a page of them."""
    state, reader = State.read(request.GET), _reader()
    labels = _labels(reader)
    shown = browse.listing(state.filters, state.sort, reader, state.page)
    context = {
        "state": state,
        "listing": shown,
        "boxes": boxes(state, browse.counts(state.filters), labels),
        "chips": chips(state, labels),
        "sorts": sorts(state),
        "about": _party_asked_for(state, labels),
        "feed_query": State(state.filters).query,
        "canonical": reverse("agreements") + State(state.filters, state.sort, shown.page).query,
        **at_page(state, shown.page, shown.pages),
    }
    return render(request, "treaties/agreements.html", context)


@require_safe
def agreements_feed(request: HttpRequest) -> HttpResponse:
    """Give the agreements that were added last, of those that the filters let through."""
    filters, reader = State.read(request.GET).filters, _reader()
    state = State(filters)
    text = atom(
        browse.recent(filters, FEED_LENGTH),
        f"{request.scheme}://{request.get_host()}",
        reader,
        state.query,
        " · ".join(chip.label for chip in chips(state, _labels(reader))),
    )
    return HttpResponse(text, content_type="application/atom+xml; charset=utf-8")


@require_safe
def parties(request: HttpRequest) -> HttpResponse:
    """Show all parties that have agreements, by their first letters."""
    counts = browse.counts({}, ["party"])["party"]
    choices = choices_of(State(), "party", counts, _labels(_reader()))
    return render(request, "treaties/parties.html", {"letters": by_letter(choices)})


@require_safe
def party(request: HttpRequest, code: str) -> HttpResponse:
    """Show a party: its names, its agreements by status, type and year, and with whom they are."""
    found, reader = _find(code), _reader()
    state, labels = State({"party": (code,)}), _labels(reader)
    treaties = browse.party_treaties(code)
    others = choices_of(state, "with", treaties.others, labels)
    context = {
        "party": found,
        "names": [(one, found.name(one)) for one in Language.values if one != reader],
        "treaties": treaties,
        "all_query": state.query,
        "boxes": boxes(state, treaties.counts, labels),
        "others": box_of("with", _("Agreements together with"), others, HOME_VALUES["party"]),
        "years": [(year, n, state.toggled("year", str(year)).query) for year, n in treaties.years],
        "chart_size": shown_size(treaties.years),
        "last": treaties.years[-1][0] if treaties.years else None,
        "newest": browse.listing(state.filters, "newest", reader, 1).agreements[:OF_PARTY],
    }
    return render(request, "treaties/party.html", context)


@require_safe
def signings(request: HttpRequest, code: str) -> HttpResponse:
    """Give the chart of a party's agreements by year as a picture."""
    found = _find(code)
    years = browse.signings(code)
    if not years:
        raise Http404(_("No agreement of this party has a date."))
    title = _("%(party)s: agreements by year") % {"party": found.name(_reader())}
    headers = {"Content-Security-Policy": CHART_POLICY}
    return HttpResponse(signings_chart(years, title), content_type="image/svg+xml", headers=headers)


def _labels(reader: str) -> Labels:
    return Labels(browse.party_names(reader), reader)


def _find(code: str) -> Party:
    found = Party.objects.filter(code=code).first() if code.isprintable() else None
    if found is None:
        raise Http404(_("There is no party with this code."))
    return found


def _party_asked_for(state: State, labels: Labels) -> dict[str, Any] | None:
    """Return the party whose agreements alone the list shows, to lead to its page."""
    codes = state.filters.get("party", ())
    if len(codes) != 1 or codes[0] not in labels.parties:
        return None
    return {"code": codes[0], "name": labels.parties[codes[0]]}
