"""Where language versions differ, and what was decided: to be looked at; decided on the site."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import Truncator
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from treaties.admin.agreements import ReadOnlyPage
from treaties.admin.words import yes_or_no
from treaties.choices import FindingKind
from treaties.findings.notes import note
from treaties.models import Finding
from treaties.wording import reader_language

FOUND = yes_or_no("found", _("still found"))


@admin.register(Finding)
class FindingAdmin(ReadOnlyPage):
    """Findings of all states with a link to the page where one decides."""

    list_display = [
        "agreement",
        "eid",
        "kind",
        "weight",
        "short_note",
        "state",
        FOUND,
        "decision",
    ]
    list_filter = ["state", "found", "kind", "decided_at"]
    search_fields = ["agreement__slug", "eid", "reason"]
    list_select_related = ["agreement", "decided_by"]
    list_per_page = 50
    fields = [
        *("agreement", "eid", "kind", "weight", "whole_note", "quotes"),
        *("state", FOUND, "reason", "decided_by", "decided_at", "decision"),
    ]
    readonly_fields = ["whole_note", FOUND, "decision"]
    show_full_result_count = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Finding]:
        """Return the findings with the titles that the agreements are called by."""
        rows: QuerySet[Finding] = super().get_queryset(request)
        return rows.prefetch_related("agreement__versions")

    @admin.display(description=_("note"))
    def whole_note(self, finding: Finding) -> str:
        """Return the note in the editor's language."""
        reader = reader_language(get_language())
        return note(FindingKind(finding.kind), finding.values, reader)

    @admin.display(description=_("note"))
    def short_note(self, finding: Finding) -> str:
        """Return the note, cut."""
        return Truncator(self.whole_note(finding)).chars(120)

    @admin.display(description=_("decision"))
    def decision(self, finding: Finding) -> str:
        """Return a link to the page where one decides."""
        address = reverse("decide-finding", args=[finding.pk])
        return format_html('<a href="{}">{}</a>', address, _("Decide"))
