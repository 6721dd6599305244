"""The user's words to a tree of what is looked for; the tree knows no engine.

words       all must occur             a OR b      either (НЕМЕСЕ, ИЛИ, |)
"a b"       these forms in this order  NOT a, -a   without (ЕМЕС, НЕ)
"a b"~10    near each other            терр*       beginning of a word
party:Литва year:1998..2011            ( … )       grouping
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from search.language.normalise import normalise
from search.language.tokenise import tokenise

LONGEST_QUERY = 2000
MOST_CLAUSES = 50
SHORTEST_PREFIX = 3

OPERATORS = {
    "or": ("OR", "ИЛИ", "НЕМЕСЕ", "|"),
    "not": ("NOT", "НЕ", "ЕМЕС"),
    "and": ("AND", "И", "ЖӘНЕ", "&"),
}
FIELDS = {
    "party": ("party", "сторона", "тарап"),
    "article": ("article", "статья", "бап"),
    "year": ("year", "год", "жыл"),
    "act": ("act", "акт", "акті"),
    "language": ("lang", "language", "язык", "тіл"),
    "kind": ("type", "вид", "тип", "түр", "түрі"),
    "status": ("status", "статус", "мәртебе"),
    "title": ("title", "название", "атауы"),
}
OPERATOR_OF = {word: name for name, words in OPERATORS.items() for word in words}
FIELD_OF = {word: name for name, words in FIELDS.items() for word in words}


@dataclass(frozen=True, slots=True)
class Everything:
    """Matches every text."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word in any of its forms; ``form`` is normalised."""

    form: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Exact forms next to each other in this order."""

    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Near:
    """Words in any form within ``distance`` words of each other."""

    forms: tuple[str, ...]
    distance: int


@dataclass(frozen=True, slots=True)
class Prefix:
    """Every word that begins so."""

    beginning: str


@dataclass(frozen=True, slots=True)
class FieldIs:
    """A field with one of some values."""

    field: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FieldRange:
    """A field between two values, both included; an empty end is open."""

    field: str
    low: str
    high: str


@dataclass(frozen=True, slots=True)
class InTitle:
    """A word in any of its forms in the title of the agreement."""

    form: str


@dataclass(frozen=True, slots=True)
class And:
    """All of the parts."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """At least one of the parts."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """What does not match the part."""

    part: "Node"


Node = Everything | Word | Phrase | Near | Prefix | FieldIs | FieldRange | InTitle | And | Or | Not


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a query: ``code`` names the sentence shown, ``detail`` fills it."""

    code: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class ParsedQuery:
    """The tree of a query, or its fault with the query as it should be written."""

    node: Node
    fault: Fault | None = None
    repaired: str = ""


