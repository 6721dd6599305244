"""Words hyphenated at the end of a line: ``сотруд-`` / ``ничество``.

The hyphen becomes a soft hyphen, which stays at the line's end as the mark "this word goes on".
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from treaties.text.repairs.edits import Edit
from treaties.text.repairs.evidence import Evidence, is_russian, key

SOFT_HYPHEN = "\xad"
HYPHENS = ("-", "\u2010")
# A hyphen at a line's end after three letters or more, no part of a compound of three words.
AT_END = re.compile(r"(?<![\w-])(?P<head>[^\W\d_]{2,})(?P<hyphen>[-\u2010])(?=\s*$)")
INSIDE = re.compile(
    r"(?<![\w-])(?P<head>[^\W\d_]{2,})(?P<gap>[-\u2010] {1,2})(?P<tail>[^\W\d_]{2,})(?![\w-])"
)
GAP = re.compile("[-\u2010] ")
TAIL = re.compile(r"\s*(?P<tail>[^\W\d_]{2,})(?![\w-])")
# The first half of a Russian compound ends in one of these: ``торгово-экономический``.
LINKING = ("о", "е")


def suspects(lines: Sequence[str], places: Iterable[int], _: Evidence) -> list[int]:
    """Return the places of the lines that end in a hyphen."""
    return [place for place in places if lines[place].rstrip().endswith(HYPHENS)]


def mark_hyphenation(lines: Sequence[str], place: int, evidence: Evidence) -> Iterator[Edit]:
    """Make the hyphen at the end of a line soft, if the word that it parts is known."""
    head = AT_END.search(lines[place])
    below = next((line for line in lines[place + 1 : place + 8] if line.strip()), "")
    tail = TAIL.match(below)
    if head and tail and is_hyphenated(head["head"], tail["tail"], evidence):
        yield Edit(*head.span("hyphen"), SOFT_HYPHEN)


def join_hyphenated(line: str, evidence: Evidence) -> Iterator[Edit]:
    """Join a word whose line end was lost, but not its hyphen: ``сотруд- ничество``."""
    for match in INSIDE.finditer(line):
        if is_hyphenated(match["head"], match["tail"], evidence):
            yield Edit(*match.span("gap"), "")


def is_hyphenated(head: str, tail: str, evidence: Evidence) -> bool:
    """Return whether ``head`` and ``tail`` are one word without a hyphen: certain or no.

    A compound (``қару-жарақ``, ``торгово-экономический``) is one whose halves are words and whose
    join is none of the text's.
    """
    if not (tail.islower() or (head.isupper() and tail.isupper())):
        return False
    joined = key(head + tail)
    if key(f"{head}-{tail}") in evidence.compounds:
        return False
    if evidence.seen(joined):
        return True
    if not is_russian(joined) or is_russian(f"{key(head)}-{key(tail)}"):
        return False
    whole = len(head) > 3 and (key(head).endswith(LINKING) or is_russian(key(head)))
    return not (whole and len(tail) > 4 and is_russian(key(tail)))
