"""Tables of what marks the parts of a treaty text, each row with the line it is meant for.

Headings have tables of their own (``heading_tables``). The code that walks these is in ``segment``,
``notes``, ``structure`` and ``metadata``; a test runs every row over its example.
"""

import re
from dataclasses import dataclass

# Latin letters that stand in Kazakh and Russian words for the Cyrillic letters they look like.
LATIN_TO_CYRILLIC = dict(zip("aceopxyikhABCEHIKMOPTXY", "асеорхуікһАВСЕНІКМОРТХУ", strict=True))
CYRILLIC_TO_LATIN = {cyrillic: latin for latin, cyrillic in LATIN_TO_CYRILLIC.items()}


@dataclass(frozen=True, slots=True)
class Marker:
    """A pattern in one language, what it marks, and a line that it must match."""

    language: str
    marks: str
    pattern: re.Pattern[str]
    example: str


def rows(*written: tuple[str, str, str, str]) -> tuple[Marker, ...]:
    """Return the rows of a table: language, what it marks, pattern, example."""
    return tuple(
        Marker(language, marks, re.compile(pattern, re.IGNORECASE), example)
        for language, marks, pattern, example in written
    )


# Editor's notes, set among the text by the publisher of a dump.
NOTES = rows(
    ("kk", "note", r"^Ескерту\s*[.:]", "Ескерту. 2) тармақша жаңа редакцияда"),
    (
        "kk",
        "note",
        r"^(?:РҚАО|ЗҚАИ|ҚР\s?ЗҚАИ)\s?[-–]?\s?н[ыі]ң\s+ескертпесі",
        "РҚАО-ның ескертпесі. Бұдан әрі",
    ),
    ("ru", "note", r"^Сноска\s*[.:]", "Сноска. Подпункт 2) в редакции Закона РК"),
    (
        "ru",
        "note",
        r"^Примечание(?:\s+(?:РЦПИ|ИЗПИ|редактор\w*|издател\w*))?\s*[.!:]",
        "Примечание РЦПИ. Далее следует",
    ),
    ("en", "note", r"^(?:Foot)?Note(?:\s+of\s+\w+)?\s*[.:!]", "Footnote. Paragraph 2 as amended"),
)

# A copy or a translation certified: what an office adds under a treaty, with its signature.
CERTIFICATIONS = rows(
    (
        "kk",
        "certification",
        r"^(?=.*(?:мәтін|аударма|көшірме))(?=.*(?:нұсқа|тіліндегі|куәландыр)).*\s(?:сай|сәйкес)\s+келеді\W*$",
        "Осы мәтін орыс тіліндегі нұсқасына сай келеді.",
    ),
    (
        "kk",
        "certification",
        r"^(?:Осымен\s.*(?:куәландырамын|растаймын)|Көшірмесі дұрыс|Дұрыстығын куәландырамын)",
        "Осымен бұл мәтін куәландырылған көшірме екенін растаймын",
    ),
    (
        "kk",
        "certification",
        r"(?:аударма|көшірме|мәтін).*(?:дұрыстығын|сәйкестігін|растығын)\s+(?:растаймын|куәландырамын)\W*$",
        "Осы мәтін мемлекеттік тілдегі аударма болып табылады. Аударманың дұрыстығын растаймын.",
    ),
    (
        "ru",
        "certification",
        r"^(?:Перевод|(?:Точность|Верность) перевода)\b.*(?:верен|удостоверяю|подтверждаю)\W*$",
        "Перевод с английского языка верен.",
    ),
    (
        "ru",
        "certification",
        r"^(?:Настоящим\s+(?:я\s+)?(?:удостовер|подтвержда|свидетельству|заверя)\w+|Копия верна)",
        "Настоящим удостоверяю, что данный текст является заверенной копией",
    ),
    (
        "ru",
        "certification",
        r"^(?:Настоящий|Данный) (?:текст|перевод)\b.*(?:соответствует|аутентич|идентич)",
        "Данный текст на казахском языке соответствует тексту на русском языке",
    ),
    (
        "en",
        "certification",
        r"^(?:I\s+hereby\s+certify|This\s+is\s+to\s+certify|It\s+is\s+hereby\s+certified|Certified\s+(?:true\s+)?(?:copy|translation))",
        "I hereby certify that this is a true copy",
    ),
)

