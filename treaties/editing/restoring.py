"""An earlier revision of a text put in force again, as a new revision."""

from dataclasses import dataclass

from django.contrib.auth.models import User

from treaties.choices import TextOrigin
from treaties.editing.drafts import NewerError
from treaties.editing.history import revision
from treaties.loading.edit import replace_text
from treaties.loading.store import Made
from treaties.loading.writing import one_writer
from treaties.models import Agreement, LanguageVersion


class NoRevisionError(Exception):
    """There is no such earlier revision."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for: which revision and why; ``shown`` was the current one on the page."""

    number: int
    comment: str
    shown: int


def restore(agreement: Agreement, language: str, asked: Asked, by: User) -> int:
    """Make the text of an earlier revision the current one; return the number it has now.

    Nothing is taken away: the text before becomes a revision, too. Raises NoRevisionError,
    NewerError when another text was published meanwhile, and SameTextError when the text is the
    current one already.
    """
    with one_writer():
        kept = revision(agreement, language, asked.number)
        current = revision(agreement, language)
        if kept is None or current is None:
            raise NoRevisionError(asked.number)
        if current.number != asked.shown:
            raise NewerError(current.number)
        version = LanguageVersion.objects.get(agreement=agreement, language=language)
        made = Made(by, TextOrigin.RESTORED, asked.comment, asked.number)
        return replace_text(version, kept.text(), kept.row.source, made)
