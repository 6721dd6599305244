"""The paragraphs of one unit in rows, the same provision in the same row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from treaties.align.likeness import (
    COUNTED,
    Piece,
    by_rank,
    joint_likeness,
    likeness,
    may_be_same,
    weigh,
)
from treaties.align.pairs import Joins, best_way
from treaties.align.table import Standing, addresses, anchors, reasons
from treaties.align.values import Row
from treaties.choices import ParagraphKind
from treaties.models import Article, Paragraph

# Of paragraphs that are only counted: how much longer one may be than the other at the same place,
# and of what length; two that are not so make it doubtful that their places say anything.
MOST_LONGER = 3
LONG = 40
DOUBTFUL = 2
# How unlike two paragraphs may be that are all that is left over between two rows.
LONE = -2.5


@dataclass(slots=True, eq=False)
class Draft:
    """A row while versions are added to it: its paragraphs and pieces by language."""

    cells: dict[str, Paragraph]
    pieces: dict[str, Piece]
    joined: "Draft | None" = field(default=None, repr=False)


def align_paragraphs(cells: Mapping[str, Article]) -> list[Row]:
    """Return the paragraphs of one unit's versions in rows, in the order of the first version.

    Where all versions have the same addresses, and nothing speaks against it, these decide; else
    the best alignment does that keeps the order of each version.
    """
    if not _agree(list(cells.values())):
        return _rows(_drafts(cells), list(cells))
    side_by_side = [
        dict(zip(cells, paragraphs, strict=True))
        for paragraphs in zip(*(article.body for article in cells.values()), strict=True)
    ]
    if len({article.eid for article in cells.values()}) > 1:
        return _rows([Draft(row, {}) for row in side_by_side], list(cells))
    rows = ((next(iter(row.values())), row) for row in side_by_side)
    return [Row(first.eid, first.level, row, {}) for first, row in rows]


def _agree(articles: Sequence[Article]) -> bool:
    """Return whether paragraphs with the same addresses, in their units, are surely the same."""
    first, *others = articles
    for article in others:
        if len(article.body) != len(first.body):
            return False
        same, doubts = first.eid == article.eid, 0
        for left, right in zip(first.body, article.body, strict=True):
            if left.kind != right.kind:
                return False
            if left.eid != right.eid and (same or _within(left, first) != _within(right, article)):
                return False
            if left.kind in COUNTED:
                short, long = sorted((len(left.text), len(right.text)))
                doubts += long > LONG and long > MOST_LONGER * short
        if doubts >= DOUBTFUL:
            return False
    return True


def _within(paragraph: Paragraph, article: Article) -> str:
    """Return the address of a paragraph in its unit: articles may be numbered otherwise."""
    return paragraph.eid.removeprefix(article.eid)


def _drafts(cells: Mapping[str, Article]) -> list[Draft]:
    sides = {
        language: [
            replace(Piece.of(paragraph, language), eid=_within(paragraph, article))
            for paragraph in article.body
        ]
        for language, article in cells.items()
    }
    weigh(sides.values())
    drafts: list[Draft] = []
    for language, pieces in sides.items():
        added = [
            Draft({language: paragraph}, {language: piece})
            for paragraph, piece in zip(cells[language].body, pieces, strict=True)
        ]
        drafts = merge(drafts, added, language) if drafts else added
    return drafts


def merge(drafts: Sequence[Draft], added: Sequence[Draft], language: str) -> list[Draft]:
    """Return rows with the paragraphs of one more version in them."""
    rights = [draft.pieces[language] for draft in added]
    counts = (len(drafts), len(added))

    def of_kind(left: int, right: int) -> bool:
        return all(may_be_same(piece, rights[right]) for piece in drafts[left].pieces.values())

    def score(left: int, right: int) -> float:
        pieces = drafts[left].pieces.values()
        found = sum(likeness(piece, rights[right]) for piece in pieces) / len(pieces)
        return found + (by_rank(left, right, counts) if of_kind(left, right) else 0.0)

    def lone(left: int, right: int) -> bool:
        return score(left, right) > LONE and of_kind(left, right)

    way = best_way(len(drafts), len(added), score, _joins(drafts, rights), lone)
    merged: list[Draft] = []
    for left, right, _ in way:
        draft = drafts[left] if left is not None else added[right or 0]
        if left is not None and right is not None:
            draft.cells[language] = added[right].cells[language]
            draft.pieces[language] = rights[right]
        merged.append(draft)
    for draft, pair in zip(merged, way, strict=True):
        if pair.joined >= 0:
            draft.joined = merged[pair.joined]
    return merged


def _joins(drafts: Sequence[Draft], rights: Sequence[Piece]) -> Joins:
    def of_left(main: int, other: int, right: int) -> float:
        # Two rows are told of by a language that both have.
        for language, piece in drafts[main].pieces.items():
            second = drafts[other].pieces.get(language)
            if second and _may_be_one(piece, second, main < other):
                return joint_likeness(piece, second, rights[right])
        return float("-inf")

    def of_right(main: int, other: int, left: int) -> float:
        if not _may_be_one(rights[main], rights[other], main < other):
            return float("-inf")
        pieces = drafts[left].pieces.values()
        found = [joint_likeness(rights[main], rights[other], piece) for piece in pieces]
        return sum(found) / len(found)

    return Joins(of_left, of_right)


def _may_be_one(main: Piece, other: Piece, main_is_first: bool) -> bool:
    """Return whether two neighbours may be one paragraph: the second of them has no number."""
    second = other if main_is_first else main
    return second.kind == ParagraphKind.TEXT


def _rows(drafts: Sequence[Draft], languages: Sequence[str]) -> list[Row]:
    ordered = [
        {language: draft.cells[language] for language in languages if language in draft.cells}
        for draft in drafts
    ]
    found = addresses(ordered, languages)
    address_of = dict(zip(map(id, drafts), found, strict=True))
    standing = [Standing("", frozenset(draft.cells), bool(draft.joined)) for draft in drafts]
    rows = zip(found, ordered, anchors(ordered, found), reasons(standing, languages), strict=True)
    return [
        Row(
            address,
            next(iter(cells.values())).level,
            cells,
            own,
            reason,
            address_of[id(draft.joined)] if draft.joined else "",
        )
        for draft, (address, cells, own, reason) in zip(drafts, rows, strict=True)
    ]
