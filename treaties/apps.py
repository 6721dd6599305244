"""The app that holds the documents."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TreatiesConfig(AppConfig):
    """Agreements, their versions and what was read from where."""

    name = "treaties"
    verbose_name = _("Treaties")

    def ready(self) -> None:
        """Compare the versions of what is changed, whoever changes it."""
        # The models are there only now.
        from treaties.loading.comparing import listen  # noqa: PLC0415

        listen()
