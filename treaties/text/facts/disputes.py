"""How the parties settle their disputes over the treaty."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from treaties.text.facts.told import Passage, VersionFacts, sentences

NAME = "disputes"
# The ways in the order in which they are told.
WAYS = ("negotiation", "arbitration", "court", "other")


def _compile(**patterns: str) -> dict[str, re.Pattern[str]]:
    return {language: re.compile(text, re.IGNORECASE) for language, text in patterns.items()}


DISPUTE = _compile(
    # Not дауыс, a vote, nor дауыл, a storm.
    kk=(
        r"\bдау(?!ыс|ыл|а)\w*|келіспеуш\w+|түсініспеуш\w+|пікір\s+(?:алшақтық|айырмашылық)\w*"
        r"|\bалшақтық\w*|\bқайшылық\w*|қиындық\w*\s+(?:немесе|мен|және)\s+күмән\w*"
    ),
    ru=(
        r"\bспор(?:ы|а|у|ом|е|ов|ам|ами|ах)?\b|\bспорн\w+\s+(?:вопрос|ситуац|случа)|разногласи"
        r"|расхождени|трудност\w+\s+(?:или|и)\s+сомнени"
    ),
    en=(
        r"\bdisputes?\b|\bdifferences?\b|\bdisagreements?\b|\bcontrovers(?:y|ies)\b|\bdivergences?\b"
        r"|\bdifficult(?:y|ies)\s+(?:or|and)\s+doubts?\b"
    ),
)
# What brings a dispute to its end.
SETTLED = _compile(
    kk=r"шеш|ретте|қара(?!май|стыр)|беріл|береді|бере\s+алады|тапсыр|жүгін|жіберіл",
    ru=r"разреш|урегулир|реша[ею]|решен|решит|переда|рассм[ао]тр|представл|направл|обра[тщ]",
    en=r"settl|resolv|solv|submi|refer|decid|dealt|remov|recourse",
)
# What the dispute is about makes it the treaty's; else it must be one between the parties.
ABOUT = _compile(
    kk=r"түсіндір|қолдан|орында|іске\s+асыр|туындайтын|байланысты|қатысты|талқылау",
    ru=r"толков|примен|исполнен|выполнен|реализац|осуществлен|вытека|в\s+связи\s+с",
    en=r"interpret|appl|implement|execut|perform|arising|relating|concerning|connection",
)
BETWEEN = _compile(
    kk=r"\bтараптар|\bмемлекеттер|осы\s+(?:келісім|шарт|хаттама|меморандум|конвенция)",
    ru=(r"\bсторон|\bгосударств|настоящ\w+\s+(?:соглашени|договор|протокол|меморандум|конвенци)"),
    en=r"\bpart(?:y|ies)\b|\bstates?\b|this\s+(?:agreement|treaty|protocol|memorandum|convention)",
)
# Disputes of others: of investors, firms, employers, courts, carriers.
OF_OTHERS = _compile(
    kk=r"инвестор|шаруашылық\s+(?:жүргізуші|субъект)|жұмыс\s*беруші|заңды\s+тұлға|салық\s+дау|тасымалдаушы|еңбек\s+дау",
    ru=r"инвестор|хозяйствующ|работодател|юридическ\w+\s+лиц|налоговы\w+\s+спор|перевозчик|трудовы\w+\s+спор",
    en=r"\binvestors?\b|economic\s+(?:entit|operator)|\bemployers?\b|legal\s+(?:person|entit)|tax\s+disputes|\bcarriers?\b|labou?r\s+disputes",
)
PATTERNS = {
    "kk": {
        "negotiation": (
            r"келіссөз|консультация|кеңес\w*\s+(?:өткіз|жүргіз|жол|арқылы)|дипломатиялық\s+(?:арна|жол)"
            r"|өзара\s+(?:түсіністік|келіс|уағдаластық)|достық"
        ),
        "arbitration": r"төрелік|төреші|\bаралық\s+сот|арбитраж",
        "court": (
            r"халықаралық\s+сот(?!\w*\s+(?:төраға|президент))|экономикалық\s+сот|сотының\s+қара"
            r"|одағының\s+сот"
        ),
        "other": (
            r"комиссия|комитет|делдал|татуласт|бітімгер|ізгі\s+(?:қызмет|ниет)"
            r"|бейбіт\s+(?:жол|құрал|тәсіл|амал)|өзге\s+(?:\w+\s+)?(?:жол|құрал|тәсіл)"
        ),
    },
    "ru": {
        "negotiation": (
            r"переговор|консультац|дипломатическ\w+\s+(?:канал|пут)|взаимн\w+\s+(?:договор|соглас)"
            r"|дружественн|обоюдн\w+\s+соглас|согласовани\w+\s+между"
        ),
        "arbitration": r"арбитраж|арбитр\b|третейск",
        "court": (
            r"(?<!председателю )(?<!председателя )(?<!председатель )международн\w+\s+суд"
            r"|экономическ\w+\s+суд|\bсуд\w*\s+(?:евразийск|содружеств|союза)"
        ),
        "other": (
            r"комисси|комитет|посредничеств|посредник|примирен|согласительн|добр\w+\s+услуг"
            r"|мирн\w+\s+(?:\w+\s+)?(?:способ|средств|пут)|ин(?:ым|ыми)\s+(?:способ|средств|пут)"
        ),
    },
    "en": {
        "negotiation": (
            r"negotiat|consultation|consult\b|diplomatic\s+(?:channel|mean)|amicabl"
            r"|mutual\s+(?:agreement|consent|understanding)|friendly"
        ),
        "arbitration": r"\barbitra",
        "court": (
            r"(?<!president of the )international\s+court|economic\s+court"
            r"|(?<!international )court\s+of\s+(?:justice|the\s+(?:eurasian|common|union))"
        ),
        "other": (
            r"\bcommission|\bcommittee|\bmediat|\bconciliat|good\s+offices"
            r"|peaceful\s+(?:\w+\s+)?(?:means|ways?|methods?)|other\s+(?:means|ways?|methods?)"
        ),
    },
}
COMPILED = {
    language: {way: re.compile(text, re.IGNORECASE) for way, text in rows.items()}
    for language, rows in PATTERNS.items()
}
# What is not done: "without recourse to a third party or an international court".
NOT_SO = _compile(
    kk=r"(?:^|(?<=[,;]))[^,;]*(?:жүгінбе|бермей|берілмей|тапсырмай|тапсырылмай|берілуге\s+тиіс\s+емес)\w*",
    ru=(
        r"(?:без\s+(?:обращени|передач|привлечени|вмешательств)|не\s+(?:прибега|переда|подлеж|обраща)"
        r"|(?:не\s+будут|не\s+могут\s+быть)\s+передан)[^;]*"
    ),
    en=(
        r"(?:without\s+(?:\w+\s+)?(?:recourse|reference|referring|resort|submitting|submission)"
        r"|not\s+be\s+(?:referred|submitted))[^;]*"
    ),
)
KEYWORDS = {
    "kk": ("дау", "келіспеуш", "түсініспеуш", "алшақтық", "қайшылық", "қиындық"),
    "ru": ("спор", "разногласи", "расхожден", "трудност"),
    "en": ("dispute", "difference", "disagreement", "controvers", "divergence", "difficult"),
}


def read_disputes(facts: VersionFacts, body: Sequence[Passage]) -> None:
    """Read the ways in which disputes are settled, from the clause and what follows it there.

    A clause on interpretation or application counts before one that only speaks of the parties.
    Nothing is read from a unit on the disputes of others, such as investors.
    """
    units = groupby(body, lambda row: row.unit)
    found = [row for _, group in units for row in _clause(group, facts)]
    if found:
        _, ways, passage, sentence = min(found, key=lambda row: row[0])
        facts.note(NAME, ways, passage.line, sentence)


def _clause(group: Iterator[Passage], facts: VersionFacts) -> list[tuple[bool, str, Passage, str]]:
    """Return the clause of one unit, if it has one: whether it is loose, the ways, its place."""
    language = facts.language
    opening: tuple[bool, Passage, str] | None = None
    ways: set[str] = set()
    for passage in group:
        if not passage.has(*KEYWORDS[language]):
            continue
        for sentence in sentences(passage.text):
            if not DISPUTE[language].search(sentence):
                continue
            if OF_OTHERS[language].search(sentence):
                return []
            told = ways_in(sentence, language)
            if told and opening is None and opens(sentence, language):
                loose = not ABOUT[language].search(sentence)
                opening = (loose, passage, sentence)
            if opening:
                ways.update(told)
    if opening is None:
        return []
    loose, passage, sentence = opening
    return [(loose, " ".join(way for way in WAYS if way in ways), passage, sentence)]


def opens(sentence: str, language: str) -> bool:
    """Return whether a sentence says of disputes over the treaty that they are settled."""
    patterns = (DISPUTE, SETTLED)
    if not all(pattern[language].search(sentence) for pattern in patterns):
        return False
    return bool(ABOUT[language].search(sentence) or BETWEEN[language].search(sentence))


def ways_in(sentence: str, language: str) -> tuple[str, ...]:
    """Return the ways of settling that a sentence names, in the order of WAYS."""
    done = NOT_SO[language].sub(" ", sentence)
    return tuple(way for way in WAYS if COMPILED[language][way].search(done))