# The word over a preamble, where it has one.
PREAMBLE_HEADINGS = rows(
    ("kk", "preamble", r"^(?:Кіріспе|Преамбула)\s*\.?$", "Кіріспе"),
    ("ru", "preamble", r"^Преамбула\s*\.?$", "Преамбула"),
    ("en", "preamble", r"^Preamble\s*\.?$", "PREAMBLE"),
)

# The sentence that ends a preamble.
FORMULAS = rows(
    (
        "kk",
        "formula",
        r"(?:келісті|келісімге\s+келді|уағдаласты|шешті|мәлімдейді|мәлімдеді)\s*:?$",
        "төмендегілер туралы келісті:",
    ),
    ("kk", "formula", r"(?:төмендегі|мына)\w*\s[^.;]{0,60}:$", "төмендегілерді мәлімдейді:"),
    (
        "ru",
        "formula",
        r"(?:договорились|согласились|условились|решили|заявляют|заявили|пришли)\b[^.;]{0,70}:?$",
        "договорились о нижеследующем:",
    ),
    ("ru", "formula", r"\b(?:нижеследующ|следующ)\w+\s*:$", "достигли понимания о следующем:"),
    (
        "en",
        "formula",
        r"\b(?:agree|agreed|declare|declared|decided|resolved|understanding)\b[^.;]{0,40}(?:as\s+follows|following[^.;]{0,20}|that)?\s*:?$",
        "have agreed as follows:",
    ),
)

# Lines that open the closing clauses after the last article.
CLOSINGS = rows(
    (
        "kk",
        "closing",
        r"^(?:Осыны|Осыған|Жоғарыдағыны|Жоғарыда\s+\w+)\s+(?:куәландыр|растай|куә)",
        "Осыны куәландыру үшін төменде қол қоюшылар",
    ),
    (
        "kk",
        "closing",
        r"^(?=.*(?:данада|нұсқада|тілдерінде|тілінде))(?=.*(?:жасалды|жасалған|қол қойылды)).*жыл",
        "2006 жылғы 4 шілдеде Астана қаласында қазақ және орыс тілдерінде екі данада жасалды",
    ),
    (
        "kk",
        "closing",
        r"^.{0,120}\bжыл\w*.{0,60}(?:жасалды|қол қойылды)\.?$",
        "2006 жылғы 4 шілдеде Астана қаласында жасалды.",
    ),
    (
        "ru",
        "closing",
        r"^(?:Совершен[оаы]?|Составлен[оаы]?|Учинен[оаы]?|Подписан[оаы]?|Исполнено)\s+(?:в|во|на|\d|«|\"|_)",
        "Совершено в городе Астане 4 июля 2006 года",
    ),
    (
        "ru",
        "closing",
        r"^В\s+(?:удостоверение|подтверждение|свидетельство)\s+(?:чего|вышеизложенного|этого|сего)",
        "В удостоверение чего",
    ),
    (
        "en",
        "closing",
        r"^(?:Done|Signed|Made|Executed|Concluded)\s+(?:at|in|on|this)\b",
        "Done at Tokyo on 5 March 2021",
    ),
    (
        "en",
        "closing",
        r"^In\s+(?:witness|faith|testimony)\s+(?:where|there)?of",
        "IN WITNESS WHEREOF the undersigned",
    ),
)

