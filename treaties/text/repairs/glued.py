"""Words run together where a line end was lost: ``ҚытайХалық`` -> ``Қытай Халық``."""

import re
from collections.abc import Iterator

from treaties.text.repairs.edits import Edit
from treaties.text.repairs.evidence import Evidence

CAPITALS = "A-ZА-ЯЁӘҒҚҢӨҰҮҺІ"
SMALL = "a-zа-яёәғқңөұүһі"
SEAM = re.compile(f"(?<=[{SMALL}]{{2}})(?=[{CAPITALS}][{SMALL}]{{2}})")
# A quick look for them; a class of characters begins it, for speed.
SUSPECT = re.compile(f"[{CAPITALS}](?<=[{SMALL}][{CAPITALS}])[{SMALL}]{{2}}")
GLUED = re.compile(
    f"(?<![\\w@./-])[{CAPITALS}]?[{SMALL}]{{2,}}(?:[{CAPITALS}][{SMALL}]{{2,}})+(?![\\w@/])"
)


def part_glued_words(line: str, evidence: Evidence) -> Iterator[Edit]:
    """Part words at a capital inside, if each is a word by itself elsewhere in the text.

    A name that is written so (``КазМунайГаз``) has parts that are not, or stands more than once.
    """
    for match in GLUED.finditer(line):
        word = match.group()
        parts = SEAM.sub(" ", word).split(" ")
        if evidence.seen(word, besides=1) or not all(evidence.known(part) for part in parts):
            continue
        yield Edit(*match.span(), " ".join(parts))
