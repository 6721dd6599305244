"""The forms that a word of a name takes in running text, derived by the rules of declension.

In goes a word in the nominative, lower case, ``ё`` written ``е``; out come its forms. Russian rows
follow the school grammar's declensions, Kazakh rows its seven cases after a last letter. A rule
gives both harmonies and, where a spelling wavers (``Парижде``, ``Парижте``), both endings: a name
is known by its stem, an ending only has to be a real one.
"""

import re
from functools import lru_cache
from typing import NamedTuple


class EndingRow(NamedTuple):
    """How words with one ending decline: what is cut off, what stands there in other cases."""

    ending: re.Pattern[str]
    cut: int
    cases: tuple[str, ...]
    example: str
    form: str


def _row(ending: str, cut: int, cases: str, example: str, form: str) -> EndingRow:
    return EndingRow(re.compile(ending + "$"), cut, tuple(cases.split()), example, form)


# The first row that fits a word counts.
RUSSIAN = (
    _row("(?<=[жшчщ])ая", 2, "ей ую ею", "бывшая", "бывшей"),
    _row("ая", 2, "ой ую ою", "чешская", "чешской"),
    _row("яя", 2, "ей юю ею", "верхняя", "верхней"),
    _row("(?<=[гкх])ое", 2, "ого ому им ом", "европейское", "европейским"),
    _row("ое", 2, "ого ому ым ом", "соединенное", "соединенного"),
    _row("ее", 2, "его ему им ем", "общее", "общего"),
    _row("ые", 2, "ых ым ыми", "объединенные", "объединенных"),
    _row("(?<=[гкхжшщчн])ие", 2, "их им ими ия ию ием ии", "багамские", "багамскими"),
    _row("ие", 2, "ия ию ием ии", "объятие", "объятия"),
    _row("(?:ов|ев|ин)ы", 1, "ых ым ыми", "соломоновы", "соломоновых"),
    _row("(?<=[сц]к)ий", 2, "ого ому им ом", "европейский", "европейским"),
    _row("ий", 2, "ия ию ием ии его ему им ем", "маврикий", "маврикия"),
    _row("ый", 2, "ого ому ым ом", "красный", "красного"),
    _row("ой", 2, "ого ому ым им ом оя ою оем ое", "мировой", "мирового"),
    _row("(?<=[аеуоюя])й", 1, "я ю ем е", "китай", "китаем"),
    _row("ия", 2, "ии ию ией иею", "грузия", "грузией"),
    _row("я", 1, "и е ю ей ею", "гвинея", "гвинеей"),
    _row("(?<=[гкх])а", 1, "и е у ой ою", "республика", "республикой"),
    _row("(?<=[жшчщ])а", 1, "и е у ей ой ею", "польша", "польшей"),
    _row("(?<=ц)а", 1, "ы е у ей ею", "ница", "ницей"),
    _row("(?<=[бвдзлмнпрстф])а", 1, "ы е у ой ою", "куба", "кубы"),
    _row("(?<=ств)о", 1, "а у ом е", "королевство", "королевством"),
    _row("ь", 1, "я ю ем е и ью", "израиль", "израилем"),
    _row("[жшчщц]", 0, "а у ем ом е", "бангладеш", "бангладешем"),
    _row("[бвгдзклмнпрстфх]", 0, "а у ом е", "судан", "судана"),
)
# Words whose stem is another than the nominative's: a fleeting vowel.
RUSSIAN_STEMS = {"египет": "египт", "череповец": "череповц", "орел": "орл", "рынок": "рынк"}
# Nouns in the plural; all other words in -ы and -и (Чили, Мали, Алматы) stay as they are.
_PLURALS = (
    "штаты эмираты острова государства сообщества нидерланды филиппины мальдивы сейшелы багамы "
    "коморы афины гренадины канны салоники"
)
RUSSIAN_PLURALS = frozenset(_PLURALS.split())
PLURAL_CASES = ("", "ов", "ам", "ами", "ах")
SOFT_PLURALS = frozenset({"нации"})
SOFT_PLURAL_CASES = ("й", "ям", "ями", "ях")

