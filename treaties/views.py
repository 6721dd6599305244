"""The pages of the documents: an agreement, one article, a source file."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from treaties.align import align
from treaties.choices import UnitKind
from treaties.citing import citations
from treaties.columns import (
    WHOLE_TEXT,
    carried,
    changed,
    column_choices,
    default_columns,
    is_reading_view,
    missing_sentence,
    reading_choices,
    shown,
)
from treaties.contents import as_tree, contents, divisions_before
from treaties.evidence import evidence, listed
from treaties.findings_shown import (
    FindingsShown,
    are_hidden,
    may_decide,
    with_or_without_findings,
)
from treaties.linked import Linked
from treaties.linked_data import legislation
from treaties.margin import Margin, margin, margin_of_one
from treaties.models import (
    Agreement,
    Fact,
    FormerAddress,
    LanguageVersion,
    Paragraph,
    SourceFile,
)
from treaties.notes.shown import at_desk
from treaties.relations import relations
from treaties.repaired import (
    REPAIRS,
    Repaired,
    Stretch,
    count_repairs,
    stretches,
    with_first_lines,
    with_or_without_repairs,
)
from treaties.timeline import timeline
from treaties.wording import reader_language

# What the facts beside a text are told from.
TOLD = (
    *("facts", "amendments", "ends__ended__versions", "ended_by__agreement__versions"),
    Prefetch("ended_by__agreement__facts", Fact.objects.filter(name="ends")),
)
Columns = tuple[str, ...]
View = Callable[..., HttpResponseBase]


def at_former_address(view: View) -> View:
    """Lead from the address that an agreement had before it was joined to another to that one."""

    @wraps(view)
    def found(request: HttpRequest, slug: str, **values: Any) -> HttpResponseBase:
        try:
            return view(request, slug, **values)
        except Http404:
            former = FormerAddress.objects.select_related("agreement").filter(slug=slug).first()
            if former is None or request.resolver_match is None:
                raise
            name = request.resolver_match.view_name
            values["slug"] = former.agreement.slug
            return redirect(reverse(name, kwargs=values), permanent=True)

    return found


def _agreements() -> QuerySet[Agreement]:
    versions = Prefetch("versions", with_first_lines(LanguageVersion.objects.all()))
    return Agreement.objects.prefetch_related(versions, "party_rows__party", "acts")


@require_safe
@at_former_address
def agreement(request: HttpRequest, slug: str, columns: Columns = ()) -> HttpResponse:
    """Show an agreement: its facts, its contents and its text in one to three columns.

    In the reading view (``?view=text``) there is the text of the first column alone.
    """
    found = _find(slug)
    # The address without columns stands for the agreement; the columns then follow the reader.
    reader = reader_language(get_language())
    chosen = columns or default_columns(found, reader)
    reading = is_reading_view(request.GET)
    versions = shown(versions_of(found, chosen), reading)
    units = align(versions)
    stated = evidence(found, chosen, units)
    context = _context(request, found, chosen, versions)
    if reading:
        context |= {"columns": chosen[:1], "choices": reading_choices(found, chosen)}
    beside = margin(units, found)
    context |= _repairs(request, stretches(versions, found.versions.all(), units))
    context |= _findings(request, found, versions, beside)
    context |= {
        "address": chosen,
        "units": units,
        "margin": beside,
        "linked": Linked(found, versions, beside, reader),
        "divisions": divisions_before(beside.units),
        "contents": as_tree(contents(units)),
        "reading_view": reading,
        "switch": carried(request.GET, "" if reading else WHOLE_TEXT),
        "canonical": reverse("agreement", args=[slug]),
        "linked_data": _linked_data(request, found),
        "evidence": stated,
        "listed": listed(stated),
        "relations": relations(found, reader, stated),
        "timeline": timeline(found, stated),
        "at_desk": at_desk(found, request.user, units, alone=False),
    }
    return render(request, "treaties/agreement.html", context)


@require_safe
@at_former_address
def article(request: HttpRequest, slug: str, eid: str, columns: Columns = ()) -> HttpResponseBase:
    """Show one article; a paragraph's address leads to its place in the article."""
    found = _find(slug)
    chosen = columns or default_columns(found, reader_language(get_language()))
    versions = versions_of(found, chosen)
    units = align(versions, eid)
    if not units:
        return _to_paragraph(found, chosen, eid)
    context = _context(request, found, chosen, versions)
    lines = [
        Stretch(version, cell.first_line, cell.last_line)
        for version in versions
        if (cell := units[0].cells.get(version.language))
    ]
    context |= _repairs(request, lines)
    beside, shown_units = margin_of_one(units[0], versions, found)
    context |= _findings(request, found, versions, beside)
    context |= {
        "unit": units[0],
        "units": shown_units,
        "margin": beside,
        "linked": Linked(found, versions, beside, reader_language(get_language()), whole=False),
        "canonical": reverse("article-alone", args=[slug, eid]),
        "at_desk": at_desk(found, request.user, shown_units, alone=True),
        **_neighbours(versions[0], eid),
    }
    return render(request, "treaties/article.html", context)


