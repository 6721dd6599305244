"""The pieces of a query text, what is wrong with them, and how the query should be written."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from search.citations import find_citations
from search.language.tokenise import tokenise

LONGEST_QUERY = 2000
MOST_CLAUSES = 50
MOST_NESTED = 30
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
class Fault:
    """What is wrong with a query: ``code`` names the sentence shown, ``detail`` fills it."""

    code: str
    detail: str = ""


# Each opening quotation mark with those that close it.
QUOTES = {'"': '"', "«": "»", "“": "”", "„": "“”"}
PIECE = re.compile(
    r"(?P<space>\s+)|(?P<open>\()|(?P<close>\))"
    r"|(?P<minus>-(?=[\w\"«“„(]))"
    r"|(?P<field>[^\W\d_]+):(?=\S)"
    r"|(?P<quote>\"[^\"]*\"?|«[^»]*»?|“[^”]*”?|„[^“”]*[“”]?)(?:~(?P<near>\d{1,4}))?"
    r"|(?P<word>[^\s()\"«»“”„]+)"
    r"|(?P<stray>.)"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the query text: ``kind`` is a group of PIECE or an operator."""

    kind: str
    text: str
    near: int = 0


# The brackets of a citation, ``Article 18(2)``, are none of the query's: these hold their place.
SHIELD = str.maketrans("()", "\ue000\ue001")
UNSHIELD = str.maketrans("\ue000\ue001", "()")


def shield(text: str) -> str:
    """Return a query whose citations have no brackets."""
    text = text.translate(UNSHIELD)
    pieces: list[str] = []
    place = 0
    for found in find_citations(text):
        pieces += (text[place : found.start], text[found.start : found.end].translate(SHIELD))
        place = found.end
    return "".join(pieces) + text[place:]


def unshield(text: str) -> str:
    """Return a text with the brackets of its citations."""
    return text.translate(UNSHIELD)


def pieces_of(text: str) -> list[Piece]:
    """Return the pieces of a query; an empty quotation goes with a minus before it."""
    pieces: list[Piece] = []
    for match in PIECE.finditer(shield(text)):
        if match["quote"] is not None:
            piece = _quotation(match["quote"], int(match["near"] or 0))
            if piece.kind == "quote" and not piece.text:
                while pieces and pieces[-1].kind in {"minus", "not"}:
                    pieces.pop()
                continue
            pieces.append(piece)
        elif match["word"] is not None:
            pieces.append(Piece(OPERATOR_OF.get(match["word"], "word"), match["word"]))
        elif match["space"] is None:
            pieces.append(Piece(match.lastgroup or "", match["field"] or match.group()))
    return pieces


def _quotation(text: str, near: int) -> Piece:
    closed = len(text) > 1 and text[-1] in QUOTES[text[0]]
    inner = "".join(" " if letter in QUOTES or letter in "»”" else letter for letter in text)
    return Piece("quote" if closed else "open-quote", inner.strip(), near)


def first_fault(pieces: Sequence[Piece]) -> Fault | None:
    """Return the first fault of a query, or None."""
    depth = 0
    before = "begin"
    for place, piece in enumerate(pieces):
        if piece.kind in {"open-quote", "stray"}:
            return Fault("quote", piece.text)
        depth += (piece.kind == "open") - (piece.kind == "close")
        if depth < 0:
            return Fault("bracket", ")")
        if depth > MOST_NESTED or _negations(pieces, place) > MOST_NESTED:
            return Fault("nested", str(MOST_NESTED))
        fault = _fault_of(piece, before)
        if fault:
            return fault
        before = piece.kind
    if depth:
        return Fault("bracket", "(")
    if before in {"or", "and", "not", "minus", "field"}:
        return Fault("operator", pieces[-1].text)
    clauses = sum(_clauses(piece) for piece in pieces)
    return Fault("too-many", str(MOST_CLAUSES)) if clauses > MOST_CLAUSES else None


