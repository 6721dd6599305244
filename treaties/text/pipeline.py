"""The way of a source through all stages, listed in order in one place.

    bytes -> decode -> clean -> blocks -> language parts -> sections -> units -> facts -> agreement

Guarantees: ``read`` never raises on any bytes; its result is a ParsedSource or a Refusal; every
non-space character of the source is in exactly one unit or in a recorded repair (``conserve``);
reading the text that ``export`` writes gives the same structure; every unit knows its lines.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from treaties.text.agreement import combine
from treaties.text.blocks import blocks
from treaties.text.clean import clean
from treaties.text.decode import decode
from treaties.text.document import (
    Block,
    CleanText,
    DecodedText,
    LanguagePart,
    Notice,
    ParsedSource,
    ParsedVersion,
    Refusal,
)
from treaties.text.languages import LANGUAGES, language_parts
from treaties.text.marks import Mark, MarkError, outline_by_marks
from treaties.text.metadata import VersionFacts, read_facts
from treaties.text.segment import Section, segment
from treaties.text.structure import outline

# A text with fewer letters says nothing; one Chinese or Japanese sign says as much as three.
FEWEST_LETTERS = 40
LETTERS = re.compile(r"[^\W\d_]")
SIGNS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
# From so many parts in one language on, the columns of a page stand mixed in the source.
MIXED = 4


@dataclass(frozen=True, slots=True)
class Corrections:
    """What an editor says of a source, against what the stages make of it.

    By the language that a version was read in: ``languages`` are the languages that it is in, and
    ``marks`` what begins at which line.
    """

    languages: Mapping[str, str] = field(default_factory=dict)
    marks: Mapping[str, Sequence[Mark]] = field(default_factory=dict)


NOTHING = Corrections()


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


def read_text(decoded: DecodedText, corrections: Corrections = NOTHING) -> ParsedSource | Refusal:
    """Return what a decoded text holds; see ``read``.

    With corrections, more can be refused: what ``marks`` raises, with the line, and
    ``language-twice`` with the language of two versions.
    """
    cleaned = clean(decoded.text)
    found = blocks(cleaned.lines)
    if not _says_something(found):
        return Refusal("no-text")
    parts = language_parts(found)
    if not any(part.language in LANGUAGES for part in parts):
        return Refusal("other-language", parts[0].language)
    try:
        versions, facts, notices = _versions(_relabelled(parts, corrections), corrections, cleaned)
    except MarkError as error:
        return Refusal(error.code, str(error.line))
    except SameLanguageError as error:
        return Refusal("language-twice", error.args[0])
    if not any(version.title or version.articles for version in versions):
        return Refusal("no-agreement")
    agreement, doubts = combine(versions, facts)
    return ParsedSource(
        decoded.encoding,
        cleaned,
        found,
        agreement,
        (*cleaned.notices, *notices, *doubts),
        decoded.format,
    )


def _says_something(blocks: Iterable[Block]) -> bool:
    weight = 0
    for block in blocks:
        weight += len(LETTERS.findall(block.text)) + 2 * len(SIGNS.findall(block.text))
        if weight >= FEWEST_LETTERS:
            return True
    return False


def mixed_languages(parts: Sequence[LanguagePart]) -> frozenset[str]:
    """Return the languages whose columns stand mixed in a source, paragraph by paragraph."""
    own = Counter(part.language for part in parts if part.language in LANGUAGES)
    return frozenset(language for language, count in own.items() if count >= MIXED)


class SameLanguageError(Exception):
    """Two versions would be in one language by a correction; the argument is its code."""


def _relabelled(parts: Sequence[LanguagePart], corrections: Corrections) -> list[LanguagePart]:
    """Return the parts in the languages that they are in."""
    languages = corrections.languages
    read = list(dict.fromkeys(part.language for part in parts))
    meant = [languages.get(language, language) for language in read]
    twice = next((code for code in meant if meant.count(code) > 1), None)
    if twice:
        raise SameLanguageError(twice)
    return [replace(part, language=languages.get(part.language, part.language)) for part in parts]


def _versions(
    parts: Sequence[LanguagePart], corrections: Corrections, cleaned: CleanText
) -> tuple[list[ParsedVersion], list[VersionFacts], list[Notice]]:
    """Return the versions with their facts; a second part in one language goes to the first's."""
    meant = {
        corrections.languages.get(code, code): marks for code, marks in corrections.marks.items()
    }
    versions: list[ParsedVersion] = []
    facts: list[VersionFacts] = []
    by_language, notices = _sections(parts)
    for language, sections in by_language.items():
        first_line = sections[0].blocks[0].first_line
        order = first_line * 4
        if language in meant:
            own = [block for section in sections for block in section.blocks]
            built = outline_by_marks(own, meant[language], cleaned.lines, order)
        else:
            built = outline(sections, order)
        told = read_facts(built.units, language)
        versions.append(
            ParsedVersion(
                language=language,
                standing="",
                title=told.title,
                act_title=told.act_title,
                units=tuple(built.units),
                divisions=tuple(built.divisions),
                spans=tuple(_spans(block for section in sections for block in section.blocks)),
            )
        )
        facts.append(told)
        notices.extend(built.notices)
        if not told.title:
            notices.append(Notice(first_line, "no-title", language))
    return versions, facts, notices


def _spans(blocks: Iterable[Block]) -> Iterator[tuple[int, int]]:
    """Yield the runs of lines that some blocks take."""
    first = last = 0
    for block in sorted(blocks, key=lambda row: row.first_line):
        if last and block.first_line > last + 1:
            yield first, last
            first = 0
        first, last = first or block.first_line, block.last_line
    yield first, last


def _sections(parts: Sequence[LanguagePart]) -> tuple[dict[str, list[Section]], list[Notice]]:
    """Return the sections of each language of the portal, in the order of the source.

    Text in a language that is not the portal's is kept with the version before it (at the
    beginning, with the first) as a section of its own.
    """
    sections: dict[str, list[Section]] = {}
    notices: list[Notice] = []
    mixed = mixed_languages(parts)
    host = next(part.language for part in parts if part.language in LANGUAGES)
    for part in parts:
        line = part.blocks[0].first_line
        if part.language not in LANGUAGES:
            sections.setdefault(host, []).append(Section("foreign", part.blocks))
            notices.append(Notice(line, "other-language", part.language))
            continue
        host = part.language
        again = host in sections
        if again and not any(
            row.code == "language-again" and row.detail == host for row in notices
        ):
            notices.append(Notice(line, "language-again", host))
        if host not in mixed:
            # Each part is taken apart by itself: a heading never runs across another language.
            sections.setdefault(host, []).extend(segment(part))
        elif not again:
            sections[host] = list(segment(_joined(parts, host)))
    return sections, notices


def _joined(parts: Sequence[LanguagePart], language: str) -> LanguagePart:
    blocks = (block for part in parts if part.language == language for block in part.blocks)
    return LanguagePart(language, tuple(blocks))
