"""What ``manage.py check`` says of the index."""

from typing import Any

from django.core.checks import CheckMessage, Warning

from search.engines.whoosh import store
from search.errors import IndexOutdatedError, IndexUnavailableError
from search.indexing import backend


def index_is_this_versions(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Return a warning when another version of the portal made the index.

    A missing index is none: the first texts make it.
    """
    try:
        store.check(backend().path)
    except IndexOutdatedError as error:
        return [Warning(str(error), id="search.W001")]
    except IndexUnavailableError:
        pass
    return []
