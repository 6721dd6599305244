"""What the reading pages have for staff: their notes beside the provisions, and ways to add some.

For anybody else there is nothing of it, and nothing is asked of the database. All notes of an
agreement are read in one query, only as much of each as a page shows.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.contrib.auth.models import AnonymousUser, User
from django.db.models.functions import Left

from treaties.align import AlignedUnit
from treaties.choices import Language
from treaties.models import Agreement, Note
from treaties.provisions import eid_in
from treaties.sharing import visible

READ = ("treaties.view_note",)
WRITE = (*READ, "treaties.add_note")
COLLECT = tuple(f"treaties.{one}_collection" for one in ("view", "add", "change"))
# How many letters of a note stand beside its provision, and how many notes stand there unfolded.
SHOWN = 500
UNFOLDED = 12


@dataclass(frozen=True, slots=True)
class NoteShown:
    """A note as it stands beside a provision; ``is_cut`` says that there is more of it."""

    key: int
    owner: str
    is_own: bool
    shared: bool
    text: str
    is_cut: bool


Notes = Mapping[str, Sequence[NoteShown]]


@dataclass(frozen=True, slots=True)
class AtDesk:
    """What of the desk a reading page has.

    ``at`` are the notes by their addresses in the page, ``whole`` those at the agreement as a
    whole, ``elsewhere`` those at provisions that are not in this page. Notes are ``unfolded`` where
    they are few. ``writes`` and ``collects`` say what the reader may add.
    """

    writes: bool
    collects: bool
    at: Notes = field(default_factory=dict)
    whole: Sequence[NoteShown] = ()
    elsewhere: Sequence[NoteShown] = ()
    unfolded: bool = True


def at_desk(
    agreement: Agreement, user: User | AnonymousUser, units: Sequence[AlignedUnit], alone: bool
) -> AtDesk | None:
    """Return what of the desk a page has for a user; None for readers.

    ``units`` are all units of the page, with editor's notes. ``alone``: the page has but one unit,
    so what stands elsewhere is no matter.
    """
    if not user.is_authenticated:
        return None
    reads, writes, collects = (user.has_perms(one) for one in (READ, WRITE, COLLECT))
    if not reads:
        return AtDesk(writes, collects) if writes or collects else None
    places = addresses(units)
    at: dict[str, list[NoteShown]] = {}
    whole: list[NoteShown] = []
    elsewhere: list[NoteShown] = []
    for note, beginning in _notes(agreement, user):
        shown = _shown(note, beginning, user)
        address = place_in(note, places)
        if not note.eid:
            whole.append(shown)
        elif address:
            at.setdefault(address, []).append(shown)
        else:
            elsewhere.append(shown)
    count = sum(map(len, at.values()))
    if alone:
        whole, elsewhere = [], []
    return AtDesk(writes, collects, at, whole, elsewhere, count <= UNFOLDED)


def addresses(units: Sequence[AlignedUnit]) -> Mapping[tuple[str, str], str]:
    """Return the addresses in a page of what it has, by language and address in that version."""
    found: dict[tuple[str, str], str] = {}
    for unit in units:
        for row in unit.rows:
            found |= {(language, cell.eid): row.eid for language, cell in row.cells.items()}
        found |= {(language, cell.eid): unit.eid for language, cell in unit.cells.items()}
    return found


def place_in(note: Note, places: Mapping[tuple[str, str], str]) -> str:
    """Return the address at which a note stands in a page; empty where it has no place there."""
    keys = ((language, eid_in(note, language)) for language in Language.values)
    return next((places[key] for key in keys if key in places), "")


def _notes(agreement: Agreement, user: User) -> Sequence[tuple[Note, str]]:
    rows = visible(Note.objects.filter(agreement=agreement), user).select_related("owner")
    rows = rows.defer("text", "folded").order_by("created_at", "pk")
    return [(row, row.beginning) for row in rows.annotate(beginning=Left("text", SHOWN + 1))]


def _shown(note: Note, beginning: str, user: User) -> NoteShown:
    is_cut = len(beginning) > SHOWN
    return NoteShown(
        note.pk,
        note.owner.get_username() if note.owner else "",
        note.owner_id == user.pk,
        note.shared,
        beginning[:SHOWN] if is_cut else beginning,
        is_cut,
    )
