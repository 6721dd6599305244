"""Which models the audit log watches: one row for each."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from auditlog.registry import auditlog
from auditlog.signals import pre_log
from django.apps import apps
from django.db.models import Model
from django.db.models.signals import m2m_changed

from portal.audit.acting import who_acts
from portal.audit.entry import AuditEntry

CREATE, UPDATE, DELETE = (
    AuditEntry.Action.CREATE,
    AuditEntry.Action.UPDATE,
    AuditEntry.Action.DELETE,
)
ALL = (CREATE, UPDATE, DELETE)


@dataclass(frozen=True, slots=True)
class Audited:
    """A model, what is left out of its entries or hidden in them, and which changes count.

    ``sets`` are its many-to-many fields whose changes are written down.
    """

    model: str
    left_out: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    acts: tuple[int, ...] = ALL
    sets: tuple[str, ...] = ()


# Where a row stands among its neighbours.
PLACE = ("position", "ordinal", "previous")
# What is computed from other columns, and times that are written with every change, say nothing.
AUDITED = (
    Audited("treaties.Agreement", left_out=("parties_key", "created_at", "updated_at")),
    Audited("treaties.Party"),
    Audited("treaties.AgreementParty", left_out=PLACE),
    Audited("treaties.LanguageVersion", left_out=("title_key", "shape")),
    Audited("treaties.Revision", left_out=("text",)),
    Audited(
        "treaties.Draft",
        left_out=(
            *("content", "read", "read_edition", "foreseen", "findings", "titles"),
            *("task", "attempts"),
        ),
    ),
    Audited("treaties.TextEdit", left_out=("texts", "working")),
    # What stands in a private note is nobody else's business.
    Audited("treaties.Note", left_out=("eids", "folded"), hidden=("text",)),
    Audited("treaties.Collection", hidden=("name", "description")),
    # What a run of a search writes is nobody's doing.
    Audited(
        "search.SavedSearch",
        left_out=(
            *("runs", "last_run", "last_due_run", "seen_change", "total", "changed_at"),
            *("fault", "fault_detail"),
        ),
        hidden=("name", "description", "words", "filters", "feed_token", "mail_token"),
    ),
    Audited("search.ApiToken", left_out=("last_used_at", "digest")),
    Audited("treaties.Term", left_out=("shipped",)),
    Audited("treaties.TermRendering"),
    # Readers send reports; what becomes of one is written down.
    Audited("treaties.ErrorReport", left_out=("sender",), acts=(UPDATE, DELETE)),
    # Findings come and go with each comparison; only decisions are people's.
    Audited(
        "treaties.Finding",
        left_out=("position", "quotes", "values", "units", "identity", "weight", "found"),
        acts=(UPDATE,),
    ),
    Audited(
        "auth.User",
        left_out=("last_login",),
        hidden=("password",),
        sets=("groups", "user_permissions"),
    ),
    Audited("auth.Group", sets=("permissions",)),
)
HIDDEN = "•••"


def hide(value: str) -> str:
    """Return what stands in an entry for a value that nobody is to see."""
    return HIDDEN


def register() -> None:
    """Let the library watch the models of the table."""
    for row in AUDITED:
        model = apps.get_model(row.model)
        auditlog.register(
            model,
            include_fields=_fields(model, row.left_out),
            mask_fields=list(row.hidden),
            mask_callable=f"{__name__}.{hide.__name__}",
        )
        for name in row.sets:
            m2m_changed.connect(
                _set_changed, sender=getattr(model, name).through, dispatch_uid=f"audit {name}"
            )
    pre_log.connect(_counts, dispatch_uid="portal.audit.acts")


def _fields(model: type[Model], left_out: Iterable[str]) -> list[str]:
    """Return the columns that an entry tells of."""
    return [
        field.name
        for field in model._meta.concrete_fields
        if not field.primary_key and field.name not in left_out
    ]


def row_of(model: type[Model]) -> Audited | None:
    """Return the row of a model; None when it is not watched."""
    return next((row for row in AUDITED if row.model == model._meta.label), None)


def _counts(sender: type[Model], action: int, **told: Any) -> bool:
    """Return whether this kind of change of this model is written down."""
    row = row_of(sender)
    return row is not None and action in row.acts


def _set_changed(sender: Any, instance: Model, action: str, **told: Any) -> None:
    """Write down what was added to a set of a row or taken out of it.

    The library's own receiver tells of a set that is emptied as if everything there is had been
    taken out; here its members are read before.
    """
    act = {"post_add": "add", "post_remove": "delete", "pre_clear": "delete"}.get(action)
    if act is None or who_acts() is None:
        return
    name = _set_name(sender, instance, told["reverse"])
    members = told["model"]._default_manager
    changed = (
        members.filter(pk__in=told["pk_set"])
        if action != "pre_clear"
        else getattr(instance, name).all()
    )
    AuditEntry.objects.log_m2m_changes(changed, instance, act, name)


def _set_name(through: Any, instance: Model, reverse: bool) -> str:
    """Return by which name a row has the set that a table holds."""
    meta = type(instance)._meta
    if not reverse:
        return next(
            field.name for field in meta.many_to_many if field.remote_field.through is through
        )
    sides = (one for one in meta.related_objects if getattr(one, "through", None) is through)
    return str(next(sides).get_accessor_name())
