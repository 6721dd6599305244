"""State bodies and international ones that a text names: ministries, courts, offices.

Each row has its key and how it is written. A ministry is known by what it is for, near the word.
"""

import re
from typing import NamedTuple

from treaties.findings.marks import Mark
from treaties.findings.passages import Piece


class Body(NamedTuple):
    """A body: its key, and a pattern of its name in each language."""

    key: str
    kk: str
    ru: str
    en: str


# What a ministry is for: ``Көлік министрлігі``, ``Министерство транспорта``, Ministry of Transport.
PORTFOLIOS = (
    Body("foreign affairs", r"сыртқы\s+істер", r"иностранных\s+дел", r"foreign\s+affairs"),
    Body(
        "internal affairs",
        r"ішкі\s+істер",
        r"внутренних\s+дел",
        r"(?:internal\s+affairs|(?:the\s+)?interior)",
    ),
    Body("justice", r"әділет", r"юстиции", r"justice"),
    Body("transport", r"көлік", r"транспорта", r"transport\w*"),
    Body("finance", r"қаржы", r"финансов", r"finance"),
    Body("defence", r"қорғаныс", r"обороны", r"defen[cs]e"),
    Body("health", r"денсаулық\s+сақтау", r"здравоохранения", r"health(?:care)?"),
    Body(
        "education",
        r"білім|оқу-ағарту|ағарту",
        r"образования|просвещения",
        r"education|enlightenment",
    ),
    Body("agriculture", r"ауыл\s+шаруашылығы", r"сельского\s+хозяйства", r"agriculture"),
    Body("labour", r"еңбек", r"труда", r"labou?r"),
    Body("culture", r"мәдениет", r"культуры", r"culture"),
    Body("energy", r"энергетика", r"энергетики", r"energy"),
    Body(
        "environment",
        r"экология|қоршаған\s+орта\w*",
        r"экологии|окружающей\s+среды",
        r"ecology|environment",
    ),
    Body("economy", r"экономика", r"экономики", r"econom\w+"),
    Body("emergencies", r"төтенше\s+жағдайлар", r"чрезвычайным\s+ситуациям", r"emergenc\w+"),
)
MINISTRY = {
    # What it is for stands before the word in Kazakh, behind it in the other languages.
    "kk": r"(?:{0})[^.;:–()]{{0,60}}?министр(?:лі[гк]|і)\w*",
    "ru": r"[Мм]инист(?:ерств|р)\w*[^.;:–()]{{0,60}}?(?:{0})",
    "en": r"(?:Ministry|Minister)\s+(?:of|for)[^.;:–()]{{0,60}}?(?:{0})",
}
BODIES = (
    Body(
        "general prosecutor",
        r"бас\s+прокурор\w*",
        r"генеральн\w+\s+прокур\w+",
        r"(?:general\s+prosecutor|prosecutor[\s-]general)\w*",
    ),
    Body("supreme court", r"жоғарғы\s+сот\w*", r"верховн\w+\s+суд\w*", r"supreme\s+court"),
    Body("national bank", r"ұлттық\s+банк\w*", r"национальн\w+\s+банк\w*", r"national\s+bank"),
    Body(
        "national security committee",
        r"ұлттық\s+қауіпсіздік\s+комитет\w*",
        r"комитет\w*\s+национальной\s+безопасности",
        r"national\s+security\s+committee",
    ),
    Body(
        "international court",
        r"халықаралық\s+сот(?!т?ық)\w*",
        r"международн\w+\s+суд(?:а|у|ом|е)?\b",
        r"international\s+court\s+of\s+justice",
    ),
    Body(
        "permanent court of arbitration",
        r"тұрақты\s+(?:аралық|төрелік)\s+сот\w*",
        r"постоянн\w+\s+палат\w+\s+третейского\s+суда",
        r"permanent\s+court\s+of\s+arbitration",
    ),
    Body(
        "secretary-general",
        r"бас\s+хатшы\w*",
        r"генеральн\w+\s+секретар\w+",
        r"secretary[\s-]general",
    ),
    Body(
        "committee of ministers",
        r"министрлер\s+комитет\w*",
        r"комитет\w*\s+министров",
        r"committee\s+of\s+ministers",
    ),
)


def _compiled(language: str) -> list[tuple[str, re.Pattern[str]]]:
    ministries = [
        (f"ministry of {row.key}", MINISTRY[language].format(getattr(row, language)))
        for row in PORTFOLIOS
    ]
    others = [(row.key, getattr(row, language)) for row in BODIES]
    return [
        (key, re.compile(rf"\b(?:{pattern})", re.IGNORECASE))
        for key, pattern in ministries + others
    ]


COMPILED = {language: _compiled(language) for language in ("kk", "ru", "en")}


def bodies(piece: Piece) -> list[Mark]:
    """Return the bodies that a text names, in their order; a ministry by each thing it is for."""
    found = [
        Mark(key, *match.span())
        for key, pattern in COMPILED[piece.language]
        for match in pattern.finditer(piece.text)
    ]
    return sorted(found, key=lambda mark: mark.start)
