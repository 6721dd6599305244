"""Tables of what marks the parts of a treaty text, each row with the line it is meant for.

The code that walks these tables is in ``headings``, ``segment``, ``structure`` and ``metadata``;
a test runs every row over its example.
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


def _rows(*rows: tuple[str, str, str, str]) -> tuple[Marker, ...]:
    return tuple(
        Marker(language, marks, re.compile(pattern, re.IGNORECASE), example)
        for language, marks, pattern, example in rows
    )


# Roman numerals are typed with Cyrillic look-alikes, too.
NUMBER = r"(?P<number>\d{1,4}(?:[-–]\d{1,3})?(?!\d)|[IVXLCІХ]{1,9})"
DASH = r"\s{0,9}[-–—]?\s{0,9}"
REST = r"(?:\s{0,9}[.:]\s{0,9}|\s{1,9})?(?P<rest>(?<=[\s.:])\S.*)?$"

ARTICLE_HEADINGS = _rows(
    (
        "kk",
        "article",
        rf"^(?P<label>{NUMBER}{DASH}бап)(?!\w){REST}",
        "7-бап. Жалпы шаралар",
    ),
    ("ru", "article", rf"^(?P<label>Статья\s{{1,9}}{NUMBER})(?!\w){REST}", "Статья 7"),
    ("en", "article", rf"^(?P<label>Article\s{{1,9}}{NUMBER})(?!\w){REST}", "ARTICLE IV. Costs"),
)
DIVISION_HEADINGS = _rows(
    (
        "kk",
        "chapter",
        rf"^(?P<label>{NUMBER}{DASH}тарау)(?!\w){REST}",
        "IV-тарау. Ережелер",
    ),
    (
        "kk",
        "section",
        rf"^(?P<label>{NUMBER}{DASH}бөлім)(?!\w){REST}",
        "1-бөлім. Көмек",
    ),
    ("ru", "chapter", rf"^(?P<label>Глава\s{{1,9}}{NUMBER})(?!\w){REST}", "Глава I. Термины"),
    ("ru", "section", rf"^(?P<label>Раздел\s{{1,9}}{NUMBER})(?!\w){REST}", "Раздел 1"),
    ("en", "chapter", rf"^(?P<label>Chapter\s{{1,9}}{NUMBER})(?!\w){REST}", "CHAPTER II. Measures"),
    ("en", "section", rf"^(?P<label>Section\s{{1,9}}{NUMBER})(?!\w){REST}", "Section 1. General"),
)

# Editor's notes, set among the text by the publisher of a dump.
NOTES = _rows(
    ("kk", "note", r"^Ескерту\s*[.:]", "Ескерту. 2) тармақша жаңа редакцияда"),
    ("kk", "note", r"^РҚАО[-–]?\s?ның ескертпесі", "РҚАО-ның ескертпесі. Бұдан әрі"),
    ("ru", "note", r"^Сноска\s*[.:]", "Сноска. Подпункт 2) в редакции Закона РК"),
    ("ru", "note", r"^Примечание(?:\s+(?:РЦПИ|ИЗПИ))?\s*[.!:]", "Примечание РЦПИ. Далее следует"),
    ("en", "note", r"^(?:Foot)?Note\s*[.:]", "Footnote. Paragraph 2 as amended"),
)

# The word over a preamble, where it has one.
PREAMBLE_HEADINGS = _rows(
    ("kk", "preamble", r"^(?:Кіріспе|Преамбула)\s*\.?$", "Кіріспе"),
    ("ru", "preamble", r"^Преамбула\s*\.?$", "Преамбула"),
    ("en", "preamble", r"^Preamble\s*\.?$", "PREAMBLE"),
)

# Lines that open the closing clauses after the last article.
CLOSINGS = _rows(
    ("kk", "closing", r"^Осыны (?:куәландыр|растай)", "Осыны куәландыру үшін төменде қол қоюшылар"),
    ("kk", "closing", r"^Жоғарыдағыны куәландыр", "Жоғарыдағыны куәландыру үшін"),
    (
        "kk",
        "closing",
        r"^(?=.*(?:данада|нұсқада|тілдерінде|тілінде))(?=.*(?:жасалды|қол қойылды)).*жыл",
        "2006 жылғы 4 шілдеде Астана қаласында қазақ және орыс тілдерінде екі данада жасалды",
    ),
    (
        "ru",
        "closing",
        r"^(?:Совершено|Составлено|Учинено|Подписано) (?:в|во|\d|«|\")",
        "Совершено в городе Астане 4 июля 2006 года",
    ),
    ("ru", "closing", r"^В удостоверение (?:чего|вышеизложенного)", "В удостоверение чего"),
    ("en", "closing", r"^(?:Done|Signed|Made) (?:at|in|on)\b", "Done at Tokyo on 5 March 2021"),
    ("en", "closing", r"^In witness (?:where)?of", "IN WITNESS WHEREOF the undersigned"),
)

# The line that says what an act is, with its date and number.
ACT_KINDS = _rows(
    ("kk", "law", r"\bЗаңы(?:ның жобасы)?\b", "Қазақстан Республикасының Заңы"),
    ("kk", "resolution", r"\bқаулысы\b", "Қазақстан Республикасы Үкіметінің № 411 қаулысы"),
    ("kk", "decree", r"\bЖарлығы\b", "Қазақстан Республикасы Президентінің Жарлығы"),
    ("kk", "order", r"\b(?:бұйрығы|өкімі)\b", "Министрдің № 5 бұйрығы"),
    ("ru", "law", r"^Закон\b", "Закон Республики Казахстан от 2 мая 2011 года № 431-IV"),
    ("ru", "resolution", r"^Постановление\b", "Постановление Правительства Республики Казахстан"),
    ("ru", "decree", r"^Указ\b", "Указ Президента Республики Казахстан"),
    ("ru", "order", r"^(?:Приказ|Распоряжение)\b", "Приказ Министра иностранных дел"),
    ("en", "law", r"^(?:The )?Law\b", "Law of the Republic of Kazakhstan dated May 2, 2011"),
    ("en", "resolution", r"^(?:The )?Resolution\b", "Resolution of the Government No. 411"),
    ("en", "decree", r"^(?:The )?Decree\b", "Decree of the President of the Republic"),
    ("en", "order", r"^(?:The )?Order\b", "Order of the Minister of Foreign Affairs"),
)
ACT_ISSUERS = _rows(
    ("kk", "president", r"Президент", "Қазақстан Республикасы Президентінің Жарлығы"),
    ("kk", "government", r"Үкімет|Министрлер Кабинет", "Қазақстан Республикасы Үкіметінің"),
    ("kk", "ministry", r"министр", "Қаржы министрінің бұйрығы"),
    ("ru", "president", r"Президент", "Указ Президента"),
    ("ru", "government", r"Правительств|Кабинета Министров", "Постановление Правительства"),
    ("ru", "ministry", r"министр", "Приказ Министра"),
    ("en", "president", r"President", "Decree of the President"),
    ("en", "government", r"Government|Cabinet of Ministers", "Resolution of the Government"),
    ("en", "ministry", r"Minist", "Order of the Minister"),
)
# The words by which an act brings a treaty into force; they close the text of the act.
ENACTING = _rows(
    (
        "kk",
        "enacting",
        r"(?:бекіт|ратификациялан|мақұлдан|жасал|бекітіл|қабылдан|енгізіл|беріл)сін\w*\.?$",
        "туралы келісім бекітілсін.",
    ),
)

# What a treaty is, by the last such word of its title.
AGREEMENT_KINDS = _rows(
    ("kk", "convention", r"\bконвенция(?:сы)?\b", "тәркілеу туралы конвенция"),
    ("kk", "protocol", r"\bхаттама(?:сы)?\b", "толықтырулар енгізу туралы хаттама"),
    ("kk", "memorandum", r"\bмеморандум(?:ы)?\b", "өзара түсіністік туралы меморандум"),
    ("kk", "charter", r"\b(?:жарғы|хартия)(?:сы)?\b", "ұйымның жарғысы"),
    ("kk", "declaration", r"\bдекларация(?:сы)?\b", "ынтымақтастық туралы декларация"),
    ("kk", "treaty", r"\bшарт(?:ы)?\b", "құқықтық көмек туралы шарт"),
    ("kk", "agreement", r"\bкелісім(?:і)?\b", "ынтымақтастық туралы КЕЛІСІМ"),
    ("ru", "convention", r"\bконвенция\b", "Конвенция об отмывании доходов"),
    ("ru", "protocol", r"\bпротокол\b", "Протокол о внесении изменений"),
    ("ru", "memorandum", r"\bмеморандум\b", "Меморандум о взаимопонимании"),
    ("ru", "charter", r"\b(?:устав|хартия)\b", "Устав организации"),
    ("ru", "declaration", r"\bдекларация\b", "Декларация о сотрудничестве"),
    ("ru", "treaty", r"\bдоговор\b", "Договор о правовой помощи"),
    ("ru", "agreement", r"\bсоглашение\b", "Соглашение о сотрудничестве"),
    ("en", "convention", r"\bconvention\b", "Convention on Laundering"),
    ("en", "protocol", r"\bprotocol\b", "Protocol amending the Agreement"),
    ("en", "memorandum", r"\bmemorandum\b", "Memorandum of Understanding"),
    ("en", "charter", r"\b(?:charter|statute)\b", "Charter of the Organization"),
    ("en", "declaration", r"\bdeclaration\b", "Joint Declaration"),
    ("en", "treaty", r"\btreaty\b", "Treaty on Legal Assistance"),
    ("en", "agreement", r"\bagreement\b", "AGREEMENT between the Government"),
)

# How a version says that it is not an original.
STANDINGS = _rows(
    ("kk", "draft", r"^(?:Жоба|ЖОБА)$", "Жоба"),
    ("ru", "draft", r"^Проект$", "Проект"),
    ("en", "draft", r"^Draft$", "Draft"),
    ("kk", "translation", r"^\(?бейресми аударма\)?\.?$", "Бейресми аударма"),
    ("ru", "translation", r"^\(?неофициальный перевод\)?\.?$", "Неофициальный перевод"),
    ("en", "translation", r"^\(?unofficial translation\)?\.?$", "Unofficial translation"),
)

# The mark above a treaty that says which act approved it.
APPROVALS = _rows(
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
SIGNATURES = _rows(
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
