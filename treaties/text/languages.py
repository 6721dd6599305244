"""Blocks to language parts: which blocks are Kazakh, Russian, English, or in another language.

Each block speaks for each language by its letters and words (``language_weights``), at most as
much as it has letters; the cheapest path through all blocks, where changing the language costs as
much as a long sentence, gives the parts. So a quotation inside an article, or a name without a
telling letter, changes nothing, and a passage of several blocks is a part of its own. Where two
languages stand paragraph by paragraph, a change costs little.

Guarantee: every block is in exactly one part, in its order.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from treaties.text.document import Block, LanguagePart
from treaties.text.headings import article_heading, is_act_line, matches
from treaties.text.language_weights import (
    HANDICAP,
    PLACES_OF_CODES,
    Measured,
    frequent_words,
    measure,
    suspicious,
    weigh_others,
    weigh_readable,
)
from treaties.text.markers import AGREEMENT_KINDS, CLOSINGS

LANGUAGES = ("kk", "ru", "en")

# Costs and strengths count in letters: a block wholly in a language weighs as much as its letters.
SWITCH_COST = 100.0
FOREIGN_COST = 40.0
ALTERNATING_COST = 1.0
CERTAINTY = 4.0
# A short line without any frequent word, such as a name, speaks for no language of its script.
SHORT = 25
# A paragraph wholly in quotation marks or brackets counts no more than this.
QUOTED_CAP = 110.0
QUOTED = re.compile(r"^\s*(?:[«\"“„‘].*[»\"”“’][.,;]?|\(.*\)[.,;]?)\s*$", re.DOTALL)
# What a language other than the portal's must reach to be looked at in every block, and how many.
LEAST_CREDIT = 24
MOST_OTHERS = 6
SHORT_SOURCE = 4000
PROBE = 16
# Two languages alternate where they change at least so often, after so many letters on average.
FEWEST_RUNS = 8
LONGEST_RUN = 400
# So many letters stand alone in any case; so many with signs of an act or a treaty, more of them
# inside a text of another language.
LONG_TEXT = 800
SHORT_TEXT = 200
PASSAGE = 400
# A text nearly as long as the longest is no remark to it.
AS_LONG = 0.7
# A text has a frequent word of its language among so many letters; a list of names has none.
WORD_AMONG = 100
LONGEST_TITLE = 400
NO_TITLE = re.compile(r"\s*[(«\"“„]|.*[.;:,]\s*$", re.DOTALL)
SALUTATION = re.compile(
    r"(?:Your )?Excellency|(?:Ваше )?Превосходительство|(?:Жоғары )?мәртебелі", re.IGNORECASE
)
NUMBERED = re.compile(r"\s*\d{1,2}[.)]\s")
LONE_NUMBER = re.compile(r"\s*(?:§\s?)?(?:\d{1,3}[.)]|[IVXLCІХ]{1,7}\.?)\s*$")

Weights = dict[str, float]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one block says: its letters counted, and a weight per language, 0 for the best.

    ``sure`` holds the weights where a doubtful block leaves the word to its neighbours.
    """

    measured: Measured
    weights: Weights
    sure: Weights

    @property
    def size(self) -> int:
        """Return the number of letters."""
        return self.measured.size

    @property
    def language(self) -> str:
        """Return the language that the block itself speaks for."""
        return max(self.weights, key=self.weights.__getitem__)


def evidence(texts: Sequence[str]) -> list[Evidence]:
    """Return what each text says, for the portal's languages and those that some texts hint at."""
    counted = [measure(text) for text in texts]
    readable = [weigh_readable(measured) for measured in counted]
    others = _hinted(counted, readable)
    for weights, measured in zip(readable, counted, strict=True) if others else ():
        more = weigh_others(measured)
        weights |= {code: more.get(code, -HANDICAP) for code in others}
    return [
        _evidence(measured, weights) for measured, weights in zip(counted, readable, strict=True)
    ]


def _evidence(measured: Measured, weights: Weights) -> Evidence:
    best = max(weights.values())
    cap = float(measured.size)
    if cap > QUOTED_CAP and QUOTED.match(measured.text):
        cap = QUOTED_CAP
    apart = {code: -min(cap, CERTAINTY * (best - weight)) for code, weight in weights.items()}
    if measured.size >= SHORT or measured.words:
        return Evidence(measured, apart, apart)
    alike = {code: 0.0 if 2 * weights[code] > best else apart[code] for code in weights}
    return Evidence(measured, apart, alike)


def _hinted(counted: Sequence[Measured], readable: Sequence[Weights]) -> tuple[str, ...]:
    """Return the languages other than the portal's for which some texts speak most.

    A short source is looked at as a whole, a long one where something gives cause, and here and
    there.
    """
    every = 1 if sum(measured.size for measured in counted) < SHORT_SOURCE else PROBE
    credits: Counter[str] = Counter()
    for place, (measured, weights) in enumerate(zip(counted, readable, strict=True)):
        if not measured.size or (place % every and not suspicious(measured)):
            continue
        others = weigh_others(measured)
        code = max(others, key=others.__getitem__)
        gain = CERTAINTY * (others[code] - max(weights.values()))
        if gain > 0:
            credits[code] += round(min(measured.size, gain))
    return tuple(code for code, sum_ in credits.most_common(MOST_OTHERS) if sum_ >= LEAST_CREDIT)


