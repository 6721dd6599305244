"""A list of notes as a file: the notes with the words of the provisions at which they stand."""

from collections.abc import Iterator

from django.contrib.auth.models import User
from django.utils import timezone
from django.utils.translation import gettext, override, pgettext

from treaties.downloads.kept import Entry, Kept
from treaties.models import Note
from treaties.notes.listing import WHOSE, Wanted, complete, matching
from treaties.provisions import Told, told

# Notes that are read at a time.
CHUNK = 100


def kept_notes(wanted: Wanted, user: User, reader: str, origin: str, address: str) -> Kept:
    """Return the notes that a user wants and may see as what is taken away.

    Which ones is settled now; ``address`` is that of their list.
    """
    rows = matching(wanted, user)
    keys = list(rows.values_list("pk", flat=True))
    with override(reader):
        whose = str(WHOSE[wanted.whose])
        return Kept(
            reader=reader,
            origin=origin,
            made_on=timezone.localtime(),
            sheets=(pgettext("sheet", "Notes"), pgettext("sheet", "List")),
            headings=[
                pgettext("column", "Staff note"),
                pgettext("column", "Shared"),
                pgettext("column", "Written by"),
                pgettext("column", "Written at"),
                pgettext("column", "Changed at"),
            ],
            about=[
                (pgettext("column", "Notes"), whose),
                (pgettext("column", "Words"), wanted.words),
                (pgettext("column", "Address of the list"), origin + address),
            ],
            head={
                "notes": wanted.whose or "mine",
                "agreement": wanted.agreement,
                "words": wanted.words,
                "total": len(keys),
                "address": origin + address,
            },
            entries=lambda: _entries(keys, user, reader),
        )


def _entries(keys: list[int], user: User, reader: str) -> Iterator[Entry]:
    for start in range(0, len(keys), CHUNK):
        some = keys[start : start + CHUNK]
        # Asked for once more: what was made private meanwhile is not given away.
        rows = matching(Wanted(whose="all"), user).filter(pk__in=some)
        rows = rows.prefetch_related("agreement__party_rows__party")
        found = {row.pk: row for row in complete(rows)}
        listed = [found[key] for key in some if key in found]
        for row, place in zip(listed, told(listed, reader), strict=True):
            yield _entry(row, place, reader)


def _entry(row: Note, place: Told, reader: str) -> Entry:
    owner = row.owner.get_username() if row.owner else ""
    written, changed = (
        timezone.localtime(one).isoformat(timespec="seconds")
        for one in (row.created_at, row.changed_at)
    )
    with override(reader):
        shared = gettext("shared") if row.shared else gettext("private")
    return Entry(
        row,
        place,
        [row.text, shared, owner, written, changed],
        {
            "note": row.text,
            "shared": row.shared,
            "written_by": owner,
            "written_at": written,
            "changed_at": changed,
        },
    )
