"""How long the treaty lasts, and how it is denounced."""

import re
from collections.abc import Sequence

from treaties.text.facts.told import Passage, VersionFacts, sentences
from treaties.text.periods import find_periods, ordinal_days
from treaties.text.phrases import OWN, TYPE

# The words around a period that make it the treaty's duration.
LASTS = {
    "kk": re.compile(
        r"мерзімге|мерзімі|бойы\s+(?:күшінде|қолданыста)|ішінде\s+(?:күшінде|қолданыста|әрекет)"
        r"|бойы\s+(?:әрекет|қолданыл)|мерзімімен", re.IGNORECASE
    ),
    "ru": re.compile(
        r"заключ[её]?н?\w*\s+(?:сроком\s+)?на|сроком\s+(?:действия\s+)?(?:на|в)|на\s+срок|на\s+период"
        r"|срок\s+(?:его\s+|ее\s+)?действия|в\s+течение|действует\s+(?:сроком|на|\w+\s+лет)"
        r"|-?летний\s+срок|летний\s+период|рассчитан\w*\s+на",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:for|of)\s+(?:an?\s+|the\s+)?(?:initial\s+|first\s+)?(?:period|term|duration)|valid\s+for"
        r"|(?:in\s+force|effective|in\s+effect|valid|validity|operation|concluded)\s+(?:\w+\s+)?(?:for|during)"
        r"|duration|term\s+of",
        re.IGNORECASE,
    ),
}  # fmt: skip
UNLIMITED = {
    "kk": re.compile(
        r"(?:белгіленбеген|белгісіз|шектелмеген|шектеусіз|шексіз|анықталмаған|мерзімсіз|айқындалмаған)"
        r"\s+(?:уақыт\s+)?мерзім|мерзімсіз|мерзімі\s+шектел|белгісіз\s+уақыт", re.IGNORECASE
    ),
    "ru": re.compile(
        r"неопредел[её]нн\w+\s+(?:срок|период|время)|неограниченн\w+\s+(?:срок|период|врем)|бессрочн"
        r"|без\s+ограничения\s+срок|срок\w*\s+(?:\w+\s+){0,4}не\s+ограничен|неустановленный\s+срок",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:indefinite|unlimited|undetermined|unspecified|indeterminate)\s+(?:period|time|term|duration)"
        r"|indefinitely|unlimited\s+in\s+(?:time|duration)|without\s+(?:limit|limitation)\s+(?:of|in)\s+time"
        r"|unlimited\s+validity",
        re.IGNORECASE,
    ),
}  # fmt: skip
# A period of prolongation, or one that runs after something, is not the first period.
PROLONGS = {
    "kk": re.compile(r"ұзарт|жаңарт|созыл|келесі|кейінгі|әрбір", re.IGNORECASE),
    "ru": re.compile(
        r"продле|пролонг|возобновл|последующ|следующ|очередн|дополнительн|каждый", re.IGNORECASE
    ),
    "en": re.compile(
        r"renew|extend|prolong|successive|further|additional|subsequent", re.IGNORECASE
    ),
}  # fmt: skip
TERM_OF_OWN = {
    "kk": re.compile(
        rf"\bосы\s+{TYPE['kk']}\w*\s+(?:\w+\s+)?(?:қолданылу|қолданыс|әрекет\s+ету|күш)\w*"
        r"\s+мерзімі",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"срок\s+(?:действия\s+)?(?:настоящ|данн|его|ее|соглашения|договора|протокола)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"(?:duration|validity|term)\s+of\s+(?:this|the\s+present|the)\s+{TYPE['en']}",
        re.IGNORECASE,
    ),
}
# A clause by which a party leaves, or the treaty ends at its wish, after a notice.
LEAVES = {
    "kk": re.compile(
        r"тоқтат(?!а\s+тұр)|тоқтайды|күшін\w*\s+жо[яюй]|күші\s+жойыл|денонсац|шығ(?:у|ат|а\s|ып)|бұз"
        r"|ұзартпау|жарамсыз|өз\s+қолданыс", re.IGNORECASE
    ),
    "ru": re.compile(
        r"прекра[тщ]|денонс|выход|выйти|выше(?:дш|л)|расторг|расторж|не\s+продл|утра[тч]|перестан"
        r"|остается\s+в\s+силе|отказа", re.IGNORECASE
    ),
    "en": re.compile(
        r"terminat|denounc|denunciation|withdraw|cease|cancel|remain\w*\s+in\s+(?:force|effect)|expir"
        r"|not\s+to\s+(?:renew|extend)|discontinu", re.IGNORECASE
    ),
}  # fmt: skip
NOTIFIES = {
    "kk": re.compile(r"хабар|ескерт|мәлімде|жою|құжат|нота", re.IGNORECASE),
    "ru": re.compile(r"уведом|извещ|нот[аыуо]|денонсац|заяв|сообщ|письменн|попрос|потреб", re.I),
    "en": re.compile(r"notif|notice|denunciation|instrument|inform|declar", re.IGNORECASE),
}
# How a period of notice stands in its sentence: before the period, or after it.
NOTICE_BEFORE = {
    "kk": re.compile(r"$^"),
    "ru": re.compile(
        r"(?:истечени\w+|через|спустя|за|ранее|чем\s+за|менее\s+чем|позднее|после|предварительн\w+)"
        r"\s+(?:чем\s+)?(?:за\s+)?(?:срока\s+)?(?:в\s+)?$|истечени\w+\s+(?:\w+\s+)?$",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:expir\w+|after|lapse|least|than|by\s+giving|subject\s+to|with|given)\s+"
        r"(?:of\s+)?(?:at\s+least\s+)?(?:an?\s+)?(?:(?:period|term)\s+of\s+)?$",
        re.IGNORECASE,
    ),
}  # fmt: skip
# A time that runs from the entry into force is the first term, not a notice.
FROM_ENTRY = {
    "kk": re.compile(r"күшіне\s+ен\w+\s+(?:\w+\s+){0,3}$", re.IGNORECASE),
    "ru": re.compile(r"^\W*(?:\w+\s+){0,6}?вступлени", re.IGNORECASE),
    "en": re.compile(r"^\W*(?:\w+\s+){0,6}?entry\s+into", re.IGNORECASE),
}
NOTICE_AFTER = {
    "kk": re.compile(
        r"^\w*\s*(?:өткен|өту|кейін|бұрын|соң|қалған|өтісімен|ішінде\s+хабар|мерзім\w*\s+(?:өт|бұрын))",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"^\s*(?:с\s+(?:даты|дня|момента)|после|до\s|со\s+дня|спустя|\(?\s*уведомлени|по\s+истечени)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"^['’]?s?\s*(?:after|from|following|prior|before|in\s+advance|(?:\w+\s+){0,2}notice|of\s+the\s+(?:date|receipt))",
        re.IGNORECASE,
    ),
}  # fmt: skip
# Time limits of other things in such sentences.
NOT_NOTICE = re.compile(
    r"приостан|инвестиц|капиталовлож|контракт|suspen|investment|тоқтата\s+тұр|инвестиция|сұрау\s+салу"
    r"|запрос|request|возражени|objection|виз[аыу]|частично|ішінара|partial",
    re.IGNORECASE,
)
OF_A_TREATY = {
    "kk": re.compile(rf"{TYPE['kk']}|денонсац|күшін\s+жою|\bшығу", re.IGNORECASE),
    "ru": re.compile(
        r"соглашени|договор|протокол|меморандум|конвенци|устав|хартии|декларац|денонсац|пакт"
        r"|его\s+действи|\bон[оа]?\s|\bвыход", re.IGNORECASE
    ),
    "en": re.compile(rf"{TYPE['en']}|denunciation|\bit\b|withdrawal", re.IGNORECASE),
}  # fmt: skip
TAKES_EFFECT = {
    "kk": re.compile(
        r"^\W*(?:(?:кез\s+келген|мұндай|осындай|бұл|осы)\s+){0,2}(?:тоқтату|денонсация|шығу|күшін\s+жою)\s[^;]*күшіне\s+енеді",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"^\W*(?:(?:люб\w+|так\w+)\s+){0,2}(?:прекращение|денонсация|выход)\s[^;]*?вступа\w+\s+в\s+силу",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"^\W*(?:(?:the|such|any|this)\s+){0,2}(?:termination|denunciation|withdrawal)\s[^;]*?"
        r"(?:take\w*\s+effect|effective)",
        re.IGNORECASE,
    ),
}
IT = {
    "kk": re.compile(r"\b(?:ол|оны|оның|одан)\b", re.IGNORECASE),
    "ru": re.compile(r"\b(?:он[оа]?|его|е[её]|него|не[её])\b", re.IGNORECASE),
    "en": re.compile(r"\bits?\b", re.IGNORECASE),
}
KEYWORDS = {
    "kk": (
        "денонсац",
        "бұз",
        "мерзім",
        "тоқтат",
        "жою",
        "жоя",
        "бойы",
        "шығ",
        "жыл ішінде",
        "ай ішінде",
    ),
    "ru": (
        "срок",
        "прекра",
        "денонс",
        "выход",
        "выйти",
        "течение",
        "расторг",
        "бессрочн",
        "действует",
    ),
    "en": (
        *("period", "terminat", "denounc", "denunciation", "withdraw", "indefinite", "cease"),
        *("in force for", "duration", "unlimited", "valid for", "notice", "effective for"),
    ),
}


def read_term(facts: VersionFacts, body: Sequence[Passage]) -> None:
    """Read the duration, and the notice of denunciation, from the final clauses.

    A notice that ends the treaty at any time counts before one that keeps it from prolongation.
    """
    notices: list[tuple[bool, str, Passage, str]] = []
    for passage in body:
        if not passage.has(*KEYWORDS[facts.language]):
            continue
        for sentence in sentences(passage.text):
            if not facts.duration:
                _read_duration(facts, passage, sentence)
            notice = notice_in(sentence, facts.language, passage.text)
            if notice and not NOT_NOTICE.search(passage.text):
                at_end = bool(PROLONGS[facts.language].search(sentence))
                notices.append((at_end, notice, passage, sentence))
    if notices:
        _, facts.notice, passage, sentence = min(notices, key=lambda row: row[0])
        facts.note("notice", facts.notice, passage.line, sentence)


def _read_duration(facts: VersionFacts, passage: Passage, sentence: str) -> None:
    duration = duration_in(sentence, facts.language)
    if duration:
        facts.duration = duration
        facts.note("duration", duration, passage.line, sentence)


def duration_in(sentence: str, language: str) -> str:
    """Return how long the treaty lasts by a sentence: ``P5Y``, ``unlimited`` or nothing."""
    lasting = LASTS[language].search(sentence)
    unlimited = UNLIMITED[language].search(sentence)
    if not (lasting or unlimited):
        return ""
    if not (OWN[language].search(sentence) or TERM_OF_OWN[language].search(sentence)):
        return ""
    prolongs = PROLONGS[language].search(sentence)
    for period, start, end in find_periods(sentence, language):
        if lasting is None or (prolongs and prolongs.start() < start):
            break
        if unlimited and unlimited.end() <= start:
            break
        if _lasts(sentence, start, end, language):
            return period
    # "на неопределенный срок" of a prolongation comes after a first period, which then counted.
    if unlimited and not (prolongs and prolongs.start() < unlimited.start()):
        return "unlimited"
    return ""


def _lasts(sentence: str, start: int, end: int, language: str) -> bool:
    """Return whether the words beside a period make it a duration."""
    before, after = sentence[max(0, start - 60) : start], sentence[end : end + 40]
    if language == "kk":
        return bool(
            re.match(
                r"\s*(?:\([^)]*\)\s*)?(?:\w*\s+)?(?:мерзімге|бойы|ішінде\s+(?:күш|қолд|әрек)|мерзімімен)",
                after, re.IGNORECASE,
            )
            or re.search(r"мерзімі\s*[-–—:]?\s*$", before, re.IGNORECASE)
        )  # fmt: skip
    if language == "ru":
        if re.match(r"\s*(?:с\s+даты\s+получени|после|со\s+дня\s+получени|до\s)", after):
            return False
        return bool(
            re.search(
                r"(?:сроком(?:\s+действия)?(?:\s+на|\s+в)?|на\s+(?:\w+\s+)?(?:срок|период)(?:\s+в)?|\bна"
                r"|действия[^,;.]{0,50}?|действует"
                r"|(?:действ\w+|силе|(?:сохраня\w+|име\w+)\s+(?:\w+\s+)?силу)\s+(?:\w+\s+){0,3}?"
                r"в\s+течение(?:\s+(?:\w+\s+){0,2}?(?:период|срок)а\s*(?:в|-|продолжительностью)?)?)"
                r"\s*(?:первы[хе]\s+)?[-–—:]?\s*$",
                before, re.IGNORECASE,
            )
            or re.search(r"летн\w+", sentence[start:end])
        )  # fmt: skip
    return bool(
        re.search(
            r"(?:period|term|duration|validity)\s+(?:of|is|shall\s+be)\s+$|\b(?:for|during)\s+(?:the\s+)?"
            r"(?:first\s+|initial\s+)?(?:an?\s+)?$|(?:duration|validity)[^,;.]{0,40}\s$|\bfor\s+an?\s+$",
            before, re.IGNORECASE,
        )
    )  # fmt: skip


def notice_in(sentence: str, language: str, around: str = "") -> str:
    """Return the period of notice that a denunciation clause sets, or nothing.

    ``around`` is the paragraph: a sentence that says only "it" speaks of the treaty named there.
    """
    if not LEAVES[language].search(sentence):
        return ""
    # "Прекращение вступает в силу через год": the notice is told in the sentence before.
    effect = bool(TAKES_EFFECT[language].search(sentence) and NOTIFIES[language].search(around))
    if not (effect or NOTIFIES[language].search(sentence)):
        return ""
    told = (
        (effect and OF_A_TREATY[language].search(around))
        or OF_A_TREATY[language].search(sentence)
        or (IT[language].search(sentence) and OWN[language].search(around))
    )
    if NOT_NOTICE.search(sentence) or not told:
        return ""
    for period, start, end in find_periods(sentence, language):
        before, after = sentence[max(0, start - 50) : start], sentence[end : end + 50]
        if FROM_ENTRY[language].search(before if language == "kk" else after):
            continue
        if NOTICE_BEFORE[language].search(before) or NOTICE_AFTER[language].search(after):
            if language == "ru" and re.search(r"в\s+течение\s*$", before):
                continue
            return period
    takes_effect = TAKES_EFFECT[language].search(sentence)
    return ordinal_days(sentence, language) if takes_effect else ""
