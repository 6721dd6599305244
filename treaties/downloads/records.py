"""JSON: an agreement's facts and its text as records, by language.

The object has these keys:

- ``slug``, ``address``: the agreement, and the page with this text;
- ``downloaded_on``: a date, as all dates here in ISO 8601;
- ``columns``: the codes of the languages, in their order;
- ``facts``: ``kind``, ``status``, ``multilateral``, ``parties`` (``code``, and the
  names ``kk``, ``ru``, ``en``),
  ``signed_on``, ``signed_place``, ``in_force_on``, ``entry``, ``provisional``, ``duration`` and
  ``notice`` (periods of ISO 8601), ``reservations`` (their number), ``publication``,
  ``authentic_languages``, ``prevailing_languages``, ``acts`` (``kind``, ``number``, ``date``);
- ``versions``: for each column ``language``, ``title``, ``standing`` and ``prevails``;
- ``divisions``: ``eid``, ``kind``, ``parent`` (an eId, or null) and ``text``: by language
  ``label``, ``number``, ``heading``, ``eid``, or null where the version lacks it;
- ``units``: in the order of the text ``eid``, ``kind``, ``division`` (an eId, or null), ``part``
  (the eId of the annexed part, or null), ``text`` as above, and ``paragraphs``: ``eid``, ``level``
  and ``text``: by language ``eid``, ``kind``, ``label``, ``text``, or null.

What is not known is null or empty. The texts are the page's to the letter.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from treaties.downloads.content import Division, Download, Heading, Paragraph, Unit
from treaties.downloads.facts import Facts


def write(download: Download) -> bytes:
    """Return the object in UTF-8, its letters not escaped."""
    text = json.dumps(record(download), ensure_ascii=False, indent=1, default=date.isoformat)
    return text.encode() + b"\n"


def record(download: Download) -> dict[str, Any]:
    """Return a download as values of JSON."""
    columns = download.columns
    begun = [division for unit in download.units for division in unit.begins]
    return {
        "slug": download.slug,
        "address": download.address,
        "downloaded_on": download.made_on.isoformat(),
        "columns": list(columns),
        "facts": facts_record(download.facts),
        "versions": [
            {
                "language": version.language,
                "title": version.title,
                "standing": version.standing,
                "prevails": version.prevails,
            }
            for version in download.versions
        ],
        "divisions": [division_record(division, columns) for division in begun],
        "units": [unit_record(unit, columns) for unit in download.units],
    }


def facts_record(facts: Facts) -> dict[str, Any]:
    """Return the facts of an agreement as values of JSON."""
    told = asdict(facts)
    # When the portal came to know the agreement is no fact of the agreement.
    del told["known_since"]
    return told


def division_record(division: Division, columns: tuple[str, ...]) -> dict[str, Any]:
    """Return a division as values of JSON, its headings by language."""
    return {
        "eid": division.eid,
        "kind": division.kind,
        "parent": division.parent or None,
        "text": _by_language(division.cells, columns),
    }


def unit_record(unit: Unit, columns: tuple[str, ...]) -> dict[str, Any]:
    """Return a unit with its paragraphs as values of JSON, its texts by language."""
    return {
        "eid": unit.eid,
        "kind": unit.kind,
        "division": unit.chain[-1] if unit.chain else None,
        "part": unit.part or None,
        "text": _by_language(unit.cells, columns),
        "paragraphs": [
            {"eid": row.eid, "level": row.level, "text": _by_language(row.cells, columns)}
            for row in unit.rows
        ],
    }


def _by_language(
    cells: Mapping[str, Heading | Paragraph], columns: tuple[str, ...]
) -> dict[str, Any]:
    return {
        language: asdict(cells[language]) if language in cells else None for language in columns
    }
