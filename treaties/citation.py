"""Provisions as lawyers cite them, in each language: ``пп. b) п. 4 ст. 18 Конвенции …``.

Russian goes from the smallest part to the largest, Kazakh from the largest to the smallest in the
genitive, English puts the numbers in brackets behind the article's.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from treaties.choices import ParagraphKind, UnitKind
from treaties.wording import date_words

# The parts of a provision: in Russian, and in Kazakh as the last part and before others.
RUSSIAN = {
    ParagraphKind.TEXT: "абз.",
    ParagraphKind.PARAGRAPH: "п.",
    ParagraphKind.SUBPARAGRAPH: "п.",
    ParagraphKind.POINT: "пп.",
    ParagraphKind.SUBPOINT: "пп.",
    ParagraphKind.INDENT: "абз.",
}
KAZAKH = {
    ParagraphKind.TEXT: ("абзацы", "абзацының"),
    ParagraphKind.PARAGRAPH: ("тармағы", "тармағының"),
    ParagraphKind.SUBPARAGRAPH: ("тармағы", "тармағының"),
    ParagraphKind.POINT: ("тармақшасы", "тармақшасының"),
    ParagraphKind.SUBPOINT: ("тармақшасы", "тармақшасының"),
    ParagraphKind.INDENT: ("абзацы", "абзацының"),
}
# Parts whose number is only counted.
COUNTED = frozenset({ParagraphKind.TEXT, ParagraphKind.INDENT})
# What stands outside the articles: in Russian also in the genitive and with the preposition by
# which it belongs to the agreement, in Kazakh also in the genitive.
RUSSIAN_UNITS = {
    UnitKind.ACT: ("внутригосударственный акт", "внутригосударственного акта", "по"),
    UnitKind.TITLE: ("название", "названия", ""),
    UnitKind.PREAMBLE: ("преамбула", "преамбулы", ""),
    UnitKind.CLOSING: ("заключительная часть", "заключительной части", ""),
    UnitKind.ANNEX: ("приложение", "приложения", "к"),
    UnitKind.NOTE: ("примечание редактора", "примечания редактора", "к"),
    UnitKind.FOREIGN: ("текст на другом языке", "текста на другом языке", ""),
}
KAZAKH_UNITS = {
    UnitKind.ACT: ("мемлекетішілік акт", "мемлекетішілік актінің"),
    UnitKind.TITLE: ("атауы", "атауының"),
    UnitKind.PREAMBLE: ("кіріспе", "кіріспенің"),
    UnitKind.CLOSING: ("қорытынды бөлік", "қорытынды бөліктің"),
    UnitKind.ANNEX: ("қосымша", "қосымшаның"),
    UnitKind.NOTE: ("редактордың ескертпесі", "редактор ескертпесінің"),
    UnitKind.FOREIGN: ("басқа тілдегі мәтін", "басқа тілдегі мәтіннің"),
}
ENGLISH_UNITS = {
    UnitKind.ACT: "domestic act",
    UnitKind.TITLE: "title",
    UnitKind.PREAMBLE: "preamble",
    UnitKind.CLOSING: "closing clauses",
    UnitKind.ANNEX: "annex",
    UnitKind.NOTE: "editor's note",
    UnitKind.FOREIGN: "text in another language",
}
GENITIVE, DATIVE = 0, 1
# What a Russian title begins with, in the genitive and the dative.
TYPES = {
    "соглашение": ("Соглашения", "Соглашению"),
    "конвенция": ("Конвенции", "Конвенции"),
    "договор": ("Договора", "Договору"),
    "договоренность": ("Договоренности", "Договоренности"),
    "протокол": ("Протокола", "Протоколу"),
    "меморандум": ("Меморандума", "Меморандуму"),
    "устав": ("Устава", "Уставу"),
    "хартия": ("Хартии", "Хартии"),
    "пакт": ("Пакта", "Пакту"),
    "статут": ("Статута", "Статуту"),
    "декларация": ("Декларации", "Декларации"),
    "программа": ("Программы", "Программе"),
    "решение": ("Решения", "Решению"),
    "положение": ("Положения", "Положению"),
    "заявление": ("Заявления", "Заявлению"),
    "акт": ("Акта", "Акту"),
    "кодекс": ("Кодекса", "Кодексу"),
    "регламент": ("Регламента", "Регламенту"),
    "обмен": ("Обмена", "Обмену"),
}
# Endings of adjectives, the longer before the shorter, with those of both cases.
ADJECTIVES = (
    *((f"{sign}ая", f"{sign}ей", f"{sign}ей") for sign in "жчшщ"),
    *((f"{sign}ий", f"{sign}его", f"{sign}ему") for sign in "жчшщн"),
    *((f"{sign}ий", f"{sign}ого", f"{sign}ому") for sign in "кгх"),
    ("ый", "ого", "ому"),
    ("ой", "ого", "ому"),
    ("ая", "ой", "ой"),
    ("яя", "ей", "ей"),
    ("ое", "ого", "ому"),
    ("ее", "его", "ему"),
)
CAPITALS = re.compile(r"^[^\W\d_]{4,}$")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a provision: what it is, and its number as it is printed (``4.``, ``b)``)."""

    kind: str
    label: str
    eid: str

    @property
    def number(self) -> str:
        """Return the number as it is cited: ``4``, ``1.2``, ``b)``; what has none is counted."""
        if self.kind in COUNTED:
            return self.eid.rpartition("_")[2]
        label = self.label.strip().strip("(").rstrip(". ")
        return label if label.endswith(")") or label[:1].isdigit() else f"{label})"


