"""Tables of the phrases in which closing clauses, notes and acts state their facts."""

import re


def _compile(**patterns: str) -> dict[str, re.Pattern[str]]:
    return {language: re.compile(text, re.IGNORECASE) for language, text in patterns.items()}


# № 431-IV, N 697, No. 411
ACT_NUMBER = re.compile(r"(?:№|\bN\b|\bNo\b\.?)\s*(?P<number>\d+(?:[-–][IVXLСМ]+)?\w?)", re.I)

# The sentence that says where, when and in which languages the treaty was done.
DONE = _compile(
    kk=r"жасалды|жасалған|қол қойылды|қол қойылған",
    ru=r"соверш[её]н|составлен|учинен|подписан|заключен",
    en=r"\b(?:done|signed|made|concluded)\b",
)
# An act that only approves a draft for signing.
DRAFTED = _compile(
    kk=r"жобасы\s+мақұлдансын|жобасы\s+(?:қоса|бекітілсін)",
    ru=r"одобрить\s+(?:\w+\s+)?(?:\w+\s+)?проект",
    en=r"approve\s+(?:the\s+)?(?:attached\s+|enclosed\s+)?draft",
)
IN_FORCE = _compile(
    kk=r"күшіне\s+ен\s?д\s?і",
    ru=r"вступил\w*\s+в\s+силу",
    en=r"(?:entered|came)\s+into\s+force|in\s+force\s+(?:since|from)",
)
PUBLICATIONS = _compile(
    kk=r"Қазақстан Республикасының халықаралық шарттары бюллетені[^)]*",
    ru=r"Бюллетень международных договоров[^)]*",
    en=r"Bulletin of (?:the )?International Treaties[^)]*",
)
# Which text decides in a dispute.
PREVAILS = _compile(
    kk=r"жүгін|басшылыққа ал|басым|артықшылы|мәтін\w*\s+пайдалан",
    ru=r"преимущ|обраща|обрат|руководств|превалир|использ\w+\s+текст|за основу",
    en=r"prevail|refer to the text|shall be used|shall be decisive|shall be guided",
)
# The word "language" after the names of languages, and what may stand among the names.
LANGUAGE_WORDS = {
    "kk": frozenset({"тілінде", "тілдерінде", "тіліндегі", "тілдеріндегі"}),
    "ru": frozenset({"языке", "языках"}),
    "en": frozenset({"language", "languages", "text", "texts"}),
}
BETWEEN_LANGUAGES = {
    "kk": frozenset({"және", "мен", "пен", "бен"}),
    "ru": frozenset({"и", "или"}),
    "en": frozenset({"and", "or", "the"}),
}
# English names a text's language after it, too: "the text in English".
TEXT_IN = frozenset({"in", "the"})
_NAMES = {
    "kk": ("қазақ", "казахском", "kazakh"),
    "ru": ("орыс", "русском", "russian"),
    "en": ("ағылшын", "английском", "english"),
    "fr": ("француз", "французском", "french"),
    "de": ("неміс", "немецком", "german"),
    "es": ("испан", "испанском", "spanish"),
    "it": ("итальян", "итальянском", "italian"),
    "pt": ("португал", "португальском", "portuguese"),
    "ar": ("араб", "арабском", "arabic"),
    "zh": ("қытай", "китайском", "chinese"),
    "ky": ("қырғыз", "кыргызском", "kyrgyz"),
    "uz": ("өзбек", "узбекском", "uzbek"),
    "tg": ("тәжік", "таджикском", "tajik"),
    "tk": ("түрікмен", "туркменском", "turkmen"),
    "tr": ("түрік", "турецком", "turkish"),
    "az": ("әзербайжан", "азербайджанском", "azerbaijani"),
    "hy": ("армян", "армянском", "armenian"),
    "ka": ("грузин", "грузинском", "georgian"),
    "uk": ("украин", "украинском", "ukrainian"),
    "be": ("беларусь", "белорусском", "belarusian"),
    "ro": ("румын", "румынском", "romanian"),
    "et": ("эстон", "эстонском", "estonian"),
    "lv": ("латыш", "латышском", "latvian"),
    "lt": ("литва", "литовском", "lithuanian"),
    "cs": ("чех", "чешском", "czech"),
    "sk": ("словак", "словацком", "slovak"),
    "pl": ("поляк", "польском", "polish"),
    "hu": ("венгр", "венгерском", "hungarian"),
    "bg": ("болгар", "болгарском", "bulgarian"),
    "sr": ("серб", "сербском", "serbian"),
    "hr": ("хорват", "хорватском", "croatian"),
    "nl": ("нидерланд", "нидерландском", "dutch"),
    "el": ("грек", "греческом", "greek"),
    "fi": ("фин", "финском", "finnish"),
    "sv": ("швед", "шведском", "swedish"),
    "he": ("иврит", "иврите", "hebrew"),
    "fa": ("парсы", "персидском", "persian"),
    "hi": ("хинди", "хинди", "hindi"),
    "ja": ("жапон", "японском", "japanese"),
    "ko": ("корей", "корейском", "korean"),
    "mn": ("моңғол", "монгольском", "mongolian"),
    "vi": ("вьетнам", "вьетнамском", "vietnamese"),
}
LANGUAGE_NAMES = {
    language: {names[place]: code for code, names in _NAMES.items()}
    for place, language in enumerate(("kk", "ru", "en"))
}
