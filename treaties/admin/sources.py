"""Source files, their repairs and warnings, and the page that uploads a text."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from treaties.admin.agreements import ReadOnly, ReadOnlyPage
from treaties.admin.filters import RepairKindFilter, WarningFilter
from treaties.admin.joining import MAY_JOIN
from treaties.loading.load import Loaded, load
from treaties.loading.unite import MAY_BELONG
from treaties.messages import refusal_sentence, warning_sentence
from treaties.models import Agreement, Repair, SourceFile, SourceWarning
from treaties.repaired import KINDS, OTHER_KIND
from treaties.signals import run_finished
from treaties.text.document import Refusal

MEGABYTE = 1024 * 1024


class UploadForm(forms.Form):
    """One text file of a sensible size."""

    file = forms.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy(
            "One treaty in one or more languages, as plain text, HTML, DOCX, ODT or PDF."
        ),
        allow_empty_file=True,
    )

    def clean_file(self) -> UploadedFile:
        """Refuse a file that is too large before it is read."""
        file: UploadedFile = self.cleaned_data["file"]
        if file.size and file.size > settings.UPLOAD_LIMIT:
            limit = str(settings.UPLOAD_LIMIT // MEGABYTE)
            raise forms.ValidationError(refusal_sentence(Refusal("too-large", limit)))
        return file


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
    """Sources as they came in, and the upload of new ones."""

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

    def get_urls(self) -> list[URLPattern]:
        """Return the admin's addresses and that of the upload."""
        upload = path(
            "upload/", self.admin_site.admin_view(self.upload), name="treaties_sourcefile_upload"
        )
        return [upload, *super().get_urls()]

    def upload(self, request: HttpRequest) -> HttpResponseBase:
        """Load an uploaded text as ``manage.py ingest`` does, and say what became of it."""
        if not request.user.has_perm("treaties.add_sourcefile"):
            raise PermissionDenied
        form = UploadForm(request.POST or None, request.FILES or None)
        if request.method == "POST" and form.is_valid():
            file: UploadedFile = form.cleaned_data["file"]
            loaded = load(file.read(), file.name or "")
            run_finished.send(SourceFileAdmin)
            if loaded.agreement:
                return self._done(request, loaded, loaded.agreement)
            if loaded.refusal:
                form.add_error("file", refusal_sentence(loaded.refusal))
        context: dict[str, Any] = {
            **self.admin_site.each_context(request),
            "title": _("Upload a treaty text"),
            "form": form,
            "opts": self.opts,
        }
        return render(request, "admin/treaties/sourcefile/upload.html", context)

    def _done(self, request: HttpRequest, loaded: Loaded, agreement: Agreement) -> HttpResponseBase:
        sentences = {
            "created": _("The text was loaded as a new agreement."),
            "updated": _("The text was loaded into the agreement that it belongs to."),
            "known": _("This very file was loaded before; nothing was changed."),
            "replaced": _(
                "This very file was loaded before, and a later text has taken its place since; "
                "nothing was changed."
            ),
            "same-text": _("The text is word for word the one that was loaded before."),
        }
        messages.success(request, sentences[loaded.reason or loaded.status])
        for notice in loaded.parsed.notices if loaded.parsed else ():
            line = _("Line %(line)d:") % {"line": notice.line} + " " if notice.line else ""
            sentence = line + warning_sentence(notice.code, notice.detail)
            if notice.code == MAY_BELONG and request.user.has_perms(MAY_JOIN):
                url = reverse("admin:treaties_agreement_join", args=[agreement.pk])
                link = _("Join to another agreement")
                sentence = format_html('{} <a href="{}">{}</a>', sentence, url, link)
            messages.warning(request, sentence)
        return redirect(reverse("admin:treaties_agreement_change", args=[agreement.pk]))


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
