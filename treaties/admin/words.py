"""Words of the admin that Django writes in English: yes and no."""

from typing import Any

from django.contrib import admin
from django.utils.translation import pgettext


def yes_or_no(field: str, label: Any) -> Any:
    """Return a column that says yes or no, in the place of a sign called True or False."""

    @admin.display(description=label, ordering=field)
    def shown(row: Any) -> str:
        return pgettext("value", "yes") if getattr(row, field) else pgettext("value", "no")

    shown.__name__ = f"{field}_in_words"
    return shown
