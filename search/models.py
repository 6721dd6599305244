"""What the search itself stores: which agreements wait to be indexed."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PendingUpdate(models.Model):
    """An agreement that was changed and is not yet in the index as it now stands.

    The row is written in the transaction of the change and deleted after the index was written, so
    that no change is ever missed. It outlives the agreement: what is gone leaves the index, too.
    """

    agreement_id = models.BigIntegerField(_("agreement"))
    changed_at = models.DateTimeField(_("changed at"), auto_now_add=True)

    class Meta:
        verbose_name = _("pending update")
        verbose_name_plural = _("pending updates")
        ordering = ["pk"]

    def __str__(self) -> str:
        return str(self.agreement_id)
