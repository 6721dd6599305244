"""What changed in the texts, in the order in which it was stored."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from treaties.choices import Language, TextChangeKind
from treaties.constraints import one_of
from treaties.models.agreements import Agreement


class TextChange(models.Model):
    """A text that was stored: a row for each language version that is new or not as it was.

    ``units`` has, by their eIds, digests of the units that are new or say something else than in
    the revision before; one that says something else again has another digest. The rows are written
    by ``treaties.loading.changes`` in the transaction that stores the text. Their keys ascend in
    the order of the commits: who has looked at one has missed none below it.
    """

    agreement = models.ForeignKey(
        Agreement, on_delete=models.CASCADE, related_name="changes", verbose_name=_("agreement")
    )
    language = models.CharField(_("language"), max_length=2, choices=Language)
    kind = models.CharField(_("what changed"), max_length=20, choices=TextChangeKind)
    revision = models.PositiveIntegerField(_("revision"))
    units = models.JSONField(_("units"), default=dict)
    changed_at = models.DateTimeField(_("changed at"), auto_now_add=True)

    class Meta:
        verbose_name = _("change of a text")
        verbose_name_plural = _("changes of texts")
        ordering = ["pk"]
        default_permissions = ()
        constraints = [
            one_of("language", Language, "textchange_language"),
            one_of("kind", TextChangeKind, "textchange_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.agreement_id} ({self.language}): {self.get_kind_display()}"
