"""A source as it was read, written out as plain text that reads to the same structure again."""

from treaties.text.clean import BLOCK_END
from treaties.text.document import Block, ParsedSource

INDENT = " " * 6


def export_text(parsed: ParsedSource) -> str:
    """Return the repaired text: a line a block, set in and parted by blank lines as the source.

    Each line ends with Unicode's paragraph separator, so that no reader joins it to the next.
    """
    return "".join(_line(block) for block in parsed.blocks)


def _line(block: Block) -> str:
    blank = "\n" if block.after_blank else ""
    return f"{blank}{INDENT if block.indented else ''}{block.text}{BLOCK_END}\n"
