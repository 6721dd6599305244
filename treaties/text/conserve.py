"""The contract that nothing is lost, as a function that can be called on any input."""

from itertools import groupby

from treaties.text.clean import restore, split_lines
from treaties.text.document import ParsedDivision, ParsedSource, ParsedUnit, ParsedVersion


def conserved(text: str, parsed: ParsedSource) -> bool:
    """Return whether every non-space character of ``text`` is in exactly one unit of ``parsed``.

    Two steps: the recorded repairs, undone, must lead from the cleaned lines back to the source
    lines; and the pieces of all units, in source order, must spell the cleaned lines.
    """
    return _repairs_lead_back(text, parsed) and _units_spell(parsed)


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


def _units_spell(parsed: ParsedSource) -> bool:
    pieces = [piece for version in parsed.agreement.versions for piece in version_pieces(version)]
    spelled = _letters("".join(text for _, _, text in sorted(pieces, key=lambda row: row[:2])))
    return spelled == _letters("".join(parsed.clean.lines))


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
    return "".join(text.split())
