"""Groups to chains, from the outermost step inwards: ``18-баптың 4-тармағының b) тармақшасы``.

Russian and English go outwards (``пункта 4 статьи 18``) or, mostly behind a comma, inwards
(``Article 6, paragraph 1``); Kazakh goes inwards, each group but the last in the genitive.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from treaties.references.found import ARTICLE, RANKS, Step
from treaties.references.groups import BLANK, Group, Reader
from treaties.references.words import tokens
from treaties.text.labels import ALPHABETS
from treaties.text.ordinals import arabic

COMMA = re.compile(r"\s*[,(]\s*")
# What joins one reference to the next.
JOINT = {
    "kk": re.compile(r"\s*(?:,|және|немесе|мен|пен|бен|,\s*сондай-ақ)\s*"),
    "ru": re.compile(
        r"\s*(?:,|;|\(|[,;]?\s*(?:и|или|а\s+также|либо|равно\s+как\s+и))\s*"
        r"(?:(?:в|во|к|ко|на|по|о|об|с|со|от|для|из)\s+)?"
    ),
    "en": re.compile(
        r"\s*(?:,|;|\(|[,;]?\s*(?:and|or|&|nor|as\s+well\s+as))\s*(?:the\s+|in\s+|with\s+)?"
    ),
}
GENITIVE = re.compile(r"(?:[тдн][ыі]ң|тағы|тегі|дағы|дегі)$")
NOMINATIVE = ("бабы", "тармағы", "бөлігі")
NESTED = (
    *({"clause", "paragraph"}, {"paragraph", "line"}, {"clause", "line"}),
    *({"chapter", "section"}, {"part", "section"}, {"subparagraph"}),
)
LONGEST_RANGE = 60


@dataclass(frozen=True, slots=True)
class Place:
    """One provision meant by a chain: its steps from the outermost, and its place in the text."""

    steps: tuple[Step, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Chain:
    """The provisions that one chain of groups means.

    ``series`` counts the chains that are joined to each other; ``owned`` says that a Kazakh form
    tells of an owner.
    """

    places: tuple[Place, ...]
    start: int
    end: int
    series: int
    owned: bool = False

    @property
    def top(self) -> Step:
        """Return the outermost step."""
        return self.places[0].steps[0]


def chains(text: str, language: str) -> list[Chain]:
    """Return the chains of a text in their order, with the steps that they take from neighbours."""
    found: list[Chain] = []
    series = 0
    for groups in _linked(text, language):
        places = tuple(_places(groups, text))
        if not places:
            continue
        start, end = min(one.start for one in groups), max(one.end for one in groups)
        if not found or not JOINT[language].fullmatch(text[found[-1].end : start]):
            series += 1
        owned = language == "kk" and groups[0].owned
        found.append(Chain(places, start, end, series, owned))
    return _completed(found, language)


def _linked(text: str, language: str) -> Iterator[list[Group]]:
    """Yield the groups that belong together, from the outermost inwards."""
    reader = Reader(text, language, tokens(text, language))
    pending: list[list[Group]] = []
    while reader.place < len(reader.tokens):
        group = reader.group() or _another(reader, pending, text, language)
        if group is None:
            reader.place += 1
            continue
        groups = [group]
        while (following := _next(reader, groups[-1], language)) is not None:
            groups.append(following)
        if language != "kk":
            groups.reverse()
        if pending and _goes_inwards(pending[-1], groups, text, language):
            pending[-1] += groups
        else:
            pending.append(groups)
    yield from pending


def _another(
    reader: Reader, pending: Sequence[Sequence[Group]], text: str, language: str
) -> Group | None:
    """Return one more of several that each have something inside them, joined to the last."""
    last = pending[-1] if pending else ()
    if language == "kk" or len(last) < 2 or last[0].kind != "article":
        return None
    between = text[last[-1].end : reader.tokens[reader.place].start]
    joined = JOINT[language].fullmatch(between) is not None
    return reader.another(last[0].kind) if joined else None


def _next(reader: Reader, before: Group, language: str) -> Group | None:
    """Return the group that a chain goes on with, outwards or in Kazakh inwards."""
    begin = reader.place
    if language == "en" and reader.role(begin) == "of":
        if not BLANK.fullmatch(reader.text[before.end : reader.tokens[begin].start]):
            return None
        reader.place += 1
        joined = reader.tokens[begin].end
    else:
        joined = before.end
        if language == "en":
            return None
    group = reader.group()
    fits = group is not None and BLANK.fullmatch(reader.text[joined : group.start]) is not None
    if group is not None and fits and _nests(before, group, language):
        return group
    reader.place = begin
    return None


def _nests(before: Group, group: Group, language: str) -> bool:
    if language == "kk":
        # "19-бабы 2-тармағының": what follows is owned, or the first is in the genitive.
        held = group.owned or GENITIVE.search(before.written) is not None
        nested = {before.kind, group.kind} in ({"chapter", "section"}, {"subparagraph"})
        return held and (nested or before.last.rank < group.rank)
    if {before.kind, group.kind} in NESTED:
        return True
    return group.last.rank < before.rank


def _goes_inwards(outer: Sequence[Group], inner: Sequence[Group], text: str, language: str) -> bool:
    """Return whether ``статьей 2`` goes on with ``, пункт 2``."""
    before, after = outer[-1], inner[0]
    between = text[max(one.end for one in outer) : min(one.start for one in inner)]
    if language == "kk" and before.owned and after.owned:
        # "5-бабы, 2-тармағы": no case ending before the comma.
        return (
            COMMA.fullmatch(between) is not None
            and before.last.rank < after.rank
            and (before.written.endswith(NOMINATIVE))
        )
    if language == "kk" and (before.owned or after.owned or GENITIVE.search(before.written)):
        return False
    if after.items[0].steps[0].relation or before.items[0].steps[0].relation:
        return False
    if len(before.items) != 1 or before.kind == "line":
        return False
    if "(" in between and before.rank < ARTICLE:
        # "Chapter IV (Articles 25-27)" says what the chapter is.
        return False
    blank = BLANK.fullmatch(between) and language != "kk"
    return bool(COMMA.fullmatch(between) or blank) and before.last.rank < after.rank


def _places(groups: Sequence[Group], text: str) -> Iterator[Place]:
    """Yield the provisions that a chain means: one for each number of its one group with several.

    The last of them takes the rest of the chain, so that each is one place in the text.
    """
    several = [place for place, group in enumerate(groups) if len(group.items) > 1]
    if len(several) > 1:
        return
    at = several[0] if several else len(groups) - 1
    start, end = min(one.start for one in groups), max(one.end for one in groups)
    outer = [step for group in groups[:at] for step in group.items[0].steps]
    inner = [step for group in groups[at + 1 :] for step in group.items[0].steps]
    items = groups[at].items
    for place, item in enumerate(items):
        steps = (*outer, *item.steps, *inner)
        begins = start if place == 0 else item.start
        ends = end if place == len(items) - 1 else item.end
        if item.to and place:
            yield from _between(items[place - 1].steps, item.steps, outer, inner, begins)
        yield Place(tuple(steps), begins, max(begins, ends))


def _between(
    first: Sequence[Step],
    last: Sequence[Step],
    outer: Sequence[Step],
    inner: Sequence[Step],
    at: int,
) -> Iterator[Place]:
    """Yield the provisions inside a range, which have no words of their own."""
    for number in _numbers_between(first[-1].number, last[-1].number):
        yield Place((*outer, *last[:-1], Step(last[-1].kind, number), *inner), at, at)


def _numbers_between(low: str, high: str) -> list[str]:
    """Return the numbers, Roman numerals or letters between two; nothing if these are no range."""
    first, last = arabic(low), arabic(high)
    if first.isdecimal() and last.isdecimal():
        between = range(int(first) + 1, int(last))
        return [str(number) for number in between] if len(between) <= LONGEST_RANGE else []
    for alphabet in ALPHABETS:
        if len(low) == len(high) == 1 and low in alphabet and high in alphabet:
            return list(alphabet[alphabet.index(low) + 1 : alphabet.index(high)])
    return []


def _completed(found: Sequence[Chain], language: str) -> list[Chain]:
    """Return the chains, each with the outer steps that stand only with its neighbour.

    ``подпункта a) пункта 1 и пункта 2 статьи 3``: both are of article 3.
    """
    done: list[Chain] = []
    ordered = found if language == "kk" else list(reversed(found))
    for chain in ordered:
        other = done[-1] if done and done[-1].series == chain.series else None
        done.append(_with_outer(chain, other, language))
    return done if language == "kk" else list(reversed(done))


def _with_outer(chain: Chain, other: Chain | None, language: str) -> Chain:
    if other is None or chain.top.rank <= ARTICLE or chain.top.relation:
        return chain
    if language == "kk" and not chain.owned:
        return chain
    outer = tuple(step for step in other.places[0].steps if step.rank < chain.top.rank)
    within = [step for step in other.places[0].steps if step.rank >= RANKS["clause"]]
    if not outer or outer[-1].rank < ARTICLE or not within:
        return chain
    places = tuple(Place((*outer, *one.steps), one.start, one.end) for one in chain.places)
    return Chain(places, chain.start, chain.end, chain.series, chain.owned and other.owned)
