"""Those for whom a treaty is signed, by the lines of the signatures, in one column or in more."""

import re
from collections.abc import Sequence

from treaties.text.facts.known import parties_in_signatures
from treaties.text.facts.told import Passage

# The lines of signatures: За Правительство …, … Үкіметі үшін, For the Government of ….
SIGNATURE = {
    "kk": re.compile(r"(?:үшін|атынан)(?:\s|$)", re.IGNORECASE),
    "ru": re.compile(r"^(?:\W|\d)*(?:За|От\s+имени)(?:\s|$)", re.IGNORECASE),
    "en": re.compile(r"^\W*(?:For|On\s+behalf\s+of)(?:\s|$)", re.IGNORECASE),
}
# The word by which each signatory is introduced, or in Kazakh closed.
MARK = {
    "kk": re.compile(r"\b(?:үшін|атынан)\b", re.IGNORECASE),
    "ru": re.compile(r"\b(?:За|ЗА|От\s+имени|ОТ\s+ИМЕНИ)(?:\s|$)"),
    "en": re.compile(r"\b(?:For|FOR|On\s+behalf\s+of)(?:\s|$)"),
}
# A signature is short; a certifier's words below the signatures name no parties.
LONGEST_SIGNATURE, MOST_SIGNATURES = 200, 30
FEWEST_COLUMNS = 2
ENDS = re.compile(r"[.;:]\s*$")
CERTIFIES = re.compile(
    r"удостовер|верн|копи|куәландыр|көшірме|дұрыс|certif|copy|\.\s*$", re.IGNORECASE
)


def signatories(
    closing: Sequence[Passage], language: str
) -> tuple[tuple[str, ...], Passage | None]:
    """Return the codes of the parties that sign, and the first line; nothing where one is unknown.

    A list that lacks one would be a wrong list: each "For" must have its party.
    """
    signed = _signatures(closing, language)
    if not signed:
        return (), None
    stacked = [row.text for row in signed]
    for lines in (_unstacked(stacked, language), _unwoven(stacked, language)):
        parties = _by_column(parties_in_signatures(lines, language))
        if len(parties) >= sum(len(MARK[language].findall(line)) for line in lines):
            return parties, signed[0]
    return (), signed[0]


def _by_column(lines: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the parties of the lines of signatures; in two columns, the left one first.

    A line that names two is one of two columns: in one column each line names one.
    """
    named = [line for line in lines if line]
    pairs = sum(len(line) == 2 for line in named)
    if pairs > 1 and all(len(line) <= 2 for line in named):
        lines = [*((line[0],) for line in named), *(line[1:] for line in named)]
    return tuple(dict.fromkeys(code for line in lines for code in line))


def _unstacked(lines: Sequence[str], language: str) -> list[str]:
    """Return lines where narrow columns, a word of each in every line, are put together again.

    ``За Республику За Кыргызскую`` over ``Армения Республику``: as many words below as marks above.
    In Kazakh a line of ``үшін`` stands below the words, so the lines are read upwards.
    """
    upwards = language == "kk"
    found: list[str] = []
    begun, columns = "", list[str]()
    for line in (*(reversed(lines) if upwards else lines), ""):
        words = line.split()
        marks = _columns(line, language)
        if not marks and words and len(words) == len(columns):
            begun = ""
            pairs = zip(columns, words, strict=True)
            columns = [f"{word} {name}" if upwards else f"{name} {word}" for name, word in pairs]
            continue
        # What stood before is whole; columns that no line went on are a line as it was.
        found.extend([begun] if begun else reversed(columns) if upwards else columns)
        begun, columns = (line, marks) if marks else ("", [])
        found.extend([line] if words and not marks else [])
    return found[::-1] if upwards else found


def _unwoven(lines: Sequence[str], language: str) -> list[str]:
    """Return lines with narrow columns that were joined to one line put together again.

    ``За Республику За Российскую Армения Федерацию``: below n pieces of as many words each stand
    n words a line.
    """
    found: list[str] = []
    for line in lines:
        pieces = [piece.split() for piece in _columns(line, language)]
        size = len(pieces[0]) if pieces else 0
        rest = pieces[-1][size:] if pieces else []
        even = all(len(piece) == size for piece in pieces[:-1]) and rest
        if not even or len(rest) % len(pieces):
            found.append(line)
            continue
        pieces[-1] = pieces[-1][:size]
        found.extend(
            " ".join((*piece, *rest[at :: len(pieces)])) for at, piece in enumerate(pieces)
        )
    return found


def _columns(line: str, language: str) -> list[str]:
    """Return the pieces of a line that begin with the mark; in Kazakh the line is all marks."""
    marks = list(MARK[language].finditer(line))
    if len(marks) < FEWEST_COLUMNS or (language == "kk" and len(marks) != len(line.split())):
        return []
    ends = [*(mark.start() for mark in marks[1:]), len(line)]
    return [line[mark.start() : end].strip() for mark, end in zip(marks, ends, strict=True)]


def _signatures(closing: Sequence[Passage], language: str) -> list[Passage]:
    """Return the lines of the signatures; in columns the states stand in the lines around."""
    pattern = SIGNATURE[language]
    first = next((at for at, row in enumerate(closing) if pattern.search(row.text)), None)
    if first is None:
        return []
    # In Kazakh the mark stands last: the name is above it, in narrow columns in two lines.
    reach = (2 if _columns(closing[first].text, language) else 1) if language == "kk" else 0
    found: list[Passage] = []
    for row in reversed(closing[max(0, first - reach) : first]):
        if len(row.text) > LONGEST_SIGNATURE or ENDS.search(row.text):
            break
        found.insert(0, row)
    for row in closing[first : first + MOST_SIGNATURES]:
        if len(row.text) > LONGEST_SIGNATURE or CERTIFIES.search(row.text):
            break
        found.append(row)
    return found
