"""Who is meant: words of a text for one of two or three roles that are easily exchanged.

Each row names a role and how it is written; the roles of a group stand against one another.
"""

import re
from typing import NamedTuple

from treaties.findings.marks import Mark
from treaties.findings.passages import Piece


class Role(NamedTuple):
    """A role: its group, its name, and a pattern of its words in each language."""

    group: str
    name: str
    kk: str
    ru: str
    en: str


# The role of states toward a depositary.
STATE = "state"
ROLES = (
    # сұрау салушы Тарап; запрашивающая Сторона; the requesting Party
    Role(
        "request",
        "requesting",
        r"сұрау\s+салушы\w*|сұрау\s+сала(?:тын|ды)\w*|сұрау\s+салған\w*|сұратушы\w*|сұрау\s+жіберуші\w*|сұра(?:ған|йтын)(?=\s+(?:Уағдаласушы\s+)?(?:Тарап|мемлекет))",
        r"запрашивающ\w+|запросивш\w+|(?:делающ|сделавш|направивш|направляющ)\w+\s+запрос\w*",
        r"requesting|applicant",
    ),
    Role(
        "request",
        "requested",
        r"сұрау\s+салын\w+|сұратыл\w+|сұралатын\w*|сұралған\w*",
        r"запрашиваем\w+|запрошенн\w+",
        r"requested(?=\s+(?:Contracting\s+)?(?:Party|Parties|State|States|authorit\w+|country|customs|court))",
    ),
    # жіберуші мемлекет; направляющее государство; the sending State
    Role(
        "sending",
        "sending",
        r"жіберуші\w*|жіберетін\w*|жолдаушы\w*|жөнелтуші\w*|беруші\w*",
        r"направляющ\w+|передающ\w+|отправляющ\w+|посылающ\w+|отправител\w+",
        r"sending|transmitting|transferring|dispatching",
    ),
    Role(
        "sending",
        "receiving",
        r"қабылдаушы\w*|қабылдайтын\w*|алушы\w*|қабылдап\s+алушы\w*",
        r"принимающ\w+|получающ\w+|получател\w+",
        r"receiving|host|recipient",
    ),
    # төменгі ағыс Тарабы; Сторона нижнего течения; the downstream Party
    Role("river", "upstream", r"жоғарғы\s+ағыс\w*", r"верхнего\s+течения", r"upstream"),
    Role("river", "downstream", r"төменгі\s+ағыс\w*", r"нижнего\s+течения", r"downstream"),
    # депозитарий қатысушы мемлекеттерге хабарлайды; государства уведомляют депозитария
    Role("deposit", "depositary", r"депозитарий\w*", r"депозитари\w+", r"depositary|depositaries"),
    Role(
        "deposit", STATE, r"мемлекет(?!тік|аралық|ішілік)\w*", r"государств(?!енн)\w*", r"states?"
    ),
    # сатып алушы, сатушы; покупатель, продавец; buyer, seller
    Role(
        "trade",
        "exporter",
        r"экспорттаушы\w*",
        r"экспорт[её]р\w*|экспортирующ\w+",
        r"export(?:er|ing)\w*",
    ),
    Role(
        "trade",
        "importer",
        r"импорттаушы\w*",
        r"импорт[её]р\w*|импортирующ\w+",
        r"import(?:er|ing)\w*",
    ),
    Role(
        "credit",
        "lender",
        r"қарыз\s+беруші\w*|кредитор\w*|несие\s+беруші\w*",
        r"кредитор\w*|заимодател\w*|займодав\w+",
        r"lender\w*|creditor\w*",
    ),
    Role(
        "credit",
        "borrower",
        r"қарыз\s+алушы\w*|дебитор\w*|борышкер\w*",
        r"за[её]мщик\w*|должник\w*|дебитор\w*",
        r"borrower\w*|debtor\w*",
    ),
    # басып шығарған мемлекет; государство выдачи
    Role(
        "court",
        "plaintiff",
        r"талапкер\w*|талап\s+қоюшы\w*",
        r"ист(?:ец|ц\w+)",
        r"plaintiffs?|claimants?",
    ),
    Role("court", "defendant", r"жауапкер(?!ші)\w*", r"ответчик\w*", r"defendants?|respondents?"),
    Role("labour", "employer", r"жұмыс\s+беруші\w*", r"работодател\w*|нанимател\w*", r"employers?"),
    Role(
        "labour",
        "worker",
        r"жұмыскер\w*|қызметкер\w*|жұмысшы\w*",
        r"работник\w*",
        r"employees?|workers?",
    ),
    # тұрақты тұратын мемлекет; государство постоянного пребывания
    Role(
        "transit",
        "departure",
        r"(?:жөнелту(?:\s+(?:және|мен|немесе)\s+межелі)?|шығу)\s+(?:мемлекет|ел|пункт|станция|теміржол)\w*",
        r"(?:государств|стран|пункт|станци|дорог|мест)\w*\s+(?:(?:назначения|въезда)\s+(?:и|или)\s+)?"
        r"(?:отправления|выезда)",
        r"(?:state|country|point|place|railway|station)s?\s+of\s+(?:(?:destination|entry)\s+(?:and|or)\s+)?"
        r"(?:departure|dispatch|exit)",
    ),
    Role(
        "transit",
        "destination",
        r"(?:межелі|баратын|тағайындалған|кіру)\s+(?:мемлекет|ел|пункт|станция|теміржол)\w*",
        r"(?:государств|стран|пункт|станци|дорог|мест)\w*\s+(?:(?:отправления|выезда)\s+(?:и|или)\s+)?"
        r"(?:назначения|въезда)",
        r"(?:state|country|point|place|railway|station)s?\s+of\s+(?:(?:departure|exit)\s+(?:and|or)\s+)?"
        r"(?:destination|entry)",
    ),
    Role(
        "tax",
        "residence",
        r"резидент\w*(?:\s+(?:мемлекет|ел)\w*)?",
        r"резидент\w*",
        r"residen(?:t|ce)s?",
    ),
    Role("tax", "source", r"(?:табыс\s+|төлем\s+)?көзі\w*", r"источник\w*", r"sources?"),
)
# States are named everywhere; they stand against the depositary where somebody is notified.
NOTIFYING = re.compile(r"хабар|уведом|notif|сдач|сда[её]т|тапсыр|deposit", re.IGNORECASE)
GROUPS = {role.name: role.group for role in ROLES}
COMPILED = {
    language: tuple(
        (role.name, re.compile(rf"\b(?:{getattr(role, language)})\b", re.IGNORECASE))
        for role in ROLES
    )
    for language in ("kk", "ru", "en")
}


