"""The rules on provisions as a whole: missing, numbered otherwise, of another length."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from treaties.align import AlignedUnit, Row
from treaties.align.lengths import deviation
from treaties.align.values import Unaligned
from treaties.choices import FindingKind, ParagraphKind, UnitKind
from treaties.findings.found import finding, whole
from treaties.findings.marks import Mark, Pair, Placed
from treaties.findings.passages import Passage, Piece
from treaties.findings.sentences import lone_sentences
from treaties.findings.values import Finding, Quote

# What a missing unit weighs, by its kind; others are made for one language alone as often.
MISSING_UNIT = {
    UnitKind.ARTICLE: 0.95,
    UnitKind.PREAMBLE: 0.8,
    UnitKind.CLOSING: 0.8,
    UnitKind.ANNEX: 0.8,
}
MISSING_PARAGRAPH, MISSING_POINT, MISSING_SENTENCE = 0.7, 0.85, 0.55
# A line of a signature, of an approval: short, and set otherwise in every language.
SHORT_LINE = 40
# Where what no alignment of whole texts can tell is set as it pleases: signatures, approvals.
LOOSE_UNITS = frozenset([UnitKind.ACT, UnitKind.TITLE, UnitKind.CLOSING, UnitKind.NOTE])
IN_LOOSE_UNIT = 0.4
# Which are divided into lines and recitals as it pleases.
DIVIDED_UNITS = frozenset([UnitKind.ACT, UnitKind.PREAMBLE, UnitKind.CLOSING])
OTHER_NUMBER = 0.6
# So many deviations from the usual length, and in so long a text.
FAR, LONG, LENGTH = 4.5, 120, 0.5
# By so many deviations two texts together must fit better than one alone.
CLEARLY = 3.0
# By so many deviations the lengths of one paragraph under two numbers may differ.
FITTING = 3.0
# With a lone sentence a text is so many deviations too long, and without it so many fewer.
LONGER, LESS = 2.5, 1.5
NUMBERED = frozenset(
    [
        ParagraphKind.PARAGRAPH,
        ParagraphKind.SUBPARAGRAPH,
        ParagraphKind.POINT,
        ParagraphKind.SUBPOINT,
    ]
)


def missing_units(units: Sequence[AlignedUnit], languages: Sequence[str]) -> Iterator[Finding]:
    """Yield the units that some of the languages lack."""
    for unit in units:
        weight = MISSING_UNIT.get(UnitKind(unit.kind), 0.0)
        if len(unit.cells) == len(languages) or not weight or unit.unaligned == Unaligned.JOINED:
            continue
        quotes: dict[str, tuple[Quote, ...]] = dict.fromkeys(languages, ())
        for language, article in unit.cells.items():
            text = article.heading or (article.body[0].text if article.body else "")
            eid = article.eid if article.heading or not article.body else article.body[0].eid
            quotes[language] = (whole(Piece(language, eid, text)),)
        yield Finding(
            unit.eid, unit.eid, FindingKind.MISSING, weight, quotes,
            {language: "yes" if language in unit.cells else "" for language in languages},
        )  # fmt: skip


def missing_rows(unit: AlignedUnit, passages: Sequence[Passage]) -> Iterator[Finding]:
    """Yield the paragraphs of a unit that some of its languages lack."""
    kinds = {row.eid: next(iter(row.cells.values())).kind for row in unit.rows}
    paired = list(_numbered_otherwise(passages, kinds))
    for first, second in paired:
        yield _as_one(first, second)
    told = {id(one) for pair in paired for one in pair}
    divided = unit.kind in DIVIDED_UNITS and _fits(passages, list(unit.cells))
    for passage in passages:
        if id(passage) in told or (divided and kinds.get(passage.eid) not in NUMBERED):
            continue
        lacking = [language for language in unit.cells if language not in passage.pieces]
        if not lacking or len(unit.cells) < 2 or passage.heading:
            continue
        numbered = kinds.get(passage.eid) in NUMBERED
        if not numbered and any(_within_other(passages, passage, one) for one in lacking):
            continue
        weight = MISSING_POINT if numbered else MISSING_PARAGRAPH
        length = max(passage.length(language) for language in passage.pieces)
        if unit.kind in LOOSE_UNITS:
            weight *= IN_LOOSE_UNIT
        if length < SHORT_LINE and not numbered:
            weight *= length / SHORT_LINE
        quotes = {
            language: (whole(passage.pieces[language][0]),) if language in passage.pieces else ()
            for language in unit.cells
        }
        yield Finding(
            passage.unit, passage.eid, FindingKind.MISSING, round(weight, 2), quotes,
            {language: "yes" if language in passage.pieces else "" for language in unit.cells},
        )  # fmt: skip


def _fits(passages: Sequence[Passage], languages: Sequence[str]) -> bool:
    """Return whether the languages of a unit are as long as translations of each other are."""
    lengths = {
        language: sum(passage.length(language) for passage in passages) for language in languages
    }
    return all(
        abs(deviation(lengths[one], lengths[other], (one, other))) < FITTING
        for one, other in combinations(languages, 2)
    )


def _numbered_otherwise(
    passages: Sequence[Passage], kinds: Mapping[str, str]
) -> Iterator[tuple[Passage, Passage]]:
    """Yield neighbours that stand in one language each and are as long as one another: the same
    paragraph under two numbers.
    """
    last: Passage | None = None
    for first, second in pairwise(passages):
        if first is last:
            continue
        languages = (*first.pieces, *second.pieces)
        if len(first.pieces) != 1 or len(second.pieces) != 1 or len(set(languages)) != 2:
            continue
        lengths = first.length(languages[0]), second.length(languages[1])
        same = kinds.get(first.eid) == kinds.get(second.eid) and kinds.get(first.eid) in NUMBERED
        if same and abs(deviation(*lengths, (languages[0], languages[1]))) < FITTING:
            last = second
            yield first, second


def _as_one(first: Passage, second: Passage) -> Finding:
    pieces = {**first.pieces, **second.pieces}
    quotes = {language: (whole(listed[0]),) for language, listed in pieces.items()}
    numbers = {language: _number(listed[0].eid) for language, listed in pieces.items()}
    return Finding(first.unit, first.eid, FindingKind.NUMBERING, OTHER_NUMBER, quotes, numbers)


def _number(eid: str) -> str:
    return eid.rpartition("_")[2]


def _within_other(passages: Sequence[Passage], lone: Passage, lacking: str) -> bool:
    """Return whether a language has a paragraph that it seems to lack within the one beside it.

    It is so where that one fits the paragraphs of the other language together, and not alone.
    """
    has = next(iter(lone.pieces))
    place = passages.index(lone)
    for step in (-1, 1):
        run = 0
        end = place
        while 0 <= end < len(passages) and lacking not in passages[end].pieces:
            run += passages[end].length(has)
            end += step
        # Those on the other side of the lone one belong to it, too.
        back = place - step
        while 0 <= back < len(passages) and lacking not in passages[back].pieces:
            run += passages[back].length(has)
            back -= step
        if not 0 <= end < len(passages) or passages[end].heading or has not in passages[end].pieces:
            continue
        own, single = passages[end].length(has), passages[end].length(lacking)
        alone = abs(deviation(own, single, (has, lacking)))
        if abs(deviation(own + run, single, (has, lacking))) + CLEARLY < alone:
            return True
    return False


def missing_sentences(passages: Sequence[Passage], pair: Pair) -> Iterator[Finding]:
    """Yield the sentences of paragraphs that the other language has nothing like."""
    for passage in passages:
        if passage.heading or any(language not in passage.pieces for language in pair):
            continue
        two = {language: passage.pieces[language] for language in pair}
        for piece in lone_sentences(two):
            lone = Placed(piece, Mark("yes", 0, len(piece.text)))
            if len(piece.text) >= SHORT_LINE and _is_longer(two, pair, piece):
                yield finding(
                    passage, FindingKind.MISSING, MISSING_SENTENCE, {piece.language: [lone]},
                    {language: "yes" if language == piece.language else "" for language in pair},
                )  # fmt: skip


def _is_longer(two: Mapping[str, Sequence[Piece]], pair: Pair, lone: Piece) -> bool:
    """Return whether the text of a lone sentence is longer than the other's by about as much."""
    lengths = {language: sum(len(piece.text) for piece in two[language]) for language in pair}
    lengths[lone.language] -= len(lone.text)
    without = abs(deviation(lengths[pair[0]], lengths[pair[1]], pair))
    lengths[lone.language] += len(lone.text)
    there = abs(deviation(lengths[pair[0]], lengths[pair[1]], pair))
    return there > LONGER and without + LESS < there


