"""How much of what a careful reader finds in texts comes out of the text stages.

    python benchmarks/reading.py TEXTS TRUTH [--details]

TEXTS is a folder of sources, TRUTH a folder with a JSON file for each or one JSON file for all
(``{"files": {name: truth}}``). Prints, for each kind of fact, how many are right of how many there
are; with --details every one that is not. A fact that the truth is silent about counts for nothing;
one that it says is absent must be absent.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from treaties.text.document import ParsedSource, ParsedUnit, ParsedVersion, Refusal  # noqa: E402
from treaties.text.pipeline import read  # noqa: E402

# What is compared: where, expected, found.
Comparison = tuple[str, Any, Any]
STARTS = 60
AGREEMENT_FACTS = ("kind", "multilateral", "signed_place", "publication", "reservations")
CLAUSES = ("provisional", "duration", "notice")


def truths(path: Path) -> dict[str, dict[str, Any]]:
    """Return the truth of each source by its file name without ending."""
    if path.is_file():
        files = json.loads(path.read_text("utf-8"))["files"]
        return {Path(name).stem: truth for name, truth in files.items()}
    return {file.stem: json.loads(file.read_text("utf-8")) for file in sorted(path.glob("*.json"))}


def compare(found: ParsedSource | Refusal, truth: dict[str, Any]) -> Iterator[Comparison]:
    """Yield each fact that the truth has of a source beside what was read."""
    refused = bool(truth.get("refused"))
    yield "refused", refused, isinstance(found, Refusal)
    if refused or isinstance(found, Refusal):
        return
    agreement = found.agreement
    for name in (*AGREEMENT_FACTS, *(name for name in CLAUSES if name in truth)):
        if name == "reservations" and name not in truth:
            continue
        yield name, truth.get(name) or None, getattr(agreement, name) or None
    for name in ("parties", "authentic_languages", "prevailing_languages"):
        yield name, list(truth.get(name) or ()), list(getattr(agreement, name))
    for name in ("signed_on", "in_force_on"):
        day = getattr(agreement, name)
        yield name, truth.get(name), day.isoformat() if day else None
    yield "draft", bool(truth.get("draft_text")), agreement.status == "draft"
    acts = [
        [act.kind, act.issuer, act.number or None, act.date and act.date.isoformat(), act.draft]
        for act in agreement.acts
    ]
    keys = ("kind", "issuer", "number", "date", "draft")
    yield "acts", [[act[key] for key in keys] for act in truth["acts"]], acts
    ends = sorted(str(row.signed_on) for row in agreement.ends)
    if "ends" in truth:
        yield "ends", sorted(str(row.get("signed_on")) for row in truth["ends"]), ends
    yield from compare_versions(agreement.versions, truth)


def compare_versions(
    versions: tuple[ParsedVersion, ...], truth: dict[str, Any]
) -> Iterator[Comparison]:
    """Yield the facts of the language versions, each compared with the one in its language."""
    expected = {row["language"]: row for row in truth["versions"]}
    yield "languages", sorted(expected), sorted(version.language for version in versions)
    for version in versions:
        if version.language in expected:
            yield from compare_version(version, expected[version.language])
    kinds = [unit.kind for version in versions for unit in version.units]
    for name, kind in (("notes", "note"), ("foreign", "foreign")):
        if name in truth:
            yield name, bool(truth[name]), kind in kinds
    if "parts" in truth:
        yield "parts", parts_of(truth), sorted({part for row in versions for part in parts_in(row)})


def parts_of(truth: dict[str, Any]) -> list[str]:
    """Return the annexed parts of a truth, each with the numbers of its articles."""
    rows = {f"{row['kind']}: {' '.join(row['articles'])}" for row in truth["parts"]}
    return sorted(rows)


def parts_in(version: ParsedVersion) -> Iterator[str]:
    """Yield the annexed parts of a version, each with the numbers of its articles."""
    for division in version.divisions:
        if division.kind in {"annex", "protocol"}:
            numbers = [unit.number for unit in version.articles if unit.part == division.eid]
            yield f"{division.kind}: {' '.join(numbers)}"


def compare_version(version: ParsedVersion, truth: dict[str, Any]) -> Iterator[Comparison]:
    """Yield titles, divisions and articles of one version."""
    yield "standing", truth["standing"], version.standing
    yield "title", folded(truth["title"]), folded(version.title)
    if "act_title" in truth:
        yield "act_title", folded(truth["act_title"]), folded(version.act_title)
    divisions = [
        (row.kind, row.number, folded(row.heading))
        for row in version.divisions
        if row.kind not in {"annex", "protocol"} and not row.eid.startswith(("annex", "prot"))
    ]
    yield (
        "divisions",
        sorted((row["kind"], row["number"], folded(row["heading"])) for row in truth["divisions"]),
        sorted(divisions),
    )
    # The text of a treaty without articles is one unit without a number.
    articles = [unit for unit in version.articles if unit.number and not unit.part]
    yield "numbers", [row["number"] for row in truth["articles"]], [row.number for row in articles]
    by_number = {row.number: row for row in articles}
    for row in truth["articles"]:
        if row["number"] in by_number:
            yield from compare_article(by_number[row["number"]], row)


def compare_article(article: ParsedUnit, truth: dict[str, Any]) -> Iterator[Comparison]:
    """Yield heading, beginning and number of paragraphs of one article."""
    yield "heading", folded(truth["heading"]), folded(article.heading)
    if "starts" in truth:
        text = " ".join(f"{part.label} {part.text}".strip() for part in article.paragraphs)
        begins = folded(truth["starts"])[:STARTS]
        yield "starts", begins, folded(text)[: len(begins)]
    kinds = [part.kind for part in article.paragraphs]
    for kind, name in (("paragraph", "numbered_paragraphs"), ("point", "points")):
        yield name, truth.get(name, 0), kinds.count(kind)


def folded(text: str | None) -> str:
    """Return a text with single spaces, in one case and without the differences of quotes."""
    plain = (text or "").translate(str.maketrans("«»“”„–—", '"""""--'))
    return " ".join(plain.split()).casefold()


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("texts", type=Path)
    parser.add_argument("truth", type=Path)
    parser.add_argument("--details", action="store_true", help="print every fact that is wrong")
    options = parser.parse_args()
    known = truths(options.truth)
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for file in sorted(options.texts.iterdir()):
        if file.stem not in known or file.suffix == ".json":
            continue
        for name, expected, found in compare(read(file.read_bytes()), known[file.stem]):
            total[name] += 1
            right[name] += expected == found
            if expected != found and options.details:
                print(f"{file.stem} {name}\n   expected {expected}\n   found    {found}")
    for name, count in total.items():
        print(f"{name:22} {right[name]:5} of {count:5}  {right[name] / count:7.1%}")
    print(f"{'all':22} {right.total():5} of {total.total():5}")


if __name__ == "__main__":
    main()