_AFTER_VOWEL = "ның нің ға ге ны ні да де дан ден мен дағы дегі"
_AFTER_VOICELESS = "тың тің қа ке ты ті та те тан тен пен тағы тегі"
_AFTER_BUZZ = "дың дің ға ге ды ді да де дан ден бен дағы дегі"
# What the possessed noun has beside it: Республикасына, Республикасында.
_POSSESSED = "на не н нда нде нан нен ндағы ндегі"
KAZAKH = (
    _row("[ыі]", 0, f"{_POSSESSED} {_AFTER_VOWEL}", "республикасы", "республикасының"),
    _row("[аәеёоөұүэюя]", 0, _AFTER_VOWEL, "жапония", "жапонияға"),
    _row("[июулрй]ь?", 0, _AFTER_VOWEL.replace("ны ні", "ды ді") + " дың дің", "мали", "малидің"),
    _row("[мнң]ь?", 0, _AFTER_VOWEL + " ды ді нан нен", "қазақстан", "қазақстаннан"),
    _row("[зж]ь?", 0, f"{_AFTER_BUZZ} {_AFTER_VOICELESS}", "париж", "парижде"),
    _row("[бвгдкқпстфхһцчшщ]ь?", 0, _AFTER_VOICELESS, "бішкек", "бішкекке"),
)
# After two consonants a vowel may come between: Минскіде.
KAZAKH_CLUSTER = re.compile("[бвгджзклмнпрстфхцчшщ]{2}$")
KAZAKH_LINK = "і"
KAZAKH_GENITIVE = re.compile("(?<=..[ыі])н[ыі]ң$")
# The endings that stand after a hyphen: АҚШ-тың.
KAZAKH_ENDINGS = frozenset(case for row in KAZAKH for case in row.cases)

# What is written in more than one way.
SPELLINGS: dict[str, dict[str, tuple[str, ...]]] = {
    "kk": {
        "федеративтік": ("федеративті", "федералдық", "федералды", "федерациялық"),
        "демократиялық": ("демократиялы", "демократтық"),
        "социалистік": ("социалистiк", "социялистік"),
        "экономикалық": ("экономика",),
        "халық": ("халықтық",),
        "корольдігі": ("королдігі", "королевствосы", "патшалығы"),
        "қауымдастығы": ("қоғамдастығы",),
        "еуразиялық": ("еуразия",),
        "еуропалық": ("еуропа",),
        "еуропа": ("европа",),
        "құрама": ("біріккен",),
    },
    "ru": {
        "евразийский": ("евроазиатский",),
    },
    "en": {
        "organization": ("organisation",),
        "programme": ("program",),
        "centre": ("center",),
        "labour": ("labor",),
        "defence": ("defense",),
    },
}
SHORTEST_DECLINED = 2


def nominative(word: str, language: str) -> str:
    """Return a Kazakh possessed noun without its genitive, which a name may have or lack.

    ``Біріккен Ұлттар Ұйымының Даму бағдарламасы`` and ``Ұйымы Даму бағдарламасы`` are one name.
    """
    return KAZAKH_GENITIVE.sub("", word) if language == "kk" else word


@lru_cache(maxsize=8192)
def word_forms(word: str, language: str) -> frozenset[str]:
    """Return all forms of a word of a name (kk, ru, en); in another language the word itself."""
    forms = {word}
    for spelling in (word, *SPELLINGS.get(language, {}).get(word, ())):
        forms.add(spelling)
        if language == "ru" and len(spelling) >= SHORTEST_DECLINED:
            forms |= _russian_forms(spelling)
        if language == "kk":
            forms |= _kazakh_forms(spelling)
    return frozenset(forms)


def _russian_forms(word: str) -> set[str]:
    if word in RUSSIAN_PLURALS:
        return {word[:-1] + case for case in PLURAL_CASES}
    if word in SOFT_PLURALS:
        return {word[:-1] + case for case in SOFT_PLURAL_CASES}
    row = next((row for row in RUSSIAN if row.ending.search(word)), None)
    if row is None:
        return set()
    stem = RUSSIAN_STEMS.get(word) or word[: len(word) - row.cut]
    return {stem + case for case in row.cases}


def _kazakh_forms(word: str) -> set[str]:
    row = next((row for row in KAZAKH if row.ending.search(word)), None)
    if row is None:
        return set()
    forms = {word + case for case in row.cases}
    if KAZAKH_CLUSTER.search(word):
        forms |= {word + KAZAKH_LINK + case for case in _AFTER_VOWEL.split()}
    return forms
