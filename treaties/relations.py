"""How an agreement belongs with others: what it ends, supplements, shares an act with.

Nothing is guessed: a relation stands in the rows, or in a title that names the other agreement with
its parties, its subject and its day. The number of queries does not depend on how many there are.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Q
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from treaties.browse import matching
from treaties.evidence import Stated
from treaties.models import Act, Agreement, EndedAgreement
from treaties.supplements import Supplements, supplements

# More agreements under one act are found by a search for the act.
MOST_OF_AN_ACT = 12
ActKey = tuple[str, date]
NAMES: Mapping[str, str | Promise] = {
    "ends": _("Ends"),
    "ended_by": _("Ended by"),
    "amended_by": _("Amended by"),
    "supplements": _("Supplements or amends"),
    "supplemented_by": _("Supplemented or amended by"),
    "same_act": _("Under the same act"),
}


@dataclass(frozen=True, slots=True)
class Relation:
    """One relation: its kind of NAMES, to which agreement, since when, and what says so.

    ``other`` is None where the other agreement is not here: then ``title``, in ``language``, is how
    the text calls it. ``number`` is that of an act.
    """

    kind: str
    other: Agreement | None = None
    title: str = ""
    language: str = ""
    number: str = ""
    day: date | None = None
    stated: Sequence[Stated] = ()

    @property
    def name(self) -> str:
        """Return what the relation is called in the reader's language."""
        return str(NAMES[self.kind])


@dataclass(frozen=True, slots=True)
class Relations:
    """All relations of an agreement; ``alike`` counts those of the same parties and type.

    ``alike_address`` is the list of these; there is none where nothing but the agreement itself
    would stand in it. ``more_of_act`` is the address of a search for an act with many agreements.
    """

    rows: Sequence[Relation]
    alike: int = 0
    alike_address: str = ""
    more_of_act: str = ""

    def __bool__(self) -> bool:
        return bool(self.rows or self.alike_address)


def relations(
    agreement: Agreement, reader: str, stated: Mapping[str, Sequence[Stated]]
) -> Relations:
    """Return the relations of an agreement, with the sentences of ``evidence`` that tell them.

    It needs the rows of ``acts``, ``amendments``, ``ends`` and ``ended_by`` with their agreements,
    of the versions and the parties.
    """
    acts = _same_acts(agreement)
    added = supplements(agreement)
    keys = {key for keys in acts.values() for key in keys} | set(added.parents + added.children)
    there = Agreement.objects.prefetch_related("versions").in_bulk(keys) if keys else {}
    rows = [
        *_ends(agreement, reader, stated),
        *_ended_by(agreement, stated),
        *_amended_by(agreement, reader, stated, acts, there),
        *_supplementary(added, stated, there),
    ]
    under_act, more = _under_acts(agreement, stated, acts, there)
    alike, address = _alike(agreement)
    return Relations([*rows, *under_act], alike, address, more)


# By the rows


def _ends(
    agreement: Agreement, reader: str, stated: Mapping[str, Sequence[Stated]]
) -> Iterator[Relation]:
    for row in agreement.ends.all():
        said = [one for one in stated.get("ends", ()) if _is_of(one, row)]
        own = next((one for one in said if one.language == reader), said[0] if said else None)
        relation = Relation("ends", row.ended, day=row.signed_on, stated=said)
        if own:
            title = own.value.removeprefix(f"{row.signed_on or ''} ").strip()
            yield replace(relation, title=title, language=own.language)
        else:
            yield replace(relation, title=row.title)


def _is_of(one: Stated, row: EndedAgreement) -> bool:
    if row.signed_on:
        return one.value.startswith(f"{row.signed_on} ")
    # Titles without a day differ from language to language: the rows tell only one.
    return one.value == row.title


def _ended_by(agreement: Agreement, stated: Mapping[str, Sequence[Stated]]) -> Iterator[Relation]:
    for row in agreement.ended_by.all():
        other = row.agreement
        said = [one for one in stated.get("ended_by", ()) if one.of == other.pk]
        day = other.in_force_on or other.signed_on
        yield Relation("ended_by", other, day=day, stated=said)


