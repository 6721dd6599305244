"""One entry of the audit log."""

from auditlog.models import AbstractLogEntry
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Event(models.TextChoices):
    """What happened that changed no row, or more than a row shows."""

    SIGNED_IN = "signed_in", pgettext_lazy("event", "Signed in")
    REFUSED = "refused", pgettext_lazy("event", "Sign-in failed")
    WRONG_CODE = "wrong_code", pgettext_lazy("event", "Wrong code of the second factor")
    SIGNED_OUT = "signed_out", pgettext_lazy("event", "Signed out")
    SESSIONS_ENDED = "ended", pgettext_lazy("event", "Ended sign-ins of one's own")
    PASSWORD_CHANGED = "password", pgettext_lazy("event", "Changed the password")
    PASSWORD_RESET = "reset", pgettext_lazy("event", "Set a new password by e-mail")
    FACTOR_ON = "factor_on", pgettext_lazy("event", "Switched the second factor on")
    FACTOR_OFF = "factor_off", pgettext_lazy("event", "Switched the second factor off")
    FACTOR_TAKEN = "factor_taken", pgettext_lazy("event", "Took the second factor away")
    NEW_CODES = "new_codes", pgettext_lazy("event", "Made new recovery codes")
    ADDRESS = "address", pgettext_lazy("event", "Confirmed an e-mail")


class AuditEntry(AbstractLogEntry):
    """What a person did: with which row, what changed, or which ``event`` it was.

    The names of the person and of the row stay when these are deleted. ``remote_addr`` is kept for
    events alone, and only the network of it.
    """

    event = models.CharField(_("event"), max_length=20, choices=Event, blank=True)
    actor_name = models.CharField(_("by whom"), max_length=150, blank=True)
    timestamp = models.DateTimeField(_("time"), default=timezone.now, db_index=True)

    class Meta:
        verbose_name = _("audit entry")
        verbose_name_plural = _("audit entries")
        ordering = ["-timestamp", "-pk"]
        get_latest_by = "timestamp"
        default_permissions = ("view",)

    def __str__(self) -> str:
        return f"{self.what}: {self.object_repr}"

    @property
    def what(self) -> str:
        """Return what happened, in words."""
        return str(self.get_event_display() or ACTIONS[self.action])


ACTIONS = {
    AuditEntry.Action.CREATE: pgettext_lazy("event", "Added"),
    AuditEntry.Action.UPDATE: pgettext_lazy("event", "Changed"),
    AuditEntry.Action.DELETE: pgettext_lazy("event", "Deleted"),
    AuditEntry.Action.ACCESS: pgettext_lazy("event", "Opened"),
}
