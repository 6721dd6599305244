"""What there is in the API, and the files of all texts."""

from typing import Any

from ninja import Query, Router

from search.api.addresses import Addresses
from search.api.conditional import ApiRequest
from search.api.operations import resource
from search.api.schemas.common import Asked
from search.api.schemas.others import BulkAnswer, RootAnswer
from treaties.bulk.about import licence
from treaties.bulk.kept import dumps

router = Router(tags=["Overview"])
VERSION = "1"
LISTS = ("agreements", "search", "concordance", "findings", "parties", "bulk")


@resource(router, "", RootAnswer, "What there is")
def root(request: ApiRequest, query: Query[Asked]) -> dict[str, Any]:
    """The lists that there are, the terms of use, and where all of it is described."""
    addresses = Addresses.of(request)
    return {
        "name": "Shartnama",
        "version": VERSION,
        "licence": licence(),
        "documentation": addresses.page("api-page"),
        "openapi": addresses.api("openapi"),
        "resources": {name: addresses.api(name) for name in LISTS},
    }


@resource(router, "/bulk", BulkAnswer, "The files of all texts")
def bulk(request: ApiRequest, query: Query[Asked]) -> dict[str, Any]:
    """All texts as one archive and as one file of JSON lines, made nightly."""
    addresses = Addresses.of(request)
    return {
        "licence": licence(),
        "page": addresses.page("bulk"),
        "dumps": [
            {
                "date": dump.day,
                "files": [
                    {
                        "name": file.name,
                        "size": file.size,
                        "sha256": file.sha256,
                        "address": addresses.page("bulk-file", file.name),
                    }
                    for file in dump.files
                ],
            }
            for dump in dumps()
        ],
    }
