"""Where a text refers to a provision, and to which."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from treaties.models.agreements import Agreement, LanguageVersion


class Reference(models.Model):
    """A cross-reference in a version: its place, and the provision that it leads to, if known.

    ``unit`` and ``eid`` are the addresses of its unit and of its paragraph, or of the unit again
    for a heading. One without length is of a provision inside a range (``статьи 5–8``). While the
    target is not known, ``steps`` and what names the document are kept, by which it is looked for
    when another text is loaded. One without ``steps`` is of a whole agreement; until that is known
    its words are all in which a title may stand. These rows are written by
    ``treaties.loading.references``.
    """

    version = models.ForeignKey(
        LanguageVersion,
        on_delete=models.CASCADE,
        related_name="references",
        verbose_name=_("language version"),
    )
    unit = models.CharField(_("unit"), max_length=255)
    eid = models.CharField(_("eId"), max_length=255)
    start = models.PositiveIntegerField(_("start"))
    end = models.PositiveIntegerField(_("end"))
    quote = models.TextField(_("words"), blank=True)
    steps = models.JSONField(_("steps"), default=list)
    part = models.CharField(_("annexed part"), max_length=255, blank=True)
    # The words that name another document, at their start, end or anywhere, and its day.
    named = models.TextField(_("named"), blank=True)
    named_at = models.CharField(max_length=10, blank=True)
    named_on = models.DateField(_("day of what is named"), null=True, blank=True)
    target = models.ForeignKey(
        Agreement,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="referred_to",
        verbose_name=_("agreement referred to"),
    )
    target_eid = models.CharField(_("eId referred to"), max_length=255, blank=True)

    class Meta:
        verbose_name = _("cross-reference")
        verbose_name_plural = _("cross-references")
        ordering = ["version", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(end__gte=F("start")), name="reference_length"),
        ]
        indexes = [
            # Those that wait for an agreement of a day.
            models.Index(
                fields=["named_on"],
                name="reference_waiting",
                condition=Q(target__isnull=True, named_on__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.eid}: {self.quote}"
