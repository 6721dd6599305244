"""What editors write of a text before it is published."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from treaties.choices import EditState, Language
from treaties.constraints import one_of
from treaties.models.agreements import Agreement

# An edit that is still worked on or waits for a publisher.
OPEN_STATES = (EditState.DRAFT, EditState.SUBMITTED)


class TextEdit(models.Model):
    """The changes that one editor makes to the units of a language version.

    ``base`` is the number of the revision that it was begun from. ``texts`` are, by the eId of a
    unit, its lines as ``treaties.editing.written`` writes them: what was saved, and can be read as
    that unit. ``working`` is what was typed since and not saved: by eId a list of the text and of
    the window that it was typed in. ``answer`` is what a publisher said who sent it back.
    These rows are written by ``treaties.editing``.
    """

    agreement = models.ForeignKey(
        Agreement, on_delete=models.CASCADE, related_name="text_edits", verbose_name=_("agreement")
    )
    language = models.CharField(_("language"), max_length=2, choices=Language)
    base = models.PositiveIntegerField(_("begun from revision"))
    texts = models.JSONField(_("texts"), default=dict, blank=True)
    working = models.JSONField(_("typed and not saved"), default=dict, blank=True)
    comment = models.TextField(_("comment"), blank=True)
    answer = models.TextField(_("publisher's remark"), blank=True)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="text_edits",
        verbose_name=_("author"),
    )
    created_at = models.DateTimeField(_("begun at"), auto_now_add=True)
    changed_at = models.DateTimeField(_("changed at"), default=timezone.now)
    state = models.CharField(_("state"), max_length=20, choices=EditState, default=EditState.DRAFT)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("published by"),
    )
    published_at = models.DateTimeField(_("published at"), null=True, blank=True)
    published_as = models.PositiveIntegerField(_("published as revision"), null=True, blank=True)

    class Meta:
        verbose_name = _("edit of a text")
        verbose_name_plural = _("edits of texts")
        ordering = ["-changed_at", "-pk"]
        permissions = [("publish_textedit", "Can publish edits of texts")]
        constraints = [
            models.UniqueConstraint(
                fields=["agreement", "language", "author"],
                condition=Q(state__in=OPEN_STATES),
                name="textedit_one_open",
            ),
            one_of("language", Language, "textedit_language"),
            one_of("state", EditState, "textedit_state"),
            models.CheckConstraint(condition=Q(base__gte=1), name="textedit_base"),
            models.CheckConstraint(
                condition=Q(state=EditState.DRAFT) | Q(state=EditState.DISCARDED) | ~Q(comment=""),
                name="textedit_handed_in_with_comment",
            ),
            models.CheckConstraint(
                condition=Q(state=EditState.PUBLISHED, published_as__isnull=False)
                | (~Q(state=EditState.PUBLISHED) & Q(published_as__isnull=True)),
                name="textedit_published_as_revision",
            ),
        ]
        indexes = [models.Index(fields=["state", "-changed_at"], name="textedit_by_state")]

    def __str__(self) -> str:
        return f"{self.agreement_id} ({self.language}, {self.base})"

    @property
    def is_open(self) -> bool:
        """Return whether it is still worked on or waits for a publisher."""
        return self.state in OPEN_STATES