# The line that says what an act is, with its date and number.
ACT_KINDS = rows(
    ("kk", "law", r"\bЗаңы(?:ның жобасы)?\b", "Қазақстан Республикасының Заңы"),
    ("kk", "resolution", r"\bқаулысы\b", "Қазақстан Республикасы Үкіметінің № 411 қаулысы"),
    ("kk", "decree", r"\bЖарлығы\b", "Қазақстан Республикасы Президентінің Жарлығы"),
    ("kk", "order", r"\b(?:бұйрығы|өкімі)\b", "Министрдің № 5 бұйрығы"),
    (
        "ru",
        "law",
        r"^(?:Проект )?(?:Конституционный )?Закон\b",
        "Закон Республики Казахстан от 2 мая 2011 года № 431-IV",
    ),
    (
        "ru",
        "resolution",
        r"^(?:Проект )?Постановление\b",
        "Постановление Правительства Республики Казахстан",
    ),
    ("ru", "decree", r"^(?:Проект )?Указ\b", "Указ Президента Республики Казахстан"),
    ("ru", "order", r"^(?:Приказ|Распоряжение)\b", "Приказ Министра иностранных дел"),
    (
        "en",
        "law",
        r"^(?:Draft )?(?:The )?Law\b",
        "Law of the Republic of Kazakhstan dated May 2, 2011",
    ),
    (
        "en",
        "resolution",
        r"^(?:Draft )?(?:The )?Resolution\b",
        "Resolution of the Government No. 411",
    ),
    ("en", "decree", r"^(?:Draft )?(?:The )?Decree\b", "Decree of the President of the Republic"),
    ("en", "order", r"^(?:The )?Order\b", "Order of the Minister of Foreign Affairs"),
)
ACT_ISSUERS = rows(
    ("kk", "president", r"Президент", "Қазақстан Республикасы Президентінің Жарлығы"),
    ("kk", "parliament", r"Парламент|Жоғарғы Кеңес", "Қазақстан Республикасы Жоғарғы Кеңесінің"),
    (
        "kk",
        "government",
        r"Үкімет|Министрлер Кабинет|Премьер-Министр",
        "Қазақстан Республикасы Үкіметінің",
    ),
    ("kk", "ministry", r"министр", "Қаржы министрінің бұйрығы"),
    ("ru", "president", r"Президент", "Указ Президента"),
    ("ru", "parliament", r"Парламент|Верховн\w+ Совет", "Постановление Верховного Совета"),
    (
        "ru",
        "government",
        r"Правительств|Кабинета Министров|Премьер-Министр",
        "Постановление Правительства",
    ),
    ("ru", "ministry", r"министр", "Приказ Министра"),
    ("en", "president", r"President", "Decree of the President"),
    ("en", "parliament", r"Parliament|Supreme (?:Council|Soviet)", "Resolution of the Parliament"),
    (
        "en",
        "government",
        r"Government|Cabinet of Ministers|Prime Minister",
        "Resolution of the Government",
    ),
    ("en", "ministry", r"Minist", "Order of the Minister"),
)
# The words by which an act brings a treaty into force; they close the text of the act.
ENACTING = rows(
    (
        "kk",
        "enacting",
        r"(?:бекіт|ратификациялан|мақұлдан|жасал|бекітіл|қабылдан|енгізіл|беріл)сін\w*\.?$",
        "туралы келісім бекітілсін.",
    ),
)

