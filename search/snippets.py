"""The piece of an article that shows best why it was found."""

from collections.abc import Sequence
from dataclasses import dataclass

from search.language.highlight import Mark, Wanted, marks, may_match
from treaties.models import Article, Paragraph

LONGEST = 320
LEAD = 80


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text that is marked or not."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Snippet:
    """Runs of one paragraph; ``eid`` is the paragraph's, ``text`` the runs together."""

    eid: str
    runs: tuple[Run, ...]
    cut_before: bool = False
    cut_after: bool = False

    @property
    def text(self) -> str:
        """Return the words without marks."""
        body = "".join(run.text for run in self.runs)
        return ("… " if self.cut_before else "") + body + (" …" if self.cut_after else "")

    @property
    def has_marks(self) -> bool:
        """Return whether any word is marked."""
        return any(run.marked for run in self.runs)


def make_snippet(article: Article, wanted: Wanted, twin: str = "") -> Snippet:
    """Return the paragraph of an article with most of the wanted words, cut to a few lines.

    Without any, the paragraph ``twin`` (the eId of what matched in another version), else the
    first. Of equally good paragraphs the first is taken.
    """
    paragraphs = list(article.paragraphs.all())
    language = article.version.language
    best: tuple[int, Paragraph, list[Mark]] | None = None
    for paragraph in paragraphs:
        if not may_match(paragraph.text, language, wanted):
            continue
        found = marks(paragraph.text, language, wanted)
        distinct = len({mark.term for mark in found})
        if distinct > (best[0] if best else 0):
            best = (distinct, paragraph, found)
    if best:
        return _cut(best[1].eid, best[1].text, best[2])
    in_heading = marks(article.heading, language, wanted)
    if in_heading:
        return _cut("", article.heading, in_heading)
    same = next((part for part in paragraphs if part.eid == twin), None)
    shown = same or next(iter(paragraphs), None)
    if shown is None:
        return Snippet("", (Run(article.heading, False),))
    return _cut(shown.eid, shown.text, [])


def _cut(eid: str, text: str, found: Sequence[Mark]) -> Snippet:
    start = max(0, found[0].start - LEAD) if found else 0
    if start:
        start = text.rfind(" ", 0, start) + 1
    end = min(len(text), start + LONGEST)
    if end < len(text):
        space = text.rfind(" ", start, end)
        end = space if space > start + LONGEST // 2 else end
    return Snippet(eid, tuple(_runs(text, start, end, found)), start > 0, end < len(text))


def _runs(text: str, start: int, end: int, found: Sequence[Mark]) -> list[Run]:
    runs, place = [], start
    for mark in found:
        if mark.start < place or mark.end > end:
            continue
        if mark.start > place:
            runs.append(Run(text[place : mark.start], False))
        runs.append(Run(text[mark.start : mark.end], True))
        place = mark.end
    if place < end:
        runs.append(Run(text[place:end], False))
    return runs
