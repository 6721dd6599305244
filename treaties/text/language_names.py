"""Names of the world's state languages as closing clauses decline them.

Each row: ISO 639-1 code; the Kazakh name before ``тілінде``; the beginning of the Russian adjective
(its endings are ``RUSSIAN_ENDINGS``; ``=`` before a word that is not declined so); the English
name. Other names of the same language stand after a stroke.
"""

NAMES = (
    ("kk", "қазақ", "казахск", "kazakh"),
    ("ru", "орыс", "русск/российск", "russian"),
    ("en", "ағылшын", "английск", "english"),
    ("fr", "француз", "французск", "french"),
    ("de", "неміс", "немецк", "german"),
    ("es", "испан", "испанск", "spanish"),
    ("it", "итальян/италиян", "итальянск", "italian"),
    ("pt", "португал/португалия", "португальск", "portuguese"),
    ("ar", "араб", "арабск", "arabic"),
    ("zh", "қытай", "китайск", "chinese/mandarin"),
    ("ky", "қырғыз", "кыргызск/киргизск", "kyrgyz/kirghiz/kirgiz"),
    ("uz", "өзбек", "узбекск", "uzbek"),
    ("tg", "тәжік", "таджикск", "tajik/tadjik"),
    ("tk", "түрікмен", "туркменск", "turkmen"),
    ("tr", "түрік", "турецк", "turkish"),
    ("az", "әзербайжан/әзірбайжан", "азербайджанск", "azerbaijani/azerbaijan/azeri"),
    ("hy", "армян", "армянск", "armenian"),
    ("ka", "грузин", "грузинск", "georgian"),
    ("uk", "украин", "украинск", "ukrainian"),
    (
        "be",
        "беларусь/белорус/беларус",
        "белорусск/беларусск",
        "belarusian/byelorussian/belarussian",
    ),
    ("ro", "румын/молдова/молдаван", "румынск/молдавск/молдовск", "romanian/moldovan"),
    ("et", "эстон", "эстонск", "estonian"),
    ("lv", "латыш/латвия", "латышск/латвийск", "latvian"),
    ("lt", "литва", "литовск", "lithuanian"),
    ("cs", "чех", "чешск", "czech"),
    ("sk", "словак", "словацк", "slovak"),
    ("sl", "словен", "словенск", "slovenian/slovene"),
    ("pl", "поляк", "польск", "polish"),
    ("hu", "венгр/мажар", "венгерск", "hungarian"),
    ("bg", "болгар", "болгарск", "bulgarian"),
    ("sr", "серб", "сербск", "serbian"),
    ("sh", "сербхорват/сербохорват", "сербскохорватск/сербохорватск", "serbocroatian"),
    ("hr", "хорват", "хорватск", "croatian"),
    ("bs", "босния", "боснийск/босняцк", "bosnian"),
    ("mk", "македон/македония", "македонск", "macedonian"),
    ("sq", "албан", "албанск", "albanian"),
    ("nl", "нидерланд/голланд", "нидерландск/голландск", "dutch/netherlands"),
    ("el", "грек", "греческ", "greek"),
    ("fi", "фин", "финск", "finnish"),
    ("sv", "швед", "шведск", "swedish"),
    ("no", "норвег", "норвежск", "norwegian"),
    ("da", "дат/дания", "датск", "danish"),
    ("is", "исланд", "исландск", "icelandic"),
    ("ga", "ирланд", "ирландск", "irish"),
    ("mt", "мальта", "мальтийск", "maltese"),
    ("lb", "люксембург", "люксембургск", "luxembourgish"),
    ("ca", "каталан", "каталанск", "catalan"),
    ("he", "иврит", "=иврит/=иврите/еврейск", "hebrew"),
    ("fa", "парсы/дари", "персидск/иранск/=фарси/=дари", "persian/farsi/dari"),
    ("ps", "пушту", "=пушту/пуштунск", "pashto/pushtu"),
    ("hi", "хинди", "=хинди", "hindi"),
    ("ur", "урду", "=урду", "urdu"),
    ("bn", "бенгал", "бенгальск/=бенгали", "bengali/bangla"),
    ("ne", "непал", "непальск/=непали", "nepali"),
    ("si", "сингал", "сингальск", "sinhala/sinhalese"),
    ("ta", "тамил", "тамильск", "tamil"),
    ("dv", "мальдив", "мальдивск/=дивехи", "dhivehi/maldivian"),
    ("ja", "жапон", "японск", "japanese"),
    ("ko", "корей/кәріс", "корейск", "korean"),
    ("mn", "моңғол", "монгольск", "mongolian"),
    ("vi", "вьетнам", "вьетнамск", "vietnamese"),
    ("th", "тай/таиланд", "тайск/таиландск", "thai"),
    ("ms", "малай/малайзия", "малайск/малайзийск", "malay"),
    ("id", "индонезия", "индонезийск", "indonesian"),
    ("km", "кхмер", "кхмерск", "khmer"),
    ("lo", "лаос", "лаосск", "lao/laotian"),
    ("my", "бирма/мьянма", "бирманск/мьянманск", "burmese/myanmar"),
    ("tl", "тагал/филиппин", "тагальск/филиппинск", "tagalog/filipino"),
    ("am", "амхар", "амхарск", "amharic"),
    ("sw", "суахили", "=суахили", "swahili/kiswahili"),
    ("so", "сомали", "сомалийск", "somali"),
    ("af", "африкаанс", "=африкаанс", "afrikaans"),
)
RUSSIAN_ENDINGS = (
    *("ий", "ого", "ому", "им", "ом", "ая", "ую", "ой"),
    *("ое", "ие", "их", "ими"),
)
# Kazakh forms a language's name also with -ша/-ше: қазақша, орысша, неміcше.
KAZAKH_ENDINGS = ("", "ша", "ше")


def _kazakh(names: str) -> list[str]:
    return [name + ending for name in names.split("/") for ending in KAZAKH_ENDINGS]


def _russian(names: str) -> list[str]:
    forms: list[str] = []
    for name in names.split("/"):
        if name.startswith("="):
            forms.append(name[1:])
        else:
            forms.extend(name + ending for ending in RUSSIAN_ENDINGS)
    return forms


# One name of each language: the first of its row.
LANGUAGE_NAMES = {
    "kk": {kk.split("/")[0]: code for code, kk, _, _ in NAMES},
    "ru": {_russian(ru)[0]: code for code, _, ru, _ in NAMES},
    "en": {en.split("/")[0]: code for code, _, _, en in NAMES},
}
# Every form of every name.
LANGUAGE_FORMS = {
    "kk": {form: code for code, kk, _, _ in NAMES for form in _kazakh(kk)},
    "ru": {form: code for code, _, ru, _ in NAMES for form in _russian(ru)},
    "en": {form: code for code, _, _, en in NAMES for form in en.split("/")},
}
