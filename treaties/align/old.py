"""The language versions of an agreement side by side: the same provision in the same row.

Units meet by their eId. The paragraphs of a unit meet by the best alignment of their sequences: the
same eId counts most, then the same label, then the same kind; order is kept, so what one version
lacks leaves an empty cell.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from treaties.models import Article, LanguageVersion, Paragraph

SAME_EID = 4.0
SAME_LABEL = 3.0
SAME_KIND = 1.0
OTHER_KIND = -1.0
# What speaks for two unnumbered paragraphs: the same place, the same last sign, a like length.
SAME_PLACE = 0.25
SAME_END = 0.5
SAME_LENGTH = 1.0


@dataclass(frozen=True, slots=True)
class Row:
    """One paragraph in each language that has it.

    ``eid`` is its address in the page, which no other row of the unit has; ``anchors`` are, by
    language, the addresses of its other cells where they differ.
    """

    eid: str
    level: int
    cells: Mapping[str, Paragraph]
    anchors: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class AlignedUnit:
    """One unit in each language that has it, with its paragraphs in rows."""

    eid: str
    kind: str
    cells: Mapping[str, Article]
    rows: Sequence[Row] = field(default_factory=tuple)

    @property
    def shown(self) -> Article:
        """Return the unit in the first language that has it."""
        return next(iter(self.cells.values()))


def align(versions: Sequence[LanguageVersion], eid: str | None = None) -> list[AlignedUnit]:
    """Return the units of some versions in rows, in the order of the first version.

    ``versions`` stand in the order of the columns; with ``eid`` only that unit is aligned.
    """
    units = {version.language: _units(version, eid) for version in versions}
    order = merge_order([[unit.eid for unit in units[version.language]] for version in versions])
    by_eid = {language: {unit.eid: unit for unit in listed} for language, listed in units.items()}
    aligned = []
    for key in order:
        cells = {language: listed[key] for language, listed in by_eid.items() if key in listed}
        first = next(iter(cells.values()))
        aligned.append(AlignedUnit(key, first.kind, cells, align_paragraphs(cells)))
    return aligned


def _units(version: LanguageVersion, eid: str | None) -> list[Article]:
    """Return the units of a version with their paragraphs, in two queries.

    A prefetch makes a queryset for each unit, which takes longer than to read its rows.
    """
    chosen = {"eid": eid} if eid else {}
    units = list(version.articles.select_related("division__parent").filter(**chosen))
    bodies: dict[int, list[Paragraph]] = {unit.pk: [] for unit in units}
    within = {f"article__{field}": value for field, value in chosen.items()}
    rows = Paragraph.objects.filter(article__version=version, **within)
    for paragraph in rows.order_by("article", "position"):
        bodies[paragraph.article_id].append(paragraph)
    for unit in units:
        unit.body = bodies[unit.pk]
    return units


def merge_order(sequences: Sequence[Sequence[str]]) -> list[str]:
    """Return all keys once: the first sequence's order, others put after what they follow."""
    order: list[str] = []
    for sequence in sequences:
        place = -1
        for key in sequence:
            if key in order:
                place = order.index(key)
            else:
                place += 1
                order.insert(place, key)
    return order


def align_paragraphs(cells: Mapping[str, Article]) -> list[Row]:
    """Return the paragraphs of one unit's versions in rows."""
    rows: list[dict[str, Paragraph]] = []
    for language, article in cells.items():
        paragraphs = article.body
        if not rows:
            rows = [{language: paragraph} for paragraph in paragraphs]
            continue
        rows = _merge(rows, paragraphs, language)
    return _addressed(rows)


def _addressed(rows: Sequence[Mapping[str, Paragraph]]) -> list[Row]:
    """Return the rows with their addresses, each address once.

    A row has the eId of its first cell; where a row above has that already, of another cell, and
    at last one with its language added. Cells whose eId is no row's are anchors.
    """
    taken: set[str] = set()
    addresses: list[str] = []
    for row in rows:
        wanted = [paragraph.eid for paragraph in row.values()]
        wanted += [f"{paragraph.eid}__{language}" for language, paragraph in row.items()]
        address = next(eid for eid in wanted if eid not in taken)
        taken.add(address)
        addresses.append(address)
    addressed = []
    for address, row in zip(addresses, rows, strict=True):
        anchors: dict[str, str] = {}
        for language, paragraph in row.items():
            if paragraph.eid not in taken:
                taken.add(paragraph.eid)
                anchors[language] = paragraph.eid
        level = next(iter(row.values())).level
        addressed.append(Row(address, level, row, anchors))
    return addressed


def _merge(
    rows: Sequence[dict[str, Paragraph]], paragraphs: Sequence[Paragraph], language: str
) -> list[dict[str, Paragraph]]:
    """Return the rows with one more version in them."""
    merged: list[dict[str, Paragraph]] = []
    for left, right in best_pairs([next(iter(row.values())) for row in rows], paragraphs):
        row = dict(rows[left]) if left is not None else {}
        if right is not None:
            row[language] = paragraphs[right]
        merged.append(row)
    return merged


def best_pairs(
    left: Sequence[Paragraph], right: Sequence[Paragraph]
) -> list[tuple[int | None, int | None]]:
    """Return which paragraphs stand beside each other, by dynamic programming.

    Needleman and Wunsch's global alignment (1970) with no cost for a gap.
    """
    best = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i in range(len(left) - 1, -1, -1):
        for j in range(len(right) - 1, -1, -1):
            together = likeness(left[i], right[j]) + best[i + 1][j + 1]
            best[i][j] = max(together, best[i + 1][j], best[i][j + 1])
    pairs: list[tuple[int | None, int | None]] = []
    i = j = 0
    while i < len(left) and j < len(right):
        if best[i][j] == likeness(left[i], right[j]) + best[i + 1][j + 1]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            pairs.append((i, None))
            i += 1
        else:
            pairs.append((None, j))
            j += 1
    pairs += [(rest, None) for rest in range(i, len(left))]
    pairs += [(None, rest) for rest in range(j, len(right))]
    return pairs


def likeness(left: Paragraph, right: Paragraph) -> float:
    """Return how much two paragraphs look like the same provision."""
    if left.kind == right.kind == "text":
        return _text_likeness(left, right)
    if left.eid == right.eid:
        return SAME_EID
    if left.kind == right.kind:
        same_label = left.eid.rpartition("__")[2] == right.eid.rpartition("__")[2]
        return SAME_LABEL if same_label else SAME_KIND
    # A lone paragraph "1." in one version is the unnumbered text of the other.
    lead = {left.kind, right.kind} == {"text", "paragraph"} and left.level == right.level
    return SAME_KIND if lead else OTHER_KIND


def _text_likeness(left: Paragraph, right: Paragraph) -> float:
    """Return the likeness of paragraphs without a number: their place alone says little."""
    lengths = sorted((len(left.text), len(right.text)))
    score = SAME_KIND + SAME_LENGTH * (lengths[0] / lengths[1] if lengths[1] else 1.0)
    score += SAME_PLACE if left.eid == right.eid else 0.0
    return score + (SAME_END if left.text[-1:] == right.text[-1:] else 0.0)
