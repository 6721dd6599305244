"""The language versions of an agreement side by side: the same provision in the same row.

Units meet by their eId, and the paragraphs of a unit by theirs. Where the versions number
otherwise, the best alignment decides that keeps the order of each (``pairs``): what the addresses
say, which numbers, names, Latin words and terms two texts share, and how their lengths fit
(``likeness``).
What is like nothing leaves an empty cell, and its row says why.
"""

from treaties.align.paragraphs import align_paragraphs
from treaties.align.values import AlignedUnit, Row, Unaligned
from treaties.align.versions import align

__all__ = ["AlignedUnit", "Row", "Unaligned", "align", "align_paragraphs"]
