"""Filters of the admin whose choices are in words, not as they are stored."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from treaties.messages import warning_sentence
from treaties.models import SourceWarning
from treaties.repaired import KINDS


class RepairKindFilter(admin.SimpleListFilter):
    """What was repaired."""

    title = _("kind")
    parameter_name = "kind"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Return the kinds of repairs."""
        return list(KINDS.items())

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Return the repairs of a kind."""
        return queryset.filter(kind=self.value()) if self.value() else queryset


class WarningFilter(admin.SimpleListFilter):
    """What a source was warned of."""

    title = _("warning")
    parameter_name = "code"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Return the warnings that there are."""
        codes = SourceWarning.objects.order_by("code").values_list("code", flat=True).distinct()
        return [(code, warning_sentence(code, "")) for code in codes]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Return the warnings of a kind."""
        return queryset.filter(code=self.value()) if self.value() else queryset
