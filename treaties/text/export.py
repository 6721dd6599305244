"""A source as it was read, written out as plain text that reads to the same structure again."""

from collections.abc import Iterator

from treaties.text.clean import BLOCK_END, BLOCK_GOES_ON
from treaties.text.document import Block, ParsedSource

INDENT = " " * 6


def export_text(parsed: ParsedSource) -> str:
    """Return the repaired text: its lines, the blocks set in and parted as in the source.

    The last line of a block ends with Unicode's paragraph separator, the others with its line
    separator, so that a reader joins just the lines that were joined before.
    """
    return "".join(_lines(block, parsed.clean.lines) for block in parsed.blocks)


def _lines(block: Block, lines: tuple[str, ...]) -> str:
    kept = list(_written(lines[block.first_line - 1 : block.last_line]))
    blank = "\n" if block.after_blank else ""
    indent = INDENT if block.indented else ""
    text = f"{BLOCK_GOES_ON}\n".join(kept)
    return f"{blank}{indent}{text}{BLOCK_END}\n"


def _written(lines: tuple[str, ...]) -> Iterator[str]:
    for line in lines:
        text = line.strip()
        if text:
            yield text
