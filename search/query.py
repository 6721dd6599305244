"""The user's words to a tree of what is looked for; the tree knows no engine.

words       all must occur             a OR b      either (НЕМЕСЕ, ИЛИ, |)
"a b"       these forms in this order  NOT a, -a   without (ЕМЕС, НЕ)
"a b"~10    near each other            терр*       beginning of a word
party:Литва year:1998..2011            ( … )       grouping
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from search.citations import Citation, find_citations
from search.language.analyse import query_words
from search.language.normalise import normalise
from search.language.tokenise import tokenise
from search.pieces import (
    FIELD_OF,
    LONGEST_QUERY,
    Fault,
    Piece,
    first_fault,
    pieces_of,
    repair,
    unshield,
)


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
class Cited:
    """A cited place, which stands first; or the words in which it was cited."""

    citation: Citation
    words: "Node"


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


Words = Word | Phrase | Near | Prefix | InTitle | Cited
Node = Everything | Words | FieldIs | FieldRange | And | Or | Not


def leaves(node: Node) -> Iterator[Word | Phrase | Near | Prefix]:
    """Yield what a query looks for in the texts, what it excludes left out."""
    if isinstance(node, And | Or):
        for part in node.parts:
            yield from leaves(part)
    elif isinstance(node, Cited):
        yield from leaves(node.words)
    elif isinstance(node, Word | Near | Phrase | Prefix):
        yield node


@dataclass(frozen=True, slots=True)
class ParsedQuery:
    """The tree of a query, or its fault with the query as it should be written."""

    node: Node
    fault: Fault | None = None
    repaired: str = ""


def parse(text: str) -> ParsedQuery:
    """Return the tree of a query.

    Never raises. Faults: ``too-long``, ``too-many`` clauses, ``nested`` too deep, ``quote`` or
    ``bracket`` left open or closed too often, ``operator`` without a word beside it, ``prefix`` too
    short, ``field`` unknown, ``range`` malformed.
    """
    if len(text) > LONGEST_QUERY:
        return ParsedQuery(Everything(), Fault("too-long", str(LONGEST_QUERY)))
    pieces = pieces_of(text)
    fault = first_fault(pieces)
    if fault:
        return ParsedQuery(Everything(), fault, repair(pieces))
    return ParsedQuery(Reader(pieces).either())


class Reader:
    """Reads faultless pieces by recursive descent: either -> all -> one."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.pieces = pieces
        self.place = 0

    def kind(self) -> str:
        """Return the kind of the next piece."""
        return self.pieces[self.place].kind if self.place < len(self.pieces) else "end"

    def take(self) -> Piece:
        """Return the next piece and go on."""
        self.place += 1
        return self.pieces[self.place - 1]

    def either(self) -> Node:
        """Read parts with OR between them."""
        parts = [self.all()]
        while self.kind() == "or":
            self.take()
            parts.append(self.all())
        # Punctuation alone asks for nothing.
        parts = [part for part in parts if part != Everything()]
        if not parts:
            return Everything()
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def all(self) -> Node:
        """Read parts that must all match."""
        parts: list[Node] = []
        while self.kind() not in {"or", "close", "end"}:
            if self.kind() == "and":
                self.take()
            elif self.kind() == "word":
                parts += self.words()
            else:
                parts.append(self.one())
        parts = [part for part in parts if part != Everything()]
        if not parts:
            return Everything()
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def words(self) -> list[Node]:
        """Read words that stand side by side: three of them may be one date."""
        nodes: list[Node] = []
        run: list[str] = []
        while self.kind() == "word":
            text = self.take().text
            if text.endswith("*"):
                nodes += [*_words(run), _word(text)]
                run = []
            else:
                run.append(text)
        return [*nodes, *_words(run)]

    def one(self) -> Node:
        """Read one word, phrase, field, group or negation."""
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
    parts = _words([text])
    if not parts:
        return Everything()
    return parts[0] if len(parts) == 1 else And(tuple(parts))


def _words(texts: Sequence[str]) -> list[Node]:
    """Return what words side by side ask for: citations among them, dates, compounds, words."""
    text = unshield(" ".join(texts))
    nodes: list[Node] = []
    place = 0
    for found in find_citations(text):
        nodes += _plain(text[place : found.start])
        words = _plain(text[found.start : found.end])
        nodes.append(Cited(found.citation, words[0] if len(words) == 1 else And(tuple(words))))
        place = found.end
    return [*nodes, *_plain(text[place:])]


def _plain(text: str) -> list[Node]:
    """Return the words of a text; a compound is also looked for as one word."""
    nodes: list[Node] = []
    for word in query_words(text):
        each = tuple(map(Word, word.forms))
        nodes.append(Or((And(each), Word(word.whole))) if word.whole else each[0])
    return nodes


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
