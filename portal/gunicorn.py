"""gunicorn's settings, from the same environment as Django's."""

import ctypes
from contextlib import suppress
from typing import Any

from portal.environment import read, variables

# The number of this setting in the C library's malloc.h.
M_ARENA_MAX = -8

_environment = read(variables())
bind = _environment["SHARTNAMA_ADDRESS"]
workers = _environment["SHARTNAMA_WORKERS"]
# An export of many results takes long: meanwhile its worker answers others.
worker_class = "gthread"
threads = 4
# The code is loaded once and shared; a worker begins with its dictionaries in memory.
preload_app = True
timeout = 30
loglevel = _environment["SHARTNAMA_LOG_LEVEL"].lower()
control_socket_disable = True


def post_fork(server: Any, worker: Any) -> None:
    """Keep what the threads of a worker free in two places, not in one for each of them."""
    # Where the C library has no such setting there is nothing to set.
    with suppress(AttributeError, OSError):
        ctypes.CDLL(None).mallopt(M_ARENA_MAX, 2)


def when_ready(server: Any) -> None:
    """Say at the start what is wrong with the search index; texts are read without it."""
    # Django is there only after the application was loaded.
    from search.indexing import trouble  # noqa: PLC0415

    if sentence := trouble():
        server.log.warning(sentence)