def _amended_by(
    agreement: Agreement,
    reader: str,
    stated: Mapping[str, Sequence[Stated]],
    acts: Mapping[ActKey, Sequence[int]],
    there: Mapping[int, Agreement],
) -> Iterator[Relation]:
    for row in agreement.amendments.all():
        value = f"{row.number} {row.date or ''}".strip()
        said = [one for one in stated.get("amendment", ()) if one.value == value]
        passed = acts.get((row.number, row.date), ()) if row.number and row.date else ()
        # An act that approves several treaties does not tell which of them changes this one.
        other = there.get(passed[0]) if len(passed) == 1 else None
        yield Relation("amended_by", other, number=row.number, day=row.date, stated=said)


# Under one act


def _same_acts(agreement: Agreement) -> dict[ActKey, list[int]]:
    """Return the keys of the other agreements under the acts of this one, and those amending it."""
    own = {
        (act.number, act.date): Q(number=act.number, date=act.date, kind=act.kind, draft=act.draft)
        for act in agreement.acts.all()
        if act.number and act.date
    }
    amending = {
        (row.number, row.date): Q(number=row.number, date=row.date, draft=False)
        for row in agreement.amendments.all()
        if row.number and row.date
    }
    asked = Q()
    for condition in (amending | own).values():
        asked |= condition
    if not asked:
        return {}
    rows = Act.objects.filter(asked).exclude(agreement=agreement).order_by("agreement")
    found: dict[ActKey, list[int]] = {}
    for number, day, key in rows.values_list("number", "date", "agreement").distinct():
        if day:
            found.setdefault((number, day), []).append(key)
    return found


def _under_acts(
    agreement: Agreement,
    stated: Mapping[str, Sequence[Stated]],
    acts: Mapping[ActKey, Sequence[int]],
    there: Mapping[int, Agreement],
) -> tuple[list[Relation], str]:
    """Return the agreements under the same acts, and where to find more than are shown."""
    found, more = [], ""
    for act in agreement.acts.all():
        keys = acts.get((act.number, act.date), ()) if act.date else ()
        value = f"{act.kind} {act.number} {act.date or ''}".strip()
        said = [one for one in stated.get("act", ()) if one.value == value]
        for key in keys[:MOST_OF_AN_ACT]:
            found.append(
                Relation(
                    "same_act",
                    there[key],
                    number=act.number,
                    day=act.date,
                    stated=said,
                )
            )
        if len(keys) > MOST_OF_AN_ACT:
            more = f"{reverse('search')}?{urlencode({'q': f'act:{act.number}'})}"
    return found, more


# By titles


def _supplementary(
    added: Supplements, stated: Mapping[str, Sequence[Stated]], there: Mapping[int, Agreement]
) -> Iterator[Relation]:
    # The title says so, which is kept as the sentence of the kind.
    for other in _by_day(there[key] for key in added.parents):
        yield Relation("supplements", other, day=other.signed_on, stated=stated.get("kind", ()))
    for other in _by_day(there[key] for key in added.children):
        yield Relation("supplemented_by", other, day=other.signed_on)


def _by_day(agreements: Iterable[Agreement]) -> list[Agreement]:
    return sorted(agreements, key=lambda one: (one.signed_on or date.max, one.slug))


# Of the same parties


def _alike(agreement: Agreement) -> tuple[int, str]:
    """Return how many agreements of the same two parties and type there are, and their list."""
    codes = [row.party.code for row in agreement.party_rows.all()]
    if len(codes) != 2:
        return 0, ""
    filters = {"party": codes[:1], "with": codes[1:], "kind": [agreement.kind]}
    total = matching(filters).count()
    if total < 2:
        return 0, ""
    query = urlencode({"party": codes[0], "with": codes[1], "kind": agreement.kind})
    return total, f"{reverse('agreements')}?{query}"
