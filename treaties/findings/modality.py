"""What a text allows and what it demands: may, and shall."""

import re

from treaties.findings.marks import Mark
from treaties.findings.passages import Piece
from treaties.findings.taken import Taken

MAY, SHALL = "may", "shall"
# What another language may say without such a word: ``не может`` is ``shall not``, too.
PERHAPS_MAY, PERHAPS_SHALL = "maybe may", "maybe shall"
# In the order in which they are looked for; what one row has taken is left alone by the next.
TABLE = {
    "kk": (
        # пайдалана алмайды, беруге болмайды, мүмкін емес
        (
            PERHAPS_MAY,
            r"(?<=[аейя]\s)(?<![ғқгк][ае]\s)ал(?:мауы\w*|майды|майтын\w*|мас|маса|маған\w*|мағанда)"
            r"|(?<=[ғқ]а\s)болма(?:йды|са)|(?<=[гк]е\s)болма(?:йды|са)"
            r"|мүмкін\s+емес|мүмкін(?:дігінше|дік\w*|дігі\w*|\s+бол\w*)",
        ),
        # пайдалана алады, беруге болады; тыйым салынбайды
        (
            MAY,
            r"(?:(?<=[аейя]\s)(?<![ғқгк][ае]\s)|(?<=\bшыға\s)|(?<=\bқаға\s))ал(?:ады|атын\w*|ар|са)"
            r"|(?<=[ғқ]а\s)болады|(?<=[гк]е\s)болады|мүмкін"
            r"|тыйым\s+салынба\w*|құқылы(?!қ)\w*|хақылы|құқы(?:ғы|қтары)\s+бар|рұқсат\s+етіледі",
        ),
        (
            SHALL,
            r"(?:тиіс|міндетті)(?=\s*(?:[,.;:)]|$|(?:болып|екен|деп|болса|емес|болатын)))"
            r"|міндеттен\w*|керек",
        ),
        (PERHAPS_SHALL, r"қажет|міндетті|жатады|жатпайды|тиіс"),
        (PERHAPS_MAY, r"рұқсат\s+(?:ет|бер)\w*|жол\s+бер\w*|құқығ\w*|алу|ала|алуы|алуына"),
    ),
    "ru": (
        (PERHAPS_MAY, r"не\s+с?мо(?:жет|гут)|нельзя|не\s+вправе|не\s+име[ею]т\s+права"),
        (MAY, r"с?мо(?:жет|гут)|вправе|име[ею]т\s+право|не\s+запрещ\w+"),
        (SHALL, r"долж(?:ен|на|но|ны)|обяза(?:н|на|но|ны)|обязу[ею]тся|надлежит"),
        (PERHAPS_SHALL, r"обязательн\w*|подлеж\w+|следует|необходимо|обязанност\w+"),
        (
            PERHAPS_MAY,
            r"мог(?:л[аои])?|возможн\w*|разреша\w+|разрешен[аоы]?|допуска\w+|прав[оау]?"
            r"|способ[ен]\w*|удалось|уда[её]тся",
        ),
    ),
    "en": (
        (
            PERHAPS_MAY,
            r"may\s+not|may\s+(?:\w+\s+)?neither|cannot|could|(?:is|are|was|were|be)\s+unable",
        ),
        (
            MAY,
            r"not\s+prohibited|(?<!\d\s)may(?!\s+\d)|can|might|(?:is|are|be)\s+entitled"
            r"|ha(?:s|ve)\s+the\s+right",
        ),
        (SHALL, r"must|(?:is|are)\s+(?:obliged|required|bound)|ha(?:s|ve)\s+to"),
        (PERHAPS_SHALL, r"shall|should|necessary|obligation\w*|subject|undertakes?"),
        (
            PERHAPS_MAY,
            r"possib\w+|able|unable|ability|allow\w*|permitt\w+|permission|rights?|entitle\w*|would"
            r"|capable",
        ),
    ),
}
COMPILED = {
    language: tuple(
        (value, re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE))
        for value, pattern in rows
    )
    for language, rows in TABLE.items()
}
# "No extension may be granted" denies before it allows.
DENIED_BEFORE = re.compile(r"\b(?:no|none|nothing|neither)\b[^.;]{0,80}$", re.IGNORECASE)


def modalities(piece: Piece) -> list[Mark]:
    """Return the words of a text that allow or demand, in their order."""
    taken = Taken()
    found: list[Mark] = []
    for value, pattern in COMPILED[piece.language]:
        for match in pattern.finditer(piece.text):
            start, end = match.span()
            if taken.take(start, end):
                found.append(Mark(_said(value, piece, start), start, end))
    return sorted(found, key=lambda mark: mark.start)


def _said(value: str, piece: Piece, start: int) -> str:
    before = piece.text[max(0, start - 90) : start]
    if value == MAY and piece.language == "en" and DENIED_BEFORE.search(before):
        return PERHAPS_MAY
    return value
