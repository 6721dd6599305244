"""Texts that editors have uploaded and that are not public yet."""

from typing import Any

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from treaties.constraints import one_of
from treaties.models.sources import SourceFile


class DraftState(models.TextChoices):
    """How far an uploaded file has come."""

    WAITING = "waiting", pgettext_lazy("state of a draft", "Waiting to be read")
    READY = "ready", pgettext_lazy("state of a draft", "Draft")
    UNPACKED = "unpacked", pgettext_lazy("state of a draft", "Unpacked")
    REFUSED = "refused", pgettext_lazy("state of a draft", "Refused")
    PUBLISHING = "publishing", pgettext_lazy("state of a draft", "Being published")
    PUBLISHED = "published", pgettext_lazy("state of a draft", "Published")
    DISCARDED = "discarded", pgettext_lazy("state of a draft", "Put aside")


# What the worker has still to do.
AT_WORK = (DraftState.WAITING, DraftState.PUBLISHING)
# Columns that hold whole texts: left out wherever they are not shown.
HEAVY = ("content", "read", "findings")


class PlainEncoder(DjangoJSONEncoder):
    """Writes letters as they are: Cyrillic text takes a third of the room that escapes take."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{**options, "ensure_ascii": False})


class Draft(models.Model):
    """An uploaded file on its way to being public, with what was read and corrected in it.

    ``read`` is what the worker read (``treaties.drafts.kept``), by the ``corrections`` of
    ``edition``; ``foreseen`` what would change in the database, ``findings`` where its versions
    differ. ``refusal`` says why the file was refused; ``problem`` why the last corrections or the
    publishing came to nothing: then the draft is as it was before. Nothing of a draft is public;
    ``source`` is the source file that it became.
    """

    archive = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="members",
        verbose_name=_("archive"),
    )
    name = models.CharField(_("file name"), max_length=255)
    content = models.BinaryField(_("content"))
    size = models.PositiveBigIntegerField(_("size in bytes"))
    sha256 = models.CharField(_("SHA-256"), max_length=64, db_index=True)
    state = models.CharField(
        _("state"), max_length=20, choices=DraftState, default=DraftState.WAITING
    )
    refusal = models.JSONField(_("why it was refused"), default=list, blank=True)
    problem = models.JSONField(_("what went wrong"), default=list, blank=True)
    edition = models.PositiveIntegerField(_("edition"), default=1)
    read_edition = models.PositiveIntegerField(default=0, editable=False)
    corrections = models.JSONField(_("corrections"), default=dict, blank=True)
    read = models.JSONField(default=dict, blank=True, editable=False, encoder=PlainEncoder)
    foreseen = models.JSONField(default=dict, blank=True, editable=False)
    findings = models.JSONField(default=list, blank=True, editable=False)
    titles = models.JSONField(_("titles"), default=dict, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0, editable=False)
    task = models.CharField(max_length=64, blank=True, editable=False)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("uploaded by"),
    )
    uploaded_at = models.DateTimeField(_("uploaded at"), auto_now_add=True)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("changed by"),
    )
    changed_at = models.DateTimeField(_("changed at"), null=True, blank=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("published by"),
    )
    published_at = models.DateTimeField(_("published at"), null=True, blank=True)
    source = models.ForeignKey(
        SourceFile,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="drafts",
        verbose_name=_("source file"),
    )

    class Meta:
        verbose_name = pgettext_lazy("uploaded text", "draft")
        verbose_name_plural = pgettext_lazy("uploaded text", "drafts")
        ordering = ["-pk"]
        permissions = [("publish_draft", "Can publish drafts")]
        constraints = [
            one_of("state", DraftState, "draft_state"),
            models.CheckConstraint(
                condition=Q(published_at__isnull=False) | ~Q(state=DraftState.PUBLISHED),
                name="draft_published_at_a_time",
            ),
        ]
        indexes = [models.Index(fields=["state", "-id"], name="draft_by_state")]

    def __str__(self) -> str:
        return self.name

    @property
    def was_read(self) -> bool:
        """Return whether there is something to look at."""
        return self.read_edition > 0

    @property
    def has_file(self) -> bool:
        """Return whether its bytes are kept here."""
        return bool(self.sha256) and self.state != DraftState.UNPACKED

    @property
    def publishable(self) -> bool:
        """Return whether it was read as it is corrected, and can be published."""
        return self.state == DraftState.READY and self.read_edition == self.edition

    def title(self, language: str) -> str:
        """Return the title that was read, in a language, else in another, else nothing."""
        found = {code: title for code, title in self.titles.items() if title}
        return found.get(language) or next(iter(found.values()), "")


class DraftWork(models.Model):
    """What an editor has typed into the form of a draft and not stored yet.

    It is there when the editor comes back, and tells others that somebody is at work.
    """

    draft = models.ForeignKey(
        Draft,
        on_delete=models.CASCADE,
        related_name="works",
        verbose_name=pgettext_lazy("uploaded text", "draft"),
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("editor"),
    )
    edition = models.PositiveIntegerField(_("edition"))
    form = models.JSONField(_("what was typed"), default=dict, blank=True)
    opened_at = models.DateTimeField(_("opened at"), auto_now=True)

    class Meta:
        verbose_name = _("work on a draft")
        verbose_name_plural = _("work on drafts")
        default_permissions = ()
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["draft", "user"], name="draftwork_once")]

    def __str__(self) -> str:
        return f"{self.draft_id}: {self.user_id}"
