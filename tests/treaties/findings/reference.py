"""What careful readers found: in the real texts, and what was planted in texts of our own.

``corpus.json``: two readers compared the versions of the two real treaties in two languages word by
word, before there was any rule, and listed every difference that they would defend before a
colleague, with its severity (3: another right or duty). ``texts.json`` lists what was planted in the
treaties of ``texts``, which were written for this by lawyers who did not know the rules; all
else in them is meant to be an honest translation, and four of them have nothing planted.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from treaties.findings import Finding, find
from treaties.loading.load import load
from treaties.models import Agreement

HERE = Path(__file__).parent
CORPUS = HERE.parents[3] / "shared" / "corpus"
TEXTS = HERE / "texts"
LANGUAGES = ("kk", "ru", "en")
# A longer quote is the clause beside which something is missing: it says nothing of its own.
LONGEST_WORDS = 60
SHORTEST_SHARED = 12
CLEAN = ("classified_serbia", "visa_peru", "plant_quarantine_azerbaijan", "emergencies")


@dataclass(frozen=True)
class Known:
    """A difference that a reader found or a writer planted."""

    text: str
    units: frozenset[str]
    eid: str
    kind: str
    quotes: Mapping[str, str]
    note: str
    severity: int = 2


@dataclass
class Judged:
    """The findings that are real, those that are not, and the known ones that were not found."""

    real: list[Finding] = field(default_factory=list)
    wrong: list[Finding] = field(default_factory=list)
    missed: list[Known] = field(default_factory=list)
    found: list[Known] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Return the share of findings that are real."""
        shown = len(self.real) + len(self.wrong)
        return len(self.real) / shown if shown else 1.0

    @property
    def recall(self) -> float:
        """Return the share of known differences that were found."""
        known = len(self.found) + len(self.missed)
        return len(self.found) / known if known else 1.0

    def __add__(self, other: "Judged") -> "Judged":
        return Judged(
            self.real + other.real,
            self.wrong + other.wrong,
            self.missed + other.missed,
            self.found + other.found,
        )


@cache
def known_in_corpus() -> tuple[Known, ...]:
    rows = json.loads((HERE / "corpus.json").read_text(encoding="utf-8"))
    return tuple(
        Known(
            row["source"], frozenset([row["eid"].split("__")[0]]), row["eid"], row["kind"],
            row["quotes"], row["note"], row["severity"],
        )
        for row in rows
    )  # fmt: skip


@cache
def planted() -> tuple[Known, ...]:
    rows = json.loads((HERE / "texts.json").read_text(encoding="utf-8"))
    return tuple(
        Known(row["text"], frozenset(row["units"]), "", row["kind"], row["quotes"], row["note"])
        for row in rows
    )


def names() -> list[str]:
    """Return the names of our own treaties with something planted in them, and without."""
    return sorted({path.name.split(".")[0] for path in TEXTS.glob("*.txt")})


def load_text(name: str) -> Agreement:
    """Load one of our own treaties, all its versions in one file as official texts have them."""
    parts = [(TEXTS / f"{name}.{one}.txt") for one in LANGUAGES]
    whole = "\n".join(part.read_text(encoding="utf-8") for part in parts if part.exists())
    return _loaded(whole.encode(), f"{name}.txt")


def load_source(name: str) -> Agreement:
    """Load a file of the corpus."""
    return _loaded((CORPUS / name).read_bytes(), name)


def _loaded(data: bytes, name: str) -> Agreement:
    agreement = load(data, name).agreement
    assert agreement, name
    return agreement


def findings_of(agreement: Agreement) -> list[Finding]:
    versions = {version.language: version for version in agreement.versions.all()}
    return find([versions[language] for language in LANGUAGES if language in versions])


def judge(found: Sequence[Finding], known: Sequence[Known]) -> Judged:
    """Say which findings are among the known differences, and which of these were found."""
    judged = Judged()
    met: set[int] = set()
    for one in found:
        same = {place for place, other in enumerate(known) if is_of(one, other)}
        met |= same
        (judged.real if same else judged.wrong).append(one)
    judged.found = [other for place, other in enumerate(known) if place in met]
    judged.missed = [other for place, other in enumerate(known) if place not in met]
    return judged


def is_of(one: Finding, other: Known) -> bool:
    """Return whether a finding tells of a known difference.

    It stands in the same unit, and is of the same kind at the same paragraph or quotes the words.
    """
    if one.unit.removesuffix("__ru") not in other.units and one.eid != other.eid:
        return False
    if one.kind == other.kind and (not other.eid or one.eid == other.eid or _lone(other)):
        return True
    return (not other.eid or one.eid == other.eid) and any(
        _alike(quote.text, other.quotes.get(language, ""))
        for language, quotes in one.quotes.items()
        for quote in quotes
        if len(quote.text) < LONGEST_WORDS
    )


def _lone(other: Known) -> bool:
    """Return whether a difference is of an unnumbered paragraph, whose address is only counted."""
    return other.eid.rpartition("__")[2].startswith("p_")


def _alike(words: str, others: str) -> bool:
    words, others = words.lower().strip(), others.lower().strip()
    if not words or not others:
        return False
    if words in others or others in words:
        return True
    starts = range(0, len(words) - SHORTEST_SHARED + 1, SHORTEST_SHARED // 2)
    return any(words[start : start + SHORTEST_SHARED] in others for start in starts)