@require_safe
@at_former_address
def citation(request: HttpRequest, slug: str, columns: Columns, eid: str) -> HttpResponse:
    """Show how a provision is cited in the languages of the columns, with its words."""
    found = _find(slug)
    cited = citations(found, versions_of(found, columns), eid)
    if not cited:
        raise Http404(_("This agreement has no provision with this address."))
    context = {"agreement": found, "columns": columns, "eid": eid, "cited": cited}
    return render(request, "treaties/citation.html", context)


@require_safe
@at_former_address
def source_file(request: HttpRequest, slug: str, sha256: str) -> HttpResponse:
    """Give the untouched source of an agreement's version."""
    source = SourceFile.objects.filter(sha256=sha256, agreement__slug=slug).first()
    if source is None:
        raise Http404(_("There is no such source file."))
    disposition = content_disposition_header(True, " ".join(source.name.split()))
    return HttpResponse(
        bytes(source.content),
        content_type="application/octet-stream",
        headers={"Content-Disposition": disposition or "attachment"},
    )


def _find(slug: str) -> Agreement:
    found = _agreements().prefetch_related(*TOLD).filter(slug=slug).first()
    if found is None:
        raise Http404(_("There is no agreement with this address."))
    return found


def versions_of(found: Agreement, columns: Columns) -> list[LanguageVersion]:
    """Return the versions in the order of the columns; a missing one is a 404 that says so."""
    there = {version.language: version for version in found.versions.all()}
    missing = [language for language in columns if language not in there]
    if missing or not columns:
        raise Http404(missing_sentence(missing))
    return [there[language] for language in columns]


def _linked_data(request: HttpRequest, found: Agreement) -> dict[str, Any]:
    addresses = {"": reverse("agreement", args=[found.slug])}
    for language in found.languages:
        addresses[language] = reverse("agreement-text", args=[found.slug, (language,)])
    absolute = {name: request.build_absolute_uri(path) for name, path in addresses.items()}
    return legislation(found, reader_language(get_language()), absolute)


def _context(
    request: HttpRequest, found: Agreement, columns: Columns, versions: list[LanguageVersion]
) -> dict[str, Any]:
    return {
        "carried": carried(request.GET),
        "unmarked": changed(request.GET, q=""),
        "agreement": found,
        "columns": columns,
        "versions": versions,
        "choices": column_choices(found, columns),
        "sources": sorted({version.source for version in versions}, key=lambda row: row.name),
    }


def _repairs(request: HttpRequest, lines: list[Stretch]) -> dict[str, Any]:
    """Return how many repairs were made in what is shown, and where they are if that is asked."""
    asked = request.GET.get(REPAIRS) == "1"
    return {
        "repairs": count_repairs(lines),
        "repaired": Repaired(lines) if asked else None,
        "repairs_address": with_or_without_repairs(request.GET, not asked),
    }


def _findings(
    request: HttpRequest, found: Agreement, versions: list[LanguageVersion], beside: Margin
) -> dict[str, Any]:
    """Return where the versions differ in what is shown; nothing where there is but one version."""
    if len(found.languages) < 2:
        return {}
    columns = [version.language for version in versions]
    shown = FindingsShown(found, columns, beside.units, reader_language(get_language()))
    hidden = are_hidden(request.GET)
    return {
        "compared": shown,
        "differences": None if hidden else shown,
        "decides": may_decide(request.user),
        "differences_address": with_or_without_findings(request.GET, hidden),
    }


def _to_paragraph(found: Agreement, columns: Columns, eid: str) -> HttpResponseBase:
    """Redirect from a paragraph's own address to the paragraph in its article."""
    paragraph = (
        Paragraph.objects.filter(
            eid=eid, article__version__agreement=found, article__version__language__in=columns
        )
        .select_related("article")
        .first()
    )
    if paragraph is None:
        raise Http404(_("This agreement has no provision with this address."))
    address = reverse("article", args=[found.slug, columns, paragraph.article.eid])
    return redirect(f"{address}#{eid}")


def _neighbours(version: LanguageVersion, eid: str) -> dict[str, Any]:
    """Return the articles before and after one, in the first column's version."""
    units = list(
        version.articles.exclude(kind=UnitKind.NOTE).only(
            "version", "eid", "label", "heading", "kind"
        )
    )
    place = next((place for place, unit in enumerate(units) if unit.eid == eid), None)
    if place is None:
        return {"before": None, "after": None}
    return {
        "before": units[place - 1] if place else None,
        "after": units[place + 1] if place + 1 < len(units) else None,
    }
