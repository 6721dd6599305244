"""The sentences for refusals and warnings of ``treaties.text``, in the reader's language."""

from django.utils.translation import get_language, gettext_noop
from django.utils.translation import gettext as _

from treaties.text.document import Refusal
from treaties.wording import language_name, reader_language

REFUSALS = {
    "empty": gettext_noop("The file is empty."),
    "binary": gettext_noop("This is not a text file. Save the text as plain text and try again."),
    "no-text": gettext_noop("No text in Kazakh, Russian or English was found in the file."),
    "no-agreement": gettext_noop(
        "Neither the title of a treaty nor an article was found in the file."
    ),
    "not-conserved": gettext_noop(
        "The text could not be read without loss, so nothing was stored. "
        "Send this file to the developers."
    ),
    "unreadable": gettext_noop("The file cannot be read: %(detail)s."),
    "too-large": gettext_noop("The file is larger than %(detail)s MB."),
}
BINARY_FORMAT = gettext_noop(
    "This is a %(detail)s file, not plain text. Save the text as plain text and try again."
)
WARNINGS = {
    "repeated-number": gettext_noop("The number of %(detail)s occurs twice."),
    "number-jump": gettext_noop("Article %(detail)s does not follow the number before it."),
    "language-again": gettext_noop("Text in this language begins a second time: %(detail)s."),
    "no-title": gettext_noop("No title was found in the version in this language: %(detail)s."),
    "one-party": gettext_noop("Only one party was recognised: %(detail)s."),
    "versions-disagree": gettext_noop("The language versions disagree on a fact: %(detail)s."),
}
FACTS = {
    "kind": gettext_noop("type"),
    "parties": gettext_noop("parties"),
    "signed_on": gettext_noop("date of signing"),
    "in_force_on": gettext_noop("date of entry into force"),
    "authentic": gettext_noop("authentic languages"),
    "prevailing": gettext_noop("prevailing language"),
}


def refusal_sentence(refusal: Refusal) -> str:
    """Return why a file was refused, as one sentence."""
    if refusal.code == "binary" and refusal.detail:
        return _(BINARY_FORMAT) % {"detail": refusal.detail}
    sentence = REFUSALS[refusal.code]
    return _(sentence) % {"detail": refusal.detail}


def warning_sentence(code: str, detail: str) -> str:
    """Return a warning as one sentence."""
    sentence = WARNINGS[code]
    if code in {"language-again", "no-title"}:
        detail = language_name(detail, reader_language(get_language()))
    elif code == "versions-disagree":
        name = FACTS[detail]
        detail = _(name)
    return _(sentence) % {"detail": detail}
