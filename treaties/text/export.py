"""A parsed agreement back to plain text, in the form that reads to the same structure again."""

from treaties.text.document import (
    ParsedAgreement,
    ParsedDivision,
    ParsedParagraph,
    ParsedUnit,
    ParsedVersion,
)

INDENT = " " * 6


def export_text(agreement: ParsedAgreement) -> str:
    """Return all versions of an agreement as one text: headings at the margin, paragraphs not."""
    return "\n\n".join(export_version(version) for version in agreement.versions) + "\n"


def export_version(version: ParsedVersion) -> str:
    """Return one version: a line a paragraph, a blank line around every heading."""
    rows: list[tuple[int, int, str]] = []
    for division in version.divisions:
        rows.append((division.first_line, division.order, "\n" + _heading(division) + "\n"))
    for unit in version.units:
        if unit.label or unit.heading:
            rows.append((unit.first_line, unit.order, "\n" + _heading(unit) + "\n"))
        rows += [(part.first_line, part.order, _paragraph(part)) for part in unit.paragraphs]
    return "\n".join(text for _, _, text in sorted(rows)).strip("\n")


def _heading(row: ParsedUnit | ParsedDivision) -> str:
    separator = " " if row.label.endswith((".", ":")) else "\n"
    return separator.join(filter(None, (row.label, row.heading)))


def _paragraph(part: ParsedParagraph) -> str:
    return INDENT + (f"{part.label} {part.text}".strip())