def _clauses(piece: Piece) -> int:
    """Return how many things a piece asks for: ``a,b`` is two words, a phrase is one."""
    if piece.kind == "word":
        return max(1, sum(1 for _ in tokenise(piece.text)))
    return int(piece.kind == "quote")


def _negations(pieces: Sequence[Piece], place: int) -> int:
    """Return how many negations stand one after the other up to a place."""
    count = 0
    while place - count >= 0 and pieces[place - count].kind in {"not", "minus"}:
        count += 1
        if count > MOST_NESTED:
            break
    return count


def _fault_of(piece: Piece, before: str) -> Fault | None:
    """Return what is wrong with a piece after another, or None."""
    if piece.kind in {"or", "and", "close"}:
        lacking = before in {"begin", "open", "or", "and", "not", "minus", "field"}
    else:
        lacking = piece.kind in {"not", "minus", "field", "open"} and before == "field"
    if lacking:
        return Fault("operator", piece.text)
    if piece.kind == "field" and piece.text.lower() not in FIELD_OF:
        return Fault("field", piece.text)
    if piece.kind == "word" and before == "field":
        return range_fault(piece.text)
    return prefix_fault(piece.text) if piece.kind == "word" else None


def prefix_fault(word: str) -> Fault | None:
    """Return the fault of a beginning that is too short to be looked for."""
    if word.endswith("*") and len(word.rstrip("*")) < SHORTEST_PREFIX:
        return Fault("prefix", word)
    return None


def range_fault(value: str) -> Fault | None:
    """Return the fault of a range: its ends are numbers, one may be open, the lower comes first."""
    if ".." not in value:
        return None
    low, _, high = value.partition("..")
    numbers = [int(end) for end in (low, high) if re.fullmatch(r"[0-9]{1,9}", end)]
    if not numbers or len(numbers) != sum(map(bool, (low, high))) or numbers != sorted(numbers):
        return Fault("range", value)
    return None


def repair(pieces: Sequence[Piece]) -> str:
    """Return the query without what is wrong in it: words, phrases, known fields, exclusions."""
    kept: list[str] = []
    excluded = excluded_depth = depth = 0
    either = False
    field = ""
    for piece in pieces:
        if piece.kind in {"open", "close"}:
            if piece.kind == "open" and excluded and not excluded_depth:
                excluded_depth = depth + 1
            depth += 1 if piece.kind == "open" else -1
            if excluded_depth and depth < excluded_depth:
                excluded_depth = 0
            excluded = 0
        elif piece.kind in {"not", "minus"}:
            excluded = 1
        elif piece.kind == "or":
            either = bool(kept)
        elif piece.kind == "field" and piece.text.lower() in FIELD_OF:
            field = f"{piece.text}:"
        else:
            operand = _operand(piece, field)
            if operand:
                minus = "-" if excluded or excluded_depth else ""
                kept += (["OR"] if either else []) + [minus + operand]
                either = False
            excluded, field = 0, ""
    return _within_limits(kept)


def _operand(piece: Piece, field: str) -> str:
    """Return a piece as it stands in a repaired query, or nothing."""
    if piece.kind in {"quote", "open-quote"} and tuple(tokenise(piece.text)):
        return f'{field}"{piece.text}"' + (f"~{piece.near}" if piece.near else "")
    if piece.kind == "word":
        wrong = range_fault(piece.text) if field else prefix_fault(piece.text)
        return "" if wrong else field + piece.text
    unknown = piece.kind == "field" and piece.text not in OPERATOR_OF
    return piece.text if unknown else ""


def _within_limits(kept: list[str]) -> str:
    clauses = 0
    within: list[str] = []
    for part in kept:
        if part != "OR":
            clauses += 1 if part.endswith('"') else max(1, sum(1 for _ in tokenise(part)))
        if clauses > MOST_CLAUSES or len(" ".join([*within, part])) > LONGEST_QUERY:
            break
        within.append(part)
    while within and within[-1] == "OR":
        within.pop()
    return unshield(" ".join(within))
