"""Notes among the text: an editor's, and a certifier's with the signature that belongs to it."""

import re
from collections.abc import Sequence

from treaties.text.document import Block
from treaties.text.headings import annex_heading, is_act_line, is_heading, matches
from treaties.text.markers import CERTIFICATIONS, NOTES
from treaties.text.seams import ENDS_SENTENCE, LABEL

LONGEST_CERTIFICATION = 900
# How a certification begins or, in Kazakh, ends; asked before the patterns.
CERTIFIES = re.compile(
    r"настоящ|данн|копия|перевод|точность|верность|осымен|көшірме|дұрыс|i hereby|this is|it is"
    r"|certif",
    re.IGNORECASE,
)
CERTIFIED = re.compile(r"(?:келеді|растаймын|куәландырамын)\W*$", re.IGNORECASE)
# The office and the name under a certification: so many lines at most, none longer than this.
SIGNATURE_LINES = 9
LONGEST_SIGNATURE = 150
# A mark alone, whose words follow in the next block: ``Примечание ИЗПИ!``.
LONGEST_MARK = 30
# An editor's mark has a full stop or names the editor; a note to a table has a colon.
TABLE_NOTE = re.compile(r"(?:Ескерту|Примечание|Сноска|(?:Foot)?Note)\s?:", re.IGNORECASE)


def is_note(text: str) -> bool:
    """Return whether a block is an editor's note."""
    return matches(NOTES, text[:LONGEST_MARK])


def is_table_note(text: str) -> bool:
    """Return whether a block is a note that belongs to a table: ``Примечание: в тоннах``."""
    return TABLE_NOTE.match(text) is not None


def is_certification(text: str) -> bool:
    """Return whether a block certifies a copy or a translation."""
    if len(text) > LONGEST_CERTIFICATION:
        return False
    if not (CERTIFIES.match(text) or CERTIFIED.search(text[-LONGEST_MARK:])):
        return False
    return matches(CERTIFICATIONS, text)


def notes_in(blocks: Sequence[Block], tables: bool = False) -> dict[int, int]:
    """Return where each note among blocks begins, with the place after its end.

    With ``tables``, as in an annex, what notes to a table say is no editor's note.
    """
    found: dict[int, int] = {}
    place = 0
    while place < len(blocks):
        end = place
        text = blocks[place].text
        if is_note(text) and not (tables and is_table_note(text)):
            end = place + 1 + _mark_alone(blocks, place)
        elif is_certification(text):
            end = _signature_end(blocks, place + 1)
        if end > place:
            found[place] = end
        place = max(end, place + 1)
    return found


def _mark_alone(blocks: Sequence[Block], place: int) -> int:
    alone = len(blocks[place].text) <= LONGEST_MARK and blocks[place].text[-1] in "!:"
    return int(alone and place + 1 < len(blocks) and not is_heading(blocks[place + 1].text))


def _signature_end(blocks: Sequence[Block], start: int) -> int:
    end = start
    while end < len(blocks) and end - start < SIGNATURE_LINES and _signs(blocks[end].text):
        end += 1
    return end


def _signs(text: str) -> bool:
    return not (
        len(text) > LONGEST_SIGNATURE
        or ENDS_SENTENCE.search(text)
        or LABEL.match(text)
        or is_note(text)
        or is_certification(text)
        or is_heading(text)
        or is_act_line(text)
        or annex_heading(text)
    )
