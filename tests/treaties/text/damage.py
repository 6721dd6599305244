"""Damage of every usual kind to the samples, drawn by hypothesis with a fixed seed."""

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from tests.treaties.text.reading import SAMPLES

TEXTS = [path.read_text("utf-8") for path in SAMPLES]
DAMAGES = ("drop", "double", "swap", "space", "blank", "dedent", "insert")
LONGEST = 120

fixed = settings(
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=120,
    suppress_health_check=list(HealthCheck),
)


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A piece of a sample with some of its lines dropped, doubled, swapped, letter-spaced..."""
    lines = draw(st.sampled_from(TEXTS)).splitlines()
    start = draw(st.integers(0, len(lines) - 5))
    lines = lines[start : start + draw(st.integers(3, LONGEST))]
    for damage in draw(st.lists(st.sampled_from(DAMAGES), max_size=6)):
        place = draw(st.integers(0, len(lines) - 1))
        if damage == "drop" and len(lines) > 1:
            del lines[place]
        elif damage == "double":
            lines.insert(place, lines[place])
        elif damage == "swap":
            other = draw(st.integers(0, len(lines) - 1))
            lines[place], lines[other] = lines[other], lines[place]
        elif damage == "space" and any(len(word) > 3 for word in lines[place].split()):
            lines[place] = "  ".join(" ".join(word) for word in lines[place].split())
        elif damage == "blank":
            lines[place:place] = ["", "   ", ""]
        elif damage == "dedent":
            lines[place] = lines[place].lstrip()
        elif damage == "insert":
            lines.insert(place, draw(st.sampled_from(draw(st.sampled_from(TEXTS)).splitlines())))
    return "\n".join(lines)