def other_unit_numbers(units: Sequence[AlignedUnit]) -> Iterator[Finding]:
    """Yield the units whose numbers differ between languages.

    Where one is missing, all that follow are counted otherwise: that is told of the first one.
    """
    shift: Mapping[str, int] = {}
    for unit in units:
        if unit.kind not in (UnitKind.ARTICLE, UnitKind.ANNEX) or len(unit.cells) < 2:
            continue
        numbers = {language: _digits(article.eid) for language, article in unit.cells.items()}
        first = next(iter(numbers.values()))
        now = {language: number - first for language, number in numbers.items()}
        other = len({article.eid for article in unit.cells.values()}) > 1
        if other and now != {language: shift.get(language, 0) for language in now}:
            labels = {language: article.label for language, article in unit.cells.items()}
            yield Finding(
                unit.eid, unit.eid, FindingKind.NUMBERING, OTHER_NUMBER, _labels(unit), labels
            )
        shift = now


def _digits(eid: str) -> int:
    found = re.search(r"\d+", eid.rpartition("__")[2])
    return int(found[0]) if found else 0


def other_numbers(unit: AlignedUnit) -> Iterator[Finding]:
    """Yield the paragraphs of a unit whose numbers differ between languages."""
    if unit.kind not in (UnitKind.ARTICLE, UnitKind.ANNEX) or len(unit.cells) < 2:
        return
    for row in unit.rows:
        numbered = {language: cell for language, cell in row.cells.items() if cell.kind in NUMBERED}
        addresses = {cell.eid.rpartition("__")[2] for cell in numbered.values()}
        some = 0 < len(numbered) < len(row.cells)
        if len(row.cells) > 1 and (len(addresses) > 1 or some):
            yield _numbered(unit, row)