def language_path(weights: Sequence[Weights], switch_cost: float = SWITCH_COST) -> list[str]:
    """Return the language of each block, by the best path (Viterbi)."""
    languages = tuple(weights[0]) if weights else ()
    entry = {name: 0.0 if name in LANGUAGES else FOREIGN_COST for name in languages}
    best = dict.fromkeys(languages, 0.0)
    came_from: list[dict[str, str]] = []
    for block in weights:
        top = max(languages, key=best.__getitem__)
        origin: dict[str, str] = {}
        step: Weights = {}
        for name in languages:
            changed = best[top] - switch_cost - entry[name]
            # A block that says nothing stays with what stands before it.
            origin[name] = top if changed >= best[name] else name
            step[name] = max(best[name], changed) + block[name]
        best = step
        came_from.append(origin)
    language = max(languages, key=best.__getitem__, default="")
    path: list[str] = []
    for origin in reversed(came_from):
        path.append(language)
        language = origin[language]
    return path[::-1]


def language_parts(blocks: Sequence[Block]) -> tuple[LanguagePart, ...]:
    """Return the parts of a source by language, in order.

    A part that is little text and has no sign of an act or a treaty, beside parts that are more,
    is a quotation or a remark: it stays with the part before it (at the beginning, with the part
    after it). A lone number at the end of a part belongs to what follows.
    """
    found = evidence([block.text for block in blocks])
    pair = alternating(found)
    if pair or len(found) == 1:
        path = language_path([block.weights for block in found], ALTERNATING_COST)
    else:
        path = language_path([block.sure for block in found])
    spans = _weighed(_spans(path, found), blocks)
    return tuple(_parts(_attach(spans, pair), blocks))


def alternating(found: Sequence[Evidence]) -> frozenset[str]:
    """Return the two languages that change from paragraph to paragraph, none where they do not."""
    runs = [(language, sum(block.size for block in group)) for language, group in _runs(found)]
    sizes: Counter[str] = Counter()
    for language, size in runs:
        sizes[language] += size
    pair = sizes.most_common(2)
    if len(pair) < 2 or len(runs) < FEWEST_RUNS:
        return frozenset()
    if 4 * pair[1][1] < sizes.total() or sizes.total() > LONGEST_RUN * len(runs):
        return frozenset()
    return frozenset(language for language, _ in pair)


def _runs(found: Sequence[Evidence]) -> Iterable[tuple[str, list[Evidence]]]:
    telling = [block for block in found if block.size >= SHORT]
    for language, group in groupby(telling, key=lambda block: block.language):
        yield language, list(group)


@dataclass(frozen=True, slots=True)
class Span:
    """Neighbouring blocks on the path, from ``start`` up to ``end``.

    ``worded`` says that it has the words of its language, as a list of names has not.
    """

    language: str
    start: int
    end: int
    size: int
    worded: bool
    stands_alone: bool = False


def _spans(path: Sequence[str], found: Sequence[Evidence]) -> Iterable[Span]:
    start = 0
    for language, group in groupby(path):
        end = start + len(list(group))
        blocks = [block.measured for block in found[start:end]]
        size = sum(block.size for block in blocks)
        # A language with a script of its own needs no words.
        words = size
        if language in PLACES_OF_CODES:
            words = sum(frequent_words(block.words, language) for block in blocks)
        yield Span(language, start, end, size, words * WORD_AMONG >= size)
        start = end


def _weighed(spans: Iterable[Span], blocks: Sequence[Block]) -> list[Span]:
    """Return the spans, each with the word whether it stands alone or belongs to its neighbours.

    Where no text that the portal reads would, the longer ones do.
    """
    weighed = list(spans)
    enough = min(LONG_TEXT, max((span.size * AS_LONG for span in weighed), default=0))
    around = ["", *(span.language for span in weighed), ""]
    for place, span in enumerate(weighed):
        least = PASSAGE if around[place] == around[place + 2] != "" else SHORT_TEXT
        alone = span.worded and span.size >= SHORT_TEXT
        if span.language in LANGUAGES and not (alone and span.size >= enough):
            within = blocks[span.start : span.end]
            alone = span.size >= least and _has_signs(within, span.size)
        weighed[place] = replace(span, stands_alone=alone)
    if any(span.stands_alone and span.language in LANGUAGES for span in weighed):
        return weighed
    return [
        replace(span, stands_alone=True)
        if span.language in LANGUAGES and span.size >= PASSAGE
        else span
        for span in weighed
    ]


def _has_signs(blocks: Sequence[Block], size: int) -> bool:
    """Return whether blocks hold what a quotation or a remark does not: articles, an act's line,
    a closing clause, the salutation of a note, numbered paragraphs, a title with its text."""
    numbered = 0
    for block in blocks:
        text = block.text
        if article_heading(text) or is_act_line(text) or matches(CLOSINGS, text):
            return True
        if SALUTATION.match(text) or (size >= PASSAGE and _is_title(text)):
            return True
        numbered += bool(NUMBERED.match(text))
    return numbered > 1


def _is_title(text: str) -> bool:
    short = len(text) <= LONGEST_TITLE and not NO_TITLE.match(text)
    return short and matches(AGREEMENT_KINDS, text)


def _attach(spans: Sequence[Span], pair: frozenset[str]) -> list[Span]:
    """Return the spans that stand alone, each with those beside it that do not."""
    if not any(span.stands_alone for span in spans):
        return list(spans)
    whole: list[Span] = []
    start = 0
    for span in spans:
        if span.stands_alone or span.language in pair:
            whole.append(replace(span, start=start))
        elif whole:
            whole[-1] = replace(whole[-1], end=span.end)
        else:
            continue
        start = span.end
    return whole


def _parts(spans: Sequence[Span], blocks: Sequence[Block]) -> Iterable[LanguagePart]:
    start = 0
    for language, group in groupby(spans, key=lambda span: span.language):
        end = list(group)[-1].end
        while end < len(blocks) and end > start + 1 and LONE_NUMBER.match(blocks[end - 1].text):
            end -= 1
        yield LanguagePart(language, tuple(blocks[start:end]))
        start = end
