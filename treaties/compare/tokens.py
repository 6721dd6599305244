"""A text as it is compared: words, numbers, marks, and names of parties as one token each."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from treaties.compare.forms import stem, stems
from treaties.text.parties import party_mentions

# Letters, with what may stand between two of them: a hyphen, an apostrophe, a mark of a letter that
# is written apart from it.
LETTERS = r"[^\W\d_]+"
WORD = re.compile(rf"{LETTERS}(?:['’ʼ\u00ad\u2010\u2011\u0300-\u036f-]{LETTERS})*")
# A word with its hyphens and apostrophes; a number with what divides it; any other mark.
TOKEN = re.compile(
    rf"(?P<word>{WORD.pattern})"
    r"|(?P<number>\d+(?:[.,]\d+)*)"
    r"|(?P<mark>[^\w\s])"
)
# Marks that are written now so, now so, and mean the same.
SAME_MARKS = str.maketrans(
    {"«": '"', "»": '"', "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "’": "'", "ʼ": "'"}
)
# What a party is in its agreement, by its code: see ``roles``.
Roles = Mapping[str, str]
# The one party of an agreement that stands where the other agreement has another one.
COUNTERPART = "*"


@dataclass(frozen=True, slots=True)
class Token:
    """A token with its place in the text.

    ``key`` is what tokens that may stand for each other have in common: the stem of a word, the
    role of a party. ``form`` is the spelling by which they are quite the same.
    """

    start: int
    end: int
    key: str
    form: str
    is_word: bool
    party: bool = False


def tokens(text: str, language: str, roles: Roles | None = None) -> list[Token]:
    """Return the tokens of a text in a language of the portal, in their order.

    ``roles``: what the parties of the agreement are; the name of a party is then one token, that of
    another state or organisation is one by its code. Without roles names are words like others.
    """
    names = [] if roles is None else _names(text, language, roles)
    found: list[Token] = []
    place = 0
    for name in [*names, None]:
        end = name.start if name else len(text)
        found += _plain(text, place, end, language)
        if name:
            found.append(name)
            place = name.end
    return found


def stems_of(text: str, language: str) -> list[str]:
    """Return the stems of the words of a text alone: much quicker than its tokens."""
    return stems(WORD.findall(text), language)


def roles(left: Sequence[str], right: Sequence[str]) -> tuple[dict[str, str], dict[str, str]]:
    """Return what each party of two agreements is, by their codes: the same where they correspond.

    A party of both is itself. Where each agreement has just one more, these two stand for each
    other: Estonia in one and Lithuania in the other. Of several nobody knows which is which.
    """
    own = {code: code for code in left}
    other = {code: code for code in right}
    lone, second = (
        [one for one in left if one not in other],
        [one for one in right if one not in own],
    )
    if len(lone) == len(second) == 1:
        own[lone[0]] = other[second[0]] = COUNTERPART
    return own, other


def _names(text: str, language: str, own: Roles) -> list[Token]:
    found: list[Token] = []
    for name in party_mentions(text, language):
        if not found or name.start >= found[-1].end:
            key = f"party {own.get(name.key, name.key)}"
            written = text[name.start : name.end].casefold()
            found.append(Token(name.start, name.end, key, written, True, party=True))
    return found


def _plain(text: str, start: int, end: int, language: str) -> Iterator[Token]:
    for match in TOKEN.finditer(text, start, end):
        written = match[0]
        if match.lastgroup == "word":
            form = written.casefold().translate(SAME_MARKS)
            yield Token(*match.span(), stem(written, language), form, True)
        elif match.lastgroup == "number":
            # Figures are no forms of one another.
            yield Token(*match.span(), f"#{written}", written, True)
        else:
            mark = written.translate(SAME_MARKS)
            yield Token(*match.span(), mark, mark, False)