def _labels(unit: AlignedUnit) -> Mapping[str, tuple[Quote, ...]]:
    return {
        language: (Quote(article.eid, 0, 0, article.label),)
        for language, article in unit.cells.items()
    }


def _numbered(unit: AlignedUnit, row: Row) -> Finding:
    quotes = {
        language: (whole(Piece(language, cell.eid, cell.text)),)
        for language, cell in row.cells.items()
    }
    labels = {language: cell.label for language, cell in row.cells.items()}
    return Finding(unit.eid, row.eid, FindingKind.NUMBERING, OTHER_NUMBER, quotes, labels)


def other_length(passages: Sequence[Passage], pair: Pair) -> Iterator[Finding]:
    """Yield the paragraphs that are much longer in one language than the other lets expect.

    In a list the first words may stand behind it: so its passages are measured together.
    """
    groups: dict[int, list[Passage]] = {}
    for passage in passages:
        if not passage.heading:
            groups.setdefault(passage.group, []).append(passage)
    for group in groups.values():
        lengths = [sum(one.length(language) for one in group) for language in pair]
        if min(lengths) == 0 or max(lengths) < LONG:
            continue
        if abs(deviation(lengths[0], lengths[1], pair)) < FAR:
            continue
        worst = max(group, key=lambda one: abs(_deviation(one, pair)))
        if all(language in worst.pieces for language in pair):
            yield finding(
                worst, FindingKind.LENGTH, LENGTH, {},
                {language: str(worst.length(language)) for language in pair},
            )  # fmt: skip


def _deviation(passage: Passage, pair: Pair) -> float:
    lengths = [passage.length(language) for language in pair]
    return deviation(lengths[0], lengths[1], pair) if all(lengths) else 0.0
