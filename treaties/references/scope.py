"""Of which document a reference is: this agreement, a part of it, its act, or another one."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from treaties.references import tables
from treaties.references.found import Owner, Step
from treaties.references.outline import Node
from treaties.text.dates import first_date
from treaties.text.document import ParsedVersion

ACTS = frozenset({"law", "resolution", "decree", "order"})
# Kinds of treaty whose word may be used for any: "Соглашение" of a memorandum it is not.
DEFINED = {
    "kk": re.compile(r"\((?:бұдан\s+әрі|әрі\s+қарай)\s*[-–—,:]?\s*([^\W\d_]+)\)", re.IGNORECASE),
    "ru": re.compile(r"\(далее\s*(?:именуем\w+)?\s*[-–—,:]?\s*([^\W\d_]+)\)", re.IGNORECASE),
    "en": re.compile(
        r"\(herein\s?after[^()]{0,30}?[\"“«]?(?:the\s+)?([A-Z][a-z]+)[\"”»]?\)", re.IGNORECASE
    ),
}
LONGEST_NAME = 700
START, END, ANYWHERE = "start", "end", "anywhere"


# "Настоящее Соглашение (далее – Соглашение)" gives no other one a name.
ITSELF = {
    language: re.compile(rf"(?<!\w)(?:{words})\s+[^\W\d_]+$", re.IGNORECASE)
    for language, words in tables.THIS_WORDS.items()
}


@dataclass(frozen=True, slots=True)
class Document:
    """Whose provision is meant.

    ``kind`` is own (``part`` says which part of it), other or unknown. Another one is named by the
    words of ``named``: ``at`` their start, at their end, or anywhere in them.
    """

    kind: str
    part: str = ""
    named: str = ""
    at: str = ""


UNKNOWN = Document("unknown")


@dataclass(frozen=True, slots=True)
class Scope:
    """What the words for documents mean in a version.

    ``own`` is its kind of treaty; ``amended`` the treaty that it changes, if it does; ``defined``
    the other documents that its text gives a short name.
    """

    language: str
    own: str
    amended: Document = UNKNOWN
    defined: Mapping[str, Document] = field(default_factory=dict)


def scope_of(version: ParsedVersion, kind: str) -> Scope:
    """Return what the words for documents mean in a version of a kind of treaty."""
    language = version.language
    texts = (
        row.text
        for unit in version.units
        if unit.kind in {"preamble", "article"}
        for row in unit.paragraphs
    )
    defined = _definitions(texts, language)
    amended = UNKNOWN
    if re.search(tables.AMENDING_TITLES[language], version.title, re.IGNORECASE):
        dated = first_date(version.title, language) is not None
        by_title = Document("other", named=version.title, at=ANYWHERE)
        amended = by_title if dated or not defined else next(iter(defined.values()))
    return Scope(language, kind, amended, defined)


def _definitions(texts: Iterable[str], language: str) -> dict[str, Document]:
    """Return the kinds of document that are given a short name, with the words that name them."""
    found: dict[str, Document] = {}
    words = {
        "kk": tables.KAZAKH_DOCUMENTS,
        "ru": tables.RUSSIAN_DOCUMENTS,
        "en": tables.ENGLISH_DOCUMENTS,
    }[language]
    for text in texts:
        for match in DEFINED[language].finditer(text):
            word = match[1].lower()
            kind = next((row[0] for row in words if word[:5] == _plain(row[1])[:5]), "")
            before = text[: match.start()].rstrip()
            if kind and kind not in found and not ITSELF[language].search(before):
                named = text[max(0, match.start() - LONGEST_NAME) : match.start()]
                found[kind] = Document("other", named=named, at=END)
    return found


def _plain(pattern: str) -> str:
    return re.sub(r"[^\w].*", "", pattern)


def document_of(
    owner: Owner, steps: tuple[Step, ...], unit: Node, text: str, scope: Scope
) -> Document:
    """Return whose provision a reference means.

    ``unit`` is where it stands and ``text`` the paragraph that it stands in.
    """
    own_part = Document("own", unit.part)
    if steps[0].relation or owner.relation == "here":
        return own_part
    of_articles = any(one.kind == "article" for one in steps)
    if unit.kind == "act" and of_articles and owner.relation in {"", "this"}:
        # An act has points and annexes; articles in it are those of a treaty or a law.
        return UNKNOWN
    if owner.relation == "this":
        return _this(owner, unit, scope)
    if owner.relation == "bare":
        return _bare(owner, unit, scope)
    if owner.relation:
        at = END if scope.language == "kk" else START
        return Document("other", named=owner.named, at=at) if owner.named else UNKNOWN
    if unit.kind == "act":
        return own_part
    if scope.amended.named:
        return scope.amended
    if re.search(tables.AMENDS[scope.language], text, re.IGNORECASE):
        return UNKNOWN
    return own_part


def _this(owner: Owner, unit: Node, scope: Scope) -> Document:
    if unit.kind == "act":
        return Document("own", unit.part) if owner.word in ACTS or not owner.word else UNKNOWN
    if owner.word in ACTS:
        return UNKNOWN
    of_part = unit.part.startswith(_name(owner.word))
    if not unit.part or (owner.word == scope.own and not of_part):
        return Document("own")
    return Document("own", unit.part)


def _name(word: str) -> str:
    return {"protocol": "prot_", "annex": "annex_"}.get(word, "!")


def _bare(owner: Owner, unit: Node, scope: Scope) -> Document:
    if owner.word in scope.defined and unit.kind != "act":
        return scope.defined[owner.word]
    if unit.part.startswith(_name(owner.word)):
        return Document("own", unit.part)
    if scope.amended.named:
        return scope.amended if unit.kind != "act" else UNKNOWN
    return Document("own") if owner.word == scope.own else UNKNOWN
