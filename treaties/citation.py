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
# What stands outside the articles.
UNITS = {
    UnitKind.ACT: {"kk": "бекіту туралы акт", "ru": "акт об утверждении", "en": "approving act"},
    UnitKind.TITLE: {"kk": "атауы", "ru": "название", "en": "title"},
    UnitKind.PREAMBLE: {"kk": "кіріспе", "ru": "преамбула", "en": "preamble"},
    UnitKind.CLOSING: {
        "kk": "қорытынды ережелер",
        "ru": "заключительные положения",
        "en": "closing clauses",
    },
    UnitKind.ANNEX: {"kk": "қосымша", "ru": "приложение", "en": "annex"},
    UnitKind.NOTE: {"kk": "ескертпе", "ru": "примечание", "en": "note"},
    UnitKind.FOREIGN: {
        "kk": "басқа тілдегі мәтін",
        "ru": "текст на другом языке",
        "en": "text in another language",
    },
}
# What a Russian title begins with, in the genitive.
GENITIVES = {
    "соглашение": "Соглашения",
    "конвенция": "Конвенции",
    "договор": "Договора",
    "договоренность": "Договоренности",
    "протокол": "Протокола",
    "меморандум": "Меморандума",
    "устав": "Устава",
    "хартия": "Хартии",
    "пакт": "Пакта",
    "статут": "Статута",
    "декларация": "Декларации",
    "программа": "Программы",
}
ADJECTIVES = (
    ("ний", "него"),
    ("кий", "кого"),
    ("гий", "гого"),
    ("ый", "ого"),
    ("ой", "ого"),
    ("ая", "ой"),
    ("яя", "ей"),
    ("ое", "ого"),
    ("ее", "его"),
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


def _russian(provision: Provision, treaty: Treaty) -> str:
    steps = [f"{RUSSIAN[ParagraphKind(one.kind)]} {one.number}" for one in provision.parts[::-1]]
    whole, title = _in_genitive(_plain(treaty.title))
    day = f" от {date_words(treaty.signed_on, 'ru')}" if treaty.signed_on else ""
    if provision.unit_kind == UnitKind.ARTICLE:
        place = " ".join([*steps, f"ст. {provision.unit_number}"])
    else:
        place = ", ".join([*steps, _unit(provision, "ru")])
    return f"{place} {title}{day}" if whole else f"{place}: «{title}»{day}"


def _kazakh(provision: Provision, treaty: Treaty) -> str:
    """Return the title, the day, and the place: every part but the last is in the genitive."""
    last = len(provision.parts) - 1
    steps = [
        f"{_kazakh_number(one)}{KAZAKH[ParagraphKind(one.kind)][place != last]}"
        for place, one in enumerate(provision.parts)
    ]
    if provision.unit_kind == UnitKind.ARTICLE:
        steps.insert(0, f"{provision.unit_number}-{'баптың' if steps else 'бап'}")
        place = " ".join(steps)
    else:
        place = ", ".join([_unit(provision, "kk"), *steps])
    day = f" ({date_words(treaty.signed_on, 'kk')})" if treaty.signed_on else ""
    return f"{_plain(treaty.title)}{day}, {place}"


def _kazakh_number(part: Part) -> str:
    return f"{part.number} " if part.number.endswith(")") else f"{part.number}-"


def _english(provision: Provision, treaty: Treaty) -> str:
    numbered = "".join(
        f"({one.number.rstrip(')')})" for one in provision.parts if one.kind not in COUNTED
    )
    if provision.unit_kind == UnitKind.ARTICLE:
        place = f"Article {provision.unit_number}{numbered}"
    else:
        place = _unit(provision, "en").capitalize() + (f", {numbered}" if numbered else "")
    for one in provision.parts:
        if one.kind in COUNTED:
            name = "indent" if one.kind == ParagraphKind.INDENT else "unnumbered paragraph"
            place += f", {name} {one.number}"
    day = f", {date_words(treaty.signed_on, 'en')}" if treaty.signed_on else ""
    return f"{place}, {_plain(treaty.title)}{day}"


def _unit(provision: Provision, language: str) -> str:
    name = UNITS[UnitKind(provision.unit_kind)][language]
    number = provision.unit_number
    if not number:
        return name
    return f"{number}-{name}" if language == "kk" else f"{name} {number}"


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


def _in_genitive(title: str) -> tuple[bool, str]:
    """Return whether a Russian title could be put in the genitive, and the title."""
    words = title.split()
    for place, word in enumerate(words[:3]):
        genitive = GENITIVES.get(word.lower())
        if genitive:
            if place:
                genitive = genitive.lower()
            return True, " ".join([*words[:place], genitive, *words[place + 1 :]])
        declined = _adjective(word)
        if not declined:
            break
        words[place] = declined
    return False, title


def _adjective(word: str) -> str:
    """Return an adjective in the genitive; nothing for what does not look like one."""
    for ending, genitive in ADJECTIVES:
        if word.endswith(ending):
            return word.removesuffix(ending) + genitive
    return ""
