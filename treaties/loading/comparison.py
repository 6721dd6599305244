"""What the findings of an agreement are made from, as digests: its texts, the rules, the terms.

Where one of the three is not what it was, the versions have to be compared again.
"""

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from django.db.models import Q, QuerySet

from treaties.models import (
    Agreement,
    Article,
    Fact,
    LanguageVersion,
    Paragraph,
    Reference,
)
from treaties.terms.stored import stamp

ROOT = Path(__file__).resolve().parents[2]
# What decides which findings there are: files, and folders with their modules and data.
RULES = (
    *("treaties/findings", "treaties/align", "treaties/terms", "treaties/text"),
    *("search/language", "search/terms.py", "search/legal_words.py"),
)
# What only tells of findings.
NOT_RULES = frozenset(
    f"treaties/findings/{name}.py" for name in ("notes", "note_words", "body_names")
)
SIZE = 20


def texts_digest(key: int) -> str:
    """Return the digest of the versions of an agreement: units, paragraphs, facts, references.

    It takes five queries, and no more memory than the rows of one table.
    """
    digest = hashlib.blake2b(digest_size=SIZE)
    for rows in _tables(key):
        for row in rows:
            digest.update(repr(row).encode())
        digest.update(b"\n")
    return digest.hexdigest()


def _tables(key: int) -> Iterator[Iterable[tuple[Any, ...]]]:
    versions = LanguageVersion.objects.filter(agreement=key).order_by("language")
    yield versions.values_list("language", "title", "standing")
    units = Article.objects.filter(version__agreement=key).order_by("version", "position")
    yield units.values_list("version__language", "eid", "kind", "label", "number", "heading")
    parts = Paragraph.objects.filter(article__version__agreement=key)
    parts = parts.order_by("article__version", "article__position", "position")
    yield parts.values_list("article__eid", "eid", "kind", "label", "text")
    facts = Fact.objects.filter(agreement=key).order_by("language", "name", "line", "pk")
    yield facts.values_list("language", "name", "value", "line", "sentence")
    references = Reference.objects.filter(version__agreement=key).order_by("pk")
    yield references.values_list("version__language", "eid", "start", "end", "target", "target_eid")


@cache
def rules_digest() -> str:
    """Return the digest of the rules of this program: of their code and their tables."""
    digest = hashlib.blake2b(digest_size=SIZE)
    for file in _files():
        digest.update(f"{file.relative_to(ROOT)}\n".encode())
        digest.update(hashlib.blake2b(file.read_bytes()).digest())
    return digest.hexdigest()


def _files() -> Iterator[Path]:
    for source in RULES:
        place = ROOT / source
        listed = [place] if place.is_file() else sorted(place.rglob("*"))
        for file in listed:
            told = file.relative_to(ROOT).as_posix() in NOT_RULES
            if file.is_file() and "__pycache__" not in file.parts and not told:
                yield file


def terms_digest() -> str:
    """Return the digest of the term table as editors keep it now."""
    return hashlib.blake2b(repr(stamp()).encode(), digest_size=SIZE).hexdigest()


def waiting(terms: str) -> QuerySet[Agreement]:
    """Return the agreements that were never compared, or that are known to have changed since.

    ``terms`` is the digest of the term table. A text that somebody changed without saying so is
    seen by its digest alone.
    """
    level = Q(comparison__rules=rules_digest(), comparison__terms=terms)
    fresh = level & ~Q(comparison__texts="")
    return Agreement.objects.exclude(fresh).order_by("pk")
