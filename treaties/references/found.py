"""What recognition finds in a text, before it is known what it leads to."""

from dataclasses import dataclass

THIS = "this"
PREVIOUS = "previous"
THAT = "that"
# How far out a kind of provision lies: an article holds paragraphs, an annex has articles.
RANKS = {
    "annex": 0,
    "protocol": 0,
    "part": 1,
    "chapter": 2,
    "section": 3,
    "subsection": 4,
    "article": 5,
    "clause": 6,
    "paragraph": 7,
    "subparagraph": 8,
    "line": 9,
}
ARTICLE = RANKS["article"]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a chain: what it is, and its number as it is written.

    ``number`` is empty for an annex without one. ``relation`` is THIS (``настоящей статьи``) or
    PREVIOUS (``the preceding paragraph``; ``number`` then says how far back: ``1``, ``2``) or THAT
    (``этого пункта``: the one spoken of last).
    """

    kind: str
    number: str = ""
    relation: str = ""

    @property
    def rank(self) -> int:
        """Return how far out the step lies."""
        return RANKS[self.kind]


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose provision is meant, as the words say.

    ``relation`` is empty (nothing is said), this (``настоящей Конвенции``), bare (``Конвенции``),
    here (``жоғарыдағы``) or other. ``word`` is the kind of document; ``named`` the words that name
    another one.
    """

    relation: str = ""
    word: str = ""
    named: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A reference in a text: its place, its steps from the outermost, and whose they are.

    A place without length is that of a provision inside a range (``статьи 5–8``: 6 and 7).
    """

    start: int
    end: int
    steps: tuple[Step, ...]
    owner: Owner = Owner()
