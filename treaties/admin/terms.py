"""The term table: editors add terms and renderings, and put terms out of use."""

from django.contrib import admin
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from treaties.admin.words import yes_or_no
from treaties.choices import Language
from treaties.models import Term, TermRendering

IN_USE = yes_or_no("in_use", Term._meta.get_field("in_use").verbose_name)


class RenderingInline(admin.TabularInline):
    """How a term is called in each language."""

    model = TermRendering
    fields = ["language", "text", "position"]
    extra = 1


@admin.register(Term)
class TermAdmin(admin.ModelAdmin):
    """Legal terms with their renderings.

    A term of the portal's own table would come again when that is loaded, so it is put out of use
    and not deleted.
    """

    list_display = ["key", "subject", "kazakh", "russian", "english", IN_USE]
    list_filter = ["subject", "in_use"]
    search_fields = ["key", "renderings__text", "note"]
    list_per_page = 100
    fields = ["key", "subject", "in_use", "note"]
    inlines = [RenderingInline]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Term]:
        """Return the terms with their renderings."""
        rows: QuerySet[Term] = super().get_queryset(request)
        return rows.prefetch_related("renderings")

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Refuse for a term of the portal's own table."""
        if isinstance(obj, Term) and obj.shipped:
            return False
        return super().has_delete_permission(request, obj)

    @admin.display(description=_("Kazakh"))
    def kazakh(self, term: Term) -> str:
        """Return the Kazakh renderings."""
        return _texts(term, Language.KAZAKH)

    @admin.display(description=_("Russian"))
    def russian(self, term: Term) -> str:
        """Return the Russian renderings."""
        return _texts(term, Language.RUSSIAN)

    @admin.display(description=_("English"))
    def english(self, term: Term) -> str:
        """Return the English renderings."""
        return _texts(term, Language.ENGLISH)


def _texts(term: Term, language: str) -> str:
    return "; ".join(row.text for row in term.renderings.all() if row.language == language)
