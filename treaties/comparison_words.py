"""What a comparison says, in words of the reader's language: outcomes, sums, lines of the table."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from treaties.compare.agreements import Matched, Outcome
from treaties.compared import Comparison

OUTCOME_NAMES = {
    Outcome.KEPT: pgettext_lazy("what became of an article", "word for word"),
    Outcome.REWORDED: pgettext_lazy("what became of an article", "reworded"),
    Outcome.REWRITTEN: pgettext_lazy("what became of an article", "written anew"),
    Outcome.PART_OF_RIGHT: pgettext_lazy(
        "what became of an article", "part of an article of the second"
    ),
    Outcome.PART_OF_LEFT: pgettext_lazy(
        "what became of an article", "part of an article of the first"
    ),
    Outcome.DROPPED: pgettext_lazy("what became of an article", "in the first only"),
    Outcome.ADDED: pgettext_lazy("what became of an article", "in the second only"),
}
MOVED = _("at another place")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the overview: the articles of both sides, what became of them, what is the same.

    ``place`` is the address of the comparison in the page, ``address`` that of its own page; both
    empty where there is nothing to compare. ``percent`` is None there.
    """

    matched: Matched
    what: str
    percent: int | None
    place: str
    address: str


def overview(comparison: Comparison) -> list[Line]:
    """Return the lines of the overview of two agreements."""
    return [_line(comparison, matched) for matched in comparison.rows]


def what_became(matched: Matched) -> str:
    """Return what became of an article, with whether it stands at another place."""
    name = str(OUTCOME_NAMES[matched.outcome])
    return f"{name}, {MOVED}" if matched.moved else name


def percent_of(matched: Matched) -> int | None:
    """Return how much is the same in percent, rounded down: only what is the same is 100."""
    if not (matched.left and matched.right):
        return None
    return 100 if matched.outcome == Outcome.KEPT else min(99, int(100 * matched.share))


def _line(comparison: Comparison, matched: Matched) -> Line:
    left, right = matched.left, matched.right
    place = address = ""
    if left and right:
        place = f"{left.eid}-{right.eid}"
        slugs = [comparison.left.slug, comparison.right.slug]
        address = reverse(
            "compare-provisions", args=[*slugs, comparison.language, left.eid, right.eid]
        )
    return Line(matched, what_became(matched), percent_of(matched), place, address)


def sums(comparison: Comparison) -> list[tuple[str, int]]:
    """Return how many articles there are of each outcome; what there is none of is left out."""
    return [
        (str(OUTCOME_NAMES[outcome]), count)
        for outcome, count in comparison.counts.items()
        if count
    ]
