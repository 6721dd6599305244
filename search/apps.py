"""The app that finds the documents."""

from django.apps import AppConfig
from django.core.checks import register
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """Query, index and results."""

    name = "search"
    verbose_name = _("Search")

    def ready(self) -> None:
        """Let every command say when another version of the portal made the index.

        And let the alignment of language versions know the legal terms in them, and the counts of
        renderings which texts were changed.
        """
        # The engine and the terms need the models, which are there only now.
        from search.checks import index_is_this_versions  # noqa: PLC0415
        from search.consistency.counting import note_change  # noqa: PLC0415
        from search.terms import shipped_keys  # noqa: PLC0415
        from treaties.signals import agreement_changed  # noqa: PLC0415
        from treaties.terms.matching import provide  # noqa: PLC0415

        register(index_is_this_versions)
        provide(shipped_keys)
        agreement_changed.connect(note_change)
