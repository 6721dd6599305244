"""The entry point for gunicorn."""

import gc
import os
from contextlib import suppress

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
application = get_wsgi_application()

# Read dictionary, lexicon and index before the workers are forked: they share them, and no reader
# waits.
from search.engines.whoosh import store  # noqa: E402
from search.errors import IndexUnavailableError  # noqa: E402
from search.indexing import backend  # noqa: E402
from search.language.analyse import LANGUAGES, stems, weak_stems  # noqa: E402

for _language in LANGUAGES:
    stems("договор", _language)
    weak_stems("договор", _language)
# Texts are read without an index, too; the server says at its start what is wrong with it.
with suppress(IndexUnavailableError):
    store.snapshot(backend().path)

# What is in memory now stays: the collector need not walk through it in the middle of a request,
# nor make copies of its pages in each worker.
gc.collect()
gc.freeze()
