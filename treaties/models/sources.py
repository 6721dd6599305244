"""Source files as they came in, what was repaired in them, and what was odd."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from treaties.choices import SourceFormat
from treaties.constraints import one_of
from treaties.messages import warning_sentence
from treaties.models.agreements import Agreement


class SourceFile(models.Model):
    """A file as it came in, untouched, known by the checksum of its bytes.

    It belongs to the agreement that it was loaded into, also when a later file has taken the place
    of its versions.
    """

    agreement = models.ForeignKey(
        Agreement,
        on_delete=models.CASCADE,
        related_name="sources",
        verbose_name=_("agreement"),
    )
    sha256 = models.CharField(_("SHA-256"), max_length=64, unique=True)
    name = models.CharField(_("file name"), max_length=255)
    content = models.BinaryField(_("content"))
    encoding = models.CharField(_("encoding"), max_length=40)
    format = models.CharField(
        _("format"), max_length=10, choices=SourceFormat, default=SourceFormat.TEXT
    )
    # What the file tells of its agreement, as ``treaties.loading.told`` writes it.
    told = models.JSONField(default=dict, blank=True, editable=False)
    loaded_at = models.DateTimeField(_("loaded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("source file")
        verbose_name_plural = _("source files")
        ordering = ["-loaded_at", "name"]
        constraints = [one_of("format", SourceFormat, "sourcefile_format")]

    def __str__(self) -> str:
        return self.name


class Repair(models.Model):
    """A change made to a line of a source file while cleaning; undone, it gives the source."""

    source = models.ForeignKey(
        SourceFile, on_delete=models.CASCADE, related_name="repairs", verbose_name=_("source file")
    )
    sequence = models.PositiveIntegerField(_("sequence"))
    line = models.PositiveIntegerField(_("line"))
    column = models.PositiveIntegerField(pgettext_lazy("place in a line", "column"))
    kind = models.CharField(_("kind"), max_length=40)
    before = models.TextField(pgettext_lazy("a repair", "before"))
    after = models.TextField(pgettext_lazy("a repair", "after"), blank=True)

    class Meta:
        verbose_name = _("repair")
        verbose_name_plural = _("repairs")
        ordering = ["source", "sequence"]
        constraints = [
            models.UniqueConstraint(fields=["source", "sequence"], name="repair_sequence")
        ]

    def __str__(self) -> str:
        return f"{self.line}: {self.before!r} → {self.after!r}"


class SourceWarning(models.Model):
    """Something odd in a source file that an editor should look at, with its line."""

    source = models.ForeignKey(
        SourceFile, on_delete=models.CASCADE, related_name="warnings", verbose_name=_("source file")
    )
    line = models.PositiveIntegerField(_("line"))
    code = models.CharField(_("code"), max_length=40)
    detail = models.CharField(_("detail"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("warning")
        verbose_name_plural = _("warnings")
        ordering = ["source", "line"]

    def __str__(self) -> str:
        return f"{self.line}: {warning_sentence(self.code, self.detail)}"
