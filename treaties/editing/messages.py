"""The sentences of the editors' pages for what cannot be done."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from treaties.editing.written import WrittenError

WRITTEN = {
    "empty": gettext_noop("Write the text of this unit: it cannot be empty."),
    "too-long": gettext_noop("Write at most %(detail)s characters."),
    "too-many": gettext_noop("Write at most %(detail)s lines."),
    "control": gettext_noop("Take out the control character in line %(detail)s."),
    "heading": gettext_noop("Begin with the heading line of this unit: “%(detail)s”."),
    "number": gettext_noop("Keep the number in the first line: “%(detail)s”."),
}


def written_sentence(error: WrittenError) -> str:
    """Return why a text cannot be read as its unit, in the reader's language."""
    return _(WRITTEN[error.code]) % {"detail": error.detail}


def closed_sentence() -> str:
    """Return that an edit is not in the state that was needed."""
    return _("Nothing was changed: this edit is in another state meanwhile.")


def gone_sentence() -> str:
    """Return that a text has no such unit."""
    return _("This text has no provision with this address.")