# What a treaty is, by the last such word of its title.
AGREEMENT_KINDS = rows(
    ("kk", "convention", r"\bконвенция(?:сы)?\b", "тәркілеу туралы конвенция"),
    ("kk", "protocol", r"\bхаттама(?:сы)?\b", "толықтырулар енгізу туралы хаттама"),
    ("kk", "memorandum", r"\bмеморандум(?:ы)?\b", "өзара түсіністік туралы меморандум"),
    ("kk", "charter", r"\b(?:жарғы|хартия|статут)(?:сы|ы)?\b", "ұйымның жарғысы"),
    ("kk", "declaration", r"\bдекларация(?:сы)?\b", "ынтымақтастық туралы декларация"),
    ("kk", "declaration", r"\bбірлескен мәлімдеме(?:сі)?\b", "достық туралы бірлескен мәлімдеме"),
    ("kk", "treaty", r"\bшарт(?:ы)?\b", "құқықтық көмек туралы шарт"),
    ("kk", "agreement", r"\bкелісім(?:і)?\b", "ынтымақтастық туралы КЕЛІСІМ"),
    ("ru", "convention", r"\bконвенция\b", "Конвенция об отмывании доходов"),
    ("ru", "protocol", r"\bпротокол\b", "Протокол о внесении изменений"),
    ("ru", "memorandum", r"\bмеморандум\b", "Меморандум о взаимопонимании"),
    ("ru", "charter", r"\b(?:устав|хартия|статут)\b", "Устав организации"),
    ("ru", "declaration", r"\bдекларация\b", "Декларация о сотрудничестве"),
    ("ru", "declaration", r"\bсовместное заявление\b", "Совместное заявление глав государств"),
    ("ru", "treaty", r"\bдоговор\b", "Договор о правовой помощи"),
    ("ru", "agreement", r"\bсоглашение\b", "Соглашение о сотрудничестве"),
    ("en", "convention", r"\bconvention\b", "Convention on Laundering"),
    ("en", "protocol", r"\bprotocol\b", "Protocol amending the Agreement"),
    ("en", "memorandum", r"\bmemorandum\b", "Memorandum of Understanding"),
    ("en", "charter", r"\b(?:charter|statute)\b", "Charter of the Organization"),
    ("en", "declaration", r"\bdeclaration\b", "Joint Declaration"),
    ("en", "declaration", r"\bjoint statement\b", "Joint Statement of the Heads of State"),
    ("en", "treaty", r"\btreaty\b", "Treaty on Legal Assistance"),
    ("en", "agreement", r"\bagreement\b", "AGREEMENT between the Government"),
)

# What else a text with articles calls itself.
OTHER_TITLES = rows(
    ("kk", "other", r"\b(?:конституциясы|кодексі?|пакті?|ережесі|актісі)$", "Әкімшілік кодекс"),
    ("kk", "other", r"^Ноталар алмасу", "Ноталар алмасу"),
    (
        "ru",
        "other",
        r"^(?:Конституция|Кодекс|Пакт|Регламент|Заключительный акт)\b",
        "Кодекс об охоте",
    ),
    ("ru", "other", r"^(?:\S+\s){1,3}(?:кодекс|пакт)\b", "Международный пакт о правах"),
    ("ru", "other", r"^(?:Положение о|Обмен нотами|Временное положение)\b", "Положение о комиссии"),
    (
        "en",
        "other",
        r"^(?:The )?(?:Constitution|Code|Covenant|Pact|Final Act|Exchange of Notes|Regulations)\b",
        "Constitution of the Republic",
    ),
    ("en", "other", r"^(?:\S+\s){1,3}(?:Covenant|Pact|Code)\b", "International Covenant on Rights"),
)

