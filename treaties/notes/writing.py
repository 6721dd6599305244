"""Notes are written, changed and deleted by those who own them."""

import unicodedata

from django.contrib.auth.models import User

from treaties.loading.writing import one_writer
from treaties.models import Note
from treaties.provisions import Place
from treaties.sharing import check_seen, own_row

LONGEST_NOTE = 10_000


def folded(text: str) -> str:
    """Return a text as words are looked for in it: no database folds every Cyrillic letter."""
    return unicodedata.normalize("NFC", text).casefold()


def write_note(by: User, place: Place, text: str, shared: bool) -> Note:
    """Store a new note and return it. The same note sent twice is one."""
    with one_writer():
        there = Note.objects.filter(
            owner=by, agreement=place.agreement, eid=place.eid, text=text, shared=shared
        ).first()
        return there or Note.objects.create(
            owner=by,
            agreement=place.agreement,
            slug=place.agreement.slug,
            # In the language of the one who writes it.
            title=str(place.agreement),
            eid=place.eid,
            eids=place.eids,
            text=text,
            folded=folded(text),
            shared=shared,
        )


def change_note(key: int, by: User, text: str, shared: bool, shown: str) -> None:
    """Store other words of a note; ``shown`` is what ``seen`` gave when its owner looked.

    Raises ChangedMeanwhileError when it was changed since, and GoneError when it is there no more.
    The same words again, sent twice, are no other ones.
    """
    with one_writer():
        note = own_row(Note.objects.all(), by, key)
        if (note.text, note.shared) == (text, shared):
            return
        check_seen(note, shown)
        note.text, note.folded, note.shared = text, folded(text), shared
        note.save(update_fields=["text", "folded", "shared", "changed_at"])


def delete_note(key: int, by: User, shown: str) -> None:
    """Delete a note. Raises as ``change_note`` does."""
    with one_writer():
        note = own_row(Note.objects.all(), by, key)
        check_seen(note, shown)
        note.delete()
