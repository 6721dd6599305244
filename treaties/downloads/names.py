"""The names of files that are made of somebody's words."""

import re
import unicodedata

LONGEST_NAME = 60


def file_name(words: str, day: str, ending: str, begin: str = "shartnama") -> str:
    """Return a name with some words and a day: ``shartnama-чай-2026-11-28.csv``."""
    told = re.sub(r"[\W_]+", "-", unicodedata.normalize("NFC", words))
    parts = [begin, told.strip("-")[:LONGEST_NAME].strip("-"), day]
    return "-".join(filter(None, parts)) + f".{ending}"
