"""What a column may hold, as constraints of the database and checks of a form."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from treaties.text.phrases import LANGUAGE_NAMES

KNOWN_LANGUAGES = frozenset(LANGUAGE_NAMES["en"].values())


def validate_languages(value: object) -> None:
    """Refuse what is not a list of the codes of known languages."""
    known = isinstance(value, list) and all(code in KNOWN_LANGUAGES for code in value)
    if not known:
        raise ValidationError(_('Write a list of language codes, such as ["kk", "ru"].'))


def one_of(column: str, choices: type[models.TextChoices], name: str) -> models.CheckConstraint:
    """Return the constraint that a column holds one value of a closed list."""
    return models.CheckConstraint(condition=Q(**{f"{column}__in": choices.values}), name=name)
