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

        And let the alignment of language versions, what is found in them, and the comparison of
        texts know their words, and the counts of renderings which texts were changed.
        """
        # The engine and the terms need the models, which are there only now.
        from search.checks import index_is_this_versions  # noqa: PLC0415
        from search.consistency.counting import note_change  # noqa: PLC0415
        from search.forms import stem_of  # noqa: PLC0415
        from search.legal_words import terms_now, words_of  # noqa: PLC0415
        from search.terms import shipped_keys  # noqa: PLC0415
        from treaties.compare import forms  # noqa: PLC0415
        from treaties.findings import analysis  # noqa: PLC0415
        from treaties.signals import agreement_changed  # noqa: PLC0415
        from treaties.terms.matching import provide  # noqa: PLC0415

        register(index_is_this_versions)
        provide(shipped_keys)
        analysis.provide(words_of, terms_now)
        forms.provide(stem_of)
        agreement_changed.connect(note_change)
