"""How an address of the API is declared: its answer, its errors, and nothing that is ignored."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema

from search.api.errors import repeated_parameter, unknown_parameter
from search.api.schemas.common import ErrorAnswer

View = Callable[..., Any]
# Of every address: known already; bad token; nothing there; bad parameter; too many; our fault.
ALWAYS = (401, 404, 422, 429, 500)


def resource(
    router: Router, path: str, answer: type[Schema], summary: str, more: Iterable[int] = ()
) -> Callable[[View], View]:
    """Return a decorator that makes a view the answer to GET and HEAD at a path of a router.

    ``more`` are the further statuses that it may answer with. The view's name is that of the
    address and of the operation, and its docstring describes it. A parameter that the view does not
    have, or that is given twice where one counts, is refused: what is ignored seems to be heard.
    """
    statuses: dict[int, Any] = {200: answer, 304: None}
    statuses |= {status: None if status < 400 else ErrorAnswer for status in (*more, *ALWAYS)}

    def decorate(view: View) -> View:
        names: dict[str, bool] = {}

        @wraps(view)
        def checked(request: HttpRequest, **values: Any) -> Any:
            _check_names(request, names)
            return view(request, **values)

        router.api_operation(
            ["GET", "HEAD"],
            path,
            response=dict(sorted(statuses.items())),
            operation_id=view.__name__,
            url_name=view.__name__,
            summary=summary,
        )(checked)
        names.update(_parameters(checked))
        return view

    return decorate


def _parameters(view: Any) -> dict[str, bool]:
    """Return the query parameters of a declared view, and whether each may be given repeatedly."""
    found: dict[str, bool] = {}
    for model in view._ninja_operation.models:
        if model.__ninja_param_source__ == "query":
            several = set(model.__ninja_collection_fields__)
            found |= {name: name in several for name in model.__ninja_flatten_map__}
    return found


def _check_names(request: HttpRequest, names: dict[str, bool]) -> None:
    """Raise RefusedError for a parameter that is not declared, or stands there too often."""
    for name, values in request.GET.lists():
        if name not in names:
            raise unknown_parameter(name)
        if len(values) > 1 and not names[name]:
            raise repeated_parameter(name)
