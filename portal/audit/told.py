"""What an entry of the audit log changed, in the words of the reader."""

import json
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Field, Model
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from portal.audit.entry import AuditEntry

NOTHING = "—"
# How the library writes down that there was no value.
NONE = "None"


@dataclass(frozen=True, slots=True)
class Change:
    """A field, what stood there and what stands there now."""

    field: str
    before: str
    after: str


def changes_of(entry: AuditEntry) -> list[Change]:
    """Return the changes of an entry by the names of the fields."""
    model = entry.content_type.model_class()
    told = (_change(model, name, change) for name, change in (entry.changes or {}).items())
    return sorted(told, key=lambda change: change.field)


def _change(model: type[Model] | None, name: str, change: Any) -> Change:
    field = _field(model, name)
    label = _label(field, name)
    if isinstance(change, dict):
        members = ", ".join(change["objects"])
        added = change["operation"] == "add"
        if added:
            return Change(label, NOTHING, _("added: %(members)s") % {"members": members})
        return Change(label, NOTHING, _("removed: %(members)s") % {"members": members})
    before, after = change
    return Change(label, _value(field, before), _value(field, after))


def _field(model: type[Model] | None, name: str) -> Any:
    if model is None:
        return None
    try:
        return model._meta.get_field(name)
    except FieldDoesNotExist:
        sides = (one for one in model._meta.related_objects if one.get_accessor_name() == name)
        return next(sides, None)


def _label(field: Any, name: str) -> str:
    """Return the name of a field; of the other side of a relation, that of what it holds."""
    if isinstance(field, Field):
        return capfirst(str(field.verbose_name))
    model = getattr(field, "related_model", None)
    return name if model is None else capfirst(str(model._meta.verbose_name_plural))


def _value(field: Any, value: Any) -> str:
    text = str(value)
    if text in {"", NONE}:
        return NOTHING
    choices = {str(key): str(words) for key, words in getattr(field, "flatchoices", ())}
    if text in choices:
        return choices[text]
    if text in {"True", "False"}:
        return pgettext("value", "yes") if text == "True" else pgettext("value", "no")
    return _spelled(text)


def _spelled(text: str) -> str:
    """Return a stored list with its letters as they are read, not as they are encoded."""
    if text[:1] not in "[{":
        return text
    try:
        return json.dumps(json.loads(text), ensure_ascii=False)
    except ValueError:
        return text
