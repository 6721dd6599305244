"""Where the language versions of an agreement differ, and what staff decided about each place."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from treaties.choices import FindingKind, FindingState
from treaties.constraints import one_of
from treaties.models.agreements import Agreement


class Finding(models.Model):
    """A difference between versions, as ``treaties.findings.values.Finding`` tells it.

    ``quotes`` are by language lists of ``[eid, start, end, text]``; ``units`` are by language the
    addresses, in that version, of the unit it belongs to, where the version has it. ``identity`` is
    a digest of kind, row and quoted words, by which a decision stays when the versions are compared
    again. ``found`` is false of a decided one that was not found any more. These rows are written
    by ``treaties.loading.findings``; only ``decided`` columns are changed by staff.
    """

    agreement = models.ForeignKey(
        Agreement, on_delete=models.CASCADE, related_name="findings", verbose_name=_("agreement")
    )
    position = models.PositiveIntegerField(_("order in the text"))
    unit = models.CharField(_("unit"), max_length=255)
    eid = models.CharField(_("eId"), max_length=255)
    kind = models.CharField(_("kind"), max_length=20, choices=FindingKind)
    weight = models.FloatField(_("weight"))
    quotes = models.JSONField(_("words"), default=dict)
    values = models.JSONField(_("what they say"), default=dict)
    units = models.JSONField(default=dict, editable=False)
    identity = models.CharField(max_length=64, editable=False)
    found = models.BooleanField(_("still found"), default=True)
    state = models.CharField(
        _("state"), max_length=20, choices=FindingState, default=FindingState.OPEN
    )
    reason = models.TextField(_("reason"), blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("decided by"),
    )
    decided_at = models.DateTimeField(_("decided at"), null=True, blank=True)

    class Meta:
        verbose_name = _("finding")
        verbose_name_plural = _("findings")
        ordering = ["agreement", "position", "pk"]
        default_permissions = ("view",)
        permissions = [("decide_finding", "Can decide on findings")]
        constraints = [
            models.UniqueConstraint(fields=["agreement", "identity"], name="finding_once"),
            one_of("kind", FindingKind, "finding_kind"),
            one_of("state", FindingState, "finding_state"),
            models.CheckConstraint(
                condition=Q(weight__gte=0) & Q(weight__lte=1), name="finding_weight"
            ),
            models.CheckConstraint(
                condition=~Q(state=FindingState.DISMISSED) | ~Q(reason=""),
                name="finding_dismissed_with_reason",
            ),
            models.CheckConstraint(
                condition=Q(state=FindingState.OPEN, decided_at__isnull=True)
                | (~Q(state=FindingState.OPEN) & Q(decided_at__isnull=False)),
                name="finding_decided_at_a_time",
            ),
            # What nobody decided about goes when it is not found any more.
            models.CheckConstraint(
                condition=Q(found=True) | ~Q(state=FindingState.OPEN), name="finding_kept_decided"
            ),
        ]
        indexes = [
            models.Index(fields=["agreement", "position"], name="finding_in_order"),
            # What is counted for the lists is read from these alone.
            models.Index(fields=["kind", "found", "state", "weight"], name="finding_by_kind"),
            models.Index(
                fields=["agreement", "found", "state", "weight"], name="finding_by_agreement"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.eid}"


class Comparison(models.Model):
    """What the findings of an agreement were made from; where any of it changed, they are old.

    ``texts`` is a digest of its versions, empty when a text was changed since; ``rules`` one of the
    rules and their tables, ``terms`` one of the term table.
    """

    agreement = models.OneToOneField(
        Agreement,
        primary_key=True,
        on_delete=models.CASCADE,
        related_name="comparison",
        verbose_name=_("agreement"),
    )
    texts = models.CharField(max_length=64, blank=True, editable=False)
    rules = models.CharField(max_length=64, editable=False)
    terms = models.CharField(max_length=64, editable=False)
    compared_at = models.DateTimeField(_("compared at"), auto_now=True)

    class Meta:
        verbose_name = _("comparison of versions")
        verbose_name_plural = _("comparisons of versions")
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.agreement_id)
