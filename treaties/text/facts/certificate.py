"""A certifier's words that the text is a translation."""

import re
from collections.abc import Sequence

from treaties.text.facts.told import Passage, VersionFacts, sentences

# Said of the text as a whole, in a line of its own or by one who certifies it.
CERTIFIED = {
    # Ағылшын тілінен аудармасының дұрыстығын растаймын; ағылшын тілінен бейресми аударма
    "kk": re.compile(
        r"(?:тілінен|тіліне)\s+(?:\w+\s+){0,3}?аудар\w+\s+(?:\w+\s+){0,4}?"
        r"(?:дұрыс|дәл|сәйкес|растай|куәланд|тең\s?түпнұсқа|рас\b)"
        r"|аударма\w*\s+(?:дұрыстығын|дәлдігін|сәйкестігін|растығын)\s+(?:растай|куәланд)"
        r"|^\W*(?:бейресми|ресми\s+емес)\s+аударма|^\W*\w+\s+тілінен\s+(?:\w+\s+){0,2}аударма\W*$",
        re.IGNORECASE,
    ),
    # Перевод с английского языка верен; верность перевода подтверждаю; копией перевода на русский
    "ru": re.compile(
        r"перевод\s+(?:с\s+\w+\s+(?:языка\s+)?)?(?:на\s+\w+\s+(?:язык\s+)?)?"
        r"(?:верен|вер[ен]о|верный|правил\w+|соответствует|выполнен|осуществл[её]н|сделан|точен)"
        r"|(?:верност|точност|соответстви|правильност|аутентичност|достоверност|идентичност)\w*\s+"
        r"(?:\w+\s+){0,3}?перевода|копи\w+\s+(?:\w+\s+){0,2}?перевода"
        r"|^\W*(?:неофициальный\s+)?перевод\s+с\s+\w+(?:\s+языка)?\W*$|^\W*неофициальный\s+перевод"
        r"|явля\w+\s+(?:\w+\s+){0,3}?перевод\w*\s+(?:с|на)\s+\w+",
        re.IGNORECASE,
    ),
    # Certified translation; I certify that this is a true translation
    "en": re.compile(
        r"(?:true|correct|accurate|faithful|certified|unofficial|official|courtesy)\s+"
        r"(?:and\s+\w+\s+)?(?:english\s+)?translation|^\W*translat(?:ion|ed)\s+from\b"
        r"|translation\s+(?:\w+\s+){0,4}?(?:is\s+)?(?:true|correct|accurate)",
        re.IGNORECASE,
    ),
}
KEYWORDS = {"kk": ("аудар",), "ru": ("перевод",), "en": ("translat",)}
# A promise that there will be translations, or a rule on those of documents.
OTHER = re.compile(
    r"сопровожда|должн|будет|будут|прилага|шығыс|сұрау|құжаттар|запрос|документ|shall|document|request"
    r"|\b(?:стать|бап|article)",
    re.IGNORECASE,
)
LONGEST = 500


def read_certificate(facts: VersionFacts, passages: Sequence[Passage]) -> None:
    """Read whether someone certifies that the text is a translation.

    A version whose language the treaty calls an original's stays one: its certificate is then of
    another text.
    """
    language = facts.language
    if facts.translation or language in facts.authentic:
        return
    for passage in passages:
        if not passage.has(*KEYWORDS[language]) or len(passage.text) > LONGEST:
            continue
        for sentence in sentences(passage.text):
            if CERTIFIED[language].search(sentence) and not OTHER.search(sentence):
                facts.translation = True
                facts.note("translation", "true", passage.line, sentence)
                return
