"""The description of the API by OpenAPI 3.1, from the declarations of its addresses."""

from collections.abc import Iterator
from typing import Any

from ninja import NinjaAPI

TOKEN = "token"
SECURITY_SCHEMES = {
    TOKEN: {
        "type": "http",
        "scheme": "bearer",
        "description": "A token of the staff, by which more requests are answered. Never needed.",
    }
}
NUMBER = {"type": "integer", "minimum": 0}
# What every answer is sent with, and what only those of some statuses are.
RATE_HEADERS: dict[str, Any] = {
    "RateLimit-Limit": {"schema": NUMBER, "description": "Requests in a span of time."},
    "RateLimit-Remaining": {"schema": NUMBER, "description": "How many are left in it."},
    "RateLimit-Reset": {"schema": NUMBER, "description": "Seconds until the next span."},
}
ETAG = {
    "ETag": {
        "schema": {"type": "string", "pattern": '^W/"[0-9a-f]{32}"$'},
        "required": True,
        "description": "Send it as If-None-Match: what you have is not sent again.",
    }
}
HEADERS: dict[int, dict[str, Any]] = {
    200: ETAG,
    304: ETAG,
    301: {"Location": {"schema": {"type": "string"}, "required": True}},
    302: {"Location": {"schema": {"type": "string"}, "required": True}},
    401: {"WWW-Authenticate": {"schema": {"type": "string"}, "required": True}},
    429: {"Retry-After": {"schema": NUMBER, "required": True, "description": "Seconds."}},
    503: {"Retry-After": {"schema": NUMBER, "required": True, "description": "Seconds."}},
}
MEANINGS = {
    200: "What was asked for.",
    301: "The agreement was joined to another one: it stands there now.",
    302: "The provision stands in the article at this address.",
    304: "You have it already.",
    401: "The token is unknown, has expired or was revoked.",
    404: "There is nothing at this address.",
    409: "The cursor is of another list, or the list was changed: begin again.",
    422: "A parameter is unknown or has a value that is not allowed.",
    429: "Too many requests: wait as Retry-After says.",
    500: "The portal failed.",
    503: "The search is not ready, or took too long.",
}


def described(api: NinjaAPI, root: str) -> dict[str, Any]:
    """Return the description; ``root`` is the path that the API's addresses begin with."""
    told: dict[str, Any] = dict(api.get_openapi_schema(path_prefix=root))
    # Every address is on this site.
    del told["servers"]
    for path in told["paths"].values():
        # HEAD is answered wherever GET is, as everywhere in HTTP.
        path.pop("head", None)
    for operation in operations(told):
        operation["security"] = [{}, {TOKEN: []}]
        for parameter in operation["parameters"]:
            _simplify(parameter)
        for status, answer in operation["responses"].items():
            _explain(int(status), answer)
        operation["responses"] = {
            str(status): answer for status, answer in operation["responses"].items()
        }
    told["components"]["securitySchemes"] = SECURITY_SCHEMES
    return told


def operations(told: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the operations of a description."""
    for path in told["paths"].values():
        yield from path.values()


def _simplify(parameter: dict[str, Any]) -> None:
    """Take away what says nothing: that a parameter which is left out is null."""
    schema = parameter["schema"]
    if schema.get("default", "") is None:
        del schema["default"]
    choices = [*schema.pop("anyOf", ()), *schema.pop("allOf", ())]
    for only in (one for one in choices if one != {"type": "null"}):
        schema = schema | only
    parameter["schema"] = schema
    for name in ("title", "description", "examples"):
        schema.pop(name, None)
    if examples := parameter.pop("examples", None):
        parameter["example"] = examples[0]


def _explain(status: int, answer: dict[str, Any]) -> None:
    answer["description"] = MEANINGS[status]
    answer["headers"] = RATE_HEADERS | HEADERS.get(status, {})
