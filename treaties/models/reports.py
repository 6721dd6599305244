"""Errors that readers report, for editors to look at."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from treaties.constraints import one_of
from treaties.models.agreements import Agreement


class ReportKind(models.TextChoices):
    """What a reader says is wrong."""

    SOURCE = "source", pgettext_lazy("kind of error", "The text differs from the source")
    LETTER = "letter", pgettext_lazy("kind of error", "A wrong letter or word")
    DIVISION = (
        "division",
        pgettext_lazy("kind of error", "Wrongly divided into articles or paragraphs"),
    )
    TRANSLATION = "translation", pgettext_lazy("kind of error", "The language versions differ")
    FACT = "fact", pgettext_lazy("kind of error", "A wrong date, party or other fact")
    OTHER = "other", pgettext_lazy("kind of error", "Something else")


class ReportState(models.TextChoices):
    """What editors have made of a report."""

    NEW = "new", pgettext_lazy("state of a report", "New")
    ACCEPTED = "accepted", pgettext_lazy("state of a report", "Accepted")
    REJECTED = "rejected", pgettext_lazy("state of a report", "Rejected")
    DONE = "done", pgettext_lazy("state of a report", "Done")


class ErrorReport(models.Model):
    """An error at a place of an agreement, as a reader reports it.

    ``slug`` and ``eid`` are the place as it was then: when the agreement is joined to another, its
    address leads there and the report stays. An empty eId means the agreement as a whole.
    ``sender`` is a keyed hash of the address that it was sent from, by which reports are counted.
    """

    agreement = models.ForeignKey(
        Agreement,
        null=True,
        on_delete=models.SET_NULL,
        related_name="error_reports",
        verbose_name=_("agreement"),
    )
    slug = models.SlugField(_("address"), max_length=120)
    eid = models.CharField(_("eId"), max_length=255, blank=True)
    languages = models.CharField(_("languages"), max_length=8)
    kind = models.CharField(_("kind"), max_length=20, choices=ReportKind)
    text = models.TextField(_("what is wrong"))
    contact = models.EmailField(_("e-mail for an answer"), blank=True)
    sender = models.CharField(max_length=64, editable=False)
    created_at = models.DateTimeField(_("reported at"), auto_now_add=True)
    state = models.CharField(
        _("state"), max_length=20, choices=ReportState, default=ReportState.NEW
    )
    note = models.TextField(_("editor's remark"), blank=True)

    class Meta:
        verbose_name = _("reported error")
        verbose_name_plural = _("reported errors")
        ordering = ["-created_at", "-pk"]
        constraints = [
            one_of("kind", ReportKind, "errorreport_kind"),
            one_of("state", ReportState, "errorreport_state"),
        ]
        indexes = [models.Index(fields=["sender", "created_at"], name="errorreport_sender_time")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.slug} {self.eid}".strip()
