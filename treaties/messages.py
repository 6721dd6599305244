"""The sentences for refusals and warnings of ``treaties.text``, in the reader's language."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from treaties.text.document import Refusal

REFUSALS = {
    "empty": gettext_noop("The file is empty."),
    "binary": gettext_noop("This is not a text file. Save the text as plain text and try again."),
    "no-text": gettext_noop("No text in Kazakh, Russian or English was found in the file."),
    "no-agreement": gettext_noop(
        "Neither the title of a treaty nor an article was found in the file."
    ),
    "not-conserved": gettext_noop(
        "The text could not be read without loss, so nothing was stored. Report this file."
    ),
    "too-large": gettext_noop("The file is larger than %(detail)s MB."),
}
BINARY_FORMAT = gettext_noop(
    "This is a %(detail)s file, not plain text. Save the text as plain text and try again."
)
WARNINGS = {
    "repeated-number": gettext_noop("The number occurs twice: %(detail)s."),
    "number-jump": gettext_noop("The numbering of the articles jumps at %(detail)s."),
    "language-again": gettext_noop("The same language begins again (%(detail)s)."),
    "no-title": gettext_noop("No title was found in the version “%(detail)s”."),
    "versions-disagree": gettext_noop("The language versions disagree on a fact: %(detail)s."),
}


def refusal_sentence(refusal: Refusal) -> str:
    """Return why a file was refused, as one sentence."""
    if refusal.code == "binary" and refusal.detail:
        return _(BINARY_FORMAT) % {"detail": refusal.detail}
    return _(REFUSALS[refusal.code]) % {"detail": refusal.detail}


def warning_sentence(code: str, detail: str) -> str:
    """Return a warning as one sentence."""
    return _(WARNINGS[code]) % {"detail": detail}
