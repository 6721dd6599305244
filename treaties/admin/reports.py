"""Errors that readers have reported: to be looked at, answered and ticked off."""

from django.contrib import admin
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from treaties.columns import SEPARATOR
from treaties.models import ErrorReport, ReportState


@admin.register(ErrorReport)
class ErrorReportAdmin(admin.ModelAdmin):
    """Reports: an editor says what became of each; what the reader wrote stays as it is."""

    list_display = ["created_at", "state", "kind", "short_text", "place", "contact"]
    list_filter = ["state", "kind", "languages", "created_at"]
    search_fields = ["slug", "eid", "text", "contact", "note"]
    date_hierarchy = "created_at"
    list_select_related = ["agreement"]
    list_per_page = 50
    readonly_fields = ("created_at", "agreement", "place", "languages", "kind", "text", "contact")
    fields = (*readonly_fields, "state", "note")
    actions = ["mark_accepted", "mark_rejected", "mark_done"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[ErrorReport]:
        """Return the reports with the titles that the agreements are called by."""
        rows: QuerySet[ErrorReport] = super().get_queryset(request)
        return rows.prefetch_related("agreement__versions")

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Refuse: reports come from readers."""
        return False

    @admin.display(description=_("what is wrong"), ordering="text")
    def short_text(self, report: ErrorReport) -> str:
        """Return the words, cut."""
        return Truncator(report.text).chars(140)

    @admin.display(description=_("place"), ordering="slug")
    def place(self, report: ErrorReport) -> str:
        """Return a link to the place in the text; a former address leads to the new one."""
        name = f"{report.slug} {report.eid}".strip()
        try:
            columns = tuple(report.languages.split(SEPARATOR))
            address = reverse("agreement-text", args=[report.slug, columns])
        except NoReverseMatch:
            return name
        place = f"#{report.eid}" if report.eid else ""
        return format_html('<a href="{}{}">{}</a>', address, place, name)

    @admin.action(description=_("Mark as accepted"), permissions=["change"])
    def mark_accepted(self, request: HttpRequest, queryset: QuerySet[ErrorReport]) -> None:
        """Mark reports as right."""
        _mark(queryset, ReportState.ACCEPTED)

    @admin.action(description=_("Mark as rejected"), permissions=["change"])
    def mark_rejected(self, request: HttpRequest, queryset: QuerySet[ErrorReport]) -> None:
        """Mark reports as mistaken."""
        _mark(queryset, ReportState.REJECTED)

    @admin.action(description=_("Mark as done"), permissions=["change"])
    def mark_done(self, request: HttpRequest, queryset: QuerySet[ErrorReport]) -> None:
        """Mark reports of which the error is mended."""
        _mark(queryset, ReportState.DONE)


def _mark(reports: QuerySet[ErrorReport], state: ReportState) -> None:
    """Give reports a state, one by one: who did it is written down of each."""
    for report in reports:
        report.state = state
        report.save(update_fields=["state"])