PIECE = re.compile(
    r"(?P<space>\s+)|(?P<open>\()|(?P<close>\))"
    r"|(?P<minus>-(?=[\w\"«“(]))"
    r"|(?P<field>[^\W\d_]+):(?=\S)"
    r"|(?P<quote>[\"«“„](?P<quoted>[^\"»”“«]*)(?P<end>[\"»”]?)(?:~(?P<near>\d{1,4}))?)"
    r"|(?P<word>[^\s()\"«»“”„]+)"
    r"|(?P<stray>.)"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the query text: ``kind`` is a group of PIECE or an operator."""

    kind: str
    text: str
    near: int = 0


def parse(text: str) -> ParsedQuery:
    """Return the tree of a query.

    Never raises. Faults: ``too-long``, ``too-many`` clauses, ``quote`` or ``bracket`` left open
    or closed too often, ``operator`` without a word beside it, ``prefix`` too short, ``field``
    unknown, ``range`` malformed.
    """
    if len(text) > LONGEST_QUERY:
        return ParsedQuery(Everything(), Fault("too-long", str(LONGEST_QUERY)))
    pieces = list(_pieces(text))
    fault = _fault(pieces)
    if fault:
        return ParsedQuery(Everything(), fault, _repair(pieces))
    reader = _Reader(pieces)
    node = reader.either()
    clauses = sum(piece.kind in {"word", "quote"} for piece in pieces)
    if clauses > MOST_CLAUSES:
        return ParsedQuery(Everything(), Fault("too-many", str(MOST_CLAUSES)))
    return ParsedQuery(node)


def _pieces(text: str) -> list[Piece]:
    pieces = []
    for match in PIECE.finditer(text):
        kind = match.lastgroup or ""
        if match["quote"] is not None:
            kind = "quote" if match["end"] else "open-quote"
            pieces.append(Piece(kind, match["quoted"].strip(), int(match["near"] or 0)))
        elif match["word"] is not None:
            operator = OPERATOR_OF.get(match["word"])
            pieces.append(Piece(operator or "word", match["word"]))
        elif kind != "space":
            pieces.append(Piece(kind, match["field"] or match.group()))
    return [piece for piece in pieces if not (piece.kind == "quote" and not piece.text)]


def _fault(pieces: Sequence[Piece]) -> Fault | None:
    """Return the first fault of a query, or None."""
    depth = 0
    before = "begin"
    for piece in pieces:
        kind = piece.kind
        if kind in {"open-quote", "stray"}:
            return Fault("quote", piece.text)
        depth += (kind == "open") - (kind == "close")
        if depth < 0:
            return Fault("bracket", ")")
        if _lacks_word(before, kind):
            return Fault("operator", piece.text)
        if kind == "field" and piece.text.lower() not in FIELD_OF:
            return Fault("field", piece.text)
        if kind == "word":
            fault = _word_fault(piece.text, before)
            if fault:
                return fault
        before = kind
    if depth:
        return Fault("bracket", "(")
    if before in {"or", "and", "not", "minus", "field"}:
        return Fault("operator", pieces[-1].text)
    return None


def _lacks_word(before: str, kind: str) -> bool:
    """Return whether an operator stands where a word should."""
    if kind in {"or", "and", "close"}:
        return before in {"begin", "open", "or", "and", "not", "minus", "field"}
    return kind in {"not", "minus", "field", "open"} and before == "field"


def _word_fault(word: str, before: str) -> Fault | None:
    if before != "field" and word.endswith("*") and len(word.rstrip("*")) < SHORTEST_PREFIX:
        return Fault("prefix", word)
    return None


def _repair(pieces: Sequence[Piece]) -> str:
    """Return the query without what is wrong in it: its words, phrases and known fields."""
    kept: list[str] = []
    field = ""
    for piece in pieces:
        if piece.kind == "field":
            known = piece.text.lower() in FIELD_OF
            field = f"{piece.text}:" if known else ""
            if not known:
                kept.append(piece.text)
            continue
        if piece.kind == "quote":
            kept.append(f'{field}"{piece.text}"' + (f"~{piece.near}" if piece.near else ""))
        elif piece.kind == "open-quote" and piece.text:
            kept.append(f'{field}"{piece.text}"')
        elif piece.kind == "word" and (field or not _word_fault(piece.text, "")):
            kept.append(field + piece.text)
        field = ""
    return " ".join(kept)


class _Reader:
    """Reads faultless pieces by recursive descent: either -> all -> one."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.pieces = pieces
        self.place = 0

    def kind(self) -> str:
        return self.pieces[self.place].kind if self.place < len(self.pieces) else "end"

    def take(self) -> Piece:
        self.place += 1
        return self.pieces[self.place - 1]

    def either(self) -> Node:
        parts = [self.all()]
        while self.kind() == "or":
            self.take()
            parts.append(self.all())
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def all(self) -> Node:
        parts: list[Node] = []
        while self.kind() not in {"or", "close", "end"}:
            if self.kind() == "and":
                self.take()
                continue
            parts.append(self.one())
        parts = [part for part in parts if part != Everything()]
        if not parts:
            return Everything()
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def one(self) -> Node:
        piece = self.take()
        if piece.kind in {"not", "minus"}:
            part = self.one() if self.kind() != "end" else Everything()
            return Everything() if part == Everything() else Not(part)
        if piece.kind == "open":
            node = self.either()
            if self.kind() == "close":
                self.take()
            return node
        if piece.kind == "field":
            return _field(FIELD_OF[piece.text.lower()], self.take())
        if piece.kind == "quote":
            return _quoted(piece)
        return _word(piece.text)


def _word(text: str) -> Node:
    if text.endswith("*"):
        return Prefix(normalise(text.rstrip("*")))
    parts = tuple(Word(token.form) for token in tokenise(text))
    if not parts:
        return Everything()
    return parts[0] if len(parts) == 1 else And(parts)


def _quoted(piece: Piece) -> Node:
    forms = tuple(token.form for token in tokenise(piece.text))
    if not forms:
        return Everything()
    return Near(forms, piece.near) if piece.near else Phrase(forms)


def _field(name: str, piece: Piece) -> Node:
    value = piece.text
    if name == "title":
        forms = tuple(InTitle(token.form) for token in tokenise(value))
        return And(forms) if len(forms) > 1 else (forms or (Everything(),))[0]
    if ".." in value:
        low, _, high = value.partition("..")
        return FieldRange(name, low, high)
    return FieldIs(name, (value,))
