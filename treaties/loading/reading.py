"""Bytes to what they hold, with the check that nothing was lost. No Django: for any process."""

import gc
import logging

from treaties.text.conserve import conserved
from treaties.text.decode import decode
from treaties.text.document import ParsedSource, Refusal
from treaties.text.pipeline import NOTHING, Corrections, read_text

logger = logging.getLogger(__name__)


def read_source(data: bytes, corrections: Corrections = NOTHING) -> ParsedSource | Refusal:
    """Return what a source file holds, or why it cannot be stored.

    ``corrections`` are an editor's.

    Never raises: an error of the reading itself is a refusal (``not-read``), so that one file does
    not stop a run of thousands.
    """
    try:
        decoded = decode(data)
        if isinstance(decoded, Refusal):
            return decoded
        parsed = read_text(decoded, corrections)
        if isinstance(parsed, Refusal) or conserved(decoded.text, parsed):
            return parsed
        return Refusal("not-conserved")
    except Exception:
        logger.exception("A source file could not be read")
        return Refusal("not-read")


def settle() -> None:
    """Let the garbage collector leave alone what is in memory now: tables, dictionaries, modules.

    Each of its full rounds looks at all of that again; a process that reads many sources, and calls
    this after the first of them, spends a quarter less time.
    """
    gc.collect()
    gc.freeze()
