"""The contract that nothing is lost, as a function that can be called on any input."""

from collections.abc import Sequence
from itertools import groupby

from treaties.text.clean import restore, split_lines
from treaties.text.document import ParsedDivision, ParsedSource, ParsedUnit, ParsedVersion
from treaties.text.repairs.hyphens import SOFT_HYPHEN


def conserved(text: str, parsed: ParsedSource) -> bool:
    """Return whether every non-space character of ``text`` is in exactly one unit of ``parsed``.

    Two steps: the recorded repairs, undone, must lead from the cleaned lines back to the source
    lines; and every cleaned line must belong to one version, whose units spell it.
    """
    return _repairs_lead_back(text, parsed) and spells(
        parsed.agreement.versions, parsed.clean.lines
    )


def _repairs_lead_back(text: str, parsed: ParsedSource) -> bool:
    repairs = {
        line: tuple(group)
        for line, group in groupby(parsed.clean.repairs, key=lambda repair: repair.line)
    }
    sources = split_lines(text)
    return len(sources) == len(parsed.clean.lines) and all(
        restore(cleaned, repairs.get(number, ())) == source
        for number, (source, cleaned) in enumerate(zip(sources, parsed.clean.lines, strict=True), 1)
    )


def spells(versions: Sequence[ParsedVersion], lines: Sequence[str]) -> bool:
    """Return whether every line with a letter is one version's, and its units spell its lines."""
    places = sorted(span for version in versions for span in version.spans)
    taken = [number for first, last in places for number in range(first, last + 1)]
    written = {number for number, line in enumerate(lines, 1) if line.strip()}
    once = len(taken) == len(set(taken)) and written <= set(taken)
    return once and all(_version_spells(version, lines) for version in versions)


def _version_spells(version: ParsedVersion, lines: Sequence[str]) -> bool:
    pieces = sorted(version_pieces(version), key=lambda row: row[:2])
    own = "".join("".join(lines[first - 1 : last]) for first, last in version.spans)
    return _letters("".join(text for _, _, text in pieces)) == _letters(own)


def version_pieces(version: ParsedVersion) -> list[tuple[int, int, str]]:
    """Return the text of every unit and division with its first line and its order."""
    headed: list[ParsedUnit | ParsedDivision] = [*version.units, *version.divisions]
    pieces = [
        (row.first_line, row.order, row.label + row.heading)
        for row in headed
        if row.label or row.heading
    ]
    pieces += [
        (part.first_line, part.order, part.label + part.text)
        for unit in version.units
        for part in unit.paragraphs
    ]
    return pieces


def _letters(text: str) -> str:
    # The mark that a word goes on in the next line is no letter of either.
    return "".join(text.split()).replace(SOFT_HYPHEN, "")
