"""Tables of the headings: of articles, of divisions, of what is annexed, each with its example.

The code that walks these tables is in ``headings``; a test runs every row over its example.
"""

import re

from treaties.text.markers import rows
from treaties.text.ordinals import SOLE, WORDS, words_pattern

# Figures (``12``, ``5-1``, ``1.1``, ``12 bis``, ``7A``), Roman numerals, typed with Cyrillic
# look-alikes, too, and a single letter (``Part B``).
LATER = (
    r"\s{0,2}(?:bis|ter|quater|quinquies|бис|тер|кватер)(?!\w)|-?[A-Za-zА-Я](?!\w)|[⁰¹²³⁴-⁹]{1,2}"
)
FIGURES = rf"\d{{1,4}}(?:[-–.]\d{{1,3}})?(?!\d)(?:{LATER})?|(?-i:[IVXLCІХ]{{1,9}})(?!\w)"
LETTER = r"(?-i:[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ])(?!\w)"
DASH = r"\s{0,9}[-–—]?\s{0,9}"
REST = r"(?:\s{0,9}[.:]\s{0,9}|\s{1,9}[-–—]\s{1,9}|\s{1,9})?(?P<rest>(?<=[\s.:])\S.*)?$"
# What an annex belongs to follows its number; an annex of a domestic act is none of a treaty.
ACTS_RU = r"(?!(?:\S+\s+)?(?:постановлени|закон|указ|приказ|распоряжени)\w*)"


def _before(language: str, word: str) -> str:
    """A number before its word: ``7-бап``, ``БІРІНШІ БАП``, ``IV тарау``."""
    number = rf"(?P<number>{FIGURES}|{words_pattern(language)})"
    return rf"^(?P<label>{number}{DASH}{word})(?!\w){REST}"


def _after(language: str, word: str, letter: str = "") -> str:
    """A number after its word: ``Статья 7``, ``Chapter One``, ``Бап 1``."""
    number = rf"(?P<number>(?:{FIGURES}|{words_pattern(language)}{letter})(?!\w))"
    return rf"^(?P<label>{word}\s{{0,9}}(?:[№–-]\s{{0,2}})?(?<=[\s.§№–-]){number}){REST}"


SOLE_KK, SOLE_RU, *SOLE_EN = SOLE

ARTICLE_HEADINGS = rows(
    ("kk", "article", _before("kk", "бап"), "7-бап. Жалпы шаралар"),
    ("kk", "article", _after("kk", "Бап"), "Бап 1"),
    ("kk", "article", rf"^(?P<label>(?P<number>{SOLE_KK})\s{{1,3}}бап){REST}", "Жалғыз бап"),
    ("ru", "article", _after("ru", "Статья"), "Статья 7"),
    ("ru", "article", _after("ru", r"Ст\."), "Ст. 7"),
    (
        "ru",
        "article",
        rf"^(?P<label>(?P<number>{SOLE_RU})\s{{1,3}}статья){REST}",
        "Единственная статья",
    ),
    (
        "ru",
        "article",
        rf"^(?P<label>статья\s{{1,3}}(?P<number>{SOLE_RU})){REST}",
        "Статья единственная",
    ),
    ("en", "article", _after("en", "Article"), "ARTICLE IV. Costs"),
    ("en", "article", _after("en", r"Art\."), "Art. 7"),
    (
        "en",
        "article",
        rf"^(?P<label>(?P<number>{'|'.join(SOLE_EN)})\s{{1,3}}Article){REST}",
        "Sole Article",
    ),
)
DIVISION_HEADINGS = rows(
    ("kk", "chapter", _before("kk", "тарау"), "IV-тарау. Ережелер"),
    ("kk", "section", _before("kk", "бөлім"), "1-бөлім. Көмек"),
    ("kk", "part", _before("kk", "бөлік"), "I бөлік"),
    ("kk", "subsection", _before("kk", r"(?:кіші\s{1,3}бөлім|бөлімше)"), "2-кіші бөлім"),
    ("kk", "paragraph", _before("kk", "параграф"), "1-параграф. Жалпы ережелер"),
    ("ru", "chapter", _after("ru", "Глава"), "Глава I. Термины"),
    ("ru", "section", _after("ru", "Раздел", rf"|{LETTER}"), "Раздел 1"),
    ("ru", "part", _after("ru", "Часть", rf"|{LETTER}"), "ЧАСТЬ ВТОРАЯ"),
    ("ru", "subsection", _after("ru", "Подраздел", rf"|{LETTER}"), "Подраздел 2"),
    ("ru", "paragraph", _after("ru", r"(?:Параграф|§)"), "§ 1. Общие положения"),
    ("en", "chapter", _after("en", "Chapter"), "CHAPTER II. Measures"),
    ("en", "section", _after("en", "Section", rf"|{LETTER}"), "Section 1. General"),
    ("en", "title", _after("en", "Title"), "TITLE I"),
    ("en", "part", _after("en", "Part", rf"|{LETTER}"), "PART ONE. General"),
    ("en", "subsection", _after("en", "Sub-?section", rf"|{LETTER}"), "Subsection 2"),
    ("en", "paragraph", _after("en", "§"), "§ 2. Scope"),
)
# What may head the provisions of a text without articles.
ITEM_HEADINGS = rows(
    ("kk", "article", _before("kk", "тармақ"), "1-тармақ"),
    ("ru", "article", _after("ru", "Пункт"), "Пункт 1"),
    ("en", "article", _after("en", "(?:Paragraph|Clause|Item)"), "Clause 1. Scope"),
)

