"""Rights in the words of the reader: Django stores their names in English."""

from django.contrib.auth.models import Permission
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

# By the beginning of the codename; Django makes these four for each model.
ACTS = {
    "add": gettext_noop("add"),
    "change": gettext_noop("change"),
    "delete": gettext_noop("delete"),
    "view": gettext_noop("look at"),
}
# The rights that models name themselves: a new one needs a line here, to be translated.
NAMED = (
    gettext_noop("Can decide on findings"),
    gettext_noop("Can publish drafts"),
    gettext_noop("Can publish edits of texts"),
    gettext_noop("Can restore revisions"),
)


def words_of(permission: Permission) -> str:
    """Return a right as ``Agreements: change``."""
    model = permission.content_type.model_class()
    if model is None:
        return permission.name
    act, _sign, rest = permission.codename.partition("_")
    named = act not in ACTS or rest != model._meta.model_name
    told = _(permission.name) if named else _(ACTS[act])
    return f"{capfirst(str(model._meta.verbose_name_plural))}: {told}"
