"""Tables of the phrases in which closing clauses, notes and acts state their facts.

Each row is one pattern a language; the tests of ``treaties.text.facts`` give the sentences that
they are for.
"""

import re

from treaties.text.language_names import LANGUAGE_NAMES

__all__ = [
    "ACT_NUMBER",
    "DIVERGENCE",
    "DOUBTED",
    "DRAFTED",
    "ENTERS",
    "EQUALLY_AUTHENTIC",
    "IN_FORCE",
    "LANGUAGE_NAMES",
    "OWN",
    "PREVAILS",
    "PROVISIONAL",
    "PUBLISHED",
    "SIGNED",
    "TYPE",
]


def _compile(**patterns: str) -> dict[str, re.Pattern[str]]:
    return {language: re.compile(text, re.IGNORECASE) for language, text in patterns.items()}


# № 431-IV, N 697, No. 411, № 1/12, № 45-р; Roman figures are typed with Cyrillic letters, too, and
# the sign in many ways: Nº 5, N° 5, #5, Nо 5 (a Cyrillic о).
ACT_NUMBER = re.compile(
    r"(?:№|\bN[°º]|\bN[oо]?\b\.?|\bNr\b\.?|(?<!\S)#)\s*"
    r"(?P<number>\d+(?:[/.-]\d+)*(?:\s?[-–]\s?(?:[IVXLCMІХСМ]{1,6}|[рпөқ])(?!\w))?)",
    re.IGNORECASE,
)

