"""The words around quantities in three languages: currencies, percent, scales, act numbers."""

import re

from treaties.text.dates import KAZAKH_MONTH, MONTH_NUMBER, RUSSIAN_MONTH

ENGLISH_MONTHS = "|".join(MONTH_NUMBER["en"])
# Numbers in words below this are other words as often: ``екінші Тарап`` is the other Party.
LEAST_IN_WORDS = 3
# After which a smaller one counts: ``в двух экземплярах``, ``екі данада``, ``in two copies``.
COUNTED = {
    "kk": re.compile(r"\s+(?:түпнұсқа\s+|төлнұсқа\s+|бірдей\s+)?(?:дана|төлнұсқа)", re.IGNORECASE),
    "ru": re.compile(r"\s+(?:(?:подлинн|идентичн)\w+\s+)?экземпляр", re.IGNORECASE),
    "en": re.compile(r"\s+(?:original\s+|identical\s+)?(?:copies|originals)", re.IGNORECASE),
}
# Before "a year" that is no period: ``twice a year``, ``not less than once a year``.
# and behind it: ``a year of 360 days``.
OF_DAYS = re.compile(r"\s+of\s+\d", re.IGNORECASE)
OFTEN = re.compile(r"\b(?:once|twice|times|per|basis\s+of|meetings?)\s+$", re.IGNORECASE)
# What may stand between a number and its currency.
UNCOUNTED = {
    "kk": frozenset(["ақш", "мың", "сомасында"]),
    "ru": frozenset(["тысяч", "американских"]),
    "en": frozenset(["us", "u.s.", "united states"]),
}
# What only looks like a number in words: forms of ``ол``, "that"; ``үшін``, "for".
NO_NUMBERS = re.compile(
    r"\b(?:үшін|он(?:ы|да|ан|ың|дай)|жүзінде|жүзіне|бір-бірі\w*|бірі|бірін|бірінің)\b",
    re.IGNORECASE,
)
COMMA_DECIMALS = frozenset(["kk", "ru"])


# A day of a month without a year: ``31 қаңтарға дейін``, ``до 31 января``, ``by 31 January``.
DAY_OF_MONTH = {
    "kk": re.compile(rf"(?<![\d.])(?P<day>\d{{1,2}})\s?-?\s?{KAZAKH_MONTH}\w*", re.IGNORECASE),
    "ru": re.compile(rf"(?<![\d.])(?P<day>\d{{1,2}})\s?-?(?:го)?\s+{RUSSIAN_MONTH}", re.IGNORECASE),
    "en": re.compile(
        rf"(?<![\d.])(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{ENGLISH_MONTHS})\b",
        re.IGNORECASE,
    ),
}


def _any(*words: str) -> re.Pattern[str]:
    return re.compile("|".join(words), re.IGNORECASE)


# ``5 %``, ``пяти процентов``, ``бес пайыз``, ``five per cent``
PERCENT = {
    "kk": _any(r"%", r"\bпайыз\w*", r"\bпроцент\w*"),
    "ru": _any(r"%", r"\bпроцент\w*"),
    "en": _any(r"%", r"\bper\s?cent\b", r"\bpercent\b"),
}
# ISO 4217 codes; ``5 000 долларов США``, ``5 000 АҚШ доллары``, ``5,000 US dollars``, ``USD 5,000``
CURRENCIES = {
    "kk": {
        "USD": _any(r"\b(?:АҚШ|Америка\s+Құрама\s+Штаттары\w*)\s+доллар\w*", r"\bUSD\b", r"\$"),
        "EUR": _any(r"\bеуро(?:мен|ға|ны|ның|да|дан|сы|ға)?\b", r"\bEUR\b", r"€"),
        "KZT": _any(r"\bтеңге\w*", r"\bKZT\b", r"₸"),
        "RUB": _any(r"\b(?:Ресей\s+)?рубл\w*", r"\bRUB\b"),
        "XDR": _any(r"\bарнайы\s+қарыз\s+алу\s+құқықтары\w*", r"\bSDR\b"),
        "JPY": _any(r"\bиен(?:а|асы|аға)?\b", r"\bJPY\b"),
        "CNY": _any(r"\bюан\w*", r"\bCNY\b"),
    },
    "ru": {
        "USD": _any(
            r"\bдоллар\w*(?:\s+(?:США|Соедин[её]нных\s+Штатов(?:\s+Америки)?))?", r"\bUSD\b", r"\$"
        ),
        "EUR": _any(r"\bевро\b", r"\bEUR\b", r"€"),
        "KZT": _any(r"\bтенге\b", r"\bKZT\b", r"₸"),
        "RUB": _any(r"\b(?:российск\w+\s+)?рубл\w*", r"\bRUB\b"),
        "XDR": _any(r"\bспециальн\w+\s+прав\w*\s+заимствования\b", r"\bСДР\b", r"\bСПЗ\b"),
        "JPY": _any(r"\bиен(?:а|ы)?\b", r"\bJPY\b"),
        "CNY": _any(r"\bюан\w*", r"\bCNY\b"),
    },
    "en": {
        "USD": _any(
            r"\b(?:US|U\.S\.|United\s+States(?:\s+of\s+America)?)\s+dollars?\b",
            r"\bdollars?\b",
            r"\bUSD\b",
            r"\$",
        ),
        "EUR": _any(r"\beuros?\b", r"\bEUR\b", r"€"),
        "KZT": _any(r"\btenges?\b", r"\bKZT\b", r"₸"),
        "RUB": _any(r"\b(?:Russian\s+)?roubles?\b", r"\brubles?\b", r"\bRUB\b"),
        "XDR": _any(r"\bspecial\s+drawing\s+rights\b", r"\bSDRs?\b"),
        "JPY": _any(r"\byen\b", r"\bJPY\b"),
        "CNY": _any(r"\byuan\b", r"\bCNY\b"),
    },
}
# A group is called by its power of ten.
SCALES = {
    "kk": re.compile(r"\s+(?:(?P<p3>мың)|(?P<p6>миллион|млн)|(?P<p9>миллиард|млрд))\w*\.?", re.I),
    "ru": re.compile(
        r"\s+(?:(?P<p3>тысяч|тыс)|(?P<p6>миллион|млн)|(?P<p9>миллиард|млрд))\w*\.?", re.I
    ),
    "en": re.compile(r"\s+(?:(?P<p3>thousand)|(?P<p6>million)|(?P<p9>billion))\b", re.I),
}
# ``№ 431-IV``, ``N 411``, ``No. 411``
NUMBERED = re.compile(
    r"(?:№|\bN(?:o\.?|\b)|\bNo\.)\s{0,3}(?P<number>\d[\d/]*(?:-[IVXLCІ]+|-[А-ЯЁӘҒҚҢӨҰҮҺІа-яё]{1,3}|-\d+)?)"
)
