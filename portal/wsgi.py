"""The entry point for gunicorn."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
application = get_wsgi_application()

# Read the Russian dictionary before the workers are forked: they share it, and no reader waits.
from search.language.russian import lemmas  # noqa: E402

lemmas("договор")
