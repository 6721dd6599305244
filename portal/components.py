"""One page for staff that shows every component of the site, by the site's own templates."""

import base64
from typing import Any

from django.contrib.admin.views.decorators import staff_member_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from portal import components_sample as sample
from portal.appearance_colours import SCHEMES, colours, pairs, properties
from search.reading import MarkedText
from treaties.browse_listing import Choice
from treaties.charts import shown_size, signings_chart
from treaties.choices import Standing, Status
from treaties.evidence import Stated

# Agreements by year, for the chart.
YEARS = ((2015, 2), (2016, 0), (2017, 5), (2018, 3), (2019, 7), (2020, 1))


@require_safe
@staff_member_required
def components(request: HttpRequest) -> HttpResponse:
    """Show the style sheet's properties and every component with what it can say."""
    return render(request, "portal/components.html", _properties() | _reading() | _pieces())


def _properties() -> dict[str, Any]:
    """Return the scales, and the colours of each scheme with their contrasts."""
    set_by_sheet = properties()
    return {
        "types": {name: size for name, size in set_by_sheet.items() if name.startswith("text-")},
        "spaces": {name: size for name, size in set_by_sheet.items() if name.startswith("space-")},
        "schemes": {scheme: (colours(scheme), pairs(colours(scheme))) for scheme in SCHEMES},
    }


def _reading() -> dict[str, Any]:
    """Return the columns of a small agreement, as the pages that are read show them."""
    units = sample.units()
    return {
        # Not as the page's own agreement: it has no rows to take a title from.
        "tea": sample.agreement(),
        "columns": sample.COLUMNS,
        "address": sample.COLUMNS,
        "versions": sample.versions(),
        "choices": [sample.COLUMNS[:1], sample.COLUMNS[:2], sample.COLUMNS],
        "units": units,
        "margin": sample.noted(units),
        "marked": MarkedText(sample.WORDS, units),
        "differences": sample.Differences(),
        "stated": [Stated("prevailing_languages", "ru", "ru", sample.SENTENCE, "#art_2", 0)],
        "timeline": sample.events(),
    }


def _pieces() -> dict[str, Any]:
    """Return what the small components are given to show."""
    names = {"in_force": 12, "signed": 3, "draft": 1}
    chart = base64.b64encode(signings_chart(YEARS, "")).decode()
    return {
        "standings": list(Standing),
        "statuses": list(Status),
        "facets": [
            Choice(name, str(Status(name).label), count, name == "in_force", f"?status={name}")
            for name, count in names.items()
        ],
        "chart": f"data:image/svg+xml;base64,{chart}",
        "chart_size": shown_size(YEARS),
        "previous": {"query": "?page=1"},
        "next": {"query": "?page=3"},
        "page": 2,
        "pages": 3,
        "suggestions": ["шай", "чай", "tea"],
    }