# What a treaty may call itself, as a word that can be the subject of a sentence.
TYPE = {
    "kk": r"(?:келісім|шарт|хаттама|меморандум|конвенция|жарғы|декларация|пакт|статут)",
    "ru": (
        r"(?:соглашение|договор|протокол|меморандум|конвенция|устав|хартия|декларация|пакт|статут"
        r"|договоренность)"
    ),
    "en": (
        r"(?:agreement|treaty|protocol|memorandum(?:\s+of\s+understanding)?|convention|charter"
        r"|statute|declaration|pact|covenant|MOU|arrangement)"
    ),
}
# The verb that says that the treaty was done; a participle before a name may be of another treaty.
SIGNED = _compile(
    kk=(
        r"жасалды|жасалған(?=\W*$|\s+әрі|,)|қол\s?қойылды|қол қойылған(?=\W*$)|жасасылды|жасалынды"
        r"|қабылданды|қол\s?қойды|қол\s?қоюға\s+(?:шешім|келісті)|қол\s?қойысты"
    ),
    ru=(
        r"(?:^|[.;:,]\s{1,3}|\bгода\s|\bг\.\s)(?:соверш[её]н[оаы]?|составлен[оаы]?|учинен[оаы]?"
        r"|подписан[оаы]?|заключен[оаы]?|принят[оаы]?|исполнено)\b"
        r"|(?:настоящ\w+ \w+|он[оа]?) (?:был[оа]?\s)?"
        r"(?:соверш[её]н|составлен|учинен|подписан|заключен|выполнен)[оаы]?\b"
        r"|\bподписали\b|скрепили\s+(?:\w+\s+){0,4}?подпис|поставили\s+(?:\w+\s+){0,3}?подпис"
    ),
    en=(
        r"^\W*(?:done|executed|drawn\s+up|concluded|signed|made|adopted)\b|(?-i:\bDONE\b)"
        r"|(?:have|has)(?:,[^,;]{1,60},)?\s+(?:\w+\s+)?(?:signed|set\s+their\s+hands|subscribed|affixed\s+their)"
        r"|caused\s+(?:\w+\s+){1,5}?to\s+be\s+(?:\w+\s+)?(?:signed|executed)"
        r"|\b(?:this|present)\s+\w+(?:,[^,;.]{1,80},)?\s+(?:was|is|has\s+been)\s+"
        r"(?:done|signed|made|concluded|executed|drawn\s+up)\b"
    ),
)
EQUALLY_AUTHENTIC = _compile(
    kk=(
        r"(?:бірдей|тең)\s+(?:\w+\s+)?күш|күш\w*\s+(?:\w+\s+)?(?:бірдей|тең)|түпнұсқалы"
        r"|тең\s+дәрежеде|теңтүпнұсқа|түпнұсқа\s+данада|бірдей\s+(?:\w+\s+)?(?:түпнұсқа|заңды)|тең\s+түпнұсқа"
    ),
    ru=(
        r"(?:одинаков|равн)\w+\s+(?:юридическ\w+\s+|обязательн\w+\s+|\w+\s+)?сил|аутентичн"
        r"|равнозначн|равноценн|имеют\s+равную|одинаково\s+подлинн|подлинник\w*,?\s+настоящ"
    ),
    en=(
        r"equally\s+(?:authentic|valid|authoritative|binding|official)|equal\s+(?:\w+\s+)?"
        r"(?:force|authenticity|validity)|(?:being|are|shall be)\s+(?:both\s+)?(?:authentic|valid)"
        r"|the\s+same\s+(?:legal\s+)?(?:force|validity)|authentic\s+texts?"
    ),
)
# A clause about what happens where the texts differ.
DIVERGENCE = _compile(
    kk=r"түсіндір|келіспеу|алшақтық|айырмашылық|қайшылық|сәйкессіз|түсінбеу|талқыла|түсініспеу|дау\b",
    ru=(
        r"расхожден|разноглас|толкован|противоречи|разночтен|несоответств|\bспор[аоы]|сомнен"
        r"|несовпаден|неясност"
    ),
    en=(
        r"divergen|discrepan|interpret|inconsisten|\bdifference|conflict|dispute|doubt|disagree"
        r"|contradict"
    ),
)
# Which text decides in a dispute.
PREVAILS = _compile(
    kk=(
        r"жүгін|басшылыққа|басым|артықшылы|мәтін\w*\s+(?:негіз|пайдалан|қолдан)|негізге ал"
        r"|мәтін\w*\s+(?:\w+\s+)?(?:сүйен|асырау|жүгін)|күші\s+басым|айқындаушы|анықтаушы|шешуші"
    ),
    ru=(
        r"преимущ|обраща|обрат[ия]|руководств|превалир|использ\w+|за\s+основу|приоритет|решающ"
        r"|применя\w+\s+текст|опира|придержива|будет\s+считаться|определяющ|преобладающ|основн\w+\s+"
        r"|принима\w+\s+во\s+внимание|исход\w+\s+из"
    ),
    en=(
        r"prevail|refer\w*\s+to\s+the|shall\s+be\s+(?:used|decisive|guided|applied|followed)|decisive"
        r"|precedence|governing|be\s+guided|preferen|prefer|(?:shall|will)\s+(?:use|apply|be used)"
        r"|reference\s+(?:shall|will)|is\s+used|operative"
    ),
)
# An act that only approves a draft for signing.
DRAFTED = _compile(
    kk=rf"{TYPE['kk']}\w*\s+(?:жобасы|жобасын)\s+(?:\w+\s+){{0,3}}?(?:мақұлдансын|бекітілсін|қоса)",
    ru=(
        r"одобрить\s+(?:(?:\w+,?\s+){0,8}?)проект\w*\s+(?!закон|указ|постановлен|распоряж)"
        rf"(?:\w+\s+)?{TYPE['ru'][:-1]}|соглашения|договора|протокола|меморандума|конвенции|устава"
        r"|хартии|декларации)"
    ),
    en=(
        r"approve\s+(?:\w+\s+){0,4}?draft\s+(?!law)(?:of\s+)?(?:the\s+)?(?:\w+\s+){0,2}?"
        rf"{TYPE['en']}|(?:draft)\s+{TYPE['en']}\s+(?:\w+\s+){{0,60}}?(?:is|be)\s+approved"
    ),
)
IN_FORCE = _compile(
    kk=r"күшіне\s+(?:ен\s?д\s?і|енген\s+(?:күні|уақыты|мерзімі))",
    ru=r"\bвступил[оаи]?\s+в\s+(?:законную\s+)?силу|дата\s+вступления\s+в\s+силу|введен[оа]?\s+в\s+действие",
    en=(
        r"(?:entered|came|come)\s+into\s+force|in\s+force\s+(?:since|from|as\s+of)"
        r"|date\s+of\s+entry\s+into\s+force|entry\s+into\s+force\s*[:–-]"
    ),
)
# Bulletins and gazettes, in full and as editors shorten them (ҚР ХШБ, БМД РК); the reference runs
# to the closing bracket. An abbreviation counts only before a year or a number.
NUMBERED = r"(?=[^);]{0,12}(?:(?:19|20)\d\d|№|N\s?\d))[^);]*"
PUBLISHED = _compile(
    kk=(
        r"[«\"“]?(?:Қазақстан\s+Республикасының|ҚР)\s+[Хх]алықаралық\s+шарттары(?:ның)?\s+бюллетен[^);]*"
        r"|[«\"“]?Халықаралық\s+шарттар(?:ы|дың)?\s+[Бб]юллетен[^);]*"
        rf"|(?:ҚР\s+)?(?-i:\bХШБ\b)(?:\s+ҚР)?{NUMBERED}"
        r"|(?:Қазақстан\s+Республикасының|ҚР)\s+ПҮ(?:КЖ|АЖ)[^);]*|(?-i:\bПҮАЖ\b)[^);]*"
        r"|[«\"“]?(?:Қазақстан\s+Республикасы\s+|ҚР\s+)?Парламентінің\s+Жаршысы[^);]*"
        r"|[«\"“]?(?:Қазақстан\s+Республикасы\s+)?Жоғар[ғы]+\s+Кеңесінің\s+[Жж]аршысы[^);]*"
    ),
    ru=(
        r"(?:\bж(?:\.|урнал)\s*)?[«\"“]?Бюллетен[ьея]\s+(?:международных|межд\.?|МД)\s*"
        r"(?:договоров|соглашений|дог\.)?[^);]*"
        rf"|(?-i:\bБМД\b)(?:\s+РК)?{NUMBERED}"
        r"|[«\"“]?(?:Собрание\s+актов\s+Президента|(?-i:\bСАПП\b))[^);]*"
        r"|[«\"“]?Ведомости\s+(?:Парламента|Верховного\s+Совета)[^);]*"
    ),
    en=(
        r"[«\"“]?Bulletin\s+of\s+(?:the\s+)?International\s+Treaties[^);]*"
        r"|[«\"“]?International\s+Treaties\s+Bulletin[^);]*"
        r"|\bUNTS\b\W{0,3}\s*vol[^);]*|United\s+Nations\s*,?\s+Treaty\s+Series[^);]*"
    ),
)
# What follows a bare "Соглашение" that is this treaty: a verb, not what it is on or of.
RUSSIAN_PREDICATE = (
    r"(?=\s+(?:\w+(?:[её]т|ит|[уюая]т)(?:ся)?\b|заключен\w*|автоматически|временно|бессрочн|не\s"
    r"|также|составлен|соверш|подписан|открыт|рассчитан|каждый\s+раз|по\s+истечении))"
)
# The treaty itself as the subject of a sentence, not as what something is done to.
OWN = _compile(
    kk=(
        rf"\b(?:осы|бұл|ол|аталған)\s+(?:\w+\s+)?{TYPE['kk']}\b(?!\s+күшіне\s+ен(?:ген|у))"
        rf"|^\W*{TYPE['kk']}\b(?![-–]|\s+күшіне\s+ен(?:ген|у))|(?:^|\s)ол\s"
    ),
    ru=(
        rf"(?<!\bв\s)(?<!\bна\s)\b(?:настоящ(?:ее|ий|ая)|данн(?:ое|ый|ая))\s+(?:\w+\s+)?{TYPE['ru']}\b"
        rf"|^\W*{TYPE['ru']}\b{RUSSIAN_PREDICATE}|^\W*(?:\d+[.)]\s*)?(?:он|она|оно)\b"
        rf"|\bсостав(?:ят|ляют|или)\s+{TYPE['ru']}\b"
    ),
    en=(
        rf"(?<!\bof\s)(?<!\bto\s)(?<!\bin\s)(?:\b(?:the\s+present|this|the\s+said)\s+(?:\w+\s+)?|\bthe\s+)"
        rf"{TYPE['en']}\b|\bconstitutes?\s+an?\s+(?:\w+\s+)?{TYPE['en']}\b"
        rf"|^\W*{TYPE['en']}\s+(?=shall|will|is\b|enters|remains|may\b|has\b|comes)|^\W*it\s"
    ),
)
ENTERS = _compile(
    kk=r"күшіне\s+(?:енеді|енетін\s+бол\w+|ене\s+бастайды|кіреді)|күшіне\s+енсін|күшін\s+алады",
    ru=r"вступа[ею]т\s+в\s+(?:законную\s+)?силу|вступ(?:ит|ят)\s+в\s+силу|вводится\s+в\s+действие"
    r"|приобрета[ею]т\s+силу|начинает\s+действовать|вступать\s+в\s+силу",
    en=r"(?:enters?|entering|comes?|came)\s+into\s+(?:force|effect)|takes?\s+effect|becomes?\s+effective"
    r"|be\s+(?:in\s+force|effective)\s+(?:from|on|as|upon)|be\s+effective",
)
PROVISIONAL = _compile(
    kk=r"уақытша\s+(?:негізде\s+)?(?:қолданылады|қолданылатын\s+бол\w+|қолданыла\s+бастайды|қолданады"
    r"|күшіне\s+енеді|қолданылсын)",
    ru=r"временно\s+(?:применя(?:ется|ются|ют|ться)|действует|вступает\s+в\s+силу)"
    r"|применя(?:ется|ются|ют|ться)\s+(?:Сторонами\s+)?(?:временно|на\s+временной\s+основе)"
    r"|подлежит\s+временному\s+применению",
    en=r"enters?\s+into\s+force\s+provisionally|(?:be|is|are)\s+(?:applied\s+)?provisionally(?:\s+applied)?|provisionally\s+appl(?:ies|y|ied)"
    r"|appl(?:ies|y|ied)\s+(?:\w+\s+){0,4}provisionally|appl(?:ies|y|ied)\s+on\s+a\s+provisional\s+basis",
)
# What is not so, or only may be so, is no fact.
DOUBTED = _compile(
    kk=r"қолданылмайды|мүмкін|қолдана\s+алады|емес",
    ru=r"\bне\s+(?:будет\s+)?(?:временно|применя)|\bмо(?:жет|гут|жно)\b|вправе|\bесли\b",
    en=r"\bnot\b|\bmay\b|\bcan\b|\bif\b",
)