def roles(piece: Piece) -> list[Mark]:
    """Return the words of a text that name a role, in their order."""
    found = [
        Mark(name, *match.span())
        for name, pattern in COMPILED[piece.language]
        for match in pattern.finditer(piece.text)
        if name != STATE or NOTIFYING.search(piece.text)
    ]
    return sorted(found, key=lambda mark: mark.start)


# A role that does something, as the subject of its sentence: in Russian by its case, in Kazakh by
# a noun without one, in English by the verb behind it. ``сұрау салушы Тарап ... қарайды``.
SUBJECT = {
    "kk": re.compile(
        r"\s+(?:Уағдаласушы\s+|Келісуші\s+)?(?:Тарап|мемлекет|орган)(?:тар|тер|дар)?(?=[\s,])(?!\s+(?:мемлекет|орган|арасында|атынан|аумағ|үшін|тарап))",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"(?<=ая)\s+(?:Договаривающаяся\s+)?Сторона\b|(?<=ее)\s+(?:Договаривающееся\s+)?государство\b|(?<=[щм]ий)\s+орган\b|(?<=ый)\s+орган\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\s+(?:Contracting\s+)?(?:Party|State|authority)(?:,[^,]{1,80},)?\s+(?:shall|may|will|is|has|must|can|cannot|does)\b(?!\s+(?:not\s+)?be\b)",
        re.IGNORECASE,
    ),
}


def subject_roles(piece: Piece) -> list[Mark]:
    """Return the roles of a text that stand as the subject of a sentence or clause.

    In a Kazakh text with several only one at its beginning counts, after which a comma or an
    adverbial may stand: others are subjects of relative clauses as often.
    """
    pattern = SUBJECT[piece.language]
    found = [mark for mark in roles(piece) if pattern.match(piece.text, mark.end)]
    if piece.language == "kk" and len(found) > 1:
        found = [mark for mark in found if not piece.text[: mark.start].strip('«"( ')][:1]
    return found if len(found) == 1 else []