# How the notes and letters begin by whose exchange a treaty is made.
LETTERS = rows(
    (
        "kk",
        "letter",
        r"^(?:Жоғары\s+мәртебел|Сіздің\s+Жоғары\s+мәртебе|(?:Құрметті|Қадірлі)\s[^.;:]{2,60}[!,]$)",
        "Жоғары Мәртебелім,",
    ),
    (
        "kk",
        "letter",
        r"^[^.;]{3,300}\s(?:құрметін\s+(?:білдір|куәландыр)|құрмет\s+көрсет)",
        "Қазақстан Республикасының Сыртқы істер министрлігі Елшілікке өзінің құрметін білдіреді",
    ),
    (
        "ru",
        "letter",
        r"^(?:Ваше\s+(?:Высоко)?превосходительство|(?:Уважаем|Глубокоуважаем|Многоуважаем)\w+\s[^.;:]{2,60}[!,.]$"
        r"|Господин\s[^.;:]{2,60}[!,]$|Имею\s+честь\b)",
        "Ваше Превосходительство,",
    ),
    (
        "ru",
        "letter",
        r"^[^.;]{3,300}\sсвидетельству[ею]т\s+сво[её]\s+(?:\S+\s+)?уважение",
        "Министерство иностранных дел свидетельствует свое уважение Посольству",
    ),
    (
        "en",
        "letter",
        r"^(?:Your\s+Excellency[,.:!]|Excellency[,.:!]|(?:Dear\s+)?(?:Sir|Madam|Mr\.?\s\w+|Minister|Ambassador)[,.:]$"
        r"|Dear\s[^.;:]{2,60},$|I\s+have\s+the\s+honou?r\b)",
        "Excellency, I have the honour",
    ),
    (
        "en",
        "letter",
        r"^[^.;]{3,300}\spresents?\s+its\s+compliments\b",
        "The Ministry of Foreign Affairs presents its compliments to the Embassy",
    ),
)

# The word over a table of contents.
CONTENTS = rows(
    ("kk", "contents", r"^Мазмұны\s*[.:]?$", "МАЗМҰНЫ"),
    ("ru", "contents", r"^(?:Содержание|Оглавление)\s*[.:]?$", "Содержание"),
    ("en", "contents", r"^(?:Table of )?contents\s*[.:]?$", "Table of Contents"),
)

# How a version says that it is not an original.
STANDINGS = rows(
    ("kk", "draft", r"^(?:Жоба|ЖОБА)$", "Жоба"),
    ("ru", "draft", r"^Проект$", "Проект"),
    ("en", "draft", r"^Draft$", "Draft"),
    ("kk", "translation", r"^\(?бейресми аударма\)?\.?$", "Бейресми аударма"),
    ("ru", "translation", r"^\(?неофициальный перевод\)?\.?$", "Неофициальный перевод"),
    ("en", "translation", r"^\(?unofficial translation\)?\.?$", "Unofficial translation"),
)

# The mark above a treaty that says which act approved it.
APPROVALS = rows(
    (
        "kk",
        "approval",
        r"^(?:бекітілген|мақұлданған|\W*\d+\s+(?:қаулы|заң|жарлы)\w*мен)",
        "бекітілген",
    ),
    (
        "kk",
        "approval",
        r"(?:қаулысымен|Заңымен|Жарлығымен)\s*(?:бекітілген|мақұлданған)?$",
        "№ 411 қаулысымен",
    ),
    (
        "ru",
        "approval",
        r"^(?:Утвержд[её]н|Одобрен)\w*\b",
        "Утверждено постановлением Правительства",
    ),
    (
        "ru",
        "approval",
        r"^(?:постановлением|Законом|Указом|приказом)\b",
        "постановлением Правительства Республики Казахстан",
    ),
    ("ru", "approval", r"^Приложение к ", "Приложение к постановлению Правительства"),
    ("en", "approval", r"^(?:Approved|Adopted) by\b", "Approved by the Resolution No. 411"),
)

# A signature under an act: it parts the act from what follows.
SIGNATURES = rows(
    ("kk", "signature", r"^(?:.*\s)?(?:Премьер-Министрі|Президенті)(?:\s|$)", "Премьер-Министрі"),
    ("ru", "signature", r"^(?:Премьер-Министр|Президент)(?:\s|$)", "Президент"),
    ("en", "signature", r"^(?:Prime Minister|President)\b", "Prime Minister of the"),
)

TYPE_WORD = {
    language: re.compile(
        "|".join(row.pattern.pattern for row in AGREEMENT_KINDS if row.language == language), re.I
    )
    for language in ("kk", "ru", "en")
}
