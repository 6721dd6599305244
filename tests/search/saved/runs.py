"""How the tests of this folder run saved searches, and see what these have told."""

from collections.abc import Callable
from typing import Any

from search.saved import running
from search.saved.models import SavedSearch
from search.saved.news import Reader, level
from search.saved.running import Ran, run_all
from tests.search.library import HONEY_RU

COFFEE = HONEY_RU.replace("за чаем", "за кофе")


def run(search: SavedSearch, by_itself: bool = False) -> Ran:
    """Run a search as it now stands."""
    fresh = SavedSearch.objects.select_related("owner").get(pk=search.pk)
    return running.run(fresh, Reader(level()), by_itself)


def told(search: SavedSearch, number: int | None = None) -> list[tuple[str, str, str]]:
    """Return what was told, or told by one run: language, eId, what changed."""
    rows = search.hits.select_related("change").order_by("pk")
    return [
        (row.change.language, row.eid, row.kind)
        for row in rows
        if number is None or row.run == number
    ]


def now(search: SavedSearch) -> SavedSearch:
    search.refresh_from_db()
    return search


def run_out(every: bool = False, dry: bool = False) -> list[Ran]:
    return list(run_all(Reader(level()), every, dry))


def raising(error: type[BaseException]) -> Callable[..., Any]:
    def fail(*args: Any, **kwargs: Any) -> Any:
        raise error

    return fail
