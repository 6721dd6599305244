"""What an editor writes of a text until it is handed in: kept while typing, saved, put back.

Two at once: a form brings what its page showed (``seen``) and the window that it stands in. What
another window or the same editor elsewhere has written since is never overwritten: the second is
told (``MeanwhileError``) and sees both texts. A text that was published anew since the edit was
begun is told, too (``NewerError``); what was written stays in the edit.
"""

import hashlib
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.utils import timezone

from treaties.choices import EditState
from treaties.editing.history import Kept, revision, unit_of
from treaties.editing.written import WrittenError, check_written, read_unit, write_unit
from treaties.loading.writing import one_writer
from treaties.models import Agreement, TextEdit
from treaties.models.edits import OPEN_STATES
from treaties.text.document import ParsedUnit, ParsedVersion

SIZE = 12
# What cannot be kept at all, whoever wrote it.
NEVER_KEPT = frozenset({"control", "too-long"})


class MeanwhileError(Exception):
    """The same unit was written elsewhere since the page was shown; ``text`` is what it is now."""

    def __init__(self, text: str, seen: str) -> None:
        super().__init__(seen)
        self.text = text
        self.seen = seen


class NewerError(Exception):
    """The text has a newer revision than the edit was begun from; ``number`` is its number."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


class ClosedError(Exception):
    """The edit is not in the state that this needs: handed in, published or discarded meanwhile."""


class NoUnitError(Exception):
    """The text has no such unit in this revision."""


@dataclass(frozen=True, slots=True)
class Place:
    """A unit of a text that an editor works on: one's open edit, if any, and what it begins from.

    ``begun`` is the revision that the edit was begun from, or the current one; ``text`` is its
    text, and ``unit`` one of its units.
    """

    agreement: Agreement
    language: str
    edit: TextEdit | None
    begun: Kept
    text: ParsedVersion
    unit: ParsedUnit

    @property
    def saved(self) -> str:
        """Return the text as it was saved last, else as it was published."""
        texts = self.edit.texts if self.edit else {}
        return str(texts.get(self.unit.eid) or write_unit(self.unit))

    @property
    def shown(self) -> str:
        """Return the text as it was typed last, saved or not."""
        typed = self.edit.working.get(self.unit.eid) if self.edit else None
        return str(typed[0]) if typed else self.saved

    @property
    def window(self) -> str:
        """Return the window in which it was typed last."""
        typed = self.edit.working.get(self.unit.eid) if self.edit else None
        return str(typed[1]) if typed else ""

    @property
    def seen(self) -> str:
        """Return what tells one state of the unit from another."""
        return digest(str(self.begun.number), self.shown)


@dataclass(frozen=True, slots=True)
class Sent:
    """What a form brings: the text, and what the page showed that it stands on."""

    text: str
    base: int
    seen: str
    window: str


def digest(*words: str) -> str:
    """Return a short digest of some words."""
    joined = "\0".join(words).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(joined, digest_size=SIZE).hexdigest()


def open_edit(agreement: Agreement, language: str, author: User) -> TextEdit | None:
    """Return the edit of a text that an editor has begun and not published or discarded."""
    rows = TextEdit.objects.filter(agreement=agreement, language=language, author=author)
    return rows.filter(state__in=OPEN_STATES).first()


def place_of(
    agreement: Agreement, language: str, eid: str, author: User, base: int | None = None
) -> Place:
    """Return a unit as an editor has it.

    ``base`` is the revision that a page showed, for an edit that is not begun yet. Raises
    NoUnitError where the text, as the edit has it, has no such unit.
    """
    edit = open_edit(agreement, language, author)
    begun = revision(agreement, language, edit.base if edit else base)
    if begun is None:
        raise NoUnitError(eid)
    text = begun.text()
    unit = unit_of(text, eid)
    if unit is None:
        raise NoUnitError(eid)
    return Place(agreement, language, edit, begun, text, unit)


def keep(agreement: Agreement, language: str, eid: str, author: User, sent: Sent) -> Place:
    """Keep what is being typed, without saving it; return the unit as it is now.

    Raises WrittenError for what cannot be kept, MeanwhileError, ClosedError and NoUnitError.
    """
    check_written(sent.text)
    with one_writer():
        place = _checked(agreement, language, eid, author, sent)
        if sent.text == place.shown:
            return place
        edit = _edit(place, author)
        _put_working(edit, place, sent)
        _store(edit)
        return place_of(agreement, language, eid, author, place.begun.number)


def save(agreement: Agreement, language: str, eid: str, author: User, sent: Sent) -> TextEdit:
    """Save the text of a unit in an editor's edit, which is begun with it.

    Raises WrittenError where it cannot be read as that unit and NewerError where the text was
    published anew: what was written is kept as typed then. Raises MeanwhileError, ClosedError and
    NoUnitError, and changes nothing then.
    """
    problem: WrittenError | NewerError | None = None
    with one_writer():
        place = _checked(agreement, language, eid, author, sent)
        edit = _edit(place, author)
        current = revision(agreement, language)
        try:
            text = write_unit(read_unit(sent.text, place.unit))
        except WrittenError as error:
            problem = error
        if problem is None and current and current.number != place.begun.number:
            problem = NewerError(current.number)
        if problem is None:
            edit.working.pop(eid, None)
            edit.texts[eid] = text
            if text == write_unit(place.unit):
                del edit.texts[eid]
        elif not (isinstance(problem, WrittenError) and problem.code in NEVER_KEPT):
            _put_working(edit, place, sent)
        _store(edit)
    if problem is not None:
        raise problem
    return edit


def forget(agreement: Agreement, language: str, eid: str, author: User, sent: Sent) -> None:
    """Throw away what was typed in a unit and not saved. Raises as ``keep``."""
    with one_writer():
        place = _checked(agreement, language, eid, author, sent)
        if place.edit and eid in place.edit.working:
            del place.edit.working[eid]
            _store(place.edit)


def _checked(agreement: Agreement, language: str, eid: str, author: User, sent: Sent) -> Place:
    """Return a unit that was not written elsewhere since the form's page was shown."""
    place = place_of(agreement, language, eid, author, sent.base)
    if place.edit and place.edit.state != EditState.DRAFT:
        raise ClosedError(place.edit.pk)
    own = place.seen == sent.seen or (place.window and place.window == sent.window)
    if not own and sent.text != place.shown:
        raise MeanwhileError(place.shown, place.seen)
    return place


def _edit(place: Place, author: User) -> TextEdit:
    """Return the editor's edit, or a new one that is not stored yet."""
    return place.edit or TextEdit(
        agreement=place.agreement,
        language=place.language,
        author=author,
        base=place.begun.number,
    )


def _put_working(edit: TextEdit, place: Place, sent: Sent) -> None:
    """Keep a text as typed, unless it is what was saved."""
    edit.working.pop(place.unit.eid, None)
    if sent.text != place.saved:
        edit.working[place.unit.eid] = [sent.text, sent.window]


def _store(edit: TextEdit) -> None:
    """Store an edit; a draft in which nothing is written goes."""
    if edit.texts or edit.working or edit.comment or edit.answer:
        edit.changed_at = timezone.now()
        edit.save()
    elif edit.pk:
        edit.delete()
