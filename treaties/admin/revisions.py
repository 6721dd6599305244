"""Earlier revisions of the texts, and what was changed after each."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from treaties.admin.agreements import ReadOnlyPage
from treaties.loading.revisions import Change, compare
from treaties.loading.values import revision_version, stored_version
from treaties.models import LanguageVersion, Revision
from treaties.text.document import ParsedVersion

MARKS = {"equal": "{}", "added": "<ins>{}</ins>", "removed": "<del>{}</del>"}


@admin.register(Revision)
class RevisionAdmin(ReadOnlyPage):
    """Texts that a later one took the place of."""

    list_display = ["title", "language", "number", "origin", "author", "superseded_at", "source"]
    list_filter = ["language", "origin"]
    search_fields = ["title", "agreement__slug"]
    date_hierarchy = "superseded_at"
    list_select_related = ["source", "author"]
    fields = [
        *("agreement", "language", "number", "title", "source"),
        *("origin", "restored_from", "author", "made_at", "comment"),
        *("superseded_at", "at_desk", "changes"),
    ]
    readonly_fields = ["at_desk", "changes"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Revision]:
        """Return the revisions; the files that they came from are not needed."""
        rows: QuerySet[Revision] = super().get_queryset(request)
        return rows.defer("source__content")

    @admin.display(description=gettext_lazy("at the desk"))
    def at_desk(self, revision: Revision) -> str:
        """Return a link to the page on which revisions are compared and restored."""
        url = reverse("revisions", args=[revision.agreement.slug, revision.language])
        return format_html('<a href="{}">{}</a>', url, _("Revisions of the text"))

    @admin.display(description=gettext_lazy("changes up to the next revision"))
    def changes(self, revision: Revision) -> SafeString:
        """Return what the next text has that this one has not, and the reverse."""
        later = _later(revision)
        found = compare(revision_version(revision), later) if later else []
        if not found:
            return format_html("{}", _("none"))
        return format_html_join("", "<p><strong>{}</strong><br>{}</p>", map(_shown, found))


def _shown(change: Change) -> tuple[str, SafeString]:
    parts = (format_html(MARKS[span.kind], span.text) for span in change.spans)
    return change.eid, format_html_join("", "{}", ((part,) for part in parts))


def _later(revision: Revision) -> ParsedVersion | None:
    """Return the text that came after a revision."""
    rows = Revision.objects.filter(agreement=revision.agreement_id, language=revision.language)
    after = rows.filter(number__gt=revision.number).order_by("number").first()
    if after:
        return revision_version(after)
    current = LanguageVersion.objects.filter(
        agreement=revision.agreement_id, language=revision.language
    ).first()
    return stored_version(current) if current else None
