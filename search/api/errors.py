"""What the API refuses, each time as one object with one sentence in the reader's language."""

import json
import logging
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja.errors import ValidationError

JSON_TYPE = "application/json; charset=utf-8"
logger = logging.getLogger(__name__)


class RefusedError(Exception):
    """A request that is not answered: the status, a code for programs, a sentence for people.

    ``parameter`` is the one that is at fault; ``more`` has what helps further: ``repaired`` (a
    query as it should be written) and ``address`` (where to go on).
    """

    def __init__(
        self,
        status: int,
        code: str,
        message: str,
        parameter: str = "",
        headers: dict[str, str] | None = None,
        **more: str,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.parameter = parameter
        self.headers = headers or {}
        self.more = more


def answer_to(error: RefusedError) -> HttpResponse:
    """Return the answer that says why a request is refused."""
    told: dict[str, Any] = {
        "code": error.code,
        "message": error.message,
        "parameter": error.parameter or None,
        "repaired": error.more.get("repaired") or None,
        "address": error.more.get("address") or None,
    }
    content = json.dumps({"error": told}, ensure_ascii=False)
    return HttpResponse(content, content_type=JSON_TYPE, status=error.status, headers=error.headers)


def not_found(error: Http404) -> RefusedError:
    """Return what is said of something that is not there."""
    told = error.args[0] if error.args and isinstance(error.args[0], str) else ""
    return RefusedError(404, "not-found", told or _("There is nothing at this address."))


def failed(request: HttpRequest, error: Exception) -> RefusedError:
    """Note a fault of the portal itself, and return what is said of it."""
    logger.error("The API failed at %s", request.path, exc_info=error)
    return RefusedError(
        500, "failed", _("Something went wrong here. The fault was noted; please try again later.")
    )


def no_index() -> RefusedError:
    """Return what is said while there is no index."""
    sentence = _("The search is not ready: its index is being prepared.")
    return RefusedError(503, "no-index", sentence, headers={"Retry-After": "60"})


def unknown_parameter(name: str) -> RefusedError:
    """Return what is said of a parameter that an address does not have."""
    sentence = _("This address has no parameter “%(name)s”.") % {"name": name}
    return RefusedError(422, "unknown-parameter", sentence, name)


def repeated_parameter(name: str) -> RefusedError:
    """Return what is said of a parameter that may be given once and was given more often."""
    sentence = _("The parameter “%(name)s” can be given only once.") % {"name": name}
    return RefusedError(422, "bad-parameter", sentence, name)


# What is wrong with a value


def bad_parameter(error: ValidationError) -> RefusedError:
    """Return what is said of the first value that is not allowed."""
    first = error.errors[0]
    names = [part for part in first["loc"] if isinstance(part, str)]
    name = names[-1] if names else ""
    sentence = _sentence(str(first["type"]), first.get("ctx", {}))
    return RefusedError(422, "bad-parameter", sentence % _detail(name, first), name)


def _detail(name: str, first: dict[str, Any]) -> dict[str, str]:
    told = first.get("ctx", {})
    limit = next((told[key] for key in ("ge", "le", "max_length") if key in told), "")
    values = str(told.get("expected", "")).replace("'", "").replace(" or ", ", ")
    return {"name": name, "limit": str(limit), "values": values}


def _sentence(kind: str, told: dict[str, Any]) -> str:
    """Return the sentence for a kind of fault, with places for the details."""
    if kind == "missing" or (kind == "string_too_short" and told.get("min_length") == 1):
        return _("Give the parameter “%(name)s” a value.")
    if kind == "greater_than_equal":
        return _("“%(name)s” must be at least %(limit)s.")
    if kind == "less_than_equal":
        return _("“%(name)s” must be at most %(limit)s.")
    if kind.startswith("int_"):
        return _("“%(name)s” must be a whole number.")
    if kind in {"enum", "literal_error"}:
        return _("“%(name)s” must be one of: %(values)s.")
    if kind == "string_too_long":
        return _("“%(name)s” can have at most %(limit)s characters.")
    return _("The value of “%(name)s” is not understood.")
