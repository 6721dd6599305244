"""Tables of the words around the names of parties: what joins them to a list, what ends it.

All are by language (kk, ru, en). Each pattern bears an example.
"""

import re
from typing import NamedTuple


class Context(NamedTuple):
    """What stands just before or just after a name; either is enough."""

    before: re.Pattern[str] | None
    after: re.Pattern[str] | None

    def match(self, before: str, after: str) -> bool:
        """Tell whether a name stands in this context."""
        return bool(
            (self.before and self.before.search(before)) or (self.after and self.after.match(after))
        )


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _context(before: str = "", after: str = "") -> Context:
    return Context(
        _compile(f"(?:{before})\\s*$") if before else None, _compile(after) if after else None
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Forms of a name's word that are other words too: кроме того, THOSE WHO, палау.
HOMOGRAPHS = {"kk": _words("палау"), "ru": _words("того воз мот"), "en": _words("who")}
CURRENCY = {
    "kk": _context(after=r"\s+доллар"),  # АҚШ долларында
    "ru": _context(before=r"\bдоллар\w{0,3}"),  # долларов США
    "en": _context(after=r"\s+dollar"),  # United States dollars
}
IN_CITY = {
    "kk": _context(after=r"\s+қаласы"),  # Люксембург қаласында
    "ru": _context(before=r"\b(?:г\.|гор\.|город|городе)"),  # в г. Люксембург
    "en": _context(before=r"\bcity\s+of", after=r"\s+city\b"),  # in the City of Luxembourg
}
# An organisation that gathers the parties is not one itself.
GATHERED = {
    # Тәуелсіз Мемлекеттер Достастығына қатысушы мемлекеттер, ТМД елдері
    "kk": _context(after=r"(?:-\w+)?\s+(?:қатысушы|мүше|елдер|мемлекеттер)"),
    # государства - участники СНГ, стран СНГ
    "ru": _context(before=r"\b(?:участни\w+|член\w*|государств\w*|стран\w*)"),
    "en": _context(
        # States Members of the CIS, parties to the Energy Charter
        before=r"\b(?:members?|participants?|part(?:y|ies)|states?|countries)\s+(?:of|to|in)(?:\s+the)?",
        after=r"\s+(?:members?|participating|countries|states)\b",  # CIS member states
    ),
}
BETWEEN = {
    "kk": _compile(r"\bара(?:сында(?:ғы)?|лығында(?:ғы)?)\b"),
    "ru": _compile(r"\bмежду\b"),
    "en": _compile(r"\b(?:between|among|amongst)\b"),
}
# What a text begins with that tells its parties by the word "between": Настоящее Соглашение
# заключено между A и B; LOAN AGREEMENT dated May 12, 2010, between A and B; Осы Келісім A мен B
# арасында жасалды.
OPENINGS = {
    "kk": _compile(r"\W*осы\s+(?:келісім|шарт|хаттама|меморандум)\b"),
    "ru": _compile(
        r"\W*(?:настоящ\w+\s+)?(?:соглашение|договор|протокол|меморандум)\b"
        r"(?:\s+(?:о\s+взаимопонимании|от|года?|заключен\w*|\d+|\w+(?=\s+\d{4})))*\W*$"
    ),
    "en": _compile(
        r"\W*(?:(?:this|the|present|loan|grant|guarantee|project)\s+)*"
        r"(?:agreement|treaty|protocol|memorandum(?:\s+of\s+understanding)?)\b"
        r"(?:,?\s+(?:is|made|concluded|entered|into|dated|as|of|\d+|[a-z]+(?=\s+\d)))*\W*$"
    ),
}
# What is said aside in a list: (далее - Стороны), с одной стороны, hereinafter referred to as...
ASIDES = {
    "kk": _compile(
        r"\([^()]*\)|(?:бұдан\s+әрі|бұдан\s+былай)[^,;()]*"
        r"|(?:бір|бірінші|екінші|басқа)\s+(?:жағынан|тараптан)"
    ),
    "ru": _compile(
        r"\([^()]*\)|(?:именуем\w+\s+)?(?:далее|в\s+дальнейшем)[^,;()]*"
        r"|с\s+(?:одной|другой|третьей)\s+стороны|в\s+лице\s+правительств\w*"
    ),
    "en": _compile(
        r"\([^()]*\)|(?:hereinafter|hereafter)[^,;()]*"
        r"|(?:on|of|for)\s+the\s+(?:one|other|first|second)\s+(?:part|hand|side)"
    ),
}
JOINERS = {"kk": _words("мен пен бен және"), "ru": _words("и"), "en": _words("and")}
LIST_WORDS = {
    "kk": _words(
        "мен пен бен және сондай ақ үкіметі үкіметінің үкіметімен үкіметтері үкіметтерінің "
        "министрлер кабинеті кабинетінің президенті президентінің оның олардың мүше мемлекеттері "
        "мемлекеттерінің атынан әрекет ететін"
    ),
    "ru": _words(
        "и а также правительство правительства правительству правительством правительстве "
        "правительств правительствами кабинет кабинета кабинетом министров президент президента "
        "президентом его ее их государства государствами членами члены королевское королевского "
        "королевским федеральное федерального федеральным переходное переходного переходным "
        "договаривающиеся стороны договора об учреждении от имени действующее действующим"
    ),
    "en": _words(
        "the and as well government governments of its their member states royal cabinet ministers "
        "president acting on behalf federal transitional"
    ),
}
# Whose names a ministry or a bank is given by: и Министерством обороны Французской Республики.
INSTITUTIONS = {
    "kk": _compile(
        r"үкімет|министрліг|агенттіг|комитет|кеңес|прокуратура|\bсот|банк|қызмет|парламент"
        r"|президент|әкім|басқарма|мәжіліс|сенат|академия|университет|орталы|қор[ыі]|ведомство"
    ),
    "ru": _compile(
        r"(?:министерств|правительств|агентств|комитет|служб|прокуратур|суд[аоу]?|банк|совет|палат"
        r"|парламент|сенат|мажилис|президент|департамент|управлени|академи|университет|центр|фонд"
        r"|комисси|акимат|администраци|ведомств|высш|верховн|генеральн|национальн|государственн)"
    ),
    "en": _compile(
        r"(?:the\s+)?(?:ministr|government|agency|committee|office|department|council|parliament"
        r"|senate|bank|service|authority|commission|court|president|university|fund|national"
        r"|state|supreme|general|prosecutor)"
    ),
}
# What the treaty is about, or what the parties think, begins: the list is over.
STOPS = {
    "kk": _compile(r"туралы|арасында|отырып|басшылыққа|\bүшін\b|ниет|[.:]"),
    "ru": _compile(
        r"\b(?:об?|обо|относительно|касательно|касающ\w+|в|на|для|при|из|\w+ясь|\w+[аыи]вая|желая"
        r"|принимая|исходя|будучи|имея|отмечая|выражая|подтверждая|согласно|согласились|которы\w+)\b"
        r"|[.:](?!\d)"
    ),
    "en": _compile(
        r"\b(?:on|concerning|regarding|relating|about|in|to|with|wh\w+"
        r"|desiring|wishing|having|recogni\w+|considering|taking|being|noting|guided|have|has)\b"
        r"|(?<!ministry )(?<!agency )(?<!committee )\bfor\b|[.:]"
    ),
}
# What may stand before the first name of a list: Государства - участники настоящего Соглашения;
# and the types of treaties whose titles name the parties at once: Совместное заявление A и B.
LEAD = {
    "kk": _words(
        "кіріспе преамбула бұдан әрі былай тарап тараптар тараптары уағдаласушы жоғары "
        "мәртебелі деп аталатын аталып осы келісімге келісімнің шартқа шарттың хаттамаға "
        "хаттаманың меморандумға конвенцияға қатысушы қатысушылары мүше мемлекет мемлекеттер "
        "мемлекеттердің мемлекеттері үкіметтер үкіметтері біз тәуелсіз достастығы "
        "достастығына тмд ға еуразиялық экономикалық одақ одаққа одағына қоғамдастық "
        "қоғамдастыққа қоғамдастығына кеден біртұтас кеңістікті қалыптастыратын шанхай "
        "ынтымақтастық ұйымына ұжымдық қауіпсіздік туралы шарт ұйымына"
    ),
    "ru": _words(
        "преамбула мы высокие высоких договаривающиеся договаривающихся стороны сторон "
        "нижеподписавшиеся государства государств участники участников участницы настоящего "
        "соглашения договора протокола конвенции меморандума в лице именуемые далее "
        "дальнейшем члены членов содружества независимых снг евразийского экономического "
        "союза сообщества евразэс еаэс таможенного единого пространства формирующие "
        "шанхайской организации сотрудничества шос о коллективной безопасности одкб "
        "центрально азиатского центральноазиатского соглашение договор протокол меморандум "
        "совместное совместная заявление декларация коммюнике конвенция главы глав "
        "руководители"
    ),
    "en": _words(
        "preamble we parties party contracting high states state participants members member "
        "to this agreement treaty protocol convention memorandum understanding joint "
        "statement declaration communique represented by hereinafter referred as commonwealth "
        "independent cis eurasian economic union community customs heads leaders"
    ),
}
