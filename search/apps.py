"""The app that finds the documents."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """Query, index and results."""

    name = "search"
    verbose_name = _("Search")