_ANNEX_NUMBER = rf"(?P<number>(?:{FIGURES}|{LETTER})(?!\w))"
_TO_TREATY = r"(?:ге|ға|ке|қа|на|не)"
# The heading of what is annexed; the words over a Kazakh one say to what.
ANNEX_HEADINGS = rows(
    (
        "kk",
        "annex",
        rf"^(?P<label>(?:[^.;:]{{1,400}}{_TO_TREATY}\s{{1,3}})?(?:(?:№\s{{0,2}})?{_ANNEX_NUMBER}{DASH})?қосымша(?:сы)?)\s?[.:]?$",
        "Астана туралы келісімге 1-қосымша",
    ),
    (
        "kk",
        "annex",
        rf"^(?P<label>Қосымша\s{{1,3}}(?:№\s{{0,2}})?{_ANNEX_NUMBER}){REST}",
        "Қосымша 2",
    ),
    (
        "ru",
        "annex",
        rf"^(?P<label>Приложение(?:\s{{1,3}}(?:№|N|No\.?)?\s{{0,2}}{_ANNEX_NUMBER})?)(?:\s{{0,3}}[.:]\s{{0,3}}|\s{{1,3}}|$)(?P<rest>к(?:о)?\s{{1,3}}{ACTS_RU}\S.*|(?-i:[А-ЯЁ«\"(]).*)?$",
        "Приложение № 2 к Соглашению между Сторонами",
    ),
    (
        "en",
        "annex",
        rf"^(?P<label>(?:Annex|Annexure|Appendix|Schedule|Attachment)(?:\s{{1,3}}(?:No\.?\s{{0,2}})?{_ANNEX_NUMBER})?)(?:\s{{0,3}}[.:]\s{{0,3}}|\s{{1,3}}|$)(?P<rest>to\s{{1,3}}(?:the|Annex|Appendix|Schedule|this)\s.*|(?-i:[A-Z\"“(]).*)?$",
        "Annex II to the Agreement between the Parties",
    ),
    (
        "kk",
        "protocol",
        r"^(?P<label>(?:[^.;:]{1,400}\s)?хаттама(?:сы)?)\s?\.?$",
        "Астана туралы келісімге қосымша хаттама",
    ),
    (
        "ru",
        "protocol",
        rf"^(?P<label>(?:\w{{5,20}}\s{{1,3}})?Протокол(?:\s{{1,3}}(?:№\s{{0,2}})?{_ANNEX_NUMBER})?)(?:\s{{1,3}}(?P<rest>(?:к|ко|о|об|между|по)\s.*))?$",
        "Дополнительный протокол к Соглашению",
    ),
    (
        "en",
        "protocol",
        rf"^(?P<label>(?:\w{{5,20}}\s{{1,3}})?Protocol(?:\s{{1,3}}(?:No\.?\s{{0,2}})?{_ANNEX_NUMBER})?)(?:\s{{1,3}}(?P<rest>(?:to|on|of|between|relating|concerning|amending)\s.*))?$",
        "Additional Protocol to the Agreement",
    ),
)
# A line without any of these words in its beginning is no heading: asked before the patterns.
ARTICLE_WORDS = ("бап", "стать", "ст.", "article", "art.")
DIVISION_WORDS = (
    *("тарау", "бөлім", "бөлік", "параграф", "глава", "раздел", "подраздел", "часть", "§"),
    *("chapter", "section", "part", "title", "subsection", "sub-section"),
)
ITEM_WORDS = ("тармақ", "пункт", "paragraph", "clause", "item")
ANNEX_WORDS = (
    *("қосымша", "хаттама", "приложение", "протокол", "annex", "appendix", "schedule"),
    *("attachment", "protocol"),
)
# How a heading of an article or a division begins: with its word, or with its number.
_BEGINNINGS = {
    word[:3] for word in (*ARTICLE_WORDS, *DIVISION_WORDS, *ITEM_WORDS, *SOLE, *WORDS["kk"])
}
HEADING_BEGINS = re.compile(
    "|".join([r"\d", "[IVXLCІХ]", *sorted(re.escape(word) for word in _BEGINNINGS)]), re.IGNORECASE
)
