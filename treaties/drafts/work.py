"""What an editor had typed into the form of a draft, there again when they come back."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.http import QueryDict

from treaties.models import Draft


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed: the edition it was typed for, the fields, and these as a request has them."""

    edition: int
    form: dict[str, Any]
    data: QueryDict | None


def restored(draft: Draft, user: User) -> Typed:
    """Return what a user had typed and not stored; nothing typed gives the draft's own edition."""
    work = draft.works.filter(user=user).first()
    if work is None or not work.form:
        return Typed(draft.edition, {}, None)
    data = QueryDict(mutable=True)
    for name, values in work.form.items():
        data.setlist(name, values)
    return Typed(work.edition, work.form, data)
