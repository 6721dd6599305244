"""An edit on its way: handed in, taken back, sent back, discarded, published.

``seen`` is what the page showed of the edit; who comes second is told, and nothing is done.
"""

import json
from collections.abc import Callable

from django.contrib.auth.models import User
from django.utils import timezone

from treaties.choices import EditState, TextOrigin
from treaties.editing.drafts import ClosedError, NewerError, digest
from treaties.editing.history import Kept, revision
from treaties.editing.texts import edited_text
from treaties.loading.edit import replace_text
from treaties.loading.store import Made
from treaties.loading.writing import one_writer
from treaties.models import LanguageVersion, TextEdit


class ChangedMeanwhileError(Exception):
    """The edit is not as the page showed it."""


class NothingChangedError(Exception):
    """The edit changes no word."""


class NotSavedError(Exception):
    """Something was typed and not saved; ``eids`` are the units."""

    def __init__(self, eids: list[str]) -> None:
        super().__init__(", ".join(eids))
        self.eids = eids


def seen_of(edit: TextEdit) -> str:
    """Return what tells one state of an edit from another."""
    written = json.dumps([edit.texts, edit.working], sort_keys=True, ensure_ascii=False)
    return digest(edit.state, str(edit.base), edit.comment, edit.answer, written)


def hand_in(key: int, comment: str, shown: str) -> TextEdit:
    """Hand an edit in to the publishers, with what it changes and why.

    Raises ClosedError, ChangedMeanwhileError, NothingChangedError, NotSavedError, and NewerError
    when the text was published anew since the edit was begun.
    """

    def change(edit: TextEdit) -> None:
        if edit.working:
            raise NotSavedError(list(edit.working))
        if not edit.texts:
            raise NothingChangedError(key)
        begun_from_current(edit)
        edit.comment, edit.answer, edit.state = comment, "", EditState.SUBMITTED

    return _changed(key, EditState.DRAFT, shown, change)


def take_back(key: int, shown: str) -> TextEdit:
    """Make a draft again of what was handed in. Raises ClosedError and ChangedMeanwhileError."""

    def change(edit: TextEdit) -> None:
        edit.state = EditState.DRAFT

    return _changed(key, EditState.SUBMITTED, shown, change)


def send_back(key: int, answer: str, shown: str) -> TextEdit:
    """Give an edit back to its author with a remark. Raises as ``take_back``."""

    def change(edit: TextEdit) -> None:
        edit.answer, edit.state = answer, EditState.DRAFT

    return _changed(key, EditState.SUBMITTED, shown, change)


def discard(key: int, shown: str) -> TextEdit:
    """Discard a draft: it is published never, but can still be read. Raises as ``take_back``."""

    def change(edit: TextEdit) -> None:
        edit.state = EditState.DISCARDED

    return _changed(key, EditState.DRAFT, shown, change)


def publish(key: int, by: User, shown: str) -> TextEdit:
    """Publish what was handed in as the next revision of its text.

    Units that it does not change stay as they are, with their eIds. Raises as ``hand_in``; and
    WrittenError where a text can no longer be read as its unit. Nothing is stored then.
    """

    def change(edit: TextEdit) -> None:
        begun = begun_from_current(edit)
        version = _version(edit)
        made = Made(edit.author, TextOrigin.EDITED, edit.comment)
        text = edited_text(begun.text(), edit.texts)
        edit.published_as = replace_text(version, text, version.source, made)
        edit.state = EditState.PUBLISHED
        edit.published_by, edit.published_at = by, timezone.now()

    return _changed(key, EditState.SUBMITTED, shown, change)


def begun_from_current(edit: TextEdit) -> Kept:
    """Return the revision that an edit was begun from. Raises NewerError when there is a newer."""
    current = revision(edit.agreement, edit.language)
    if current is None:
        raise ClosedError(edit.pk)
    if current.number != edit.base:
        raise NewerError(current.number)
    return current


def _version(edit: TextEdit) -> LanguageVersion:
    return LanguageVersion.objects.select_related("source").get(
        agreement=edit.agreement, language=edit.language
    )


def _changed(
    key: int, state: EditState, shown: str, change: Callable[[TextEdit], None]
) -> TextEdit:
    """Change an edit that is in a state and as the page showed it, and store it."""
    with one_writer():
        edit = TextEdit.objects.select_related("agreement", "author").filter(pk=key).first()
        if edit is None or edit.state != state:
            raise ClosedError(key)
        if seen_of(edit) != shown:
            raise ChangedMeanwhileError(key)
        change(edit)
        edit.changed_at = timezone.now()
        edit.save()
        return edit
