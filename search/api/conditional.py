"""Entity tags: an answer that the asking program has already is not sent again.

Where all that an answer is made of can be told by a few numbers, these are its tag, and a program
that knows them costs no more than asking for them (``unless_known``). Any other answer is tagged by
its words. Tags are weak: the same answer may be sent compressed or not.
"""

import hashlib
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import cast

from django.db.models import Count, Max
from django.http import HttpRequest
from django.utils.http import parse_etags
from django.utils.translation import get_language

from search.engines.whoosh import store
from search.indexing import backend
from treaties.models import Agreement, Party
from treaties.terms.stored import stamp

ROOT = Path(__file__).resolve().parents[2]
# Whose code an answer is made by.
CODE = ("search", "treaties", "locale")
SIZE = 16


class ApiRequest(HttpRequest):
    """A request to the API, with what its answer is marked by.

    ``etag`` is the tag, empty where the words are to be it; ``changed_at`` is when the last change
    was made, if that is known.
    """

    etag: str
    changed_at: datetime | None


class KnownError(Exception):
    """The program that asks has this answer."""


def begin(request: HttpRequest) -> ApiRequest:
    """Return a request as the API's own, not marked yet."""
    asked = cast(ApiRequest, request)
    asked.etag, asked.changed_at = "", None
    return asked


def unless_known(request: ApiRequest, *state: object, changed_at: datetime | None = None) -> None:
    """Mark the answer by the state of what it is made of; raise KnownError if it is known.

    The tag is also one of the address, the language and this version of the code.
    """
    words = (request.build_absolute_uri(), get_language(), code_digest(), *state)
    request.etag = tag(repr(words).encode())
    request.changed_at = changed_at
    if is_known(request, request.etag):
        raise KnownError


def tag(content: bytes) -> str:
    """Return the weak entity tag of some bytes."""
    return f'W/"{hashlib.blake2b(content, digest_size=SIZE).hexdigest()}"'


def is_known(request: HttpRequest, etag: str) -> bool:
    """Return whether the program that asks has an answer with this tag."""
    listed = parse_etags(str(request.META.get("HTTP_IF_NONE_MATCH", "")))
    bare = {one.removeprefix("W/") for one in listed}
    return "*" in listed or etag.removeprefix("W/") in bare


@cache
def code_digest() -> str:
    """Return the digest of the code by which answers are made."""
    digest = hashlib.blake2b(digest_size=SIZE)
    for part in CODE:
        for file in sorted((ROOT / part).rglob("*")):
            if file.suffix in {".py", ".tsv", ".po"}:
                digest.update(hashlib.blake2b(file.read_bytes()).digest())
    return digest.hexdigest()


def library_state() -> tuple[object, ...]:
    """Return what tells one state of all agreements and parties from another, in two queries."""
    agreements = Agreement.objects.aggregate(count=Count("pk"), changed=Max("updated_at"))
    parties = Party.objects.order_by("pk").values_list("code", "name_kk", "name_ru", "name_en")
    return agreements["count"], agreements["changed"], tuple(parties)


def index_state() -> str:
    """Return what tells one state of the index from another. Raises IndexUnavailableError."""
    name, commit = store.stamp_of(backend().path)
    return f"{name}.{commit}"


def terms_state() -> tuple[object, ...]:
    """Return what tells one state of the term table from another, in one query."""
    return stamp()
