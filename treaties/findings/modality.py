"""What a text allows and what it demands: may, and shall."""

import re

from treaties.findings.marks import Mark
from treaties.findings.passages import Piece

MAY, SHALL = "may", "shall"
# ``MAYBE``: what another language may say without such a word.
PERHAPS_MAY, PERHAPS_SHALL = "maybe may", "maybe shall"
TABLE = {
    "kk": (
        # пайдалана алады, бере алмайды
        (MAY, r"(?<=[аейя]\s)(?<![ғқгк][ае]\s)ал(?:ады|атын|май|мас|са$|са\s|ма)\w*"),
        (PERHAPS_MAY, r"мүмкін(?:дігінше|дік\w*|дігі\w*|\s+бол\w*|\s+болған)"),
        (MAY, r"мүмкін"),
        (MAY, r"тыйым\s+салынба\w*|құқылы(?!қ)\w*|хақылы\w*|құқығы\s+бар|рұқсат\s+етіледі"),
        (SHALL, r"тиіс(?:ті\s+емес)?(?=\s*(?:[,.;:)]|$|(?:екен|деп|болса|емес|болатын)))|міндеттен\w*|керек"),
        (SHALL, r"міндетті(?=\s*(?:[,.;:)]|$|болып|екен|деп))"),
        (PERHAPS_SHALL, r"қажет|міндетті|жатады|жатпайды|тиіс"),
        (PERHAPS_MAY, r"рұқсат\s+(?:ет|бер)\w*|жол\s+бер\w*|құқығ\w*|алу|ала|алуы|алуына"),
    ),
    "ru": (
        (MAY, r"с?мо(?:жет|гут)|вправе|име[ею]т\s+право|не\s+запрещ\w+"),
        (SHALL, r"долж(?:ен|на|но|ны)|обяза(?:н|на|но|ны)|обязу[ею]тся|надлежит"),
        (PERHAPS_SHALL, r"обязательн\w*|подлеж\w+|следует|необходимо|обязанност\w+"),
        (PERHAPS_MAY, r"мог(?:л[аои])?|возможн\w*|разреша\w+|разрешен[аоы]?|допуска\w+|прав[оау]?|способ[ен]\w*"),
    ),
    "en": (
        (MAY, r"not\s+prohibited|(?<!\d\s)may(?!\s+\d)|can|cannot|could|might|(?:is|are|be)\s+entitled|ha(?:s|ve)\s+the\s+right"),
        (SHALL, r"must|(?:is|are)\s+(?:obliged|required|bound)|ha(?:s|ve)\s+to"),
        (PERHAPS_SHALL, r"shall|should|necessary|obligation\w*|subject|undertakes?"),
        (PERHAPS_MAY, r"possib\w+|able|ability|allow\w*|permitt\w+|permission|rights?|entitle\w*|would|capable"),
    ),
}  # fmt: skip
COMPILED = {
    language: tuple(
        (value, re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)) for value, pattern in rows
    )
    for language, rows in TABLE.items()
}


def modalities(piece: Piece) -> list[Mark]:
    """Return the words of a text that allow or demand, in their order."""
    taken: list[tuple[int, int]] = []
    found: list[Mark] = []
    for value, pattern in COMPILED[piece.language]:
        for match in pattern.finditer(piece.text):
            start, end = match.span()
            if all(end <= first or last <= start for first, last in taken):
                taken.append((start, end))
                found.append(Mark(value, start, end))
    return sorted(found, key=lambda mark: mark.start)
