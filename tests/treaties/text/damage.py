"""Damage of every usual kind to real texts and samples, drawn by hypothesis with a fixed seed."""

from collections.abc import Callable

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from tests.treaties.text.reading import ROOT, SAMPLES

CORPUS = ROOT.parent / "shared" / "corpus"
# The real texts only where they stand beside the repository.
FILES = [*SAMPLES, *sorted(CORPUS.glob("*.txt"))]
TEXTS = [path.read_text("utf-8") for path in FILES]
LONGEST = 120
MOST_DAMAGES = 6
ENCODINGS = (
    *("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"),
    *("kz1048", "ptcp154", "cp1251", "koi8-r", "cp866", "mac-cyrillic"),
)
LINE_ENDS = ("\n", "\r\n", "\r", "\f\n", "\u2028", "\u2029")
LOOK_ALIKE = str.maketrans("асеорхуік", "aceopxyik")

fixed = settings(
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=120,
    suppress_health_check=list(HealthCheck),
)


def spaced(line: str) -> str:
    """Set the letters of a line apart: ``к е л і с т і``."""
    return "  ".join(" ".join(word) for word in line.split())


def spaced_at_its_end(line: str) -> str:
    """Set the letters of a line's last words apart."""
    words = line.split()
    return " ".join([*words[:-2], spaced(" ".join(words[-2:]))])


def stretched(line: str) -> str:
    """Part the words by two blanks and break them before their narrow letter."""
    return "  ".join(line.split()).replace("і", " і")


# Damage to one line; damage to its neighbours is in ``damaged``.
LINE_DAMAGES: dict[str, Callable[[str], str]] = {
    "space": spaced,
    "half-space": spaced_at_its_end,
    "stretch": stretched,
    "narrow": lambda line: line.replace("іс", " іс"),
    "dedent": str.lstrip,
    "indent": lambda line: " " * 9 + line,
    "look-alike": lambda line: line.translate(LOOK_ALIKE),
    "unbreakable": lambda line: line.replace(" ", "\u00a0"),
    "hyphen": lambda line: line[:-4] + "\u00ad" + line[-4:],
    "capital": str.upper,
    "glue": lambda line: line.replace(" ", "", 3),
    "halve": lambda line: line[: len(line) // 2] + "\n" + line[len(line) // 2 :],
    "hyphenate": lambda line: line[: len(line) // 2] + "-\n" + line[len(line) // 2 :],
    "move": lambda line: line[: len(line) // 3] + " " + line[len(line) // 2 :] + line[9:19],
}
NEIGHBOUR_DAMAGES = ("drop", "double", "swap", "blank", "insert", "join")


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A piece of a text with some of its lines dropped, doubled, swapped, letter-spaced..."""
    lines = draw(st.sampled_from(TEXTS)).splitlines()
    start = draw(st.integers(0, len(lines) - 5))
    lines = lines[start : start + draw(st.integers(3, LONGEST))]
    kinds = st.sampled_from([*LINE_DAMAGES, *NEIGHBOUR_DAMAGES])
    for damage in draw(st.lists(kinds, max_size=MOST_DAMAGES)):
        place = draw(st.integers(0, len(lines) - 1))
        if damage in LINE_DAMAGES:
            lines[place] = LINE_DAMAGES[damage](lines[place])
        elif damage == "drop" and len(lines) > 1:
            del lines[place]
        elif damage == "double":
            lines.insert(place, lines[place])
        elif damage == "swap":
            other = draw(st.integers(0, len(lines) - 1))
            lines[place], lines[other] = lines[other], lines[place]
        elif damage == "blank":
            lines[place:place] = ["", "   ", ""]
        elif damage == "join" and place:
            lines[place - 1 : place + 1] = [lines[place - 1] + lines[place]]
        elif damage == "insert":
            lines.insert(place, draw(st.sampled_from(draw(st.sampled_from(TEXTS)).splitlines())))
    return "\n".join(lines)


@st.composite
def mutants(draw: st.DrawFn) -> bytes:
    """A damaged text in some encoding, with some line ends, cut at any byte at either end."""
    text = draw(damaged())
    if draw(st.booleans()):
        text = text.replace("\n", draw(st.sampled_from(LINE_ENDS)))
    data = text.encode(
        draw(st.sampled_from(ENCODINGS)) if draw(st.booleans()) else "utf-8", "replace"
    )
    if draw(st.booleans()):
        data = data[draw(st.integers(0, len(data) // 2)) :]
        data = data[: len(data) - draw(st.integers(0, len(data) // 2))]
    return data
