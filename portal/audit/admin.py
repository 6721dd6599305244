"""The audit log in the admin: to be looked at by those who may, to be changed by nobody."""

from typing import Any

from django.apps import apps
from django.contrib import admin
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from portal.audit.entry import ACTIONS, AuditEntry, Event
from portal.audit.events import UNKNOWN
from portal.audit.registered import AUDITED
from portal.audit.told import NOTHING, changes_of

SHORT = 120
admin.site.unregister(AuditEntry)


class WhatFilter(admin.SimpleListFilter):
    """What happened: a change of a row, or an event."""

    title = gettext_lazy("What happened")
    parameter_name = "what"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Return the kinds of changes and the events."""
        changes = [(str(key), words) for key, words in ACTIONS.items() if key != _OPENED]
        return [*changes, *Event.choices]

    def queryset(self, request: HttpRequest, queryset: QuerySet[AuditEntry]) -> Any:
        """Return the entries of one kind."""
        value = self.value()
        if value is None:
            return queryset
        if value.isdecimal():
            return queryset.filter(action=int(value), event="")
        return queryset.filter(event=value)


class WithWhatFilter(admin.SimpleListFilter):
    """With what: one of the models that are watched."""

    title = gettext_lazy("Object")
    parameter_name = "model"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Return the models by their names."""
        models = [(row.model.lower(), apps.get_model(row.model)) for row in AUDITED]
        named = [(key, capfirst(str(model._meta.verbose_name_plural))) for key, model in models]
        return sorted(named, key=lambda one: one[1])

    def queryset(self, request: HttpRequest, queryset: QuerySet[AuditEntry]) -> Any:
        """Return the entries of one model."""
        label, _dot, name = (self.value() or "").partition(".")
        if not label:
            return queryset
        return queryset.filter(content_type__app_label=label, content_type__model=name)


_OPENED = AuditEntry.Action.ACCESS


@admin.register(AuditEntry)
class AuditEntryAdmin(admin.ModelAdmin):
    """Entries, newest first; nobody adds, changes or deletes one, an administrator neither."""

    list_display = ("timestamp", "by", "what_happened", "with_what", "short")
    list_filter = (WhatFilter, WithWhatFilter, "timestamp")
    search_fields = ("actor_name", "object_repr")
    search_help_text = gettext_lazy("Names of people and of the objects that they changed")
    date_hierarchy = "timestamp"
    list_select_related = ("content_type", "actor")
    list_per_page = 100
    show_full_result_count = False
    actions = None
    fields = readonly_fields = ("timestamp", "by", "what_happened", "with_what", "network", "whole")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Refuse."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Refuse."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Refuse."""
        return False

    @admin.display(description=gettext_lazy("by whom"), ordering="actor_name")
    def by(self, entry: AuditEntry) -> str:
        """Return who did it, with a link to the account while there is one."""
        name = entry.actor_name or NOTHING
        if entry.actor_id is None:
            return name
        address = reverse("admin:auth_user_change", args=[entry.actor_id])
        return format_html('<a href="{}">{}</a>', address, name)

    @admin.display(description=gettext_lazy("what happened"))
    def what_happened(self, entry: AuditEntry) -> str:
        """Return what happened."""
        return entry.what

    @admin.display(description=gettext_lazy("object"))
    def with_what(self, entry: AuditEntry) -> str:
        """Return with which row, with a link while there is one."""
        kind, name = _kind(entry.content_type), entry.object_repr
        if name == UNKNOWN:
            name = _(UNKNOWN)
        address = _address(entry)
        if not address:
            return f"{kind}: {name}"
        return format_html('{}: <a href="{}">{}</a>', kind, address, name)

    @admin.display(description=gettext_lazy("changes"))
    def short(self, entry: AuditEntry) -> str:
        """Return the changes, cut."""
        told = "; ".join(f"{one.field}: {one.before} → {one.after}" for one in changes_of(entry))
        return Truncator(told).chars(SHORT) or NOTHING

    @admin.display(description=gettext_lazy("changes"))
    def whole(self, entry: AuditEntry) -> str | SafeString:
        """Return the changes as a table."""
        changes = changes_of(entry)
        if not changes:
            return NOTHING
        rows = format_html_join(
            "",
            "<tr><th>{}</th><td>{}</td><td>{}</td></tr>",
            ((one.field, one.before, one.after) for one in changes),
        )
        return format_html(
            "<table><thead><tr><th>{}</th><th>{}</th><th>{}</th></tr></thead>"
            "<tbody>{}</tbody></table>",
            _("Field"),
            _("Before"),
            _("After"),
            rows,
        )

    @admin.display(description=gettext_lazy("network"))
    def network(self, entry: AuditEntry) -> str:
        """Return the network that it came from; it is kept of events alone."""
        return entry.remote_addr or NOTHING


def _kind(content_type: ContentType) -> str:
    model = content_type.model_class()
    return capfirst(str(model._meta.verbose_name)) if model else content_type.model


def _address(entry: AuditEntry) -> str:
    """Return the page of the row in the admin; empty when it has none or is deleted."""
    model = entry.content_type.model_class()
    if entry.action == AuditEntry.Action.DELETE or not entry.object_pk or model is None:
        return ""
    if not admin.site.is_registered(model):
        return ""
    meta = model._meta
    try:
        return reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[entry.object_pk])
    except NoReverseMatch:
        return ""
