"""An edit taken over onto a newer revision of its text, unit by unit."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils import timezone

from treaties.choices import EditState
from treaties.editing.drafts import ClosedError, NewerError
from treaties.editing.handing import ChangedMeanwhileError, seen_of
from treaties.editing.history import revision, unit_of
from treaties.editing.texts import name_of
from treaties.editing.written import read_unit, write_unit
from treaties.loading.writing import one_writer
from treaties.models import TextEdit

OWN, PUBLISHED = "own", "published"


@dataclass(frozen=True, slots=True)
class Carried:
    """A unit of an edit beside the same unit as it is published now.

    ``published`` is None where the text has no such unit any more. ``differs`` says that the
    published unit is not what the edit was begun from: one has to choose.
    """

    eid: str
    kind: str
    name: str
    own: str
    published: str | None
    differs: bool


def carried(edit: TextEdit) -> tuple[int, list[Carried]]:
    """Return the number of the newest revision, and the units of an edit beside it.

    Raises ClosedError where there is no text any more.
    """
    begun = revision(edit.agreement, edit.language, edit.base)
    current = revision(edit.agreement, edit.language)
    if begun is None or current is None:
        raise ClosedError(edit.pk)
    was, now = begun.text(), current.text()
    found = []
    for unit in was.units:
        own = _own(edit, unit.eid)
        if own is None:
            continue
        newer = unit_of(now, unit.eid)
        published = write_unit(newer) if newer else None
        differs = published != write_unit(unit)
        found.append(Carried(unit.eid, unit.kind, name_of(unit), own, published, differs))
    return current.number, found


def carry(key: int, number: int, chosen: Mapping[str, str], shown: str) -> TextEdit:
    """Let an edit stand on a newer revision; what was handed in is a draft again.

    ``number`` is the revision that the page showed, ``chosen`` by eId whether one's own text or the
    published one is kept. Raises ClosedError, ChangedMeanwhileError, NewerError when there is a
    still newer one, KeyError where nothing is chosen for a unit, and WrittenError where one's own
    text cannot be read as the unit that it is now. Nothing is changed then.
    """
    with one_writer():
        edit = TextEdit.objects.select_related("agreement").filter(pk=key).first()
        if edit is None or not edit.is_open:
            raise ClosedError(key)
        if seen_of(edit) != shown:
            raise ChangedMeanwhileError(key)
        current, units = carried(edit)
        if current != number:
            raise NewerError(current)
        for one in units:
            _settle(edit, one, chosen[one.eid])
        edit.base, edit.state = current, EditState.DRAFT
        edit.changed_at = timezone.now()
        edit.save()
        return edit


def _own(edit: TextEdit, eid: str) -> str | None:
    if eid in edit.working:
        return str(edit.working[eid][0])
    return str(edit.texts[eid]) if eid in edit.texts else None


def _settle(edit: TextEdit, one: Carried, choice: str) -> None:
    """Keep one's own text of a unit, or give it up for the published one."""
    if choice == OWN and one.published is not None:
        if one.eid in edit.texts:
            _check(edit, one)
        return
    edit.texts.pop(one.eid, None)
    edit.working.pop(one.eid, None)


def _check(edit: TextEdit, one: Carried) -> None:
    """Read one's own text as the unit that it is now; what is published already is no change."""
    current = revision(edit.agreement, edit.language)
    unit = unit_of(current.text(), one.eid) if current else None
    if unit is None:
        return
    text = write_unit(read_unit(edit.texts[one.eid], unit))
    edit.texts[one.eid] = text
    if text == one.published:
        del edit.texts[one.eid]
