"""What the texts tell of an agreement: acts, ended agreements, amendments, facts."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from treaties.choices import ActKind, Issuer, Language
from treaties.constraints import one_of
from treaties.fact_words import fact_name
from treaties.models.agreements import Agreement
from treaties.ordering import Placed, placed_constraints


class Act(Placed):
    """A domestic act that approves, ratifies or drafts an agreement."""

    agreement = models.ForeignKey(
        Agreement, on_delete=models.CASCADE, related_name="acts", verbose_name=_("agreement")
    )
    kind = models.CharField(_("type"), max_length=20, choices=ActKind)
    issuer = models.CharField(_("issued by"), max_length=20, choices=Issuer, blank=True)
    number = models.CharField(pgettext_lazy("of an act", "number"), max_length=40, blank=True)
    date = models.DateField(pgettext_lazy("of an act", "date"), null=True, blank=True)
    draft = models.BooleanField(_("draft"), default=False)

    class Meta:
        verbose_name = _("act")
        verbose_name_plural = _("acts")
        ordering = ["agreement", "position"]
        constraints = [
            *placed_constraints("act", "agreement"),
            one_of("kind", ActKind, "act_kind"),
            models.CheckConstraint(
                condition=Q(issuer="") | Q(issuer__in=Issuer.values), name="act_issuer"
            ),
        ]
        indexes = [models.Index(fields=["number", "date"], name="act_number_date")]

    def __str__(self) -> str:
        return " ".join(filter(None, (self.get_kind_display(), self.number)))


class EndedAgreement(Placed):
    """An earlier agreement that one ends, as its text calls it, and which one that is here."""

    agreement = models.ForeignKey(
        Agreement, on_delete=models.CASCADE, related_name="ends", verbose_name=_("agreement")
    )
    title = models.TextField(_("title"))
    signed_on = models.DateField(_("signed on"), null=True, blank=True)
    ended = models.ForeignKey(
        Agreement,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="ended_by",
        verbose_name=_("agreement that is ended"),
    )

    class Meta:
        verbose_name = _("ended agreement")
        verbose_name_plural = _("ended agreements")
        ordering = ["agreement", "position"]
        constraints = [*placed_constraints("endedagreement", "agreement")]
        indexes = [models.Index(fields=["signed_on"], name="endedagreement_signed_on")]

    def __str__(self) -> str:
        return self.title


class Amendment(Placed):
    """An act by which the text was changed, as an editor's note tells."""

    agreement = models.ForeignKey(
        Agreement, on_delete=models.CASCADE, related_name="amendments", verbose_name=_("agreement")
    )
    number = models.CharField(pgettext_lazy("of an act", "number"), max_length=40, blank=True)
    date = models.DateField(pgettext_lazy("of an act", "date"), null=True, blank=True)
    line = models.PositiveIntegerField(_("line"))

    class Meta:
        verbose_name = _("amendment")
        verbose_name_plural = _("amendments")
        ordering = ["agreement", "position"]
        constraints = [*placed_constraints("amendment", "agreement")]

    def __str__(self) -> str:
        return " ".join(filter(None, (self.number, str(self.date or ""))))


class FormerAddress(models.Model):
    """An address that an agreement had before it was joined to another; it still leads there."""

    slug = models.SlugField(_("address"), max_length=120, unique=True)
    agreement = models.ForeignKey(
        Agreement,
        on_delete=models.CASCADE,
        related_name="former_addresses",
        verbose_name=_("agreement"),
    )

    class Meta:
        verbose_name = _("former address")
        verbose_name_plural = _("former addresses")
        ordering = ["slug"]

    def __str__(self) -> str:
        return self.slug


class Fact(models.Model):
    """A fact of an agreement as one version states it, with the sentence it was read from."""

    agreement = models.ForeignKey(
        Agreement, on_delete=models.CASCADE, related_name="facts", verbose_name=_("agreement")
    )
    name = models.CharField(_("fact"), max_length=40)
    value = models.TextField(_("value"))
    language = models.CharField(_("language"), max_length=2, choices=Language)
    line = models.PositiveIntegerField(_("line"))
    sentence = models.TextField(_("sentence"))

    class Meta:
        verbose_name = _("fact")
        verbose_name_plural = _("facts")
        ordering = ["agreement", "name", "language"]
        constraints = [one_of("language", Language, "fact_language")]

    def __str__(self) -> str:
        return f"{fact_name(self.name)}: {self.value}"
