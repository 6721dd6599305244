"""The words by which references are made, in Kazakh, Russian and English: data alone.

A Russian or English row has the forms that speak of one, then those that may speak of several. A
Kazakh row has the four forms that take case endings; the endings follow the last vowel.
"""

BACK, FRONT = "back", "front"
KAZAKH_CASES = {
    BACK: "[тдн]ың|[қғ]а|[тдн]ы|[тд]а|[тд]ан|[пмб]ен|[тд]ағы",
    FRONT: "[тдн]ің|[кг]е|[тдн]і|[тд]е|[тд]ен|[пмб]ен|[тд]егі",
}
KAZAKH_CASES_OWNED = {
    BACK: "ның|на|нда|нан|мен|ндағы|н",
    FRONT: "нің|не|нде|нен|мен|ндегі|н",
}
# Kind; one, several, one of something, several of something; vowels.
KAZAKH_KINDS = (
    ("article", "бап", "баптар", "бабы", "баптары", BACK),
    ("subparagraph", "тармақша", "тармақшалар", "тармақшасы", "тармақшалары", BACK),
    ("paragraph", "тармақ", "тармақтар", "тармағы", "тармақтары", BACK),
    ("subsection", "бөлімше", "бөлімшелер", "бөлімшесі", "бөлімшелері", FRONT),
    ("section", "бөлім", "бөлімдер", "бөлімі", "бөлімдері", FRONT),
    ("clause", "бөлік", "бөліктер", "бөлігі", "бөліктері", FRONT),
    ("chapter", "тарау", "тараулар", "тарауы", "тараулары", BACK),
    ("line", r"азат\s?жол", r"азат\s?жолдар", r"азат\s?жолы", r"азат\s?жолдары", BACK),
    ("line", "абзац", "абзацтар", "абзацы", "абзацтары", BACK),
    ("annex", "қосымша", "қосымшалар", "қосымшасы", "қосымшалары", BACK),
    ("protocol", "хаттама", "хаттамалар", "хаттамасы", "хаттамалары", BACK),
)
# Kind; words that speak of one; words that speak of several, or may.
RUSSIAN_KINDS = (
    (
        "article",
        r"статья|статье|статью|статьей|статьёй|статьею",
        r"статьи|статей|статьям|статьях|статьями",
    ),
    ("article", r"ст\.", r"ст\.\s?ст\."),
    # "пп." is of a paragraph's points, "п.п." of several paragraphs.
    ("paragraph", r"(?!)", r"п\.\s?п\."),
    ("subparagraph", r"подпункт(?:а|у|ом|е)?|подп\.", r"подпункт(?:ы|ов|ам|ами|ах)|пп\.|п/п"),
    (
        "paragraph",
        r"(?:пункт|параграф)(?:а|у|ом|е)?|п\.|§",
        r"(?:пункт|параграф)(?:ы|ов|ам|ами|ах)",
    ),
    ("line", r"абзац(?:а|у|ем|е)?|абз\.", r"абзац(?:ы|ев|ам|ами|ах)"),
    ("clause", r"часть|частью|ч\.", r"части|частей|частям|частями|частях"),
    ("chapter", r"глава|главе|главу|главой|главою|гл\.", r"главы|глав|главам|главами|главах"),
    ("subsection", r"подраздел(?:а|у|ом|е)?", r"подраздел(?:ы|ов|ам|ами|ах)"),
    ("section", r"раздел(?:а|у|ом|е)?|разд\.", r"раздел(?:ы|ов|ам|ами|ах)"),
    (
        "annex",
        r"приложение|приложению|приложением|приложении|прил\.",
        r"приложения|приложений|приложениям|приложениями|приложениях",
    ),
    ("protocol", r"протокол(?:а|у|ом|е)?", r"протокол(?:ы|ов|ам|ами|ах)"),
)
ENGLISH_KINDS = (
    ("article", r"article|art\.", r"articles|arts\."),
    (
        "subparagraph",
        r"sub-?\s?paragraph|subpara\.?|point|item|letter|clause",
        r"sub-?\s?paragraphs|subparas\.?|points|items|letters|clauses",
    ),
    ("paragraph", r"paragraph|para\.?|§", r"paragraphs|paras\.?|§§"),
    ("chapter", r"chapter|chap\.", r"chapters"),
    ("subsection", r"sub-?section", r"sub-?sections"),
    ("section", r"section|sec\.", r"sections"),
    ("part", r"(?-i:Part)", r"(?-i:Parts)"),
    ("annex", r"(?-i:Annex|Appendix|Schedule)", r"(?-i:Annexes|Appendices|Schedules)"),
    ("protocol", r"(?-i:Protocol)", r"(?-i:Protocols)"),
)
# What every word for a provision has, by which the places are found where one may stand.
BEGINNINGS = {
    "kk": "ба[бп]|тарма[қғ]|бөлі|тарау|азат|абзац|қосымша|хаттама",
    "ru": (
        r"стать|статей|ст\.|пункт|параграф|п\.|п/п|подп|§|абз|част|ч\.|глав|гл\.|разд|прил|протокол"
    ),
    "en": (
        r"\b(?:art|para|sub-?\s?para|point|item|letter|clause|chap|sec|sub-?sec|part|annex|appendi"
        r"|schedule|protocol)|§"
    ),
}
THIS_WORDS = {
    "kk": r"осы",
    "ru": r"настоящ(?:ий|его|ему|им|ем|ая|ей|ую|ею|ее|ие|их|ими)",
    "en": r"this|the\s+present|these",
}
# Of a provision, not of a document: "данного Соглашения" may be another one.
THIS_PLACE = {"kk": r"(?!)", "ru": r"данн(?:ой|ая|ую|ою|ого|ому|ым|ом|ый)", "en": r"(?!)"}
# Before a provision: it is one of what was spoken of.
POINTING = {
    "kk": r"(?!)",
    "ru": (
        r"(?:ее|её|его|их|этого|этой|этом|этим|того|той|том|указанн\w+|упомянут\w+"
        r"|соответствующ\w+)"
    ),
    "en": r"(?:its|their|that|those|such|said|corresponding)",
}
# Before a kind without a number: the provision that was spoken of last.
THAT_WORDS = {
    "kk": r"аталған|сол",
    "ru": (
        r"эт(?:от|ого|ому|им|ом|а|ой|у|ою)|назван(?:ный|ного|ному|ным|ном|ная|ной|ную)"
        r"|т(?:от|ого|ому|ем|ом|а|ой|у|ою)\s+же"
    ),
    "en": r"(?:(?:that|the)\s+)?(?:very\s+)?same|that|(?:the\s+)?said",
}
PREVIOUS_WORDS = {
    "kk": r"алдыңғы",
    "ru": r"(?:предыдущ|предшествующ)(?:ий|его|ему|им|ем|ая|ей|ую|ее|ие|их|ими)",
    "en": r"preceding|previous|foregoing",
}
# "Above": the own paragraph, though the Kazakh form says that it is somebody's.
ABOVE = r"(?:жоғарыдағы|төмендегі)"
# How many that are before: only words that say a number.
COUNTS = {
    "kk": {"екі": 2, "үш": 3},
    "ru": {
        **dict.fromkeys(("два", "две", "двух", "двум", "двумя"), 2),
        **dict.fromkeys(("три", "трех", "трёх", "трем", "трём", "тремя"), 3),
    },
    "en": {"two": 2, "three": 3},
}
AND_WORDS = {
    "kk": r"және|немесе|мен|пен|бен|не|сондай-ақ",
    "ru": r"и/или|и|или|либо|а\s+также",
    "en": r"and/or|and|or|&|nor|as\s+well\s+as",
}
# A Kazakh range is in the endings of its numbers: "5-тен 8-ге дейінгі баптар".
KAZAKH_FROM = r"(?<=\d)[-–]?[тдн][ае]н(?:\s+бастап)?"
UP_TO = r"(?:дейін|шейін)(?:гі)?(?:\s+қоса\s+алғанда(?:ғы)?)?"
KAZAKH_UNTIL = rf"(?<=\d)[-–]?(?:[қғ]а|[кг]е|на|не)\s+{UP_TO}"
TO_WORDS = {"kk": KAZAKH_FROM, "ru": r"по|до", "en": r"to|through"}
OF_WORDS = {"kk": r"(?!)", "ru": r"(?!)", "en": r"of\s+the|of|in\s+the|in"}
RUSSIAN_ORDINALS = (
    *("перв", "втор", "трет", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят"),
    *("одиннадцат", "двенадцат", "тринадцат", "четырнадцат", "пятнадцат", "шестнадцат"),
    *("семнадцат", "восемнадцат", "девятнадцат", "двадцат"),
)
ORDINAL_ENDINGS = (
    "ый|ой|ого|ому|ым|ом|ая|ую|ое|ые|ых|ыми|ий|ьего|ьему|ьим|ьем|ья|ьей|ью|ье|ьи|ьих|ьими"
)
# Words for documents: kind, and the forms in which a provision is said to be theirs.
RUSSIAN_DOCUMENTS = (
    ("agreement", "соглашени(?:я|ю|й)"),
    ("convention", "конвенци(?:и|й)"),
    ("treaty", "договор(?:а|у|ов)"),
    ("protocol", "протокол(?:а|у|ов)"),
    ("memorandum", "меморандум(?:а|у)"),
    ("charter", "(?:хартии|устав(?:а|у))"),
    ("declaration", "деклараци[ий]"),
    ("law", "закон(?:а|у|ов)"),
    ("resolution", "постановлени(?:я|ю)"),
    ("decree", "указ(?:а|у)"),
    ("order", "приказ(?:а|у)"),
    ("annex", "приложени(?:я|ю)"),
    ("law", "(?:конституции|кодекс(?:а|у|ов)|основ)"),
    ("other", "(?:статут|пакт|регламент|контракт|акт|генерального\\s+соглашени)(?:а|у|ов|я)"),
    (
        "other",
        "(?:порядка|повестк[аиуе](?:\\s+дня)?|методик[аиу]|требовани[йюя]|план(?:а|ов|у)"
        "|концепци[ий]|доктрин[ыеу]|руководств[ау]|стандарт(?:а|ов|у)|схем[ыу]|критери(?:я|ев|ю)"
        "|документ(?:а|у|ов)|номенклатур[ыу]|классификаци[ий]|бюджет(?:а|у)|смет[ыу]|журнал(?:а|у)|доклад(?:а|у))",
    ),
    (
        "other",
        "(?:положени[яю]|правил(?:ам)?|решени[яю]|директив[ые]|инструкци[ий]|программ[ые]"
        "|договоренност[ие]|перечн[яю]|резолюци[ий]|рекомендаци[ий]|стратеги[ий]|заявлени[яю])",
    ),
    ("law", "(?-i:УК|ГК|НК|ТК|УПК|ГПК|КоАП)"),
)
KAZAKH_DOCUMENTS = (
    ("agreement", "келіс(?:ім|у)", FRONT),
    ("convention", "конвенция", BACK),
    ("treaty", "шарт", BACK),
    ("protocol", "хаттама", BACK),
    ("memorandum", "меморандум", BACK),
    ("charter", "(?:жарғы|хартия)", BACK),
    ("declaration", "декларация", BACK),
    ("law", "(?:заң|конституция)", BACK),
    ("law", "кодекс", FRONT),
    ("resolution", "қаулы", BACK),
    ("decree", "жарлы[қғ]", BACK),
    ("order", "бұйры[қғ]", BACK),
    ("annex", "қосымша", BACK),
    ("other", "(?:статут|пакт|келісімшарт|акт|нұсқаулы[қғ])", BACK),
    ("other", "(?:регламент|ереже|шешім|мәлімдеме|тізбе)(?:лер|дер)?", FRONT),
    ("other", "(?:директива|бағдарлама|құжат)(?:лар|тар)?", BACK),
)
ENGLISH_DOCUMENTS = (
    ("agreement", "agreement"),
    ("convention", "convention"),
    ("treaty", "treaty"),
    ("protocol", "protocol"),
    ("memorandum", "memorandum(?:\\s+of\\s+understanding)?"),
    ("charter", "charter"),
    ("declaration", "declaration"),
    ("law", "(?:law|constitution|(?:[a-z]+\\s)?code|act|statute\\s+law)s?"),
    ("resolution", "resolution"),
    ("decree", "decree"),
    ("order", "order"),
    ("annex", "(?:annex|appendix)"),
    (
        "other",
        "(?:statute|covenant|pact|regulations?|rules|directive|decision|contract|instrument|treaties"
        "|conventions|agreements|programme|program|agenda|guidelines|standards|manual|budget)",
    ),
)
# What follows the word of a document that is called by its name.
NAMED_AFTER = {
    "ru": (
        r"\s*(?:об?|между|от|против|по|(?:19|20)\d\d|«|\"|“|ООН|СНГ|ВТО|ЕАЭС|ЕврАзЭС|Организации"
        r"|Совета|Союза|Содружества|Всемирн\w+|Европейск\w+|Международн\w+|Шанхайск\w+|Таможенн\w+"
        r"|(?:Республики|РК)\s+(?:Казахстан\s+)?(?:об?|от|«|\"))(?!\w)"
    ),
    "en": (
        r"\s*,?\s*(?:between|on|of|against|for|concerning|regarding|relating|signed|done|dated"
        r"|\(?(?:19|20)\d\d|No\.?)(?!\w)"
    ),
}
# Right behind a provision, or behind "of": a document called by its letters alone. A state or
# union so called mostly begins the next words, but nobody can be sure.
LETTERS_AFTER = {
    "kk": r"(?!)",
    "ru": r"\s+(?!(?:[IVXLІХ]+|В|К|С|И)(?!\w))[А-ЯЁA-Z][А-ЯЁа-яё]{0,2}[А-ЯЁA-Z]{1,6}\w*",
    "en": (
        r"\s+(?!(?:AND|OR|OF|THE|SHALL|MAY|[IVX]+)\b)[A-Z]{3,}\w*"
        r"|\s+of\s+(?!(?:this|these|(?:the\s+)?present)\b)"
    ),
}
# Behind a number: so many of something.
UNITS = {
    "kk": r"(?!)",
    "ru": (
        r"\s+(?:лет|год(?:а|у|ов)?|дн(?:я|ей|ям|ях)|месяц\w*|час(?:а|ов)?|минут\w?|недел\w+|сут\w+"
        r"|экземпляр\w*|экз\.|килограмм\w*|кг|тонн\w?|штук\w?|человек\w?|процент\w*|доллар\w*|евро"
        r"|тенге|рубл\w+)(?!\w)"
    ),
    "en": (
        r"\s+(?:(?:calendar|working|business|consecutive)\s+)?(?:year|day|month|hour|minute|week"
        r"|copie|kilogram|tonne|piece|person|dollar|euro)s?\b|\s+(?:copy|kg|per\s?cent|tenge)\b"
    ),
}
# A numbered thing that "пункт" is also a word for: a place.
PLACES = {
    "kk": r"(?!)",
    "ru": (
        r"(?:насел[её]нн|пограничн|пропускн|контрольн|железнодорожн|медицинск|наблюдательн|таможенн"
        r"|обменн|погрузочн|перегрузочн|перевалочн|торгов|команд|опорн|геодезическ|триангуляционн"
        r"|нивелирн|конечн|начальн|промежуточн|стыков|передаточн|санитарн|карантинн|фельдшерск"
        r"|призывн|сборн|при[её]мн|переговорн|заправочн|поворотн|диспетчерск|эвакуационн)"
        r"\w*\s+$"
    ),
    "en": (
        r"(?:frontier|border|entry|exit|check|crossing|transit|starting|meeting|turning|vantage)"
        r"[\s-]+$"
    ),
}
# In these words a provision is changed: it is one of the treaty that is amended.
AMENDS = {
    "kk": r"редакцияда\s+(?:жазылсын|баяндалсын)|ауыстырылсын|алып\s+тасталсын|толықтырылсын",
    "ru": (
        r"\b(?:изложить|дополнить|исключить|заменить)\b|излагается\s+в|заменя[ею]тся\s+слов"
        r"|дополняется\s+(?:стать|пункт|подпункт|част|абзац|слов)|в\s+следующей\s+редакции"
    ),
    "en": (
        r"shall\s+be\s+(?:worded|deleted|replaced\s+(?:by|with)|supplemented\s+(?:by|with)|reworded"
        r"|amended\s+(?:as\s+follows|to\s+read))|shall\s+read\s+as"
        r"|is\s+(?:hereby\s+)?(?:amended|deleted)"
        r"|\bthe\s+words?\b.{0,200}?\b(?:is|are)\s+(?:replaced|substituted|deleted|inserted)"
        r"|the\s+following\s+(?:new\s+)?(?:article|paragraph|sub-?paragraph)s?\s+(?:is|are)"
        r"\s+(?:added|inserted)"
    ),
}
AMENDING_TITLES = {
    "kk": r"(?:өзгеріс\w*|толықтыру\w*|түзету\w*)\s+енгізу",
    "ru": (
        r"внесени\w+\s+(?:изменени|дополнени|поправ)"
        r"|(?:изменени|дополнени|поправ)\w+\s+(?:и\s+(?:изменени|дополнени)\w+\s+)?(?:в|к|ко)\b"
    ),
    "en": r"\bamend(?:ing|ments?)\b|supplementing\s+the",
}
# Words for treaties by which a text may name one.
MENTIONED = {
    "kk": "келіс[іу]м|келiс[iу]м|конвенция|шарт|хаттама|меморандум|жарғы|хартия|пакт|декларация",
    "ru": (
        "соглашени|конвенци|договор(?!енност|ивш|ил)|протокол|меморандум|устав|харти|пакт|статут"
        "|деклараци"
    ),
    "en": (
        "agreement|convention|treaty|protocol|memorandum|charter|covenant|pact|statute|declaration"
    ),
}
_RUSSIAN_PLACE = r"(?:(?:в\s+)?(?:город[еа]?\s+|г\.\s?)?[А-ЯЁ][\w.-]*(?:[\s-][А-ЯЁ][\w-]*)?,?\s+)?"
_ENGLISH_PLACE = (
    r"(?:(?:at|in)\s+)?(?:the\s+city\s+of\s+)?(?:[A-Z][\w.'-]*(?:[\s-][A-Z][\w-]*)?,?\s+)?"
)
_KAZAKH_PLACE = r"(?:[А-ЯӘҒҚҢӨҰҮҺІI][\w.-]*(?:\s+қ(?:аласын[а-я]*|\.))?,?\s+)?"
_SIGNED = {
    "ru": r"(?:(?:подписан|соверш[её]н|заключ[её]н|принят)\w*\s+)?",
    "en": (
        r"(?:(?:which\s+was\s+)?"
        r"(?:signed|done|concluded|made|adopted|opened\s+for\s+signature)\s+)?"
    ),
    "kk": r"(?:(?:қол\s+қойыл\w*|жасал\w*|жасас\w*|қабылдан\w*)\s+)?",
}
# What may stand between a title and the day behind it, between a day and the title behind that, and
# before a day that is inside a title.
BESIDE = {
    "kk": (
        rf"[\s,]*\(?\s*{_KAZAKH_PLACE}",
        rf"[\s,]*{_KAZAKH_PLACE}{_SIGNED['kk']}[«\"“]?",
        r"(?!)",
    ),
    "ru": (
        rf"[\s,»\"”]*\(?\s*{_SIGNED['ru']}(?:от\s+)?{_RUSSIAN_PLACE}(?:от\s+)?[«\"“]?",
        rf"[\s,]*{_RUSSIAN_PLACE}[«\"“]?",
        r"\s+(?:от\s+)?[«\"“]?$",
    ),
    "en": (
        rf"[\s,»\"”]*\(?\s*{_SIGNED['en']}{_ENGLISH_PLACE}(?:(?:on|of|dated)\s+)?(?:the\s+)?",
        r"\s*[«\"“]?",
        r"\s+(?:of|dated|signed\s+on|done\s+on)\s+(?:the\s+)?$",
    ),
}
