"""Agreements, their versions and units in Django's admin.

The rows of a text come from its source and are written as a whole; the admin shows them and does
not let one be added, changed or removed by itself.
"""

from functools import partial
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Count, JSONField, Model, QuerySet, TextField
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext_lazy as _

from treaties.admin.joining import join_page
from treaties.admin.words import yes_or_no
from treaties.fact_words import fact_name
from treaties.models import (
    Act,
    Agreement,
    AgreementParty,
    Amendment,
    Article,
    Division,
    EndedAgreement,
    Fact,
    LanguageVersion,
    Paragraph,
    Party,
    Revision,
)

DRAFT = yes_or_no("draft", _("draft"))


class ReadOnly:
    """What is read from a source: to be looked at, not edited."""

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Refuse."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Refuse."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Refuse."""
        return False


class ReadOnlyPage(ReadOnly, admin.ModelAdmin):
    """A page that only shows."""

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show a row under the name of what it is; "View %s" is wrong grammar in some languages."""
        title = capfirst(self.opts.verbose_name)
        context = {"title": title, **(extra_context or {})}
        return super().change_view(request, object_id, form_url, context)


class PartyRows(ReadOnly, admin.TabularInline):
    """The parties of an agreement."""

    model = AgreementParty
    fields = ["party"]


class ActRows(ReadOnly, admin.TabularInline):
    """The acts of an agreement."""

    model = Act
    fields = ["kind", "issuer", "number", "date", DRAFT]
    readonly_fields = [DRAFT]


class VersionRows(ReadOnly, admin.TabularInline):
    """The language versions of an agreement."""

    model = LanguageVersion
    fields = ["language", "standing", "title", "revision", "origin", "source"]
    show_change_link = True


class RevisionRows(ReadOnly, admin.TabularInline):
    """The texts that later ones took the place of."""

    model = Revision
    fields = ["language", "number", "title", "origin", "author", "source", "superseded_at"]
    readonly_fields = ["superseded_at"]
    show_change_link = True
    classes = ["collapse"]


class EndedRows(ReadOnly, admin.TabularInline):
    """The agreements that an agreement ends."""

    model = EndedAgreement
    fk_name = "agreement"
    fields = ["title", "signed_on", "ended"]


class AmendmentRows(ReadOnly, admin.TabularInline):
    """The acts that changed the text."""

    model = Amendment
    fields = ["number", "date", "line"]


class FactRows(ReadOnly, admin.TabularInline):
    """The facts of an agreement with their sentences."""

    model = Fact
    fields = ["in_words", "value", "language", "line", "sentence"]
    readonly_fields = ["in_words"]
    classes = ["collapse"]

    @admin.display(description=_("fact"))
    def in_words(self, fact: Fact) -> str:
        """Return the name of the fact."""
        return fact_name(fact.name)


@admin.register(Agreement)
class AgreementAdmin(admin.ModelAdmin):
    """Agreements: their facts may be corrected by hand."""

    list_display = ["short_title", "kind", "signed_on", "status", "version_count", "on_site"]
    list_filter = ["kind", "status", "versions__language", "multilateral", "parties"]
    search_fields = ["slug", "versions__title", "acts__number", "publication"]
    date_hierarchy = "signed_on"
    readonly_fields = ["slug", "created_at", "updated_at"]
    inlines = [
        *(PartyRows, ActRows, VersionRows, RevisionRows),
        *(EndedRows, AmendmentRows, FactRows),
    ]
    change_form_template = "admin/treaties/agreement/change_form.html"
    list_per_page = 50
    formfield_overrides = {
        JSONField: {"widget": forms.Textarea(attrs={"rows": 1, "cols": 30})},
        TextField: {"widget": forms.Textarea(attrs={"rows": 2, "cols": 80})},
    }

    def get_queryset(self, request: HttpRequest) -> QuerySet[Agreement]:
        """Return the agreements with what the list shows."""
        rows: QuerySet[Agreement] = super().get_queryset(request)
        return rows.prefetch_related("versions").annotate(how_many=Count("versions", distinct=True))

    def get_urls(self) -> list[URLPattern]:
        """Return the admin's addresses and that of the page that joins."""
        view = self.admin_site.admin_view(partial(join_page, self.admin_site))
        join = path("<int:key>/join/", view, name="treaties_agreement_join")
        return [join, *super().get_urls()]

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """Return what goes with an agreement: its own rows need no permission of theirs."""
        names, counts, _needed, protected = super().get_deleted_objects(objs, request)
        return names, counts, set(), protected

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Refuse: agreements come from uploaded texts."""
        return False

    @admin.display(description=_("title"), ordering="slug")
    def short_title(self, agreement: Agreement) -> str:
        """Return the title, cut."""
        return Truncator(str(agreement)).chars(140)

    @admin.display(description=_("versions"), ordering="how_many")
    def version_count(self, agreement: Any) -> int:
        """Return the number of versions."""
        return int(agreement.how_many)

    @admin.display(description=_("on the site"))
    def on_site(self, agreement: Agreement) -> str:
        """Return a link to the agreement's page."""
        return format_html(
            '<a href="{}">{}</a>', reverse("agreement", args=[agreement.slug]), _("open")
        )


@admin.register(Party)
class PartyAdmin(admin.ModelAdmin):
    """States and organisations."""

    list_display = ["code", "name_kk", "name_ru", "name_en"]
    search_fields = ["code", "name_kk", "name_ru", "name_en"]


@admin.register(Act)
class ActAdmin(ReadOnlyPage):
    """Domestic acts."""

    list_display = ["kind", "number", "date", "issuer", DRAFT, "agreement"]
    fields = ["agreement", "kind", "issuer", "number", "date", DRAFT]
    readonly_fields = [DRAFT]
    list_filter = ["kind", "issuer", "draft"]
    search_fields = ["number", "agreement__slug"]
    date_hierarchy = "date"
    list_select_related = ["agreement"]


@admin.register(LanguageVersion)
class LanguageVersionAdmin(ReadOnlyPage):
    """Language versions."""

    list_display = ["title", "language", "standing", "revision", "source"]
    list_filter = ["language", "standing"]
    search_fields = ["title", "agreement__slug"]
    list_select_related = ["source"]


@admin.register(Division)
class DivisionAdmin(ReadOnlyPage):
    """Chapters, sections and annexed parts."""

    list_display = ["label", "heading", "eid", "version"]
    fields = ["version", "within", "eid", "kind", "label", "number", "heading"]
    readonly_fields = ["within"]
    list_filter = ["kind", "version__language"]
    search_fields = ["heading", "eid"]
    list_select_related = ["version"]

    @admin.display(description=_("belongs to"))
    def within(self, division: Division) -> str:
        """Return the division that it stands in; a dash of one that stands in none."""
        return str(division.parent or "—")


@admin.register(Article)
class ArticleAdmin(ReadOnlyPage):
    """Articles and the other units."""

    list_display = ["eid", "kind", "label", "heading", "version"]
    exclude = ["position"]
    list_filter = ["kind", "version__language"]
    search_fields = ["eid", "heading", "number"]
    list_select_related = ["version"]


@admin.register(Paragraph)
class ParagraphAdmin(ReadOnlyPage):
    """Paragraphs."""

    list_display = ["eid", "kind", "label", "text", "article"]
    exclude = ["position"]
    list_filter = ["kind"]
    search_fields = ["eid", "text"]
    list_select_related = ["article"]
    show_full_result_count = False
