"""The piece of an article that shows best why it was found."""

from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import NamedTuple

from search.language.highlight import Mark, MovedError, Wanted, marks, marks_at, may_match
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


class Shown(NamedTuple):
    """What a snippet shows of a paragraph."""

    eid: str
    label: str
    text: str


def paragraphs_of(articles: Iterable[int]) -> dict[int, list[Shown]]:
    """Return the paragraphs of some articles by their keys."""
    found: dict[int, list[Shown]] = {key: [] for key in articles}
    rows = Paragraph.objects.filter(article__in=list(found)).order_by("article_id", "position")
    for key, *shown in rows.values_list("article_id", "eid", "label", "text"):
        found[key].append(Shown(*shown))
    return found


def make_snippet(
    article: Article,
    paragraphs: Sequence[Shown],
    wanted: Wanted,
    twin: str = "",
    places: Collection[int] | None = None,
) -> Snippet:
    """Return the paragraph of an article with most of the wanted words, cut to a few lines.

    Without any, the paragraph ``twin`` (the eId of what matched in another version), else the
    first. Of equally good paragraphs the first is taken. ``places`` are those of the matched words
    in the text of the index, where it knows them.
    """
    found = _marked(article, paragraphs, wanted, places)
    best: tuple[int, Shown, list[Mark]] | None = None
    for paragraph, own in zip(paragraphs, found[1:], strict=True):
        distinct = len({mark.term for mark in own})
        if distinct > (best[0] if best else 0):
            best = (distinct, paragraph, own)
    if best:
        return _cut(best[1].eid, best[1].text, best[2])
    if found[0]:
        return _cut("", article.heading, found[0])
    same = next((part for part in paragraphs if part.eid == twin), None)
    shown = same or next(iter(paragraphs), None)
    if shown is None:
        return Snippet("", (Run(article.heading, False),))
    return _cut(shown.eid, shown.text, [])


def _marked(
    article: Article,
    paragraphs: Sequence[Shown],
    wanted: Wanted,
    places: Collection[int] | None,
) -> list[list[Mark]]:
    """Return the marks of the heading and of each paragraph."""
    if places is not None:
        # What was changed a moment ago may have other words than the index.
        with suppress(MovedError):
            return _by_places(article, paragraphs, wanted, places)
    language = article.version.language
    texts = [article.heading, *(paragraph.text for paragraph in paragraphs)]
    return [
        marks(text, language, wanted) if may_match(text, language, wanted) else [] for text in texts
    ]


def _by_places(
    article: Article, paragraphs: Sequence[Shown], wanted: Wanted, places: Collection[int]
) -> list[list[Mark]]:
    """Return the marks by the places in the text of the index: labels, heading and paragraphs.

    Raises MovedError when the text is not the one that the index knows.
    """
    language = article.version.language
    last = max(places, default=-1)
    found: list[list[Mark]] = []
    place = 0
    for label, text in [
        (article.label, article.heading),
        *((paragraph.label, paragraph.text) for paragraph in paragraphs),
    ]:
        own: list[Mark] = []
        if place <= last or wanted.prefixes:
            _, place = marks_at(label, language, wanted, places, place)
            own, place = marks_at(text, language, wanted, places, place)
        found.append(own)
    if last >= place:
        raise MovedError
    return found


def _cut(eid: str, text: str, found: Sequence[Mark]) -> Snippet:
    start = max(0, found[0].start - LEAD) if found else 0
    if start:
        start = text.rfind(" ", 0, start) + 1
    end = min(len(text), start + LONGEST)
    if end < len(text):
        space = text.rfind(" ", start, end)
        end = space if space > start + LONGEST // 2 else end
    return Snippet(eid, tuple(runs(text, start, end, found)), start > 0, end < len(text))


def runs(text: str, start: int, end: int, found: Sequence[Mark]) -> list[Run]:
    """Return a stretch of a text as runs, marked where something was found."""
    listed, place = [], start
    for mark in found:
        if mark.start < place or mark.end > end:
            continue
        if mark.start > place:
            listed.append(Run(text[place : mark.start], False))
        listed.append(Run(text[mark.start : mark.end], True))
        place = mark.end
    if place < end:
        listed.append(Run(text[place:end], False))
    return listed
