"""The app of what belongs to the site as a whole."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PortalConfig(AppConfig):
    """Accounts, the audit log, and the pages that belong to no other app."""

    name = "portal"
    verbose_name = _("Audit log")

    def ready(self) -> None:
        """Write down what people do, and keep the addresses of accounts level."""
        # The models are there only now.
        from portal.accounts import addresses  # noqa: PLC0415
        from portal.audit import acting, events, protection, registered  # noqa: PLC0415
        from treaties.acting import provide  # noqa: PLC0415

        acting.listen()
        provide(acting.acting_as)
        registered.register()
        events.listen()
        addresses.listen()
        protection.listen(self)
