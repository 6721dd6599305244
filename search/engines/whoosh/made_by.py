"""What an index was made with: a fingerprint of all that decides what its entries hold.

A query finds only what was indexed by the same analysis. An index with another fingerprint is
therefore not searched but made anew.
"""

import hashlib
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
# Files, and folders with their modules and data.
SOURCES = (
    "search/language",
    *(
        f"search/engines/whoosh/{name}.py"
        for name in ("schema", "documents", "codec", "postings", "columns", "pool", "writer")
    ),
    "search/vocabulary.py",
    "search/search_indexes.py",
    "treaties/sorting.py",
    # Dates are terms, too, and read by this grammar.
    "treaties/text/dates.py",
)
PACKAGES = ("pymorphy3", "pymorphy3-dicts-ru", "snowballstemmer")


def fingerprint(root: Path = ROOT) -> str:
    """Return the digest of the sources below a folder and of the versions of the dictionaries."""
    digest = hashlib.sha256()
    for file in _files(root):
        content = hashlib.sha256(file.read_bytes()).hexdigest()
        digest.update(f"{file.relative_to(root)} {content}\n".encode())
    for package in PACKAGES:
        digest.update(f"{package} {version(package)}\n".encode())
    return digest.hexdigest()


def _files(root: Path) -> Iterator[Path]:
    for source in SOURCES:
        place = root / source
        if place.is_file():
            yield place
        else:
            yield from sorted(
                file
                for file in place.rglob("*")
                if file.is_file() and "__pycache__" not in file.parts
            )


# Taken when the program starts: a file that is replaced later is not the code that runs.
MADE_BY = fingerprint()
