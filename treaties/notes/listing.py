"""The list of notes: its state in the address, its filters, a page of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.contrib.auth.models import User
from django.core.paginator import Paginator
from django.db.models import Count, Q, QuerySet
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from treaties.models import Agreement, Note
from treaties.notes.writing import folded
from treaties.provisions import Told, told, with_texts
from treaties.sharing import visible

PAGE_SIZE = 25
# Agreements among which one can be chosen: those with most notes.
MOST_AGREEMENTS = 100
LONGEST_WORDS = 200
WHOSE: Mapping[str, str | Promise] = {
    "": _("mine"),
    "others": _("shared by colleagues"),
    "all": _("mine and those shared by colleagues"),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which notes are wanted, and which page of them."""

    whose: str = ""
    agreement: str = ""
    words: str = ""
    page: int = 1

    @classmethod
    def read(cls, query: QueryDict) -> "Wanted":
        """Return the state in an address; what is not understood there is left out."""
        whose, page = query.get("whose", ""), query.get("page", "1")
        known = page.isdecimal() and len(page) < 6 and int(page)
        return cls(
            whose if whose in WHOSE else "",
            _printable(query.get("agreement", "")),
            _printable(query.get("q", ""))[:LONGEST_WORDS],
            int(page) if known else 1,
        )

    @property
    def query(self) -> str:
        """Return the query part of the address."""
        values = {
            "whose": self.whose,
            "agreement": self.agreement,
            "q": self.words,
            "page": str(self.page) if self.page > 1 else "",
        }
        pairs = [(name, value) for name, value in values.items() if value]
        return "?" + urlencode(pairs) if pairs else ""


def _printable(text: str) -> str:
    # What nobody can write in a form is not asked for: PostgreSQL refuses a NUL.
    return "".join(one for one in text if one.isprintable()).strip()


@dataclass(frozen=True, slots=True)
class Line:
    """A note as a list shows it, with its place in words."""

    note: Note
    place: Told
    is_own: bool


@dataclass(frozen=True, slots=True)
class Table:
    """One page of notes: how many there are, which page this is, its lines."""

    total: int
    page: int
    pages: int
    lines: Sequence[Line]


def matching(wanted: Wanted, user: User) -> QuerySet[Note]:
    """Return the notes that a user wants and may see, the last changed first."""
    rows = visible(Note.objects.all(), user)
    if wanted.whose == "":
        rows = rows.filter(owner=user)
    elif wanted.whose == "others":
        rows = rows.filter(~Q(owner=user) | Q(owner=None))
    if wanted.agreement:
        rows = rows.filter(_of_agreement(wanted.agreement))
    for word in folded(wanted.words).split():
        rows = rows.filter(folded__contains=word)
    return rows.order_by("-changed_at", "-pk")


def _of_agreement(slug: str) -> Q:
    return Q(agreement__slug=slug) | Q(agreement=None, slug=slug)


def table(wanted: Wanted, user: User, reader: str) -> Table:
    """Return a page of notes; after the last page there is the last."""
    shown = Paginator(complete(matching(wanted, user)), PAGE_SIZE).get_page(wanted.page)
    rows = list(shown)
    lines = [
        Line(row, place, row.owner_id == user.pk)
        for row, place in zip(rows, told(rows, reader), strict=True)
    ]
    return Table(shown.paginator.count, shown.number, shown.paginator.num_pages, lines)


def complete(rows: QuerySet[Note]) -> QuerySet[Note]:
    """Return notes with their owners and all that is told of their agreements."""
    return with_texts(rows.select_related("owner"))


def agreements(wanted: Wanted, user: User, reader: str) -> list[tuple[str, str]]:
    """Return the agreements that have such notes: address, and title with their number.

    The wanted one is among them. Of those that are not in the portal any more there is none, unless
    it is the wanted one.
    """
    rows = matching(replace(wanted, agreement=""), user).order_by().exclude(agreement=None)
    counted = dict(
        rows.values_list("agreement")
        .annotate(number=Count("pk"))
        .order_by("-number")[:MOST_AGREEMENTS]
    )
    found = Agreement.objects.filter(Q(pk__in=counted) | Q(slug=wanted.agreement))
    listed = sorted(
        (one.slug, f"{one.title(reader)} ({counted.get(one.pk, 0)})")
        for one in found.prefetch_related("versions")
    )
    if wanted.agreement and wanted.agreement not in dict(listed):
        listed.append((wanted.agreement, wanted.agreement))
    return listed
