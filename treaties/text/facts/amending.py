"""How the treaty itself can be amended."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from treaties.text.facts.told import Passage, VersionFacts, sentences
from treaties.text.phrases import TYPE

NAME = "amendment_clause"
# The ways in the order in which they are told; "other" where the clause names none of them.
WAYS = ("agreement", "protocol", "notes", "majority", "other")


def _compile(**patterns: str) -> dict[str, re.Pattern[str]]:
    return {language: re.compile(text, re.IGNORECASE) for language, text in patterns.items()}


# The types of treaties in any case: в настоящее Соглашение, к настоящей Конвенции.
RUSSIAN_TYPE = (
    r"(?:соглашени|договор|договоренност|протокол|меморандум|конвенци|устав|хартии|хартию|декларац"
    r"|пакт|статут)\w*"
)
OWN_TREATY = _compile(
    kk=rf"\b(?:осы|аталған|бұл)\s+(?:\w+\s+)?{TYPE['kk']}\w*|\bоған\b|\bоның\s+ережелер",
    ru=rf"\b(?:настоящ|данн)\w+\s+(?:\w+\s+)?{RUSSIAN_TYPE}|\bв\s+не(?:го|ё|е)\b",
    en=(
        rf"\b(?:this|the\s+present|the\s+said|the)\s+(?:\w+\s+)?{TYPE['en']}\b|\bhereto\b|\bthereto\b"
        r"|\bto\s+it\b"
    ),
)
AMENDS = _compile(
    kk=r"өзгеріс|өзгерті|толықтыру|толықтырыл|түзету|қайта\s+қара",
    ru=r"изменени|изменен|дополнени|дополнен|поправк|поправок|пересмотр",
    en=(
        r"\bamend|\bmodif|\bsupplement(?:s|ed)\b|\badditions\b|\brevis"
        r"|\bchanges?\s+(?:and|or)\s+(?:additions|amendments|supplements)|\bchanges?\s+(?:to|in)\s+th"
    ),
)
# What is done to the treaty, or may be.
DONE = _compile(
    kk=(
        r"енгізіл|енгізе\s+алады|енгізуге\s+болады|енгізуі\s+мүмкін|енгізеді|өзгертіл|толықтырыл"
        r"|ұсын|қабылдан|қайта\s+қарал|ресімдел|жүзеге\s+асырыл"
    ),
    ru=(
        r"\bвн(?:ос|ес)\w+|быть\s+(?:\w+\s+){0,2}?(?:измен|дополн|пересмотр)\w+|\bпредл[ао]\w+"
        r"|(?:может|могут|вправе)\s+(?:\w+\s+){0,2}(?:изменять|дополнять|изменить|пересмотреть)\w*"
        r"|\bоформля\w+|\bпринима(?:ется|ются)|\bосуществля(?:ется|ются)|\bпроизвод[ия]тся"
        r"|\bизменяется\b|\bдополняется\b"
    ),
    en=(
        r"\b(?:may|can|shall|will)\s+(?:\w+\s+){0,5}?be\s+(?:\w+\s+){0,3}?"
        r"(?:amended|modified|supplemented|revised|made|introduced|proposed|effected|adopted|agreed"
        r"|done|drawn|formali[sz]ed|valid|effective)"
        r"|\b(?:may|can|shall)\s+(?:\w+\s+){0,3}?(?:amend|modify|revise|supplement|propose|introduce"
        r"|make)\b"
    ),
)
# Changes of other things, the text of an amending protocol, and its title.
OF_OTHERS = _compile(
    kk=(
        r"(?:мынадай|келесі|төмендегі)\s+(?:өзгеріс|толықтыру|түзету)|енгізу\s+туралы|атау"
        r"|қосымша\w*\s+(?:\w+\s+){0,2}өзгеріс|сұрау\s+салу|мәлімет|заңнама\w*\s+(?:\w+\s+){0,3}өзгеріс"
    ),
    ru=(
        r"следующ\w+\s+(?:изменени|дополнени|поправк)|о\s+внесении|наименован|\bназвани"
        r"|(?:изменени|дополнени)\w*(?:\s+и\s+дополнени\w+)?\s+(?:в|к)\s+(?:\w+\s+)?приложени|\bзапрос"
        r"|законодательств|\bсведени"
    ),
    en=(
        r"following\s+(?:amendment|change|addition|modification)|as\s+follows|\bas\s+amended|\bnames?\b"
        r"|(?:amendments?|changes?)\s+(?:to|in)\s+(?:the\s+|its\s+|their\s+)?"
        r"(?:annex|appendi|law|legislat|nation|domestic)|\brequests?\b"
    ),
)
PATTERNS = {
    "kk": {
        "agreement": (
            r"(?:келісімі|келісуі|уағдаластығы|келісімдері|уағдаластықтары)\s+"
            r"(?:бойынша|негізінде|арқылы)|келісімімен|келісуімен|(?:тараптар|өзара)\w*\s+келіскен"
            r"|консенсус|бірауыздан"
        ),
        "protocol": r"хаттама",
        "notes": r"нота\w*\s+(?:\w+\s+)?алмас|хат\w*\s+алмас",
        "majority": r"көпшілі|үштен\s+екі|төрттен\s+үш|2/3|3/4",
    },
    "ru": {
        "agreement": (
            r"(?:по|с|на\s+основ\w+|при(?:\s+наличии)?)\s+(?:\w+\s+){0,3}?(?:согласи[юяи]\b|соглашению\b"
            r"|договор[её]нност[ьи])|консенсус|единогласн|взаимно\s+согласова"
            r"|по\s+согласованию"
        ),
        "protocol": r"протокол",
        "notes": r"обмен\w*\s+(?:\w+\s+)?(?:нот|письм)",
        "majority": r"большинств|дв(?:е|ух|умя)\s+трет|тр(?:и|ех|ёх|емя)\s+четверт|2/3|3/4",
    },
    "en": {
        "agreement": (
            r"(?:by|with|upon|on|through|subject\s+to)\s+(?:\w+\s+){0,3}?(?:consent|agreement|accord)\b"
            r"(?!\s+may)|mutual(?:ly)?\s+(?:\w+\s+)?(?:consent|agree)|agreed\s+(?:upon\s+)?(?:\w+\s+)?"
            r"(?:by|between|in\s+writing)|consensus|unanim|in\s+writing\s+(?:and\s+signed\s+)?by\s+"
            r"(?:both|all|the)\s"
        ),
        "protocol": r"\bprotocol",
        "notes": r"exchange\s+of\s+(?:\w+\s+){0,2}(?:notes|letters)",
        "majority": r"majority|two[-\s]thirds|three[-\s](?:fourths|quarters)|2/3|3/4",
    },
}
COMPILED = {
    language: {way: re.compile(text, re.IGNORECASE) for way, text in rows.items()}
    for language, rows in PATTERNS.items()
}
# An amendment that every party must accept is made by agreement, though this is often said only
# where the clause tells when it enters into force.
BY_ALL = _compile(
    kk=r"(?:барлық|екі)\s+тарап[^.;]{0,100}қабылда",
    ru=r"вс(?:е|еми|ех)\s+сторон[^.;]{0,100}(?:приня|одобр|ратиф)|(?:приня|одобр)\w+\s+всеми",
    en=r"all\s+(?:the\s+)?parties[^.;]{0,100}accept|(?:accept|approv)\w+\s+by\s+all",
)
# How an amendment enters into force is not how it is made: "вступают в силу после обмена нотами".
ENTRY = _compile(
    kk=r"(?:^|(?<=[,;]))[^,;]*күшіне\s+ене(?:ді|тін\s+бол)\w*",
    ru=r"вступа\w+\s+в\s+силу.*?(?=$|;|,?\s+и\s+(?:оформ|явля)|,\s+оформ)",
    en=r"(?:enter|come)s?\s+into\s+force.*?(?=$|;|,?\s+and\s+shall\s+(?:be|form)\b)",
)
KEYWORDS = {
    "kk": ("өзгер", "толықтыр", "түзету", "қайта қара"),
    "ru": ("измен", "дополн", "поправ", "пересм"),
    "en": ("amend", "modif", "supplement", "addition", "revis", "change"),
}
# A sentence that goes on with them: "Они оформляются протоколами".
GOES_ON = _compile(
    kk=r"^\W*(?:\d+[.)]\s*)?(?:олар|мұндай|бұл|аталған|тиісті)\b",
    ru=r"^\W*(?:\d+[.)]\s*)?(?:они|такие|указанные|эти|соответствующие|данные)\b",
    en=r"^\W*(?:\d+[.)]\s*)?(?:they|such|these|those|the\s+said)\b",
)


def read_amending(facts: VersionFacts, body: Sequence[Passage]) -> None:
    """Read the ways in which the treaty may be amended, from the first clause that says so."""
    for _, group in groupby(body, lambda row: row.unit):
        found = _clause(group, facts.language)
        if found:
            ways, passage, sentence = found
            facts.note(NAME, ways, passage.line, sentence)
            return


def _clause(group: Iterator[Passage], language: str) -> tuple[str, Passage, str] | None:
    """Return the ways that one unit names, and the sentence that opens the clause."""
    opening: tuple[Passage, str] | None = None
    ways: set[str] = set()
    for passage in group:
        if opening is None and not passage.has(*KEYWORDS[language]):
            continue
        for sentence in sentences(passage.text):
            if opening is None and opens(sentence, language):
                opening = (passage, sentence)
            if opening and _speaks_of_it(sentence, language):
                ways.update(ways_in(sentence, language))
    if opening is None:
        return None
    return " ".join(way for way in WAYS if way in ways) or "other", *opening


def opens(sentence: str, language: str) -> bool:
    """Return whether a sentence says that the treaty may be amended."""
    if OF_OTHERS[language].search(sentence):
        return False
    needed = (AMENDS, DONE, OWN_TREATY)
    return all(pattern[language].search(sentence) for pattern in needed)


def _speaks_of_it(sentence: str, language: str) -> bool:
    return bool(AMENDS[language].search(sentence) or GOES_ON[language].search(sentence))


def ways_in(sentence: str, language: str) -> tuple[str, ...]:
    """Return the ways of amending that a sentence names, in the order of WAYS.

    What the treaty calls itself is none of them: it may itself be a protocol or an agreement.
    """
    told = ENTRY[language].sub(" ", OWN_TREATY[language].sub(" ", sentence))
    found = {way for way, pattern in COMPILED[language].items() if pattern.search(told)}
    if BY_ALL[language].search(sentence):
        found.add("agreement")
    return tuple(way for way in WAYS if way in found)
