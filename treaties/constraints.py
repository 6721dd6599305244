"""What a column may hold, as constraints of the database and checks of a form."""

import re

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from treaties.text.phrases import LANGUAGE_NAMES

UNLIMITED = "unlimited"
# P5Y, P6M, P1Y6M, P30D, P2W.
PERIOD = re.compile(rf"{UNLIMITED}|P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?")
KNOWN_LANGUAGES = frozenset(LANGUAGE_NAMES["en"].values())


def validate_languages(value: object) -> None:
    """Refuse what is not a list of the codes of known languages."""
    known = isinstance(value, list) and all(code in KNOWN_LANGUAGES for code in value)
    if not known:
        raise ValidationError(_('Write a list of language codes, such as ["kk", "ru"].'))


def validate_period(value: str) -> None:
    """Refuse what is neither a period of ISO 8601 nor ``unlimited``."""
    if not PERIOD.fullmatch(value):
        raise ValidationError(_('Write a period such as P5Y or P6M, or "unlimited".'))


def one_of(
    column: str, choices: type[models.TextChoices], name: str, or_nothing: bool = False
) -> models.CheckConstraint:
    """Return the constraint that a column holds one value of a closed list, or may be empty."""
    values = [*choices.values, ""] if or_nothing else choices.values
    return models.CheckConstraint(condition=Q(**{f"{column}__in": values}), name=name)


def period(column: str, name: str) -> models.CheckConstraint:
    """Return the constraint that a column holds a period, ``unlimited`` or nothing."""
    known = Q(**{f"{column}__in": ["", UNLIMITED]}) | Q(**{f"{column}__startswith": "P"})
    return models.CheckConstraint(condition=known, name=name)
