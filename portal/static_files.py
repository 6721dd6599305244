"""The static files, put together and compressed for the server when one of them has changed.

To compress them takes many seconds, so it is not done at every start.
"""

import hashlib
from importlib.metadata import version
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command

# What a library brings and no page loads.
UNUSED = ["redoc*"]
MANIFEST = "staticfiles.json"


def collect() -> bool:
    """Put the static files together unless they are; return whether it was done."""
    note = Path(settings.DATA_DIR) / "static-files"
    made_of = _digest()
    there = (Path(settings.STATIC_ROOT) / MANIFEST).exists()
    if there and note.exists() and note.read_text() == made_of:
        return False
    # What is stopped halfway is begun again.
    note.unlink(missing_ok=True)
    call_command("collectstatic", interactive=False, verbosity=0, ignore_patterns=UNUSED)
    note.write_text(made_of)
    return True


def _digest() -> str:
    """Return what tells one set of static files, and one way to make them, from another."""
    found = hashlib.sha256()
    storage = settings.STORAGES["staticfiles"]["BACKEND"]
    found.update(f"{storage} {version('whitenoise')} {settings.STATIC_ROOT}\n".encode())
    for finder in get_finders():
        for name, files in finder.list(UNUSED):
            state = Path(files.path(name)).stat()
            place = f"{getattr(files, 'prefix', '') or ''}/{name}"
            found.update(f"{place} {state.st_size} {state.st_mtime_ns}\n".encode())
    return found.hexdigest()
