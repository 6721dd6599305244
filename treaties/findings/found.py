"""A difference as a finding: its quotes, and what each language says."""

from collections.abc import Mapping, Sequence

from treaties.align.words import marks_of
from treaties.choices import FindingKind
from treaties.findings.marks import Placed
from treaties.findings.passages import Passage, Piece
from treaties.findings.values import Finding, Quote

# Of what has no words to be quoted for, the clause beside them is; longer ones are cut.
CLAUSE_ENDS = ".;:,"
LONGEST_CLAUSE = 120


def finding(
    passage: Passage,
    kind: FindingKind,
    weight: float,
    quoted: Mapping[str, Sequence[Placed]],
    values: Mapping[str, str],
) -> Finding:
    """Return a finding; a language with nothing to be quoted has the clause most like the others'.

    The surer it is that the passage is the same provision, the more it weighs.
    """
    other = next((listed for listed in quoted.values() if listed), None)
    quotes: dict[str, tuple[Quote, ...]] = {}
    for language in values:
        listed = quoted.get(language, ())
        pieces = passage.pieces.get(language, ())
        if listed:
            quotes[language] = tuple(
                one.piece.quote(one.mark.start, one.mark.end) for one in listed
            )
        elif pieces and other:
            piece, start, end = clause_like(pieces, other[0])
            quotes[language] = (piece.quote(start, end),)
        elif pieces:
            quotes[language] = (whole(pieces[0]),)
        else:
            quotes[language] = ()
    return Finding(
        passage.unit, passage.eid, kind, round(weight * sureness(passage), 2), quotes, dict(values)
    )


def sureness(passage: Passage) -> float:
    """Return by how much a doubtful alignment lessens the weight of what it shows."""
    return min(1.0, 0.4 + passage.confidence)


def whole(piece: Piece) -> Quote:
    """Return the beginning of a text up to the end of a clause or word as a quote."""
    text = piece.text
    if len(text) <= LONGEST_CLAUSE:
        return piece.quote(0, len(text))
    ends = [text.rfind(sign, 0, LONGEST_CLAUSE) for sign in CLAUSE_ENDS]
    end = max(ends) if max(ends) > LONGEST_CLAUSE // 3 else text.rfind(" ", 0, LONGEST_CLAUSE)
    return piece.quote(0, end if end > 0 else LONGEST_CLAUSE)


def clause_like(pieces: Sequence[Piece], other: Placed) -> tuple[Piece, int, int]:
    """Return the place of the clause that a mark of another language most likely stands in here.

    Clauses that share numbers, names or terms with the clause of the mark are likelier, and those
    that are about as far from the beginning.
    """
    here = [clause for piece in pieces for clause in _clauses(piece)]
    there = next(
        clause
        for clause in _clauses(other.piece)
        if clause[1] <= other.mark.start < clause[2] or clause[2] == len(other.piece.text)
    )
    place = (other.mark.start + other.mark.end) / 2 / max(1, len(other.piece.text))
    wanted = marks_of(other.piece.text[there[1] : there[2]], other.piece.language)

    def likeness(clause: tuple[Piece, int, int]) -> float:
        piece, start, end = clause
        own = marks_of(piece.text[start:end], piece.language)
        shared = sum(weight for key, weight in wanted.items() if key in own)
        distance = abs((start + end) / 2 / max(1, len(piece.text)) - place)
        return shared - 4 * distance

    return max(here, key=likeness)


def _clauses(piece: Piece) -> list[tuple[Piece, int, int]]:
    """Return the clauses of a text as places: from comma to comma, not too short."""
    text, found, start = piece.text, [], 0
    for place, sign in enumerate(text):
        last = place + 1 == len(text)
        if last or (sign in CLAUSE_ENDS and place - start > 25 and text[place + 1].isspace()):
            end = place + 1 if last and sign not in CLAUSE_ENDS else place
            begin = start + len(text[start:end]) - len(text[start:end].lstrip())
            if begin < end:
                found.append((piece, begin, end))
            start = place + 1
    return found or [(piece, 0, len(text))]


def said(marks: Sequence[Placed]) -> str:
    """Return the values of marks, each once, in their order."""
    return ", ".join(dict.fromkeys(one.mark.value for one in marks))
