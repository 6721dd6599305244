"""Numbers of pages that stand alone among the lines: ``- 12 -``."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from treaties.text.repairs.edits import Edit

PAGE = re.compile(
    r"\s*(?:(?P<dash>[-–—]) ?)?(?:(?:стр\.?|page|бет) ?)?(?P<number>\d{1,4})(?: ?(?P=dash))?\s*",
    re.I,
)
SEPARATORS = ("\u2028", "\u2029")
ENDS = re.compile(r"[.;:!?…][\"»”)\]]*\s*$")
DASHES = ("-", "–", "—")
# Nearer numbers are those of a list, not of pages.
NEAREST = 8
SHORTEST_PAGE = 20


def drop(line: str) -> list[Edit]:
    """Return the edit that drops the text of a line."""
    start = len(line) - len(line.lstrip())
    return [Edit(start, len(line.rstrip()), "")]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line with nothing but a number, and whether its place says that it is a page's."""

    place: int
    number: int
    sure: bool


def page_numbers(lines: list[str], breaks: frozenset[int]) -> set[int]:
    """Return the places of the lines that are page numbers; ``breaks`` end in a form feed.

    They rise by one from page to page; half of them stand in the middle of a sentence or at a form
    feed, or three stand at like distances. A line that was exported once has no page number.
    """
    found = [
        candidate
        for place, line in enumerate(lines)
        if len(line) < 40
        and ((end := line.rstrip()[-1:]).isdigit() or end in DASHES)
        and (candidate := _candidate(lines, place, breaks))
    ]
    pages: set[int] = set()
    for run in _runs(found):
        sure = sum(candidate.sure for candidate in run)
        if len(run) >= 2 and (sure * 2 >= len(run) or _regular(run)):
            pages.update(candidate.place for candidate in run)
    return pages


def _regular(run: Sequence[Candidate]) -> bool:
    """Return whether three numbers or more stand a page apart each."""
    apart = [below.place - above.place for above, below in pairwise(run)]
    return len(apart) > 1 and min(apart) >= SHORTEST_PAGE and max(apart) <= 2 * min(apart)


def _candidate(lines: list[str], place: int, breaks: frozenset[int]) -> Candidate | None:
    line = lines[place]
    match = PAGE.fullmatch(line)
    if not match or line.endswith(SEPARATORS):
        return None
    at_break = place in breaks or place - 1 in breaks
    above = next((text for text in reversed(lines[max(0, place - 4) : place]) if text.strip()), "")
    below = next((text for text in lines[place + 1 : place + 5] if text.strip()), "")
    apart = not any(
        text.strip() for text in lines[max(0, place - 1) : place] + lines[place + 1 : place + 2]
    )
    amid = bool(above) and not ENDS.search(above) and below.lstrip()[:1].islower()
    if not (at_break or apart or match["dash"]):
        return None
    return Candidate(place, int(match["number"]), at_break or amid or bool(match["dash"]))


def _runs(found: Sequence[Candidate]) -> list[list[Candidate]]:
    """Return the candidates in runs of numbers that rise by one."""
    runs: list[list[Candidate]] = []
    for candidate in found:
        last = runs[-1][-1] if runs else None
        if last and candidate.number == last.number + 1 and candidate.place - last.place >= NEAREST:
            runs[-1].append(candidate)
        else:
            runs.append([candidate])
    return runs
