"""The counts of renderings over all agreements, brought level with texts and term table.

Each agreement has its counts in a row of its own, and the totals are always the sum of these: an
agreement is counted in one transaction, which takes its former counts out of the totals and puts
the new ones in. So a run can be stopped anywhere and goes on where it was, and memory does not grow
with the number of agreements. A changed text only marks its row; it is counted when the command is
run next.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from search.consistency.uses import Terms, Use, terms_in_use, uses_of
from search.models import TermCount, TermTotal
from treaties.loading.writing import one_writer
from treaties.models import Agreement

# Keys that are read at a time.
BATCH = 500


def waiting() -> int:
    """Return how many agreements are to be counted, gone ones with them."""
    return _to_count().count() + _gone().count()


def keys_waiting() -> Iterator[int]:
    """Yield the keys of the agreements that are to be counted, gone ones first."""
    yield from list(_gone().values_list("agreement_id", flat=True))
    last = 0
    while some := list(
        _to_count().filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:BATCH]
    ):
        yield from some
        last = some[-1]


def count_agreement(key: int) -> None:
    """Count an agreement anew, in a transaction of its own; take out one that is gone."""
    with one_writer():
        state, terms = terms_in_use()
        row = TermCount.objects.filter(agreement_id=key).first()
        before = _read(row.counts) if row else Counter[Use]()
        agreement = Agreement.objects.prefetch_related("versions").filter(pk=key).first()
        now = _counted(agreement, terms) if agreement else Counter[Use]()
        _change_totals(before, now)
        if agreement is None:
            TermCount.objects.filter(agreement_id=key).delete()
            return
        told = {
            "table": state,
            "fresh": True,
            "counts": [[*use, rows] for use, rows in now.items()],
        }
        TermCount.objects.update_or_create(agreement_id=key, defaults=told)


def note_change(sender: Any, agreement_id: int, **kwargs: Any) -> None:
    """Keep that the text of an agreement was changed since it was counted."""
    TermCount.objects.filter(agreement_id=agreement_id, fresh=True).update(fresh=False)


def _to_count() -> QuerySet[Agreement]:
    state, _terms = terms_in_use()
    level = TermCount.objects.filter(agreement_id=OuterRef("pk"), fresh=True, table=state)
    return Agreement.objects.filter(~Exists(level))


def _gone() -> QuerySet[TermCount]:
    there = Agreement.objects.filter(pk=OuterRef("agreement_id"))
    return TermCount.objects.filter(~Exists(there))


def _counted(agreement: Agreement, terms: Terms) -> Counter[Use]:
    return Counter({found.use: len(found.lines) for found in uses_of(agreement, terms)})


def _read(counts: list[list[Any]]) -> Counter[Use]:
    return Counter({Use(*use): int(rows) for *use, rows in counts})


def _change_totals(before: Counter[Use], now: Counter[Use]) -> None:
    """Take the former counts of an agreement out of the totals and put the new ones in."""
    changed = {use for use in before.keys() | now.keys() if before[use] != now[use]}
    there: dict[Use, TermTotal] = {}
    if changed:
        for total in TermTotal.objects.filter(key__in={use.key for use in changed}):
            use = Use(total.key, total.language, total.rendering, total.other, total.translation)
            there[use] = total
    new, kept = [], []
    gone: list[int] = []
    for use in changed:
        total = there.get(use) or TermTotal(**use._asdict(), rows=0, agreements=0)
        total.rows += now[use] - before[use]
        total.agreements += bool(now[use]) - bool(before[use])
        if not total.agreements:
            gone.append(total.pk)
        elif use in there:
            kept.append(total)
        else:
            new.append(total)
    TermTotal.objects.bulk_create(new)
    TermTotal.objects.bulk_update(kept, ["rows", "agreements"], batch_size=100)
    TermTotal.objects.filter(pk__in=gone).delete()
