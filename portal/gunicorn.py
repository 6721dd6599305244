"""gunicorn's settings, from the same environment as Django's."""

from typing import Any

from portal.environment import read, variables

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


def when_ready(server: Any) -> None:
    """Say at the start what is wrong with the search index; texts are read without it."""
    # Django is there only after the application was loaded.
    from search.indexing import trouble  # noqa: PLC0415

    if sentence := trouble():
        server.log.warning(sentence)