@dataclass(frozen=True, slots=True)
class Provision:
    """What is cited: a unit of an agreement and the parts in it, the largest first."""

    unit_kind: str
    unit_number: str
    parts: Sequence[Part] = ()


@dataclass(frozen=True, slots=True)
class Treaty:
    """What is told of the agreement: its title in the language, and when it was signed."""

    title: str
    signed_on: date | None = None


def cite(provision: Provision, treaty: Treaty, language: str) -> str:
    """Return the citation of a provision in one language of the portal."""
    return {"ru": _russian, "kk": _kazakh, "en": _english}[language](provision, treaty)


def cite_place(provision: Provision, language: str) -> str:
    """Return the citation of a provision without the agreement that it is of: ``п. 4 ст. 18``."""
    return {"ru": _russian_place, "kk": _kazakh_place, "en": _english_place}[language](provision)


def _russian(provision: Provision, treaty: Treaty) -> str:
    by, case = "", GENITIVE
    if provision.unit_kind != UnitKind.ARTICLE:
        by = RUSSIAN_UNITS[UnitKind(provision.unit_kind)][2]
        case = DATIVE if by else GENITIVE
    whole, title = _declined(_plain(treaty.title), case)
    day = f" от {date_words(treaty.signed_on, 'ru')}" if treaty.signed_on else ""
    place = _russian_place(provision)
    return " ".join(filter(None, (place, by, title))) + day if whole else f"{place}: «{title}»{day}"


def _russian_place(provision: Provision) -> str:
    steps = [f"{RUSSIAN[ParagraphKind(one.kind)]} {one.number}" for one in provision.parts[::-1]]
    if provision.unit_kind == UnitKind.ARTICLE:
        unit = f"ст. {provision.unit_number}"
    else:
        name, genitive, _ = RUSSIAN_UNITS[UnitKind(provision.unit_kind)]
        unit = f"{genitive if steps else name} {provision.unit_number}".strip()
    return " ".join([*steps, unit])


def _kazakh(provision: Provision, treaty: Treaty) -> str:
    """Return the title, the day, and the place: every part but the last is in the genitive."""
    day = f" ({date_words(treaty.signed_on, 'kk')})" if treaty.signed_on else ""
    return f"{_plain(treaty.title)}{day}, {_kazakh_place(provision)}"


def _kazakh_place(provision: Provision) -> str:
    last = len(provision.parts) - 1
    steps = [
        f"{_kazakh_number(one)}{KAZAKH[ParagraphKind(one.kind)][place != last]}"
        for place, one in enumerate(provision.parts)
    ]
    names = KAZAKH_UNITS.get(UnitKind(provision.unit_kind), ("бап", "баптың"))
    number = f"{provision.unit_number}-" if provision.unit_number else ""
    return " ".join([f"{number}{names[bool(steps)]}", *steps])


def _kazakh_number(part: Part) -> str:
    return f"{part.number} " if part.number.endswith(")") else f"{part.number}-"


def _english(provision: Provision, treaty: Treaty) -> str:
    day = f", {date_words(treaty.signed_on, 'en')}" if treaty.signed_on else ""
    return f"{_english_place(provision)}, {_plain(treaty.title)}{day}"


def _english_place(provision: Provision) -> str:
    numbered = "".join(
        f"({one.number.rstrip(')')})" for one in provision.parts if one.kind not in COUNTED
    )
    if provision.unit_kind == UnitKind.ARTICLE:
        place = f"Article {provision.unit_number}{numbered}"
    else:
        name = ENGLISH_UNITS[UnitKind(provision.unit_kind)].capitalize()
        place = f"{name} {provision.unit_number}".strip() + (f", {numbered}" if numbered else "")
    for one in provision.parts:
        if one.kind in COUNTED:
            name = "indent" if one.kind == ParagraphKind.INDENT else "unnumbered paragraph"
            place += f", {name} {one.number}"
    return place


def _plain(title: str) -> str:
    """Return a title with a word in capitals, as ``AGREEMENT between``, written as others are.

    A title all in capitals stays: which of its words are names cannot be seen.
    """
    words = title.split()
    if title.isupper():
        return " ".join(words)
    for place in (0, len(words) - 1):
        if words and words[place].isupper() and CAPITALS.match(words[place]):
            lowered = words[place].lower()
            words[place] = lowered.capitalize() if place == 0 else lowered
    return " ".join(words)


def _declined(title: str, case: int) -> tuple[bool, str]:
    """Return whether a Russian title could be put in a case, and the title."""
    words = title.split()
    for place, word in enumerate(words[:3]):
        cases = TYPES.get(word.lower())
        if cases:
            declined = cases[case].lower() if place else cases[case]
            return True, " ".join([*words[:place], declined, *words[place + 1 :]])
        declined = _adjective(word, case)
        if not declined:
            break
        words[place] = declined
    return False, title


def _adjective(word: str, case: int) -> str:
    """Return an adjective in a case; nothing for what does not look like one."""
    for ending, *cases in ADJECTIVES:
        if word.endswith(ending):
            return word.removesuffix(ending) + cases[case]
    return ""
