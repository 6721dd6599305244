"""And and or; only, any, each and all; may: small words on which rights depend."""

import re
from collections.abc import Mapping

from treaties.findings.marks import Mark
from treaties.findings.passages import Piece
from treaties.findings.taken import Taken

# An adjective for which another language may say only: ``exclusive``.
PERHAPS_ONLY = "perhaps only"
Patterns = Mapping[str, Mapping[str, str]]

# By language the words of each value; an earlier row of a text is not looked at by a later one.
JUNCTIONS: Patterns = {
    "kk": {
        # табыстарды және/немесе мүлікті
        "and/or": r"\bжәне\s?/\s?немесе\b",
        "or": r"\b(?:немесе|не\s+болмаса|яки|не)\b",
        "and": r"\b(?:және|мен|пен|бен|әрі)\b",
    },
    "ru": {
        "and/or": r"\bи\s?/\s?или\b",
        "or": r"\b(?:или|либо)\b",
        "and": r"\bи\b",
    },
    "en": {
        "and/or": r"\band\s?/\s?or\b",
        "or": r"\bor\b",
        "and": r"\band\b",
    },
}
QUANTIFIERS: Patterns = {
    "kk": {
        "only": r"\bтек\b(?:[^.;]{0,120}?\s(?:ғана|қана)\b)?|\b(?:ғана|қана)\b|\bайрықша\s+түрде\b",
        "perhaps only": r"\bайрықша\b",
        "any": r"\b(?:кез\s+келген|қандай\s+да\s+болмасын|қандай\s+да\s+бір)\b|\bкез\s+келген\w*",
        "each": r"\b(?:әрбір\w*|әрқайсы\w*|әр)\b",
        "all": r"\b(?:барлық|бүкіл|барша|бәрі\w*|барлығы\w*)\b",
    },
    "ru": {
        "only": r"\b(?:только|лишь|исключительно|единственно|не\s+иначе\s+как)\b",
        "any": r"\b(?:люб(?:ой|ая|ое|ые|ого|ому|ым|ом|ую|ых|ыми)|как\w{2,3}-либо)\b",
        "perhaps only": r"\b(?:исключительн(?!о)\w+|постольку|единственн\w+)\b",
        "each": r"\b(?:кажд(?:ый|ая|ое|ого|ому|ым|ом|ой|ую))\b",
        "all": r"\b(?:все|всех|всем|всеми|вся|всю|всей|всего|всему)\b(?!\s+вместе)",
    },
    "en": {
        "only": r"\b(?:only|solely|exclusively|alone|merely)\b",
        "any": r"\bany\b",
        "perhaps only": r"\b(?:exclusive|sole)\b",
        "each": r"\b(?:each|every)\b(?!\s+other)",
        "all": r"\b(?:all|entire|whole)\b",
    },
}
# How far something goes, and whether it is only an example; a Kazakh word for it may mean more.
LIMITS: Patterns = {
    "kk": {
        "extent": r"\b(?:дәреже|шама|көлем|мөлшер|бөлігі)\w*"
        r"|\b(?:қаншалықты|соншалықты|мүмкінді\w+)\b",
        "example": r"\b(?:сияқты|мысалы|сынды|секілді|тәрізді)\b|\bатап\s+айтқанда\b"
        r"|\b(?:оның|соның)\s+ішінде\b|\bқоса\s+алғанда\b",
    },
    "ru": {
        "extent": r"\bв\s+(?:той|какой|такой)\s+(?:\w+\s+)?(?:мере|степени|части)\b|\bпостольку\b"
        r"|\bв\s+части\b|\bпо\s+мере\s+возможност",
        "example": r"\bтаки(?:е|х|ми?),?\s+как\b|\bнапример\b",
    },
    "en": {
        "extent": r"\b(?:to\s+the\s+extent|insofar\s+as|in\s+so\s+far\s+as)\b",
        "example": r"\b(?:such\s+as|for\s+example)\b",
    },
}
# What only looks like one of these words.
NOT_MEANT = {
    "kk": re.compile(r"\bғана\s+емес\b|\bбір-бір\w*|\bалмас\w*|\bпрезидентпен\b", re.IGNORECASE),
    "ru": re.compile(
        r"\bне\s+только\b|\bно\s+и\b|\bпри\s+всем\b|\bпрежде\s+всего\b|\bвс[её]\s+(?:бол(?:ее|ьш\w+)|чаще|шире)\b|\bвсего\s+лишь\b|\bесли\s+только\b|\bкак\s+только\b",
        re.I,
    ),
    "en": re.compile(
        r"\bnot\s+only\b|\bbut\s+also\b|\bnot\s+at\s+all\b|\bfirst\s+of\s+all\b|\bany\s+more\b",
        re.IGNORECASE,
    ),
}


def _compiled(patterns: Patterns) -> dict[str, list[tuple[str, re.Pattern[str]]]]:
    return {
        language: [(value, re.compile(pattern, re.IGNORECASE)) for value, pattern in rows.items()]
        for language, rows in patterns.items()
    }


COMPILED_JUNCTIONS = _compiled(JUNCTIONS)
COMPILED_LIMITS = _compiled(LIMITS)
COMPILED_QUANTIFIERS = _compiled(QUANTIFIERS)


def junctions(piece: Piece) -> list[Mark]:
    """Return the words of a text for and, or, and and/or."""
    return _read(piece, COMPILED_JUNCTIONS)


def quantifiers(piece: Piece) -> list[Mark]:
    """Return the words of a text for only, any, each and all."""
    return _read(piece, COMPILED_QUANTIFIERS)


def limits(piece: Piece) -> list[Mark]:
    """Return the words of a text for how far something goes, and that it is mutual."""
    return _read(piece, COMPILED_LIMITS)


def _read(piece: Piece, rows: Mapping[str, list[tuple[str, re.Pattern[str]]]]) -> list[Mark]:
    taken = Taken()
    for match in NOT_MEANT[piece.language].finditer(piece.text):
        taken.keep(*match.span())
    found: list[Mark] = []
    for value, pattern in rows[piece.language]:
        for match in pattern.finditer(piece.text):
            start, end = match.span()
            if taken.take(start, end):
                found.append(Mark(value, start, end))
    return sorted(found, key=lambda mark: mark.start)
