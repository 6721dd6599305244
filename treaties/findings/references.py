"""The provisions that the texts refer to, as they were found when the texts were loaded."""

import re
from collections.abc import Mapping, Sequence

from treaties.align import AlignedUnit
from treaties.findings.marks import Mark
from treaties.findings.passages import Piece, Reference
from treaties.models import LanguageVersion
from treaties.models import Reference as Row

# How the steps of a reference that leads nowhere are written, as addresses are.
STEPS = {
    "article": "art",
    "paragraph": "para",
    "subparagraph": "point",
    "clause": "para",
    "chapter": "chp",
    "section": "sec",
    "line": "p",
}


def references(piece: Piece) -> list[Mark]:
    """Return the references of a text, by the address that they lead to."""
    return [Mark(*one) for one in piece.references]


# What refers to the provision that it stands in or has just spoken of: ``осы тармақта``.
HERE = {
    "kk": re.compile(r"\b(?:осы|аталған|бұл)\s+(?:тармақ|бап|бөлім|тарау|абзац)", re.IGNORECASE),
    "ru": re.compile(
        r"\b(?:эт(?:ом|ой|от|а|ого)|данн\w+|настоящ\w+|указанн\w+)\s+(?:под)?(?:пункт|стать|част|раздел|глав)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:this|that|the\s+said)\s+(?:sub)?(?:paragraph|article|section|chapter|point|clause)",
        re.IGNORECASE,
    ),
}


def refers_here(piece: Piece) -> bool:
    """Return whether a text speaks of its own provision, or of one just named, without a number."""
    return bool(HERE[piece.language].search(piece.text))


def references_of(
    versions: Sequence[LanguageVersion], units: Sequence[AlignedUnit]
) -> dict[tuple[str, str], list[Reference]]:
    """Return the references of versions by language and address of the paragraph, in one query.

    What they lead to is told by its address in the page, which is the same where versions number
    otherwise. One without length is of a provision inside a range. What leads to the very
    provision that it stands in says nothing: ``настоящей статьи``.
    """
    language_of = {version.pk: version.language for version in versions}
    page = _page_addresses(units)
    found: dict[tuple[str, str], list[Reference]] = {}
    # Those without steps lead to a whole agreement.
    rows = Row.objects.filter(version__in=versions).exclude(steps=[]).order_by("start")
    for row in rows.only("version_id", "unit", "eid", "start", "end", "steps", "target_eid"):
        language = language_of[row.version_id]
        own = row.target_eid and f"{row.eid}__".startswith(f"{row.target_eid}__")
        if row.end > row.start and not own:
            target = page.get((language, row.target_eid), row.target_eid) or _said(row)
            found.setdefault((language, row.eid), []).append(Reference(target, row.start, row.end))
    return found


def _page_addresses(units: Sequence[AlignedUnit]) -> Mapping[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for unit in units:
        for language, article in unit.cells.items():
            found[language, article.eid] = unit.eid
        for row in unit.rows:
            for language, paragraph in row.cells.items():
                found[language, paragraph.eid] = row.eid
    return found


def _said(row: Row) -> str:
    """Return the steps of a reference as an address: ``art_50__para_2``."""
    steps = []
    for step in row.steps:
        kind, number, relation = step
        steps.append(row.unit if relation else f"{STEPS.get(kind, kind)}_{number.lower()}")
    return "__".join(steps)
