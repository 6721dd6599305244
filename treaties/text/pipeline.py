"""The way of a source through all stages, listed in order in one place.

    bytes -> decode -> clean -> blocks -> language parts -> sections -> units -> facts -> agreement

Guarantees: ``read`` never raises on any bytes; its result is a ParsedSource or a Refusal; every
non-space character of the source is in exactly one unit or in a recorded repair (``conserve``);
reading the text that ``export`` writes gives the same structure; every unit knows its lines.
"""

import re
from collections.abc import Sequence

from treaties.text.agreement import combine
from treaties.text.blocks import blocks
from treaties.text.clean import clean
from treaties.text.decode import decode
from treaties.text.document import (
    DecodedText,
    LanguagePart,
    Notice,
    ParsedSource,
    ParsedVersion,
    Refusal,
)
from treaties.text.languages import LANGUAGES, language_parts
from treaties.text.metadata import VersionFacts, read_facts
from treaties.text.segment import Section, segment
from treaties.text.structure import outline

# A text with fewer letters of a known script says nothing.
FEWEST_LETTERS = 40
LETTERS = re.compile(r"[A-Za-z\u0400-\u04ff]")


def read(data: bytes) -> ParsedSource | Refusal:
    """Return what the bytes of a source file hold, or why they hold no agreement.

    Refusals: ``empty``, ``binary`` (see ``decode``), ``no-text`` (hardly a letter),
    ``other-language`` (none in Kazakh, Russian or English), ``no-agreement`` (neither a treaty's
    title nor an article).
    """
    decoded = decode(data)
    if isinstance(decoded, Refusal):
        return decoded
    return read_text(decoded)


def read_text(decoded: DecodedText) -> ParsedSource | Refusal:
    """Return what a decoded text holds; see ``read``."""
    cleaned = clean(decoded.text)
    found = blocks(cleaned.lines)
    if sum(len(LETTERS.findall(block.text)) for block in found) < FEWEST_LETTERS:
        return Refusal("no-text")
    parts = language_parts(found)
    if not any(part.language in LANGUAGES for part in parts):
        return Refusal("other-language", parts[0].language)
    versions, facts, notices = _versions(parts)
    if not any(version.title or version.articles for version in versions):
        return Refusal("no-agreement")
    agreement, doubts = combine(versions, facts)
    return ParsedSource(
        decoded.encoding, cleaned, found, agreement, (*notices, *doubts), decoded.format
    )


def _versions(
    parts: Sequence[LanguagePart],
) -> tuple[list[ParsedVersion], list[VersionFacts], list[Notice]]:
    """Return the versions with their facts; a second part in one language goes to the first's."""
    versions: list[ParsedVersion] = []
    facts: list[VersionFacts] = []
    by_language, notices = _sections(parts)
    for language, sections in by_language.items():
        first_line = sections[0].blocks[0].first_line
        built = outline(sections, first_order=first_line * 4)
        told = read_facts(built.units, language)
        title = next((unit.heading for unit in built.units if unit.kind == "title"), "")
        act = next((unit.heading for unit in built.units if unit.kind == "act"), "")
        versions.append(
            ParsedVersion(language, "", title, act, tuple(built.units), tuple(built.divisions))
        )
        facts.append(told)
        notices.extend(built.notices)
        if not title:
            notices.append(Notice(first_line, "no-title", language))
    return versions, facts, notices


def _sections(parts: Sequence[LanguagePart]) -> tuple[dict[str, list[Section]], list[Notice]]:
    """Return the sections of each language of the portal, in the order of the source.

    Each part is taken apart by itself: a heading never runs across another language. Text in a
    language that is not the portal's is kept with the version before it (at the beginning, with
    the first) as a section of its own.
    """
    sections: dict[str, list[Section]] = {}
    notices: list[Notice] = []
    readable = [part.language for part in parts if part.language in LANGUAGES]
    host = readable[0] if readable else ""
    for place, part in enumerate(parts):
        line = part.blocks[0].first_line
        if part.language not in LANGUAGES:
            sections.setdefault(host, []).append(Section("foreign", part.blocks))
            notices.append(Notice(line, "other-language", part.language))
            continue
        if part.language in readable[: _readable_before(parts, place)]:
            notices.append(Notice(line, "language-again", part.language))
        host = part.language
        sections.setdefault(host, []).extend(segment(part))
    return sections, notices


def _readable_before(parts: Sequence[LanguagePart], place: int) -> int:
    return sum(part.language in LANGUAGES for part in parts[:place])
