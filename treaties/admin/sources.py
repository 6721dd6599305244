"""Source files, their repairs and warnings."""

from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy

from treaties.admin.agreements import ReadOnly, ReadOnlyPage
from treaties.admin.filters import RepairKindFilter, WarningFilter
from treaties.messages import warning_sentence
from treaties.models import Repair, SourceFile, SourceWarning
from treaties.repaired import KINDS, OTHER_KIND


class WarningRows(ReadOnly, admin.TabularInline):
    """What was odd in a source."""

    model = SourceWarning
    fields = ["line", "sentence"]
    readonly_fields = ["sentence"]

    @admin.display(description=gettext_lazy("warning"))
    def sentence(self, warning: SourceWarning) -> str:
        """Return the warning in words."""
        return warning_sentence(warning.code, warning.detail)


@admin.register(SourceFile)
class SourceFileAdmin(ReadOnlyPage):
    """Sources as they came in; the list leads to the upload of new ones."""

    list_display = ["name", "short_title", "encoding", "loaded_at"]
    list_select_related = ["agreement"]
    list_filter = ["format", "encoding"]
    search_fields = ["name", "sha256", "versions__title"]
    date_hierarchy = "loaded_at"
    fields = ["name", "agreement", "sha256", "format", "encoding", "loaded_at"]
    inlines = [WarningRows]
    change_list_template = "admin/treaties/sourcefile/change_list.html"

    @admin.display(description=gettext_lazy("agreement"), ordering="agreement__slug")
    def short_title(self, source: SourceFile) -> str:
        """Return the title of the agreement, cut and leading there."""
        url = reverse("admin:treaties_agreement_change", args=[source.agreement_id])
        title = Truncator(str(source.agreement)).chars(80)
        return format_html('<a href="{}">{}</a>', url, title)


@admin.register(Repair)
class RepairAdmin(ReadOnlyPage):
    """Repairs, to be looked at beside their source."""

    list_display = ["source", "line", "column", "what", "before", "after"]
    list_filter = [RepairKindFilter, "source"]
    search_fields = ["before", "after", "source__name"]
    list_select_related = ["source"]
    show_full_result_count = False
    fields = ["source", "sequence", "line", "column", "what", "before", "after"]
    readonly_fields = ["what"]

    @admin.display(description=gettext_lazy("kind"), ordering="kind")
    def what(self, repair: Repair) -> str:
        """Return what was repaired."""
        return str(KINDS.get(repair.kind, OTHER_KIND))


@admin.register(SourceWarning)
class SourceWarningAdmin(ReadOnlyPage):
    """Warnings of all sources."""

    list_display = ["source", "line", "sentence"]
    list_filter = [WarningFilter, "source"]
    fields = ["source", "line", "sentence"]
    readonly_fields = ["sentence"]
    list_select_related = ["source"]

    @admin.display(description=gettext_lazy("warning"))
    def sentence(self, warning: SourceWarning) -> str:
        """Return the warning in words."""
        return warning_sentence(warning.code, warning.detail)
