"""Whole texts in small: the way a treaty is set out, and the outline that must come of it.

``skeletons/*.txt`` hold the texts. A case is ``=== name``, its texts, each under ``--- language``,
and under ``--- outline`` a line for each unit and division in their order: its eId, with one text
`` | `` and its heading, and the eIds of its paragraphs inside it. The texts of one case must give
the same eIds, for they are one treaty in several languages.
"""

import re
from dataclasses import dataclass

import pytest

from tests.treaties.text.contracts import check_contracts
from tests.treaties.text.reading import ROOT, outline_of
from treaties.text.outline import Outline

FOLDER = ROOT / "tests" / "treaties" / "text" / "skeletons"


@dataclass(frozen=True)
class Case:
    """Texts of one treaty by language, and their outline."""

    name: str
    texts: dict[str, str]
    outline: tuple[str, ...]


def cases() -> list[Case]:
    found = []
    for path in sorted(FOLDER.glob("*.txt")):
        for written in re.split(r"^=== ", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
            name, _, rest = written.partition("\n")
            pieces = re.split(r"^--- (\w+)\n", rest, flags=re.MULTILINE)[1:]
            texts = dict(zip(pieces[::2], pieces[1::2], strict=True))
            outline = texts.pop("outline").strip().splitlines()
            found.append(Case(f"{path.stem}: {name}", texts, tuple(outline)))
    return found


CASES = cases()
TEXTS = [
    pytest.param(case, language, id=f"{case.name} ({language})")
    for case in CASES
    for language in case.texts
]


def outlined(built: Outline, headings: bool) -> list[str]:
    """Return the units and divisions of an outline as the cases write them."""
    rows = [(row.order, row.eid, row.heading, "") for row in built.divisions]
    for unit in built.units:
        eids = " ".join(part.eid.removeprefix(f"{unit.eid}__") for part in unit.paragraphs)
        rows.append((unit.order, unit.eid, unit.heading, eids))
    return [
        eid + (f" | {heading}" if headings and heading else "") + (f": {eids}" if eids else "")
        for _, eid, heading, eids in sorted(rows)
    ]


def test_the_cases_have_names_of_their_own():
    names = [case.name for case in CASES]
    assert len(set(names)) == len(names) > 50


@pytest.mark.parametrize(("case", "language"), TEXTS)
def test_a_text_has_its_outline(case, language):
    built = outline_of(case.texts[language], language)
    assert outlined(built, len(case.texts) == 1) == list(case.outline)


@pytest.mark.parametrize(("case", "language"), TEXTS)
def test_a_text_keeps_the_contracts(case, language):
    check_contracts(case.texts[language].encode())
