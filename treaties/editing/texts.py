"""A whole text with the units that an editor has changed, and what that changes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from treaties.editing.written import read_unit
from treaties.loading.revisions import Change, compare
from treaties.text.document import ParsedDivision, ParsedUnit, ParsedVersion
from treaties.text.metadata import read_facts


def edited_text(text: ParsedVersion, written: Mapping[str, str]) -> ParsedVersion:
    """Return a text in which some units are as they were written; all else stays.

    The titles follow where the changed units tell them otherwise. Raises WrittenError where a text
    cannot be read as its unit.
    """
    units = tuple(
        read_unit(written[unit.eid], unit) if unit.eid in written else unit for unit in text.units
    )
    was, now = (read_facts(rows, text.language) for rows in (text.units, units))
    return replace(
        text,
        units=units,
        title=now.title if now.title != was.title else text.title,
        act_title=now.act_title if now.act_title != was.act_title else text.act_title,
    )


@dataclass(frozen=True, slots=True)
class UnitChanges:
    """What changed in a unit or in the heading of a division.

    ``name`` is what it is called in the text, empty where it is called by its ``kind`` alone.
    """

    eid: str
    kind: str
    name: str
    changes: Sequence[Change]


def changes_by_unit(old: ParsedVersion, new: ParsedVersion) -> list[UnitChanges]:
    """Return what changed from one text to another, word by word, unit by unit, in their order."""
    owners: dict[str, ParsedUnit | ParsedDivision] = {}
    for text in (old, new):
        for division in text.divisions:
            owners[division.eid] = division
        for unit in text.units:
            owners.update(dict.fromkeys([unit.eid, *(row.eid for row in unit.paragraphs)], unit))
    places = {
        eid: place
        for place, eid in enumerate(dict.fromkeys(owners[eid].eid for eid in _in_order(new, old)))
    }
    found: dict[str, list[Change]] = {}
    for change in compare(old, new):
        found.setdefault(owners[change.eid].eid, []).append(change)
    return [
        UnitChanges(eid, owners[eid].kind, name_of(owners[eid]), changes)
        for eid, changes in sorted(found.items(), key=lambda row: places[row[0]])
    ]


def name_of(row: ParsedUnit | ParsedDivision) -> str:
    """Return label and heading of a unit or division; of other units than articles nothing."""
    if isinstance(row, ParsedDivision) or row.kind in {"article", "annex"}:
        return f"{row.label} {row.heading}".strip()
    return ""


def _in_order(new: ParsedVersion, old: ParsedVersion) -> list[str]:
    """Return the eIds of units and divisions: by their lines in the new text, then the old ones."""
    rows: list[str] = []
    for text in (new, old):
        listed: list[ParsedUnit | ParsedDivision] = [*text.divisions, *text.units]
        rows += [row.eid for row in sorted(listed, key=lambda row: row.first_line)]
    return rows
