"""What the worker read of a draft, as JSON and back: no page ever reads a source itself."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from treaties.loading.values import agreement_json, agreement_value
from treaties.text.document import CleanText, Notice, ParsedSource, Repair


def source_json(parsed: ParsedSource, languages: Mapping[str, str]) -> dict[str, Any]:
    """Return a source as it was read; its blocks, of which nothing is stored, are left out.

    ``languages`` are those that were corrected, by the language that a version was read in.
    """
    return {
        "languages": dict(languages),
        "encoding": parsed.encoding,
        "format": parsed.format,
        "lines": list(parsed.clean.lines),
        "repairs": [
            [row.line, row.column, row.kind, row.before, row.after] for row in parsed.clean.repairs
        ],
        "notices": [[row.line, row.code, row.detail] for row in parsed.notices],
        "agreement": agreement_json(parsed.agreement),
    }


def source_value(data: Mapping[str, Any]) -> ParsedSource:
    """Return the source that JSON holds; the reverse of ``source_json``, but for the blocks."""
    repairs = tuple(Repair(*row) for row in data["repairs"])
    return ParsedSource(
        data["encoding"],
        CleanText(tuple(data["lines"]), repairs),
        (),
        agreement_value(data["agreement"]),
        tuple(Notice(*row) for row in data["notices"]),
        data["format"],
    )


def read_in(data: Mapping[str, Any], language: str) -> str:
    """Return the language that a version was read in before that was corrected."""
    before = {meant: read for read, meant in data["languages"].items()}
    return str(before.get(language, language))


def foreseen_json(foreseen: Any) -> dict[str, Any]:
    """Return what was foreseen as JSON can hold it; the findings are kept by themselves."""
    found = asdict(foreseen)
    del found["findings"]
    found["changes"] = {
        language: [[row["eid"], row["kind"], row["spans"]] for row in rows]
        for language, rows in (found["changes"] or {}).items()
    }
    return found
