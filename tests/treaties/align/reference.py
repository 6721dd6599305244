"""Which paragraphs of the real texts belong together, as found by reading them: ``corpus.json``.

Of each file some units, with their eIds by language, and their rows: the paragraphs of each
language, by the rest of their addresses. In a row of several paragraphs, such as a signature on
three lines here and on two there, any pair is right.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from tests.treaties.text.reading import ROOT
from treaties.align import AlignedUnit, Row
from treaties.loading.load import load
from treaties.models import LanguageVersion

CORPUS = ROOT.parent / "shared" / "corpus"
FILES = {
    "002_5a5a18c11088dd14.txt": ("en", "kk"),
    "004_cfdf247fb6d7db81.txt": ("kk", "ru"),
}


@dataclass
class Judged:
    """How many rows are right, and those that are not, as text."""

    right: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        return self.right / (self.right + len(self.wrong))


@cache
def reference() -> dict[str, list[dict[str, Any]]]:
    file = Path(__file__).with_name("corpus.json")
    found: dict[str, list[dict[str, Any]]] = json.loads(file.read_text(encoding="utf-8"))
    return found


def versions_of(name: str) -> list[LanguageVersion]:
    """Load a file of the corpus and return its versions in the order of their languages."""
    agreement = load((CORPUS / name).read_bytes(), name).agreement
    assert agreement
    return [agreement.versions.get(language=language) for language in FILES[name]]


def judge(units: Sequence[AlignedUnit], name: str) -> Judged:
    """Compare an alignment with the reference rows of a file."""
    judged = Judged()
    for wanted in reference()[name]:
        found = [unit for unit in units if eids(unit) == wanted["unit"]]
        if not found:
            judged.wrong += [f"{wanted['unit']} {row}" for row in wanted["rows"]]
            continue
        _judge_rows(found[0], wanted["rows"], wanted["unit"], judged)
    return judged


def eids(unit: AlignedUnit) -> dict[str, str]:
    return {language: cell.eid for language, cell in unit.cells.items()}


def _judge_rows(
    unit: AlignedUnit,
    groups: Sequence[Mapping[str, Sequence[str]]],
    names: Mapping[str, str],
    judged: Judged,
) -> None:
    group_of = {
        (language, f"{names[language]}__{address}"): place
        for place, group in enumerate(groups)
        for language, addresses in group.items()
        for address in addresses
    }
    alone: Counter[tuple[int, str]] = Counter()
    for row in unit.rows:
        places = {group_of[language, cell.eid] for language, cell in row.cells.items()}
        right = len(places) == 1
        if right and len(row.cells) == 1:
            ((language, _),) = row.cells.items()
            place = places.pop()
            alone[place, language] += 1
            right = alone[place, language] <= _surplus(groups[place], language)
        if right:
            judged.right += 1
        else:
            judged.wrong.append(f"{names} {words(row)}")


def _surplus(group: Mapping[str, Sequence[str]], language: str) -> int:
    """Return how many paragraphs of a language have no counterpart of their own in a group."""
    others = [len(listed) for other, listed in group.items() if other != language]
    return len(group[language]) - max(others, default=0)


def words(row: Row) -> str:
    return " | ".join(
        f"{language} {cell.eid}: {cell.text[:50]}" for language, cell in row.cells.items()
    )
